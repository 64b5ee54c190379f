"""Money that came in for a visit, or went back out."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Payment(Base):
    """One line of the ledger as it counts for one traveller, or for nobody in particular.

    `amount` is in the smallest unit of the currency (cents; yen), negative where money went back. What one line paid
    for two travellers is two records of one `reference`. `currency` is ISO 4217.
    """

    __tablename__ = "payment"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str | None] = labelled("For", ForeignKey("participation.id"), index=True)
    paid_on: Mapped[dt.date | None] = labelled("Day", level="P3")
    amount: Mapped[int] = labelled("Amount in the smallest unit", level="P3")
    currency: Mapped[str] = labelled("Currency (three letters)", level="P3")
    payer: Mapped[str | None] = labelled("Paid by", level="P3")
    way: Mapped[str | None] = labelled("How (cash, check 1102 …)", level="P3")
    purpose: Mapped[str | None] = labelled("What for (fee, grant, fundraising, bank fee …)", level="P3")
    reference: Mapped[str | None] = labelled("Line of the ledger", level="P3")
    fee_id: Mapped[str | None] = labelled("Fee", ForeignKey("fee.id"), index=True)
    budget_line_id: Mapped[str | None] = labelled("Line of the budget", ForeignKey("budget_line.id"), index=True)
    receipt: Mapped[str | None] = labelled("Number of the receipt", level="P3")
    counts: Mapped[bool] = labelled("Counts in the sums", default=True, level="P3")
    for_typed: Mapped[str | None] = labelled("For, as typed", level="P3")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
    as_typed: Mapped[str | None] = labelled("Amount as typed", level="P3")
