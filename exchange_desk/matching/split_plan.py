"""A plan with the stays that were split over several homes: rooms, points, and the nights that are still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.basics.dates import Nights
from exchange_desk.matching.answer import points_in, why_not
from exchange_desk.matching.points import Point
from exchange_desk.matching.problem import Placed, Plan, Problem, Unit, Unplaced, WhyNot, open_nights
from exchange_desk.matching.splitting import SplitProblem, Stay, with_stays
from exchange_desk.rules.facts import World
from exchange_desk.rules.judge import lodgers_of, who_is_there
from exchange_desk.rules.lodging import AGE_GAP, arrangements

Rooms = dict[tuple[str, dt.date], str]


def plan_with(problem: Problem, plan: Plan, split: SplitProblem, stays: Sequence[Stay], *, proven: bool) -> Plan:
    """The plan with these stays beside it. What they are worth counts in objective and bound alike; where it is not
    proven that they are the best, the bound rises by all that could still be won.
    """
    if not stays and proven:
        return plan
    world = with_stays(split.world, stays, _rooms(split.world, stays))
    placed, worth = _placed(problem, split, world, stays)
    unplaced = _unplaced(plan, split, world, stays)
    open_worth = 0 if proven else sum(2 * problem.placed_worth * len(unit.guests) for unit in split.units)
    good = plan.status != "feasible" and proven
    return replace(
        plan,
        status="feasible" if not good else "infeasible" if unplaced else "optimal",
        objective=plan.objective + worth,
        bound=plan.bound + max(worth, open_worth),
        placements=tuple(sorted((*plan.placements, *placed), key=lambda p: (p.home, p.guest, p.nights.first))),
        unplaced=unplaced,
    )


def _placed(problem: Problem, split: SplitProblem, world: World, stays: Sequence[Stay]) -> tuple[list[Placed], int]:
    """The rows of the stays, and what they are worth: each guest's share of the nights, and the points."""
    rooms = {(p.guest, p.home, p.nights.first): p for p in world.placements}
    found, worth = [], 0
    for stay in sorted(stays, key=lambda s: (s.unit, s.first)):
        unit = split.units[stay.unit]
        needed = {g.id: len(g.nights) for g in unit.guests}
        for guest in stay.guests:
            placement = rooms[guest.id, stay.home, guest.nights.first]
            points = [*points_in(world, placement), *_moves(guest.id, guest.nights, stay, stays, world)]
            found.append(Placed(guest.id, stay.home, placement.room, guest.nights, tuple(points)))
            worth += problem.placed_worth * len(guest.nights) // needed[guest.id] + sum(p.points for p in points)
    return found, worth


def _moves(guest: str, nights: Nights, stay: Stay, stays: Sequence[Stay], world: World) -> list[Point]:
    """That a guest comes from another home in the middle of the visit, in words."""
    for other in stays:
        before = [g for g in other.guests if g.id == guest and g.nights.last + dt.timedelta(days=1) == nights.first]
        if before and other.home != stay.home:
            when = f"{nights.first.day} {nights.first:%B}"
            return [Point(guest, "mid_stay_move", 0, f"comes from {world.homes[other.home].name} on {when}")]
    return []


def _rooms(world: World, stays: Sequence[Stay]) -> Rooms:
    """A room for everybody who comes, beside those who are there; by guest and first night."""
    found: Rooms = {}
    for home_id in sorted({stay.home for stay in stays}):
        here = sorted((s for s in stays if s.home == home_id), key=lambda s: (s.unit, s.first))
        again = [s for n, s in enumerate(here) if n and here[n - 1].unit == s.unit]
        first = [s for s in here if s not in again]
        _choose(world, home_id, first, found)
        for stay in again:  # Who comes back sleeps in the same room, where it is free both times.
            before = next(s for s in first if s.unit == stay.unit)
            others = [s for s in here if s is not stay]
            _choose(with_stays(world, others, found), home_id, [stay], found, _rooms_of(before, found))
            if _rooms_of(stay, found) != _rooms_of(before, found):
                others = [s for s in here if s is not before]
                _choose(with_stays(world, others, found), home_id, [before], found, _rooms_of(stay, found))
    return found


def _rooms_of(stay: Stay, found: Rooms) -> dict[str, str]:
    keys = [(g.id, g.nights.first) for g in stay.guests]
    return {key[0]: found[key] for key in keys if key in found}


def _choose(
    world: World, home_id: str, stays: Sequence[Stay], found: Rooms, wanted: dict[str, str] | None = None
) -> None:
    home, gap = world.homes[home_id], int(world.rules.numbers.get("share_age_gap", AGE_GAP))
    coming = [g for stay in stays for g in stay.guests]
    there = who_is_there(world, home, coming)
    one_room = home.two_guests == "one_room"
    rooms: dict[str, str] = {}
    for asked in (wanted, None):
        if not rooms:
            everybody = (*there, *lodgers_of(world, coming, asked))
            rooms = next(arrangements(home, everybody, gap=gap, one_room=one_room), rooms)
    for stay in stays:
        mine = [rooms[g.id] for g in stay.guests if g.id in rooms]
        for guest in stay.guests:  # A baby sleeps in the room of its party.
            if room := rooms.get(guest.id, mine[0] if mine else None):
                found[guest.id, guest.nights.first] = room


def _unplaced(plan: Plan, split: SplitProblem, world: World, stays: Sequence[Stay]) -> tuple[Unplaced, ...]:
    """The nights that are still open, with a reason for every home; who got no stay keeps the reasons of before."""
    moved = {stay.unit for stay in stays}
    whose = {g.id: n for n, unit in enumerate(split.units) for g in unit.guests}
    found: list[Unplaced] = []
    for row in plan.unplaced:
        number = whose.get(row.guest)
        unit = split.units[number] if number is not None else None
        guest = next((g for g in unit.guests if g.id == row.guest and g.nights == row.nights), None) if unit else None
        if unit is None or guest is None or number not in moved:
            found.append(row)
            continue
        for nights in open_nights(guest, world.placements):
            found.append(Unplaced(row.guest, nights, _reasons(unit, nights, world)))
    return tuple(found)


def _reasons(unit: Unit, nights: Nights, world: World) -> tuple[WhyNot, ...]:
    guests = [
        replace(g, nights=Nights(max(g.nights.first, nights.first), min(g.nights.last, nights.last)))
        for g in unit.guests
        if g.nights.meets(nights)
    ]
    return tuple(why_not(guests, world.homes[h], world) for h in sorted(world.homes))
