"""Years of other calendars in our count: Thai, Minguo, and the two of the Hijri count, which are easily confused."""

from __future__ import annotations

import re
from functools import lru_cache

import jdatetime
from hijridate import Hijri

from exchange_desk.basics.text import folded

THAI, SOLAR, LUNAR, MINGUO, OURS = "Thai", "solar Hijri", "lunar Hijri", "Minguo", "Gregorian"
_THAI_AHEAD, _MINGUO_BEHIND = 543, 1911
_THAI_YEARS, _HIJRI_YEARS = range(2484, 2643), range(1279, 1501)
_AT_HOME = {"TH": THAI, "IR": SOLAR, "AF": SOLAR, "SA": LUNAR, "TW": MINGUO}
_WORDS = {
    SOLAR: ("شمسی", "شمسي", "خورشیدی", "جلالی", "solar hijri", "jalali", "shamsi", "persian calendar"),
    LUNAR: ("قمری", "قمري", "هجري قمري", "lunar hijri", "qamari", "umm al qura"),
    MINGUO: ("民國", "民国", "minguo", "roc year", "r.o.c."),
    THAI: ("พ.ศ", "buddhist era", "thai year"),
}

_BESIDE = (
    (SOLAR, re.compile(r"ه[ـ.\u200d\s]*ش\b|\bش\b|شمسی|شمسي|خورشیدی|جلالی|\b(?:shamsi|jalali|solar)\b", re.I)),
    (LUNAR, re.compile(r"ه[ـ.\u200d\s]*ق\b|\bق\b|قمری|قمري|هـ(?!\s*[شق])|هجري(?!\s*شمس)|\b(?:qamari|lunar)\b", re.I)),
)  # fmt: skip

Parts = tuple[int, int | None, int | None]


@lru_cache(maxsize=256)
def calendar_told(heading: str, countries: tuple[str, ...]) -> str | None:
    """The other calendar that a column is written in, told by its heading or by the one country it comes from."""
    key = folded(heading)
    said = {name for name, words in _WORDS.items() if any(folded(word) in key for word in words)}
    at_home = {_AT_HOME.get(country) for country in countries}
    found = said or at_home
    return next(iter(found)) if len(found) == 1 else None


def calendar_of(words: str) -> str | None:
    """The calendar that words beside a date name ("هـ", "ه.ش", "شمسی"); None where they name none or two."""
    said = {name for name, pattern in _BESIDE if pattern.search(words)}
    return next(iter(said)) if len(said) == 1 else None


def thai(year: int, month: int | None, day: int | None) -> Parts:
    """A date of the Thai calendar, which is ours with years 543 ahead and began in April before 1941."""
    return year - _THAI_AHEAD, month, day


def minguo(year: int, month: int | None, day: int | None) -> Parts:
    """A date of Taiwan's calendar, whose year 1 is 1912."""
    return year + _MINGUO_BEHIND, month, day


def other_readings(year: int, month: int | None, day: int | None) -> tuple[tuple[str, Parts], ...]:
    """The calendars in which such a four-digit year is of our time, each with the date in our count.

    A Hijri date is converted only when it is whole: its months do not run with ours. Lunar months are those of
    Umm al-Qura (1924 to 2077); elsewhere they may begin a day earlier or later.
    """
    if year in _THAI_YEARS:
        return ((THAI, thai(year, month, day)),)
    if year not in _HIJRI_YEARS or not month or not day:
        return ()
    out: list[tuple[str, Parts]] = []
    try:
        ours = jdatetime.date(year, month, day).togregorian()
        out.append((SOLAR, (ours.year, ours.month, ours.day)))
    except ValueError:
        pass
    try:
        told = Hijri(year, month, day).to_gregorian()
        out.append((LUNAR, (told.year, told.month, told.day)))
    except (ValueError, OverflowError):
        pass
    return tuple(out)
