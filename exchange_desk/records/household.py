"""A host family: the home and how one lives there."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Household(Base):
    """One home; what it offers this year stands in `HostOffer`."""

    __tablename__ = "household"

    name: Mapped[str] = labelled("Family name")
    greeting: Mapped[str | None] = labelled("First names of the hosts")
    street: Mapped[str | None] = labelled("Street", level="P2")
    part_of_town: Mapped[str | None] = labelled("Part of town", level="P2")
    postcode: Mapped[str | None] = labelled("Postcode", level="P2")
    town: Mapped[str | None] = labelled("Town", level="P2")
    phone: Mapped[str | None] = labelled("Phone (international)", level="P2")
    phone_typed: Mapped[str | None] = labelled("Phone as typed", level="P2")
    email: Mapped[str | None] = labelled("E-mail", level="P2")
    smoking: Mapped[str | None] = labelled("Smoking (none, outside, inside)", level="P2")
    steps: Mapped[str | None] = labelled("Steps (none, few, flight)", level="P2")
    steps_note: Mapped[str | None] = labelled("Steps as typed", level="P2")
    diets_served: Mapped[list[str]] = labelled("Diets it can serve", default=list, level="P2")
    kitchen_note: Mapped[str | None] = labelled("Kitchen: note", level="P2")
    cot: Mapped[bool] = labelled("Has a cot", default=False, level="P2")
    distance_km: Mapped[float | None] = labelled("Kilometres out of town", level="P2")
    seats_in_car: Mapped[int | None] = labelled("Seats in the car", level="P2")
    visits_a_year: Mapped[int | None] = labelled("Most visits a year", level="P2")
    house_notes: Mapped[str | None] = labelled("House notes for guests", level="P2")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
    confidential_note: Mapped[str | None] = labelled("Confidential note (never printed)", level="P4")
    search_key: Mapped[str] = labelled("Search key", default="", index=True)
