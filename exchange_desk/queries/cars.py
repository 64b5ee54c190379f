"""The cars of a visit as rows, and what a car of a home would be filled with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.car_fields import CarFields
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import Car, HostOffer, Household, HouseholdMember, Participation, Person


@dataclass(frozen=True, slots=True)
class CarRow:
    """One car; `driver` is the name of who drives, `why_not` what keeps that one from being alone with minors."""

    id: str
    name: str
    household_id: str | None
    home: str
    driver_id: str | None
    driver: str
    phone: str
    seats: int
    child_seats: int
    wheelchair_places: int
    luggage_places: int | None
    notes: str
    cleared: bool
    why_not: str
    rides: int


@dataclass(frozen=True, slots=True)
class HomeCar:
    """A home of the visit with the car that it would come with, as fields to begin from."""

    household_id: str
    home: str
    fields: CarFields


@dataclass(frozen=True, slots=True)
class DriverRow:
    """Somebody who may drive: a grown-up of a home, or of the guests."""

    person_id: str
    name: str
    where: str

    @property
    def words(self) -> str:
        """ "Tom Morin (Morin)"."""
        return f"{self.name} ({self.where})" if self.where else self.name


def driver_rows(session: Session, visit_id: str) -> tuple[DriverRow, ...]:
    """The grown-ups of the homes with an offer for the visit, then those among its guests."""
    homes = session.execute(
        select(Person.id, Household.name.label("home"), *NAME_COLUMNS)
        .join(HouseholdMember, HouseholdMember.person_id == Person.id)
        .join(Household, Household.id == HouseholdMember.household_id)
        .join(HostOffer, HostOffer.household_id == Household.id)
        .where(HostOffer.visit_id == visit_id, HostOffer.withdrawn_at.is_(None), HouseholdMember.adult.is_not(False))
    )
    found = {row.id: DriverRow(row.id, full_name(row), row.home) for row in homes}
    scene = itinerary_facts(session, visit_id).scene
    guests = session.execute(
        select(Person.id, Participation.id.label("part"), *NAME_COLUMNS)
        .join(Participation, Participation.person_id == Person.id)
        .where(Participation.visit_id == visit_id)
    )
    for row in guests:
        person = scene.people.get(row.part)
        if person is not None and person.adult is True:
            found.setdefault(row.id, DriverRow(row.id, full_name(row), "guest"))
    return tuple(sorted(found.values(), key=lambda one: (one.where == "guest", one.name.casefold(), one.person_id)))


def car_rows(session: Session, visit_id: str) -> tuple[CarRow, ...]:
    """The cars by name."""
    ways = itinerary_facts(session, visit_id).scene.ways
    rides = Counter(ride.car for ride in ways.rides)
    rows = session.execute(
        select(*Car.__table__.columns, Household.name.label("home"))
        .join(Household, Household.id == Car.household_id, isouter=True)
        .where(Car.visit_id == visit_id)
        .order_by(Car.name, Car.id)
    )
    return tuple(
        CarRow(
            id=row.id, name=row.name, household_id=row.household_id, home=row.home or "", driver_id=row.driver_id,
            driver=ways.by_id[row.id].driver, phone=row.driver_phone or "", seats=row.seats,
            child_seats=row.child_seats, wheelchair_places=row.wheelchair_places, luggage_places=row.luggage_places,
            notes=row.notes or "", cleared=ways.by_id[row.id].cleared, why_not=ways.by_id[row.id].why_not,
            rides=rides[row.id],
        )
        for row in rows
    )  # fmt: skip


def car_fields(session: Session, car_id: str) -> CarFields:
    """The fields of a car as a form shows them."""
    row = session.execute(select(*Car.__table__.columns).where(Car.id == car_id)).one_or_none()
    if row is None:
        raise RefusedInput("This car is not in the visit any more. Choose another one.")
    return CarFields(
        name=row.name, seats=row.seats, child_seats=row.child_seats, wheelchair_places=row.wheelchair_places,
        luggage_places=row.luggage_places, household_id=row.household_id, driver_id=row.driver_id,
        driver=row.driver or "", driver_phone=row.driver_phone or "", notes=row.notes or "",
    )  # fmt: skip


def home_cars(session: Session, visit_id: str) -> tuple[HomeCar, ...]:
    """The homes with an offer for the visit, those who said how many seats their car has first."""
    rows = session.execute(
        select(Household.id, Household.name, Household.phone, Household.phone_typed, Household.seats_in_car)
        .join(HostOffer, HostOffer.household_id == Household.id)
        .where(HostOffer.visit_id == visit_id, HostOffer.withdrawn_at.is_(None))
    ).all()
    first: dict[str, tuple[str, str]] = {}
    members = session.execute(
        select(HouseholdMember.household_id, Person.id, *NAME_COLUMNS)
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(HouseholdMember.household_id.in_({row.id for row in rows}), HouseholdMember.adult.is_not(False))
        .order_by(HouseholdMember.position, HouseholdMember.id)
    )
    for member in members:
        first.setdefault(member.household_id, (member.id, full_name(member)))
    found = [
        HomeCar(
            row.id,
            row.name,
            CarFields(
                name=f"{row.name}, car",
                seats=row.seats_in_car or 0,
                household_id=row.id,
                driver_id=first.get(row.id, (None, ""))[0],
                driver_phone=row.phone or row.phone_typed or "",
            ),
        )
        for row in sorted(rows, key=lambda row: (row.seats_in_car is None, row.name.casefold(), row.id))
    ]
    return tuple(found)
