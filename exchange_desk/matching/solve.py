"""Column generation: the best plan of a visit, with its proof."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import Assignment, first_plan, greedy, worth_of
from exchange_desk.matching.master import Column, Master, Prices
from exchange_desk.matching.pricing import Priced, Pricing

SMOOTH = 0.3
MOST_COLUMNS = 60_000
MOST_NODES = 20_000
NEAR_PER_HOME = 8
ROUND_EVERY = 5
ALONE = 4
LARGE, SLOW, ROUGH, FINER, FINEST = 400, 0.0001, 0.0003, 10.0, 4.0  # in units, shares of the worth, and points
FIRST_STEPS, MOST_STEPS, FEW_NEW = 60, 20_000, 2.0  # FEW_NEW: new columns for each home
EPS = 1e-6


@dataclass(frozen=True, slots=True)
class Answer:
    """Units by home, what they are worth, and what no plan can exceed."""

    assignment: Assignment
    worth: int
    bound: int


def solve(board: Board, found: Callable[[Answer, str], None]) -> Answer:
    """The best plan; `found` hears of each better plan or bound on the way."""
    return _Solving(board, found).run()


class _Solving:
    """The way to the best plan: prices, new columns, better bounds; then whole plans among the columns that matter."""

    def __init__(self, board: Board, found: Callable[[Answer, str], None]) -> None:
        self._board, self._found = board, found
        first = first_plan(board)
        bound = sum(_most(board, u) for u in range(len(board.units)))
        self._best = Answer(first, worth_of(board, first), bound)
        self._best_priced: Priced | None = None

    def run(self) -> Answer:
        """Search until the plan is proven, or nothing more can be proven."""
        board = self._board
        self._tell("A first plan is there")
        if not board.homes or not board.units or self._done():
            return self._best
        guests = [len(unit.guests) for unit in board.units]
        scale = max(1.0, board.problem.placed_worth / 10_000)
        self._pricing = Pricing(board)
        self._master = Master(len(board.units), len(board.homes), most_guests=sum(guests), scale=scale)
        self._master.add([self._pricing.column(home, units) for home, units in self._best.assignment.items()])
        self._master.add([self._pricing.column(home, (unit,)) for home, unit in _alone(board)])
        self._generate()
        if not self._done():
            self._tell("A good plan is there; looking for the proof")
            self._finish()
        return self._best

    def _done(self) -> bool:
        return self._best.worth >= self._best.bound

    def _tell(self, words: str) -> None:
        self._found(self._best, words)

    def _better(self, columns: Sequence[Column]) -> None:
        """Keep a plan of whole columns where it is better than the best so far."""
        worth = sum(c.worth for c in columns)
        if worth > self._best.worth:
            plan = {c.home: c.units for c in sorted(columns, key=lambda c: c.home)}
            self._best = Answer(plan, worth, max(self._best.bound, worth))

    def _bounded(self, priced: Priced) -> bool:
        """Keep a better bound, and the prices that gave it."""
        if self._best_priced is not None and priced.bound >= self._best_priced.bound:
            return False
        self._best_priced = priced
        bound = min(self._best.bound, math.floor(priced.bound + EPS))
        self._best = Answer(self._best.assignment, self._best.worth, max(bound, self._best.worth))
        return True

    def _generate(self) -> None:
        """New columns until no price is too high any more."""
        center: Prices | None = None
        smooth, rounds = SMOOTH, 0
        steps: int | None = FIRST_STEPS
        before, slack, large = 0.0, 0.0, len(self._board.units) >= LARGE
        while not self._done():
            value, prices, taken = self._master.relaxed()
            if all(share > 1 - EPS for share, _column in taken):
                self._better([column for _share, column in taken])
            elif rounds % ROUND_EVERY == ROUND_EVERY - 1:
                self._round(taken)
            at = prices if center is None or not smooth else prices.mixed(center, smooth)
            priced = self._pricing.at(at, self._master.most_guests, steps)
            if math.isfinite(priced.bound) and self._bounded(priced):
                center = priced.prices
            fresh = [c for c in priced.columns if prices.excess(c) > 1e-4]
            fresh_count = self._master.add(fresh)
            few = fresh_count < FEW_NEW * len(self._board.homes)
            wide = self._best.bound - self._best.worth > 2 * ROUGH * value
            if large and (few or (wide and value - before < SLOW * value)):
                slack = slack or ROUGH * value / len(self._board.homes)
                if not self._roughly(slack, prices):
                    slack, large = slack / FINER, slack > FINER * FINEST
            before = value
            if steps is not None and few:
                steps = steps * 4 if steps < MOST_STEPS else None
            elif not fresh_count:
                if not smooth or center is None or priced.bound - value < 0.5:
                    return
                smooth = 0.0
            else:
                smooth = SMOOTH
            rounds += 1
            self._tell("Weighing who could share a home")

    def _roughly(self, slack: float, prices: Prices) -> bool:
        """A bound that is a little too high but soon found; whether columns came of it that are worth a lot more."""
        priced = self._pricing.at(prices, self._master.most_guests, slack=slack)
        self._bounded(priced)
        return self._master.add(priced.columns) > 0

    def _round(self, taken: Sequence[tuple[float, Column]]) -> None:
        """A whole plan near the one in parts: what is mostly taken is taken, the rest is filled in by hand."""
        homes: Assignment = {}
        placed: set[int] = set()
        for _share, column in sorted(taken, key=lambda t: (-t[0], t[1].home, t[1].units)):
            if column.home not in homes and placed.isdisjoint(column.units):
                homes[column.home] = column.units
                placed.update(column.units)
        plan = greedy(self._board, homes)
        worth = worth_of(self._board, plan)
        if worth > self._best.worth:
            self._best = Answer(plan, worth, max(self._best.bound, worth))

    def _finish(self) -> None:
        """The best plan among the columns that a better plan could hold; proven where those are all there."""
        priced = self._best_priced
        if priced is None:
            return
        gap = self._gap(priced)
        self._master.add(self._pricing.near(priced, gap, NEAR_PER_HOME))
        self._whole([c for c in self._master.columns if priced.slack(c) <= gap])
        if self._done():
            return
        every = self._pricing.within(priced, self._gap(priced), MOST_COLUMNS)
        if every is not None and self._whole(every):
            self._best = Answer(self._best.assignment, self._best.worth, self._best.worth)

    def _gap(self, priced: Priced) -> float:
        """By how much a column of a better plan may miss the best of its home: worth is a whole number."""
        return priced.bound - self._best.worth - 1 + EPS

    def _whole(self, columns: Sequence[Column]) -> bool:
        """Look for a better plan among these columns; whether the search came to its end."""
        at_hand = [self._pricing.column(home, units) for home, units in self._best.assignment.items()]
        chosen, ended = self._master.whole(columns, MOST_NODES, at_hand)
        self._better(chosen)
        return ended


def _alone(board: Board) -> list[tuple[int, int]]:
    """Each unit alone in the few homes that are worth most for it, as (home, unit): a start for the prices."""
    homes: list[list[tuple[int, int]]] = [[] for _ in board.units]
    for home, row in enumerate(board.homes):
        for unit, worth in row.worth.items():
            homes[unit].append((-worth, home))
    return [(home, unit) for unit, found in enumerate(homes) for _worth, home in sorted(found)[:ALONE]]


def _most(board: Board, unit: int) -> int:
    """The most that a unit can be worth anywhere."""
    found = [h.worth[unit] + board.together_bonus(n, unit) for n, h in enumerate(board.homes) if unit in h.worth]
    return max(found, default=0)
