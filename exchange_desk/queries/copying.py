"""What would be copied from another visit, item by item and day by day, before anything is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.copying import Copying, copied, is_template
from exchange_desk.itinerary.fields import settled
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.itinerary_item import fields_of_items, item_choices
from exchange_desk.queries.itinerary_rows import headline, when_row
from exchange_desk.queries.places import own_places
from exchange_desk.records import ItineraryItem, Visit

_ONE_DAY = dt.timedelta(days=1)
_ROUND = 2  # days before and after a visit on which its legs may stand


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A visit from which one can copy; `template` if it is there for nothing else."""

    id: str
    title: str
    starts: dt.date
    ends: dt.date
    items: int
    legs: int
    template: bool = False
    same: bool = False


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One item that may be copied: `number` is the day of its visit, `to_day` where it would stand.

    `why_not` says why it is left out, "" where it is not.
    """

    item_id: str
    words: str
    hours: str
    travel: bool
    from_day: dt.date
    number: int
    to_day: dt.date
    why_not: str = ""


def copy_sources(session: Session, visit_id: str) -> tuple[SourceRow, ...]:
    """Visits with items: templates first, then the newest, the visit itself last (to copy one day onto another)."""
    counts: dict[tuple[str, bool], int] = {
        (row[0], row[1]): row[2]
        for row in session.execute(
            select(ItineraryItem.visit_id, ItineraryItem.travel, func.count()).group_by(
                ItineraryItem.visit_id, ItineraryItem.travel
            )
        )
    }
    rows = [
        SourceRow(
            visit.id, visit.title, visit.starts, visit.ends, counts.get((visit.id, False), 0),
            counts.get((visit.id, True), 0), is_template(visit.title), visit.id == visit_id,
        )
        for visit in session.execute(select(Visit.id, Visit.title, Visit.starts, Visit.ends))
    ]  # fmt: skip
    rows = [row for row in rows if row.items or row.legs]
    return tuple(sorted(rows, key=lambda row: (row.same, not row.template, -row.starts.toordinal(), row.title)))


def how_to_copy(session: Session, source_id: str, visit_id: str, *, drafts: bool = True) -> Copying:
    """The clocks of both visits, and what the one to which is copied knows."""
    there = item_choices(session, visit_id)
    return Copying(
        from_zone=itinerary_facts(session, source_id).stay.zone,
        to_zone=itinerary_facts(session, visit_id).stay.zone,
        communities=frozenset(town for town, _name in there.communities),
        groups=frozenset(there.groups),
        drafts=drafts,
        same=source_id == visit_id,
    )


def copy_rows(
    session: Session,
    source_id: str,
    visit_id: str,
    *,
    day: int | None = None,
    onto: int | None = None,
    legs: bool = False,
) -> tuple[CopyRow, ...]:
    """The items of a visit on the days of the same number in another one; `day` only those of one day, `onto` another.

    Refused for days that are none.
    """
    source, target = itinerary_facts(session, source_id), itinerary_facts(session, visit_id)
    if onto is not None and day is None:
        raise RefusedInput("Say which day is copied onto that one.")
    if source_id == visit_id and (day is None or day == (onto or day)):
        raise RefusedInput("Choose a day of this visit, and another day onto which it is copied.")
    how, own = how_to_copy(session, source_id, visit_id), own_places(session)
    fields = fields_of_items(session, source_id)
    there = {(item.title, item.starts.day, item.starts.at) for item in target.scene.items}
    move = (target.stay.starts - source.stay.starts).days + ((onto or day or 0) - (day or 0))
    rows = []
    for item in source.scene.items:
        number = (item.starts.day - source.stay.starts).days + 1
        if (item.travel and not legs) or (day is not None and number != day):
            continue
        to_day = item.starts.day + dt.timedelta(days=move)
        spare = _ROUND * _ONE_DAY if item.travel else dt.timedelta()
        why = ""
        if item.status.casefold() == "cancelled":
            why = "was cancelled"
        elif not target.stay.starts - spare <= to_day <= target.stay.ends + spare:
            why = "there is no such day"
        elif (item.title, to_day, item.starts.at) in there:
            why = "stands there already"
        else:
            try:
                settled(copied(fields[item.id], to_day, how), own)
            except RefusedInput as refusal:
                why = str(refusal)
        hours = when_row(item.starts, source.stay.zone, None).clock or item.time_note or ""
        rows.append(CopyRow(item.id, headline(item), hours, item.travel, item.starts.day, number, to_day, why))
    return tuple(rows)
