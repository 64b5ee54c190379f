"""Who was there: one person at one item of the itinerary."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Attendance(Base):
    """`state`: present, late, absent or excused; without a record nobody has said."""

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("item_id", "participation_id"),
        CheckConstraint("state IN ('present','late','absent','excused')", name="state"),
    )

    item_id: Mapped[str] = labelled("Item", ForeignKey("itinerary_item.id"))
    participation_id: Mapped[str] = labelled("Who", ForeignKey("participation.id"), index=True)
    state: Mapped[str] = labelled("State (present, late, absent, excused)")
    notes: Mapped[str | None] = labelled("Notes")
    as_typed: Mapped[str | None] = labelled("As typed")
