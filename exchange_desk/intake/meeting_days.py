"""The days of meetings as headings, mostly without a year: worked out from the visit, asked where two fit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.travel_hours import read_hour
from exchange_desk.intake.values.calendars import SOLAR
from exchange_desk.intake.values.dates import DAY_FIRST, MONTH_FIRST, date_order, read_date
from exchange_desk.intake.values.months import hijri_month
from exchange_desk.intake.values.read import plain

_PAIR = re.compile(r"(\d{1,2})\s*([./\-–])\s*(\d{1,2})\.?")
_HOUR = re.compile(
    r"(?<![\d.])\d{1,2}[:h時]\d{2}\s*(?:[ap]\.?m\.?)?|(?<!\d)\d{1,2}\s*(?:uhr|[ap]m|時)(?!\w)", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^\(?[^\W\d_]{2,10}\.?\)?,?\s+(?=\d)|\s*\([^\W\d_]{1,10}\.?\)$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|年")
_TITLE_YEARS = re.compile(r"(?<!\d)(20\d{2})\s*[/–\-]\s*(?:20)?(\d{2})(?!\d)")
_SOLAR_DAY = re.compile(r"(\d{1,2})\s+([\u0600-\u06ff\u200c]+)")
_SCHOOL_YEAR = 8  # the month in which one begins
_LONGEST = 40
_KOREAN = str.maketrans("년월일", "年月日")


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A heading that is a day: the day where it is certain, else the days that it may be; the time if it names one."""

    heading: str
    day: dt.date | None
    choices: tuple[dt.date, ...] = ()
    at: dt.time | None = None


def is_day(heading: str) -> bool:
    """Whether a heading is a day, with or without its year, and nothing else."""
    text, _ = _without_hour(heading)
    return (
        bool(text) and len(text) <= _LONGEST and any(_possible(text, order, 2024) for order in (DAY_FIRST, MONTH_FIRST))
    )


def as_meeting(heading: str) -> str | None:
    """The field of a heading that is a day."""
    return "meeting" if is_day(heading) else None


def meeting_days(
    headings: Sequence[str], visit: VisitFacts, above: Sequence[str] = (), *, in_order: bool = True
) -> tuple[MeetingDay, ...]:
    """The day of each heading. Without a year it lies in the visit, or in the school year that a title names.

    `in_order`: what does not fit between its neighbours is no choice. Day or month first is what the headings show,
    or what alone puts all of them into the visit.
    """
    texts = [_without_hour(heading) for heading in headings]
    shown = date_order([text for text, _ in texts])
    orders = [shown] if shown in (DAY_FIRST, MONTH_FIRST) else [DAY_FIRST, MONTH_FIRST]
    span = _span(visit, above)
    by_order = {order: [_in_span(text, order, span) for text, _ in texts] for order in orders}
    whole = [order for order in orders if all(by_order[order])]
    chosen = whole or orders
    read = {order: _in_order(by_order[order]) if in_order else by_order[order] for order in chosen}
    found = []
    for index, (heading, (text, at)) in enumerate(zip(headings, texts, strict=True)):
        days = sorted({day for order in chosen for day in read[order][index]})
        if not days:  # nothing lies in the visit: the nearest on either side are asked about
            days = sorted({day for order in orders for day in _around(text, order, visit)})
            found.append(
                MeetingDay(heading, days[0] if len(days) == 1 and _YEAR.search(text) else None, tuple(days), at)
            )
        else:
            found.append(MeetingDay(heading, days[0] if len(days) == 1 else None, tuple(days), at))
    return tuple(found)


def _without_hour(heading: str) -> tuple[str, dt.time | None]:
    text = " ".join(plain(heading).split())
    hour = _HOUR.search(text)
    at = read_hour(hour[0]).at if hour else None
    if hour and at is not None:
        text = f"{text[: hour.start()]} {text[hour.end() :]}".strip(" ,;()")
    without = _WEEKDAY.sub("", text).strip()
    return (text if without.isdigit() else without), at


def _span(visit: VisitFacts, above: Sequence[str]) -> tuple[dt.date, dt.date]:
    """The days between which meetings lie: those of the visit, and of the school year in the title where they meet."""
    first, last = visit.starts, visit.ends
    for line in above:
        said = _TITLE_YEARS.search(line)
        if said and int(said[2]) == (int(said[1]) + 1) % 100:
            start = dt.date(int(said[1]), _SCHOOL_YEAR, 1)
            end = dt.date(int(said[1]) + 1, _SCHOOL_YEAR, 1) - dt.timedelta(days=1)
            if max(first, start) <= min(last, end):
                return max(first, start), min(last, end)
    return first, last


def _in_span(text: str, order: str, span: tuple[dt.date, dt.date]) -> list[dt.date]:
    if _YEAR.search(text):
        return sorted(_possible(text, order, span[0].year))
    years = range(span[0].year, span[1].year + 1)
    return sorted({day for year in years for day in _possible(text, order, year) if span[0] <= day <= span[1]})


def _around(text: str, order: str, visit: VisitFacts) -> set[dt.date]:
    """Days outside of the visit: the last before it and the first after it."""
    days = sorted({day for year in range(visit.starts.year - 1, visit.ends.year + 2)
                   for day in _possible(text, order, year)})  # fmt: skip
    return {*[day for day in days if day < visit.starts][-1:], *[day for day in days if day > visit.ends][:1]}


def _in_order(columns: Sequence[list[dt.date]]) -> list[list[dt.date]]:
    """Only the days that fit between a day of the column before and one of the column after; all where none do."""
    there: list[list[dt.date]] = []
    for days in columns:
        earlier = next((each for each in reversed(there) if each), None)
        there.append([d for d in days if earlier is None or any(e < d for e in earlier)])
    back: list[list[dt.date]] = []
    for days in reversed(there):
        later = next((each for each in reversed(back) if each), None)
        back.append([d for d in days if later is None or any(d < each for each in later)])
    fitting = back[::-1]
    if any(days and not left for days, left in zip(columns, fitting, strict=True)):
        return [list(days) for days in columns]
    return fitting


def _possible(text: str, order: str, year: int) -> set[dt.date]:
    """The days that a text may be in a year; several where it has two readings."""
    pair = _PAIR.fullmatch(text)
    if pair:
        first, second = int(pair[1]), int(pair[3])
        return _dates(second, first, year) if _day_leads(first, second, pair[2], order) else _dates(first, second, year)
    solar = _SOLAR_DAY.fullmatch(text)
    if solar and (month := hijri_month(solar[2])) and month[0] == SOLAR:
        reads = (read_date(f"{text} {year - behind}", calendar=SOLAR).value for behind in (621, 622))
        return {day.whole for day in reads if day is not None and day.whole and day.whole.year == year}
    if text.replace(".", "").isdigit() and not _YEAR.search(text):
        return set()
    whole = text if _YEAR.search(text) else f"{year}年{text}" if "月" in text or "월" in text else f"{text} {year}"
    read = read_date(whole.translate(_KOREAN), order, earliest=dt.date(1990, 1, 1), latest=dt.date(2099, 12, 31))
    if read.value is None:
        return {dt.date.fromisoformat(c) for c in (read.troubles[0].choices if read.troubles else ()) if len(c) == 10}
    return {read.value.whole} if read.value.whole and not read.rest else set()


def _day_leads(first: int, second: int, sign: str, order: str) -> bool:
    if first > 12 or second > 12:
        return first > 12
    return sign == "." or order == DAY_FIRST


def _dates(month: int, day: int, year: int) -> set[dt.date]:
    try:
        return {dt.date(year, month, day)}
    except ValueError:
        return set()
