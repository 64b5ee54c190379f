"""Column generation: the best plan of a visit, with its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappush, heapreplace

from exchange_desk.matching.board import Board, Shortened
from exchange_desk.matching.greedy import Assignment, first_plan, worth_of
from exchange_desk.matching.master import Column, Master

NEW_PER_HOME = 8
QUICK_STEPS = 200
LONG_STEPS = 50_000
MOST_COLUMNS = 400_000
EPS = 1e-6


@dataclass(frozen=True, slots=True)
class Answer:
    """Units by home, what they are worth, and what no plan can exceed."""

    assignment: Assignment
    worth: int
    bound: int


def solve(board: Board, found: Callable[[Answer, str], None]) -> Answer:
    """The best plan; `found` hears of each better plan or bound on the way."""
    first = first_plan(board)
    best = Answer(first, worth_of(board, first), sum(_most(board, u) for u in range(len(board.units))))
    found(best, "A first plan is there")
    if not board.homes or not board.units or best.worth >= best.bound:
        return Answer(best.assignment, best.worth, max(best.worth, 0)) if not board.homes else best
    master = Master(len(board.units), len(board.homes))
    master.add([_column(board, home, units) for home, units in first.items()])
    master.add([_column(board, h, (u,)) for h in range(len(board.homes)) for u in board.homes[h].worth])
    bound = best.bound
    steps: int | None = QUICK_STEPS
    while True:
        value, unit_price, home_price = master.relaxed()
        fresh, excess = _priced(board, unit_price, home_price, steps)
        if excess is not None:
            bound = min(bound, int(value + excess + EPS))
        if not master.add(fresh):
            if excess is not None:
                break
            steps = None if steps is None or steps > LONG_STEPS else steps * 8
        found(Answer(best.assignment, best.worth, max(bound, best.worth)), "Weighing who could share a home")
    best = _better(best, master, bound)
    found(best, "A good plan is there; looking for the proof")
    if best.worth < bound:
        gap = value - best.worth - 1  # Worth is a whole number: a better plan is better by one at least.
        proof = _within(board, unit_price, home_price, gap)
        if proof is None:
            return best
        master.add(proof)
        best = _better(best, master, bound)
        best = Answer(best.assignment, best.worth, best.worth)
    return best


def _better(best: Answer, master: Master, bound: int) -> Answer:
    worth, columns = master.whole()
    if worth <= best.worth:
        return Answer(best.assignment, best.worth, max(bound, best.worth))
    return Answer({c.home: c.units for c in columns}, worth, max(bound, worth))


def _column(board: Board, home: int, units: tuple[int, ...]) -> Column:
    return Column(home, units, worth_of(board, {home: units}))


def _most(board: Board, unit: int) -> int:
    """The most that a unit can be worth anywhere."""
    found = [h.worth[unit] + board.together_bonus(n, unit) for n, h in enumerate(board.homes) if unit in h.worth]
    return max(found, default=0)


def _gains(board: Board, home: int, unit_price: list[float]) -> dict[int, float]:
    return {u: w - unit_price[u] for u, w in board.homes[home].worth.items()}


def _priced(
    board: Board, unit_price: list[float], home_price: list[float], steps: int | None
) -> tuple[list[Column], float | None]:
    """The best columns of each home that are worth more than their price, and by how much in all.

    With `steps` a home's search may give up early; then nobody knows by how much in all.
    """
    fresh: list[Column] = []
    excess: float | None = 0.0
    for home, price in enumerate(home_price):
        top: list[tuple[float, tuple[int, ...]]] = []

        def least(top: list[tuple[float, tuple[int, ...]]] = top, price: float = price) -> float:
            return top[0][0] if len(top) == NEW_PER_HOME else price + EPS

        try:
            for value, units in board.sets(home, _gains(board, home, unit_price), least, steps):
                if len(top) < NEW_PER_HOME:
                    heappush(top, (value, units))
                else:
                    heapreplace(top, (value, units))
        except Shortened:
            excess = None
        if top and excess is not None:
            excess += max(value for value, _units in top) - price
        fresh += [_column(board, home, units) for _value, units in sorted(top, key=lambda t: (-t[0], t[1]))]
    return fresh, excess


def _within(board: Board, unit_price: list[float], home_price: list[float], gap: float) -> list[Column] | None:
    """Every column that a better plan could hold: those priced within the gap; nothing where they are too many."""
    columns: list[Column] = []
    for home, price in enumerate(home_price):
        limit = price - gap - EPS
        for _value, units in board.sets(home, _gains(board, home, unit_price), lambda limit=limit: limit):  # type: ignore[misc]
            columns.append(_column(board, home, units))
            if len(columns) > MOST_COLUMNS:
                return None
    return columns
