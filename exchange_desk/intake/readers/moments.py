"""When something happens in a calendar: a wall time with its zone, or a whole day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from exchange_desk.basics.clock import is_zone, zone_named
from exchange_desk.intake.readers.content_lines import Component, Line, parts_of
from exchange_desk.intake.readers.zones import Zones, moment_of

_ONE_DAY = dt.timedelta(days=1)
_DURATION = re.compile(r"([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?")


@dataclass(frozen=True, slots=True)
class When:
    """A wall time with its zone (empty: of the place), or midnight of a whole day."""

    at: dt.datetime
    zone: str = ""
    whole_day: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """How the times of one calendar are read; `usual` is the zone of a calendar that writes UTC."""

    zones: Zones
    usual: str

    def when(self, line: Line) -> When | None:
        """The moment of a line; None for what is none."""
        return self._moment(line.value, line.parameter("TZID"))

    def _moment(self, text: str, zone: str) -> When | None:
        found = moment_of(text)
        if found is None:
            return None
        at, utc = found
        if not isinstance(at, dt.datetime):
            return When(dt.datetime.combine(at, dt.time()), whole_day=True)
        if utc:
            return When(self.wall(at, self.usual), self.usual or "UTC")
        return When(at, self.zones.name_of(zone, at) if zone else "")

    def several(self, line: Line, start: When) -> Iterator[When]:
        """The moments of a list of dates, on the clock of the event."""
        for text in parts_of(line.value, ","):
            when = self._moment(text.partition("/")[0], line.parameter("TZID"))
            if when is None:
                continue
            if when.whole_day and not start.whole_day:  # a day without its time means the event of that day
                when = When(dt.datetime.combine(when.at.date(), start.at.time()), start.zone)
            elif when.zone == "UTC" and start.zone not in ("", "UTC"):
                when = When(self.wall(when.at, start.zone), start.zone)
            yield when

    def wall(self, at: dt.datetime, zone: str) -> dt.datetime:
        """What the clock of a zone shows at a time of UTC."""
        if not is_zone(zone):
            return at
        try:
            return at.replace(tzinfo=ZoneInfo("UTC")).astimezone(zone_named(zone)).replace(tzinfo=None)
        except OverflowError:
            return at

    def end(self, event: Component, start: When) -> When | None:
        """When an event ends: told, or after a duration; of whole days the last one."""
        line = event.first("DTEND")
        end = self.when(line) if line else None
        if end is None and (lasts := _DURATION.fullmatch(event.text("DURATION").strip().upper())):
            numbers = [int(part or 0) for part in lasts.groups()[1:]]
            length = dt.timedelta(**dict(zip(("weeks", "days", "hours", "minutes", "seconds"), numbers, strict=True)))
            try:
                end = replace(start, at=start.at + length) if lasts[1] != "-" else None
            except OverflowError:
                end = None
        if end is not None and start.whole_day and end.whole_day and end.at > start.at:
            end = replace(end, at=end.at - _ONE_DAY)  # the day behind the last one is told
        return end

    def seen_from(self, when: When, zone: str) -> dt.datetime:
        """What the clock of another zone shows at a moment; the same where one of the two clocks is not known."""
        if when.whole_day or not is_zone(when.zone) or not is_zone(zone):
            return when.at
        try:
            there = when.at.replace(tzinfo=zone_named(when.zone)).astimezone(zone_named(zone))
        except OverflowError:
            return when.at
        return there.replace(tzinfo=None)
