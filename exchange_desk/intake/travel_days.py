"""One cell of a day in a travel plan or programme: weekday, day, month; the visit tells year and order."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.intake.clock_words import IN_BRACKETS, WEEKDAYS
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.calendars import SOLAR
from exchange_desk.intake.values.dates import find_dates, read_date
from exchange_desk.intake.values.months import hijri_month, month_between
from exchange_desk.intake.values.read import plain as values_plain

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
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})[日号號일.]?(?!\d)")
_JAPANESE = re.compile(r"(\d{1,2})[月월]\s*(\d{1,2})[日号號일]")
_LETTER = r"(?:[^\W\d_]|\u200c)"
_DAY_MONTH = re.compile(
    rf"(?<![\d:])(\d{{1,2}})\s*(?:st|nd|rd|th|er|º|°|\.)?[\s-]*(?:of |de |d'|el )?({_LETTER}{{3,14}})(?!{_LETTER})\.?"
    rf"(?:[\s,،-]+(?:del? )?'?(\d{{4}}|\d{{2}})(?!\d|\s*[:.hч]\s?\d|\s?(?:h|uhr|時|ч)\b))?"
)
_MONTH_DAY = re.compile(
    rf"(?<!{_LETTER})({_LETTER}{{3,14}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|\.\d\d)(?:,?\s+(\d{{4}})(?!\d))?"
)
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?!\d|[:.]\d))?")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})\s?[/-]\s?(\d{1,2})(?:\s?[/-]\s?(\d{4}|\d{2}))?(?!\d|[:.]\d)")
_SIGN_DAY = re.compile(
    rf"[(（]\s*([{''.join(IN_BRACKETS)}])\s*[)）]|([{IN_BRACKETS[0]}])曜日?|([{IN_BRACKETS[1]}])요일|"
    r"(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])"
)
_WORD = re.compile(rf"{_LETTER}+(?:[-' ]{_LETTER}+)?")
_YEAR_AFTER = re.compile(r"^\s*(?:г\.?|р\.?|года|року|년|年|م)(?![^\W\d_])")
_ERA = re.compile(r"令和|平成|(?<![a-z])[rh]\.?\s?\d{1,2}\s?[./年]\s?\d{1,2}\s?[./月]\s?\d{1,2}")
_OF_THE_MONTH = re.compile(r"(\d{1,2})\s?[日号號일]|(?:the |le |el |il |der |den )?(\d{1,2})(?:st|nd|rd|th|er|º|°)")
_POINTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?")
_FAR = dt.timedelta(days=366)
_MONTH_FIRST = frozenset({"JP", "CN", "TW", "KR", "HU", "MN", "LT"})
_EITHER = frozenset({"US", "CA", "PH"})
_SOLAR = frozenset({"IR", "AF"})
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


def read_day(cell: Cell, visit: VisitFacts, month_first: bool | None = None, *, days_only: bool = False) -> DayRead:
    """Read one cell; `month_first` is what the column told about 6/12 (None: nothing). No date gives no day.

    `days_only` is for a column of days, where "6.05" is no time: such a pair is read by the custom of the country.
    """
    if isinstance(cell.value, dt.datetime):
        rest = f"{cell.value:%H:%M}" if cell.value.time() != dt.time.min else ""
        return DayRead(cell.value.date(), rest=rest)
    if isinstance(cell.value, dt.date):
        return DayRead(cell.value)
    text = plain(cell.text)
    rest, days = _days(text, visit, month_first)
    if not days and days_only:
        rest, days = _pointed(text, visit, month_first)
    if not days:
        return DayRead(rest=text)
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


def day_of_visit(text: str, visit: VisitFacts) -> tuple[dt.date, ...]:
    """The days of the visit that a weekday ("Monday") or a day of the month ("7日", "the 7th") alone may be."""
    said = plain(text)
    weekday, rest = _weekday(said)
    found = _OF_THE_MONTH.fullmatch(rest.strip(" ()"))
    if (weekday is None or rest.strip(" ().,")) and found is None:
        return ()
    length = (visit.ends - visit.starts).days + 1
    days = (visit.starts + dt.timedelta(days=number) for number in range(length))
    return tuple(
        day for day in days
        if (weekday is None or day.weekday() == weekday) and (found is None or day.day == int(found[1] or found[2]))
    )  # fmt: skip


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


def _days(text: str, visit: VisitFacts, first: bool | None) -> tuple[str, list[dt.date]]:
    """What a text says beside a date, and the days that it may be; of another calendar where ours gives none nearby."""
    other = _of_other_calendars(text, visit) if _ERA.search(text) else None
    found, days = _of_our_calendar(text, visit, first)
    if found is not None and other is None and not _near(visit, days):
        other = _of_other_calendars(text, visit)
    if other is not None or found is None:
        return other or _of_other_calendars(text, visit) or _with_weekday(text, visit, first)
    return f"{text[: found.start()]} {_YEAR_AFTER.sub('', text[found.end() :])}".strip(" ,;،、."), days


def _pointed(text: str, visit: VisitFacts, first: bool | None) -> tuple[str, list[dt.date]]:
    """ "6.05" or "5.15" in a column of days near the visit: in the East the month stands first, else mostly the day."""
    _, said = _weekday(text)
    pair = _POINTED.fullmatch(said.strip(" ()"))
    if pair is None:
        return text, []
    countries = set(visit.guest_countries)
    if first is None and countries and countries <= _MONTH_FIRST:
        first = True
    elif first is None and countries and not countries & (_MONTH_FIRST | _EITHER):
        first = False
    near = (visit.starts - _NEAR, visit.ends + _NEAR)
    one, two = int(pair[1]), int(pair[2])
    by_month, by_day = ([d for d in _dated(visit, None, *each) if near[0] <= d <= near[1]]
                        for each in ((one, two), (two, one)))  # fmt: skip
    days = by_month or by_day if first else by_day or by_month if first is False else by_month + by_day
    return "", list(dict.fromkeys(days))


def _near(visit: VisitFacts, days: list[dt.date]) -> bool:
    return any(visit.starts - _FAR <= day <= visit.ends + _FAR for day in days)


def _of_other_calendars(text: str, visit: VisitFacts) -> tuple[str, list[dt.date]] | None:
    """A date in an era or in the calendar of Iran, near the visit; a year that is not written is the visit's."""
    if text.isascii() and not _ERA.search(text):
        return None
    solar = SOLAR if visit.guest_countries and set(visit.guest_countries) <= _SOLAR else None
    said = values_plain(text)
    earliest, latest = visit.starts - _FAR, visit.ends + _FAR
    for found in find_dates(said, earliest=earliest, latest=latest, calendar=solar):
        day = found.read.value.whole if found.read.value else None
        if day is not None and earliest <= day <= latest and not found.read.asks:
            return f"{said[: found.start]} {said[found.end :]}".strip(" ,;،、."), [day]
    for pair in _DAY_MONTH.finditer(said):
        month = hijri_month(pair[2])
        if month is None or month[0] != SOLAR or pair[3]:
            continue
        years = (visit.starts.year - behind for behind in (621, 622))
        for read in (read_date(f"{pair[1]} {pair[2]} {year}", calendar=SOLAR).value for year in years):
            if read is not None and read.whole and visit.starts - _NEAR <= read.whole <= visit.ends + _NEAR:
                return f"{said[: pair.start()]} {said[pair.end() :]}".strip(" ,;،、."), [read.whole]
    return None


