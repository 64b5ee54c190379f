"""One stage in the history of a partnership, with its date and its source."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class PartnershipStatus(Base):
    """Contact, friendship, sister, dormant, revived or ended; two sources may disagree, both are kept."""

    __tablename__ = "partnership_status"

    partnership_id: Mapped[str] = labelled("Partnership", ForeignKey("partnership.id"), index=True)
    stage: Mapped[str] = labelled("Stage", level="P0")
    since: Mapped[PartialDate | None] = labelled("Since", level="P0")
    sure: Mapped[str | None] = labelled("How sure", level="P0")
    source: Mapped[str | None] = labelled("Source", level="P0")
    notes: Mapped[str | None] = labelled("Notes")
