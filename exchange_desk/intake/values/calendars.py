"""Years of other calendars in our count: Thai, Minguo, solar Hijri."""

from __future__ import annotations

import jdatetime

_THAI_AHEAD, _MINGUO_BEHIND = 543, 1911
_THAI, _SOLAR = range(2484, 2643), range(1279, 1479)

Parts = tuple[int, int | None, int | None]


def thai(year: int, month: int | None, day: int | None) -> Parts:
    """A date of the Thai calendar, which is ours with years 543 ahead and began in April before 1941."""
    return year - _THAI_AHEAD, month, day


def minguo(year: int, month: int | None, day: int | None) -> Parts:
    """A date of Taiwan's calendar, whose year 1 is 1912."""
    return year + _MINGUO_BEHIND, month, day


def other_readings(year: int, month: int | None, day: int | None) -> tuple[tuple[str, Parts], ...]:
    """The calendars in which such a four-digit year is of our time, each with the date in our count.

    A solar Hijri date is converted only when it is whole: its months do not run with ours.
    """
    if year in _THAI:
        return (("Thai", thai(year, month, day)),)
    if year in _SOLAR and month and day:
        try:
            ours = jdatetime.date(year, month, day).togregorian()
        except ValueError:
            return ()
        return (("solar Hijri", (ours.year, ours.month, ours.day)),)
    return ()
