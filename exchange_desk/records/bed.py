"""A bed of a room."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Bed(Base):
    """Kind: single, double, bunk, sofa, futon, inflatable."""

    __tablename__ = "bed"

    room_id: Mapped[str] = labelled("Room", ForeignKey("room.id"), index=True)
    kind: Mapped[str] = labelled("Kind of bed", level="P2")
    position: Mapped[int] = labelled("Order", default=1)
