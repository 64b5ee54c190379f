"""A night on which a home can host."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class OfferNight(Base):
    """One offered night; a night without a row is not offered."""

    __tablename__ = "offer_night"
    __table_args__ = (UniqueConstraint("offer_id", "night"),)

    offer_id: Mapped[str] = labelled("Offer", ForeignKey("host_offer.id"))
    night: Mapped[dt.date] = labelled("Night of")
