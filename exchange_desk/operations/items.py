"""One item of the itinerary, as each verb that changes it asks for it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.words import ITEM_IS_GONE
from exchange_desk.records import ItineraryItem


def item_there(session: Session, item_id: str) -> ItineraryItem:
    """The item; refused where somebody took it out of the programme."""
    item = session.get(ItineraryItem, item_id)
    if item is None:
        raise RefusedInput(ITEM_IS_GONE)
    return item
