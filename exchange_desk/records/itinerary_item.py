"""One item of the itinerary: a leg of travel or a point of the programme."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class ItineraryItem(Base):
    """Wall time and IANA zone at each end; a time may be missing ("evening", "all day") and then `time_note` says what.

    `kind`: flight, train, coach, car, walk, meeting, ceremony, school, meal, home, free, other.
    `audience`: words of who takes part, resolved when asked: all, students, adults, chaperones, leader,
    interpreter, hosts, named, joined by commas; `named` people stand in `ItemAttendee`.
    """

    __tablename__ = "itinerary_item"

    visit_id: Mapped[str] = labelled("Visit", ForeignKey("visit.id"), index=True)
    reference: Mapped[str | None] = labelled("Reference")
    travel: Mapped[bool] = labelled("Is travel", default=False)
    kind: Mapped[str] = labelled("Kind", default="other")
    title: Mapped[str] = labelled("Title")
    starts_on: Mapped[dt.date] = labelled("Day")
    starts_at: Mapped[dt.time | None] = labelled("From")
    starts_zone: Mapped[str] = labelled("Zone at the start")
    ends_on: Mapped[dt.date | None] = labelled("Day it ends")
    ends_at: Mapped[dt.time | None] = labelled("To")
    ends_zone: Mapped[str | None] = labelled("Zone at the end")
    time_note: Mapped[str | None] = labelled("Time in words")
    place: Mapped[str | None] = labelled("Place, or where it starts")
    place_code: Mapped[str | None] = labelled("Code of the place")
    to_place: Mapped[str | None] = labelled("Where it ends")
    to_place_code: Mapped[str | None] = labelled("Code of the end")
    carrier: Mapped[str | None] = labelled("Carrier")
    number: Mapped[str | None] = labelled("Number")
    terminal: Mapped[str | None] = labelled("Terminal at the start")
    to_terminal: Mapped[str | None] = labelled("Terminal at the end")
    booking: Mapped[str | None] = labelled("Booking reference", level="P2")
    luggage: Mapped[str | None] = labelled("Luggage")
    audience: Mapped[str] = labelled("Who", default="all")
    audience_typed: Mapped[str | None] = labelled("Who, as typed")
    community_id: Mapped[str | None] = labelled("Only the group from", ForeignKey("community.id"), index=True)
    groups: Mapped[list[str] | None] = labelled("Only these groups", default=list)
    meals: Mapped[list[str]] = labelled("Meals (breakfast, lunch, dinner)", default=list)
    meal_by: Mapped[str | None] = labelled("Meal given by (host, group)")
    responsible: Mapped[str | None] = labelled("Responsible")
    responsible_phone: Mapped[str | None] = labelled("Phone of who is responsible", level="P2")
    interpreter: Mapped[str | None] = labelled("Interpreter")
    dress: Mapped[str | None] = labelled("Dress")
    bring: Mapped[str | None] = labelled("What to bring")
    gift: Mapped[str | None] = labelled("Gift")
    who_pays: Mapped[str | None] = labelled("Who pays")
    address: Mapped[str | None] = labelled("Address of the place")
    private: Mapped[bool | None] = labelled("Only for the committee and the leaders")
    series: Mapped[str | None] = labelled("Series (id)", index=True)
    repeats: Mapped[str | None] = labelled("Repeats (rule)")
    status: Mapped[str] = labelled("Status", default="confirmed")
    notes: Mapped[str | None] = labelled("Notes")
