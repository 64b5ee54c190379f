"""What a traveller has to pay, whole or as one instalment."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Fee(Base):
    """`amount` is in the smallest unit of the currency (cents; yen). With `participation_id` it is for that one alone
    and goes before a fee of the same title for all.
    """

    __tablename__ = "fee"
    __table_args__ = (CheckConstraint("for_whom IN ('all','minors','adults','students')", name="for_whom"),)

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str | None] = labelled("Only for", ForeignKey("participation.id"), index=True)
    title: Mapped[str] = labelled("What for")
    for_whom: Mapped[str] = labelled("Who pays it (all, minors, adults, students)", default="all")
    amount: Mapped[int] = labelled("Amount in the smallest unit")
    currency: Mapped[str] = labelled("Currency (three letters)")
    due_on: Mapped[dt.date | None] = labelled("Due on")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
