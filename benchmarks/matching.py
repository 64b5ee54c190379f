"""Matching beside its peers in one run: a careful person's list (greedy), one model on HiGHS, CP-SAT; as a table.

Run `python -m benchmarks.matching` (`--large`: 1,000 guests too; `--peers`: HiGHS on one model; `--cpsat PYTHON`: an
interpreter with ortools). Seconds are of the wall clock, our processor seconds beside them; ratios hold between
machines, seconds do not.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import tempfile
import time
from pathlib import Path

from benchmarks.matching_peers import by_cpsat, by_highs, model_of
from benchmarks.visit_maker import make_visit
from exchange_desk.basics.errors import Stopped
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import greedy, worth_of
from exchange_desk.matching.problem import Problem, make_problem
from exchange_desk.matching.suggest import suggest
from exchange_desk.rules.facts import World

SIZES = ((20, 11), (70, 38), (70, 45), (150, 80), (300, 170), (300, 126))
LARGE = ((1000, 500),)
HEAD = ["visit", "guests", "homes", "status", "gap %", "placed", "points", "by hand", "points", "seconds", "cpu",
        "HiGHS s", "ratio", "", "CP-SAT s", "ratio", ""]  # fmt: skip


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


def compare(name: str, problem: Problem, asked: argparse.Namespace) -> list[str]:
    """One row of the table."""
    board = Board(problem)
    by_hand = greedy(board)
    hand_placed = sum(len(board.units[u].guests) for units in by_hand.values() for u in units)
    before, began = _cpu(), time.perf_counter()
    plan = suggest(problem, time_limit=asked.limit, split_stays=False)  # Peers split no stays either.
    seconds, cpu = time.perf_counter() - began, _cpu() - before
    here = len(plan.placements)
    gap = 100 * (plan.bound - plan.objective) / plan.bound if plan.bound else 0.0
    points, hand_points = (
        f"{worth - problem.placed_worth * placed}"
        for worth, placed in ((plan.objective, here), (worth_of(board, by_hand), hand_placed))
    )
    row = [
        name, f"{sum(len(u.guests) for u in problem.units)}", f"{len(problem.world.homes)}",
        "proven" if plan.proven else plan.status, f"{gap:.4f}", f"{here}", points,
        f"{hand_placed}", hand_points, f"{seconds:.2f}", f"{cpu:.2f}",
    ]  # fmt: skip
    small = len(board.units) <= asked.peers_to
    model = model_of(board) if (asked.peers or asked.cpsat) and small else None
    row += _peer(by_highs(model, asked.limit), seconds, plan.objective) if model and asked.peers else ["", "", ""]
    row += (
        _peer(by_cpsat(model, asked.limit, asked.cpsat), seconds, plan.objective) if model and asked.cpsat else [""] * 3
    )
    print("  ".join(row), flush=True)
    return row


def _peer(found: tuple[float, str, float], ours: float, objective: int) -> list[str]:
    seconds, status, worth = found
    behind = f", {100 * (objective - worth) / objective:.2f} % behind" if objective - worth > 0.5 else ""
    return [f"{seconds:.2f}", f"{seconds / ours:.1f}", status + behind]


def _cpu() -> float:
    """Processor seconds of this process and of those that it ran."""
    gone = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(g.ru_utime + g.ru_stime for g in gone)


class _StopAfter:
    """Presses Stop some seconds after the beginning, and knows when."""

    def __init__(self, seconds: float) -> None:
        self._at = time.perf_counter() + seconds
        self.pressed = 0.0

    def at(self, done: int, total: int, words: str = "") -> None:
        """Progress as the solver tells it."""
        now = time.perf_counter()
        if now >= self._at:
            self.pressed = self.pressed or self._at
            raise Stopped("Stopped.")


def stop_latency(guests: int, homes: int, after: float) -> str:
    """How long it takes from Stop to the plan."""
    stop = _StopAfter(after)
    try:
        plan = suggest(make_problem(make_visit(guests, homes, 1)), progress=stop)
        words = f"{plan.status}, {len(plan.placements)} guests placed"
    except Stopped:
        words = "no plan yet"
    took = time.perf_counter() - stop.pressed if stop.pressed else 0.0
    return f"Stop after {after:g} s with {guests} guests: {took:.2f} s later ({words})"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="1,000 guests too")
    parser.add_argument("--peers", action="store_true", help="HiGHS on one model as well")
    parser.add_argument("--peers-to", type=int, default=300, help="peers up to so many parties")
    parser.add_argument("--cpsat", help="an interpreter that has ortools")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds for one plan")
    parser.add_argument("--seeds", type=int, default=3)
    asked = parser.parse_args()
    print(
        f"{platform.platform()} · {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} · {platform.python_version()}"
    )
    print("  ".join(HEAD))
    for name, world in samples():
        compare(name, make_problem(world), asked)
    for guests, homes in SIZES + (LARGE if asked.large else ()):
        for seed in range(1, asked.seeds + 1):
            compare(f"invented {guests}/{homes} #{seed}", make_problem(make_visit(guests, homes, seed)), asked)
    for after in (1.0, 3.0):
        print(stop_latency(300, 126, after))


if __name__ == "__main__":
    main()
