"""Money that went out for a visit."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Spending(Base):
    """`amount` is in the smallest unit of the currency; negative where some came back."""

    __tablename__ = "spending"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    budget_line_id: Mapped[str | None] = labelled("Line of the budget", ForeignKey("budget_line.id"), index=True)
    spent_on: Mapped[dt.date | None] = labelled("Day", level="P3")
    amount: Mapped[int] = labelled("Amount in the smallest unit", level="P3")
    currency: Mapped[str] = labelled("Currency (three letters)", level="P3")
    paid_to: Mapped[str | None] = labelled("Paid to", level="P3")
    purpose: Mapped[str | None] = labelled("What for", level="P3")
    reference: Mapped[str | None] = labelled("Voucher", level="P3")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
