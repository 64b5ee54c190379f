"""What somebody types into "Add to this day": "7:30 breakfast", "9-11:30 Museum @ Civic Centre"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.item_words import kind_of, meals_in

_TIME = r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m|[ap]\b)?"
_ONE = re.compile(rf"{_TIME}(?:\s*uhr)?", re.IGNORECASE)
_SPAN = re.compile(rf"^\s*{_TIME}(?:\s*(?:-|–|to|bis)\s*{_TIME})?(?:\s*uhr)?(?=\s|$)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typed:
    """Title, times and place as typed; `ends_next_day` where the end lies before the start."""

    title: str
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    ends_next_day: bool = False
    place: str | None = None
    kind: str = "other"
    meals: tuple[str, ...] = ()


def typed_item(text: str) -> Typed:
    """Take times, title and place ("@ place") apart; a line without a title, or with an impossible time, is refused."""
    starts = ends = None
    rest = text.strip()
    span = _SPAN.match(rest)
    if span and (span[2] or span[3] or span[4]):
        second = _time(span[4], span[5], span[6]) if span[4] else None
        starts, ends = _time(span[1], span[2], span[3] or (span[6] if span[4] else None)), second
        if starts and ends and ends < starts and span[6] and not span[3]:
            starts = _time(span[1], span[2], None)  # "11-1 pm" starts in the morning
        rest = rest[span.end() :]
    title, _, place = rest.partition("@")
    if not title.strip():
        raise RefusedInput("Write what happens, for example “7:30 breakfast”.")
    overnight = bool(starts and ends and ends < starts)
    kind = kind_of(title)
    return Typed(
        title.strip(), starts, ends, overnight, place.strip() or None, kind, meals_in(title) if kind == "meal" else ()
    )


def typed_time(text: str) -> dt.time | None:
    """A time alone: "7:30", "19.30", "7 pm", "9"; nothing for an empty text, refused where it is no time of day."""
    words = text.strip()
    if not words:
        return None
    found = _ONE.fullmatch(words)
    if found is None:
        raise RefusedInput(f"“{words}” is not a time of day. Write it as 7:30 or 19:30.")
    return _time(found[1], found[2], found[3])


def _time(hours: str, minutes: str | None, half: str | None) -> dt.time:
    hour = int(hours)
    if half and not 1 <= hour <= 12:
        raise RefusedInput(f"“{hours}{half}” is not a time of day.")
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    try:
        return dt.time(hour, int(minutes or 0))
    except ValueError:
        raise RefusedInput(f"“{hours}:{minutes or '00'}” is not a time of day. Write it as 7:30 or 19:30.") from None
