"""On whose clock a point of the programme is told: that of the place, one that is named, or none that is known."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from exchange_desk.basics.clock import is_zone, zone_named
from exchange_desk.intake.travel_hours import HourRead, read_hour
from exchange_desk.intake.travel_table import ItemRow

_AHEAD = re.compile(r"(?:UTC|GMT)\s*(?:([+-−])(\d{1,2})(?::?([0-5]\d))?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A start and an end on the clocks where they are kept; `unknown` is a zone that nobody understands."""

    day: dt.date
    start: HourRead
    end: HourRead
    zone: str
    ends_on: dt.date | None = None
    ends_zone: str | None = None
    unknown: str = ""


def on_clock(row: ItemRow, day: dt.date, start: HourRead, end: HourRead, last: dt.date | None, here: str) -> Told:
    """The times of a row whose columns may name zones; `last` is the day it ends if told, `here` the place's zone.

    A zone by its name is kept, UTC becomes the time of the place. A time on a clock that is not known has no hour.
    """
    told = Told(day, start, end, here, last)
    named = row.text("zone")
    if not named:
        return told
    zone, ends = _zone(named), _zone(row.text("zone_to") or named)
    if (start.at and zone is None) or (end.at and ends is None):
        unknown = named if zone is None else row.text("zone_to")
        words = " – ".join(f"{hour.at:%H:%M}" for hour in (start, end) if hour.at)
        return replace(told, start=HourRead(note=f"{words} ({unknown})"), end=HourRead(), unknown=unknown)
    if start.at is not None and zone is not None:
        kept, moved = _moved(day, start.at, zone, here)
        told = replace(told, day=moved.date(), start=replace(start, at=moved.time()), zone=kept)
    if end.at is not None and ends is not None:
        past_midnight = last is None and start.at is not None and zone == ends and end.at < start.at
        kept, moved = _moved((last or day) + dt.timedelta(days=past_midnight), end.at, ends, here)
        told = replace(told, end=replace(end, at=moved.time()), ends_on=moved.date(), ends_zone=kept)
    return told


def _zone(text: str) -> ZoneInfo | dt.timezone | None:
    """A zone by its IANA name, by how far it is ahead of UTC, or as people call it ("JST")."""
    if is_zone(text) and text not in ("UTC", "GMT"):
        return zone_named(text)
    found = _AHEAD.fullmatch(text.strip())
    if found is None:
        called = read_hour(f"12:00 {text}").zone
        return zone_named(called) if called else None
    ahead = dt.timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0))
    if ahead > dt.timedelta(hours=14):
        return None
    return dt.timezone(ahead if found[1] in (None, "+") else -ahead)


def _moved(day: dt.date, at: dt.time, zone: ZoneInfo | dt.timezone, here: str) -> tuple[str, dt.datetime]:
    """The name of the clock that is kept and what it shows: the place's where both agree or no zone is named."""
    moment = dt.datetime.combine(day, at, zone)
    try:
        there = moment.astimezone(zone_named(here))
    except OverflowError:  # the first or the last day that there is
        there = moment
    if isinstance(zone, dt.timezone) or there.utcoffset() == moment.utcoffset():
        return here, there.replace(tzinfo=None)
    return zone.key, moment.replace(tzinfo=None)
