"""An item repeated on other days of its visit, in one step; such a series is changed or removed together later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import ItemId, new_id
from exchange_desk.itinerary.fields import ItemFields, settled, shifted
from exchange_desk.itinerary.repeats import Repeat, first_day, typed_repeat
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.items import item_there
from exchange_desk.operations.itinerary import add_item, add_typed_item, change_item
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.itinerary_item import item_fields
from exchange_desk.queries.places import own_places
from exchange_desk.queries.repeating import repeat_days
from exchange_desk.records import ItemAttendee, ItineraryItem


def repeat_item(session: Session, *, item_id: str, repeat: Repeat) -> tuple[ItemId, ...]:
    """Repeat an item with the names on it; returns the new items in order.

    Days that have it already, and days on which the clocks skip its hour, are left out. Refused where none is left.
    """
    days = [row.day for row in repeat_days(session, item_id, repeat) if not row.why_not]
    if not days:
        raise RefusedInput("No other day would be added. Choose other days, or a later last day.")
    return _put(session, item_id, repeat, days)


def add_typed(
    session: Session, *, visit_id: str, day: dt.date, text: str, audience: tuple[str, ...] = ("all",)
) -> tuple[ItemId, ...]:
    """Add what was typed into a day; "every weekday 7:30 breakfast until 12 Oct" adds it on all of these days."""
    repeat, rest = typed_repeat(text, itinerary_facts(session, visit_id).stay.ends)
    if repeat is None:
        return (add_typed_item(session, visit_id=visit_id, day=day, text=text, audience=audience),)
    day = first_day(repeat, day)
    first = add_typed_item(session, visit_id=visit_id, day=day, text=rest, audience=audience)
    days = [row.day for row in repeat_days(session, first, repeat) if not row.why_not]
    return (first, *_put(session, first, repeat, days)) if days else (first,)


def change_series(session: Session, *, item_id: str, fields: ItemFields) -> tuple[ItemId, ...]:
    """Change an item and the later ones of its series alike; each keeps its own day, moved as this one was moved."""
    item = item_there(session, item_id)
    before = item.starts_on
    later = [each for each in _series(session, item) if each.starts_on > before]
    change_item(session, item_id=item_id, fields=fields)
    for each in later:
        moved = shifted(fields, (each.starts_on - before).days)
        change_item(session, item_id=each.id, fields=moved)
    return (ItemId(item_id), *(ItemId(each.id) for each in later))


def remove_series(session: Session, *, item_id: str, later_only: bool = True) -> int:
    """Remove an item with the later ones of its series, or the whole series; returns how many went."""
    item = item_there(session, item_id)
    going = [each for each in _series(session, item) if not later_only or each.starts_on >= item.starts_on]
    ids = [each.id for each in going] or [item.id]
    for each in ids:
        remove_record(session, "itinerary_item", each)
    return len(ids)


def _put(session: Session, item_id: str, repeat: Repeat, days: Sequence[dt.date]) -> tuple[ItemId, ...]:
    item = item_there(session, item_id)
    item.series = item.series or new_id()
    item.repeats = repeat.rule
    fields, own = item_fields(session, item_id), own_places(session)
    named = session.execute(
        select(ItemAttendee.participation_id, ItemAttendee.included).where(ItemAttendee.item_id == item_id)
    ).all()
    made = []
    for day in days:
        there = settled(replace(shifted(fields, (day - fields.day).days), booking=""), own)
        new = add_item(session, visit_id=item.visit_id, fields=there)
        record = item_there(session, new)
        record.series, record.repeats = item.series, item.repeats
        session.add_all(
            ItemAttendee(id=new_id(), item_id=new, participation_id=who, included=included) for who, included in named
        )
        made.append(new)
    session.flush()
    return tuple(made)


def _series(session: Session, item: ItineraryItem) -> list[ItineraryItem]:
    if not item.series:
        return []
    query = select(ItineraryItem).where(ItineraryItem.series == item.series, ItineraryItem.visit_id == item.visit_id)
    return list(session.scalars(query.order_by(ItineraryItem.starts_on, ItineraryItem.id)))
