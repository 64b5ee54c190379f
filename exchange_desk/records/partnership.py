"""The link of our community with a partner community."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class Partnership(Base):
    """One partnership; its stages with dates and sources stand in `PartnershipStatus`."""

    __tablename__ = "partnership"

    community_id: Mapped[str] = labelled("Partner", ForeignKey("community.id"), index=True)
    kind: Mapped[str] = labelled("Kind (sister city, friendship city …)", default="sister city", level="P0")
    our_side: Mapped[str | None] = labelled("Our side, where it is not our town alone", level="P0")
    counterpart: Mapped[str | None] = labelled("Counterpart organisation", level="P0")
    first_contact: Mapped[PartialDate | None] = labelled("First contact", level="P0")
    how_it_began: Mapped[str | None] = labelled("How it began", level="P0")
    notes: Mapped[str | None] = labelled("Notes")
