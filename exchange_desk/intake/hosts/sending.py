"""When a form was sent: the newer of two answers is the one that was sent later, also on one day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.dates import DAY_FIRST, MONTH_FIRST, date_order, read_date
from exchange_desk.intake.values.read import plain

_YEAR_FIRST = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}) ?(?::|h|時|시) ?(\d{2})(?:(?::|分|분) ?(\d{2}))?(?!\d)")
_HALF_OF_DAY = re.compile(r"((?<![a-z])p\.? ?m\b|午後|오후|下午)|(?:\ba\.? ?m\b|午前|오전|上午)", re.IGNORECASE)


def sending_order(cells: Sequence[Cell]) -> str | None:
    """Whether the column of when forms were sent writes the day or the month first.

    Programs put the answers down as they come: where no day above 12 tells, the order in which time runs does.
    """
    told = date_order(cells)
    if told is not None:
        return told
    runs = [order for order in (DAY_FIRST, MONTH_FIRST) if _in_turn([sent_at(cell, order) for cell in cells])]
    return runs[0] if len(runs) == 1 else None


def _in_turn(times: Sequence[dt.datetime | None]) -> bool:
    known = [time for time in times if time is not None]
    return len(set(known)) > 2 and all(one <= other for one, other in pairwise(known))


def sent_at(cell: Cell, order: str | None = None) -> dt.datetime | None:
    """When a form was sent, in the wall time of the form; `order` is what `sending_order` found in the column."""
    value = cell.value
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    text = plain(cell.text)
    day = _YEAR_FIRST.search(text)
    try:
        whole = dt.date(*map(int, day.groups())) if day else None
    except ValueError:
        return None
    if day is None and text and (read := read_date(text, order).value):
        whole = read.whole
    return dt.datetime.combine(whole, _clock(text)) if whole else None


def _clock(text: str) -> dt.time:
    """The time of day in a text, midnight where there is none."""
    found = _CLOCK.search(text)
    if found is None:
        return dt.time()
    hour, minute, second = (int(found[part] or 0) for part in (1, 2, 3))
    half = _HALF_OF_DAY.search(text)
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if half[1] else 0)
    return dt.time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else dt.time()
