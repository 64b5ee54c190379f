"""What a country asks of travellers, as the committee found it; it goes before the shipped table."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class EntryRule(Base):
    """`nationality` empty = for all passports. Never the law: `source` says where it was read, `reviewed_on` when."""

    __tablename__ = "entry_rule"
    __table_args__ = (UniqueConstraint("country", "nationality"),)

    country: Mapped[str] = labelled("Country (two letters)", level="P0")
    nationality: Mapped[str | None] = labelled("For passports of (two letters)", level="P0")
    passport_months: Mapped[int | None] = labelled("Months the passport must be good after the return", level="P0")
    visa: Mapped[str | None] = labelled("Visa", level="P0")
    authorisation: Mapped[str | None] = labelled("Travel authorisation", level="P0")
    source: Mapped[str | None] = labelled("Source", level="P0")
    reviewed_on: Mapped[dt.date | None] = labelled("Reviewed on", level="P0")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
