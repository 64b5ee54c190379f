"""A clash as a value that names both sides, and the words that all clashes share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.words import clock, short_day


@dataclass(frozen=True, slots=True)
class Clash:
    """What does not go together: `level` problem (must be settled), warn (look at it) or note (good to know).

    `items`, `people` and `cars` are ids; `day` is the day on which it shows in the programme.
    """

    code: str
    level: str
    text: str
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    day: dt.date | None = None
    cars: tuple[str, ...] = ()


def title(item: Item) -> str:
    """An item in a sentence: "NH 116 to YVR", "Lunch"."""
    if not item.travel:
        return item.title
    name = item.whole_number or item.kind
    where = item.to_place_code or item.to_place
    return f"{name} to {where}" if where else name


def hours(item: Item) -> str:
    """ "14:00–16:00", "14:00", or what was written instead of a time."""
    start = clock(item.starts.at)
    end = clock(item.ends.at) if item.ends is not None else ""
    return f"{start}–{end}" if start and end else start or item.time_note or "no time"


def titled(item: Item) -> str:
    """Title and hours: "Lunch 11:45–12:45"."""
    return f"{title(item)} {hours(item)}"


def on_day(item: Item) -> str:
    """ "on Fri 8 Oct"."""
    return f"on {short_day(item.starts.day)}"
