"""Accepting a repair: the unplaced get homes, the few others move, all as one step or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.matching.repair import Moved, Proposal
from exchange_desk.operations.exceptions import drop_idle_exceptions
from exchange_desk.operations.placements import put_pencilled
from exchange_desk.queries.facts import placement_facts, world_of
from exchange_desk.records import Placement
from exchange_desk.rules.facts import GuestFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group

MEANWHILE = "The placements were changed meanwhile. Nothing was done: look for homes again."


def accept_repair(
    session: Session, *, visit_id: str, proposal: Proposal, before: Sequence[PlacementFacts]
) -> tuple[str, ...]:
    """Write down a proposal; returns whom it placed. `before` are the placements that the proposal was made for.

    Refused where a placement was changed meanwhile, or where a rule forbids by now what was proposed. Confirmed and
    locked placements are never written.
    """
    if placement_facts(session, visit_id) != tuple(before):
        raise RefusedInput(MEANWHILE)
    for change in (*proposal.moved, *proposal.rooms):
        _change(session, change)
    for row in proposal.placed:
        put_pencilled(
            session,
            visit_id=visit_id,
            participation_id=row.guest,
            household_id=row.home,
            room_id=row.room,
            nights=row.nights,
        )
    drop_idle_exceptions(session, visit_id)
    _still_allowed(world_of(session, visit_id), proposal)
    return tuple(dict.fromkeys(row.guest for row in proposal.placed))


def repair_label(proposal: Proposal) -> str:
    """The step in words: "Repair: 2 guests placed, 1 moved"."""
    placed, moved = proposal.guests_placed, proposal.guests_moved
    words = f"Repair: {placed} {'guest' if placed == 1 else 'guests'} placed"
    return f"{words}, {moved} moved" if moved else words


def _change(session: Session, change: Moved) -> None:
    row = session.get(Placement, change.placement)
    if row is None or row.locked or row.state == "confirmed":
        raise RefusedInput(MEANWHILE)
    row.household_id, row.room_id = change.to_home, change.to_room


def _still_allowed(world: World, proposal: Proposal) -> None:
    """The facts of guests and homes may have changed since the proposal was made: what is new is judged once more."""
    coming: dict[tuple[str, str], list[GuestFacts]] = {}
    rooms: dict[str, str] = {}
    for guest_id, home_id, room, nights in (
        *((row.guest, row.home, row.room, row.nights) for row in proposal.placed),
        *((row.guest, row.to_home, row.to_room, row.nights) for row in proposal.moved),
    ):
        guest = world.guests.get(guest_id)
        if guest is None or home_id not in world.homes:
            raise RefusedInput(MEANWHILE)
        coming.setdefault((home_id, guest.party or guest.id), []).append(replace(guest, nights=nights))
        if room:
            rooms[guest_id] = room
    for (home_id, _party), guests in sorted(coming.items()):
        mine = {g.id: rooms[g.id] for g in guests if g.id in rooms}
        against = blocks(verdicts_of_group(guests, world.homes[home_id], world, rooms=mine))
        if against:
            raise RuleBroken(against)
