"""Wall time in a zone: the instant it names, the same instant elsewhere, and hours that a clock skips or repeats."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from exchange_desk.basics.errors import RefusedInput

# The zone data that we ship, never the system's: an old laptop would print other hours than a new one
# (British Columbia stopped changing its clocks in 2026).
zoneinfo.reset_tzpath(to=())

ONCE, NEVER, TWICE = "once", "never", "twice"


@lru_cache(maxsize=256)
def zone_named(name: str) -> ZoneInfo:
    """The zone with that IANA name ("America/Vancouver"); anything else is refused."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError, a folder of zones an OSError
        raise RefusedInput(f"“{name}” is not a time zone. Write it like America/Vancouver.") from None


def is_zone(name: str) -> bool:
    """Whether there is a zone with that IANA name."""
    try:
        zone_named(name)
    except RefusedInput:
        return False
    return True


@cache
def all_zones() -> tuple[str, ...]:
    """The zones that are called after a place ("Asia/Tokyo"), sorted; old names and offsets are left out."""
    regions = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    return tuple(sorted(z for z in zoneinfo.available_timezones() if z.split("/")[0] in regions and "/" in z))


def zone_city(name: str) -> str:
    """The city after which a zone is called: "Tokyo", "Buenos Aires"."""
    return name.rsplit("/", 1)[-1].replace("_", " ")


def second_showing(at: dt.time) -> dt.time:
    """That wall time the second time it is shown in a night in which clocks are put back.

    Kept as one microsecond past it: neither files, lists nor comparisons know `fold`, and all of them keep this.
    """
    return at.replace(microsecond=1, fold=0)


def first_showing(at: dt.time) -> dt.time:
    """The wall time alone."""
    return at.replace(microsecond=0, fold=0)


def is_second_showing(at: dt.time | None) -> bool:
    """Whether the second of two showings is meant."""
    return at is not None and at.microsecond == 1


def times_shown(day: dt.date, at: dt.time, zone: str) -> str:
    """Whether the clocks of a zone show that wall time once, never (spring forward) or twice (fall back)."""
    first = dt.datetime.combine(day, first_showing(at), zone_named(zone))
    second = first.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return ONCE
    there_and_back = first.astimezone(dt.UTC).astimezone(first.tzinfo)
    return TWICE if there_and_back.replace(tzinfo=None) == first.replace(tzinfo=None) else NEVER


@lru_cache(maxsize=4096)  # one item is asked for its instant once for each of its guests
def _instant(day: dt.date, at: dt.time, zone: str) -> dt.datetime:
    there = dt.datetime.combine(day, first_showing(at), zone_named(zone))
    return there.replace(fold=int(is_second_showing(at))).astimezone(dt.UTC)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and, where it is known, a wall time in a zone; an hour shown twice means its first showing, if not said."""

    day: dt.date
    at: dt.time | None
    zone: str

    @property
    def instant(self) -> dt.datetime | None:
        """The moment in UTC; nothing where the time of day is not known."""
        return None if self.at is None else _instant(self.day, self.at, self.zone)

    @property
    def order(self) -> dt.datetime:
        """What to sort by: the instant, or the first minute of a day without a time."""
        return self.instant or _instant(self.day, dt.time.min, self.zone)

    @property
    def shown(self) -> str:
        """How often the clocks there show this time: once, never, twice."""
        return ONCE if self.at is None else times_shown(self.day, self.at, self.zone)

    def elsewhere(self, zone: str) -> Moment:
        """The same instant by the clocks of another zone; a day without a time stays that day."""
        instant = self.instant
        if instant is None:
            return Moment(self.day, None, zone)
        there = instant.astimezone(zone_named(zone))
        at = there.time()
        return Moment(there.date(), second_showing(at) if there.fold else at, zone)

    def days_ahead(self, other: Moment) -> int:
        """By how many calendar days the other's date lies ahead of this one's (negative: behind)."""
        return (other.day - self.day).days


def minutes_between(start: Moment, end: Moment) -> int | None:
    """Real minutes from one moment to another, whatever the clocks say; nothing where a time is not known."""
    first, last = start.instant, end.instant
    return None if first is None or last is None else round((last - first).total_seconds() / 60)
