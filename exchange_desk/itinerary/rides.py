"""Cars and who sits in them: what moves people from where a leg ends to where they are expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from exchange_desk.basics.places import Place

WAYS = ("meet", "see_off", "there", "back")


@dataclass(frozen=True, slots=True)
class Car:
    """One car, van or bus; `seats` are those for passengers, child seats and wheelchair places among them."""

    id: str
    name: str
    seats: int
    child_seats: int = 0
    wheelchair_places: int = 0
    driver: str = ""
    phone: str = ""
    household: str | None = None


@dataclass(frozen=True, slots=True)
class Ride:
    """One way of one car for an item: `way` of WAYS, `riders` the ids of the guests in it."""

    id: str
    car: str
    item: str
    way: str
    riders: frozenset[str] = frozenset()
    leaves_at: dt.time | None = None
    leaves_from: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """What the committee has to move people with, and the places that it added."""

    places: tuple[Place, ...] = ()
    cars: tuple[Car, ...] = ()
    rides: tuple[Ride, ...] = ()
    by_id: dict[str, Car] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {car.id: car for car in self.cars})

    def of(self, item: str, *ways: str) -> Iterator[Ride]:
        """The rides of an item on some ways."""
        return (ride for ride in self.rides if ride.item == item and ride.way in ways)
