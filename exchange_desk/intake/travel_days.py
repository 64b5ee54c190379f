"""One cell of a day in a travel plan or programme: weekday, day, month; the visit tells year and order."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.table import Cell

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janv", "february feb februar fevrier fevr fev", "march mar marz maerz mrz mars",
            "april apr avril avr", "may mai", "june jun juni juin", "july jul juli juillet juil",
            "august aug aout", "september sep sept septembre", "october oct oktober okt octobre",
            "november nov novembre", "december dec dezember dez decembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mo montag lundi lun", "tuesday tue tues di dienstag mardi mar",
            "wednesday wed mi mittwoch mercredi mer", "thursday thu thur thurs do donnerstag jeudi jeu",
            "friday fri fr freitag vendredi ven", "saturday sat sa samstag sonnabend samedi sam",
            "sunday sun so sonntag dimanche dim",
        )
    )
    for name in names.split()
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?!\d)")
_JAPANESE = re.compile(r"(\d{1,2})月\s*(\d{1,2})日")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})\s*(?:st|nd|rd|th|er|\.)?[\s-]*(?:of |de )?([a-z]{3,9})\b\.?"
    r"(?:[\s,-]+'?(\d{4}|\d{2})(?!\d|\s*[:.h]\d))?"
)
_MONTH_DAY = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d\d)(?:,?\s+(\d{4})(?!\d))?")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?!\d|[:.]\d))?")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})\s?[/-]\s?(\d{1,2})(?:\s?[/-]\s?(\d{4}|\d{2}))?(?!\d|[:.]\d)")
_KANJI_DAY = re.compile(r"[(（]?\s*([月火水木金土日])(?:曜日?|\s*[)）])")
_NEAR = dt.timedelta(days=45)


@dataclass(frozen=True, slots=True)
class DayRead:
    """The day of a cell, or the days that it may be (`choices`), and what else the cell says (`rest`).

    `contradicts` is set when the weekday beside the date is another one; `day` then follows the date.
    """

    day: dt.date | None = None
    choices: tuple[dt.date, ...] = ()
    weekday: int | None = None
    contradicts: bool = False
    rest: str = ""


def read_day(cell: Cell, visit: VisitFacts, month_first: bool | None = None) -> DayRead:
    """Read one cell; `month_first` is what the column told about 6/12 (None: nothing). No date gives no day."""
    if isinstance(cell.value, dt.datetime):
        rest = f"{cell.value:%H:%M}" if cell.value.time() != dt.time.min else ""
        return DayRead(cell.value.date(), rest=rest)
    if isinstance(cell.value, dt.date):
        return DayRead(cell.value)
    text = plain(cell.text)
    found, days = _days(text, visit, month_first)
    if found is None or not days:
        return DayRead(rest=text)
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,;")
    weekday, rest = _weekday(rest)
    if len(days) > 1 and weekday is not None:
        fitting = [d for d in days if d.weekday() == weekday]
        days = fitting if len(fitting) == 1 else days
    if len(days) > 1:
        near = [d for d in days if visit.starts - _NEAR <= d <= visit.ends + _NEAR]
        days = near if len(near) == 1 else days
    if len(days) > 1:
        return DayRead(None, tuple(days), weekday, rest=rest)
    day = days[0]
    if weekday is not None and day.weekday() != weekday:
        return DayRead(day, (day, _nearest(day, weekday)), weekday, True, rest)
    return DayRead(day, weekday=weekday, rest=rest)


def month_first(texts: Iterable[str]) -> bool | None:
    """Whether a column writes the month before the day (6/12/28), where one of its dates leaves no other reading."""
    seen = set()
    for text in texts:
        found = _SLASHED.search(plain(text))
        if found:
            one, two = int(found[1]), int(found[2])
            if one > 12 >= two:
                seen.add(False)
            elif two > 12 >= one:
                seen.add(True)
    return seen.pop() if len(seen) == 1 else None


def plain(text: str) -> str:
    """Lower case without accents and width, punctuation kept."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f")
    return " ".join(unicodedata.normalize("NFC", text).split())


def _days(text: str, visit: VisitFacts, first: bool | None) -> tuple[re.Match[str] | None, list[dt.date]]:
    if found := _YEAR_FIRST.search(text):
        return found, _dated(visit, found[1], int(found[2]), int(found[3]))
    if found := _JAPANESE.search(text):
        return found, _dated(visit, None, int(found[1]), int(found[2]))
    for found in _DAY_MONTH.finditer(text):
        if found[2] in _MONTHS:
            return found, _dated(visit, found[3], _MONTHS[found[2]], int(found[1]))
    for found in _MONTH_DAY.finditer(text):
        if found[1] in _MONTHS:
            return found, _dated(visit, found[3], _MONTHS[found[1]], int(found[2]))
    if found := _DOTTED.search(text):
        return found, _dated(visit, found[3], int(found[2]), int(found[1]))
    if found := _SLASHED.search(text):
        one, two = int(found[1]), int(found[2])
        by_month = _dated(visit, found[3], one, two) if first is not False else []
        by_day = _dated(visit, found[3], two, one) if first is not True else []
        return found, list(dict.fromkeys(by_month + by_day))
    return None, []


def _dated(visit: VisitFacts, year: str | None, month: int, day: int) -> list[dt.date]:
    """The date, with two figures of a year as 20xx, and no year as the one nearest to the visit."""
    if year is not None:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
    else:
        years = list(range(visit.starts.year - 1, visit.ends.year + 2))
    days = []
    for number in years:
        try:
            days.append(dt.date(number, month, day))
        except ValueError:
            continue
    if len(days) < 2:
        return days
    return [min(days, key=lambda d: max(visit.starts - d, d - visit.ends))]


def _weekday(text: str) -> tuple[int | None, str]:
    if found := _KANJI_DAY.search(text):
        return "月火水木金土日".index(found[1]), text[: found.start()] + text[found.end() :]
    for word in re.finditer(r"[a-z]+", text):
        if word[0] in _WEEKDAYS:
            return _WEEKDAYS[word[0]], (text[: word.start()] + text[word.end() :]).strip(" .,;")
    return None, text


def _nearest(day: dt.date, weekday: int) -> dt.date:
    ahead = (weekday - day.weekday()) % 7
    return day + dt.timedelta(days=ahead if ahead <= 3 else ahead - 7)
