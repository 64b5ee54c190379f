"""Hosting history: who stayed with whom, when. The bare fact is kept for ever."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class Hosting(Base):
    """One earlier stay; the words of the old list stay beside the people we take them to be."""

    __tablename__ = "hosting"

    person_id: Mapped[str | None] = labelled("Guest", ForeignKey("person.id"), index=True)
    household_id: Mapped[str | None] = labelled("Home", ForeignKey("household.id"), index=True)
    guest_typed: Mapped[str | None] = labelled("Guest as written", level="P2")
    household_typed: Mapped[str | None] = labelled("Home as written", level="P2")
    town: Mapped[str | None] = labelled("Town of the guest")
    began: Mapped[PartialDate | None] = labelled("From", level="P2")
    ended: Mapped[PartialDate | None] = labelled("To", level="P2")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
