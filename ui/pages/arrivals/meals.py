"""The meals of the visit: how many eat what, by diet and allergen, as on the list for the caterer; no names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, quiet
from ui.kit.cards import Card, Empty, Note, emptied, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.pages.arrivals.words import counted, short

if TYPE_CHECKING:
    from exchange_desk.queries.meals import MealRow

BY = {"kitchen": "", "hosts": "host families", "carrier": "on board"}


class MealsPane(QWidget):
    """Arrows choose a meal; at the right stands for how many what is to be minded."""

    def __init__(self, link: Link, back: Callable[[], object]) -> None:
        super().__init__()
        self.count = label("", "section")
        self.list: TwoLines[MealRow] = TwoLines("Meals", meal_line, meal_sum, meal_shape)
        self.list.chosen.connect(self._look_at)
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(look.px(8), 0, look.px(4), 0)
        self._box.setSpacing(look.px(8))
        programme = quiet("To the programme", partial(link.go, "programme", in_visit=True), icon_name="arrow-right")
        none = Empty("utensils", "No meals are known yet", "Say in the programme which meals an item gives. Meals with "
                     "host families stand here once guests have homes.", programme)  # fmt: skip
        self._whole = QStackedWidget()
        self._whole.addWidget(ListDetail(column(self.count, self.list), scrolled(inside), (5, 4)))
        self._whole.addWidget(none)
        paper = partial(link.go, "print", in_visit=True)
        self.to_paper = Button("Print the &list for the caterer…", paper, icon_name="printer")
        self.back = quiet("&Back to the board", back, icon_name="arrow-left")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addWidget(self._whole, 1)
        box.addLayout(LineBreaks(self.back, self.to_paper))

    def show_rows(self, rows: tuple[MealRow, ...]) -> None:
        """Show the meals of a visit."""
        self._whole.setCurrentIndex(0 if rows else 1)
        days = {row.day for row in rows}
        self.count.setText(f"{counted(len(rows), 'meal')} on {counted(len(days), 'day')}")
        self.list.set_rows(rows, keep=lambda row: (row.item_id, row.day, row.meals))

    def _look_at(self, row: MealRow) -> None:
        emptied(self._box)
        for need in row.needs:
            if need.severe:
                self._box.addWidget(Note("problem", f"{need.count}   {need.words}"))
        card = Card(meal_line(row))
        for words in lines(row):
            card.box.addWidget(label(words))
        self._box.addWidget(card)
        note = "Names and illnesses stand on no list for a kitchen. Guests in no home yet are counted only where the "
        self._box.addWidget(label(f"{note}programme feeds them.", "small", muted=True))
        self._box.addStretch()


def meal_line(row: MealRow) -> str:
    """ "Fri 8 Oct 12:00   lunch · Lunch at the school"."""
    at = f"{row.starts:%H:%M}" if row.starts else row.about
    when = " ".join(part for part in (short(row.day), at) if part)
    meals = ", ".join(row.meals)
    what = " · ".join(part for part in (meals, row.title if row.title.casefold() != meals else "") if part)
    return f"{when}   {what}"


def meal_sum(row: MealRow) -> str:
    """How many, how many of them eat everything, how many severe allergies, who cooks."""
    by = BY[row.by] if not row.homes else counted(row.homes, "host family", "host families")
    parts = [counted(len(row.guests), "guest"), f"{row.plain} eat everything" if row.guests else ""]
    parts += [counted(row.severe, "severe allergy", "severe allergies")] if row.severe else []
    parts += [row.status] if row.status != "confirmed" else []
    return " · ".join(part for part in (*parts, by) if part)


def meal_shape(row: MealRow) -> str:
    """A triangle where there is a severe allergy, a question mark where something is not settled."""
    if row.severe:
        return "problem"
    return "ask" if any(need.kind == "not settled" for need in row.needs) else ""


def lines(row: MealRow) -> list[str]:
    """Everything that the pane tells of a meal."""
    told = [row.place] if row.place else []
    told += [f"{counted(len(row.guests), 'guest')} eat here" if len(row.guests) != 1 else "1 guest eats here"]
    told += [f"{row.plain}   without special diet"]
    told += [f"{need.count}   {need.words}" for need in row.needs]
    told += ["Hosts are invited too; they are not counted here."] if row.hosts_invited else []
    return told
