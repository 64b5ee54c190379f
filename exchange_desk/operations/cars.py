"""Cars of a visit: add, change, remove."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.itinerary.car_fields import CarFields, settled_car
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.rides import unsafe_rides
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.records import Car, Household, Person, Ride


def add_car(session: Session, *, visit_id: str, fields: CarFields) -> str:
    """Add a car to a visit; returns its id."""
    itinerary_facts(session, visit_id)  # refuses a visit that is gone
    car = Car(id=new_id(), visit_id=visit_id)
    _take(session, car, fields)
    session.add(car)
    session.flush()
    return car.id


def change_car(session: Session, *, car_id: str, fields: CarFields) -> tuple[str, ...]:
    """Take over every field of a car; a confirmed ride that is no longer safe for minors is pencilled again.

    Returns what somebody should look at, in words.
    """
    car = _car(session, car_id)
    _take(session, car, fields)
    session.flush()
    words = unsafe_rides(session, visit_id=car.visit_id, car_id=car_id)
    for ride_id in words:
        session.get_one(Ride, ride_id).confirmed = False
    session.flush()
    return tuple(f"{text} That ride is not confirmed any more." for text in words.values())


def remove_car(session: Session, *, car_id: str) -> int:
    """Remove a car with its rides and the seats in them; returns how many rides went with it."""
    _car(session, car_id)
    return remove_record(session, "car", car_id)["ride"]


def _car(session: Session, car_id: str) -> Car:
    car = session.get(Car, car_id)
    if car is None:
        raise RefusedInput("This car is not in the visit any more. Choose another one.")
    return car


def _take(session: Session, car: Car, fields: CarFields) -> None:
    fields = settled_car(fields)
    if fields.household_id is not None and session.get(Household, fields.household_id) is None:
        raise RefusedInput("The home of this car is not in the file any more. Choose another one, or none.")
    if fields.driver_id is not None and session.get(Person, fields.driver_id) is None:
        raise RefusedInput("The driver is not in the file any more. Choose somebody else, or type a name.")
    same = select(Car.name).where(Car.visit_id == car.visit_id, Car.id != car.id)
    with session.no_autoflush:
        if any(name.casefold() == fields.name.casefold() for name in session.scalars(same)):
            raise RefusedInput(f"There is a car called “{fields.name}” already. Give this one another name.")
    car.name, car.seats, car.child_seats = fields.name, fields.seats, fields.child_seats
    car.wheelchair_places, car.luggage_places = fields.wheelchair_places, fields.luggage_places
    car.household_id, car.driver_id = fields.household_id, fields.driver_id
    car.driver, car.driver_phone = fields.driver or None, fields.driver_phone or None
    car.notes = fields.notes or None
