"""Repair after one family withdrew, side by side with suggesting anew and with a careful person's list (greedy).

Run `python -m benchmarks.repairing` (`--quick` leaves 300 guests out). Movers are guests who had a home and get
another one. Counts hold between machines, seconds do not.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import time
from dataclasses import replace
from statistics import median

from benchmarks.visit_maker import make_visit
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import greedy
from exchange_desk.matching.problem import Plan, make_problem
from exchange_desk.matching.repair import repair
from exchange_desk.matching.suggest import suggest
from exchange_desk.rules.facts import PlacementFacts, World

SIZES = ((68, 50), (150, 80), (150, 110), (300, 150), (300, 220))
SEEDS = (1, 2, 3)
HEAD = (
    "visit", "homeless", "of them before", "placed", "moved", "rooms", "proof", "seconds", "CPU s",
    "anew placed", "anew moved", "anew s", "greedy placed", "greedy s",
)  # fmt: skip


def planned(world: World, limit: float) -> World:
    """The visit with its best plan pencilled in."""
    plan = suggest(make_problem(world), time_limit=limit)
    rows = (PlacementFacts(f"p{n}", p.guest, p.home, p.room, p.nights) for n, p in enumerate(plan.placements))
    return replace(world, placements=tuple(rows))


def without(world: World, home: str) -> World:
    """The same after a family withdrew."""
    homes = {**world.homes, home: replace(world.homes[home], withdrawn="ill")}
    return replace(world, homes=homes, placements=tuple(p for p in world.placements if p.home != home))


def moved(world: World, plan: Plan) -> int:
    """How many guests who have a home get another one, or none."""
    now = {p.guest: p.home for p in plan.placements}
    return sum(now.get(p.guest) != p.home for p in world.placements)


def cpu_seconds() -> float:
    """What this process and those it ended have used of the processor (on Windows this one alone)."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def compare(name: str, world: World, before: int, limit: float) -> list[str]:
    """One row of the table."""
    homeless = len(world.guests) - len({p.guest for p in world.placements})
    cpu = cpu_seconds()
    found = repair(world, time_limit=limit)
    cpu = cpu_seconds() - cpu
    best = found.proposals[0]
    began = time.perf_counter()
    anew = suggest(make_problem(world, move_pencilled=True), time_limit=limit, split_stays=False)
    anew_seconds, began = time.perf_counter() - began, time.perf_counter()
    board = Board(make_problem(world))
    by_hand = sum(len(board.units[u].guests) for units in greedy(board).values() for u in units)
    proven = (found.most_placed, found.fewest_moved, found.best_points)
    proof = ", ".join(word for word, yes in zip(("most", "fewest", "points"), proven, strict=True) if yes) or "-"
    stand = len(world.placements)
    return [
        name, f"{homeless}", f"{before}", f"{best.guests_placed}", f"{best.guests_moved}", f"{len(best.rooms)}",
        proof, f"{found.seconds:.2f}", f"{cpu:.2f}", f"{len(anew.placements) - stand}", f"{moved(world, anew)}",
        f"{anew_seconds:.2f}", f"{by_hand}", f"{time.perf_counter() - began:.2f}",
    ]  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="without 300 guests")
    parser.add_argument("--limit", type=float, default=20.0, help="seconds for one repair or plan")
    asked = parser.parse_args()
    print(f"{platform.platform()} · {platform.processor() or platform.machine()} · Python {platform.python_version()}")
    rows = []
    sizes = SIZES[:3] if asked.quick else SIZES
    for guests, homes in sizes:
        for seed in SEEDS:
            world = planned(make_visit(guests, homes, seed), asked.limit)
            before = len(world.guests) - len({p.guest for p in world.placements})
            gone = random.Random(seed).choice(sorted({p.home for p in world.placements}))
            rows.append(compare(f"{guests}/{homes} #{seed}", without(world, gone), before, asked.limit))
            print("  ".join(rows[-1]), flush=True)
    widths = [max(len(row[n]) for row in [list(HEAD), *rows]) for n in range(len(HEAD))]
    for row in [list(HEAD), *rows]:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)))
    for guests, homes in sizes:
        these = [row for row in rows if row[0].startswith(f"{guests}/{homes} ")]
        seconds, cpu = median(float(row[7]) for row in these), max(float(row[8]) for row in these)
        print(f"{guests} guests, {homes} homes: median {seconds:.2f} s, at the most {cpu:.2f} s of the processor")


if __name__ == "__main__":
    main()
