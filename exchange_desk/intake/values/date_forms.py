"""The forms in which a date is written, each with its possible readings as (year, month, day)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.values.calendars import MINGUO, minguo, other_readings
from exchange_desk.intake.values.eras import ERA_WORDS, SHORT_ERAS, western_year, within_era
from exchange_desk.intake.values.months import hijri_month, month_between, month_number
from exchange_desk.intake.values.read import Trouble

Parts = tuple[int, int | None, int | None]
Readings = tuple["Reading", ...] | None

YEAR_MAY_LEAD = "year_may_lead"
_WORD = r"(?:[^\W\d_]|\u0654){2,12}"
_ORDINAL = r"(?:st|nd|rd|th|er|re|e|o|a|°|\.)?"  # º and ª are written as letters by then
_NO_DIGIT_BEFORE = r"(?<![\d/.-])"
_NO_DIGIT_AFTER = r"(?![\d]|[/.-]\d)"
_YEAR = r"(?P<y>\d{4}|\d{2}|['’]\d{2})"

SLASHED = re.compile(
    rf"{_NO_DIGIT_BEFORE}(?P<a>\d{{1,2}})\s*(?P<s>[/-])\s*(?P<b>\d{{1,2}})\s*(?P=s)\s*(?P<y>\d{{4}}|\d{{2}}){_NO_DIGIT_AFTER}",
    re.ASCII,
)
_DOTTED = re.compile(
    rf"{_NO_DIGIT_BEFORE}(?P<a>\d{{1,2}})\.\s*(?P<b>\d{{1,2}})\.\s*(?P<y>\d{{4}}|['’]?\d{{2}}){_NO_DIGIT_AFTER}",
    re.ASCII,
)
_YEAR_FIRST = re.compile(
    rf"{_NO_DIGIT_BEFORE}(?P<y>\d{{4}})\s*(?P<s>[-/.])\s*(?P<m>\d{{1,2}})(?:\s*(?P=s)\s*(?P<d>\d{{1,2}}))?{_NO_DIGIT_AFTER}",
    re.ASCII,
)
_KANJI = re.compile(
    r"(?<!\d)(?P<y>\d{4})\s*年(?![度代])(?:\s*(?P<m>\d{1,2})\s*月(?:\s*(?P<d>\d{1,2})\s*日?)?)?(?:\s*生(?:まれ)?)?",
    re.ASCII,
)
_KOREAN = re.compile(
    r"(?<!\d)(?P<y>\d{4})\s*년(?!도)(?:\s*(?P<m>\d{1,2})\s*월(?:\s*(?P<d>\d{1,2})\s*일?)?)?(?:\s*생)?", re.ASCII
)
_MINGUO = re.compile(
    r"(?:中華)?民[國国]?\s*(?P<y>元|\d{1,3})\s*[年./-](?:\s*(?P<m>\d{1,2})\s*[月./-]\s*(?:(?P<d>\d{1,2})\s*日?)?)?",
    re.ASCII,
)
_ERA = re.compile(
    rf"(?P<e>{ERA_WORDS}|(?<![A-Za-z])[MTSHRmtshr])\.?\s*(?P<y>元|\d{{1,2}})\s*(?:[年./-]|(?=$|[\s)],?))"
    r"(?:\s*(?P<m>\d{1,2})\s*[月./-]\s*(?:(?P<d>\d{1,2})\s*日?)?)?(?:\s*生(?:まれ)?)?",
    re.ASCII,
)
_DAY_WORD = re.compile(
    rf"(?<![\w/.])(?P<d>\d{{1,2}}){_ORDINAL}[\s-]*(?:de\s+|of\s+)?(?P<w>{_WORD})\.?,?[\s-]*(?:del?\s+)?{_YEAR}(?!\d)",
    re.IGNORECASE,
)
_WORD_DAY = re.compile(
    rf"(?<!\w)(?P<w>{_WORD})\.?[\s-]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[,/]\s*|\s+|-){_YEAR}(?!\d)", re.IGNORECASE
)
_HIJRI_WORD = re.compile(
    r"(?<![\w/.])(?P<d>\d{1,2})\s*(?P<w>[\u0600-\u06ff\u200c]{2,14}(?:\s(?:ال)?[\u0600-\u06ff]{3,8})?|[A-Za-z]{5,8})[\s,،]*"
    r"(?P<y>1[34]\d{2})(?!\d)"
)
_WORD_YEAR = re.compile(rf"(?<!\w)(?P<w>{_WORD})\.?,?[\s-]*(?:del?\s+)?(?P<y>\d{{4}})(?!\d)", re.IGNORECASE)
_YEAR_WORD_DAY = re.compile(rf"(?<![\w/.])(?P<y>\d{{4}})[.,]?\s+(?P<w>{_WORD})\.?\s+(?P<d>\d{{1,2}})(?!\d|[/.-]\d)")
_MONTH_YEAR = re.compile(rf"{_NO_DIGIT_BEFORE}(?P<m>\d{{1,2}})\s*[/.]\s*(?P<y>\d{{4}}){_NO_DIGIT_AFTER}", re.ASCII)
_YEAR_ONLY = re.compile(
    r"(?<![\w/.+-])(?:c\.?\s?|ca\.?\s?|um\s)?(?P<y>(?:19|20)\d{2})(?:年)?(?![\w]|[/.-]\d)", re.ASCII
)
_DECADE_AFTER = re.compile(
    r"\s?年?代|\s?[-'’]?(?:s|er|е|ых|х|ті|тих)\b|\s?(?:以前|以降|以後|이전|이후|년대)|\s(?:or|oder|ou|o|или|або)\s"
)
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:the|ann[eé]es|a[nñ]os|anni|d[eé]cada de|before|vor|avant|antes de|prima del|до|перед|after|nach|apr[eè]s|"
    r"despu[eé]s de|depois de|dopo il|после|після|قبل|بعد|پیش از|پس از|عقد))\s*['’]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a date, what should be said about it, and the calendar where it is another than ours."""

    parts: Parts
    trouble: Trouble | None = None
    calendar: str | None = None
    told: bool = False  # only where the column or a word tells the calendar


