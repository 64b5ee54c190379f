"""The months of a student's stay with the contacts of each, and what is lacking in those that are over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.packets.documents.worded import Worded

_HALF = 14  # days of a stay in a month from which that month asks for a contact of its own


@dataclass(frozen=True, slots=True)
class ContactTold(Worded):
    """One contact as the report tells it."""

    id: str
    day: dt.date
    with_whom: str
    how: str
    written_by: str | None
    said: str | None
    to_be_done: str | None
    to_be_done_by: dt.date | None
    done_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Month:
    """One month: its first day, its contacts, and the keys of the sentences that say what is lacking in it."""

    first: dt.date
    contacts: tuple[ContactTold, ...]
    lacking: tuple[str, ...]


def months_of(
    contacts: Sequence[ContactTold], first: dt.date, last: dt.date, *, today: dt.date | None, sponsored: bool
) -> tuple[Month, ...]:
    """The months from the first day to today or the last day, and every month in which there was a contact.

    A month that is not over lacks nothing yet. `sponsored`: R16 holds, which asks for the student, the family, and a
    visit in person every other month (22 CFR 62.25 as quoted in domain.md).
    """
    until = min(last, today or last)
    starts = sorted(set(_months(first, until)).union(one.day.replace(day=1) for one in contacts))
    found: list[Month] = []
    for start in starts:
        of_month = tuple(one for one in contacts if one.day.replace(day=1) == start)
        days = (min(last, _end(start)) - max(first, start)).days + 1
        over = min(last, _end(start)) < (today or dt.date.max)
        asked = over and days >= _HALF
        found.append(Month(start, of_month, _lacking(of_month, contacts, start, first, sponsored) if asked else ()))
    return tuple(found)


def _lacking(
    of_month: Sequence[ContactTold], contacts: Sequence[ContactTold], start: dt.date, first: dt.date, sponsored: bool
) -> tuple[str, ...]:
    if not of_month and not sponsored:
        return ("placement_no_contact",)
    if not sponsored:
        return ()
    before = (start - dt.timedelta(days=1)).replace(day=1)
    lately = [one for one in contacts if one.day.replace(day=1) in (before, start)]
    reached = {one.with_whom for one in of_month}
    lacking = ["placement_no_contact"] if not of_month else []
    if of_month:
        lacking += ["placement_no_student"] if "student" not in reached else []
        lacking += ["placement_no_host"] if "host" not in reached else []
    if before >= first.replace(day=1) and not any(one.how == "visit" for one in lately):
        lacking.append("placement_no_visit")
    return tuple(lacking)


def _months(first: dt.date, last: dt.date) -> list[dt.date]:
    found, month = [], first.replace(day=1)
    while month <= last:
        found.append(month)
        month = _end(month) + dt.timedelta(days=1)
    return found


def _end(month: dt.date) -> dt.date:
    return (month.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
