"""One contact with a student, the family, the school or the parents: the log of a student year."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class ContactEntry(Base):
    """`way`: visit, phone, video, message. A student's log is never shown with another student's."""

    __tablename__ = "contact_entry"
    __table_args__ = (
        CheckConstraint("way IN ('visit','phone','video','message')", name="way"),
        CheckConstraint("with_whom IN ('student','host','parents','school','other')", name="with_whom"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str] = labelled("Student", ForeignKey("participation.id"), index=True)
    happened_on: Mapped[dt.date] = labelled("Day")
    way: Mapped[str] = labelled("How (visit, phone, video, message)", default="phone")
    with_whom: Mapped[str] = labelled("With whom (student, host, parents, school, other)", default="student")
    by: Mapped[str | None] = labelled("Who wrote it")
    said: Mapped[str | None] = labelled("What was said", level="P3")
    follow_up: Mapped[str | None] = labelled("What is to be done", level="P3")
    follow_up_by: Mapped[dt.date | None] = labelled("To be done by", level="P3")
    follow_up_done_on: Mapped[dt.date | None] = labelled("Done on", level="P3")
