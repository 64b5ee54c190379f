"""A small whole-number programme: numbers with bounds, rows of sums, and the greatest value of an aim (HiGHS)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import highspy
import numpy as np
from highspy._core import _Highs


class Programme:
    """Numbers are counted from nought in the order in which they were made."""

    def __init__(self) -> None:
        self._tops: list[int] = []
        self._rows: list[tuple[dict[int, int], float, float]] = []

    def number(self, most: int) -> int:
        """A new whole number from 0 to `most`."""
        self._tops.append(most)
        return len(self._tops) - 1

    def add_row(self, weights: Mapping[int, int], *, least: int | None = None, most: int | None = None) -> None:
        """The sum of these numbers, each so many times, is at least, or at most, so much."""
        low = -highspy.kHighsInf if least is None else float(least)
        high = highspy.kHighsInf if most is None else float(most)
        self._rows.append((dict(weights), low, high))

    def greatest(self, aim: Mapping[int, int], most_nodes: int, start: Sequence[int] = ()) -> tuple[list[int], bool]:
        """The numbers for which the aim is greatest, and whether that is proven; `start` is a plan that fits.

        It comes back where none is found, and is not handed to the solver: HiGHS 1.16 then told plans to be the best
        that were not (seed 188 of the test that tries everything).
        """
        count = len(self._tops)
        model: Any = _Highs()  # highspy.Highs greets on stdout, which belongs to the command line's answer
        model.setOptionValue("output_flag", False)
        for option, value in (
            ("threads", 1), ("random_seed", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.9),
            ("mip_max_nodes", most_nodes),
        ):  # fmt: skip
            model.setOptionValue(option, value)
        cost = np.zeros(count)
        for number, weight in aim.items():
            cost[number] = -weight
        none = np.zeros(0, np.int32)
        model.addCols(
            count, cost, np.zeros(count), np.array(self._tops, dtype=float), 0, np.zeros(count, np.int32), none,
            np.zeros(0),
        )  # fmt: skip
        whole = np.full(count, highspy.HighsVarType.kInteger)
        model.changeColsIntegrality(count, np.arange(count, dtype=np.int32), whole)
        for weights, low, high in self._rows:
            index = np.array(sorted(weights), dtype=np.int32)
            model.addRow(low, high, len(index), index, np.array([float(weights[int(n)]) for n in index]))
        model.run()
        ended = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        if model.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return list(start) or [0] * count, False
        return [round(value) for value in model.getSolution().col_value], ended
