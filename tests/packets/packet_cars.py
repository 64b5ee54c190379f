"""Cars for the awkward visit: to meet the flight of the group, and to a point of the programme and back."""

from __future__ import annotations

import datetime as dt

from packet_builder import VISIT
from sqlalchemy.orm import Session

from exchange_desk.records import BackgroundCheck, Car, HouseholdMember, Ride, RideSeat


def add_cars(session: Session) -> None:
    """The Desjarlais van (cleared) and a hired bus without a driver; two guests of the group have no seat."""
    for member in session.query(HouseholdMember).filter(HouseholdMember.household_id == "h1"):
        session.add(BackgroundCheck(id=f"ok-{member.id}", person_id=member.person_id, state="clear"))
    session.add_all(
        [
            Car(id="van", visit_id=VISIT, name="Desjarlais, blue van", household_id="h1", driver="Luc Desjarlais",
                driver_phone="+1 250-555-0142", seats=4, child_seats=1, wheelchair_places=0),
            Car(id="bus", visit_id=VISIT, name="Hired minibus", seats=9, child_seats=0, wheelchair_places=0,
                driver="Ana Souza", driver_phone="+1 250-555-0188"),
        ]
    )  # fmt: skip
    session.flush()


def add_ride(session: Session, car: str, item: str, way: str, *guests: str, at: dt.time | None = None) -> None:
    """One car on one way of an item, with these guests in it."""
    key = f"{car}-{item}-{way}"
    session.add(
        Ride(id=key, visit_id=VISIT, car_id=car, item_id=item, way=way, leaves_at=at,
             leaves_from="Civic Centre" if at else None, confirmed=bool(at))
    )  # fmt: skip
    session.flush()
    session.add_all(RideSeat(id=f"{key}-{guest}", ride_id=key, participation_id=guest) for guest in guests)
    session.flush()
