"""An animal that a person must not or would rather not live with, other than for an allergy."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class AnimalLimit(Base):
    """Animal code ("dog", "cat", "big dog"), strength never or rather_not, why fear or wish."""

    __tablename__ = "animal_limit"

    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    animal: Mapped[str] = labelled("Animal", level="P2")
    strength: Mapped[str] = labelled("Strength (never, rather_not)", level="P2")
    why: Mapped[str | None] = labelled("Why (fear, wish)", level="P2")
    as_typed: Mapped[str | None] = labelled("As typed", level="P2")
