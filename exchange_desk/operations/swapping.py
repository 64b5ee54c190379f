"""Swapping: two guests (or their parties) change places in one step, judged as if both had moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.operations.exceptions import drop_idle_exceptions, whole_exceptions, write_exceptions
from exchange_desk.operations.placements import put_for_nights, refuse_broken, rooms_for
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.swaps import swap_in
from exchange_desk.records import Participation, Placement


@dataclass(frozen=True, slots=True)
class SwappedGuests:
    """What was done: the new placements, whom they are for, who is without a home now, and what to look at."""

    placement_ids: tuple[str, ...]
    participation_ids: tuple[str, ...]
    unplaced: tuple[str, ...]
    findings: tuple[Finding, ...]


def swap_guests(
    session: Session,
    *,
    participation_id: str,
    other_id: str,
    party: bool = False,
    everybody: bool = False,
    overrule: Sequence[str] = (),
    because: str | None = None,
    by: str = "desk",
) -> SwappedGuests:
    """Have two guests change places, pencilled; with `party` those of their parties beside them move too, with
    `everybody` all who stay where the other does give way. A guest without a home takes the other's place.

    Raises `RuleBroken` for hard rules that were not overruled, or may not be; locked guests are refused.
    """
    visit_id = session.scalar(select(Participation.visit_id).where(Participation.id == participation_id))
    if visit_id is None:
        raise RefusedInput("This guest is not on the list of the visit any more.")
    whole_exceptions(overrule, because, by)
    swap = swap_in(world_of(session, visit_id), participation_id, other_id, party=party, everybody=everybody)
    refuse_broken(swap.findings, overrule, pencil=True)
    placed: list[tuple[str, str]] = []
    for half in swap.halves:
        if half.home is None:
            gone = sorted(g.id for g in half.guests)
            for row in session.scalars(select(Placement).where(Placement.participation_id.in_(gone))).all():
                session.delete(row)
            continue
        write_exceptions(session, visit_id, half.guests, half.home, half.findings, overrule, because, by)
        rooms = rooms_for(swap.left, half.home, half.guests, None)
        for guest in half.guests:
            row_id = put_for_nights(session, visit_id, guest, half.home.id, rooms.get(guest.id))
            placed.append((row_id, guest.id))
    drop_idle_exceptions(session, visit_id)
    return SwappedGuests(
        tuple(row_id for row_id, _guest in placed),
        tuple(guest for _row, guest in placed),
        tuple(g.id for half in swap.halves if half.home is None for g in half.guests),
        swap.findings,
    )
