"""The committee that keeps this desk: letterhead, town, paper, numbers to call."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped

from exchange_desk.basics.languages import LANGUAGES, language_of_country
from exchange_desk.records.base import Base, labelled


def _spoken_there(context: Any) -> str:
    """The language of a new committee: that of its country where we have words in it, else English."""
    there = language_of_country(str(context.get_current_parameters().get("country", "")))
    return there if there in LANGUAGES else "en"


class Committee(Base):
    """One row a file: who we are and how we print."""

    __tablename__ = "committee"

    name: Mapped[str] = labelled("Committee", level="P0")
    town: Mapped[str] = labelled("Town", level="P0")
    region: Mapped[str | None] = labelled("Region", level="P0")
    country: Mapped[str] = labelled("Country (two letters)", level="P0")
    zone: Mapped[str | None] = labelled("Time zone", level="P0")
    language: Mapped[str] = labelled("Language", default=_spoken_there, level="P0")
    paper: Mapped[str] = labelled("Paper (letter or a4)", default="letter", level="P0")
    address: Mapped[str | None] = labelled("Address on letters", level="P0")
    phone: Mapped[str | None] = labelled("Phone on letters", level="P0")
    email: Mapped[str | None] = labelled("E-mail on letters", level="P0")
    website: Mapped[str | None] = labelled("Website on letters", level="P0")
    signer: Mapped[str | None] = labelled("Who signs letters", level="P0")
    signer_role: Mapped[str | None] = labelled("Function of who signs", level="P0")
    on_call_name: Mapped[str | None] = labelled("On call: name")
    on_call_phone: Mapped[str | None] = labelled("On call: phone")
    emergency_number: Mapped[str | None] = labelled("Emergency number", level="P0")
    hospital: Mapped[str | None] = labelled("Hospital", level="P0")
    meeting_point: Mapped[str | None] = labelled("Meeting point")
    rule_numbers: Mapped[dict[str, Any]] = labelled("Numbers of the rules", default=dict)
    weights: Mapped[dict[str, Any]] = labelled("Weights of the wishes", default=dict)
    sample: Mapped[bool] = labelled("Sample data", default=False, level="P0")
    notes: Mapped[str | None] = labelled("Notes")
