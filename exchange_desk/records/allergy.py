"""An allergy of a person, with severity and what it is to."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Allergy(Base):
    """One allergy or intolerance; the words of the form are always kept beside our reading."""

    __tablename__ = "allergy"

    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    substance: Mapped[str] = labelled("To what", level="P2")
    kind: Mapped[str | None] = labelled("Kind (food, animal, medicine, other)", level="P2")
    severity: Mapped[str | None] = labelled("Severity (mild, severe; empty = not said)", level="P2")
    plan: Mapped[str | None] = labelled("Plan (EpiPen, inhaler …)", level="P2")
    as_typed: Mapped[str | None] = labelled("As typed", level="P2")
