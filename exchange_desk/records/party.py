"""A party of a visit: people who stay together."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Party(Base):
    """Kind couple, family, parent_child, siblings, friends; beds: double, twin, double+twin, double+one, one …"""

    __tablename__ = "party"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    label: Mapped[str] = labelled("Party")
    kind: Mapped[str] = labelled("Kind")
    beds: Mapped[str | None] = labelled("Beds asked for", level="P2")
    keep: Mapped[str] = labelled("Keep together (home, room)", default="home")
