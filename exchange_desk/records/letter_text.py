"""The text of a letter as this committee writes it, with fields to be filled in."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class LetterText(Base):
    """Replaces our own text of a letter in one language; for one visit where `visit_id` is given, else for every one.

    `document` is the key of the letter ("thank-you"); `text` holds fields in braces ("{guest}") and nothing that runs.
    """

    __tablename__ = "letter_text"
    __table_args__ = (UniqueConstraint("document", "language", "visit_id"),)

    document: Mapped[str] = labelled("Letter", level="P0")
    language: Mapped[str] = labelled("Language", level="P0")
    visit_id: Mapped[str | None] = labelled("Visit", ForeignKey("visit.id"), index=True)
    text: Mapped[str] = labelled("Text", level="P0")
