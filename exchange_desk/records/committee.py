"""The committee that keeps this desk: letterhead, town, paper, numbers to call."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Committee(Base):
    """One row a file: who we are and how we print."""

    __tablename__ = "committee"

    name: Mapped[str] = labelled("Committee", level="P0")
    town: Mapped[str] = labelled("Town", level="P0")
    region: Mapped[str | None] = labelled("Region", level="P0")
    country: Mapped[str] = labelled("Country (two letters)", level="P0")
    zone: Mapped[str | None] = labelled("Time zone", level="P0")
    language: Mapped[str] = labelled("Language", default="en", level="P0")
    paper: Mapped[str] = labelled("Paper (letter or a4)", default="letter", level="P0")
    on_call_name: Mapped[str | None] = labelled("On call: name")
    on_call_phone: Mapped[str | None] = labelled("On call: phone")
    emergency_number: Mapped[str | None] = labelled("Emergency number", level="P0")
    hospital: Mapped[str | None] = labelled("Hospital", level="P0")
    meeting_point: Mapped[str | None] = labelled("Meeting point")
    rule_numbers: Mapped[dict[str, Any]] = labelled("Numbers of the rules", default=dict)
    weights: Mapped[dict[str, Any]] = labelled("Weights of the wishes", default=dict)
    sample: Mapped[bool] = labelled("Sample data", default=False, level="P0")
    notes: Mapped[str | None] = labelled("Notes")