def _with_weekday(text: str, visit: VisitFacts, first: bool | None) -> tuple[str, list[dt.date]]:
    """Day and month with a point between ("5.6(목)", "чт 6.05") where a weekday shows that they are no time of day."""
    weekday, rest = _weekday(text)
    pair = _POINTED.fullmatch(rest.strip(" ()")) if weekday is not None else None
    if pair is None:
        return text, []
    one, two = int(pair[1]), int(pair[2])
    by_month = _dated(visit, None, one, two) if first is not False else []
    by_day = _dated(visit, None, two, one) if first is not True else []
    days = [day for day in dict.fromkeys(by_month + by_day) if visit.starts - _NEAR <= day <= visit.ends + _NEAR]
    fitting = [day for day in days if day.weekday() == weekday]
    return text[: text.find(rest)] + text[text.find(rest) + len(rest) :] if rest in text else "", fitting or days


def _month(word: str) -> int | None:
    return _MONTHS.get(word) or month_between(word)


def _of_our_calendar(text: str, visit: VisitFacts, first: bool | None) -> tuple[re.Match[str] | None, list[dt.date]]:
    if found := _YEAR_FIRST.search(text):
        return found, _dated(visit, found[1], int(found[2]), int(found[3]))
    if found := _JAPANESE.search(text):
        return found, _dated(visit, None, int(found[1]), int(found[2]))
    for found in _DAY_MONTH.finditer(text):
        if month := _month(found[2]):
            return found, _dated(visit, found[3], month, int(found[1]))
    for found in _MONTH_DAY.finditer(text):
        if month := _month(found[1]):
            return found, _dated(visit, found[3], month, int(found[2]))
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
    if found := _SIGN_DAY.search(text):
        sign = next(group for group in found.groups() if group)
        number = next((days.index(sign) for days in (*IN_BRACKETS, "一二三四五六天") if sign in days), None)
        return number, (text[: found.start()] + text[found.end() :]).strip(" .,;")
    for word in _WORD.finditer(text):
        for said in (word[0], word[0].split(" ")[0]):
            number = WEEKDAYS.get(words_key(said).replace(" ", ""))
            if number is not None:
                end = word.start() + len(said)
                return number, (text[: word.start()] + text[end:]).replace("()", "").strip(" .,;،")
    return None, text


def _nearest(day: dt.date, weekday: int) -> dt.date:
    ahead = (weekday - day.weekday()) % 7
    return day + dt.timedelta(days=ahead if ahead <= 3 else ahead - 7)
