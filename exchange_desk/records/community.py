"""A partner community: the town, county or group of townships on the other side."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Community(Base):
    """One partner community."""

    __tablename__ = "community"

    name: Mapped[str] = labelled("Name", level="P0")
    name_original: Mapped[str | None] = labelled("Name in original script", level="P0")
    kind: Mapped[str] = labelled("Kind (town, county, state …)", default="town", level="P0")
    region: Mapped[str | None] = labelled("Region", level="P0")
    country: Mapped[str] = labelled("Country (two letters)", level="P0")
    zone: Mapped[str | None] = labelled("Time zone", level="P0")
    language: Mapped[str | None] = labelled("Language", level="P0")
    population: Mapped[int | None] = labelled("Population", level="P0")
    mayor: Mapped[str | None] = labelled("Mayor", level="P0")
    website: Mapped[str | None] = labelled("Website", level="P0")
    notes: Mapped[str | None] = labelled("Notes")
    search_key: Mapped[str] = labelled("Search key", default="", index=True)
