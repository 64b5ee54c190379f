"""The tick of a roll call: who was there, on which way of which item."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class RollMark(Base):
    """`way` is the one of a ride, or `at` for the item itself; whoever has no mark has not been called yet."""

    __tablename__ = "roll_mark"
    __table_args__ = (
        UniqueConstraint("item_id", "participation_id", "way"),
        CheckConstraint("way IN ('at','meet','see_off','there','back')", name="way"),
        CheckConstraint("state IN ('here','missing')", name="state"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    item_id: Mapped[str] = labelled("Item", ForeignKey("itinerary_item.id"))
    participation_id: Mapped[str] = labelled("Guest", ForeignKey("participation.id"), index=True)
    way: Mapped[str] = labelled("Way (at, meet, see_off, there, back)", default="at")
    state: Mapped[str] = labelled("State (here, missing)")
    marked_at: Mapped[dt.datetime] = labelled("Marked at")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
