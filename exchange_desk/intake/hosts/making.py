"""One home while its row is read: what is known so far, and every doubt about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from exchange_desk.intake.drafts import Doubt, HostDraft, MemberDraft, RoomDraft, Value, Values, VisitFacts, WishDraft
from exchange_desk.intake.table import EMPTY, Cell
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import Read


@dataclass(slots=True)
class HomeMaking:
    """One home so far; `cells` by field, `headings` as typed."""

    key: str
    row: int
    cells: Mapping[str, Cell]
    headings: Mapping[str, str]
    visit: VisitFacts
    boxes: Mapping[str, Options] = field(default_factory=dict)  # of columns with several answers in a cell
    sent_order: str | None = None  # whether the day or the month stands first where it is told when forms were sent
    label: str = ""
    household: dict[str, Value] = field(default_factory=dict)
    offer: dict[str, Value] = field(default_factory=dict)
    nights: tuple[dt.date, ...] = ()
    members: list[MemberDraft] = field(default_factory=list)
    rooms: list[RoomDraft] = field(default_factory=list)
    pets: list[dict[str, Value]] = field(default_factory=list)
    wishes: list[WishDraft] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def cell(self, name: str) -> Cell:
        """The cell of a field."""
        return self.cells.get(name, EMPTY)

    def text(self, name: str) -> str:
        """What the cell of a field says."""
        return self.cell(name).text.strip()

    def options(self, name: str) -> Options:
        """The boxes of the form that a column holds."""
        return self.boxes.get(name, NO_OPTIONS)

    def has(self, name: str) -> bool:
        """Whether the list has this column."""
        return name in self.headings

    def doubt(
        self,
        column: str,
        code: str,
        text: str,
        *,
        severity: str = "ask",
        value: str | None = None,
        choices: tuple[str, ...] = (),
        sets: str | None = None,
    ) -> None:
        """Note a doubt about this home; `column` is a field, shown by its heading."""
        said = self.text(column) if value is None else value
        heading = self.headings.get(column, column)
        self.doubts.append(Doubt(self.row, heading, code, text, said, choices, severity, self.key, sets))

    def take(self, read: Read[str], column: str, where: dict[str, Value], name: str, sets: str) -> None:
        """Set a value as read, and note what is doubtful about it."""
        if read.value is not None:
            where[name] = read.value
        self.tell(read, column, sets)

    def tell(self, read: Read[Any], column: str, sets: str | None) -> None:
        """Note the troubles of a reading as doubts."""
        heading = self.headings.get(column, column)
        self.doubts += read.doubts(self.row, heading, self.text(column), subject=self.key, field=sets)

    def note(self, words: str, where: str = "notes") -> None:
        """Add words to a text of the household, once."""
        before = str(self.household.get(where) or "")
        if words and words not in before:
            self.household[where] = f"{before}\n{words}".strip()

    def draft(self) -> HostDraft:
        """What was read, frozen."""
        return HostDraft(
            key=self.key,
            row=self.row,
            label=self.label,
            household=_known(self.household),
            offer=_known(self.offer),
            nights=self.nights,
            members=tuple(self.members),
            rooms=tuple(self.rooms),
            pets=tuple(_known(p) for p in self.pets),
            wishes=tuple(self.wishes),
        )


def _known(values: Values) -> dict[str, Value]:
    return {k: v for k, v in values.items() if v is not None}
