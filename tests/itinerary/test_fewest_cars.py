"""The fewest cars: against trying everything on small cases, and what a committee expects of it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping, Sequence

import pytest

from exchange_desk.itinerary.fewest_cars import Passenger, Seating, fewest_cars
from exchange_desk.itinerary.rides import Car

Plan = Mapping[str, Sequence[Passenger]]


def a_car(name: str, seats: int = 4, *, cleared: bool = True, **more: object) -> Car:
    return Car(name, name, seats, cleared=cleared, **more)  # type: ignore[arg-type]


def guests(names: str, **more: object) -> list[Passenger]:
    return [Passenger(name, name, **more) for name in names.split()]  # type: ignore[arg-type]


def fits(car: Car, riders: Sequence[Passenger], refused: frozenset[str]) -> bool:
    alone = not car.cleared and any(not one.adult for one in riders) and not any(one.adult for one in riders)
    return (
        len(riders) <= car.seats
        and sum(one.child_seat for one in riders) <= car.child_seats
        and sum(one.wheelchair for one in riders) <= car.wheelchair_places
        and (car.luggage is None or sum(one.luggage for one in riders) <= car.luggage)
        and not alone
        and not refused & {one.id for one in riders}
    )


def worth(plan: Plan, cars: Mapping[str, Car]) -> tuple[int, int, int, int, int]:
    """What counts, the first first; every number is better when it is greater."""
    used = {car: riders for car, riders in plan.items() if riders}
    units: dict[str, set[str]] = {}
    for car, riders in used.items():
        for one in riders:
            for unit in one.together:
                units.setdefault(unit, set()).add(car)
    shared = set(units)
    return (
        sum(map(len, used.values())),
        -len(used),
        sum(one.home is not None and one.home == cars[car].household for car, riders in used.items() for one in riders),
        -sum(len(units[unit]) for unit in shared),
        -sum(cars[car].seats for car in used),
    )


def by_trying(
    people: Sequence[Passenger], cars: Sequence[Car], refuses: Mapping[str, frozenset[str]]
) -> tuple[int, int, int, int, int]:
    known = {car.id: car for car in cars}
    best = None
    for choice in itertools.product([None, *known], repeat=len(people)):
        plan: dict[str, list[Passenger]] = {car: [] for car in known}
        for one, car in zip(people, choice, strict=True):
            if car is not None:
                plan[car].append(one)
        if all(fits(known[car], riders, refuses.get(car, frozenset())) for car, riders in plan.items()):
            value = worth(plan, known)
            best = value if best is None or value > best else best
    assert best is not None
    return best


def a_case(seed: int) -> tuple[list[Passenger], list[Car], dict[str, frozenset[str]]]:
    chance = random.Random(seed)
    units = ("home A", "home B", "family C")
    people = [
        Passenger(
            f"p{n}", f"p{n}", adult=chance.random() < 0.5, child_seat=chance.random() < 0.2,
            wheelchair=chance.random() < 0.15, luggage=chance.choice((0, 1, 2)), home=chance.choice((None, "A", "B")),
            together=frozenset(chance.sample(units, chance.choice((0, 1, 1, 2)))),
        )
        for n in range(chance.randint(1, 6))
    ]  # fmt: skip
    cars = [
        Car(
            f"c{n}", f"c{n}", chance.randint(1, 4), child_seats=chance.randint(0, 1),
            wheelchair_places=chance.randint(0, 1), household=chance.choice((None, "A", "B")),
            luggage=chance.choice((None, 1, 3)), cleared=chance.random() < 0.6,
        )
        for n in range(chance.randint(1, 3))
    ]  # fmt: skip
    refuses = {cars[0].id: frozenset({people[0].id})} if chance.random() < 0.3 else {}
    return people, cars, refuses


def as_plan(seating: Seating, people: Sequence[Passenger]) -> Plan:
    known = {one.id: one for one in people}
    return {car: [known[i] for i in riders] for car, riders in seating.cars}


@pytest.mark.parametrize("part", range(8))
def test_nothing_better_is_found_by_trying_everything(part: int) -> None:
    for seed in range(part * 45, part * 45 + 45):
        people, cars, refuses = a_case(seed)
        lone = {unit for one in people for unit in one.together if sum(unit in o.together for o in people) == 1}
        people = [Passenger(**{**_fields(one), "together": one.together - lone}) for one in people]
        found = fewest_cars(people, cars, refuses)
        plan, known = as_plan(found, people), {car.id: car for car in cars}
        assert found.proven
        assert sorted([*found.left, *(one.id for riders in plan.values() for one in riders)]) == sorted(
            one.id for one in people
        )
        assert all(fits(known[car], riders, refuses.get(car, frozenset())) for car, riders in plan.items()), seed
        assert worth(plan, known) == by_trying(people, cars, refuses), seed


def _fields(one: Passenger) -> dict[str, object]:
    return {name: getattr(one, name) for name in Passenger.__slots__}


def test_the_answer_is_the_same_in_whatever_order_one_asks() -> None:
    people, cars, refuses = a_case(7)
    again = fewest_cars(people[::-1], cars[::-1], refuses)
    assert again == fewest_cars(people, cars, refuses)


def test_one_van_is_taken_rather_than_two_cars() -> None:
    found = fewest_cars(guests("A B C D E"), [a_car("Mini", 3), a_car("Saab", 3), a_car("Van", 7)])
    assert found.cars == (("Van", ("A", "B", "C", "D", "E")),)


def test_the_hosts_own_car_takes_their_own_guests() -> None:
    people = [*guests("A B", home="Morin"), *guests("C D", home="Olsen")]
    cars = [a_car("Morin", 2, household="Morin"), a_car("Olsen", 2, household="Olsen")]
    assert dict(fewest_cars(people, cars).cars) == {"Morin": ("A", "B"), "Olsen": ("C", "D")}


def test_a_family_rides_together_where_that_costs_no_car() -> None:
    people = [*guests("A D E", together=frozenset({"family"})), *guests("B C F")]
    ((_, first), (_, second)) = fewest_cars(people, [a_car("One", 3), a_car("Two", 3)]).cars
    assert {"A", "D", "E"} in (set(first), set(second))
    parted = fewest_cars(people, [a_car("One", 2), a_car("Two", 4), a_car("Three", 1)]).cars
    assert len(parted) == 2


def test_a_minor_is_never_alone_with_an_unchecked_driver() -> None:
    child, teacher = Passenger("Mei", "Mei", adult=False), Passenger("Honma", "Honma")
    assert fewest_cars([child], [a_car("Saab", cleared=False)]).left == ("Mei",)
    assert fewest_cars([child, teacher], [a_car("Saab", cleared=False)]).seated == 2
    assert fewest_cars([child], [a_car("Saab", cleared=False), a_car("Van")]).cars == (("Van", ("Mei",)),)


def test_who_cannot_be_seated_is_told_and_without_cars_nobody_is() -> None:
    assert fewest_cars(guests("A B C"), [a_car("Mini", 2)]).left == ("C",)
    assert fewest_cars(guests("A"), []) == Seating((), ("A",))
    assert fewest_cars([], [a_car("Mini")]) == Seating((), ())


def test_sixty_eight_guests_in_forty_cars_of_their_hosts_are_proven() -> None:
    people = [
        Passenger(f"g{n:02}", f"Guest {n:02}", adult=n % 3 == 0, luggage=1 + n % 2, child_seat=n % 17 == 0,
                  home=f"h{n // 2}", together=frozenset({f"home {n // 2}"}))
        for n in range(68)
    ]  # fmt: skip
    cars = [
        Car(f"c{n:02}", f"Car {n:02}", (3, 4, 4, 6)[n % 4], child_seats=n % 2, household=f"h{n}",
            cleared=n % 5 != 0)
        for n in range(40)
    ]  # fmt: skip
    found = fewest_cars(people, cars)
    assert not found.left
    assert found.proven
    assert len(found.cars) == 12
