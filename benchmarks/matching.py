"""Matching side by side with a careful person's list (greedy): samples and invented visits, as a table.

Run `python -m benchmarks.matching` (add `--large` for 300 guests). Ratios hold between machines, seconds do not.
"""

from __future__ import annotations

import argparse
import platform
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.visit_maker import make_visit
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import greedy, worth_of
from exchange_desk.matching.points import PLACED
from exchange_desk.matching.problem import Problem, make_problem
from exchange_desk.matching.suggest import suggest
from exchange_desk.rules.facts import World

SIZES = ((20, 11), (70, 38), (70, 45), (150, 80))
LARGE = ((300, 150),)
SEEDS = (1, 2, 3)


def samples() -> list[tuple[str, World]]:
    """The two sample visits, imported from their files."""
    from exchange_desk.desk import Desk
    from exchange_desk.operations.samples import SAMPLES, fill_sample
    from exchange_desk.queries.facts import world_of

    found = []
    for sample in SAMPLES:
        path = Path(tempfile.mkdtemp()) / "sample.exdesk"
        with Desk.create(path, name=sample.committee, town=sample.town, country=sample.country) as desk:
            with desk.writing("Fill") as session:
                visit = fill_sample(session, sample).visit_id
            with desk.reading() as session:
                found.append((sample.key, world_of(session, visit)))
    return found


def compare(name: str, problem: Problem, limit: float) -> list[str]:
    """One row of the table: both plans, what greedy loses, seconds of both."""
    began = time.perf_counter()
    board = Board(problem)
    by_hand = greedy(board)
    greedy_worth, greedy_seconds = worth_of(board, by_hand), time.perf_counter() - began
    placed = sum(len(board.units[u].guests) for units in by_hand.values() for u in units)
    plan = suggest(problem, time_limit=limit)
    here = len(plan.placements)
    points, hand_points = plan.objective - PLACED * here, greedy_worth - PLACED * placed
    gap = 100 * (plan.bound - plan.objective) / plan.bound if plan.bound else 0
    return [
        name,
        f"{sum(len(u.guests) for u in problem.units)}",
        f"{len(problem.world.homes)}",
        plan.status + (" (proven)" if plan.proven else ""),
        f"{gap:.3f}",
        f"{here}",
        f"{points}",
        f"{placed}",
        f"{hand_points}",
        f"{here - placed}",
        f"{100 * (points - hand_points) / max(points, 1):.0f}",
        f"{plan.seconds:.2f}",
        f"{greedy_seconds:.2f}",
        f"{plan.seconds / max(greedy_seconds, 0.001):.1f}",
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="300 guests too")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds for one plan")
    asked = parser.parse_args()
    print(f"{platform.platform()} · {platform.processor() or platform.machine()} · Python {platform.python_version()}")
    head = ["visit", "guests", "homes", "status", "gap %", "placed", "points", "greedy placed", "greedy points",
            "guests lost", "points lost %", "seconds", "greedy s", "ratio"]  # fmt: skip
    rows = [compare(name, make_problem(world), asked.limit) for name, world in samples()]
    for guests, homes in SIZES + (LARGE if asked.large else ()):
        for seed in SEEDS:
            world = make_visit(guests, homes, seed)
            rows.append(compare(f"invented {guests}/{homes} #{seed}", make_problem(world), asked.limit))
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for row in [head, *rows]:
        cells = [
            cell.ljust(w) if n in {0, 3} else cell.rjust(w) for n, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells))
    for guests, homes in SIZES + (LARGE if asked.large else ()):
        seconds = [float(row[11]) for row in rows if row[0].startswith(f"invented {guests}/{homes} ")]
        print(f"median for {guests} guests, {homes} homes: {median(seconds):.2f} s")


if __name__ == "__main__":
    main()
