"""From units and homes to a plan that people read: rooms, points in words, reasons for those without a home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import Assignment
from exchange_desk.matching.points import Point, points_with_warnings, together
from exchange_desk.matching.problem import Placed, Plan, Problem, Unit, Unplaced, WhyNot
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import first_block

Rooms = Mapping[str, tuple[str, Mapping[str, str]]]


def assignment_of(board: Board, assignment: Assignment) -> dict[str, tuple[str, dict[str, str]]]:
    """Unit -> home and the rooms of its guests, a baby in the room of the party; who stays keeps the room."""
    found = {}
    for home, units in sorted(assignment.items()):
        fitted = board.fit_as_now(home, units) or board.fit(home, units)
        for number in units:
            unit = board.units[number]
            rooms = {g.id: fitted[1][g.id] for g in unit.guests if g.id in fitted[1]} if fitted else {}
            for guest in unit.guests:
                if rooms and guest.id not in rooms:
                    rooms[guest.id] = rooms[min(rooms)]
            found[unit.id] = (board.homes[home].home.id, rooms)
    return found


def rooms_now(problem: Problem) -> dict[str, tuple[str, dict[str, str]]]:
    """The plan at hand in the form of `assignment_of`, whether or not it is still allowed."""
    found = {}
    for unit in problem.units:
        home = problem.home_now(unit)
        if home is not None and home in problem.world.homes:
            rows = [p for g in unit.guests for p in problem.now[g.id] if p.home == home and p.nights == g.nights]
            found[unit.id] = home, {p.guest: p.room for p in rows if p.room is not None}
    return found


def plan_of(
    problem: Problem, rooms: Rooms, worth: int | None, bound: int | None, *, proven: bool, seconds: float,
    reasons: bool = True,
) -> Plan:  # fmt: skip
    """The plan in full; `rooms` is unit -> (home, room by guest). Without `reasons` nobody is told why not."""
    world = problem.world
    allowed = allowed_in(problem, rooms)
    if len(allowed) < len(rooms):
        proven = False
    coming = _placements(allowed, problem.units)
    planned = replace(world, placements=(*world.placements, *coming))
    kept = {p.id for p in world.placements}
    there: dict[str, list[PlacementFacts]] = {}
    for placement in planned.placements:
        there.setdefault(placement.home, []).append(placement)
    in_home = {home: replace(planned, placements=tuple(rows)) for home, rows in there.items()}
    placed = tuple(
        Placed(
            p.guest, p.home, p.room, p.nights, tuple(points_in(in_home[p.home], p)),
            "locked" if p.locked else p.state, kept=p.id in kept,
        )
        for p in sorted(planned.placements, key=lambda p: (p.home, p.guest, p.nights.first))
        if p.guest in world.guests and p.home in world.homes
    )  # fmt: skip
    left = [unit for unit in problem.units if unit.id not in allowed]
    unplaced = tuple(
        row
        for unit in left
        for row in (_unplaced(unit, planned, there) if reasons else [Unplaced(g.id, g.nights, ()) for g in unit.guests])
    )
    worth = worth or 0
    objective = sum(_worth(problem, row) for row in placed)
    bound = worth if proven else max(worth, bound if bound is not None else _ceiling(problem))
    shift = objective - worth  # What was kept counts in both.
    bound += shift if len(allowed) == len(rooms) else max(shift, 0)
    status = "feasible" if not proven else "infeasible" if unplaced else "optimal"
    return Plan(status, objective, bound, placed, unplaced, seconds)


def allowed_in(problem: Problem, rooms: Rooms) -> Rooms:
    """The units of a plan that every rule lets stay beside the others, asked one by one: no error of ours gets by."""
    world, found = problem.world, dict(rooms)
    by_home: dict[str, list[Unit]] = {}
    for unit in problem.units:
        if unit.id in rooms:
            by_home.setdefault(rooms[unit.id][0], []).append(unit)
    for home, units in sorted(by_home.items()):
        stays = [p for p in world.placements if p.home == home]
        for unit in reversed(units):
            here = _placements({u.id: found[u.id] for u in units if u is not unit and u.id in found}, units)
            mates = [world.guests[p.guest] for p in here if _mate(p.guest, unit, world)]
            coming = [*unit.guests, *(replace(g, nights=p.nights) for g in mates for p in here if p.guest == g.id)]
            rows = [*stays, *(p for p in here if not _mate(p.guest, unit, world))]
            beside = _beside(rows, _of_the_party(unit, world), world)
            if first_block(coming, world.homes[home], beside) is not None:
                del found[unit.id]
    return found


def _mate(guest: str, unit: Unit, world: World) -> bool:
    """Whether a guest is another one of a unit's party, with whom beds are shared."""
    party = world.guests[guest].party
    return party in world.parties and all(g.id != guest for g in unit.guests) and unit.guests[0].party == party


def _of_the_party(unit: Unit, world: World) -> list[PlacementFacts]:
    """Where the others of a unit's party stay."""
    party = {g.party for g in unit.guests if g.party}
    if not party:
        return []
    return [p for p in world.placements if p.guest in world.guests and world.guests[p.guest].party in party]


def _beside(in_home: Sequence[PlacementFacts], mates: Sequence[PlacementFacts], world: World) -> World:
    """The world with those placements alone that can matter: of the home, and of the others of the party."""
    return replace(world, placements=(*in_home, *(p for p in mates if p not in in_home)))


def _placements(rooms: Rooms, units: Sequence[Unit]) -> list[PlacementFacts]:
    return [
        PlacementFacts(f"new {unit.id} {guest.id}", guest.id, home, by_guest.get(guest.id), guest.nights)
        for unit in units
        if unit.id in rooms
        for home, by_guest in (rooms[unit.id],)
        for guest in unit.guests
    ]


def _ceiling(problem: Problem) -> int:
    """What no plan can exceed where nothing was proven: every guest placed, with more points than there are."""
    each = problem.placed_worth + problem.housed_worth + problem.stay_worth
    return sum(2 * each * len(unit.guests) for unit in problem.units)


def _worth(problem: Problem, row: Placed) -> int:
    """What one placement of a plan is worth."""
    guest = replace(problem.world.guests[row.guest], nights=row.nights)
    return problem.worth(guest, row.home) + sum(point.points for point in row.points)


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


def _unplaced(unit: Unit, world: World, there: Mapping[str, Sequence[PlacementFacts]]) -> list[Unplaced]:
    why, mates = [], _of_the_party(unit, world)
    for home in sorted(world.homes):
        why.append(why_not(unit.guests, world.homes[home], _beside(there.get(home, ()), mates, world)))
    return [Unplaced(guest.id, guest.nights, tuple(why)) for guest in unit.guests]


def why_not(guests: Sequence[GuestFacts], home: HomeFacts, world: World) -> WhyNot:
    """The first rule that keeps a party out of a home, with those who stay there."""
    forbids = first_block(guests, home, world)
    if forbids is not None:
        return WhyNot(home.id, forbids.rule, forbids.text, forbids.citation)
    return WhyNot(home.id, "free", f"{home.name} is free; place by hand, or suggest again.")
