"""Who may not ride in whose car, because the home or the guest refused the other; the reason is never told."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.facts import world_of
from exchange_desk.queries.kept import kept
from exchange_desk.records import Car


def ride_refusals(session: Session, visit_id: str) -> dict[str, frozenset[str]]:
    """By id of the car the ids of the guests who should not sit in it; only cars of a home have any."""
    return kept(session, ("ride refusals", visit_id), lambda: _read(session, visit_id))


def _read(session: Session, visit_id: str) -> dict[str, frozenset[str]]:
    query = select(Car.id, Car.household_id).where(Car.visit_id == visit_id, Car.household_id.is_not(None))
    cars = session.execute(query).all()
    if not cars:
        return {}
    world = world_of(session, visit_id)
    found = {}
    for car_id, home_id in cars:
        home = world.homes.get(home_id or "")
        refused = home.vetoes if home is not None else frozenset()
        found[car_id] = frozenset(g.id for g in world.guests.values() if g.id in refused or home_id in g.vetoes)
    return found
