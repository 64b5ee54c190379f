"""Which partner communities take part in a visit."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class VisitPartner(Base):
    """One partner community of one visit."""

    __tablename__ = "visit_partner"
    __table_args__ = (UniqueConstraint("visit_id", "community_id"),)

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"))
    community_id: Mapped[str] = labelled("Partner", ForeignKey("community.id"), index=True)
