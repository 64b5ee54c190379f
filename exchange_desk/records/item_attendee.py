"""A named person of an itinerary item, or one who is left out of it."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class ItemAttendee(Base):
    """`included` false takes one person out of a group item ("all except Mr Kudo")."""

    __tablename__ = "item_attendee"
    __table_args__ = (UniqueConstraint("item_id", "participation_id"),)

    item_id: Mapped[str] = labelled("Item", ForeignKey("itinerary_item.id"))
    participation_id: Mapped[str] = labelled("Guest", ForeignKey("participation.id"), index=True)
    included: Mapped[bool] = labelled("Takes part", default=True)
    seat: Mapped[str | None] = labelled("Seat")
    booking: Mapped[str | None] = labelled("Booking reference", level="P2")
    luggage: Mapped[str | None] = labelled("Luggage")
