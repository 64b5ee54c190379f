"""The legs at which guests are met and seen off, with who comes on each, and those of whom no such leg is known."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.clock import Moment
from exchange_desk.basics.item_words import hour_of_words
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.documents.bus_list_people import Driver, Rider, drivers_on, rider
from exchange_desk.packets.documents.bus_list_trips import comes_with, leaves_with
from exchange_desk.packets.documents.journeys import Leg, When, clocks_of, leg, when
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_drivers import paper_drivers
from exchange_desk.queries.packet_facts_guests import PaperGuest

LATE = dt.time(23, 59)
HALF_A_DAY = dt.timedelta(hours=12)
CARRIED = frozenset({"flight", "train", "ferry"})  # what one waits for at a gate; a coach from there goes on with them


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

    @property
    def days_on(self) -> int:
        """How many days the arrival lies after the departure, each by its own clocks."""
        return (self.arrives.day - self.leaves.day).days if self.arrives else 0


@dataclass(frozen=True, slots=True)
class Meetings:
    """One direction: the legs in their order, and the guests without one."""

    legs: tuple[Meeting, ...]
    unknown: tuple[Rider, ...]


def met_leg(facts: ItineraryFacts, guest_id: str) -> Item | None:
    """The last flight, train or ferry of the way there; where there is none, the last leg."""
    way = facts.scene.journeys.get(guest_id)
    legs = [one for one in way.there if _from_afar(facts, one) or comes_with(facts, one, guest_id)] if way else []
    return next((one for one in reversed(legs) if one.kind in CARRIED), legs[-1] if legs else None)


def seen_off_leg(facts: ItineraryFacts, guest_id: str) -> Item | None:
    """The first flight, train or ferry of the way home; where there is none, the first leg."""
    way = facts.scene.journeys.get(guest_id)
    legs = [one for one in way.home if _from_afar(facts, one) or leaves_with(facts, one, guest_id)] if way else []
    return next((one for one in legs if one.kind in CARRIED), legs[0] if legs else None)


def _from_afar(facts: ItineraryFacts, leg: Item) -> bool:
    """An outing by coach or train is the way of nobody, however early, also while no flight is known yet."""
    zones = {leg.starts.zone, leg.ends.zone if leg.ends else leg.starts.zone}
    return leg.kind == "flight" or zones != {facts.stay.zone}


def meetings(session: Session, visit_id: str, *, leaving: bool) -> Meetings:
    """Everybody's arrival, or departure, now."""
    visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
    met: defaultdict[str, list[PaperGuest]] = defaultdict(list)
    items: dict[str, Item] = {}
    unknown: list[PaperGuest] = []
    for guest in visit.guests:
        item = (seen_off_leg if leaving else met_leg)(facts, guest.id)
        if item is None:
            unknown.append(guest)
        else:
            items[item.id] = item
            met[item.id].append(guest)
    order = sorted(items.values(), key=lambda one: (_moment(one, leaving), one.id))
    return Meetings(
        tuple(_meeting(session, visit, facts, item, met[item.id], leaving=leaving) for item in order),
        _riders(visit, unknown, leaving=leaving),
    )


def _moment(item: Item, leaving: bool) -> dt.datetime:
    """What to sort by: of an arrival without a clock time the time in its words ("ca. 21:00"), else late that day."""
    if leaving or item.ends is None:
        return item.order
    typed = re.search(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b", item.time_note or "")
    at = dt.time(int(typed[1]), int(typed[2])) if typed else hour_of_words(item.time_note or "")
    return Moment(item.ends.day, item.ends.at or at or LATE, item.ends.zone).order


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
    ids = {guest.id for guest in guests}
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
        people=_riders(visit, guests, leaving=leaving),
        drivers=drivers_on(visit, paper_drivers(session, visit.id), (day, day), ids),
    )


def _onward(facts: ItineraryFacts, item: Item, guests: Iterable[PaperGuest], *, leaving: bool) -> tuple[Leg, ...]:
    """The legs of these guests between the hosts' town and this one, each once."""
    found: dict[str, Item] = {}
    for guest in guests:
        way = facts.scene.journeys[guest.id]
        legs = way.home if leaving else way.there
        at = legs.index(item)
        near = legs[:at] if leaving else legs[at + 1 :]
        found |= {one.id: one for one in near if abs(one.starts.order - _moment(item, leaving)) <= HALF_A_DAY}
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
