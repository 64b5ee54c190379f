"""The linear and the whole-number programme over columns (a home with a set of units), solved by HiGHS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

LEAST_BETTER = 0.9  # Worth is a whole number: what is better is so by one point, less some room for rounding.


@dataclass(frozen=True, slots=True)
class Column:
    """A home with the units that share it, what that is worth, and how many guests they are."""

    home: int
    units: tuple[int, ...]
    worth: int
    guests: int


@dataclass(frozen=True, slots=True)
class Prices:
    """What a unit, a home and each guest (where there are too few beds) cost in the linear programme."""

    units: Any
    homes: Any
    guest: float

    def mixed(self, other: Prices, share: float) -> Prices:
        """Prices between these and others, which have that share in them."""
        rest = 1 - share
        return Prices(
            rest * self.units + share * other.units,
            rest * self.homes + share * other.homes,
            rest * self.guest + share * other.guest,
        )

    def rounded(self) -> Prices:
        """Prices that are summed up without any rounding: any prices above nought give a true bound."""
        return Prices(np.round(self.units * 64) / 64, np.round(self.homes * 64) / 64, round(self.guest * 64) / 64)

    def earns(self, column: Column) -> float:
        """What a column is worth beyond the prices of its units."""
        return column.worth - float(self.units[list(column.units)].sum()) - self.guest * column.guests

    def excess(self, column: Column) -> float:
        """What it is worth beyond the price of its home too."""
        return self.earns(column) - float(self.homes[column.home])


class Master:
    """At most one column for each home, each unit in at most one column; the worth is to be the greatest.

    Worth is divided by `scale`, so that the tolerances of the solver stay far below one point.
    """

    def __init__(self, units: int, homes: int, *, most_guests: int, scale: float = 1.0) -> None:
        self._units, self._homes, self._scale = units, homes, scale
        self.most_guests = most_guests
        self.columns: list[Column] = []
        self._seen: set[tuple[int, tuple[int, ...]]] = set()
        self._model = self._empty()

    def _empty(self) -> Any:
        model = _model()
        rows = self._units + self._homes + 1
        tops = np.ones(rows)
        tops[-1] = self.most_guests
        none = np.zeros(0, np.int32)
        model.addRows(rows, np.full(rows, -highspy.kHighsInf), tops, 0, np.zeros(rows, np.int32), none, np.zeros(0))
        return model

    def add(self, columns: Sequence[Column]) -> int:
        """Add columns that are new; how many they were."""
        fresh = []
        for column in columns:
            if (column.home, column.units) not in self._seen:
                self._seen.add((column.home, column.units))
                fresh.append(column)
        if fresh:
            self._add(self._model, fresh)
            self.columns += fresh
        return len(fresh)

    def at_most(self, guests: int) -> None:
        """No plan places more guests than that (this was proven)."""
        if guests < self.most_guests:
            self.most_guests = guests
            self._model.changeRowBounds(self._units + self._homes, -highspy.kHighsInf, float(guests))

    def relaxed(self) -> tuple[float, Prices, list[tuple[float, Column]]]:
        """The best value when columns may be taken in part, the prices, and what is taken."""
        self._model.run()
        solution = self._model.getSolution()
        prices = np.maximum(0.0, -np.array(solution.row_dual)) * self._scale
        values = np.array(solution.col_value)
        taken = [(float(values[n]), self.columns[n]) for n in np.flatnonzero(values > 1e-6)]
        value = -self._model.getObjectiveValue() * self._scale
        return value, Prices(prices[: self._units], prices[self._units : -1], float(prices[-1])), taken

    def whole(
        self, columns: Sequence[Column], most_nodes: int, at_hand: Sequence[Column] = ()
    ) -> tuple[list[Column], bool]:
        """The best plan of whole columns and of the plan at hand, and whether the search came to its end."""
        given = {(column.home, column.units) for column in columns}
        columns = [*columns, *(column for column in at_hand if (column.home, column.units) not in given)]
        if not columns:
            return [], True
        model = self._empty()
        self._add(model, columns)
        count = len(columns)
        kinds = np.full(count, highspy.HighsVarType.kInteger)
        model.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
        model.setOptionValue("mip_rel_gap", 0.0)
        model.setOptionValue("mip_abs_gap", LEAST_BETTER / self._scale)
        model.setOptionValue("mip_max_nodes", most_nodes)
        # These columns are few and tight already: to look for plans in smaller models, or to make this one smaller,
        # takes longer than to solve it.
        model.setOptionValue("presolve", "off")
        for heuristic in ("feasibility_jump", "rins", "rens", "root_reduced_cost"):
            model.setOptionValue(f"mip_heuristic_run_{heuristic}", False)
        # No start is given: with one, HiGHS 1.16 was seen to call a worse plan the best.
        model.run()
        ended = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        values = model.getSolution().col_value
        if len(values) < count:
            return [], ended
        return [c for c, v in zip(columns, values, strict=True) if v > 0.5], ended

    def _add(self, model: Any, columns: Sequence[Column]) -> None:
        starts: list[int] = []
        index: list[int] = []
        value: list[float] = []
        last = self._units + self._homes
        for column in columns:
            starts.append(len(index))
            index += [*column.units, self._units + column.home, last]
            value += [1.0] * (len(column.units) + 1) + [float(column.guests)]
        count = len(columns)
        model.addCols(
            count,
            np.array([-column.worth / self._scale for column in columns]),
            np.zeros(count),
            np.full(count, highspy.kHighsInf),
            len(index),
            np.array(starts, dtype=np.int32),
            np.array(index, dtype=np.int32),
            np.array(value),
        )


def _model() -> Any:
    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.silent()
    model.setOptionValue("threads", 1)
    model.setOptionValue("random_seed", 1)
    return model
