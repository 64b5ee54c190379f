"""Wishes and vetoes of guests and homes about each other."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Wish(Base):
    """From a guest (`participation_id`) or a home (`household_id`) about another guest or home.

    `kind`: want, veto (guest and home, either way), together_room, together_home, apart (two guests),
    or a plain word in `topic` ("girl of my age", "no smokers", "ladies only"). Not `settled` = still asked.
    """

    __tablename__ = "wish"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str | None] = labelled("From guest", ForeignKey("participation.id"), index=True)
    household_id: Mapped[str | None] = labelled("From home", ForeignKey("household.id"), index=True)
    about_participation_id: Mapped[str | None] = labelled("About guest", ForeignKey("participation.id"), index=True)
    about_household_id: Mapped[str | None] = labelled("About home", ForeignKey("household.id"), index=True)
    kind: Mapped[str] = labelled("Kind")
    topic: Mapped[str | None] = labelled("Topic", level="P2")
    confidential: Mapped[bool] = labelled("Confidential", default=False)
    settled: Mapped[bool] = labelled("Settled", default=True)
    as_typed: Mapped[str | None] = labelled("As typed", level="P3")
