"""Clashes inside a day: too far in too little time, no pause for a meal, hosts who are away, luggage, no leader."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import asin, ceil, cos, radians, sin, sqrt

from exchange_desk.basics.clock import Moment, minutes_between
from exchange_desk.basics.places import Place
from exchange_desk.itinerary.clashes.clash import Clash, on_day, title, titled
from exchange_desk.itinerary.clashes.legs import connections, end_of, start_of
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.words import duration, short_day
from exchange_desk.rules.numbers import number_in

_EARTH = 12_742.0  # kilometres through the middle
_LOOSE = frozenset({"home", "free"})
_MEALS = (("lunch", dt.time(11, 30), dt.time(14, 0)), ("dinner", dt.time(17, 30), dt.time(20, 30)))
_LONG_FLIGHT = 4 * 60  # minutes from which a flight serves a meal


def kilometres(one: Place, two: Place) -> float | None:
    """The way between two places as the crow flies; nothing where one is not known."""
    if None in (one.latitude, one.longitude, two.latitude, two.longitude):
        return None
    a, b, c, d = (radians(x) for x in (one.latitude, one.longitude, two.latitude, two.longitude) if x is not None)
    return _EARTH * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))


def too_far(scene: Scene) -> Iterator[Clash]:
    """From one item to the next there is less time than a car needs; legs that follow one another are connections."""
    speed = number_in(scene.numbers, "road_speed")
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_id = {item.id: item for item in scene.items}
    for some in scene.alike:
        mine = [i for i in scene.items_of(some[0]) if i.kind not in _LOOSE and i.starts.at is not None]
        for first, second in pairwise(mine):
            if not (first.travel and second.travel):
                found[first.id, second.id].extend(some)
    for (one, two), people in found.items():
        first, second = by_id[one], by_id[two]
        here, there = end_of(first, scene), start_of(second, scene)
        far = kilometres(here, there) if here is not None and there is not None else None
        minutes = minutes_between(first.ends or first.starts, second.starts)
        if far is None or minutes is None or minutes < 0 or far < 1:
            continue
        needed = ceil(far / speed * 60)
        if minutes < needed:
            yield Clash(
                "too_far",
                "warn",
                f"{scene.names(people)}: {duration(minutes)} from {titled(first)} to {titled(second)} "
                f"{on_day(second)}, {round(far)} km away; by car that takes about {duration(needed)}.",
                (one, two),
                tuple(sorted(people)),
                second.starts.day,
            )


def no_meal(scene: Scene) -> Iterator[Clash]:
    """A programme that goes through lunch or dinner and gives nothing to eat and no time to."""
    pause = number_in(scene.numbers, "meal_pause")
    found: dict[tuple[dt.date, str], list[str]] = defaultdict(list)
    through: dict[tuple[dt.date, str], str] = {}
    for some in scene.alike:
        by_day: dict[dt.date, list[Item]] = defaultdict(list)
        for item in scene.items_of(some[0]):
            by_day[item.starts.day].append(item)
        for day, items in by_day.items():
            for meal, begins, ends in _MEALS:
                busy = _goes_through(items, day, meal, begins, ends, pause)
                if busy:
                    found[day, meal].extend(some)
                    through.setdefault((day, meal), busy[0].id)
    titles = {item.id: item for item in scene.items}
    for (day, meal), people in sorted(found.items()):
        first = titles[through[day, meal]]
        names, when = scene.names(people), short_day(day)
        text = f"{names}: no {meal} on {when}, and {titled(first)} leaves no {pause} minutes for it."
        yield Clash("no_meal", "warn", text, (first.id,), tuple(sorted(people)), day)


def _goes_through(items: list[Item], day: dt.date, meal: str, begins: dt.time, ends: dt.time, pause: int) -> list[Item]:
    """The items that fill the hours of a meal so that no pause is left; nothing where there is one, or the meal."""
    if any(meal in item.meals or "packed lunch" in item.meals for item in items):
        return []
    start, end = dt.datetime.combine(day, begins), dt.datetime.combine(day, ends)
    free, busy = start, []
    for item in sorted((i for i in items if i.starts.at is not None), key=lambda i: i.starts.order):
        if item.ends is None or item.ends.at is None or item.starts.at is None or item.kind in (*_LOOSE, "meal"):
            continue
        if item.travel and (item.minutes or 0) >= _LONG_FLIGHT:
            return []  # meals on board
        until = item.ends.elsewhere(item.starts.zone)
        one, two = _naive(item.starts), _naive(until)
        if two <= start or one >= end:
            continue
        if (min(one, end) - free).total_seconds() >= pause * 60:
            return []
        busy.append(item)
        free = max(free, two)
    return busy if busy and (end - free).total_seconds() < pause * 60 else []


def _naive(moment: Moment) -> dt.datetime:
    return dt.datetime.combine(moment.day, moment.at or dt.time.min)


def host_is_away(scene: Scene) -> Iterator[Clash]:
    """Time with the host family, or its meal, on an evening for which the home made no offer."""
    for item in scene.items:
        if item.kind != "home" and not (item.meals and item.meal_by == "host"):
            continue
        people = [i for i in scene.present[item.id] if item.starts.day in scene.people[i].away]
        if people:
            homes = ", ".join(sorted({scene.people[i].home for i in people}))
            text = f"{scene.names(people)}: {titled(item)} {on_day(item)}, but {homes} offered no bed for that night."
            yield Clash("host_is_away", "warn", text, (item.id,), tuple(sorted(people)), item.starts.day)


def luggage_differs(scene: Scene) -> Iterator[Clash]:
    """One leg lets people take other luggage than the next."""
    for first, second, _minutes, people in connections(scene):
        if first.luggage and second.luggage and first.luggage.casefold() != second.luggage.casefold():
            text = (
                f"{scene.names(people)}: luggage {first.luggage} on {title(first)}, {second.luggage} on "
                f"{title(second)}, {on_day(second)}."
            )
            yield Clash("luggage_differs", "note", text, (first.id, second.id), people, second.starts.day)


def leader_not_on_the_leg(scene: Scene) -> Iterator[Clash]:
    """A leg of a group with minors on which none of the visit's leaders is; who is with family is no group."""
    leaders = {person.id for person in scene.people.values() if person.role == "leader"}
    if not leaders:
        return
    for leg in scene.items:
        asked = scene.asked[leg.id]
        minors = [i for i in asked if scene.people[i].adult is not True]
        if leg.travel and minors and len(asked) > 2 and not asked & leaders:
            text = f"No leader is on {title(leg)} {on_day(leg)}, with {scene.names(minors)} on it."
            yield Clash("leader_not_on_the_leg", "warn", text, (leg.id,), tuple(sorted(minors)), leg.starts.day)
