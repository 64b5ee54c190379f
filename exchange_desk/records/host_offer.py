"""What a home offers for one visit."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class HostOffer(Base):
    """Kind overnight, day or meal; `groups` empty = anybody; the nights stand in `OfferNight`."""

    __tablename__ = "host_offer"
    __table_args__ = (
        UniqueConstraint("visit_id", "household_id"),
        CheckConstraint("kind IN ('overnight','day','meal')", name="kind"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"))
    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    reference: Mapped[str | None] = labelled("Reference")
    kind: Mapped[str] = labelled("Kind (overnight, day, meal)", default="overnight")
    max_guests: Mapped[int | None] = labelled("Most guests", level="P2")
    groups: Mapped[list[str]] = labelled("Whom (adult, high, junior_high)", default=list, level="P2")
    guests_sex: Mapped[str | None] = labelled("Only (female, male)", level="P2")
    two_guests: Mapped[str | None] = labelled("Two guests (yes, one_only, one_room)", level="P2")
    when: Mapped[str | None] = labelled("When (day and meal hosts)")
    seats: Mapped[int | None] = labelled("Seats (meal hosts)")
    back_up: Mapped[bool] = labelled("Back-up host", default=False)
    submitted_at: Mapped[dt.datetime | None] = labelled("Form sent at")
    withdrawn_at: Mapped[dt.datetime | None] = labelled("Withdrew at")
    withdrawn_why: Mapped[str | None] = labelled("Withdrew because", level="P3")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
