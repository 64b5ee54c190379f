"""Repeats of an item: every day, on weekdays, weekly on some days, every n-th day; as rules that calendars know."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.words import MONTHS, WEEKDAYS

MOST = 400  # more dates than any student year has
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKDAYS = (0, 1, 2, 3, 4)
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_OFTEN = re.compile(
    rf"^\s*(?P<how>daily(?=\s+\d)|every\s+day|(?:every\s+|on\s+)?weekdays?|every\s+(?:other|second|2nd)\s+day|"
    rf"every\s+(?P<every>\d{{1,2}})(?:nd|rd|th)?\s+days?|(?:every|on)\s+(?P<days>{_DAY}(?:\s*(?:,|and|&)\s*{_DAY})*))"
    r"(?=\s|,|:)\s*,?\s*",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"[,\s]+(?:until|till|to)\s+(?:(?P<end>the\s+end(?:\s+of\s+the\s+(?:stay|visit))?|the\s+last\s+day)|"
    r"(?P<iso>\d{4}-\d{2}-\d{2})|(?P<day>\d{1,2})\s+(?P<month>[a-z]{3,9}))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every `every`-th week on `weekdays` (0 is Monday), every `every`-th day without any; `until` is the last day."""

    until: dt.date
    weekdays: tuple[int, ...] = ()
    every: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.every <= 60:
            raise RefusedInput(f"Every {self.every} days cannot be repeated. Take a number from 1 to 60.")
        if any(day not in range(7) for day in self.weekdays):
            raise RefusedInput("A week has seven days: Mon, Tue, Wed, Thu, Fri, Sat, Sun.")

    @property
    def rule(self) -> str:
        """The rule as calendars write it: "FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20271013"."""
        often = "FREQ=WEEKLY" if self.weekdays else "FREQ=DAILY"
        parts = [often, f"INTERVAL={self.every}" if self.every > 1 else ""]
        parts.append(f"BYDAY={','.join(_CODES[day] for day in sorted(set(self.weekdays)))}" if self.weekdays else "")
        return ";".join([part for part in parts if part] + [f"UNTIL={self.until:%Y%m%d}"])

    @property
    def words(self) -> str:
        """The rule for people: "every day", "on weekdays", "every week on Mon and Thu", "every 3 days"."""
        chosen = tuple(sorted(set(self.weekdays)))
        if not chosen:
            return "every day" if self.every == 1 else f"every {self.every} days"
        if chosen == _WORKDAYS and self.every == 1:
            return "on weekdays"
        names = [WEEKDAYS[day] for day in chosen]
        days = " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
        return f"every {'week' if self.every == 1 else f'{self.every} weeks'} on {days}"


def days_of(repeat: Repeat, first: dt.date) -> tuple[dt.date, ...]:
    """The days of a repeat that begins on a day; that day itself is the item that is repeated, and not among them."""
    from dateutil.rrule import rrulestr  # only who repeats waits for it

    start = dt.datetime.combine(first, dt.time.min)
    found: list[dt.date] = []
    for moment in rrulestr(repeat.rule, dtstart=start):
        if len(found) > MOST:
            raise RefusedInput(f"These would be more than {MOST} dates. Choose an earlier last day.")
        if moment.date() > first:
            found.append(moment.date())
    return tuple(found)


def typed_repeat(text: str, last_day: dt.date) -> tuple[Repeat | None, str]:
    """Take "every weekday 7:30 breakfast until 12 Oct" apart: the repeat (to `last_day`, if not said), and the rest."""
    often = _OFTEN.match(text)
    if often is None:
        return None, text
    rest = text[often.end() :]
    until, found = last_day, _UNTIL.search(rest)
    if found is not None:
        rest = rest[: found.start()]
        until = _until(found, last_day)
    how = " ".join(often["how"].lower().split())
    if often["days"]:
        known = [name.lower() for name in WEEKDAYS]
        words = re.split(r"[\s,&]+", re.sub(r"\band\b", ",", often["days"].lower()))
        return Repeat(until, tuple(dict.fromkeys(known.index(word[:3]) for word in words if word))), rest
    if "weekday" in how:
        return Repeat(until, _WORKDAYS), rest
    if often["every"]:
        return Repeat(until, every=int(often["every"])), rest
    return Repeat(until, every=1 if how in ("daily", "every day") else 2), rest


def first_day(repeat: Repeat, day: dt.date) -> dt.date:
    """The day on which a repeat begins that was typed into a day: the first of its weekdays."""
    while repeat.weekdays and day.weekday() not in repeat.weekdays:
        day += dt.timedelta(days=1)
    return day


def _until(found: re.Match[str], last_day: dt.date) -> dt.date:
    if found["end"]:
        return last_day
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        month = [name.lower() for name in MONTHS].index(found["month"].lower()[:3]) + 1
        day = dt.date(last_day.year, month, int(found["day"]))
        return day if day <= last_day + dt.timedelta(days=180) else day.replace(year=day.year - 1)
    except ValueError:
        said = found[0].strip(" ,")
        raise RefusedInput(f"“{said}” is not a day. Write it as until 12 Oct or until 2027-10-12.") from None
