"""One item of the itinerary as a row: both clocks ready to print, who, how long, what is wrong with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from exchange_desk.basics.clock import Moment
from exchange_desk.itinerary.attending import for_hosts, who_words
from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.words import both, clock, day_mark, duration
from exchange_desk.queries.itinerary_facts import ItineraryFacts


@dataclass(frozen=True, slots=True)
class WhenRow:
    """A moment where it happens, and the same moment by the hosts' and by the guest families' clocks.

    `host` and `home` are "17:00"; their marks ("+1 day") count from `day`. `words` holds all of it in one line.
    """

    day: dt.date
    at: dt.time | None
    zone: str
    words: str
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

    `level` is that of the gravest clash (problem, warn, note) and `problems` their texts.
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
    level: str | None = None
    problems: tuple[str, ...] = ()

    @property
    def hours(self) -> str:
        """ "09:00–11:30", "21:55", or the words that stand for a time; where it happens."""
        end = self.ends.clock if self.ends is not None else ""
        mark = day_mark((self.ends.day - self.starts.day).days) if self.ends is not None and end else ""
        span = f"{self.starts.clock}–{end} {mark}".strip() if self.starts.clock and end else self.starts.clock
        return span or self.time_note or ""


def when_row(moment: Moment, host_zone: str, home_zone: str | None) -> WhenRow:
    """A moment with all its clocks."""
    host = moment.elsewhere(host_zone)
    home = moment.elsewhere(home_zone) if home_zone else None
    same = home is None or (home.day, home.at) == (host.day, host.at)
    return WhenRow(
        day=moment.day,
        at=moment.at,
        zone=moment.zone,
        words=both(moment, host_zone, home_zone),
        host=clock(host.at),
        host_mark=day_mark(moment.days_ahead(host)),
        home="" if home is None or same else clock(home.at),
        home_mark="" if home is None or same else day_mark(moment.days_ahead(home)),
        home_zone=home_zone,
    )


def headline(item: Item) -> str:
    """ "NH 116  HND → YVR", "Coach  Numata town hall → CTS", or the title of a programme item."""
    if not item.travel:
        return item.title
    name = item.whole_number or item.kind.capitalize()
    start, end = item.place_code or item.place, item.to_place_code or item.to_place
    return f"{name}  {start} → {end}" if start and end else item.title or name


def item_row(
    facts: ItineraryFacts, item: Item, clashes: tuple[Clash, ...] = (), home_zone: str | None = None
) -> ItemRow:
    """The row of an item; `home_zone` is the reader's own, else that of the item's group."""
    host_zone = facts.stay.zone
    home = home_zone or facts.stay.home_zone(item.community)
    levels = [c.level for c in clashes]
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
        who=who_words(item, facts.scene.people.values(), facts.communities.get(item.community or "", "")),
        people=len(facts.scene.present[item.id]),
        hosts=for_hosts(item),
        meals=item.meals,
        meal_by=item.meal_by,
        responsible=item.responsible,
        status=item.status,
        notes=item.notes,
        level=next((level for level in ("problem", "warn", "note") if level in levels), None),
        problems=tuple(c.text for c in clashes),
    )
