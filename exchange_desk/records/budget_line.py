"""One line of the budget of a visit: what is meant to come in or to go out."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class BudgetLine(Base):
    """`planned` is in the smallest unit of the currency."""

    __tablename__ = "budget_line"
    __table_args__ = (CheckConstraint("side IN ('income','expense')", name="side"),)

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    side: Mapped[str] = labelled("Side (income, expense)")
    title: Mapped[str] = labelled("Line")
    planned: Mapped[int] = labelled("Planned, in the smallest unit")
    currency: Mapped[str] = labelled("Currency (three letters)")
    position: Mapped[int] = labelled("Order", default=0)
    notes: Mapped[str | None] = labelled("Notes", level="P3")
