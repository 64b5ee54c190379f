"""A phrase of the printed sheets as this committee words it."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Phrase(Base):
    """Replaces our own phrase of that key in one language.

    `key` is that of a label ("on_call"), or kind and code of a value ("diet vegan"); `text` has the same gaps.
    """

    __tablename__ = "phrase"
    __table_args__ = (UniqueConstraint("language", "key"),)

    language: Mapped[str] = labelled("Language", level="P0")
    key: Mapped[str] = labelled("Key", level="P0")
    text: Mapped[str] = labelled("Wording", level="P0")
