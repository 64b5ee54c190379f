"""A guest room of a home."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Room(Base):
    """One room; a living room holds no bed for a minor."""

    __tablename__ = "room"

    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    label: Mapped[str] = labelled("Room (A, B …)", level="P2")
    position: Mapped[int] = labelled("Order", default=1)
    living_room: Mapped[bool] = labelled("Is the living room", default=False, level="P2")
    step_free: Mapped[bool | None] = labelled("Step-free", level="P2")
    shared_with: Mapped[str | None] = labelled("Shared with", level="P2")
    notes: Mapped[str | None] = labelled("Notes", level="P2")
