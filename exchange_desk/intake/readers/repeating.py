"""Events that repeat: their dates around the visit, within limits that no rule can burst."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

_MOST = 200  # dates of one event
_WITHOUT_VISIT = 60  # where nobody says which days matter
_AROUND = dt.timedelta(days=14)
_YEARS = dt.timedelta(days=5 * 366)
_LONGEST = dt.timedelta(days=60 * 366)
_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:SECOND|MINUTE)=|BYHOUR=\d+,|INTERVAL=0+(?:;|$)")
# rules that may never come true: the search for their first date would not end for a long time
_NEVER = re.compile(
    r"FREQ=(?:DAILY|WEEKLY).*BY(?:MONTHDAY|YEARDAY|WEEKNO|SETPOS|EASTER)|BYSETPOS=-?\d\d|"
    r"BYMONTH=(?!(?:0?[1-9]|1[0-2])(?:[,;]|$))"
)
_UNTIL = re.compile(r";?UNTIL=(\d{8})(?:T(\d{6})(Z)?)?")
_COUNT = re.compile(r";?COUNT=(\d{1,9})\b")
Wall = Callable[[dt.datetime], dt.datetime]


@dataclass(frozen=True, slots=True)
class Dates:
    """The starts of an event that repeats; `why` says in words what was left out, `rule` is one not followed."""

    starts: tuple[dt.datetime, ...]
    why: str = ""
    rule: str = ""


def dates_of(
    rules: Sequence[str],
    more: Collection[dt.datetime],
    without: Collection[dt.datetime],
    start: dt.datetime,
    days: tuple[dt.date, dt.date] | None,
    wall: Wall,
) -> Dates:
    """When an event takes place: by its rules and `more` single dates, `without` some, two weeks around `days`.

    All on the clock of the event; `wall` tells what it shows at a time of UTC. A rule that cannot be read, or that
    repeats within a day, gives its first date alone and says so.
    """
    first = dt.datetime.combine(days[0] - _AROUND, dt.time()) if days else start
    last = dt.datetime.combine(days[1] + _AROUND, dt.time.max) if days else start + _YEARS
    most = _MOST if days else _WITHOUT_VISIT
    found = {start, *more}
    for said in rules:
        try:
            found |= _by_rule(said, start, first, last, most + 1, wall)
        except (ValueError, TypeError, OverflowError, IndexError, ZeroDivisionError):
            return Dates(
                (start,), f"repeats in a way that is not read ({said[:60]}); only its first date was read", said
            )
    near = sorted(each for each in found if first <= each <= last)
    cut = len(near) > most or (any(_goes_on(rule, last) for rule in rules)) or len(near) < len(found)
    which = "its dates around the visit" if days else f"its first {len(near[:most])} dates"
    kept = tuple(each for each in near[:most] if each not in without)
    return Dates(kept, f"repeats; only {which} were read" if cut else "")


def _by_rule(
    said: str, start: dt.datetime, first: dt.datetime, last: dt.datetime, most: int, wall: Wall
) -> set[dt.datetime]:
    """The dates of one rule in a span; ValueError for a rule that is not followed."""
    from dateutil.rrule import rrulestr

    rule = "".join(said.split()).upper()
    parts = sorted(rule.split(";"), key=lambda part: not part.startswith("FREQ="))
    if _OFTEN.search(rule) or _NEVER.search(";".join(parts)) or len(rule) > 500 or first - start > _LONGEST:
        raise ValueError(rule)
    until, counted = _UNTIL.search(rule), _COUNT.search(rule)
    if until:
        end = dt.datetime.strptime(f"{until[1]}{until[2] or '235959'}", "%Y%m%d%H%M%S")
        last = min(last, wall(end) if until[3] else end)
    # the end is set here, so that a rule without any date ends too
    bare = _COUNT.sub("", _UNTIL.sub("", rule)).strip(";")
    series = rrulestr(f"{bare};UNTIL={max(last, start):%Y%m%dT%H%M%S}", dtstart=start)
    found: set[dt.datetime] = set()
    number = -1
    for number, each in enumerate(series):
        if (counted and number >= int(counted[1])) or len(found) >= most:
            break
        if each >= first and each <= last:
            found.add(each)
    if number < 0:
        raise ValueError(rule)  # a rule that never comes true is not what was meant
    return found


def _goes_on(rule: str, last: dt.datetime) -> bool:
    """Whether a rule has dates after a day: where it has no end, or a later one."""
    until = _UNTIL.search(rule.upper())
    return (until is None and not _COUNT.search(rule.upper())) or (until is not None and until[1] > f"{last:%Y%m%d}")
