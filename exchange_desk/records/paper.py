"""A paper that a traveller needs: consent, medical release, passport copy, insurance."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Paper(Base):
    """One form of one traveller; without a traveller it is one for the whole group.

    `kind`: parental_consent, medical_release, passport_copy, visa, insurance_card, travel_insurance, photo_consent or
    other (then `title` says what). `state`: asked, received, partial (a signature is still missing), outdated (made
    for another trip, or its dates do not cover this one) or not_needed. A paper that was never asked for has no record.
    """

    __tablename__ = "paper"
    __table_args__ = (CheckConstraint("state IN ('asked','received','partial','outdated','not_needed')", name="state"),)

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str | None] = labelled("Traveller", ForeignKey("participation.id"), index=True)
    kind: Mapped[str] = labelled("Kind", level="P2")
    title: Mapped[str | None] = labelled("What it is called", level="P2")
    state: Mapped[str] = labelled("State (asked, received, partial, outdated, not_needed)", default="asked", level="P3")
    asked_on: Mapped[dt.date | None] = labelled("Asked on", level="P3")
    received_on: Mapped[dt.date | None] = labelled("Received on", level="P3")
    covers_from: Mapped[dt.date | None] = labelled("Covers from", level="P3")
    covers_to: Mapped[dt.date | None] = labelled("Covers to", level="P3")
    expires_on: Mapped[dt.date | None] = labelled("Expires on", level="P3")
    due_on: Mapped[dt.date | None] = labelled("Due on", level="P3")
    reminded_on: Mapped[dt.date | None] = labelled("Reminded on", level="P3")
    signed_by: Mapped[str | None] = labelled("Signed by", level="P3")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
    as_typed: Mapped[str | None] = labelled("As typed", level="P3")
