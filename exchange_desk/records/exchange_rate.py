"""What one unit of a currency was worth in another, from a day on."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class ExchangeRate(Base):
    """`rate` is a decimal number as text ("0.00912"): whole units of `into` for one whole unit of `currency`."""

    __tablename__ = "exchange_rate"
    __table_args__ = (UniqueConstraint("currency", "into", "valid_from"),)

    currency: Mapped[str] = labelled("Currency (three letters)", level="P0")
    into: Mapped[str] = labelled("Into (three letters)", level="P0")
    valid_from: Mapped[dt.date] = labelled("From", level="P0")
    rate: Mapped[str] = labelled("Rate", level="P0")
    source: Mapped[str | None] = labelled("Source", level="P0")
