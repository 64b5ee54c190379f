"""A person's part in a visit."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Participation(Base):
    """Status going, waiting or cancelled; nights are the nights for which a bed is needed, both included."""

    __tablename__ = "participation"
    __table_args__ = (
        UniqueConstraint("visit_id", "person_id"),
        CheckConstraint("status IN ('going','waiting','cancelled')", name="status"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"))
    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    community_id: Mapped[str | None] = labelled("From", ForeignKey("community.id"), index=True)
    party_id: Mapped[str | None] = labelled("Party", ForeignKey("party.id"), index=True)
    reference: Mapped[str | None] = labelled("Reference")
    position: Mapped[int | None] = labelled("Number on the list")
    role: Mapped[str] = labelled("Role", default="delegate")
    status: Mapped[str] = labelled("Status", default="going")
    first_night: Mapped[dt.date | None] = labelled("First night")
    last_night: Mapped[dt.date | None] = labelled("Last night")
    arrival_note: Mapped[str | None] = labelled("Arrival: note")
    group_name: Mapped[str | None] = labelled("Group (for buses and days)")
    child_seat: Mapped[bool | None] = labelled("Needs a child seat")
    own_lodging: Mapped[bool] = labelled("Own lodging", default=False)
    beds: Mapped[str | None] = labelled("Bed asked for (single, double, twin, family, cot)", level="P2")
    beds_typed: Mapped[str | None] = labelled("Bed as typed", level="P2")
    wish_note: Mapped[str | None] = labelled("Wishes as typed", level="P2")
    consent: Mapped[str | None] = labelled("Parents' consent (received, missing)", level="P3")
    recording: Mapped[bool | None] = labelled("May be recorded", level="P3")
    school_years: Mapped[int | None] = labelled("Years of school", level="P3")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