def _years(typed: str) -> tuple[int, ...]:
    digits = typed.strip("'’")
    return (int(digits),) if len(digits) == 4 else (2000 + int(digits), 1900 + int(digits))


def several(typed_year: str, days: list[tuple[int, int]], whole: str) -> Readings:
    """The readings of (month, day) pairs in the years that were typed; two digits are of this century or the last."""
    years = _years(typed_year)
    out = []
    for month, day in days:
        for year in years:
            told = None
            if len(years) > 1:
                told = Trouble("two_digit_year", f"“{whole}” was read as {year}-{month:02}-{day:02}.", severity="info")
            out.append(Reading((year, month, day), told))
    return tuple(out)


def _slashed(match: re.Match[str], order: str | None) -> Readings:
    first, second = int(match["a"]), int(match["b"])
    days = [(second, first), (first, second)]  # (month, day), the day written first coming first
    if order == "day_first" and second <= 12:
        days = days[:1]
    elif order == "month_first" and first <= 12:
        days = days[1:]
    read = several(match["y"], [(m, d) for m, d in days if m <= 12] or days, match[0].strip())
    read = read or ()
    others = tuple(other for one in read for other in _of_other_calendars(one.parts, match[0].strip()))
    return (*read, *others, *_year_leading(match, order))


def _year_leading(match: re.Match[str], order: str | None) -> tuple[Reading, ...]:
    """The further readings of a short date in a list from where the year is written first, in our count or an era's."""
    if order != YEAR_MAY_LEAD or len(match["y"]) != 2:
        return ()
    year, month, day = int(match["a"]), int(match["b"]), int(match["y"])
    years = [2000 + year, 1900 + year, *(western_year(era, match["a"]) for era in ("令和", "平成", "昭和") if year)]
    of_taiwan = Reading(minguo(year, month, day), None, MINGUO, told=True)
    return (*(Reading((each, month, day)) for each in years), of_taiwan)


def _dotted(match: re.Match[str], order: str | None) -> Readings:
    """With dots the day stands first: no country writes the month first with dots."""
    read = several(match["y"], [(int(match["b"]), int(match["a"]))], match[0].strip())
    return (*(read or ()), *_year_leading(match, order))


