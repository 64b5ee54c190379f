"""The trips that get a list of their own: legs on the ground or on water, with the way back of the same day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.journeys import night_of_arrival
from exchange_desk.itinerary.movements import TRIPS, comes_with, leaves_with, seen_here
from exchange_desk.queries.itinerary_facts import ItineraryFacts
from exchange_desk.queries.packet_facts import PaperVisit

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Trip:
    """The way out and, where it is the same day, the way back; who rides on each.

    `one_way`: nobody has to be brought back with it, because it belongs to the journey there or home.
    """

    out: Item
    back: Item | None
    out_ids: frozenset[str]
    back_ids: frozenset[str]
    one_way: bool

    @property
    def by_car(self) -> bool:
        """Whether it is no leg, but an item to which cars go."""
        return not self.out.travel

    def rides(self, *, back: bool) -> tuple[tuple[Item, str], ...]:
        """For which items and ways a car may be down that goes out, or back, with this trip."""
        if not back:
            return ((self.out, "there"),)
        return ((self.out, "back"), *(((self.back, "there"),) if self.back else ()))

    @property
    def ids(self) -> frozenset[str]:
        """Everybody who rides out or back."""
        return self.out_ids | self.back_ids

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """First and last day of the trip."""
        last = self.back or self.out
        return self.out.starts.day, max(self.out.starts.day, last.ends.day if last.ends else last.starts.day)


def trips_of(visit: PaperVisit, facts: ItineraryFacts) -> tuple[Trip, ...]:
    """The trips in order; those that the partner makes at home, and those that were cancelled, need no list here."""
    going = {guest.id for guest in visit.guests}
    legs = [item for item in facts.scene.items if item.travel and item.kind in TRIPS and _is_ours(visit, facts, item)]
    legs = [leg for leg in legs if facts.scene.present[leg.id] & going or leg.audience == ("named",)]
    found, taken = [], set[str]()
    for at, leg in enumerate(legs):
        if leg.id in taken:
            continue
        ids = facts.scene.present[leg.id] & going
        back = next((one for one in legs[at + 1 :] if one.id not in taken and _leads_back(leg, one)), None)
        back_ids = facts.scene.present[back.id] & going if back else frozenset()
        if not ids & back_ids:
            back, back_ids = None, frozenset()
        taken |= {back.id} if back else set()
        plan = facts.scene
        one_way = back is None and all(comes_with(plan, leg, one) or leaves_with(plan, leg, one) for one in ids)
        found.append(Trip(leg, back, ids, back_ids, one_way))
    found += _by_car(facts, going, {leg.id for leg in legs})
    return tuple(sorted(found, key=lambda trip: trip.out.order))


def _by_car(facts: ItineraryFacts, going: set[str], legs: set[str]) -> list[Trip]:
    """Items of the programme to which, or from which, cars are down to go."""
    found = []
    for item in facts.scene.items:
        ways = {ride.way for ride in facts.scene.ways.of(item.id, "there", "back")}
        if ways and item.id not in legs and not item.travel and item.status != "cancelled":
            ids = facts.scene.present[item.id] & going
            found.append(Trip(item, None, ids, ids if "back" in ways else frozenset(), ways != {"there", "back"}))
    return found


def _is_ours(visit: PaperVisit, facts: ItineraryFacts, item: Item) -> bool:
    if item.status == "cancelled":
        return False
    ends = (seen_here(item.starts, facts.stay.zone), seen_here(item.ends, facts.stay.zone))
    return visit.direction != "inbound" or any(ends)


def _leads_back(leg: Item, later: Item) -> bool:
    """Whether a later leg of the same day and kind goes the same way back."""
    ends = (folded(leg.start_place), folded(leg.end_place))
    same = ends == (folded(later.end_place), folded(later.start_place)) and all(ends)
    return same and leg.kind == later.kind and leg.starts.day == later.starts.day


def nights_of(facts: ItineraryFacts, trip: Trip, guest_id: str) -> Sequence[dt.date]:
    """The night before and the night after a trip, as far as the guest then sleeps here."""
    last = trip.back or trip.out
    before = trip.out.starts.elsewhere(facts.stay.zone).day - ONE_DAY
    after = night_of_arrival(last, facts.stay.zone)
    if comes_with(facts.scene, last, guest_id):
        return (after,)
    return (before,) if leaves_with(facts.scene, trip.out, guest_id) else (before, after)
