"""Animals in a home."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Pet(Base):
    """`indoors`: yes, no, part, or None when nobody said; `settled` is false while we must still ask."""

    __tablename__ = "pet"

    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    animal: Mapped[str] = labelled("Animal", level="P2")
    count: Mapped[int | None] = labelled("How many", level="P2")
    indoors: Mapped[str | None] = labelled("Indoors", level="P2")
    size: Mapped[str | None] = labelled("Size (small, big)", level="P2")
    settled: Mapped[bool] = labelled("Settled (false = ask first)", default=True, level="P2")
    note: Mapped[str | None] = labelled("Note", level="P2")
