"""A list of placements: which guest stays with which family, in which room, on which nights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.drafts import ReadReport, VisitFacts
from exchange_desk.intake.lines import LineRow, line_table
from exchange_desk.intake.placement_words import PLACEMENT_FIELDS
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.travel_days import read_day
from exchange_desk.intake.values.dates import MONTH_FIRST

_NEEDS = (("guest", "guest_reference"), ("home", "family"))


@dataclass(frozen=True, slots=True)
class PlacementDraft:
    """One line. Guest and home by reference number or name; nights both included, None where the list does not say.

    `until` is a last day of which the list does not say whether it is the day of departure or the last night; `unread`
    says that a day was written and is not certain.
    """

    row: int
    guest_reference: str
    guest: str
    home: str
    family: str
    room: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    until: dt.date | None = None
    unread: bool = False
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class PlacementList:
    """A list of placements as read; `until_heading` is the heading of the column of last days."""

    placements: tuple[PlacementDraft, ...]
    report: ReadReport
    until_heading: str


def placements_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> PlacementList:
    """The lines of a list; whether rules allow them is judged when they are applied.

    Raises RefusedInput for a table without a column of guests or one of homes.
    """
    table = line_table(
        sheets, PLACEMENT_FIELDS, name, needs=_NEEDS, sheet=sheet, mapping=mapping, answers=answers,
        countries=visit.guest_countries,
    )  # fmt: skip
    order = table.order("first_night", "last_night", "from", "to")
    drafts = []
    for row in table.rows():
        days = {field: _day(row, field, order, visit) for field in ("first_night", "last_night", "from", "to")}
        unread = any(row.text(field) and days[field] is None for field in days)
        drafts.append(
            PlacementDraft(
                row.number,
                row.text("guest_reference"),
                row.text("guest"),
                row.text("home"),
                row.text("family"),
                row.text("room"),
                days["first_night"] or days["from"],
                days["last_night"],
                None if days["last_night"] else days["to"],
                unread,
                "\n".join(said for said in (row.text("notes"), row.beyond()) if said) or None,
            )
        )
    return PlacementList(tuple(drafts), table.report(), table.heading("to"))


def _day(row: LineRow, field: str, order: str | None, visit: VisitFacts) -> dt.date | None:
    """A day near the visit; others are asked about."""
    if not row.text(field):
        return None
    near = dt.timedelta(days=366)
    told = read_day(row.cell(field), visit, None if order is None else order == MONTH_FIRST)  # a year may be missing
    if told.day is not None and not told.contradicts and not told.rest and _is_near(told.day, visit):
        return told.day
    found = row.date(field, order, "placement.first_night" if field in ("from", "first_night") else
                     "placement.last_night", earliest=visit.starts - near, latest=visit.ends + near)  # fmt: skip
    return found.whole if found is not None else None


def _is_near(day: dt.date, visit: VisitFacts) -> bool:
    week = dt.timedelta(days=7)
    return visit.starts - week <= day <= visit.ends + week
