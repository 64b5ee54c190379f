"""The legs at which guests are met and seen off, with who comes on each, and those of whom no such leg is known."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.movements import met_leg, moment_of, seen_off_leg
from exchange_desk.packets.documents.bus_list_people import Driver, Rider, driven_on, drivers_on, rider
from exchange_desk.packets.documents.journeys import Leg, When, clocks_of, leg, when
from exchange_desk.packets.documents.pick_up import PickUpCar, car_by_guest, cars_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import ItineraryFacts, shown_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_drivers import paper_drivers
from exchange_desk.queries.packet_facts_guests import PaperGuest

HALF_A_DAY = dt.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Meeting(Worded):
    """One flight or train with those whom it brings or takes; `onward`: the legs between it and the hosts' town."""

    id: str
    leaves_from: str
    goes_to: str
    number: str
    kind: str
    leaves: When
    arrives: When | None
    responsible: str | None
    not_settled: str | None
    note: str | None
    onward: tuple[Leg, ...]
    people: tuple[Rider, ...]
    drivers: tuple[Driver, ...]
    cars: tuple[PickUpCar, ...] = ()

    @property
    def days_on(self) -> int:
        """How many days the arrival lies after the departure, each by its own clocks."""
        return (self.arrives.day - self.leaves.day).days if self.arrives else 0


@dataclass(frozen=True, slots=True)
class Meetings:
    """One direction: the legs in their order, and the guests without one."""

    legs: tuple[Meeting, ...]
    unknown: tuple[Rider, ...]


def meetings(session: Session, visit_id: str, *, leaving: bool) -> Meetings:
    """Everybody's arrival, or departure, now."""
    visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id, drafts=True)
    met: defaultdict[str, list[PaperGuest]] = defaultdict(list)
    items: dict[str, Item] = {}
    unknown: list[PaperGuest] = []
    for guest in visit.guests:
        item = (seen_off_leg if leaving else met_leg)(facts.scene, guest.id)
        if item is None:
            unknown.append(guest)
        else:
            items[item.id] = item
            met[item.id].append(guest)
    order = sorted(items.values(), key=lambda one: (moment_of(one, leaving=leaving), one.id))
    return Meetings(
        tuple(_meeting(session, visit, facts, item, met[item.id], leaving=leaving) for item in order),
        _riders(visit, unknown, leaving=leaving),
    )


def _meeting(
    session: Session,
    visit: PaperVisit,
    facts: ItineraryFacts,
    item: Item,
    guests: Sequence[PaperGuest],
    *,
    leaving: bool,
) -> Meeting:
    here = clocks_of(visit, facts, guests[0])[:1] if visit.direction == "inbound" else ()
    there = item.ends or item.starts
    day = (item.starts if leaving else there).elsewhere(facts.stay.zone).day
    ids, way = {guest.id for guest in guests}, "see_off" if leaving else "meet"
    drivers = paper_drivers(session, visit.id)
    seats = car_by_guest(facts, ((item, way),), driven_on(drivers, day))
    return Meeting(
        id=item.id,
        number=item.whole_number,
        kind=item.kind,
        leaves_from=item.start_place,
        goes_to=item.end_place or ("" if item.start_place else item.title),
        leaves=when(item.starts, () if leaving else here, item.time_note if item.starts.at is None else None),
        arrives=when(item.ends, here if leaving else (), item.time_note) if item.ends is not None else None,
        responsible=item.responsible,
        not_settled=None if item.status == "confirmed" else item.status,
        note=item.notes,
        onward=_onward(facts, item, guests, leaving=leaving),
        people=tuple(replace(one, car=seats.get(one.id)) for one in _riders(visit, guests, leaving=leaving)),
        drivers=drivers_on(visit, drivers, (day, day), ids),
        cars=cars_of(facts, ((item, way),)),
    )


def _onward(facts: ItineraryFacts, item: Item, guests: Iterable[PaperGuest], *, leaving: bool) -> tuple[Leg, ...]:
    """The legs of these guests between the hosts' town and this one, each once."""
    found: dict[str, Item] = {}
    for guest in guests:
        way = facts.scene.journeys[guest.id]
        legs = way.home if leaving else way.there
        at = legs.index(item)
        near = legs[:at] if leaving else legs[at + 1 :]
        found |= {one.id: one for one in near if abs(one.starts.order - moment_of(item, leaving=leaving)) <= HALF_A_DAY}
    return tuple(leg(one, ()) for one in sorted(found.values(), key=lambda one: (one.order, one.id)))


def _riders(visit: PaperVisit, guests: Iterable[PaperGuest], *, leaving: bool) -> tuple[Rider, ...]:
    """With the family of the first night, or of the last; those of one family stand together."""
    found = []
    for guest in guests:
        stays = visit.stays_of(guest.id)
        nights = (stays[-1].last_night if leaving else stays[0].first_night,) if stays else ()
        found.append(rider(visit, guest, nights, met=True, arrives=not leaving))
    return tuple(sorted(found, key=_in_order))


def _in_order(one: Rider) -> tuple[bool, str, bool, str, str, str]:
    family = one.homes[0].family if one.homes else ""
    group, name = (one.group or "").casefold(), one.name.latin.casefold()
    return (not group, group, not family, family.casefold(), name, one.id)
