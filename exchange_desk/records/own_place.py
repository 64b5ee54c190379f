"""A place that the committee added to the shipped airports and stations, or said more exactly."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class OwnPlace(Base):
    """Found by code, name, town or one of the other names before the shipped ones; `zone` is an IANA name, latitude and
    longitude are degrees (WGS 84), north and east positive.
    """

    __tablename__ = "own_place"

    code: Mapped[str | None] = labelled("Code")
    kind: Mapped[str] = labelled("Kind (airport, station, port, hall, school, home, other)", default="other")
    name: Mapped[str] = labelled("Name", level="P0")
    name_original: Mapped[str | None] = labelled("Name in original script", level="P0")
    town: Mapped[str | None] = labelled("Town", level="P0")
    country: Mapped[str | None] = labelled("Country (two letters)", level="P0")
    zone: Mapped[str] = labelled("Time zone", level="P0")
    other_names: Mapped[list[str]] = labelled("Other names", default=list, level="P0")
    address: Mapped[str | None] = labelled("Address")
    latitude: Mapped[float | None] = labelled("Latitude", level="P0")
    longitude: Mapped[float | None] = labelled("Longitude", level="P0")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
