"""When a leg leaves and arrives: days, hours and zones of both ends; "+1" and "next day" told from the hours."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from exchange_desk.basics.clock import NEVER, TWICE, Moment, minutes_between, zone_city
from exchange_desk.basics.dates import day_words
from exchange_desk.intake.clock_words import NEXT_DAY, SAME_DAY
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.travel_days import DayRead, plain, read_day
from exchange_desk.intake.travel_hours import HourRead, read_hour
from exchange_desk.intake.travel_table import ItemRow

_OFFSET = re.compile(r"(?<!utc)(?<!gmt)(?<![\d:])\s?(\+|j\s*\+|d\s*\+)\s*(\d)(?![\d:])")
_BACK = re.compile(r"[\-−]\s*(\d)(?![\d:])")
_AHEAD = re.compile(r"(?:utc|gmt)\s*([+\-−])\s*(\d{1,2})(?!\d|:[1-9])")
_IN_CHINA = frozenset({"Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong"})
_DAYS = dt.timedelta(days=1)
_LONG = 20 * 60


@dataclass(frozen=True, slots=True)
class Ends:
    """Both ends of a leg; `note` holds times that are words or not exact, as typed."""

    start: Moment
    end: Moment | None
    note: str | None = None


def read_ends(row: ItemRow, visit: VisitFacts, zones: tuple[str, str], order: bool | None, key: str) -> Ends | None:
    """Read the times of a leg; nothing where no day is given (asked for). Doubts are noted on the row."""
    leaves, left = _day(row, ("dep_date", "date", "leaves"), visit, order)
    if left.day is None and not left.choices:
        row.doubt("date" if row.text("date") else "leaves", "no_date", "No day is written for this leg.", subject=key)
        return None
    day = _settled(row, leaves, left, key, "starts_on")
    arrives, come = _day(row, ("arr_date", "arrives"), visit, order)
    start_hour = _hour(row, "leaves", left if leaves == "leaves" else None)
    end_hour = _hour(row, "arrives", come if arrives == "arrives" else None)
    start = _moment(row, "leaves", day, start_hour, zones[0], key)
    if come.day is not None or come.choices:
        end_day = _settled(row, arrives, come, key, "ends_on")
        end: Moment | None = _moment(row, "arrives", end_day, end_hour, zones[1], key)
    else:
        end = _arrival(row, start, end_hour, zones[1], key)
    _look_at(row, start, end, key)
    notes = [h.note for h in (start_hour, end_hour) if h.note]
    return Ends(start, end, ", ".join(notes) or None)


def _day(row: ItemRow, names: tuple[str, ...], visit: VisitFacts, order: bool | None) -> tuple[str, DayRead]:
    for name in names:
        if row.cell(name).text:
            read = read_day(row.cell(name), visit, order, days_only=name not in ("leaves", "arrives"))
            if read.day is not None or read.choices:
                return name, read
    return names[0], DayRead()


def _settled(row: ItemRow, name: str, read: DayRead, key: str, column: str) -> dt.date:
    """The day that is taken; where the file leaves two, the first one, and a question."""
    if read.contradicts and read.day is not None:
        row.doubt(
            name, "weekday_disagrees_with_date", contradiction(row.text(name), read), subject=key,
            choices=tuple(d.isoformat() for d in read.choices), column=column,
        )  # fmt: skip
        return read.day
    if read.day is not None:
        return read.day
    row.doubt(
        name, "ambiguous_date", f"“{row.text(name)}” can be {' or '.join(map(day_words, read.choices))}.",
        subject=key, choices=tuple(d.isoformat() for d in read.choices), column=column,
    )  # fmt: skip
    return read.choices[0]


def contradiction(typed: str, read: DayRead) -> str:
    """ "Sat Oct 10" is a Sunday, in a sentence with both readings."""
    assert read.day is not None
    by_date, by_weekday = (day_words(day) for day in read.choices)
    weekday, _, date = day_words(read.day).partition(" ")
    return f"“{typed}”: {date} is a {weekday}. Is it {by_date} or {by_weekday}?"


def _hour(row: ItemRow, name: str, day: DayRead | None) -> HourRead:
    cell = row.cell(name)
    if day is None:
        return read_hour(cell.text, cell.value)
    return read_hour(day.rest, cell.value if isinstance(cell.value, dt.datetime) and day.rest else None)


def _moment(row: ItemRow, name: str, day: dt.date, hour: HourRead, zone: str, key: str) -> Moment:
    column = "starts_at" if name == "leaves" else "ends_at"
    word = "leaves" if name == "leaves" else "arrives"
    if hour.about and hour.at is not None:
        row.doubt(
            name, "about_time", f"“{hour.note}” is not exact: this leg {word} about {hour.at:%H:%M}.",
            subject=key, choices=(f"{hour.at:%H:%M}",), column=column,
        )  # fmt: skip
    elif hour.wrong:
        row.doubt(name, "unreadable_time", f"“{hour.note}” is not a time of day.", subject=key, column=column)
    elif hour.at is None:
        words = f"“{hour.note}” gives no time of day" if hour.note else "No time is written"
        row.doubt(name, "no_clock_time", f"{words} when this leg {word}.", subject=key, severity="info", column=column)
    moment = Moment(day, hour.at, zone)
    told = _told_zone(row.text(name), hour, zone)
    if told and told != zone and hour.at is not None:
        there = Moment(day, hour.at, told).elsewhere(zone)
        if (there.day, there.at) != (day, hour.at):
            row.doubt(
                name, "time_of_another_zone",
                f"“{row.text(name)}” is {there.at:%H:%M} by the clocks in {zone_city(zone)}, on {there.day}.",
                subject=key, severity="info", column=column,
            )  # fmt: skip
            moment = there
    return moment


def _told_zone(text: str, hour: HourRead, zone: str) -> str | None:
    """The zone that a cell names; "CST" in China is the time there, "GMT+2" a zone without a name."""
    ahead = _AHEAD.search(plain(text))
    if ahead and int(ahead[2]) <= 12:
        return f"Etc/GMT{'-' if ahead[1] == '+' else '+'}{ahead[2].lstrip('0') or '0'}"
    if hour.zone == "America/Chicago" and zone in _IN_CHINA and "cst" in plain(text):
        return None
    return hour.zone


def _arrival(row: ItemRow, start: Moment, hour: HourRead, zone: str, key: str) -> Moment | None:
    """The end of a leg whose day stands in a mark ("+1"), or must follow from the hours."""
    mark = plain(row.text("arrival_day"))
    stamp = _OFFSET.search(plain(row.text("arrives")))
    if hour.at is None and not mark and not row.text("arrives"):
        return None
    offset = _offset(mark) if mark else int(stamp[2]) if stamp else None
    if offset is None and mark:
        row.doubt(
            "arrival_day", "unreadable_arrival_day", f"“{row.text('arrival_day')}” does not say which day one arrives.",
            subject=key, column="ends_on",
        )  # fmt: skip
    if offset is None and not mark and NEXT_DAY.search(words_key(row.text("arrives"))):
        offset = 1
    if offset is None and not mark:
        offset = _likely(start, hour, zone)
        if offset:
            days = "the day after" if offset > 0 else "the day before"
            row.doubt(
                "arrives", "arrival_day_assumed", f"No day of arrival is written; by the hours it is {days} departure.",
                subject=key, severity="info", column="ends_on",
            )  # fmt: skip
    return _moment(row, "arrives", start.day + (offset or 0) * _DAYS, hour, zone, key)


def _offset(mark: str) -> int | None:
    if SAME_DAY.match(words_key(mark)):
        return 0
    if found := _OFFSET.search(mark):
        return int(found[2])
    if found := _BACK.fullmatch(mark):
        return -int(found[1])
    return 1 if NEXT_DAY.search(words_key(mark)) else int(mark) if mark in ("1", "2") else None


def _likely(start: Moment, hour: HourRead, zone: str) -> int:
    """The day of arrival that gives a leg of zero to twenty hours."""
    for offset in (0, 1, -1):
        minutes = minutes_between(start, Moment(start.day + offset * _DAYS, hour.at, zone))
        if minutes is None or 0 < minutes <= _LONG:
            return offset
    return 0


def _look_at(row: ItemRow, start: Moment, end: Moment | None, key: str) -> None:
    minutes = minutes_between(start, end) if end is not None else None
    if minutes is not None and minutes <= 0:
        row.doubt(
            "arrives", "arrives_before_it_leaves", "By these times the leg arrives before it leaves. What is wrong?",
            subject=key, column="ends_on",
        )  # fmt: skip
    for name, moment in (("leaves", start), ("arrives", end)):
        shown = moment.shown if moment is not None else ""
        if moment is not None and shown in (NEVER, TWICE):
            where = f"{moment.at:%H:%M} on {moment.day} in {zone_city(moment.zone)}"
            text = f"There is no {where}: the clocks are put forward." if shown == NEVER else f"{where} comes twice."
            row.doubt(name, "clock_skips_this_hour" if shown == NEVER else "clock_shows_this_hour_twice", text,
                      subject=key, column="starts_at" if name == "leaves" else "ends_at")  # fmt: skip
