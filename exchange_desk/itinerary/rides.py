"""Cars and who sits in them: what moves people from where a leg ends to where they are expected."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from exchange_desk.basics.places import Place

WAYS = ("meet", "see_off", "there", "back")
ROLL_WAYS = ("at", *WAYS)


@dataclass(frozen=True, slots=True)
class Car:
    """One car, van or bus; `seats` are those for passengers, child seats and wheelchair places among them.

    `luggage` is how many pieces it takes, nothing where nobody counts them. `cleared`: the background checks of who
    drives, and of the adults of that home, hold to the end of the visit; `why_not` says what is missing.
    """

    id: str
    name: str
    seats: int
    child_seats: int = 0
    wheelchair_places: int = 0
    driver: str = ""
    phone: str = ""
    household: str | None = None
    luggage: int | None = None
    cleared: bool = False
    why_not: str = ""

    @property
    def called(self) -> str:
        """The car with its driver: "Blue van (Tom Morin)"."""
        return f"{self.name} ({self.driver})" if self.driver and self.driver not in self.name else self.name


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
    """What the committee has to move people with, and the places that it added.

    `luggage` is what somebody takes along on an item, by ids of item and guest, as it was typed.
    """

    places: tuple[Place, ...] = ()
    cars: tuple[Car, ...] = ()
    rides: tuple[Ride, ...] = ()
    luggage: Mapping[tuple[str, str], str] = field(default_factory=dict)
    by_id: dict[str, Car] = field(init=False, repr=False)
    _by_item: dict[str, list[Ride]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {car.id: car for car in self.cars})
        by_item: dict[str, list[Ride]] = {}
        for ride in self.rides:
            by_item.setdefault(ride.item, []).append(ride)
        object.__setattr__(self, "_by_item", by_item)

    def of(self, item: str, *ways: str) -> Iterator[Ride]:
        """The rides of an item on some ways."""
        return (ride for ride in self._by_item.get(item, ()) if ride.way in ways)


def pieces(typed: str) -> int:
    """How many pieces of luggage words mean: "2 x 23 kg" two, "23 kg" and nothing at all one, "hand luggage" none."""
    words = typed.strip().casefold()
    if re.search(r"\b(none|no luggage|hand luggage only|cabin only|hand luggage)\b", words):
        return 0
    counted = re.match(r"(\d{1,2})(?!\d)(?!\s*(kg|lb|l)\b)", words)
    return int(counted[1]) if counted else 1
