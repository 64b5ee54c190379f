"""Suggesting homes for all guests of a visit, and writing down what was suggested."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.problem import Placed, Plan, Problem, make_problem, open_nights
from exchange_desk.matching.suggest import suggest
from exchange_desk.operations.exceptions import drop_idle_exceptions
from exchange_desk.operations.placements import put_pencilled
from exchange_desk.queries.facts import placement_facts, world_of
from exchange_desk.records import Placement
from exchange_desk.rules.facts import PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group


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

    A guest who was given a home meanwhile keeps it; where guests or homes were changed meanwhile so that a rule
    forbids by now what was planned, that guest stays without one.
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
    free = []
    for row in new:
        guest = world.guests.get(row.guest)
        spans = open_nights(guest, placed) if guest is not None else []
        if any(span.first <= row.nights.first and row.nights.last <= span.last for span in spans):
            free.append(row)
    done = []
    for row in _still_allowed(world, free):
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


def _still_allowed(world: World, rows: Sequence[Placed]) -> list[Placed]:
    """Those of a plan that no rule forbids by now, each party beside those before it: the plan may be hours old."""
    groups: dict[tuple[str, str, Nights], list[Placed]] = {}
    for row in rows:
        party = world.guests[row.guest].party or row.guest
        groups.setdefault((row.home, party, row.nights), []).append(row)
    allowed: list[Placed] = []
    for (home_id, _party, nights), group in groups.items():
        home = world.homes.get(home_id)
        rooms = {row.guest: row.room for row in group if row.room}
        if home is None or any(home.room(room) is None for room in rooms.values()):
            continue
        guests = [replace(world.guests[row.guest], nights=nights) for row in group]
        if any(not f.may_overrule for f in blocks(verdicts_of_group(guests, home, world, rooms=rooms))):
            continue
        allowed += group
        coming = [
            PlacementFacts(f"new {row.guest} {row.nights.first}", row.guest, home_id, row.room, nights) for row in group
        ]
        world = replace(world, placements=(*world.placements, *coming))
    return allowed