def _year_first(match: re.Match[str], order: str | None) -> Readings:
    parts = (int(match["y"]), int(match["m"]), number_of(match["d"]))
    return (Reading(parts), *_of_other_calendars(parts, match[0].strip()))


def _of_other_calendars(parts: Parts, whole: str) -> tuple[Reading, ...]:
    """What a year far from our time is in another calendar; whoever chooses by the bounds of the column sees both."""
    out = []
    for name, ours in other_readings(*parts):
        said = "-".join(f"{p:02}" for p in ours if p)
        told = f"“{whole}” was taken for a date of the {name} calendar and read as {said}."
        out.append(Reading(ours, Trouble("other_calendar", told, (said,), "warning"), name))
    return tuple(out)


def _minguo(match: re.Match[str], order: str | None) -> Readings:
    year = 1 if match["y"] == "元" else int(match["y"])
    return (Reading(minguo(year, number_of(match["m"]), number_of(match["d"]))),)


def _kanji(match: re.Match[str], order: str | None) -> Readings:
    return (Reading((int(match["y"]), number_of(match["m"]), number_of(match["d"]))),)


def _era(match: re.Match[str], order: str | None) -> Readings:
    month, day = number_of(match["m"]), number_of(match["d"])
    if match["e"] in SHORT_ERAS and month is None:
        return None  # "H3." may be anything, 大3年 a year at university
    return year_of_era(match["e"], match["y"], month, day, match[0].strip())


def year_of_era(era: str, year: str, month: int | None, day: int | None, whole: str) -> Readings:
    """A date whose year is counted from the beginning of an era; said where the era had ended, or not begun, then."""
    parts = (western_year(era, year), month, day)
    try:
        fits = within_era(era, PartialDate(*parts))
    except (RefusedInput, ValueError):
        return (Reading(parts),)
    if fits:
        return (Reading(parts),)
    told = Trouble("era_had_ended", f"“{whole}” was read as {PartialDate(*parts)}.", severity="warning")
    return (Reading(parts, told),)


def _worded(match: re.Match[str], order: str | None) -> Readings:
    month = month_between(match["w"])
    return None if month is None else several(match["y"], [(month, int(match["d"]))], match[0].strip())


def _hijri(match: re.Match[str], order: str | None) -> Readings:
    """A Hijri date with the name of its month, which tells the calendar."""
    told = hijri_month(match["w"]) or hijri_month(match["w"].replace(" ", ""))
    if told is None:
        return None
    calendar, month = told
    readings = _of_other_calendars((int(match["y"]), month, int(match["d"])), match[0].strip())
    return tuple(reading for reading in readings if reading.calendar == calendar) or None


def _word_year(match: re.Match[str], order: str | None) -> Readings:
    month = month_number(match["w"])
    return None if month is None else (Reading((int(match["y"]), month, None)),)


def _month_year(match: re.Match[str], order: str | None) -> Readings:
    return (Reading((int(match["y"]), int(match["m"]), None)),)


def _year_only(match: re.Match[str], order: str | None) -> Readings:
    if _DECADE_AFTER.match(match.string, match.end()) or _BOUND_BEFORE.search(match.string[: match.start()]):
        return None  # "the 1990s", "before 1990"
    return (Reading((int(match["y"]), None, None)),)


def number_of(text: str | None) -> int | None:
    """The number of a part of a form, None where it is not there."""
    return int(text) if text else None


Form = tuple[re.Pattern[str], Callable[[re.Match[str], str | None], Readings]]
FORMS: tuple[Form, ...] = (
    (_ERA, _era),
    (_MINGUO, _minguo),
    (_KANJI, _kanji),
    (_KOREAN, _kanji),
    (_YEAR_FIRST, _year_first),
    (SLASHED, _slashed),
    (_DOTTED, _dotted),
    (_HIJRI_WORD, _hijri),
    (_DAY_WORD, _worded),
    (_YEAR_WORD_DAY, _worded),
    (_WORD_DAY, _worded),
    (_WORD_YEAR, _word_year),
    (_MONTH_YEAR, _month_year),
    (_YEAR_ONLY, _year_only),
)
