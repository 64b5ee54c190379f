"""Items of the itinerary one by one: add, type in, change, remove, and who takes part."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import ItemId, new_id
from exchange_desk.itinerary.fields import ItemFields, settled
from exchange_desk.itinerary.typed import typed_item
from exchange_desk.operations.attending import Attending, attend
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.items import item_there
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.places import own_places
from exchange_desk.records import ItineraryItem, Visit

_ONE_DAY = dt.timedelta(days=1)
_TEXTS = (
    "notes", "terminal", "to_terminal", "booking", "luggage", "responsible_phone", "interpreter", "dress", "bring",
    "gift", "who_pays", "address",
)  # fmt: skip


def add_item(session: Session, *, visit_id: str, fields: ItemFields) -> ItemId:
    """Add a leg or a programme item to a visit."""
    if session.get(Visit, visit_id) is None:
        raise RefusedInput("This visit is not in the file any more. Choose another one.")
    item = ItineraryItem(id=new_id(), visit_id=visit_id)
    _take(item, settled(fields, own_places(session)))
    session.add(item)
    session.flush()
    return ItemId(item.id)


def add_typed_item(
    session: Session, *, visit_id: str, day: dt.date, text: str, audience: tuple[str, ...] = ("all",)
) -> ItemId:
    """Add what was typed into a day, "7:30 breakfast" or "14-16 Museum @ Main Street", by the hosts' clocks."""
    typed = typed_item(text)
    fields = ItemFields(
        title=typed.title,
        day=day,
        zone=itinerary_facts(session, visit_id).stay.zone,
        starts_at=typed.starts_at,
        ends_on=day + _ONE_DAY if typed.ends_next_day else None,
        ends_at=typed.ends_at,
        kind=typed.kind,
        place=typed.place or "",
        audience=audience,
        meals=typed.meals,
        meal_by="group" if typed.meals else "",
    )
    return add_item(session, visit_id=visit_id, fields=fields)


def change_item(session: Session, *, item_id: str, fields: ItemFields) -> ItemId:
    """Take over every field of an item as the form has it."""
    item = item_there(session, item_id)
    if fields.audience != _audience(item):
        item.audience_typed = None  # what a list had said does not hold any more
    _take(item, settled(fields, own_places(session)))
    session.flush()
    return ItemId(item.id)


def remove_item(session: Session, *, item_id: str) -> None:
    """Remove an item with the names that stand on it."""
    remove_record(session, "itinerary_item", item_there(session, item_id).id)


def set_attendance(session: Session, *, item_id: str, participation_id: str, takes_part: bool | None) -> None:
    """Name one guest in (True) or out (False), or let the audience decide again (None)."""
    attend(session, item_id=item_id, guests=(Attending(participation_id, takes_part),))


def _audience(item: ItineraryItem) -> tuple[str, ...]:
    return tuple(word.strip() for word in item.audience.split(",") if word.strip())


def _take(item: ItineraryItem, fields: ItemFields) -> None:
    item.title, item.kind, item.travel, item.status = fields.title, fields.kind, fields.travel, fields.status
    item.starts_on, item.starts_at, item.starts_zone = fields.day, fields.starts_at, fields.zone
    item.ends_on, item.ends_at, item.ends_zone = fields.ends_on, fields.ends_at, fields.ends_zone
    item.audience = ",".join(fields.audience) or "named"
    item.community_id = fields.community_id
    item.meals = list(fields.meals)
    item.time_note = fields.time_note.strip() or None
    item.place, item.place_code = fields.place.strip() or None, fields.place_code.strip() or None
    item.to_place, item.to_place_code = fields.to_place.strip() or None, fields.to_place_code.strip() or None
    item.carrier, item.number = fields.carrier.strip() or None, fields.number.strip() or None
    item.meal_by, item.responsible = fields.meal_by.strip() or None, fields.responsible.strip() or None
    for name in _TEXTS:
        setattr(item, name, str(getattr(fields, name)).strip() or None)
    item.groups = list(fields.groups)
    item.private = fields.private or None
