"""Mid-stay moves: those whom no single home can take for all nights stay in two homes, at most three, one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.dates import Nights
from exchange_desk.matching.points import points_with_warnings
from exchange_desk.matching.problem import Plan, Problem, Unit
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group
from exchange_desk.rules.packs import RULES

MOST_STAYS = 3
MOST_CHOICES = 20_000
NIGHT_WORTH, STAY_COST = 200_000, 5_000
# What may forbid all nights together and yet allow some: the rest (an allergy, a missing check) holds every night.
BY_NIGHT = frozenset({"free", "nights", "beds", "host_wish", "stairs"}) | {
    r.id for r in RULES if r.between or r.together
}
DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stay:
    """One unit in one home over cells of nights (`first` to `last`, both included), and what that is worth."""

    unit: int
    home: str
    first: int
    last: int
    guests: tuple[GuestFacts, ...]
    worth: int


@dataclass(frozen=True, slots=True)
class SplitProblem:
    """The plan so far (`world` holds its placements), the units left, and every stay that a rule allows them.

    Nights are looked at in cells between the days (`edges`) on which anything changes: a home offers or does not,
    somebody comes or goes. No plan needs to move anybody inside a cell.
    """

    world: World
    units: tuple[Unit, ...]
    edges: tuple[dt.date, ...]
    stays: tuple[Stay, ...]
    whole: bool = True


def planned_world(problem: Problem, plan: Plan) -> World:
    """The visit with everybody where the plan has them."""
    kept = {(p.guest, p.home, p.nights.first): p for p in problem.world.placements}
    rows = []
    for row in plan.placements:
        old = kept.get((row.guest, row.home, row.nights.first)) if row.kept else None
        new = PlacementFacts(f"new {row.guest} {row.nights.first}", row.guest, row.home, row.room, row.nights)
        rows.append(old or new)
    return replace(problem.world, placements=tuple(rows))


def split_problem(problem: Problem, plan: Plan, go_on: Callable[[int, int], bool]) -> SplitProblem:
    """What could be split: the units without a home, and the stays that are allowed beside the plan.

    `go_on` hears how many units were looked at, of how many; where it says no, the others are left as they are.
    """
    world = planned_world(problem, plan)
    without = {row.guest: row for row in plan.unplaced}
    left = tuple(
        u for u in problem.units if any(g.id in without and g.nights == without[g.id].nights for g in u.guests)
    )
    first_reason = {g: {why.home: why.rule for why in row.reasons} for g, row in without.items()}
    homes: list[list[tuple[HomeFacts, list[dt.date]]]] = []
    for unit in left:
        reasons = first_reason[next(g.id for g in unit.guests if g.id in first_reason)]
        open_homes = [world.homes[h] for h, rule in sorted(reasons.items()) if rule in BY_NIGHT]
        changes = [(home, _edges(unit, home, world)) for home in open_homes if _could_take(home)]
        homes.append([(h, days) for h, days in changes if len(days) > 2 or reasons[h.id] == "free"])
    edges = tuple(sorted({day for row in homes for _home, days in row for day in days}))
    stays: list[Stay] = []
    whole = True
    for number, unit in enumerate(left):
        whole = whole and go_on(number, len(left))
        if not whole:
            break
        for home, days in homes[number]:
            stays += _stays(number, unit, home, days, edges, world)
    stays.sort(key=lambda s: (s.unit, -s.worth, s.home, s.first))
    return SplitProblem(world, left, edges, tuple(stays[:MOST_CHOICES]), whole and len(stays) <= MOST_CHOICES)


def _could_take(home: HomeFacts) -> bool:
    return home.offer == "overnight" and home.withdrawn is None and bool(home.rooms)


def span_of(unit: Unit) -> Nights:
    """The nights of a unit, from the first arrival to the last departure."""
    return Nights(min(g.nights.first for g in unit.guests), max(g.nights.last for g in unit.guests))


def _edges(unit: Unit, home: HomeFacts, world: World) -> list[dt.date]:
    """The days on which anything changes for a unit in a home, its first night and the day after its last included."""
    span = span_of(unit)
    days = {span.first, span.last + DAY}
    for night in span:
        if (night in home.nights) != (night - DAY in home.nights):
            days.add(night)
    others = [p.nights for p in world.placements if p.home == home.id]
    for nights in (*others, *(g.nights for g in unit.guests)):
        days |= {day for day in (nights.first, nights.last + DAY) if span.first < day <= span.last}
    return sorted(days)


def _stays(
    number: int, unit: Unit, home: HomeFacts, days: Sequence[dt.date], edges: Sequence[dt.date], world: World
) -> list[Stay]:
    """Every stay of a unit in a home that no rule forbids, by cells; only whole spans between changes are judged."""
    span, found = span_of(unit), []
    cells = [at for at, day in enumerate(edges) if span.first <= day <= span.last]
    part_of = {at: max(n for n, day in enumerate(days) if day <= edges[at]) for at in cells}
    known: dict[tuple[int, int], bool] = {}
    for first in cells:
        for last in range(first, cells[-1] + 1):
            parts = part_of[first], part_of[last]
            if parts not in known:
                whole = cut(unit, days[parts[0]], days[parts[1] + 1])
                known[parts] = bool(whole) and not blocks(verdicts_of_group(whole, home, world))
            if not known[parts]:
                break  # More nights are never allowed where fewer are not.
            guests = cut(unit, edges[first], edges[last + 1])
            if guests:
                found.append(Stay(number, home.id, first, last, guests, _worth(unit, guests, home, world)))
    return found


def cut(unit: Unit, first: dt.date, after: dt.date) -> tuple[GuestFacts, ...]:
    """The guests of a unit on the nights from `first` to the one before `after`; who is not there then is left out."""
    found = []
    for guest in unit.guests:
        start, end = max(guest.nights.first, first), min(guest.nights.last, after - DAY)
        if start <= end:
            found.append(replace(guest, nights=Nights(start, end)))
    return tuple(found)


def _worth(unit: Unit, guests: Sequence[GuestFacts], home: HomeFacts, world: World) -> int:
    """As many nights as can be, then as few stays, then the most points, by the share of the nights."""
    nights, whole = sum(len(g.nights) for g in guests), sum(len(g.nights) for g in unit.guests)
    points = sum(p.points for g in guests for p in points_with_warnings(g, home, world))
    return NIGHT_WORTH * nights - STAY_COST + points * nights // whole


def clash(problem: SplitProblem, home: str, stays: Sequence[Stay]) -> tuple[Stay, ...]:
    """A smallest set of these stays of one home that cannot be together; empty where all can."""
    ordered = sorted(stays, key=lambda s: (s.unit, s.first))
    for count in range(2, len(ordered) + 1):
        if not fits(problem, home, ordered[:count]):
            bad = list(ordered[:count])
            for stay in ordered[: count - 1]:
                less = [s for s in bad if s is not stay]
                if len(less) > 1 and not fits(problem, home, less):
                    bad = less
            return tuple(bad)
    return ()


def fits(problem: SplitProblem, home: str, stays: Sequence[Stay]) -> bool:
    """Whether the last of these stays is allowed beside the others and those who are in the home."""
    world = with_stays(problem.world, stays[:-1])
    return not blocks(verdicts_of_group(stays[-1].guests, world.homes[home], world))


def with_stays(world: World, stays: Sequence[Stay], rooms: Mapping[tuple[str, dt.date], str] | None = None) -> World:
    """The visit with these stays too; rooms by guest and first night where they are chosen."""
    coming = [
        PlacementFacts(
            f"split {guest.id} {guest.nights.first}", guest.id, stay.home,
            (rooms or {}).get((guest.id, guest.nights.first)), guest.nights,
        )
        for stay in stays
        for guest in stay.guests
    ]  # fmt: skip
    return replace(world, placements=(*world.placements, *coming))


def one_after_the_other(problem: SplitProblem) -> tuple[Stay, ...]:
    """Stays as a careful person finds them: unit by unit the longest stay that is still allowed, at most three."""
    chosen: list[Stay] = []
    by_unit: dict[int, list[Stay]] = {}
    for stay in problem.stays:
        by_unit.setdefault(stay.unit, []).append(stay)
    for number in sorted(by_unit):
        mine: list[Stay] = []
        for stay in by_unit[number]:  # The longest first: nights are worth most.
            if len(mine) == MOST_STAYS:
                break
            if any(s.first <= stay.last and stay.first <= s.last for s in mine):
                continue
            beside = [s for s in chosen if s.home == stay.home]
            if fits(problem, stay.home, [*beside, stay]):
                mine.append(stay)
        chosen += mine
    return tuple(chosen)
