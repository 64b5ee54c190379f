"""What the form of a car has done: the car and its ride in one step."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from exchange_desk.basics.errors import RefusedInput

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.itinerary.car_fields import CarFields


def keep_car(
    session: Session,
    *,
    visit_id: str,
    item_id: str,
    way: str,
    car_id: str | None,
    fields: CarFields | None,
    ride_id: str | None,
    leaves_at: dt.time | None,
    leaves_from: str,
    notes: str,
) -> str:
    """Add or change a car (where `fields` are given) and its ride; returns the id of the ride."""
    from exchange_desk.operations.cars import add_car, change_car
    from exchange_desk.operations.rides import add_ride, change_ride

    if fields is not None and car_id is None:
        car_id = add_car(session, visit_id=visit_id, fields=fields)
    elif fields is not None and car_id is not None:
        change_car(session, car_id=car_id, fields=fields)
    if ride_id is None:
        ride_id = add_ride(session, item_id=item_id, car_id=car_id or "", way=way)
    change_ride(session, ride_id=ride_id, leaves_at=leaves_at, leaves_from=leaves_from, notes=notes)
    return ride_id


def whole_number(text: str, what: str) -> int:
    """The number that was typed. Raises RefusedInput."""
    if not re.fullmatch(r"\d{1,4}", text.strip(), re.ASCII):
        raise RefusedInput(f"{what}: write a number in digits, not “{text}”.")
    return int(text)


def number(count: int) -> str:
    """Nothing for none."""
    return str(count) if count else ""
