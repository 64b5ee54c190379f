"""What a repeat of an item would bring, day by day, before anything is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.fields import settled, shifted
from exchange_desk.itinerary.repeats import Repeat, days_of
from exchange_desk.queries.itinerary_item import item_fields
from exchange_desk.queries.places import own_places
from exchange_desk.records import ItineraryItem, Visit


@dataclass(frozen=True, slots=True)
class RepeatDay:
    """One day of a repeat; `why_not` says why it is left out ("" where the item will stand there)."""

    day: dt.date
    why_not: str = ""


def repeat_days(session: Session, item_id: str, repeat: Repeat) -> tuple[RepeatDay, ...]:
    """The days on which an item would stand again, and those that are left out."""
    fields, own = item_fields(session, item_id), own_places(session)
    item = session.execute(
        select(ItineraryItem.visit_id, ItineraryItem.title, Visit.starts, Visit.ends)
        .join(Visit, Visit.id == ItineraryItem.visit_id)
        .where(ItineraryItem.id == item_id)
    ).one()
    alike = session.execute(
        select(ItineraryItem.starts_on, ItineraryItem.starts_at).where(
            ItineraryItem.visit_id == item.visit_id, ItineraryItem.title == item.title
        )
    )
    there = {(row.starts_on, row.starts_at) for row in alike}
    rows = []
    for day in days_of(repeat, fields.day):
        why = ""
        if (day, fields.starts_at) in there:
            why = "stands there already"
        elif not item.starts <= day <= item.ends:
            why = "outside the visit"
        else:
            try:
                settled(shifted(fields, (day - fields.day).days), own)
            except RefusedInput as refusal:
                why = str(refusal)
        rows.append(RepeatDay(day, why))
    return tuple(rows)
