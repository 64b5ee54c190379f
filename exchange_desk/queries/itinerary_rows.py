"""One item of the itinerary as a row: both clocks ready to print, who, how long, what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from exchange_desk.basics.clock import Moment
from exchange_desk.itinerary.attending import for_hosts, who_words
from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.itinerary.clashes.legs import connections
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.words import both, clock, day_mark, duration
from exchange_desk.queries.itinerary_facts import ItineraryFacts


@dataclass(frozen=True, slots=True)
class WhenRow:
    """A moment where it happens, and the same moment by the hosts' and by the guest families' clocks.

    `host` and `home` are "17:00" on `host_on` and `home_on`; their marks ("+1 day") count from `day`. `words` holds all
    of it in one line, each time once.
    """

    day: dt.date
    at: dt.time | None
    zone: str
    words: str
    host_on: dt.date
    home_on: dt.date | None = None
    host: str = ""
    host_mark: str = ""
    home: str = ""
    home_mark: str = ""
    home_zone: str | None = None

    @property
    def clock(self) -> str:
        """The time where it happens: "17:00"."""
        return clock(self.at)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item on one day. `headline` is what one reads first; `time_note` what stands instead of, or beside, a time.

    `home_town` says whose the home clock is. `change_before` and `change_after` tell the time between this leg and the
    one before or after it ("2 h 45 min to UA 1730"), `change` only how long, before it. `level` is that of the gravest
    clash (problem, warn, note), `problems` are all of them as (level, text).
    """

    id: str
    kind: str
    travel: bool
    title: str
    headline: str
    starts: WhenRow
    ends: WhenRow | None
    duration: str
    time_note: str | None
    place: str
    to_place: str
    number: str
    who: str
    people: int
    hosts: bool
    meals: tuple[str, ...]
    meal_by: str | None
    responsible: str | None
    status: str
    notes: str | None
    home_town: str = ""
    level: str | None = None
    problems: tuple[tuple[str, str], ...] = ()
    terminal: str | None = None
    to_terminal: str | None = None
    booking: str | None = None
    luggage: str | None = None
    responsible_phone: str | None = None
    interpreter: str | None = None
    dress: str | None = None
    bring: str | None = None
    gift: str | None = None
    who_pays: str | None = None
    address: str | None = None
    private: bool = False
    series: str | None = None
    change: str = ""
    change_before: str = ""
    change_after: str = ""

    @property
    def hours(self) -> str:
        """ "09:00–11:30", "21:55", or the words that stand for a time; where it happens."""
        moments = [(self.starts.clock, self.starts.day)]
        if self.ends is not None:
            moments.append((self.ends.clock, self.ends.day))
        return self._span(moments) or self.time_note or ""

    def hours_by(self, clocks: str) -> str:
        """By the hosts' ("host") or the guest families' clocks ("home"), or where it happens (""), with day marks."""
        if not clocks:
            return self.hours
        moments = []
        for when in (self.starts, self.ends):
            if when is not None and (clocks == "host" or when.home_on is not None):
                moments.append((when.host, when.host_on) if clocks == "host" else (when.home, when.home_on or when.day))
        return self._span(moments)

    def _span(self, moments: list[tuple[str, dt.date]]) -> str:
        """Times with marks of other days than the one on which the item stands."""
        shown = [(text, day_mark((day - self.starts.day).days).split(" ")[0]) for text, day in moments if text]
        gap = " – " if any(mark for _, mark in shown) else "–"
        return gap.join(f"{text} {mark}".strip() for text, mark in shown)


def when_row(moment: Moment, host_zone: str, home_zone: str | None) -> WhenRow:
    """A moment with all its clocks."""
    host = moment.elsewhere(host_zone)
    home = moment.elsewhere(home_zone) if home_zone else None
    return WhenRow(
        day=moment.day,
        at=moment.at,
        zone=moment.zone,
        words=both(moment, host_zone, home_zone),
        host_on=host.day,
        home_on=None if home is None else home.day,
        host=clock(host.at),
        host_mark=day_mark(moment.days_ahead(host)),
        home="" if home is None else clock(home.at),
        home_mark="" if home is None else day_mark(moment.days_ahead(home)),
        home_zone=home_zone,
    )


def headline(item: Item) -> str:
    """ "NH 116  HND → YVR", "Coach  Numata town hall → CTS", or the title of a programme item."""
    if not item.travel:
        return item.title
    name = item.whole_number or item.kind.capitalize()
    start, end = item.place_code or item.place, item.to_place_code or item.to_place
    return f"{name}  {start} → {end}" if start and end else item.title or name


@dataclass(frozen=True, slots=True)
class Changes:
    """How long one waits between two legs, by the id of a leg: before it (how long; after which), and after it."""

    long: Mapping[str, str]
    before: Mapping[str, str]
    after: Mapping[str, str]


NO_CHANGES = Changes({}, {}, {})


def changes_of(facts: ItineraryFacts) -> Changes:
    """The waiting times of all legs; of several legs that follow, the one that most people take."""
    told: dict[str, str] = {}
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    pairs = sorted(connections(facts.scene), key=lambda pair: len(pair[3]))
    for first, second, minutes, _people in pairs:
        if minutes < 0:
            continue
        told[second.id] = duration(minutes)
        before[second.id] = f"{duration(minutes)} after {_short(first)}"
        after[first.id] = f"{duration(minutes)} to {_short(second)}"
    return Changes(told, before, after)


def _short(leg: Item) -> str:
    return leg.whole_number or leg.title


def item_row(
    facts: ItineraryFacts,
    item: Item,
    clashes: tuple[Clash, ...] = (),
    home_zone: str | None = None,
    changes: Changes = NO_CHANGES,
) -> ItemRow:
    """The row of an item; `home_zone` is the reader's own, else that of the item's group."""
    host_zone = facts.stay.zone
    home = home_zone or facts.stay.home_zone(item.community)
    levels = [c.level for c in clashes]
    people = facts.scene.people
    named = [people[i] for i in item.included | item.left_out if i in people]
    return ItemRow(
        id=item.id,
        kind=item.kind,
        travel=item.travel,
        title=item.title,
        headline=headline(item),
        starts=when_row(item.starts, host_zone, home),
        ends=when_row(item.ends, host_zone, home) if item.ends is not None else None,
        duration=duration(item.minutes),
        time_note=item.time_note,
        place=item.start_place,
        to_place=item.end_place,
        number=item.whole_number,
        who=who_words(item, named, facts.communities.get(item.community or "", "")),
        people=len(facts.scene.present[item.id]),
        hosts=for_hosts(item),
        meals=item.meals,
        meal_by=item.meal_by,
        responsible=item.responsible,
        status=item.status,
        notes=item.notes,
        home_town=facts.communities.get(item.community or "", facts.home_town),
        level=next((level for level in ("problem", "warn", "note") if level in levels), None),
        problems=tuple((c.level, c.text) for c in clashes),
        private=item.private,
        change=changes.long.get(item.id, ""),
        change_before=changes.before.get(item.id, ""),
        change_after=changes.after.get(item.id, ""),
        **{name: getattr(item, name) for name in _PARTICULARS},
    )


_PARTICULARS = (
    "terminal", "to_terminal", "booking", "luggage", "responsible_phone", "interpreter", "dress", "bring", "gift",
    "who_pays", "address", "series",
)  # fmt: skip
