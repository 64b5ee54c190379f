"""A guest in the making: one row's cells by field, and what has been read from them so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from exchange_desk.intake.drafts import Doubt, GuestDraft, Value, Values, VisitFacts, WishDraft
from exchange_desk.intake.table import EMPTY, Cell, Row
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import Read


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of the list and which field each means."""

    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    boxes: Mapping[str, Options] = field(default_factory=dict)  # of columns with several answers in a cell
    serials: Mapping[str, bool] = field(default_factory=dict)  # whether numbers in columns of dates are days of Excel
    name_order: str | None = None  # of whole names: family_first, given_first, or unclear until it is answered

    def said(self, name: str) -> frozenset[str]:
        """All the words that a column and its heading hold, for fields where one cell is read by the others."""
        return self.words.get(name, frozenset())

    def options(self, name: str) -> Options:
        """The boxes of the form that a column holds."""
        return self.boxes.get(name, NO_OPTIONS)

    def heading(self, name: str) -> str:
        """The heading of a field as typed, or the field's name where the list has no such column."""
        return self.headings[self.fields.index(name)] if name in self.fields else name

    def has(self, name: str) -> bool:
        """Whether the list has this column."""
        return name in self.fields

    def cell(self, row: Row, name: str) -> Cell:
        """The cell of a field in a row."""
        if name not in self.fields:
            return EMPTY
        at = self.fields.index(name)
        return row.cells[at] if at < len(row.cells) else EMPTY


@dataclass(slots=True)
class Making:
    """One guest so far; `said` are the cells by field, changed only to give each of two people their part."""

    key: str
    row: int
    columns: Columns
    cells: Mapping[str, Cell]
    visit: VisitFacts
    person: dict[str, Value] = field(default_factory=dict)
    participation: dict[str, Value] = field(default_factory=dict)
    languages: list[Values] = field(default_factory=list)
    allergies: list[Values] = field(default_factory=list)
    animal_limits: list[Values] = field(default_factory=list)
    contacts: list[Values] = field(default_factory=list)
    hostings: list[Values] = field(default_factory=list)
    wishes: list[WishDraft] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    beyond: list[tuple[str, str]] = field(default_factory=list)  # cells of unknown columns, comments: heading, text
    party_key: str | None = None
    minor: bool | None = None
    struck: bool = False  # the whole row is struck out

    def text(self, name: str) -> str:
        """What the cell of a field says."""
        return self.cells.get(name, EMPTY).text

    def cell(self, name: str) -> Cell:
        """The cell of a field."""
        return self.cells.get(name, EMPTY)

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
        """Note a doubt about this guest; `column` is a field, shown by its heading."""
        said = self.text(column) if value is None else value
        self.doubts.append(
            Doubt(self.row, self.columns.heading(column), code, text, said, choices, severity, self.key, sets)
        )

    def wonder(self, read: Read[Any], column: str, said: str, field: str | None = None) -> None:
        """Note what reading a cell has left open; `field` is the column of a record that waits for the answer."""
        if read.troubles:  # most cells leave nothing open
            self.doubts += read.doubts(self.row, self.columns.heading(column), said, subject=self.key, field=field)

    def note(self, words: str, where: str = "notes") -> None:
        """Add words to the notes of the participation (or another text of it), once."""
        before = str(self.participation.get(where) or "")
        if words and words not in before:
            self.participation[where] = f"{before}\n{words}".strip()

    def person_note(self, where: str, words: str) -> None:
        """Add words to a text of the person, once."""
        before = str(self.person.get(where) or "")
        if words and words not in before:
            self.person[where] = f"{before}; {words}".strip("; ")

    @property
    def label(self) -> str:
        """The guest's name for people."""
        names = [self.person.get("given_name"), self.person.get("family_name")]
        latin = " ".join(str(n) for n in names if n)
        original = [self.person.get("family_name_original"), self.person.get("given_name_original")]
        return latin or " ".join(str(n) for n in original if n) or self.key

    def draft(self) -> GuestDraft:
        """What was read, frozen."""
        known = {k: v for k, v in self.person.items() if v is not None}
        part = {k: v for k, v in self.participation.items() if v is not None}
        return GuestDraft(
            key=self.key,
            row=self.row,
            label=self.label,
            person=known,
            participation=part,
            languages=tuple(self.languages),
            allergies=tuple(self.allergies),
            animal_limits=tuple(self.animal_limits),
            contacts=tuple(self.contacts),
            hostings=tuple(self.hostings),
            wishes=tuple(self.wishes),
            party_key=self.party_key,
        )
