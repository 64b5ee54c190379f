"""Confirming home by home, as families are telephoned."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.placements import (
    guest_in,
    home_in,
    refuse_broken,
    stay_of,
)
from exchange_desk.queries.facts import world_of
from exchange_desk.records import Placement
from exchange_desk.rules.judge import verdicts_in_place


def confirm_home(session: Session, *, visit_id: str, household_id: str, confirmed: bool = True) -> tuple[str, ...]:
    """Confirm everybody who is placed in a home (or pencil them again); returns their participation ids.

    All or nobody: raises `RuleBroken` with the first guest for whom a hard rule is broken.
    """
    known = select(Placement).where(Placement.visit_id == visit_id, Placement.household_id == household_id)
    rows = session.scalars(known.order_by(Placement.participation_id, Placement.first_night)).all()
    if not rows:
        raise RefusedInput("Nobody is placed in this home. Place somebody first.")
    if confirmed:
        world = world_of(session, visit_id)
        home = home_in(world, household_id)
        for row in rows:
            refuse_broken(verdicts_in_place(stay_of(guest_in(world, row.participation_id), row), home, world), ())
    for row in rows:
        row.state = "confirmed" if confirmed else "pencilled"
    session.flush()
    return tuple(dict.fromkeys(row.participation_id for row in rows))
