"""Words of the programme page: days, kinds, audiences, and which shape stands for a clash."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from exchange_desk.basics.text import how_many

if TYPE_CHECKING:
    from exchange_desk.queries.itinerary import DayRow
    from exchange_desk.queries.itinerary_rows import ItemRow

STATUS_OF = {"problem": "problem", "warn": "warn", "note": ""}
KINDS = (
    ("meeting", "Meeting"), ("ceremony", "Ceremony"), ("school", "School"), ("meal", "Meal"),
    ("home", "With the host family"), ("free", "Free time"), ("walk", "Walk"), ("other", "Other"),
)  # fmt: skip
LEG_KINDS = (
    ("flight", "Flight"), ("train", "Train"), ("coach", "Coach"), ("ferry", "Ferry"), ("car", "Car"), ("walk", "Walk"),
    ("other", "Other"),
)  # fmt: skip
AUDIENCES = (
    ("all", "All guests"), ("students", "Students"), ("adults", "Adults"), ("chaperones", "Chaperones"),
    ("leader", "Leader"), ("interpreter", "Interpreter"), ("hosts", "Hosts"),
)  # fmt: skip
MEALS = (("breakfast", "Breakfast"), ("lunch", "Lunch"), ("packed lunch", "Packed lunch"), ("dinner", "Dinner"))
_WORD_OF_KIND = dict(KINDS) | dict(LEG_KINDS)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def kind_word(kind: str) -> str:
    """A kind of item for people."""
    return _WORD_OF_KIND.get(kind, kind.capitalize())


def whole_day(day: dt.date) -> str:
    """ "Thursday 7 October 2027"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short(day: dt.date) -> str:
    """ "Thu 7 Oct"."""
    return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def day_line(day: DayRow) -> str:
    """A day in the list of days."""
    return short(day.day)


def day_sum(day: DayRow) -> str:
    """The second line of a day: "Day 2 · 5 items · 1 to look at"."""
    number = f"Day {day.number}" if day.number else "Outside the visit"
    items = how_many(len(day.items), "item") if day.items else "nothing yet"
    parts = [number, items]
    count = sum(level != "note" for level, _text in day.problems)
    if count:
        parts.append(f"{count} to look at")
    return " · ".join(parts)


def item_line(item: ItemRow, clocks: str) -> str:
    """The first line of an item: its time by the chosen clocks ("" where it happens, "both" the hosts' | at home)."""
    hours = item.hours_by("host" if clocks == "both" else clocks) or item.time_note or ""
    if clocks == "both" and item.hours_by("home") not in ("", hours) and _is_timed(item):
        hours = f"{hours} | {item.hours_by('home')}"
    about = " (about)" if item.time_note and item.starts.at is not None else ""
    return f"{hours}{about}   {item.headline}".strip()


def item_sum(item: ItemRow, clocks: str, host_town: str) -> str:
    """The second line of an item: the other clocks (where one alone was chosen: none), how long, where, who."""
    said = {item.hours_by(which) for which in (("host", "home") if clocks == "both" else (clocks,))}
    other = []
    towns = (("", "there"), ("host", host_town), ("home", item.home_town))
    for which, town in () if clocks in ("host", "home") else towns:
        hours = item.hours_by(which)
        if hours and hours not in said and _is_timed(item):
            said.add(hours)
            other.append(f"{hours} {town}".strip())
    place = "" if item.travel else item.place
    takes = item.duration if item.travel else ""
    change = f"change {item.change}" if item.change else ""
    kept = "draft" if item.status == "draft" else ""
    private = "private" if item.private else ""
    return " · ".join(part for part in (kept, private, *other, takes, change, place, item.who) if part)


def _is_timed(item: ItemRow) -> bool:
    return item.starts.at is not None or item.ends is not None


def day_title(day: DayRow) -> str:
    """The heading of a day: "Friday 8 October 2027 · day 2 of 7"."""
    return whole_day(day.day) + (f" · day {day.number} of {day.of}" if day.number else " · outside the visit")
