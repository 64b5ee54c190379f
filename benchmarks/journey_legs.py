"""Legs at random over all zones from 1970 to 2040, many of them in the hours in which a clock skips or repeats some."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from zoneinfo import available_timezones

from benchmarks.journey_clocks import NO_RULE, other_clock
from exchange_desk.basics import clock as _our_zone_data  # noqa: F401  the zones that we ship, not the system's

FIRST, LAST = 1970, 2040
ODD = (
    "Asia/Kathmandu", "Asia/Kolkata", "Pacific/Chatham", "Australia/Lord_Howe", "Australia/Eucla", "America/St_Johns",
    "Africa/Monrovia", "Asia/Pyongyang", "America/Caracas", "Pacific/Marquesas", "Asia/Tehran", "Asia/Yangon",
    "Europe/Dublin", "Antarctica/Troll", "America/Nuuk", "Asia/Gaza", "Africa/Casablanca", "Australia/Adelaide",
)  # fmt: skip
DATE_LINE = (
    "Pacific/Kiritimati", "Pacific/Apia", "Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kwajalein", "Asia/Tokyo",
    "America/Vancouver", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Tongatapu", "Pacific/Pago_Pago",
    "Pacific/Fiji",
)  # fmt: skip
Wall = dt.datetime


@dataclass(frozen=True, slots=True)
class RandomLeg:
    """One leg: what its clocks show at both ends, their zones, and the instants (UTC) that another library tells.

    `kind`: any, change (within two hours of a change of the clock), odd, date line. `skipped`: its first hour is one
    that the clock never shows; `twice`: one that it shows twice.
    """

    number: int
    kind: str
    starts: Wall
    zone: str
    ends: Wall
    ends_zone: str
    starts_utc: dt.datetime
    ends_utc: dt.datetime
    skipped: bool
    twice: bool


def by_year(legs: Iterable[RandomLeg]) -> dict[int, list[RandomLeg]]:
    """The legs as visits of one year each."""
    found: dict[int, list[RandomLeg]] = {}
    for leg in legs:
        found.setdefault(leg.starts.year, []).append(leg)
    return dict(sorted(found.items()))


def random_legs(count: int, seed: int = 1) -> Iterator[RandomLeg]:
    """So many legs; the same seed, the same legs."""
    chance = Random(seed)
    for number in range(count):
        kind = chance.choices(("any", "change", "odd", "date line"), (4, 3, 1.5, 1.5))[0]
        yield _leg(chance, number, kind)


def _leg(chance: Random, number: int, kind: str) -> RandomLeg:
    names = {"odd": ODD, "date line": DATE_LINE}.get(kind, all_zones())
    zone, ends_zone = chance.choice(names), chance.choice(all_zones() if kind == "odd" else names)
    last = 2036 if NO_RULE & {zone, ends_zone} else LAST
    wall = _moment(chance, last)
    clock, there = other_clock(zone), other_clock(ends_zone)
    if kind == "change" and (changes := changes_of(zone)):
        at = chance.choice([change for change in changes if change.year <= last])
        before = at + clock.ahead(at - dt.timedelta(seconds=1))
        wall = before.replace(second=0) + dt.timedelta(minutes=chance.randint(-120, 120))
    shown = clock.instants(wall)
    starts_utc = clock.meant(wall)
    lands = starts_utc + dt.timedelta(minutes=chance.randint(20, 35 * 60))
    ends = there.wall(lands).replace(second=0)
    return RandomLeg(
        number, kind, wall, zone, ends, ends_zone, starts_utc, there.meant(ends), not shown, len(shown) > 1
    )


def _moment(chance: Random, last: int) -> Wall:
    days = (dt.date(last, 12, 28) - dt.date(FIRST, 1, 3)).days
    day = dt.date(FIRST, 1, 3) + dt.timedelta(days=chance.randrange(days))
    return dt.datetime.combine(day, dt.time(chance.randrange(24), chance.randrange(60)))


@cache
def all_zones() -> tuple[str, ...]:
    """Every zone of the earth that both libraries know."""
    import pytz

    known = set(pytz.all_timezones)
    return tuple(
        sorted(zone for zone in available_timezones() if zone in known and zone not in ("Factory", "localtime"))
    )


@cache
def changes_of(zone: str) -> tuple[dt.datetime, ...]:
    """The instants at which the other library lets a clock jump, from 1970 to 2040."""
    clock, found = other_clock(zone), []
    at, end = dt.datetime(FIRST, 1, 3), dt.datetime(2036 if zone in NO_RULE else LAST, 12, 1)
    step = dt.timedelta(days=5)
    while at < end:
        low, high = at, at + step
        if clock.ahead(low) != clock.ahead(high):
            while high - low > dt.timedelta(seconds=1):
                middle = (low + (high - low) // 2).replace(microsecond=0)
                if middle in (low, high):
                    break
                low, high = (middle, high) if clock.ahead(middle) == clock.ahead(low) else (low, middle)
            found.append(high)
        at += step
    return tuple(found)
