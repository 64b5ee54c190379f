"""A programme copied from another visit, a day onto another one, and templates: visits only there to be copied from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import ItemId, VisitId, new_id
from exchange_desk.basics.text import kept
from exchange_desk.itinerary.copying import TEMPLATE, TEMPLATE_DAY, Copying, copied, is_template
from exchange_desk.itinerary.item import DRAFT
from exchange_desk.operations.itinerary import add_item
from exchange_desk.queries.copying import how_to_copy
from exchange_desk.queries.itinerary_item import item_fields
from exchange_desk.records import ItemAttendee, ItineraryItem, Visit


def copy_items(
    session: Session, *, visit_id: str, onto: Sequence[tuple[str, dt.date]], drafts: bool = True
) -> tuple[ItemId, ...]:
    """Copy items, each onto a day of a visit; items of one series stay one series. Nobody is named on them.

    Within one visit names stay on the copies, seats do not.
    """
    if not onto:
        raise RefusedInput("Nothing is chosen. Tick what shall be copied.")
    made: list[ItemId] = []
    series: dict[str, str] = {}
    hows: dict[str, Copying] = {}
    for item_id, day in onto:
        item = session.get(ItineraryItem, item_id)
        if item is None:
            raise RefusedInput("One of these items is not there any more. Look again at what can be copied.")
        if item.visit_id not in hows:
            hows[item.visit_id] = how_to_copy(session, item.visit_id, visit_id, drafts=drafts)
        how = hows[item.visit_id]
        made.append(_copy(session, item, visit_id, day, how, series))
    session.flush()
    return tuple(made)


def save_template(session: Session, *, visit_id: str, item_ids: Sequence[str], title: str) -> VisitId:
    """Keep items as a template: a visit of its own that is only there to be copied from. Day 1 is their first day."""
    name = kept(title).strip().removeprefix(TEMPLATE.strip()).strip()
    if not name:
        raise RefusedInput("Give the template a name, for example “Day of arrival”.")
    if not item_ids:
        raise RefusedInput("Nothing is chosen. Tick what belongs to the template.")
    whole = f"{TEMPLATE}{name}"
    if session.scalar(select(Visit.id).where(Visit.title == whole)):
        raise RefusedInput(f"There is a template “{name}” already. Give this one another name, or remove that visit.")
    items = list(session.scalars(select(ItineraryItem).where(ItineraryItem.id.in_(item_ids))))
    if len(items) != len(set(item_ids)) or any(item.visit_id != visit_id for item in items):
        raise RefusedInput("One of these items is not there any more. Look again at the programme.")
    first = min(item.starts_on for item in items)
    days = max((item.ends_on or item.starts_on) for item in items) - first
    last = TEMPLATE_DAY + max(days, dt.timedelta())
    template = Visit(id=new_id(), title=whole, direction="inbound", starts=TEMPLATE_DAY, ends=last)
    session.add(template)
    session.flush()
    how = replace(how_to_copy(session, visit_id, template.id, drafts=False), communities=(), groups=())
    series: dict[str, str] = {}
    for item in sorted(items, key=lambda each: (each.starts_on, each.id)):
        _copy(session, item, template.id, TEMPLATE_DAY + (item.starts_on - first), how, series)
    session.flush()
    return VisitId(template.id)


def confirm_drafts(session: Session, *, visit_id: str, day: dt.date | None = None) -> int:
    """Confirm the drafts of a visit, or of one of its days; returns how many there were."""
    query = select(ItineraryItem).where(ItineraryItem.visit_id == visit_id, ItineraryItem.status == DRAFT)
    if day is not None:
        query = query.where(ItineraryItem.starts_on == day)
    drafts = list(session.scalars(query))
    if not drafts:
        raise RefusedInput("There are no drafts to confirm.")
    visit = session.get(Visit, visit_id)
    if visit is not None and is_template(visit.title):
        raise RefusedInput("This is a template. Copy it into a visit, and confirm it there.")
    for item in drafts:
        item.status = "confirmed"
    session.flush()
    return len(drafts)


def _copy(
    session: Session, item: ItineraryItem, visit_id: str, day: dt.date, how: Copying, series: dict[str, str]
) -> ItemId:
    made = add_item(session, visit_id=visit_id, fields=copied(item_fields(session, item.id), day, how))
    record = session.get(ItineraryItem, made)
    assert record is not None
    if item.series:
        record.series = series.setdefault(item.series, new_id())
    if how.same:
        named = select(ItemAttendee.participation_id, ItemAttendee.included).where(ItemAttendee.item_id == item.id)
        session.add_all(
            ItemAttendee(id=new_id(), item_id=made, participation_id=who, included=included)
            for who, included in session.execute(named).all()
        )
    return made
