"""The roll call: here, missing, or not called yet, for one way of an item or for the item itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.itinerary.rides import ROLL_WAYS
from exchange_desk.operations.items import item_there
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.records import ItineraryItem, RollMark

STATES = ("here", "missing")


def mark_roll(
    session: Session,
    *,
    item_id: str,
    way: str,
    guests: Sequence[str],
    state: str | None,
    now: dt.datetime | None = None,
) -> None:
    """Mark guests as here or missing; without a state they count as not called yet."""
    item = _item(session, item_id, way)
    if state is not None and state not in STATES:
        raise RefusedInput(f"“{state}” is no mark of a roll call. Say here, missing, or clear it.")
    scene = itinerary_facts(session, item.visit_id).scene
    for guest in guests:
        if guest not in scene.people:
            raise RefusedInput("This guest does not take part in the visit, or has cancelled. Choose another one.")
        if guest not in scene.asked[item_id]:
            name = scene.people[guest].name
            raise RefusedInput(f"{name} does not take part in “{item.title}”. Add the guest there first.")
    known = {mark.participation_id: mark for mark in _marks(session, item_id, way)}
    at = (now or dt.datetime.now()).replace(microsecond=0, tzinfo=None)
    for guest in dict.fromkeys(guests):
        mark = known.get(guest)
        if state is None:
            if mark is not None:
                session.delete(mark)
        elif mark is None:
            session.add(
                RollMark(
                    id=new_id(), visit_id=item.visit_id, item_id=item_id, participation_id=guest, way=way, state=state,
                    marked_at=at,
                )
            )  # fmt: skip
        elif mark.state != state:
            mark.state, mark.marked_at = state, at
    session.flush()


def clear_roll(session: Session, *, item_id: str, way: str) -> int:
    """Begin a roll call anew; returns how many marks went."""
    _item(session, item_id, way)
    marks = _marks(session, item_id, way)
    for mark in marks:
        session.delete(mark)
    session.flush()
    return len(marks)


def _marks(session: Session, item_id: str, way: str) -> Sequence[RollMark]:
    return session.scalars(select(RollMark).where(RollMark.item_id == item_id, RollMark.way == way)).all()


def _item(session: Session, item_id: str, way: str) -> ItineraryItem:
    item = item_there(session, item_id)
    if way not in ROLL_WAYS:
        raise RefusedInput(f"“{way}” is no way of a roll call. Choose one of: {', '.join(ROLL_WAYS)}.")
    return item
