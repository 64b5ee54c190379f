"""A rule that was overruled, by whom and why; printed on the exceptions page."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class RuleException(Base):
    """One exception for one guest in one home."""

    __tablename__ = "rule_exception"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str] = labelled("Guest", ForeignKey("participation.id"), index=True)
    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    rule: Mapped[str] = labelled("Rule")
    because: Mapped[str] = labelled("Because", level="P3")
    made_at: Mapped[dt.datetime | None] = labelled("Written down at", level="P3")
    by: Mapped[str] = labelled("By", level="P3")
