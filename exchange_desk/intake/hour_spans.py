"""One cell with a start and an end: "9:00 - 11:30", "2-4 pm", "오후 2시 - 4시", "dalle 14 alle 16", "с 14 до 16"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from exchange_desk.intake.clock_words import AFTERNOON, BEFORE_NOON, DAWN, EVENING, FORENOON, MORNING, NIGHT
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.travel_days import plain
from exchange_desk.intake.travel_hours import HourRead, read_hour

_SPAN = re.compile(
    r"^(?P<first>.*?\d.*?)\s*(?:–|—|-|~|〜|至|到|から|부터|(?<=[\s.])(?:to|bis|until|till|a|as|al|alle|ate|hasta|до|по|تا|الى|الي|إلى)(?=\s))\s*"
    r"(?P<last>\D{0,12}\d.*)$"
)
_TO_NOON = re.compile(
    r"^(?P<first>.*?\d.*?)\s*(?:–|—|-|~|\b(?:to|till|until|bis|a|al|as|alle|ate|hasta|до)\b)\s*"
    r"(?P<last>noon|midday|midnight|mittags?|mitternacht|midi|minuit|mediodia|medianoche|meio-?dia|meia-?noite|mezzogiorno|"
    r"mezzanotte|полудня|полуночи|正午|中午|정오)$"
)
_HALF = re.compile(r"\d\s*([ap])\.?\s?m?\b")
_PARTS = (AFTERNOON, BEFORE_NOON, DAWN, EVENING, FORENOON, MORNING, NIGHT)
_LONGEST = 12 * 60


def read_span(text: str) -> tuple[HourRead, HourRead]:
    """The start and the end that a cell tells; an end that is not told is empty.

    A part of the day that stands at one of them holds for the other where the span is then shorter than half a day;
    "9 - 5" without any is asked about.
    """
    found = _SPAN.match(plain(text)) or _TO_NOON.match(plain(text))
    if found is None:
        return read_hour(text), HourRead()
    first, last = read_hour(found["first"]), read_hour(found["last"])
    if first.at is None or last.at is None:
        return (read_hour(text), HourRead()) if first.at is None and last.at is None else (first, last)
    begins, ends = first.at, last.at
    told = _has_part(found["first"]), _has_part(found["last"])
    if told == (False, True) and begins.hour <= 12:
        first = replace(first, at=_fitting(begins, ends, moves_first=True))
    elif told == (True, False) and ends.hour <= 12:
        last = replace(last, at=_fitting(begins, ends, moves_first=False))
    elif told == (False, False) and ends < begins and begins.hour <= 12 < ends.hour + 12 and begins.hour > 4:
        later = _later(ends)
        last = HourRead(later, text.strip(), about=True) if later is not None and later > begins else last
    return first, last


def _has_part(text: str) -> bool:
    said = words_key(text)
    return bool(_HALF.search(plain(text))) or any(pattern.search(said) for pattern in _PARTS)


def _fitting(first: dt.time, last: dt.time, *, moves_first: bool) -> dt.time | None:
    """The time that moves, or the same half a day later: whichever gives a span of up to twelve hours."""
    moving, fixed = (first, last) if moves_first else (last, first)
    for at in (moving, _later(moving)):
        if at is None:
            continue
        length = _minutes(fixed) - _minutes(at) if moves_first else _minutes(at) - _minutes(fixed)
        if 0 < length <= _LONGEST:
            return at
    return moving


def _later(at: dt.time) -> dt.time | None:
    return at.replace(hour=at.hour + 12) if at.hour < 12 else None


def _minutes(at: dt.time) -> int:
    return at.hour * 60 + at.minute
