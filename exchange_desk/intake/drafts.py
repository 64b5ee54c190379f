"""What intake hands over: drafts of records, doubts, duplicates and skipped rows; nothing is stored yet.

A `Values` mapping uses the column names of the record it will become (`Person`, `Participation`, …), so
that one piece of code can apply, compare and update them all. What is unknown is absent or None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from exchange_desk.basics.dates import PartialDate

Value = str | int | float | bool | dt.date | dt.time | dt.datetime | PartialDate | tuple[str, ...] | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What the reader may know of the visit: dates (arrival and departure day) and both sides.

    `guest_towns` and `guest_countries` are the partner communities; countries are ISO 3166 alpha-2.
    """

    starts: dt.date
    ends: dt.date
    host_town: str
    host_country: str
    host_zone: str | None
    guest_towns: tuple[str, ...] = ()
    guest_countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that only a person can decide, or (severity warning or info) one worth showing.

    `subject` is the key of the draft it is about, `field` the column that stays unknown until it is
    answered ("person.born"), `choices` what can be chosen, as ISO text where they are dates.
    """

    row: int
    column: str
    code: str
    text: str
    value: str = ""
    choices: tuple[str, ...] = ()
    severity: str = "ask"
    subject: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not a person, home or leg, and why."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What the rows are if a question about two of them gets this answer, with the doubts about these drafts.

    The first draft stands in place of the one that the question is about (None: that one stays as it is).
    """

    answer: str
    drafts: tuple[GuestDraft | HostDraft | None, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row that seems to be the same person or home as an earlier one; never merged without a question.

    `doubt` is that question, `otherwise` keeps what its other answers bring back: no row is lost by being taken
    for another. `elsewhere`: `of_row` stands in another list (0 where that is not known), `why` says in which.
    """

    row: int
    of_row: int
    why: str
    ask: str = ""
    doubt: Doubt | None = field(default=None, compare=False)
    otherwise: tuple[Otherwise, ...] = field(default=(), compare=False)
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class WishDraft:
    """A wish in words: `kind` as in the record Wish; who it is about by name or by the key of a draft."""

    kind: str
    about_home: str | None = None
    about_guest: str | None = None
    about_guest_key: str | None = None
    topic: str | None = None
    confidential: bool = False
    settled: bool = True
    as_typed: str | None = None


@dataclass(frozen=True, slots=True)
class GuestDraft:
    """One guest of a list. `key` is the reference number or what else tells the row apart."""

    key: str
    row: int
    label: str
    person: Values
    participation: Values
    languages: tuple[Values, ...] = ()
    allergies: tuple[Values, ...] = ()
    animal_limits: tuple[Values, ...] = ()
    contacts: tuple[Values, ...] = ()
    hostings: tuple[Values, ...] = ()
    wishes: tuple[WishDraft, ...] = ()
    party_key: str | None = None


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """People kept together; columns as in the record Party."""

    key: str
    values: Values


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What every reading has in common; `mapping` is heading -> field, `rows_read` counts data rows."""

    rows_read: int
    doubts: tuple[Doubt, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuestList:
    """A guest list as read."""

    guests: tuple[GuestDraft, ...]
    parties: tuple[PartyDraft, ...]
    report: ReadReport


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """One person who lives in a home; `check` holds the columns of BackgroundCheck, None = nothing said."""

    person: Values
    member: Values
    check: Values | None = None
    languages: tuple[Values, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """One room with its beds by kind ("single", "double", "bunk", "sofa")."""

    room: Values
    beds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HostDraft:
    """One home with its offer; `nights` are the nights it can host."""

    key: str
    row: int
    label: str
    household: Values
    offer: Values
    nights: tuple[dt.date, ...] = ()
    members: tuple[MemberDraft, ...] = ()
    rooms: tuple[RoomDraft, ...] = ()
    pets: tuple[Values, ...] = ()
    wishes: tuple[WishDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class HostList:
    """Host families as read."""

    hosts: tuple[HostDraft, ...]
    report: ReadReport


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """One leg or programme item; `named` and `left_out` are names to be found among the guests of the visit."""

    key: str
    row: int
    values: Values
    named: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    group_town: str | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """A travel plan or a programme as read."""

    items: tuple[ItemDraft, ...]
    report: ReadReport


@dataclass(frozen=True, slots=True)
class HostingDraft:
    """One line of an old placement list; `guests` are the names in it ("Ashdown M. + S." gives two)."""

    key: str
    row: int
    values: Values
    guests: tuple[str, ...]
    home: str


@dataclass(frozen=True, slots=True)
class HostingList:
    """Hosting history as read."""

    hostings: tuple[HostingDraft, ...]
    report: ReadReport
