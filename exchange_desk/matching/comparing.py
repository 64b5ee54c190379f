"""What a plan would change of the homes as they stand: who would move, who would get a home, who would lose one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.problem import Plan, make_problem
from exchange_desk.matching.suggest import suggest
from exchange_desk.rules.facts import World


@dataclass(frozen=True, slots=True)
class Move:
    """One guest who would change homes; `was` and `goes` are names of homes, both listed where a stay is split.

    `why` are the points in the home gone to that speak for it, in words, the best first.
    """

    guest: str
    name: str
    was: str
    goes: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What other weights would do: the moves, how many of the guests stay where they are, and the plan itself."""

    moves: tuple[Move, ...]
    stay: int
    plan: Plan


def moves_of(world: World, plan: Plan) -> tuple[Move, ...]:
    """The guests whose homes differ between the placements as they stand and a plan, by name."""
    was: dict[str, list[str]] = {}
    goes: dict[str, list[str]] = {}
    why: dict[str, list[str]] = {}
    for placement in sorted(world.placements, key=lambda p: (p.guest, p.nights.first)):
        was.setdefault(placement.guest, []).append(placement.home)
    for row in sorted(plan.placements, key=lambda p: (p.guest, p.nights.first)):
        goes.setdefault(row.guest, []).append(row.home)
        good = sorted((p for p in row.points if p.points > 0), key=lambda p: (-p.points, p.text))
        why.setdefault(row.guest, []).extend(p.text for p in good)
    found = []
    for guest in sorted(was.keys() | goes.keys()):
        if was.get(guest) != goes.get(guest) and guest in world.guests:
            words = "; ".join(dict.fromkeys(why.get(guest, ())))
            name = world.guests[guest].name
            found.append(Move(guest, name, _names(world, was.get(guest)), _names(world, goes.get(guest)), words))
    return tuple(sorted(found, key=lambda m: (m.name.casefold(), m.guest)))


def preview_weights(world: World, weights: Mapping[str, int], *, progress: Progress = SILENT) -> Preview:
    """The best plan under other weights, and what it would change; locked and confirmed stay, nothing is written.

    Of plans that are worth the same the one is taken in which the most stay where they are.
    """
    other = replace(world, rules=replace(world.rules, weights={**world.rules.weights, **weights}))
    plan = suggest(make_problem(other, move_pencilled=True, stay_worth=1), progress=progress)
    moves = moves_of(world, plan)
    moved = {m.guest for m in moves}
    return Preview(moves, len({p.guest for p in plan.placements} - moved), plan)


def _names(world: World, homes: list[str] | None) -> str:
    return ", then ".join(world.homes[h].name if h in world.homes else "another home" for h in homes or ()) or "no home"
