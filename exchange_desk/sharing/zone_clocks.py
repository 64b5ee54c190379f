"""The clocks of a zone as a calendar file describes them (VTIMEZONE): every change around the days that are in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.basics.clock import zone_named

_DAY = dt.timedelta(days=1)
_AROUND = 400 * _DAY  # a calendar program may move an event to another season: the changes of a year stand there, too
_FIRST, _LAST = dt.datetime(1900, 1, 2, tzinfo=dt.UTC), dt.datetime(2199, 12, 30, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """From an instant (UTC) on the clocks are `after` ahead of UTC, where they were `before`; `name` is "CEST"."""

    at: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    daylight: bool


def changes(zone: str, first: dt.datetime, last: dt.datetime) -> tuple[Change, ...]:
    """What the clocks of a zone show at one instant, as a change from itself, and every change until another one."""
    clock = zone_named(zone)
    known = first.astimezone(clock)
    found = [_change(first, known, known)]
    at = first
    while at < last:
        later = min(at + _DAY, last)
        there = later.astimezone(clock)
        if _state(there) != _state(known):
            found += _between(at, later, zone)
            known = there
        at = later
    return tuple(found)


def zone_lines(zone: str, instants: Iterable[dt.datetime]) -> list[str]:
    """The lines of a VTIMEZONE that is right for these instants (UTC) and the year around them.

    Every change stands by itself: a rule would be wrong where a government changed its mind, as most did once.
    """
    wanted = sorted(instants)
    first = max(wanted[0] - _AROUND, _FIRST).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone}", f"X-LIC-LOCATION:{zone}"]
    for change in changes(zone, first, min(wanted[-1] + _AROUND, _LAST)):
        kind = "DAYLIGHT" if change.daylight else "STANDARD"
        wall = (change.at + change.before).replace(tzinfo=None)
        lines += [
            f"BEGIN:{kind}",
            f"DTSTART:{wall:%Y%m%dT%H%M%S}",
            f"TZOFFSETFROM:{_offset(change.before)}",
            f"TZOFFSETTO:{_offset(change.after)}",
            f"TZNAME:{change.name}",
            f"END:{kind}",
        ]
    return [*lines, "END:VTIMEZONE"]


def _between(at: dt.datetime, later: dt.datetime, zone: str) -> list[Change]:
    """The changes within a day, to the second."""
    clock = zone_named(zone)
    low, high = at, later
    before = low.astimezone(clock)
    while high - low > dt.timedelta(seconds=1):
        middle = low + dt.timedelta(seconds=(high - low) // dt.timedelta(seconds=2))
        if _state(middle.astimezone(clock)) == _state(before):
            low = middle
        else:
            high = middle
    after = high.astimezone(clock)
    found = [_change(high, before, after)]
    return found + (_between(high, later, zone) if _state(after) != _state(later.astimezone(clock)) else [])


def _change(at: dt.datetime, before: dt.datetime, after: dt.datetime) -> Change:
    zero = dt.timedelta()
    return Change(
        at, before.utcoffset() or zero, after.utcoffset() or zero, after.tzname() or "", (after.dst() or zero) > zero
    )


def _state(there: dt.datetime) -> tuple[dt.timedelta | None, str | None]:
    return there.utcoffset(), there.tzname()


def _offset(ahead: dt.timedelta) -> str:
    """ "+0530", "-004430" (Liberia until 1972)."""
    seconds = round(ahead.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    rest = f"{seconds % 60:02d}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02d}{seconds // 60 % 60:02d}{rest}"
