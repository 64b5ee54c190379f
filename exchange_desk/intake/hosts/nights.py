"""Which nights of the visit a home can host, from what it ticked or wrote."""

from __future__ import annotations

import datetime as dt
import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.night_words import (
    ALL,
    AND,
    DAY_ALONE,
    DAYS,
    DENIED,
    EXCEPT,
    FROM,
    HAN_DAY,
    HAN_DAYS,
    HANGUL_DAY,
    HANGUL_DAYS,
    RANGE,
    UNSURE,
)
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.dates import find_dates
from exchange_desk.intake.values.months import MONTHS, WEEKDAYS, month_number, weekday_number
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import plain, with_ascii_digits

_MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAYS = WEEKDAYS | DAYS
_DAY_WORDS = "|".join(sorted(map(re.escape, _WEEKDAYS), key=len, reverse=True))
_DATED = re.compile(
    rf"(?P<w1>\b(?:{_MONTH_WORDS})\b)\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b|(?P<d2>\b\d{{1,2}})(?:st|nd|rd|th)?\s*(?:de\s+)?(?P<w2>\b(?:{_MONTH_WORDS})\b)"
    r"|(?P<y>\d{4}) (?P<m3>\d{1,2}) (?P<d3>\d{1,2})|(?P<m4>\d{1,2})[月월]\s*(?P<d4>\d{1,2})[日号일]?|"
    r"\b(?P<a>\d{1,2}) (?P<b>\d{1,2})\b(?: \d{4})?"
)
_WEEKDAY = re.compile(rf"\b(?:{_DAY_WORDS})\b|(?<!\d)[月火水木金土日](?:曜日?)?(?!\d)")
_FULL = re.compile(
    r"\b(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})\b|\b(?P<d2>\d{1,2})-(?P<m2>\d{1,2})-(?P<y2>\d{4})\b"
)
_UNTIL = re.compile(r"まで|까지|为止|以前|이전")
_FEW_WORDS = 3
_FEIRA = re.compile(r"-feira\b", re.IGNORECASE)  # quinta-feira is a day and no span


