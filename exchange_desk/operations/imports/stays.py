"""Earlier stays that a guest list names: linked to the home as soon as the list of homes is here and only one fits."""

from __future__ import annotations

from sqlalchemy import select

from exchange_desk.operations.imports.indexes import homes
from exchange_desk.operations.imports.naming import find
from exchange_desk.operations.imports.run import Run
from exchange_desk.records import Hosting, Participation


def link_stays(run: Run) -> None:
    """Fill in the home of every stay of this visit's guests whose words name one home for certain."""
    index = homes(run.session, run.visit_id)
    if not index:
        return
    unknown = (
        select(Hosting)
        .join(Participation, Participation.person_id == Hosting.person_id)
        .where(Participation.visit_id == run.visit_id, Hosting.household_id.is_(None))
        .order_by(Hosting.id)
    )
    for stay in run.session.scalars(unknown).all():
        found = find(index, stay.household_typed) if stay.household_typed else None
        if found is not None and found.how == "certain":
            stay.household_id = found.known[0].id
            run.stage.touched = True
    run.write()
    _once(run)


def _once(run: Run) -> None:
    """A guest list says that somebody stayed there in 2025, an old placement list from when to when: one stay."""
    query = (
        select(Hosting)
        .join(Participation, Participation.person_id == Hosting.person_id)
        .where(Participation.visit_id == run.visit_id, Hosting.household_id.is_not(None), Hosting.began.is_not(None))
        .order_by(Hosting.id)
    )
    stays = run.session.scalars(query).all()
    exact = {_stay(stay) for stay in stays if stay.ended is not None}
    for stay in stays:
        if stay.ended is None and stay.notes is None and _stay(stay) in exact:
            run.session.delete(stay)
            run.stage.touched = True
    run.write()


def _stay(stay: Hosting) -> tuple[str | None, str | None, int]:
    return stay.person_id, stay.household_id, stay.began.year if stay.began else 0
