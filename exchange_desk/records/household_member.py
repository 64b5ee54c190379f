"""Who lives in a home."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class HouseholdMember(Base):
    """One person of one home; position 1 is whom we call first."""

    __tablename__ = "household_member"

    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    position: Mapped[int] = labelled("Order", default=1)
    relation: Mapped[str | None] = labelled("Relation")
    adult: Mapped[bool | None] = labelled("Adult (where no birth date is known)")
    lives_here: Mapped[str] = labelled("Lives here (yes, part, no)", default="yes")
