"""From units and homes to a plan that people read: rooms, points in words, reasons for those without a home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import Assignment
from exchange_desk.matching.points import Point, points_with_warnings, together
from exchange_desk.matching.problem import Placed, Plan, Problem, Unit, Unplaced, WhyNot
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group

Rooms = Mapping[str, tuple[str, Mapping[str, str]]]


def assignment_of(board: Board, assignment: Assignment) -> dict[str, tuple[str, dict[str, str]]]:
    """Unit -> home and the rooms of its guests, a baby in the room of the party."""
    found = {}
    for home, units in sorted(assignment.items()):
        fitted = board.fit(home, units)
        for number in units:
            unit = board.units[number]
            rooms = {g.id: fitted[1][g.id] for g in unit.guests if g.id in fitted[1]} if fitted else {}
            for guest in unit.guests:
                if rooms and guest.id not in rooms:
                    rooms[guest.id] = rooms[min(rooms)]
            found[unit.id] = (board.homes[home].home.id, rooms)
    return found


def plan_of(
    problem: Problem, rooms: Rooms, worth: int | None, bound: int | None, *, proven: bool, seconds: float
) -> Plan:
    """The plan in full; `rooms` is unit -> (home, room by guest)."""
    world = problem.world
    coming = [
        PlacementFacts(f"new {unit.id} {guest.id}", guest.id, home, by_guest.get(guest.id), guest.nights)
        for unit in problem.units
        if unit.id in rooms
        for home, by_guest in (rooms[unit.id],)
        for guest in unit.guests
    ]
    planned = replace(world, placements=(*world.placements, *coming))
    kept = {p.id for p in world.placements}
    placed = tuple(
        Placed(
            p.guest, p.home, p.room, p.nights, tuple(points_in(planned, p)),
            "locked" if p.locked else p.state, kept=p.id in kept,
        )
        for p in sorted(planned.placements, key=lambda p: (p.home, p.guest, p.nights.first))
        if p.guest in world.guests and p.home in world.homes
    )  # fmt: skip
    left = [unit for unit in problem.units if unit.id not in rooms]
    unplaced = tuple(row for unit in left for row in _unplaced(unit, planned))
    worth = worth or 0
    bound = worth if proven else max(worth, bound if bound is not None else _ceiling(problem))
    objective = sum(_worth(problem, row) for row in placed)
    bound += objective - worth  # What was kept counts in both.
    status = "feasible" if not proven else "infeasible" if unplaced else "optimal"
    return Plan(status, objective, bound, placed, unplaced, seconds)


def _ceiling(problem: Problem) -> int:
    """What no plan can exceed where nothing was proven: every guest placed, with more points than there are."""
    return sum(2 * (problem.placed_worth + problem.stay_worth) * len(unit.guests) for unit in problem.units)


def _worth(problem: Problem, row: Placed) -> int:
    """What one placement of a plan is worth."""
    stays = not row.kept and any(
        p.home == row.home and p.nights.meets(row.nights) for p in problem.now.get(row.guest, ())
    )
    return problem.placed_worth + problem.stay_worth * stays + sum(point.points for point in row.points)


def points_in(world: World, placement: PlacementFacts) -> list[Point]:
    """The points of one placement, in words; a wish of two guests counts for the first of them only."""
    guest, home = world.guests[placement.guest], world.homes[placement.home]
    guest = replace(guest, nights=placement.nights)
    found = points_with_warnings(guest, home, world)
    for other in world.placements:
        if other.home == placement.home and other.guest != guest.id and other.nights.meets(placement.nights):
            same_room = other.room is not None and other.room == placement.room
            if other.guest in world.guests:
                met = together(guest, world.guests[other.guest], world, same_room=same_room)
                found += met if guest.id < other.guest else [replace(p, points=0) for p in met]
    return found


def _unplaced(unit: Unit, world: World) -> list[Unplaced]:
    reasons = tuple(why_not(unit.guests, world.homes[h], world) for h in sorted(world.homes))
    return [Unplaced(guest.id, guest.nights, reasons) for guest in unit.guests]


def why_not(guests: Sequence[GuestFacts], home: HomeFacts, world: World) -> WhyNot:
    """The first rule that keeps a party out of a home, with those who stay there."""
    forbids = blocks(verdicts_of_group(guests, home, world))
    if forbids:
        return WhyNot(home.id, forbids[0].rule, forbids[0].text, forbids[0].citation)
    return WhyNot(home.id, "free", f"{home.name} is free; place by hand, or suggest again.")
