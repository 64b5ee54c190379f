"""Everybody into the fewest cars: own hosts first, homes and families together, no minor alone with the unchecked.

What counts, one after the other: the most people have a seat; the fewest cars; the most guests ride with their own
hosts; homes and families are parted least; the cars are the smallest. Seats and cars are solved exactly as a
whole-number programme, the rest, too, where the choices are few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exchange_desk.itinerary.rides import Car
from exchange_desk.itinerary.whole_numbers import Programme

MOST_NODES = 20_000  # so many branches are looked at for one aim; beyond it the best that was found counts
FEW_NODES = 50
EXACT = 250  # with so many choices of a car every aim is looked at to its end, with more only seats and cars


@dataclass(frozen=True, slots=True)
class Passenger:
    """Somebody who needs a seat; `together` are ids of the homes and families whose members should not be parted."""

    id: str
    name: str
    adult: bool = True
    child_seat: bool = False
    wheelchair: bool = False
    luggage: int = 0
    home: str | None = None
    together: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seating:
    """Who rides in which car, by ids; `left` have no seat; `proven`: nobody more, and no car less, is possible."""

    cars: tuple[tuple[str, tuple[str, ...]], ...]
    left: tuple[str, ...] = ()
    proven: bool = True

    @property
    def seated(self) -> int:
        """How many have a seat."""
        return sum(len(riders) for _, riders in self.cars)


@dataclass(frozen=True, slots=True)
class _Alike:
    """Passengers of whom one is as good as another for every car."""

    people: tuple[Passenger, ...]
    barred: frozenset[str]

    @property
    def first(self) -> Passenger:
        return self.people[0]


@dataclass(slots=True)
class _Plan:
    """The numbers of the programme: who of the alike rides where, which cars go, which unit is where."""

    programme: Programme
    rides: dict[tuple[int, int], int] = field(default_factory=dict)
    goes: list[int] = field(default_factory=list)
    parts: dict[tuple[str, int], int] = field(default_factory=dict)


def fewest_cars(
    passengers: Sequence[Passenger], cars: Sequence[Car], refuses: Mapping[str, frozenset[str]] | None = None
) -> Seating:
    """Seat these passengers in some of these cars; `refuses` are the passengers who should not sit in a car, by its id.

    The same question always has the same answer, in whatever order passengers and cars are given.
    """
    barred = refuses or {}
    cars = sorted(cars, key=lambda car: (car.name.casefold(), car.id))
    groups = _alike(passengers, cars, barred)
    if not groups or not cars:
        return Seating((), tuple(one.id for one in _by_name(passengers)))
    plan = _programme(groups, cars)
    small = len(plan.rides) <= EXACT
    seated = dict.fromkeys(plan.rides.values(), 1)
    going = dict.fromkeys(plan.goes, -1)
    own = {n: 1 for (g, c), n in plan.rides.items() if groups[g].first.home == cars[c].household is not None}
    parted = dict.fromkeys(plan.parts.values(), -1)
    size = {number: -cars[c].seats for c, number in enumerate(plan.goes)}
    aims = (seated, going, own, parted, size) if small else (seated, going, own, size, parted)
    values: list[int] = []
    proven = True
    for aim in aims:
        if not aim:
            continue
        if aim is parted and not small:  # which cars go is settled by now, so that little is left to look at
            for number in plan.goes:
                plan.programme.add_row({number: 1}, least=values[number], most=values[number])
        sure = aim is seated or aim is going
        values, ended = plan.programme.greatest(aim, MOST_NODES if sure or small else FEW_NODES, start=values)
        proven = proven and (ended or not sure)
        plan.programme.add_row(aim, least=sum(weight * values[number] for number, weight in aim.items()))
    return _told(passengers, cars, groups, plan, values, proven)


def _alike(passengers: Sequence[Passenger], cars: Sequence[Car], refuses: Mapping[str, frozenset[str]]) -> list[_Alike]:
    shared: defaultdict[str, int] = defaultdict(int)
    for one in passengers:
        for unit in one.together:
            shared[unit] += 1
    hosts = {car.household for car in cars if car.household is not None}
    found: defaultdict[tuple[object, ...], list[Passenger]] = defaultdict(list)
    bars: dict[tuple[object, ...], frozenset[str]] = {}
    for one in _by_name(passengers):
        barred = frozenset(car.id for car in cars if one.id in refuses.get(car.id, frozenset()))
        units = tuple(sorted(unit for unit in one.together if shared[unit] > 1))
        home = one.home if one.home in hosts else None
        key = (one.adult, one.child_seat, one.wheelchair, one.luggage, home, units, tuple(sorted(barred)))
        found[key].append(one)
        bars[key] = barred
    return [_Alike(tuple(people), bars[key]) for key, people in found.items()]


def _programme(groups: Sequence[_Alike], cars: Sequence[Car]) -> _Plan:
    programme = Programme()
    plan = _Plan(programme)
    units: defaultdict[str, list[int]] = defaultdict(list)
    for g, group in enumerate(groups):
        for unit in group.first.together:
            units[unit].append(g)
    for c, car in enumerate(cars):
        plan.goes.append(programme.number(1))
        for g, group in enumerate(groups):
            if car.id not in group.barred and car.seats > 0:
                plan.rides[g, c] = programme.number(min(len(group.people), car.seats))
        _within(plan, groups, c, car)
        for unit, members in sorted(units.items()):
            there = [plan.rides[g, c] for g in members if (g, c) in plan.rides]
            many = sum(len(groups[g].people) for g in members)
            if there and many > 1:
                plan.parts[unit, c] = programme.number(1)
                most = min(many, car.seats)
                programme.add_row({**dict.fromkeys(there, 1), plan.parts[unit, c]: -most}, most=0)
    for g, group in enumerate(groups):
        row = {number: 1 for (one, _), number in plan.rides.items() if one == g}
        if row:
            programme.add_row(row, most=len(group.people))
    _order_twins(plan, groups, cars)
    return plan


def _within(plan: _Plan, groups: Sequence[_Alike], c: int, car: Car) -> None:
    """What the car has room for, and that minors have a grown-up of the group with them where nobody is cleared."""
    rides = {g: number for (g, at), number in plan.rides.items() if at == c}
    programme = plan.programme
    programme.add_row({**dict.fromkeys(rides.values(), 1), plan.goes[c]: -car.seats}, most=0)
    for most, needs in (
        (car.child_seats, [int(group.first.child_seat) for group in groups]),
        (car.wheelchair_places, [int(group.first.wheelchair) for group in groups]),
        (car.luggage, [group.first.luggage for group in groups]),
    ):
        row = {number: needs[g] for g, number in rides.items() if needs[g]}
        if row and most is not None:
            programme.add_row(row, most=most)
    minors = [number for g, number in rides.items() if not groups[g].first.adult]
    adults = [number for g, number in rides.items() if groups[g].first.adult]
    if not car.cleared and minors:
        with_adult = programme.number(1)
        programme.add_row({**dict.fromkeys(minors, 1), with_adult: -car.seats}, most=0)
        programme.add_row({with_adult: 1, **dict.fromkeys(adults, -1)}, most=0)


def _order_twins(plan: _Plan, groups: Sequence[_Alike], cars: Sequence[Car]) -> None:
    """Of cars that are alike the first is the fullest: else the same plan would be looked at many times."""
    homes = {group.first.home for group in groups}
    last: dict[tuple[object, ...], int] = {}
    for c, car in enumerate(cars):
        own = car.household if car.household in homes else None
        barred = tuple(g for g, group in enumerate(groups) if car.id in group.barred)
        kind = (car.seats, car.child_seats, car.wheelchair_places, car.luggage, car.cleared, own, barred)
        if kind in last:
            before = last[kind]
            row = {number: -1 for (_, at), number in plan.rides.items() if at == before}
            row |= {number: 1 for (_, at), number in plan.rides.items() if at == c}
            if row:
                plan.programme.add_row(row, most=0)
            plan.programme.add_row({plan.goes[before]: -1, plan.goes[c]: 1}, most=0)
        last[kind] = c


def _told(
    passengers: Sequence[Passenger],
    cars: Sequence[Car],
    groups: Sequence[_Alike],
    plan: _Plan,
    values: Sequence[int],
    proven: bool,
) -> Seating:
    riders: defaultdict[int, list[Passenger]] = defaultdict(list)
    for g, group in enumerate(groups):
        waiting = list(group.people)
        for c in range(len(cars)):
            count = values[plan.rides[g, c]] if (g, c) in plan.rides else 0
            riders[c] += waiting[:count]
            waiting = waiting[count:]
    seated = {one.id for people in riders.values() for one in people}
    return Seating(
        tuple((car.id, tuple(one.id for one in _by_name(riders[c]))) for c, car in enumerate(cars) if riders[c]),
        tuple(one.id for one in _by_name(passengers) if one.id not in seated),
        proven,
    )


def _by_name(passengers: Sequence[Passenger]) -> list[Passenger]:
    return sorted(passengers, key=lambda one: (one.name.casefold(), one.id))
