"""A guest in a home over a span of nights."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Placement(Base):
    """State pencilled or confirmed; `locked` keeps suggestions away. Nights are both included."""

    __tablename__ = "placement"
    __table_args__ = (
        CheckConstraint("state IN ('pencilled','confirmed')", name="state"),
        CheckConstraint("first_night <= last_night", name="order"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str] = labelled("Guest", ForeignKey("participation.id"), index=True)
    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    room_id: Mapped[str | None] = labelled("Room", ForeignKey("room.id"), index=True)
    first_night: Mapped[dt.date] = labelled("First night")
    last_night: Mapped[dt.date] = labelled("Last night")
    state: Mapped[str] = labelled("State", default="pencilled")
    stage: Mapped[str | None] = labelled("Stage (welcome, permanent, respite)")
    locked: Mapped[bool] = labelled("Locked", default=False)
    notes: Mapped[str | None] = labelled("Notes", level="P3")
