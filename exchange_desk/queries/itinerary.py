"""The itinerary as it is read: the days of a visit, of one guest, of one home, and who arrives and leaves when."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.attending import for_hosts
from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.itinerary.item import Item
from exchange_desk.queries.clashes import visit_clashes
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.itinerary_rows import (
    NO_CHANGES,
    ItemRow,
    WhenRow,
    changes_of,
    headline,
    item_row,
    when_row,
)
from exchange_desk.records import Participation, Placement


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day with its items in order; `number` counts from the arrival day and is nothing outside the visit.

    `level` is that of the day's gravest clash and `problems` all of them as (level, text).
    """

    day: dt.date
    number: int | None
    of: int
    items: tuple[ItemRow, ...]
    level: str | None = None
    problems: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TravelRow:
    """How one guest comes and goes; what nobody wrote down is nothing. `about` marks a time that is not exact."""

    participation_id: str
    name: str
    arrives: WhenRow | None = None
    arrives_with: str = ""
    arrives_at: str = ""
    arrives_about: str | None = None
    leaves: WhenRow | None = None
    leaves_with: str = ""
    leaves_from: str = ""
    leaves_about: str | None = None


@dataclass(frozen=True, slots=True)
class GuestItinerary:
    """Everything one guest takes part in (document D15), with the clocks of the hosts and of the guest's family."""

    participation_id: str
    name: str
    visit: str
    host_zone: str
    home_zone: str | None
    travel: TravelRow
    days: tuple[DayRow, ...]


@dataclass(frozen=True, slots=True)
class VisitClocks:
    """Whose clocks a visit has: the hosts' town and zone, the guests' (no zone where they have several)."""

    host_town: str
    host_zone: str
    home_town: str
    home_zone: str | None
    zones: tuple[str, ...]


def visit_clocks(session: Session, visit_id: str) -> VisitClocks:
    """The clocks of a visit, with every zone that stands on one of its items."""
    facts = itinerary_facts(session, visit_id)
    homes = [zone for _, zone in facts.stay.home_zones]
    used = [m.zone for i in facts.scene.items for m in (i.starts, i.ends) if m is not None]
    zones = tuple(dict.fromkeys((facts.stay.zone, *homes, *used)))
    return VisitClocks(facts.host_town, facts.stay.zone, facts.home_town, facts.stay.home_zone(), zones)


def visit_days(session: Session, visit_id: str) -> tuple[DayRow, ...]:
    """Every day of the visit, empty ones too, and days outside it on which something stands."""
    facts = itinerary_facts(session, visit_id)
    return _days(facts, facts.scene.items, visit_clashes(session, visit_id), whole=True)


def guest_itinerary(session: Session, participation_id: str) -> GuestItinerary:
    """The legs and items of one guest; what lies before the arrival or after the departure is left away."""
    visit_id = session.scalar(select(Participation.visit_id).where(Participation.id == participation_id))
    facts = itinerary_facts(session, visit_id) if visit_id else None
    person = facts.scene.people.get(participation_id) if facts else None
    if facts is None or person is None:
        raise RefusedInput("This guest does not take part in the visit any more. Choose another one.")
    home = facts.home_zone_of(person)
    return GuestItinerary(
        participation_id=participation_id,
        name=person.name,
        visit=facts.title,
        host_zone=facts.stay.zone,
        home_zone=home,
        travel=_travel(facts, participation_id),
        days=_days(facts, facts.scene.items_of(participation_id), (), home_zone=home),
    )


def travel_rows(session: Session, visit_id: str, guests: Iterable[str] | None = None) -> tuple[TravelRow, ...]:
    """How the guests come and go, in the order of the guest list; `guests` are ids of participations, all if none."""
    facts = itinerary_facts(session, visit_id)
    wanted = None if guests is None else set(guests)
    return tuple(_travel(facts, i) for i in facts.scene.people if wanted is None or i in wanted)


def home_travel(session: Session, visit_id: str, household_id: str) -> tuple[TravelRow, ...]:
    """How the guests of one home come and go."""
    return travel_rows(session, visit_id, _guests_of(session, visit_id, household_id))


def home_days(session: Session, visit_id: str, household_id: str) -> tuple[DayRow, ...]:
    """What a home should know day by day: items for hosts, and everything one of its guests takes part in."""
    facts = itinerary_facts(session, visit_id)
    guests = _guests_of(session, visit_id, household_id)
    items = [i for i in facts.scene.items if for_hosts(i) or facts.scene.present[i.id] & guests]
    homes = {facts.home_zone_of(facts.scene.people.get(g)) for g in guests}
    return _days(facts, items, (), home_zone=homes.pop() if len(homes) == 1 else None)


def _guests_of(session: Session, visit_id: str, household_id: str) -> set[str]:
    query = select(Placement.participation_id).where(
        Placement.visit_id == visit_id, Placement.household_id == household_id
    )
    return set(session.scalars(query))


def _days(
    facts: ItineraryFacts,
    items: Iterable[Item],
    clashes: Iterable[Clash],
    *,
    whole: bool = False,
    home_zone: str | None = None,
) -> tuple[DayRow, ...]:
    """Items sorted into days by the date where they begin."""
    stay = facts.stay
    of = (stay.ends - stay.starts).days + 1
    by_item: defaultdict[str, list[Clash]] = defaultdict(list)
    by_day: defaultdict[dt.date, list[Clash]] = defaultdict(list)
    for clash in clashes:
        for item_id in clash.items:
            by_item[item_id].append(clash)
        if clash.day is not None:
            by_day[clash.day].append(clash)
    sorted_in: defaultdict[dt.date, list[ItemRow]] = defaultdict(list)
    changes = changes_of(facts) if whole else NO_CHANGES
    for item in items:
        sorted_in[item.starts.day].append(item_row(facts, item, tuple(by_item[item.id]), home_zone, changes))
    days = {stay.starts + dt.timedelta(days=n) for n in range(of)} if whole else set()
    rows = []
    for day in sorted(days | set(sorted_in)):
        levels = {c.level for c in by_day[day]}
        rows.append(
            DayRow(
                day=day,
                number=(day - stay.starts).days + 1 if stay.starts <= day <= stay.ends else None,
                of=of,
                items=tuple(sorted_in[day]),
                level=next((level for level in ("problem", "warn", "note") if level in levels), None),
                problems=tuple((c.level, c.text) for c in by_day[day]),
            )
        )
    return tuple(rows)


def _travel(facts: ItineraryFacts, participation_id: str) -> TravelRow:
    person, way = facts.scene.people[participation_id], facts.scene.journeys[participation_id]
    host, home = facts.stay.zone, facts.home_zone_of(person)
    comes, goes = way.arrival, way.departure
    return TravelRow(
        participation_id=participation_id,
        name=person.name,
        arrives=when_row(comes.ends, host, home) if comes is not None and comes.ends is not None else None,
        arrives_with=headline(comes) if comes is not None else "",
        arrives_at=comes.end_place if comes is not None else "",
        arrives_about=comes.time_note if comes is not None else None,
        leaves=when_row(goes.starts, host, home) if goes is not None else None,
        leaves_with=headline(goes) if goes is not None else "",
        leaves_from=goes.start_place if goes is not None else "",
        leaves_about=goes.time_note if goes is not None else None,
    )
