"""Builders of the itinerary room: a leg, an item, a guest, a visit; everything filled in but the point."""

from __future__ import annotations

import datetime as dt
from typing import Any

from exchange_desk.basics.clock import Moment
from exchange_desk.basics.places import by_code
from exchange_desk.itinerary.item import Item, Participant, Stay

TOKYO, VANCOUVER = "Asia/Tokyo", "America/Vancouver"
STAY = Stay(dt.date(2027, 10, 7), dt.date(2027, 10, 13), VANCOUVER, (("numata", TOKYO),))


def moment(text: str, zone: str = VANCOUVER) -> Moment:
    """ "10-07 21:55" in October 2027, or a whole ISO date, with or without a time."""
    day, _, at = text.partition(" ")
    day = day if len(day) > 5 else f"2027-{day}"
    return Moment(dt.date.fromisoformat(day), dt.time.fromisoformat(at) if at else None, zone)


def an_item(title: str, starts: str, ends: str | None = None, **values: Any) -> Item:
    """A programme item in Port Hardy."""
    zone = values.pop("zone", VANCOUVER)
    values = {"id": title, "kind": "other", "travel": False, **values}
    return Item(title=title, starts=moment(starts, zone), ends=moment(ends, zone) if ends else None, **values)


def a_leg(number: str, start: str, leaves: str, end: str, arrives: str, **values: Any) -> Item:
    """A flight between two airports of the shipped table."""
    one, two = by_code(start), by_code(end)
    assert one
    assert two
    values = {"id": number, "title": number, "kind": "flight", "travel": True, "number": number, **values}
    return Item(
        starts=moment(leaves, one.zone),
        ends=moment(arrives, two.zone),
        place=one.name,
        place_code=start,
        to_place=two.name,
        to_place_code=end,
        **values,
    )


def a_guest(name: str, **values: Any) -> Participant:
    """A grown-up guest who goes."""
    return Participant(**{"id": name, "name": name, **values})