def visit_nights(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The nights of a visit: from the day of arrival to the one before departure."""
    return tuple(first + dt.timedelta(days=n) for n in range((last - first).days))


def nights_in(text: str, nights: tuple[dt.date, ...], boxes: Options = NO_OPTIONS) -> tuple[dt.date, ...] | None:
    """The nights of the visit that a text names, by date or weekday, as list or range; None where it is not clear.

    "Do-So" runs to the day of departure: its nights are those of Thursday, Friday and Saturday.
    """
    line = _FULL.sub(_written_out, _FEIRA.sub("", with_ascii_digits(plain(text.replace("\n", ";")))))
    key = folded(line)
    if "?" in line or UNSURE.search(key):
        return None
    but = EXCEPT.fullmatch(line.replace("ß", "ss"))
    if but:
        return _all_but(but["base"] or but["base2"] or "", but["but"] or but["but2"], nights)
    if DENIED.search(key):
        return None  # "not Friday": which are meant then?
    if _means_all(key, nights):
        return nights
    out: list[dt.date] = []
    for piece, _ in boxes.split(line, AND):
        if not piece.strip():
            continue
        sides = RANGE.split(piece)
        ends = [days for days in (_days(folded(end), nights) for end in sides) if days != ()]
        if not ends or any(e is None for e in ends):
            return None
        first, last = ends[0], ends[-1]
        if not first or not last or (len(ends) > 1 and last[0] < first[0]):
            return None
        if len(ends) == 1:
            onward = FROM.search(folded(piece))
            if _UNTIL.search(folded(piece)) or (len(sides) > 1 and not onward):
                return None  # "until Friday": is the night of Friday meant?
            out += [n for n in nights if n >= first[0]] if onward else first
            continue
        leaves = nights[-1] + dt.timedelta(days=1)
        if len(ends) > 2 or (last[0] not in (leaves, nights[-1]) and len(nights) > 1):
            return None  # "Thu-Sat": is the night of Saturday meant?
        out += [n for n in nights if first[0] <= n <= last[0]]
    inside = tuple(n for n in nights if n in out)
    return inside or None


def _written_out(found: re.Match[str]) -> str:
    """A full date without the signs that would part it: no span runs from the year to the month."""
    return " ".join(found[name] or found[f"{name}2"] for name in "ymd")


def _means_all(key: str, nights: tuple[dt.date, ...]) -> bool:
    left = ALL.sub(" ", key)
    return bool(ALL.search(key)) and not _dates(left, nights) and not _weekdays(left, nights)


def _all_but(base: str, but: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...] | None:
    """The nights of "all except Friday"; None where the rest of the words is not clear."""
    if base.strip(" ,;:") and not _means_all(folded(base), nights):
        return None
    gone = nights_in(but, nights)
    return tuple(night for night in nights if night not in gone) or None if gone else None


def read_nights(home: HomeMaking) -> None:
    """The nights a home offers; where it is not clear, none until the question is answered."""
    if home.offer.get("kind") != "overnight":
        return
    nights = visit_nights(home.visit.starts, home.visit.ends)
    offered, away = home.text("nights"), home.text("nights_not")
    possible: tuple[dt.date, ...] | None = nights
    if offered:
        possible = nights_in(offered, nights, home.options("nights"))
    elif home.has("nights"):
        possible = None
    if possible is None:
        home.doubt("nights", "unclear_nights", f"On which nights can {home.label} host?", sets="offer.nights")
        return
    gone: tuple[dt.date, ...] | None = ()
    if away and not says_nothing(away) and not _can_always(away):
        gone = nights_in(away, nights, home.options("nights_not"))
    if gone is None:
        home.doubt("nights_not", "unclear_nights", f"On which nights can {home.label} not host?", sets="offer.nights")
        return
    home.nights = tuple(n for n in possible if n not in gone)
    missing = [n for n in nights if n not in home.nights]
    if missing:
        words = ", ".join(str(n) for n in missing)
        home.doubt("nights_not" if away else "nights", "nights_not_possible", f"{home.label} cannot host on {words}.",
                   severity="info")  # fmt: skip


def _can_always(text: str) -> bool:
    key = folded(text)
    return bool(ALL.search(key)) and bool(re.search(r"\b(can|possible|konnen|moglich|ok|pouvons)\b|可", key))


def _days(key: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...] | None:
    """The one day (also that of departure) that the words name; () without one, None when unclear."""
    dated = _dates(key, nights)
    days = dated or _weekdays(key, nights) or _by_number(key, nights)
    return () if not days and not re.search(r"\w", key) else days if days and len(days) == 1 else None


def _dates(key: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...]:
    days = [*nights, nights[-1] + dt.timedelta(days=1)] if nights else []
    out: list[dt.date] = []
    for found in _DATED.finditer(key):
        word = found["w1"] or found["w2"]
        if word:
            pairs = {(month_number(word), int(found["d1"] or found["d2"]))}
        elif found["a"]:
            pairs = {(int(found["a"]), int(found["b"])), (int(found["b"]), int(found["a"]))}
        else:
            pairs = {(int(found["m3"] or found["m4"]), int(found["d3"] or found["d4"]))}
        out += [day for day in days if (day.month, day.day) in pairs]
    if not out and nights and re.search(r"\d", key):  # a month in a language that the pattern has not
        told = [one.read.value.whole for one in find_dates(f"{key} {nights[0].year}") if one.read.value]
        out = [day for day in told if day is not None and day in days]
    return tuple(out)


def _by_number(key: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...]:
    """The day of "the 14th" or of a bare 14, which no number of nights can be."""
    days = [*nights, nights[-1] + dt.timedelta(days=1)] if nights else []
    words = [word for word in key.split() if not (month_number(word) and month_number(word) in {d.month for d in days})]
    told = DAY_ALONE.fullmatch("".join(words))
    if not told:
        return ()
    ordinal = told["sign"] and told["sign"] not in "日일"  # which may count days too
    if not (ordinal or len(words) < len(key.split()) or int(told["day"]) > len(nights)):
        return ()
    return tuple(day for day in days if day.day == int(told["day"]))


def _weekdays(key: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...]:
    days = [*nights, nights[-1] + dt.timedelta(days=1)] if nights else []
    if len(key.split()) > _FEW_WORDS:  # then "do" and "so" are other words
        key = " ".join(word for word in key.split() if len(word) > 2 or not word.isascii())
    wanted = {_WEEKDAYS.get(found[0], weekday_number(found[0])) for found in _WEEKDAY.finditer(HAN_DAY.sub(" ", key))}
    wanted |= {HAN_DAYS.index(found[1].replace("天", "日")) for found in HAN_DAY.finditer(key)}
    wanted |= {HANGUL_DAYS.index(found[1]) for found in HANGUL_DAY.finditer(key)}
    return tuple(day for day in days if day.weekday() in wanted)
