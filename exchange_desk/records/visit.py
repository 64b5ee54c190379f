"""A visit: inbound, outbound, virtual, or a student year."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Visit(Base):
    """One exchange with its dates and the packs of rules that judge it.

    `rule_numbers` and `weights` are those of this visit; where they say nothing, the committee's hold.
    """

    __tablename__ = "visit"
    __table_args__ = (
        CheckConstraint("direction IN ('inbound','outbound','virtual','student-year')", name="direction"),
        CheckConstraint("starts <= ends", name="order"),
    )

    title: Mapped[str] = labelled("Title", level="P0")
    direction: Mapped[str] = labelled("Direction", level="P0")
    starts: Mapped[dt.date] = labelled("Arrival day", level="P0")
    ends: Mapped[dt.date] = labelled("Departure day", level="P0")
    rule_packs: Mapped[list[str]] = labelled("Rule packs", default=lambda: ["short_adult", "short_youth"])
    rule_numbers: Mapped[dict[str, Any] | None] = labelled("Numbers of the rules on this visit")
    weights: Mapped[dict[str, Any] | None] = labelled("Weights of the wishes on this visit")
    purpose: Mapped[str | None] = labelled("Purpose, as an invitation says it", level="P0")
    who_pays: Mapped[str | None] = labelled("Who pays for what", level="P1")
    currency: Mapped[str | None] = labelled("Currency of the budget (three letters)")
    country: Mapped[str | None] = labelled("Country travelled to (two letters)", level="P0")
    insurer: Mapped[str | None] = labelled("Insurer and its emergency phone")
    consulate: Mapped[str | None] = labelled("Consulate and its emergency phone")
    meeting_point: Mapped[str | None] = labelled("Meeting point")
    on_call_name: Mapped[str | None] = labelled("On call: name")
    on_call_phone: Mapped[str | None] = labelled("On call: phone")
    notes: Mapped[str | None] = labelled("Notes")
    search_key: Mapped[str] = labelled("Search key", default="", index=True)
