"""Clashes of cars: too few seats, a minor alone with a driver, two cars for one guest, a guest nobody collects."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from exchange_desk.itinerary.clashes.clash import Clash, on_day, title
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.movements import GATHERS, movement
from exchange_desk.itinerary.rides import Ride
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.seating import lacks, minors_alone
from exchange_desk.itinerary.words import clock, short_day

_WAY = {"meet": "to meet", "see_off": "to see off", "there": "to", "back": "back from"}
_OWN_WHEELS = frozenset({"coach", "car", "walk"})


def too_few_seats(scene: Scene) -> Iterator[Clash]:
    """More people in a car than it has seats, child seats, places for a wheelchair or room for luggage."""
    items = {item.id: item for item in scene.items}
    for ride in scene.ways.rides:
        car, item = scene.ways.by_id.get(ride.car), items.get(ride.item)
        if car is None or item is None:
            continue
        for lack in lacks(scene, car, item, ride.way, ride.riders):
            text = f"{car.called} {_WAY[ride.way]} {title(item)} {on_day(item)}: {lack.words}"
            riders = tuple(sorted(ride.riders))
            yield Clash("too_few_seats", "problem", text, (item.id,), riders, item.starts.day, (car.id,))


def minor_alone_with_driver(scene: Scene) -> Iterator[Clash]:
    """Minors in a car without a grown-up of the group, whose driver is not cleared (R7)."""
    items = {item.id: item for item in scene.items}
    for ride in scene.ways.rides:
        car, item = scene.ways.by_id.get(ride.car), items.get(ride.item)
        alone = minors_alone(scene, car, ride.riders) if car is not None else ()
        if car is None or item is None or not alone:
            continue
        text = (
            f"{scene.names(alone)} would ride without a grown-up of the group in {car.called} {_WAY[ride.way]} "
            f"{title(item)} {on_day(item)}, and {car.why_not or 'no background check is known'}."
        )
        yield Clash("minor_alone_with_driver", "problem", text, (item.id,), alone, item.starts.day, (car.id,))


def twice_in_cars(scene: Scene) -> Iterator[Clash]:
    """A guest who has a seat in two cars on the same way, or a car that is to be on two ways at a time."""
    items = {item.id: item for item in scene.items}
    seats: dict[tuple[str, str, str], list[Ride]] = defaultdict(list)
    busy: dict[tuple[str, dt.datetime], list[Ride]] = defaultdict(list)
    for ride in scene.ways.rides:
        item = items.get(ride.item)
        if item is None:
            continue
        for rider in ride.riders & scene.people.keys():
            seats[rider, ride.item, ride.way].append(ride)
        at = movement(scene, item, ride.way, []).when.instant
        if at is not None and item.status != "cancelled":
            busy[ride.car, at].append(ride)
    for (rider, item_id, way), rides in sorted(seats.items()):
        if len(rides) > 1:
            called = " and ".join(sorted(scene.ways.by_id[ride.car].called for ride in rides))
            item, cars = items[item_id], tuple(sorted(ride.car for ride in rides))
            text = f"{scene.people[rider].name} has a seat in {called} {_WAY[way]} {title(item)} {on_day(item)}."
            yield Clash("twice_in_cars", "warn", text, (item_id,), (rider,), item.starts.day, cars)
    for (car_id, _when), rides in busy.items():
        ways = sorted({ride.item for ride in rides})
        if len(ways) > 1:
            first, second = items[ways[0]], items[ways[1]]
            text = (
                f"{scene.ways.by_id[car_id].called} is to be at {title(first)} and at {title(second)} at the same "
                f"time {on_day(first)}."
            )
            both = (first.id, second.id)
            yield Clash("car_twice_at_the_same_time", "problem", text, both, (), first.starts.day, (car_id,))


def nobody_collects(scene: Scene) -> Iterator[Clash]:
    """Guests who arrive and for whom no car, no coach and nobody responsible is there.

    Only where cars are planned: before that nobody is collected, which the list of arrivals says.
    """
    if not scene.ways.rides:
        return
    waiting: dict[str, list[str]] = defaultdict(list)
    legs: dict[str, Item] = {}
    for some in scene.alike:
        leg = scene.journeys[some[0]].arrival
        if leg is None or leg.ends is None or leg.kind in _OWN_WHEELS or leg.responsible:
            continue
        met = frozenset[str]().union(*(ride.riders for ride in scene.ways.of(leg.id, "meet")))
        left = [person for person in some if person not in met]
        if left and not _gathered(scene, some[0], leg):
            waiting[leg.id].extend(left)
            legs[leg.id] = leg
    for leg_id, people in waiting.items():
        leg = legs[leg_id]
        children = [i for i in people if scene.people[i].adult is not True]
        level = "problem" if children else "warn"
        end = leg.ends or leg.starts
        when = f"{short_day(end.day)} {clock(end.at)}".strip()
        them = "them" if len(people) > 1 else "this guest"
        text = f"{scene.names(people)}: nobody is down to collect {them} when {title(leg)} arrives, {when}."
        yield Clash("nobody_collects", level, text, (leg_id,), tuple(sorted(people)), end.day)


def _gathered(scene: Scene, person: str, leg: Item) -> bool:
    """Whether a coach, a car or an item with hosts takes the guest up soon after the arrival."""
    arrived = leg.ends.instant if leg.ends is not None else None
    if arrived is None:
        return False
    for item in scene.items_of(person):
        begins = item.starts.instant
        if begins is None or item.id == leg.id or not 0 <= (begins - arrived).total_seconds() <= GATHERS:
            continue
        if (item.travel and item.kind in _OWN_WHEELS) or "hosts" in item.audience or item.kind == "home":
            return True
    return False
