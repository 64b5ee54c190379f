"""The print ledger: what was printed for whom, with the values it showed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled

ALL_BACK = 0  # the copies of a void sheet that are still out, once it was taken back


class PrintedSheet(Base):
    """One revision of one document for one subject; a sheet is stale when its values differ from a fresh gather.

    `void`: nobody should have it any more; then no `copies` says that it was taken back.
    """

    __tablename__ = "printed_sheet"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    document: Mapped[str] = labelled("Document")
    subject: Mapped[str] = labelled("Subject (id)")
    recipient: Mapped[str] = labelled("Recipient", level="P2")
    revision: Mapped[str] = labelled("Revision")
    pages: Mapped[int] = labelled("Pages")
    level: Mapped[str] = labelled("Level")
    paper: Mapped[str] = labelled("Paper")
    languages: Mapped[str] = labelled("Languages")
    printed_at: Mapped[dt.datetime] = labelled("Printed at")
    content: Mapped[dict[str, Any]] = labelled("What it showed", level="P4")
    copies: Mapped[int | None] = labelled("Numbered copies")
    words: Mapped[dict[str, Any] | None] = labelled("Phrases it was printed with")
    void: Mapped[bool] = labelled("Void (collect it)", default=False)
