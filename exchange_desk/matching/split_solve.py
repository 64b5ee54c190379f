"""The best way to split stays: a whole-number programme in which sets that do not fit together are forbidden as met."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from multiprocessing.connection import Connection
from typing import Any

from exchange_desk.matching.splitting import MOST_STAYS, SplitProblem, Stay, clash, cut, one_after_the_other

ROUNDS = 500
MOST_LIFTED = 12
Row = tuple[list[int], int]


@dataclass(frozen=True, slots=True)
class Split:
    """The stays that were chosen, and whether no others are worth more beside the plan."""

    stays: tuple[Stay, ...]
    proven: bool
    words: str = ""
    last: bool = False

    def after(self, before: Split | None) -> Split:
        """Whole by itself, whatever was heard before."""
        return self


def work_on_splits(asked: Connection, connection: Connection) -> None:
    """Take a `SplitProblem`; send stays as a careful person finds them, then the best; the former alone where the
    solver is not installed.
    """
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)  # The solver greets on stdout, which belongs to the command line's answer.
    problem: SplitProblem = asked.recv()
    first = Split(one_after_the_other(problem), False, "Splitting stays over two homes")
    connection.send(first)
    try:
        best = best_split(problem)
    except ImportError:
        best = None
    connection.send(replace(best or first, last=True))


def best_split(problem: SplitProblem) -> Split | None:
    """The stays that are worth most together; nothing where no end was found."""
    stays = problem.stays
    rows, homes = _once(stays), _Homes(problem)
    for _round in range(ROUNDS):
        chosen = [stays[n] for n in _solved(stays, rows)]
        forbidden = _forbidden(problem, homes, chosen)
        if not forbidden:
            return Split(tuple(chosen), problem.whole, "Stays are split over as few homes as can be")
        rows += forbidden
    return None


def _once(stays: Sequence[Stay]) -> list[Row]:
    """Each unit has one home a night, and three stays at most."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    units: dict[int, list[int]] = defaultdict(list)
    for number, stay in enumerate(stays):
        units[stay.unit].append(number)
        for cell in range(stay.first, stay.last + 1):
            cells[stay.unit, cell].append(number)
    return [
        *((numbers, 1) for numbers in cells.values()),
        *((numbers, MOST_STAYS) for numbers in units.values()),
    ]


class _Homes:
    """What is known of who cannot share a home on a cell of nights; units by number."""

    def __init__(self, problem: SplitProblem) -> None:
        self._problem = problem
        self._known: dict[tuple[str, int, tuple[int, ...]], bool] = {}
        self._may: dict[tuple[str, int], list[int]] = defaultdict(list)
        for stay in problem.stays:
            for cell in range(stay.first, stay.last + 1):
                if stay.unit not in self._may[stay.home, cell]:
                    self._may[stay.home, cell].append(stay.unit)

    def clash(self, home: str, cell: int, units: Sequence[int]) -> bool:
        """Whether these units cannot all be there on these nights."""
        key = home, cell, tuple(sorted(units))
        if key not in self._known:
            stays = []
            for unit in key[2]:
                guests = cut(self._problem.units[unit], self._problem.edges[cell], self._problem.edges[cell + 1])
                stays.append(Stay(unit, home, cell, cell, guests, 0))
            self._known[key] = bool(clash(self._problem, home, stays))
        return self._known[key]

    def row(self, home: str, cell: int, units: Sequence[int]) -> Row:
        """At most one less than these units, and no more of all others who are in each other's way just so."""
        count, found = len(units), sorted(units)
        for other in sorted(set(self._may[home, cell]) - set(units)):
            if all(self.clash(home, cell, [*some, other]) for some in combinations(found, count - 1)):
                found.append(other)
                if len(found) == MOST_LIFTED:
                    break
        numbers = [
            n
            for n, s in enumerate(self._problem.stays)
            if s.home == home and s.first <= cell <= s.last and s.unit in found
        ]
        return numbers, count - 1


def _forbidden(problem: SplitProblem, homes: _Homes, chosen: Sequence[Stay]) -> list[Row]:
    """Rows that forbid the sets among these stays that do not fit: by cells of nights, where one of those is enough."""
    by_home: dict[str, list[Stay]] = defaultdict(list)
    for stay in chosen:
        by_home[stay.home].append(stay)
    rows: list[Row] = []
    for home, there in sorted(by_home.items()):
        bad = clash(problem, home, there)
        if not bad:
            continue
        units = [stay.unit for stay in bad]
        cells = range(max(s.first for s in bad), min(s.last for s in bad) + 1)
        crowded = [cell for cell in cells if len(set(units)) == len(units) and homes.clash(home, cell, units)]
        rows += [homes.row(home, cell, units) for cell in crowded]
        if not crowded:  # Only over several nights: just these stays, and longer ones.
            numbers = [
                n
                for n, s in enumerate(problem.stays)
                if any(s.unit == b.unit and s.home == home and s.first <= b.first and s.last >= b.last for b in bad)
            ]
            rows.append((numbers, len(bad) - 1))
    return rows


def _solved(stays: Sequence[Stay], rows: Sequence[Row]) -> list[int]:
    import highspy
    import numpy as np

    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.silent()
    for name, value in (("threads", 1), ("random_seed", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5)):
        model.setOptionValue(name, value)
    count = len(stays)
    none = np.zeros(0, dtype=np.int32)
    model.addCols(
        count, np.array([-float(s.worth) for s in stays]), np.zeros(count), np.ones(count), 0,
        np.zeros(count, dtype=np.int32), none, np.zeros(0),
    )  # fmt: skip
    index = [number for numbers, _most in rows for number in numbers]
    starts = np.cumsum([0, *(len(numbers) for numbers, _most in rows)])[:-1]
    model.addRows(
        len(rows), np.full(len(rows), -highspy.kHighsInf), np.array([float(most) for _numbers, most in rows]),
        len(index), starts.astype(np.int32), np.array(index, dtype=np.int32), np.ones(len(index)),
    )  # fmt: skip
    model.changeColsIntegrality(count, np.arange(count, dtype=np.int32), np.full(count, highspy.HighsVarType.kInteger))
    model.run()
    return [n for n, value in enumerate(model.getSolution().col_value) if value > 0.5]
