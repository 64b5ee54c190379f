"""Whose clock an event is told on: names of zones as calendars write them, and clocks that a file describes itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from exchange_desk.basics.clock import is_zone
from exchange_desk.intake.readers.content_lines import Component, parts_of, plain

_WALL = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|z)?)?")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?\d\d)?")


def moment_of(text: str) -> tuple[dt.datetime | dt.date, bool] | None:
    """A day or a wall time as calendars write it, and whether it is UTC; None for what is neither."""
    found = _WALL.fullmatch(text.strip())
    if found is None:
        return None
    try:
        day = dt.date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day, False
        return dt.datetime.combine(day, dt.time(int(found[4]), int(found[5]), min(int(found[6] or 0), 59))), bool(
            found[7]
        )
    except ValueError:
        return None


class Zones:
    """The zones of one file: by IANA name, by the names of Windows, else by what the file says of their clocks."""

    def __init__(self, described: Sequence[Component]) -> None:
        self._described: Mapping[str, Component] = {zone.text("TZID").strip(): zone for zone in described}
        self._named: dict[str, str] = {}

    def name_of(self, said: str, wall: dt.datetime) -> str:
        """The zone of a wall time: an IANA name, else "UTC+02:00", else the words that nobody understands."""
        said = plain(said).strip()
        if said not in self._named:
            zone = self._described.get(said)
            self._named[said] = _known(said) or (_known(zone.text("X-LIC-LOCATION").strip()) if zone else "")
        if self._named[said] or said not in self._described:
            return self._named[said] or said
        offset = _offset(self._described[said], wall)
        if offset is None:
            return said
        minutes = int(offset.total_seconds()) // 60
        return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _known(said: str) -> str:
    """The IANA name that a zone's name is or ends with ("/mozilla.org/20050126_1/Europe/Berlin"), or stands for."""
    pieces = said.strip("/").split("/")
    for at in range(len(pieces)):
        name = "/".join(pieces[at:])
        if name and (at == 0 or "/" in name) and is_zone(name):
            return name
    if not said:
        return ""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return str(WINDOWS_TO_OLSON.get(said, ""))


def _offset(zone: Component, wall: dt.datetime) -> dt.timedelta | None:
    """How far a clock that a file describes is ahead of UTC, by its last change before a wall time."""
    changes: list[tuple[dt.datetime, dt.timedelta]] = []
    for part in zone.inside:
        start, ahead = moment_of(part.text("DTSTART")), _OFFSET.fullmatch(part.text("TZOFFSETTO").strip())
        if start is None or ahead is None or not isinstance(start[0], dt.datetime):
            continue
        offset = dt.timedelta(hours=int(ahead[2]), minutes=int(ahead[3])) * (-1 if ahead[1] == "-" else 1)
        if abs(offset) > dt.timedelta(hours=16):
            return None
        onsets = [start[0]]
        for line in part.lines:
            if line.name == "RDATE":
                told = [moment_of(each) for each in parts_of(line.value, ",")]
                onsets += [each[0] for each in told if each and isinstance(each[0], dt.datetime)]
            elif line.name == "RRULE":
                last = _last_before(line.value, start[0], wall)
                onsets += [last] if last else []
        changes += [(onset, offset) for onset in onsets]
    if not changes:
        return None
    before = [change for change in changes if change[0] <= wall]
    return max(before)[1] if before else min(changes)[1]


def _last_before(rule: str, start: dt.datetime, wall: dt.datetime) -> dt.datetime | None:
    from dateutil.rrule import rrulestr

    if "FREQ=YEARLY" not in rule.upper() or re.search(r"BY(?:SECOND|MINUTE|HOUR)", rule.upper()):
        return None
    if start.year < wall.year - 2 and not re.search(r"COUNT|INTERVAL", rule.upper()):
        start = start.replace(year=wall.year - 2, day=min(start.day, 28))  # most begin in 1601
    try:
        found = rrulestr(re.sub(r"(UNTIL=\d{8}(?:T\d{6})?)Z", r"\1", rule.upper()), dtstart=start).before(
            wall, inc=True
        )
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return found if isinstance(found, dt.datetime) else None
