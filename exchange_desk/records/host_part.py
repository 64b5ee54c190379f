"""What a home does for guests by day, without a bed: day host, meal host, driver."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class HostPart(Base):
    """Kind day, meal or driver, for one guest or (without one) for the whole group; days are both included."""

    __tablename__ = "host_part"
    __table_args__ = (
        CheckConstraint("kind IN ('day','meal','driver')", name="kind"),
        CheckConstraint("first_day <= last_day", name="order"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    participation_id: Mapped[str | None] = labelled("Guest", ForeignKey("participation.id"), index=True)
    kind: Mapped[str] = labelled("Part (day, meal, driver)")
    first_day: Mapped[dt.date] = labelled("First day")
    last_day: Mapped[dt.date] = labelled("Last day")
    confirmed: Mapped[bool] = labelled("Confirmed", default=False)
    notes: Mapped[str | None] = labelled("Notes", level="P3")
