"""A visit with one flight in and one out, guests of all ages, a home with a cleared car and one without."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.itinerary.car_fields import CarFields
from exchange_desk.operations.cars import add_car
from exchange_desk.records import BackgroundCheck, Household, HouseholdMember, Person, Placement
from tests.queries.itinerary_desk import a_guest, a_visit, an_item

ARRIVES, LEAVES = dt.date(2027, 10, 7), dt.date(2027, 10, 13)


@dataclass
class Arrivals:
    """The ids of the visit, its flights, its guests by given name, its homes by name."""

    visit: str
    flight: str = ""
    home_flight: str = ""
    guests: dict[str, str] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)


def arrivals(session: Session, adults: str = "Honma Kudo", children: str = "Mei Ren") -> Arrivals:
    """Adults and children of fifteen from Numata on NH 116; the Morins are cleared, of the Olsens nothing is known."""
    made = Arrivals(a_visit(session, {"Numata": "JP"}, ARRIVES, LEAVES, title="Numata in Port Hardy"))
    made.flight = an_item(
        session, made.visit, "Flight", ARRIVES, starts_at=dt.time(21, 55), starts_zone="Asia/Tokyo", ends_on=ARRIVES,
        ends_at=dt.time(14, 40), ends_zone="America/Vancouver", travel=True, kind="flight", carrier="NH", number="116",
        place="Haneda", place_code="HND", to_place="Vancouver", to_place_code="YVR",
    )  # fmt: skip
    made.home_flight = an_item(
        session, made.visit, "Flight home", LEAVES, starts_at=dt.time(16, 20), ends_on=LEAVES + dt.timedelta(days=1),
        ends_at=dt.time(18, 40), ends_zone="Asia/Tokyo", travel=True, kind="flight", carrier="NH", number="115",
        place="Vancouver", place_code="YVR", to_place="Haneda", to_place_code="HND",
    )  # fmt: skip
    nights = {"first_night": ARRIVES, "last_night": LEAVES - dt.timedelta(days=1)}
    for place, name in enumerate(adults.split()):
        made.guests[name] = a_guest(session, made.visit, "Abe", name, position=place, **nights)
    for place, name in enumerate(children.split(), start=50):
        made.guests[name] = a_guest(
            session, made.visit, "Ito", name, position=place, role="student", born=PartialDate(2012, 5, 1), **nights
        )  # fmt: skip
    made.homes["Morin"] = a_home(session, "Morin", "Tom", check="clear")
    made.homes["Olsen"] = a_home(session, "Olsen", "Pia")
    return made


def a_home(session: Session, name: str, adult: str, check: str | None = None) -> str:
    """A home with one grown-up of that given name."""
    home = Household(name=name)
    person = Person(family_name=name, given_name=adult, born=PartialDate(1980, 1, 1))
    session.add_all([home, person])
    session.flush()
    session.add(HouseholdMember(household_id=home.id, person_id=person.id, adult=True))
    if check:
        session.add(BackgroundCheck(person_id=person.id, state=check, checked_on=PartialDate(2027, 1, 1)))
    session.flush()
    return home.id


def placed(session: Session, made: Arrivals, **homes: str) -> None:
    """Guests (given name = home) with whom they stay all nights."""
    for guest, home in homes.items():
        session.add(
            Placement(
                visit_id=made.visit, participation_id=made.guests[guest], household_id=made.homes[home],
                first_night=ARRIVES, last_night=LEAVES - dt.timedelta(days=1),
            )
        )  # fmt: skip
    session.flush()


def a_car(session: Session, made: Arrivals, name: str, seats: int = 4, home: str | None = None, **more: object) -> str:
    """A car of a home, or one that is hired."""
    fields = CarFields(name, seats, household_id=made.homes[home] if home else None, **more)  # type: ignore[arg-type]
    return add_car(session, visit_id=made.visit, fields=fields)
