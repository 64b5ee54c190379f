"""A note for one recipient of one document, printed on that sheet alone."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class SheetNote(Base):
    """`document` is its key, `subject` the id of who gets the sheet (a guest, a home, or the visit)."""

    __tablename__ = "sheet_note"
    __table_args__ = (UniqueConstraint("visit_id", "document", "subject"),)

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"))
    document: Mapped[str] = labelled("Document")
    subject: Mapped[str] = labelled("Subject (id)")
    text: Mapped[str] = labelled("Note", level="P2")
