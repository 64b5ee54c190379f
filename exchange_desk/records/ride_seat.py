"""Who sits in which car on which way."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class RideSeat(Base):
    """One guest in one ride; two rides of one guest to the same item are a clash, told and never forbidden."""

    __tablename__ = "ride_seat"
    __table_args__ = (UniqueConstraint("ride_id", "participation_id"),)

    ride_id: Mapped[str] = labelled("Ride", ForeignKey("ride.id"))
    participation_id: Mapped[str] = labelled("Guest", ForeignKey("participation.id"), index=True)
