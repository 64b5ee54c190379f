"""Which nights of the visit a home can host, from what it ticked or wrote."""

from __future__ import annotations

import datetime as dt
import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.months import MONTHS, WEEKDAYS, month_number, weekday_number
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import plain

_ALL = re.compile(
    r"\b(every night|all nights?|any night|all|alle|alle nachte|jede nacht|immer|durchgehend|toutes|"
    r"toutes les nuits|always)\b|全日|全部|毎晩"
)
_MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_WORDS = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DATED = re.compile(
    rf"(?P<w1>\b(?:{_MONTH_WORDS})\b)\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b|(?P<d2>\b\d{{1,2}})(?:st|nd|rd|th)?\s*(?P<w2>\b(?:{_MONTH_WORDS})\b)"
    r"|(?P<y>\d{4}) (?P<m3>\d{1,2}) (?P<d3>\d{1,2})|(?P<m4>\d{1,2})月(?P<d4>\d{1,2})日?|"
    r"\b(?P<a>\d{1,2}) (?P<b>\d{1,2})\b(?: \d{4})?"
)
_WEEKDAY = re.compile(rf"\b(?:{_DAY_WORDS})\b|[月火水木金土日](?:曜日?)?(?!\d)")
_LIST = re.compile(r"[;,+&]|\s/\s|(?<=[^\W\d])/|\bund\b|\band\b|\bet\b")
_RANGE = re.compile(r"\s*(?:[-~～〜]|\b(?:bis|to|through|until|à|au)\b)\s*")  # the "to" of October is none


def visit_nights(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The nights of a visit: from the day of arrival to the one before departure."""
    return tuple(first + dt.timedelta(days=n) for n in range((last - first).days))


def nights_in(text: str, nights: tuple[dt.date, ...], boxes: Options = NO_OPTIONS) -> tuple[dt.date, ...] | None:
    """The nights of the visit that a text names, by date or weekday, as list or range; None where it is not clear.

    "Do-So" runs to the day of departure: its nights are those of Thursday, Friday and Saturday.
    """
    line = plain(text.replace("\n", ";"))
    key = folded(line)
    if _ALL.search(key) and not _dates(key, nights) and not _weekdays(key, nights):
        return nights
    out: list[dt.date] = []
    for piece, _ in boxes.split(line, _LIST):
        if not piece.strip():
            continue
        ends = [days for days in (_days(folded(end), nights) for end in _RANGE.split(piece)) if days != ()]
        if not ends or any(e is None for e in ends):
            return None
        first, last = ends[0], ends[-1]
        if not first or not last or (len(ends) > 1 and last[0] < first[0]):
            return None
        if len(ends) == 1:
            out += first
            continue
        leaves = nights[-1] + dt.timedelta(days=1)
        if len(ends) > 2 or (last[0] not in (leaves, nights[-1]) and len(nights) > 1):
            return None  # "Thu-Sat": is the night of Saturday meant?
        out += [n for n in nights if first[0] <= n <= last[0]]
    inside = tuple(n for n in nights if n in out)
    return inside or None


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
    return bool(
        re.search(r"\b(every night|all nights?|always|any night|alle nachte|immer|toutes)\b|毎晩|全日", key)
    ) and bool(re.search(r"\b(can|possible|konnen|moglich|ok|pouvons)\b|可", key))


def _days(key: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...] | None:
    """The one day (also that of departure) that the words name; () without one, None when unclear."""
    dated = _dates(key, nights)
    days = dated if dated else _weekdays(key, nights)
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
    return tuple(out)


def _weekdays(key: str, nights: tuple[dt.date, ...]) -> tuple[dt.date, ...]:
    days = [*nights, nights[-1] + dt.timedelta(days=1)] if nights else []
    wanted = {weekday_number(found[0]) for found in _WEEKDAY.finditer(key)}
    return tuple(day for day in days if day.weekday() in wanted)
