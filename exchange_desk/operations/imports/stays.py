"""Earlier stays that a guest list names: linked to the home as soon as the list of homes is here and only one fits."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.operations.imports.indexes import homes
from exchange_desk.operations.imports.naming import find
from exchange_desk.records import Hosting, Participation


def link_stays(session: Session, visit_id: str) -> bool:
    """Fill in the home of every stay of this visit's guests whose words name one home; whether anything changed."""
    index = homes(session, visit_id)
    unknown = (
        select(Hosting)
        .join(Participation, Participation.person_id == Hosting.person_id)
        .where(Participation.visit_id == visit_id, Hosting.household_id.is_(None))
        .order_by(Hosting.id)
    )
    changed = False
    for stay in session.scalars(unknown).all() if index else ():
        found = find(index, stay.household_typed) if stay.household_typed else None
        if found is not None and found.how == "certain":
            stay.household_id = found.known[0].id
            changed = True
    return fold_stays(session, visit_id) or changed


def fold_stays(session: Session, visit_id: str) -> bool:
    """A guest list says that somebody stayed there in 2025, an old placement list from when to when: one stay."""
    session.flush()
    query = (
        select(Hosting)
        .join(Participation, Participation.person_id == Hosting.person_id)
        .where(Participation.visit_id == visit_id, Hosting.household_id.is_not(None), Hosting.began.is_not(None))
        .order_by(Hosting.id)
    )
    stays = session.scalars(query).all()
    exact = {_stay(stay) for stay in stays if stay.ended is not None}
    vague = [stay for stay in stays if stay.ended is None and stay.notes is None and _stay(stay) in exact]
    for stay in vague:
        session.delete(stay)
    session.flush()
    return bool(vague)


def _stay(stay: Hosting) -> tuple[str | None, str | None, int]:
    return stay.person_id, stay.household_id, stay.began.year if stay.began else 0
