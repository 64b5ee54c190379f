"""What a car must have for those who sit in it: seats, child seats, wheelchair places, luggage, a cleared driver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.basics.text import how_many
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.rides import Car, pieces
from exchange_desk.itinerary.scene import Scene

WITH_LUGGAGE = ("meet", "see_off")


@dataclass(frozen=True, slots=True)
class Lack:
    """What a car has too little of: how many need it, and how many there are."""

    what: str
    need: int
    have: int

    @property
    def words(self) -> str:
        """ "3 need a seat, there are 2." """
        if self.what == "luggage":
            return f"{how_many(self.need, 'piece')} of luggage, there is room for {self.have or 'none'}."
        are = "is" if self.have == 1 else "are"
        return f"{how_many(self.need, 'needs', 'need')} a {self.what}, there {are} {self.have or 'none'}."


def luggage_of(scene: Scene, item: Item, way: str, person: str) -> int:
    """How many pieces somebody brings into the car; to an item of the programme and back nobody takes any."""
    if way not in WITH_LUGGAGE:
        return 0
    return pieces(scene.ways.luggage.get((item.id, person)) or item.luggage or "")


def lacks(scene: Scene, car: Car, item: Item, way: str, riders: Iterable[str]) -> tuple[Lack, ...]:
    """Everything of which the car has too little for these guests."""
    people = [scene.people[i] for i in riders if i in scene.people]
    needs = [
        Lack("seat", len(people), car.seats),
        Lack("child seat", sum(person.child_seat for person in people), car.child_seats),
        Lack("place for a wheelchair", sum(person.wheelchair for person in people), car.wheelchair_places),
    ]
    if car.luggage is not None:
        needs.append(Lack("luggage", sum(luggage_of(scene, item, way, person.id) for person in people), car.luggage))
    return tuple(lack for lack in needs if lack.need > lack.have)


def minors_alone(scene: Scene, car: Car, riders: Iterable[str]) -> tuple[str, ...]:
    """The minors who would be alone with a driver who is not cleared; none where a grown-up of the group rides too."""
    people = [scene.people[i] for i in riders if i in scene.people]
    if car.cleared or any(person.adult is True for person in people):
        return ()
    return tuple(sorted(person.id for person in people))
