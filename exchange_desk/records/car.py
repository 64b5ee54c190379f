"""A car, van or bus that carries people on a visit, with its driver."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Car(Base):
    """`seats` are those for passengers, child seats and wheelchair places among them; a hired bus has no home."""

    __tablename__ = "car"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    name: Mapped[str] = labelled("Car (for example “Morin, blue van”)")
    household_id: Mapped[str | None] = labelled("Home", ForeignKey("household.id"), index=True)
    driver_id: Mapped[str | None] = labelled("Driver", ForeignKey("person.id"), index=True)
    driver: Mapped[str | None] = labelled("Driver, as typed")
    driver_phone: Mapped[str | None] = labelled("Driver's phone", level="P2")
    seats: Mapped[int] = labelled("Seats for passengers")
    child_seats: Mapped[int] = labelled("Child seats", default=0)
    wheelchair_places: Mapped[int] = labelled("Places for a wheelchair", default=0)
    luggage_places: Mapped[int | None] = labelled("Pieces of luggage")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
