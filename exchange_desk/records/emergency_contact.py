"""Whom to call for a person, in order."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class EmergencyContact(Base):
    """One contact; a name may be missing ("grandmother"), the words of the form stay in `as_typed`."""

    __tablename__ = "emergency_contact"

    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    position: Mapped[int] = labelled("Order", default=1)
    name: Mapped[str | None] = labelled("Name", level="P3")
    relation: Mapped[str | None] = labelled("Relation", level="P3")
    phone: Mapped[str | None] = labelled("Phone (international)", level="P3")
    phone_typed: Mapped[str | None] = labelled("Phone as typed", level="P3")
    email: Mapped[str | None] = labelled("E-mail", level="P3")
    as_typed: Mapped[str | None] = labelled("As typed", level="P3")
