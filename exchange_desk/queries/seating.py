"""A proposal that seats everybody who needs a ride in the fewest cars; confirmed rides stay as they are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.fewest_cars import Passenger, Seating, fewest_cars
from exchange_desk.itinerary.movements import Movement, movement, movements
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.seating import luggage_of
from exchange_desk.queries.arrivals import MovementRow
from exchange_desk.queries.arrivals_people import guest_words, stays_by_guest
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.ride_refusals import ride_refusals
from exchange_desk.queries.roll_calls import roll_call

BUSY = 60 * 60  # seconds: a car that is elsewhere within so much of the same time is not asked


@dataclass(frozen=True, slots=True)
class ProposedCar:
    """One car of a proposal with who would ride in it; `moved` are those who sit elsewhere now, or nowhere."""

    car_id: str
    car: str
    driver: str
    phone: str
    seats: int
    riders: tuple[tuple[str, str], ...]
    new: bool
    moved: int

    @property
    def free(self) -> int:
        """Seats that stay free."""
        return self.seats - len(self.riders)


@dataclass(frozen=True, slots=True)
class SeatingProposal:
    """Cars with their riders; `left` have no seat by name, `not_needed` and `elsewhere` are cars that do not go.

    `kept` are confirmed cars, which stay as they are; `proven`: no fewer cars seat as many.
    """

    item_id: str
    way: str
    headline: str
    cars: tuple[ProposedCar, ...]
    kept: tuple[str, ...]
    left: tuple[str, ...]
    not_needed: tuple[str, ...]
    elsewhere: tuple[str, ...]
    proven: bool

    @property
    def seats(self) -> dict[str, tuple[str, ...]]:
        """By id of the car the ids of its riders: what is accepted."""
        return {car.car_id: tuple(guest for guest, _ in car.riders) for car in self.cars}

    @property
    def seated(self) -> int:
        """How many get a seat."""
        return sum(len(car.riders) for car in self.cars)


def seating_proposal(session: Session, visit_id: str, item_id: str, way: str) -> SeatingProposal:
    """Seat everybody of a movement who needs a car; refused in words where there is nobody, or no car."""
    scene = itinerary_facts(session, visit_id).scene
    row = roll_call(session, visit_id, item_id, way)
    if way == "at":
        raise RefusedInput("Here all go together, so that no cars are needed. Choose an arrival or a departure.")
    if not scene.ways.cars:
        raise RefusedInput("The visit has no cars yet. Add the cars first, then ask for a proposal.")
    confirmed = {ride.car_id for ride in row.rides if ride.confirmed}
    sure = {guest for ride in row.rides if ride.confirmed for guest in ride.riders}
    waiting = [one for one in row.people if one.participation_id not in sure and not one.otherwise]
    if not waiting:
        raise RefusedInput("Everybody has a seat in a confirmed car, or comes otherwise. Nobody needs another car.")
    where = next(m.item for m in _all(scene, item_id, way))
    busy = _busy(scene, item_id, way)
    cars = [car for car in scene.ways.cars if car.id not in confirmed and car.id not in busy]
    found = fewest_cars(
        _passengers(session, visit_id, scene, movement(scene, where, way), [one.participation_id for one in waiting]),
        cars,
        ride_refusals(session, visit_id),
    )
    return _told(row, found, scene, busy)


def _passengers(
    session: Session, visit_id: str, scene: Scene, one: Movement, guests: list[str]
) -> list[Passenger]:  # fmt: skip
    words, stays = guest_words(session, visit_id), stays_by_guest(session, visit_id)
    found = []
    for guest in guests:
        person, stay, party = scene.people[guest], stays.at(guest, one), words[guest].party
        together = ({f"home {stay.home_id}"} if stay else set()) | ({f"party {party}"} if party else set())
        found.append(
            Passenger(
                id=guest, name=person.name, adult=person.adult is True, child_seat=person.child_seat,
                wheelchair=person.wheelchair, luggage=luggage_of(scene, one.item, one.way, guest),
                home=stay.home_id if stay else None, together=frozenset(together),
            )
        )  # fmt: skip
    return found


def _all(scene: Scene, item_id: str, way: str) -> list[Movement]:
    found = [one for one in movements(scene) if (one.item.id, one.way) == (item_id, way)]
    return found or [movement(scene, item, way) for item in scene.items if item.id == item_id]


def _busy(scene: Scene, item_id: str, way: str) -> set[str]:
    """The cars that are on another way at about that time."""
    here = _all(scene, item_id, way)[0].order[0]
    items = {item.id: item for item in scene.items}
    busy = set()
    for ride in scene.ways.rides:
        if (ride.item, ride.way) == (item_id, way) or ride.item not in items:
            continue
        there = movement(scene, items[ride.item], ride.way).order[0]
        if abs((there - here).total_seconds()) < BUSY:
            busy.add(ride.car)
    return busy


def _told(row: MovementRow, found: Seating, scene: Scene, busy: set[str]) -> SeatingProposal:
    before = {ride.car_id: set(ride.riders) for ride in row.rides if not ride.confirmed}
    by_id, going = scene.ways.by_id, {car for car, _ in found.cars}
    proposed = []
    for car_id, riders in found.cars:
        car = by_id[car_id]
        proposed.append(
            ProposedCar(
                car_id=car_id, car=car.name, driver=car.driver, phone=car.phone, seats=car.seats,
                riders=tuple((guest, scene.people[guest].name) for guest in riders), new=car_id not in before,
                moved=sum(guest not in before.get(car_id, set()) for guest in riders),
            )
        )  # fmt: skip
    return SeatingProposal(
        item_id=row.item_id, way=row.way, headline=row.headline, cars=tuple(proposed),
        kept=tuple(ride.car for ride in row.rides if ride.confirmed),
        left=tuple(scene.people[guest].name for guest in found.left),
        not_needed=tuple(by_id[car].name for car in before if car not in going),
        elsewhere=tuple(sorted(by_id[car].name for car in busy if car in by_id)), proven=found.proven,
    )  # fmt: skip
