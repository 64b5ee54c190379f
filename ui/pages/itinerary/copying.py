"""Copy a programme from another visit, or a day onto another one: what will come is shown and ticked before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from exchange_desk.basics.errors import DeskError
from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.tick_list import TickList
from ui.link.link import Link
from ui.pages.itinerary.words import short

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.copying import CopyRow, SourceRow

ABOUT = (
    "Days go by their number, times stay as they are on the wall. Guests, who is responsible, phones and bookings are "
    "not copied."
)


class CopyForm(Dialog):
    """The list is asked for anew whenever something is chosen above it."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str, day: int | None) -> None:
        super().__init__(parent, "Copy from another visit", wide=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._visit_id, self._day = link, visit_id, day
        self._sources: dict[str, SourceRow] = {row.id: row for row in link.ask(partial(_sources, visit_id))}
        self.source = ChoiceField("&From", [(row.id, _called(row)) for row in self._sources.values()])
        self.day = ChoiceField("&Which days", [("", "All days")])
        self.onto = ChoiceField("&Onto", [("", "The day of that number")])
        self.legs = QCheckBox("&Legs of travel, too")
        self.drafts = QCheckBox("As &drafts, until they are confirmed")
        self.drafts.setChecked(True)
        self.list = TickList("What will be copied")
        self.said = label("", muted=True)
        self.copy = primary("Copy", self.keep)
        self._rows: tuple[CopyRow, ...] = ()
        self._lay_out()
        self.source.left.connect(lambda _: self._choose_source())
        for field in (self.day, self.onto):
            field.left.connect(lambda _: self.ask())
        self.legs.toggled.connect(lambda _: self.ask())
        self.list.ticked_anew.connect(self._count)
        self._choose_source()

    def ask(self) -> None:
        """Ask what would come."""
        source, number = self.source.text(), self.day.text()
        self.onto.setVisible(bool(number))
        if not source:
            self._show(())
            self.said.setText("No visit has a programme yet. Type one in, or import it from a file.")
            return
        onto = int(self.onto.text()) if number and self.onto.text() else None
        how = {"day": int(number) if number else None, "onto": onto, "legs": self.legs.isChecked()}
        try:
            rows = self._link.ask(partial(_rows, source, self._visit_id, how))
        except DeskError as refusal:
            self._show(())
            self.said.setText(str(refusal))
            return
        self._show(rows)

    def keep(self) -> None:
        """Copy what is ticked, as one step."""
        from exchange_desk.operations.copying import copy_items

        chosen = [self._rows[number] for number in self.list.ticked()]
        onto = [(row.item_id, row.to_day) for row in chosen]
        verb = partial(copy_items, visit_id=self._visit_id, onto=onto, drafts=self.drafts.isChecked())
        words = f"Copy {_items(len(onto))} from “{self._sources[self.source.text()].title}”"
        if self._link.do(words, verb, hear=self.said.setText) is not None:
            self.accept()

    def _choose_source(self) -> None:
        source = self._sources.get(self.source.text())
        days = (source.ends - source.starts).days + 1 if source is not None else 0
        same = source is not None and source.same
        _offer(self.day, [] if same else [("", "All days")], days)
        there = self._link.ask(partial(_length, self._visit_id))
        _offer(self.onto, [] if same else [("", "The day of that number")], there)
        if same and self._day is not None:
            self.onto.set_text(str(self._day))
        self.ask()

    def _show(self, rows: tuple[CopyRow, ...]) -> None:
        self._rows = rows
        self.list.show_rows([(_line(row), not row.why_not, not row.why_not) for row in rows])

    def _count(self) -> None:
        chosen = len(self.list.ticked())
        out = sum(bool(row.why_not) for row in self._rows)
        left = f"; {out} cannot be copied, the list says why" if out else ""
        self.said.setText(f"{_items(chosen)} will be copied{left}.")
        self.copy.setText(f"Copy {_items(chosen)}" if chosen else "Copy")
        self.copy.setEnabled(chosen > 0)

    def _lay_out(self) -> None:
        self.box.addWidget(label(ABOUT, muted=True))
        self.box.addWidget(self.source)
        self.box.addWidget(Flow([self.day, self.onto]))
        self.box.addWidget(Flow([self.legs, self.drafts], gap=0))
        row = QHBoxLayout()
        row.addWidget(quiet("&Tick all", partial(self.list.tick_all, True)))
        row.addWidget(quiet("&Untick all", partial(self.list.tick_all, False)))
        row.addStretch()
        self.box.addLayout(row)
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self.said)
        self.add_buttons(Button("Leave as it was", self.reject), self.copy)
        self.resize(self.minimumWidth(), look.px(620))


def _offer(field: ChoiceField, first: list[tuple[str, str]], days: int) -> None:
    was = field.text()
    field.editor.clear()
    for value, words in (*first, *((str(n), f"Day {n}") for n in range(1, days + 1))):
        field.editor.addItem(words, value)
    field.set_text(was)


def _called(row: SourceRow) -> str:
    what = ", ".join([_items(row.items), *([how_many(row.legs, "leg")] if row.legs else [])])
    if row.template:
        return f"{row.title} ({what})"
    return f"{'This visit' if row.same else row.title}, {short(row.starts)} {row.starts.year} ({what})"


def _line(row: CopyRow) -> str:
    where = f"Day {row.number}, {short(row.to_day)} {row.to_day.year}" if not row.why_not else f"Day {row.number}"
    reason = f" – not copied: {row.why_not}" if row.why_not else f" (then {short(row.from_day)} {row.from_day.year})"
    return f"{where}:  {row.hours}  {row.words}{reason}".replace("    ", "  ")


def _items(count: int) -> str:
    return how_many(count, "item")


def _sources(visit_id: str, session: Session) -> tuple[SourceRow, ...]:
    from exchange_desk.queries.copying import copy_sources

    return copy_sources(session, visit_id)


def _length(visit_id: str, session: Session) -> int:
    from exchange_desk.queries.itinerary_facts import itinerary_facts

    stay = itinerary_facts(session, visit_id).stay
    return (stay.ends - stay.starts).days + 1


def _rows(source: str, visit_id: str, how: dict[str, int | None], session: Session) -> tuple[CopyRow, ...]:
    from exchange_desk.queries.copying import copy_rows

    return copy_rows(session, source, visit_id, day=how["day"], onto=how["onto"], legs=bool(how["legs"]))
