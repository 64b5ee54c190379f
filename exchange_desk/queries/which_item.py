"""Which item of the itinerary, and which car, is meant by what was typed: id, number, title, name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.itinerary.words import clock, short_day
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.itinerary_rows import headline
from exchange_desk.records import Car

_SHOWN = 12


def which_item(session: Session, which: str, visit_id: str) -> str:
    """The id of the item: by its id, number ("NH 116"), reference or title; refused where several fit."""
    wanted, items = which.strip(), itinerary_facts(session, visit_id).scene.items
    by_id = [item for item in items if item.id == wanted or (len(wanted) >= 8 and item.id.startswith(wanted))]
    key = folded(wanted).replace(" ", "")
    found = by_id or [
        item
        for item in items
        if key and key in {folded(w or "").replace(" ", "") for w in (item.whole_number, item.reference, item.title)}
    ]
    if not found:
        found = [item for item in items if key and key in folded(f"{item.title} {headline(item)}").replace(" ", "")]
    if not found:
        raise RefusedInput(f"There is no item “{which}” in this visit. Look it up in the list of items and try again.")
    if len(found) > 1:
        shown = "; ".join(
            f"{headline(i)}, {short_day(i.starts.day)} {clock(i.starts.at)}".strip() + f" [{i.id[:8]}]"
            for i in found[:_SHOWN]
        )
        raise RefusedInput(f"“{which}” fits more than one item: {shown}. Give the first eight signs of its id.")
    return found[0].id


def which_car(session: Session, which: str, visit_id: str) -> str | None:
    """The id of the car of that name or id; nothing where the visit has no such car."""
    rows = session.execute(select(Car.id, Car.name).where(Car.visit_id == visit_id)).all()
    key = folded(which.strip())
    found = [row.id for row in rows if row.id == which.strip() or (key and folded(row.name) == key)]
    found = found or [row.id for row in rows if len(which.strip()) >= 8 and row.id.startswith(which.strip())]
    if len(found) > 1:
        raise RefusedInput(f"“{which}” fits more than one car. Give its id.")
    return found[0] if found else None
