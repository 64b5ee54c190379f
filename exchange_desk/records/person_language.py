"""A language that a person speaks, with level."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class PersonLanguage(Base):
    """Language as ISO 639 code ("fr"), level native, good, some or None when not said."""

    __tablename__ = "person_language"

    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    language: Mapped[str] = labelled("Language")
    level: Mapped[str | None] = labelled("Level")
