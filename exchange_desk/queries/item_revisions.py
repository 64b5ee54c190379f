"""How often the items of an itinerary were changed, as the journal tells, and which of them were taken out."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.kept import kept
from exchange_desk.records import Base, ItemAttendee, ItineraryItem
from exchange_desk.storage.journal_tables import change_table, step_table
from exchange_desk.storage.rows import as_now
from exchange_desk.storage.values import typed

_ITEM, _WHO = ItineraryItem.__tablename__, ItemAttendee.__tablename__
Image = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` rises with every change of the item or of who is named in it, also when one is taken back.

    `at` is the UTC time of the step that changed it last. The same file tells the same: a change that was taken back
    and done again has the number that it had at first.
    """

    number: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Removed:
    """An item that was taken out of the itinerary: its columns as they last were, with the guests named in and out."""

    row: Any
    included: frozenset[str]
    left_out: frozenset[str]
    revision: Revision


class _Row:
    """The columns of a row that is no more, to be read like those of one that is."""

    def __init__(self, image: Image) -> None:
        table = Base.metadata.tables[_ITEM]
        for name, value in (as_now(table, dict(image)) or {}).items():
            if name in table.columns:
                setattr(self, name, typed(table.columns[name], value))


@dataclass(frozen=True, slots=True)
class Revisions:
    """The revisions of one visit's items by id; `unknown` is that of an item older than the journal."""

    of_items: Mapping[str, Revision]
    removed: tuple[Removed, ...]
    unknown: Revision

    def of(self, item_id: str) -> Revision:
        """The revision of an item."""
        return self.of_items.get(item_id, self.unknown)


def item_revisions(session: Session, visit_id: str) -> Revisions:
    """What the journal knows of a visit's items, read once for a session."""
    return kept(session, ("item revisions", visit_id), lambda: _read(session, visit_id))


def _read(session: Session, visit_id: str) -> Revisions:
    there = set(session.scalars(select(ItineraryItem.id).where(ItineraryItem.visit_id == visit_id)))
    found: dict[str, Revision] = {}
    last: dict[str, Image] = {}
    named: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for step, table, row_id, before, after in _changes(session):
        image = before or after or {}
        item_id = row_id if table == _ITEM else image.get("item_id", "")
        gone = item_id not in there
        if gone and step.state != "done":
            continue  # it was put in and taken back, or its removal was taken back: nobody has it as it was
        if table == _ITEM and gone and image.get("visit_id") == visit_id:
            last[item_id] = image
        elif table == _WHO and gone and before is not None:
            named[item_id][before["participation_id"]] = bool(before["included"])
        found[item_id] = _later(found.get(item_id), step)
    removed = tuple(
        Removed(_Row(last[item_id]), *_named(named[item_id]), revision=found[item_id]) for item_id in sorted(last)
    )
    return Revisions({i: r for i, r in found.items() if i in there}, removed, _before_all(session))


def latest_revision(session: Session, tables: Collection[str]) -> Revision | None:
    """That of the newest step that changed any row of these tables; nothing where the journal knows none."""
    wanted, found = set(tables), None
    columns = (step_table.c.number, step_table.c.at, step_table.c.state, step_table.c.tables)
    for step in session.execute(select(*columns).order_by(step_table.c.number.desc())):
        if wanted & set(step.tables):
            found = _later(None, step)
            break
    return found


def _changes(session: Session) -> Iterator[tuple[Any, str, str, Image | None, Image | None]]:
    """The changes of items and of who is named in them, in the order in which they were made."""
    query = (
        select(
            step_table.c.number, step_table.c.at, step_table.c.state,
            change_table.c.table_name, change_table.c.row_id, change_table.c.before, change_table.c.after,
        )
        .join(step_table, step_table.c.id == change_table.c.step_id)
        .where(change_table.c.table_name.in_((_ITEM, _WHO)))
        .order_by(step_table.c.number, change_table.c.number)
    )  # fmt: skip
    for row in session.execute(query):
        yield row, row.table_name, row.row_id, row.before, row.after


def _named(people: Mapping[str, bool]) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(p for p, included in people.items() if included), frozenset(
        p for p, included in people.items() if not included
    )


def _later(known: Revision | None, step: Any) -> Revision:
    """Two numbers a step: the second one where it was taken back."""
    number = 2 * step.number + (step.state != "done")
    return known if known is not None and known.number > number else Revision(number, _time(step.at))


def _before_all(session: Session) -> Revision:
    """What holds for an item of which the journal tells nothing any more: before its first step."""
    first = session.execute(
        select(step_table.c.number, step_table.c.at).order_by(step_table.c.number).limit(1)
    ).one_or_none()
    if first is None:
        return Revision(0, dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
    return Revision(max(0, 2 * first.number - 1), _time(first.at))


def _time(text: str) -> dt.datetime:
    at = dt.datetime.fromisoformat(text)
    return at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)
