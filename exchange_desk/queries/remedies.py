"""What would have to change for a guest without a home, and what no plan of a visit can make good."""

from __future__ import annotations

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.matching.notes import PlanNote, plan_notes
from exchange_desk.matching.remedies import Remedy, remedies, remedy_in
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.names import called_by_id


def remedies_of(session: Session, visit_id: str, participation_id: str) -> tuple[Remedy, ...]:
    """The smallest changes that would give a guest (with the party) a home, the smallest first; none when placed."""
    world = world_of(session, visit_id)
    if participation_id not in world.guests:
        raise RefusedInput("This guest has cancelled, or is not on the list any more. Set the guest to going first.")
    return remedies(world, participation_id)


def remedies_by_home(session: Session, visit_id: str, participation_id: str) -> dict[str, Remedy]:
    """By home that is not possible, the fewest changes that would let the guest (with the party) in, where a few do."""
    world = world_of(session, visit_id)
    found = {h.id: remedy_in(world, participation_id, h) for h in world.homes.values()}
    return {home: remedy for home, remedy in found.items() if remedy is not None and remedy.changes}


def plan_notes_of(session: Session, visit_id: str) -> tuple[PlanNote, ...]:
    """A visit without homes, homes without beds, contradictory locks, vain wishes, impossible parties: in words."""
    return plan_notes(world_of(session, visit_id), called_by_id(session))
