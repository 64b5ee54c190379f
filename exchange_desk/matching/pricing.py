"""Pricing: the sets of units that are worth more in a home than their prices, and the bound that follows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from exchange_desk.matching.board import Board
from exchange_desk.matching.master import Column, Prices
from exchange_desk.matching.sets import Sets, Shortened

NEW_PER_HOME = 4


@dataclass(frozen=True, slots=True)
class Priced:
    """What came of some prices: good columns, the most that each home can earn on top, and what no plan exceeds."""

    prices: Prices
    columns: tuple[Column, ...]
    tops: tuple[float, ...]
    bound: float

    def slack(self, column: Column) -> float:
        """By how much a column misses the most that its home can earn."""
        return self.tops[column.home] - self.prices.earns(column)


class Pricing:
    """The search for columns over all homes of a board."""

    def __init__(self, board: Board) -> None:
        self._board, self._sets = board, Sets(board)
        self._guests = np.array([len(unit.guests) for unit in board.units])
        self._units = [np.array(sorted(row.worth), dtype=np.int64) for row in board.homes]
        self._worths = [np.array([float(row.worth[u]) for u in sorted(row.worth)]) for row in board.homes]
        self._hopes = [
            np.array([float(self._sets.hope(home, u)) for u in units.tolist()])
            for home, units in enumerate(self._units)
        ]

    def column(self, home: int, units: tuple[int, ...]) -> Column:
        """The column of these units in that home."""
        worth = self._board.homes[home].worth
        total = sum(worth[u] for u in units) + (self._board.bonus(home, units) or 0 if len(units) > 1 else 0)
        return Column(home, units, total, sum(len(self._board.units[u].guests) for u in units))

    def at(self, prices: Prices, most_guests: int, steps: int | None = None, slack: float = 0.0) -> Priced:
        """The best columns at some prices; a home's own price is what it must exceed, by more than `slack`.

        With `steps` a home's search may give up; then nobody knows a bound (it is infinite).
        """
        prices = prices.rounded()
        cost = prices.units + prices.guest * self._guests
        bound = float(prices.units.sum()) + prices.guest * most_guests
        columns: list[Column] = []
        tops: list[float] = []
        for home, price in enumerate(prices.homes.tolist()):
            gains = self._gains(home, cost, everybody=False)
            least = price + slack
            found, whole = self._sets.best(home, gains, least, NEW_PER_HOME, steps) if gains else ([], True)
            tops.append(found[0][0] if found else least)
            bound += tops[-1] if whole else math.inf
            columns += [self.column(home, units) for _value, units in found]
        return Priced(prices, tuple(columns), tuple(tops), bound)

    def near(self, priced: Priced, gap: float, count: int) -> list[Column]:
        """For each home so many of the columns that miss its most by `gap` at the most, the best ones."""
        cost = priced.prices.units + priced.prices.guest * self._guests
        columns: list[Column] = []
        for home, top in enumerate(priced.tops):
            gains = self._gains(home, cost, everybody=False)
            found = self._sets.best(home, gains, top - gap, count, None)[0] if gains else []
            columns += [self.column(home, units) for _value, units in found]
        return columns

    def within(self, priced: Priced, gap: float, most: int) -> list[Column] | None:
        """Every column that misses the most of its home by `gap` at the most; nothing where they are too many."""
        cost = priced.prices.units + priced.prices.guest * self._guests
        columns: list[Column] = []
        for home, top in enumerate(priced.tops):
            gains = self._gains(home, cost, everybody=True)
            try:
                found = self._sets.all(home, gains, top - gap, most - len(columns)) if gains else []
            except Shortened:
                return None
            columns += [self.column(home, units) for _value, units in sorted(found)]
        return columns

    def _gains(self, home: int, cost: Any, *, everybody: bool) -> Sequence[tuple[float, int]]:
        units, gains = self._units[home], self._worths[home] - cost[self._units[home]]
        if not everybody:
            chosen = np.flatnonzero(gains + self._hopes[home] > 0)
            units, gains = units[chosen], gains[chosen]
        return list(zip(gains.tolist(), units.tolist(), strict=True))
