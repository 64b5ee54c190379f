"""Suggesting homes for all guests of a visit, and writing down what was suggested."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.problem import Plan, Problem, make_problem, open_nights
from exchange_desk.matching.suggest import suggest
from exchange_desk.operations.exceptions import drop_idle_exceptions
from exchange_desk.operations.placements import put_pencilled
from exchange_desk.queries.facts import placement_facts, world_of
from exchange_desk.records import Placement


def problem_of(session: Session, visit_id: str, *, move_pencilled: bool = False) -> Problem:
    """What is to be solved as the visit stands now; solving it needs no session."""
    return make_problem(world_of(session, visit_id), move_pencilled=move_pencilled)


def match_visit(
    session: Session,
    *,
    visit_id: str,
    dry_run: bool = False,
    time_limit: float | None = None,
    progress: Progress = SILENT,
    move_pencilled: bool = False,
) -> Plan:
    """Suggest homes for all guests without one and pencil them in; with `dry_run` only tell.

    Confirmed and locked placements are never touched; pencilled ones only with `move_pencilled`.
    """
    plan = suggest(
        problem_of(session, visit_id, move_pencilled=move_pencilled), time_limit=time_limit, progress=progress
    )
    if not dry_run:
        apply_plan(session, visit_id=visit_id, plan=plan, move_pencilled=move_pencilled)
    return plan


def apply_plan(
    session: Session,
    *,
    visit_id: str,
    plan: Plan,
    move_pencilled: bool = False,
    only: Collection[str] | None = None,
) -> tuple[str, ...]:
    """Pencil in the new placements of a plan (of the guests in `only`); returns whom it placed.

    A guest who was given a home meanwhile keeps it.
    """
    new = [p for p in plan.placements if not p.kept and (only is None or p.guest in only)]
    if move_pencilled:
        moved = {p.guest for p in plan.placements if not p.kept} | {u.guest for u in plan.unplaced}
        rows = select(Placement).where(Placement.visit_id == visit_id, Placement.participation_id.in_(sorted(moved)))
        for old in session.scalars(rows).all():
            if old.state == "pencilled" and not old.locked and (only is None or old.participation_id in only):
                session.delete(old)
        session.flush()
    world, placed = world_of(session, visit_id), placement_facts(session, visit_id)
    done = []
    for row in new:
        guest = world.guests.get(row.guest)
        spans = open_nights(guest, placed) if guest is not None else []
        if not any(span.first <= row.nights.first and row.nights.last <= span.last for span in spans):
            continue
        put_pencilled(
            session,
            visit_id=visit_id,
            participation_id=row.guest,
            household_id=row.home,
            room_id=row.room,
            nights=row.nights,
        )
        done.append(row.guest)
    drop_idle_exceptions(session, visit_id)
    return tuple(done)
