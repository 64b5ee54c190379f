"""Legs and moments on paper: local time first, then the clocks of the other towns with their day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.basics.clock import Moment
from exchange_desk.basics.phones import unbroken
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock, day_at, day_mark, long_day
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.queries.itinerary_facts import ItineraryFacts
from exchange_desk.queries.packet_facts import PaperVisit
from exchange_desk.queries.packet_facts_guests import PaperGuest

_NOTES = {
    "all day": "all_day", "ganztägig": "all_day", "evening": "evening", "abends": "evening", "abend": "evening",
    "morning": "morning", "vormittags": "morning", "vormittag": "morning", "afternoon": "afternoon",
    "nachmittags": "afternoon", "nachmittag": "afternoon", "journée": "all_day", "soir": "evening", "soirée": "evening",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OtherClock(Worded):
    """The same instant by the clocks of another town."""

    town: str
    day: dt.date
    at: dt.time


@dataclass(frozen=True, slots=True)
class When(Worded):
    """A moment by the clocks of where it happens; `about` are the words of the plan where it is not exact."""

    day: dt.date
    at: dt.time | None
    about: str | None = None
    elsewhere: tuple[OtherClock, ...] = ()

    def as_one(self) -> str:
        """ "2027-10-07 18:50; Numata 2027-10-08 10:50"."""
        here = " ".join(part for part in (self.day.isoformat(), _hours(self.at), self.about or "") if part)
        return "; ".join([here, *(f"{o.town} {o.day.isoformat()} {_hours(o.at)}" for o in self.elsewhere)])


def _hours(at: dt.time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


@dataclass(frozen=True, slots=True)
class Leg(Worded):
    """One leg of travel."""

    id: str
    number: str
    kind: str
    leaves_from: str
    goes_to: str
    leaves: When
    arrives: When | None
    note: str | None = None


Clocks = tuple[tuple[str, str], ...]


def clocks_of(visit: PaperVisit, facts: ItineraryFacts, guest: PaperGuest | None) -> Clocks:
    """The towns whose clocks matter to a guest and the hosts, with their zones: hosts first, then home."""
    partner = visit.partners[0].name if len(visit.partners) == 1 else ""
    home_zone = facts.stay.home_zone(guest.community_id if guest else None)
    home_town = (guest.town if guest else None) or partner
    towns = [(visit.town, facts.stay.zone), (home_town, home_zone)]
    if visit.direction == "outbound":
        towns = [(home_town, facts.stay.zone), (visit.town, home_zone)]
    return tuple((town, zone) for town, zone in towns if town and zone)


def when(moment: Moment, clocks: Clocks, about: str | None = None) -> When:
    """A moment with the clocks that show another time."""
    others: list[OtherClock] = []
    for town, zone in clocks:
        there = moment.elsewhere(zone)
        seen = {(moment.day, moment.at)} | {(o.day, o.at) for o in others}
        if there.at is not None and (there.day, there.at) not in seen:
            others.append(OtherClock(town, there.day, there.at))
    return When(moment.day, moment.at, about, tuple(others))


def leg(item: Item, clocks: Clocks) -> Leg:
    """One leg with the clocks of both sides."""
    return Leg(
        id=item.id,
        number=item.whole_number,
        kind=item.kind,
        leaves_from=item.start_place,
        goes_to=item.end_place,
        leaves=when(item.starts, clocks, item.time_note if item.starts.at is None else None),
        arrives=when(item.ends, clocks, item.time_note) if item.ends is not None else None,
        note=item.notes,
    )


def legs(items: Iterable[Item], clocks: Clocks) -> tuple[Leg, ...]:
    """Several legs in order."""
    return tuple(leg(item, clocks) for item in items)


def vehicle(leg: Leg, language: str) -> str:
    """ "Flight NH 116", "Coach"."""
    return vehicle_words(leg.kind, leg.number, language)


def vehicle_words(kind: str, number: str, language: str) -> str:
    """What carries them, in words, with its number."""
    return " ".join(part for part in (value_word("travel", kind, language), unbroken(number)) if part)


def hour(moment: When, language: str) -> str:
    """The time of day, or the words that stand for it."""
    note = note_words(moment.about, language)
    if moment.at is None:
        return note or say("time_not_known", language)
    if note and f"{moment.at:%H:%M}" in note:  # "ca. 21:00" says it all
        return note
    return f"{clock(moment.at, language)} ({note})" if note else clock(moment.at, language)


def note_words(note: str | None, language: str) -> str:
    """The words of a plan for a time: those we know in the reader's language, the rest as they stand."""
    key = _NOTES.get((note or "").strip().casefold())
    return say(key, language) if key else (note or "").strip()


def elsewhere_words(moment: When, language: str) -> str:
    """ "Numata 10:50, +1 day"; nothing where all clocks agree."""
    return "; ".join(
        f"{other.town} {unbroken(clock(other.at, language))}"
        + (f", {unbroken(mark)}" if (mark := day_mark((other.day - moment.day).days, language)) else "")
        for other in moment.elsewhere
    )


def moment_words(moment: When, language: str, *, year: bool = False) -> str:
    """ "Thursday 7 October, 18:50 (Numata 10:50, +1 day)"."""
    words = day_at(long_day(moment.day, language, year=year), hour(moment, language), language)
    other = elsewhere_words(moment, language)
    return f"{words} ({other})" if other else words
