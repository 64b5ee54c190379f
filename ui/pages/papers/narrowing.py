"""What stands above the matrix of papers: search, which travellers are shown, in which order."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit.buttons import Button
from ui.kit.flow import LineBreaks
from ui.kit.forms import Picker
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.search_field import SearchField
from ui.pages.papers.words import SHOWN, ordered, wanted

if TYPE_CHECKING:
    from exchange_desk.queries.papers import PaperMatrix, TravellerPapers


class Narrowing(QWidget):
    """`changed` tells that other rows are wanted, or another order."""

    changed = Signal()

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.column: int | None = None
        self.search = SearchField("Find a traveller")
        self.search.setMinimumWidth(look.px(130))
        self.search.searched.connect(lambda _: self.changed.emit())
        self.shown = Picker(10)
        for value, words in SHOWN:
            self.shown.addItem(words, value)
        self.shown.setAccessibleName("Show")
        self.shown.currentIndexChanged.connect(self._other)
        self.setLayout(LineBreaks(self.search, _titled("Sho&w", self.shown), *buttons))

    def show_only(self, shown: str) -> None:
        """Choose which travellers are shown, by the name of the filter, whatever was searched for."""
        self.search.clear()
        self.shown.setCurrentIndex(max(0, self.shown.findData(shown)))

    def sort_by(self, column: int) -> None:
        """Order by a column of the matrix; asked for again, by name."""
        self.column = None if self.column == column else column
        self.changed.emit()

    def rows(self, found: PaperMatrix, today: dt.date) -> list[TravellerPapers]:
        """Who is shown now, in the order shown."""
        shown, words = str(self.shown.currentData()), self.search.text()
        rows = [row for row in found.rows if wanted(row, shown, words, today)]
        return ordered(rows, self.column)

    def _other(self) -> None:
        self.column = None
        self.changed.emit()


def _titled(name: str, picker: Picker) -> QWidget:
    made = QWidget()
    box = QHBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(look.px(6))
    words: QLabel = label(name, "small", muted=True, wrap=False)
    words.setBuddy(picker)
    box.addWidget(words)
    box.addWidget(picker)
    return made
