"""The columns of the tables of guests and homes, each cell told in full to a screen reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.kit.rows import Column
from ui.pages.match.words import free_nights, nights_words, state_words, verdict_words

if TYPE_CHECKING:
    from exchange_desk.queries.board import HomeRow
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow
    from ui.pages.match.state import State

MOST_NIGHTS = 31


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A guest with a home or without one; `status` is a shape with its word."""

    key: str
    guest: str
    status: str
    state: str
    name: str
    in_words: str
    party: str
    home: str
    nights: str
    told: str

    @classmethod
    def without(cls, row: UnplacedRow, state: State) -> GuestLine:
        """A guest without a home; told is what a family must know."""
        who = row.participation_id
        return cls(
            f"{who}/{row.first_night}", who, "unplaced", "unplaced", state.name(who), row.in_words, row.party or "", "",
            nights_words(row.first_night, row.last_night), ", ".join(row.needs),
        )  # fmt: skip

    @classmethod
    def placed(cls, row: PlacementRow, state: State) -> GuestLine:
        """A guest in a home; told is what is wrong with it."""
        who, problems = row.participation_id, state.problems(row.participation_id)
        words = f"problem, {state_words(row)}" if problems else state_words(row)
        home = f"{row.home}, room {row.room}" if row.room else row.home
        return cls(
            f"{who}/{row.first_night}", who, "problem" if problems else row.state, words, state.name(who),
            row.in_words, row.party or "", home, nights_words(row.first_night, row.last_night), " ".join(problems),
        )  # fmt: skip


def _whole(line: GuestLine) -> str:
    """A guest in one sentence: the first cell of a row is what is heard first."""
    where = f"with {line.home}" if line.home else ""
    parts = (line.name, f"{line.state} {where}".strip(), line.in_words, line.party, line.nights, line.told)
    return ", ".join(p for p in parts if p)


GUESTS: tuple[Column[GuestLine], ...] = (
    Column("Guest", lambda line: line.name, lambda line: line.status, wide=2, spoken=_whole),
    Column("State", lambda line: line.state),
    Column("Home", lambda line: line.home, spoken=lambda line: line.home or "no home"),
    Column("Age", lambda line: line.in_words),
    Column("Party", lambda line: line.party),
    Column("Nights", lambda line: line.nights),
    Column("To know", lambda line: line.told, wide=3),
)


@dataclass(frozen=True, slots=True)
class HomeLine:
    """A home; `number` is the digit that places there, from 1."""

    home: HomeRow
    fit: FitRow | None
    number: int
    state: State

    @property
    def takes(self) -> bool:
        """Whether the chosen guest can be pencilled in."""
        return self.fit is not None and (self.fit.possible or self.fit.may_pencil) and not self.fit.placed

    @property
    def shape(self) -> str:
        """The verdict as a shape."""
        fit = self.fit
        if fit is None:
            return ""
        if fit.placed:
            return "confirmed"
        return "ok" if fit.possible else "warn" if fit.may_pencil or fit.may_overrule else "cancelled"

    @property
    def there(self) -> str:
        """Who stays there, with the state of each."""
        return ", ".join(f"{self.state.name(row.participation_id)} ({state_words(row)})" for row in self.home.guests)


def home_columns(nights: tuple[dt.date, ...]) -> tuple[Column[HomeLine], ...]:
    """The columns; a night is told as "Carlson, capacity 2, 23 July, 1 free"."""
    first: tuple[Column[HomeLine], ...] = (
        Column("Key", lambda line: str(line.number) if line.takes and line.number <= 9 else "", by=_order),
        Column("Home", lambda line: line.home.home, lambda line: line.shape, wide=2, spoken=_spoken),
        Column("Capacity", lambda line: str(line.home.capacity), right=True, by=lambda line: line.home.capacity),
        Column("Free", lambda line: str(line.home.free), right=True, by=lambda line: line.home.free),
        Column("Verdict", lambda line: verdict_words(line.fit) if line.fit else "", wide=4, by=_order),
        Column("Who stays there", lambda line: line.there, wide=3),
    )
    each = [Column(f"{n:%a} {n.day}", _at(n), spoken=_spoken_at(n)) for n in nights[:MOST_NIGHTS]]
    marks: Column[HomeLine] = Column("Home in words", _marks, wide=3)
    return (*first, *each, marks)


def _order(line: HomeLine) -> tuple[int, str]:
    return line.number, line.home.home.casefold()


def _marks(line: HomeLine) -> str:
    home = line.home
    marks = ("back-up home" if home.back_up else "", "step-free" if home.step_free else "", home.in_words)
    return " · ".join(mark for mark in marks if mark)


def _spoken(line: HomeLine) -> str:
    verdict = verdict_words(line.fit) if line.fit else ""
    key = f"key {line.number}" if line.takes and line.number <= 9 else ""
    free = free_nights(line.home.nights)
    return ", ".join(p for p in (line.home.home, f"capacity {line.home.capacity}", key, verdict, free) if p)


def _at(night: dt.date) -> Callable[[HomeLine], str]:
    def words(line: HomeLine) -> str:
        found = next((n for n in line.home.nights if n.night == night), None)
        return "" if found is None else f"{found.free} free" if found.offered else "not offered"

    return words


def _spoken_at(night: dt.date) -> Callable[[HomeLine], str]:
    words = _at(night)

    def spoken(line: HomeLine) -> str:
        return f"{line.home.home}, capacity {line.home.capacity}, {night.day} {night:%B}, {words(line)}"

    return spoken
