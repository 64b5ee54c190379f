"""What the rules know of a traveller, the papers, the trip, and what is asked for on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from exchange_desk.basics.dates import PartialDate, age_on
from exchange_desk.basics.errors import Finding
from exchange_desk.basics.text import folded
from exchange_desk.rules.entry import EntryTable

ADULT = 18
CONSENT, RELEASE, VISA, OTHER, PASSPORT = "parental_consent", "medical_release", "visa", "other", "passport"
FOR_WHOM = ("all", "minors", "adults", "none")
PAPER_MARKS = ("asked", "received", "partial", "outdated", "not_needed", "needed")  # needed: as if never asked for
PAPER_NAMES = {
    CONSENT: "consent of the parents",
    RELEASE: "medical release",
    VISA: "visa or travel authorisation",
    "travel_insurance": "travel insurance",
    "insurance_card": "insurance card",
    "photo_consent": "consent to photos",
    "passport_copy": "copy of the passport",
}


def paper_key(kind: str, title: str | None = None) -> str:
    """What tells a paper from the others of a traveller: its kind, and for another paper what it is called."""
    return f"{OTHER}:{folded(title or '')}" if kind == OTHER else kind


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One paper of a traveller, as in the record Paper."""

    kind: str
    state: str
    covers_to: dt.date | None = None
    title: str | None = None
    expires_on: dt.date | None = None

    @property
    def good_to(self) -> dt.date | None:
        """The last day for which it is good, where it says one."""
        return min((day for day in (self.covers_to, self.expires_on) if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """A paper that the committee asks for on this visit, as in the record PaperNeed."""

    kind: str
    title: str | None = None
    for_whom: str = "all"
    due_on: dt.date | None = None

    def concerns(self, minor: bool) -> bool:
        """Whether somebody of that age must bring it."""
        return self.for_whom == "all" or self.for_whom == ("minors" if minor else "adults")


@dataclass(frozen=True, slots=True)
class TravellerFacts:
    """One traveller. `minor` on the day of departure, where it is not known too; `unsure` are lines of papers that
    name several people or nobody for certain and may be about this one: (kind, words of the list).
    """

    id: str
    name: str
    born: PartialDate | None
    minor: bool
    passport_number: str | None = None
    passport_valid_to: PartialDate | None = None
    papers: tuple[PaperFacts, ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()
    nationality: str | None = None


@dataclass(frozen=True, slots=True)
class TripFacts:
    """Day of departure and of return, whether a border lies between, the packs of rules and numbers of the visit,
    the countries travelled to (two letters), what those ask for, and the papers that the committee asks for.
    """

    starts: dt.date
    ends: dt.date
    abroad: bool = True
    packs: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    destinations: tuple[str, ...] = ()
    entry: EntryTable = field(default_factory=EntryTable)
    needs: tuple[NeedFacts, ...] = ()

    def need(self, key: str) -> NeedFacts | None:
        """What the committee said about that paper."""
        return next((need for need in self.needs if paper_key(need.kind, need.title) == key), None)


@dataclass(frozen=True, slots=True)
class PaperFinding(Finding):
    """What is the matter with one paper: `key` says which, `what` is missing, asked, incomplete, dates or outdated.

    `reviewed_on`: the table of countries alone asks for it, as it was read on that day.
    """

    kind: str = ""
    title: str | None = None
    what: str = ""
    reviewed_on: dt.date | None = None

    @property
    def key(self) -> str:
        """Which paper it is about."""
        return paper_key(self.kind, self.title)


def day_in_words(day: dt.date) -> str:
    """Written out: "7 October 2027"."""
    return f"{day.day} {day:%B %Y}"


def when_in_words(date: PartialDate) -> str:
    """As far as it is known: "on 7 October 2027", "in October 2027" or "in 2027"."""
    if date.whole is not None:
        return f"on {day_in_words(date.whole)}"
    return f"in {date.earliest:%B %Y}" if date.month else f"in {date.year}"


def of_age(traveller: TravellerFacts, day: dt.date) -> bool:
    """Whether the traveller is of age on that day for certain."""
    return traveller.born is not None and age_on(traveller.born.latest, day) >= ADULT
