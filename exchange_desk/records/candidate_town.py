"""A town that might become a partner."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class CandidateTown(Base):
    """What is known of a town that seeks a partner, or (`ours`) of our own, to compare them with; unknown is None."""

    __tablename__ = "candidate_town"

    name: Mapped[str] = labelled("Town", level="P0")
    name_original: Mapped[str | None] = labelled("Name in original script", level="P0")
    ours: Mapped[bool] = labelled("Is our town", default=False, level="P0")
    country: Mapped[str | None] = labelled("Country (two letters)", level="P0")
    region: Mapped[str | None] = labelled("Region", level="P0")
    inhabitants: Mapped[int | None] = labelled("Inhabitants", level="P0")
    inhabitants_typed: Mapped[str | None] = labelled("Inhabitants as typed", level="P0")
    setting: Mapped[str | None] = labelled("Setting", level="P0")
    themes: Mapped[list[str]] = labelled("Themes", default=list, level="P0")
    school: Mapped[str | None] = labelled("Partner for schools", level="P0")
    languages: Mapped[list[str]] = labelled("Languages", default=list, level="P0")
    other_partners: Mapped[int | None] = labelled("Partners in our country already", level="P0")
    flight_hours: Mapped[float | None] = labelled("Hours by plane", level="P0")
    volunteers: Mapped[int | None] = labelled("Volunteers", level="P0")
    budget: Mapped[str | None] = labelled("Budget per year")
    motive: Mapped[str | None] = labelled("Why they ask", level="P0")
    contact: Mapped[str | None] = labelled("Contact", level="P2")
    first_letter: Mapped[PartialDate | None] = labelled("First letter")
    source: Mapped[str | None] = labelled("Source")
    notes: Mapped[str | None] = labelled("Notes")
    search_key: Mapped[str] = labelled("Search key", default="", index=True)
