"""Clocks of another library for the figures of the journey: pytz, with the zone data that it brings along itself.

Its tables end with 2037; from then on the rule at the end of its files is worked out here. It rounds to whole minutes,
which one zone feels (Liberia until 1972). Where predicted changes go on after 2037 without a rule nothing is known.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

import pytz

LAST_TABLE = dt.datetime(2037, 12, 31)
ROUNDED = frozenset({"Africa/Monrovia"})
NO_RULE = frozenset({"Africa/Casablanca", "Africa/El_Aaiun", "Asia/Gaza", "Asia/Hebron"})  # Ramadan, until 2087
_SECOND, _TWO_DAYS = dt.timedelta(seconds=1), dt.timedelta(days=2)
_RULE = re.compile(
    r"(<[^>]+>|[A-Za-z]+)([+-]?[\d:]+)(?:(<[^>]+>|[A-Za-z]+)([+-]?[\d:]+)?,([MJ\d.]+)(?:/([+-]?[\d:]+))?,"
    r"([MJ\d.]+)(?:/([+-]?[\d:]+))?)?"
)


class OtherClock:
    """The clock of one zone; all moments are naive: `utc` in UTC, `wall` as the clock shows it."""

    def __init__(self, zone: str) -> None:
        self.zone = zone
        self._table = pytz.timezone(zone)
        with pytz.open_resource(zone) as file:
            self._rule = _rule(file.read().rsplit(b"\n", 2)[-2].decode("ascii"))

    def ahead(self, utc: dt.datetime) -> dt.timedelta:
        """How far the clock is ahead of UTC."""
        if utc < LAST_TABLE:
            found: dt.timedelta = self._table.fromutc(utc).utcoffset()
            return found
        return self._rule.ahead(utc)

    def wall(self, utc: dt.datetime) -> dt.datetime:
        """What the clock shows."""
        return utc + self.ahead(utc)

    def instants(self, wall: dt.datetime) -> list[dt.datetime]:
        """Every moment at which the clock shows that time: mostly one, none where it jumps, two where it goes back."""
        aheads = {self.ahead(wall + n * _TWO_DAYS / 8) for n in range(-8, 9)}
        return sorted({wall - ahead for ahead in aheads if self.wall(wall - ahead) == wall})

    def meant(self, wall: dt.datetime) -> dt.datetime:
        """The first showing; of a time that is never shown, the moment at which a clock that did not jump shows it."""
        found = self.instants(wall)
        if found:
            return found[0]
        low, high = wall - _TWO_DAYS, wall + _TWO_DAYS
        while high - low > _SECOND:
            middle = low + (high - low) // 2
            middle = middle.replace(microsecond=0)
            if middle <= low:
                break
            if self.wall(middle) < wall:
                low = middle
            else:
                high = middle
        return wall - self.ahead(low)


@lru_cache(maxsize=1024)
def other_clock(zone: str) -> OtherClock:
    """The clock of a zone."""
    return OtherClock(zone)


class _Rule:
    """The rule of a zone for ever ("CET-1CEST,M3.5.0,M10.5.0/3")."""

    def __init__(self, found: re.Match[str]) -> None:
        self._usual = -_span(found[2])
        self._summer = -_span(found[4]) if found[4] else self._usual + dt.timedelta(hours=1)
        self._begins, self._ends = found[5], found[7]
        self._at = _span(found[6] or "2"), _span(found[8] or "2")

    def ahead(self, utc: dt.datetime) -> dt.timedelta:
        """How far the clock is ahead of UTC."""
        if self._begins is None:
            return self._usual
        year = (utc + self._usual).year
        begins = _day(year, self._begins) + self._at[0] - self._usual
        ends = _day(year, self._ends) + self._at[1] - self._summer
        summer = begins <= utc < ends if begins < ends else not ends <= utc < begins
        return self._summer if summer else self._usual


def _rule(text: str) -> _Rule:
    found = _RULE.fullmatch(text)
    assert found, text
    return _Rule(found)


def _span(text: str) -> dt.timedelta:
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = ([int(part) for part in text.lstrip("+-").split(":")] + [0, 0])[:3]
    return sign * dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _day(year: int, rule: str) -> dt.datetime:
    """Midnight of the day that a rule names: "M3.5.0" (last Sunday of March), "J60", "59"."""
    if not rule.startswith("M"):
        number = int(rule.lstrip("J"))
        day = dt.datetime(year, 1, 1) + dt.timedelta(days=number - rule.startswith("J"))
        leap = rule.startswith("J") and number >= 60 and year % 4 == 0
        return day + dt.timedelta(days=leap)
    month, week, weekday = (int(part) for part in rule[1:].split("."))
    first = dt.datetime(year, month, 1)
    day = first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (week - 1))
    while day.month != month:
        day -= dt.timedelta(days=7)
    return day
