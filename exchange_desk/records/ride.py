"""One way of a car for one item of the itinerary: meet, see off, there or back."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Ride(Base):
    """The hour and the place of leaving are wall time in the zone of the item; empty = as the item says."""

    __tablename__ = "ride"
    __table_args__ = (
        UniqueConstraint("car_id", "item_id", "way"),
        CheckConstraint("way IN ('meet','see_off','there','back')", name="way"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    car_id: Mapped[str] = labelled("Car", ForeignKey("car.id"), index=True)
    item_id: Mapped[str] = labelled("For", ForeignKey("itinerary_item.id"), index=True)
    way: Mapped[str] = labelled("Way (meet, see_off, there, back)")
    leaves_at: Mapped[dt.time | None] = labelled("Leaves at")
    leaves_from: Mapped[str | None] = labelled("Leaves from")
    confirmed: Mapped[bool] = labelled("Confirmed", default=False)
    notes: Mapped[str | None] = labelled("Notes", level="P3")
