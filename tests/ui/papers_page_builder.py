"""The page of papers on a trip to Germany with Mia (14), Ana and Tom, to be used like a person."""

from __future__ import annotations

import sys
from pathlib import Path

from page_builder import OnDesk
from PySide6.QtCore import Qt

sys.path.append(str(Path(__file__).parents[1] / "queries"))
from papers_desk import Trip

from ui.pages.papers import Papers


class OnPapers(OnDesk):
    """The page on the trip to Germany; `fill` writes before it is opened."""

    def __init__(self, qtbot, desk, fill=None, **trip):
        self.trip = Trip(desk, country="DE", **trip)
        if fill:
            fill(self.trip)
        desk.close()
        super().__init__(desk.path)
        self.trip.desk = self.link.desk
        self.qtbot = qtbot
        self.show(qtbot, Papers, self.trip.visit)

    def at(self, name, head):
        """Look at one cell."""
        heads = self.page.matrix.model()
        column = next(n for n in range(heads.columnCount())
                      if heads.headerData(n, Qt.Orientation.Horizontal) == head)  # fmt: skip
        assert self.page.matrix.choose(self.trip.going[name], column)
        self.settle()
        return column

    def press(self, key, widget=None):
        self.qtbot.keyClick(widget or self.page.matrix, key)
        self.settle()

    def cell(self, name, column):
        row = next(row for row in self.page.matrix.rows() if row.key == self.trip.going[name])
        return row.cells[column]

    def names(self):
        return [row.name for row in self.page.matrix.rows()]


def insured(trip):
    trip.ask_for("travel_insurance")
