"""The roll call of one way of an item, or of the item itself."""

from __future__ import annotations

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.words import ITEM_IS_GONE
from exchange_desk.queries.arrivals import MovementRow, movement_rows


def roll_call(session: Session, visit_id: str, item_id: str, way: str) -> MovementRow:
    """Everybody who should be there, with the marks; also for an item that is no movement of the board."""
    found = movement_rows(session, visit_id, also=(item_id, way))
    row = next((row for row in found if (row.item_id, row.way) == (item_id, way)), None)
    if row is None:
        raise RefusedInput(ITEM_IS_GONE)
    return row
