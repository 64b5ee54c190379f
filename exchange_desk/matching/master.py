"""The linear and the whole-number programme over columns (a home with a set of units), solved by HiGHS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np


@dataclass(frozen=True, slots=True)
class Column:
    """A home with the units that share it, and what that is worth."""

    home: int
    units: tuple[int, ...]
    worth: int


class Master:
    """At most one column for each home, each unit in at most one column; the worth is to be the greatest."""

    def __init__(self, units: int, homes: int) -> None:
        self._units, self._homes = units, homes
        self.columns: list[Column] = []
        self._seen: set[tuple[int, tuple[int, ...]]] = set()
        self._model = _model()
        rows = units + homes
        empty = np.zeros(rows, dtype=np.int32)
        self._model.addRows(
            rows, np.full(rows, -highspy.kHighsInf), np.ones(rows), 0, empty, np.zeros(0, np.int32), np.zeros(0)
        )

    def add(self, columns: Sequence[Column]) -> int:
        """Add columns that are new; how many they were."""
        fresh = []
        for column in columns:
            if (column.home, column.units) not in self._seen:
                self._seen.add((column.home, column.units))
                fresh.append(column)
        if fresh:
            _add(self._model, fresh, self._units)
            self.columns += fresh
        return len(fresh)

    def relaxed(self) -> tuple[float, list[float], list[float]]:
        """The best value when columns may be taken in part, and the price of each unit and home."""
        self._model.run()
        prices = [max(0.0, -p) for p in self._model.getSolution().row_dual]
        return -self._model.getObjectiveValue(), prices[: self._units], prices[self._units :]

    def whole(self) -> tuple[int, list[Column]]:
        """The best plan from whole columns."""
        model = _model()
        rows = self._units + self._homes
        model.addRows(
            rows, np.full(rows, -highspy.kHighsInf), np.ones(rows), 0,
            np.zeros(rows, dtype=np.int32), np.zeros(0, np.int32), np.zeros(0),
        )  # fmt: skip
        _add(model, self.columns, self._units)
        count = len(self.columns)
        kinds = np.full(count, highspy.HighsVarType.kInteger)
        model.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
        model.setOptionValue("mip_rel_gap", 0.0)
        model.setOptionValue("mip_abs_gap", 0.5)
        model.run()
        values = model.getSolution().col_value
        chosen = [c for c, v in zip(self.columns, values, strict=True) if v > 0.5]
        return sum(c.worth for c in chosen), chosen


def _model() -> Any:
    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.silent()
    model.setOptionValue("threads", 1)
    model.setOptionValue("random_seed", 1)
    return model


def _add(model: Any, columns: Sequence[Column], units: int) -> None:
    starts: list[int] = []
    index: list[int] = []
    for column in columns:
        starts.append(len(index))
        index += [*column.units, units + column.home]
    count = len(columns)
    model.addCols(
        count,
        np.array([-float(c.worth) for c in columns]),
        np.zeros(count),
        np.full(count, highspy.kHighsInf),
        len(index),
        np.array(starts, dtype=np.int32),
        np.array(index, dtype=np.int32),
        np.ones(len(index)),
    )
