"""A background check of one adult: that it was made, never what it found."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class BackgroundCheck(Base):
    """`state`: clear, running (applied for) or missing."""

    __tablename__ = "background_check"

    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    state: Mapped[str] = labelled("State (clear, running, missing)", level="P4")
    checked_on: Mapped[PartialDate | None] = labelled("Checked on", level="P4")
    checked_by: Mapped[str | None] = labelled("Checked by", level="P4")
    valid_until: Mapped[PartialDate | None] = labelled("Valid until", level="P4")
    as_typed: Mapped[str | None] = labelled("As typed", level="P4")
