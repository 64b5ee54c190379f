"""Which papers the travellers of a visit must bring, and until when."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class PaperNeed(Base):
    """`kind` as in Paper; `for_whom`: all, minors, adults, or none (this paper is not asked for on this visit)."""

    __tablename__ = "paper_need"
    __table_args__ = (
        UniqueConstraint("visit_id", "kind", "title"),
        CheckConstraint("for_whom IN ('all','minors','adults','none')", name="for_whom"),
    )

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    kind: Mapped[str] = labelled("Kind of paper")
    title: Mapped[str | None] = labelled("What it is called")
    for_whom: Mapped[str] = labelled("Who must bring it (all, minors, adults, none)", default="all")
    due_on: Mapped[dt.date | None] = labelled("Due on")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
