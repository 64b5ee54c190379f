"""One movement: when, who meets them, what is not right, its cars, and the people with their seats."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Note, emptied, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail
from ui.link.link import Link
from ui.pages.arrivals.cars import CarsPane
from ui.pages.arrivals.people import PeoplePane
from ui.pages.arrivals.proposal import propose
from ui.pages.arrivals.words import counted, people_words, title, when_words

if TYPE_CHECKING:
    from exchange_desk.queries.arrivals import MovementRow

MOST_NOTES = 3


class MovementPane(QWidget):
    """Everything about the chosen movement; it scrolls where the window is too small for it."""

    def __init__(self, link: Link, call_roll: Callable[[], object]) -> None:
        super().__init__()
        self._link = link
        self.row: MovementRow | None = None
        self._visit = ""
        self.heading = label("", "section")
        self.when = label("")
        self.who = label("", muted=True)
        self.notes = QVBoxLayout()
        self.notes.setSpacing(look.px(4))
        self.roll = primary("&Roll call", call_roll, icon_name="list-checks")
        self.roll.explain("Call the names one by one  (R)")
        self.fewest = Button("Fe&west cars…", self.propose, icon_name="sparkles")
        self.fewest.explain("Seat everybody who needs a ride in the fewest cars; you see it first")
        self.cars = CarsPane(link)
        self.people = PeoplePane(link)
        self._both = ListDetail(self.cars, self.people, (5, 6))
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(look.px(8), 0, look.px(4), 0)
        box.setSpacing(look.px(6))
        for part in (self.heading, self.when, self.who):
            box.addWidget(part)
        box.addLayout(self.notes)
        box.addLayout(LineBreaks(self.fewest, self.roll))
        box.addWidget(self._both, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def show_row(self, row: MovementRow, visit_id: str) -> None:
        """Show a movement."""
        self.row, self._visit = row, visit_id
        self.heading.setText(title(row))
        self.when.setText(when_words(row))
        told = people_words(row)
        self.who.setText(told)
        self.who.setVisible(bool(told))
        emptied(self.notes)
        for level, text in row.notes[:MOST_NOTES]:
            self.notes.addWidget(Note("problem" if level == "problem" else "warn", text))
        more = len(row.notes) - MOST_NOTES
        if more > 0:
            self.notes.addWidget(label(f"and {counted(more, 'problem')} more, in the list of problems (F8)", "small"))
        by_car = row.way != "at"
        self.fewest.setVisible(by_car)
        self.cars.setVisible(by_car)
        self.cars.show_row(row, visit_id)
        self.people.show_row(row)

    def propose(self) -> None:
        """Ask for the fewest cars."""
        if self.row is not None:
            propose(self._link, self, self._visit, self.row)
