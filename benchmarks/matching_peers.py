"""What matching is measured against: one whole-number model of units, homes and rooms, for HiGHS and for CP-SAT.

Both peers get the pairs that our rules allow, so only the solving differs. CP-SAT is run by another interpreter
(`--cpsat PYTHON`, with ortools): it is no part of the program.
"""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass, field, replace
from itertools import combinations, islice, permutations
from typing import Any

from exchange_desk.matching.board import Board
from exchange_desk.rules.lodging import AGE_GAP, arrangements, may_share_room

WAYS = 40


@dataclass(slots=True)
class Model:
    """Yes-or-no variables with their worth, and rows: the sum of factors times variables is at most so much."""

    worth: list[int] = field(default_factory=list)
    rows: list[tuple[list[int], list[int], int]] = field(default_factory=list)

    def new(self, worth: int = 0) -> int:
        """A variable more."""
        self.worth.append(worth)
        return len(self.worth) - 1

    def at_most(self, most: int, *terms: tuple[int, int]) -> None:
        """A row more; terms are (variable, factor)."""
        self.rows.append(([t[0] for t in terms], [t[1] for t in terms], most))


def model_of(board: Board) -> Model:
    """Each unit in one home and in certain rooms of it, rooms for one party or two minors who may share."""
    model = Model()
    of_unit: list[list[int]] = [[] for _ in board.units]
    met: dict[tuple[int, int], list[int]] = {}
    for number, row in enumerate(board.homes):
        here: dict[int, int] = {}
        in_room: dict[str, list[tuple[int, int]]] = {room.id: [] for room in row.home.rooms}
        for unit, worth in sorted(row.worth.items()):
            here[unit] = model.new(worth)
            of_unit[unit].append(here[unit])
            ways = {
                frozenset(rooms.values())
                for order in permutations(row.home.rooms)  # Of rooms that are alike only the first is tried.
                for rooms in islice(arrangements(replace(row.home, rooms=order), board.lodgers[unit]), WAYS)
            } or {frozenset()}
            chosen = [(model.new(), way) for way in sorted(ways, key=sorted)]
            model.at_most(0, (here[unit], 1), *((v, -1) for v, _way in chosen))
            for variable, way in chosen:
                for room in way:
                    in_room[room].append((unit, variable))
        _rooms(model, board, number, in_room)
        _apart(model, board, here)
        most = 1 if row.home.two_guests == "one_only" else row.home.max_guests
        if most is not None:
            model.at_most(most, *((v, len(board.units[u].guests)) for u, v in here.items()))
        for one in here:
            for other in board.sharing.partners(one):
                if one < other and other in here:
                    bonus = board.bonus(number, (one, other))
                    if bonus:
                        both = model.new(bonus)
                        model.at_most(0, (both, 1), (here[one], -1))
                        model.at_most(0, (both, 1), (here[other], -1))
                        met.setdefault((one, other), []).append(both)
    for variables in of_unit:
        model.at_most(1, *((v, 1) for v in variables))
    return model


def _rooms(model: Model, board: Board, number: int, in_room: dict[str, list[tuple[int, int]]]) -> None:
    home = board.homes[number].home
    used, gap = [], int(board.world.rules.numbers.get("share_age_gap", AGE_GAP))
    for room in home.rooms:
        alone = [(u, v) for u, v in in_room[room.id] if board.sharing.alone[u]]
        beds = min(2, sum(1 for _bed in room.beds))
        terms = [(v, 1 if board.sharing.alone[u] else beds) for u, v in in_room[room.id]]
        if not terms:
            continue
        used.append(model.new())
        model.at_most(0, *terms, (used[-1], -beds))
        for (one, a), (other, b) in combinations(alone, 2):
            if not may_share_room(board.units[one].guests[0], board.units[other].guests[0], gap):
                model.at_most(1, (a, 1), (b, 1))
    if home.two_guests == "one_room" and used:
        model.at_most(1, *((v, 1) for v in used))


def _apart(model: Model, board: Board, here: dict[int, int]) -> None:
    """Who is kept apart, by kinds: a kind that is in the home keeps the others out."""
    kinds: dict[object, list[int]] = {}
    for unit in here:
        kinds.setdefault(board.apart_kinds[unit], []).append(unit)
    is_there = {kind: model.new() for kind in kinds}
    for kind, units in kinds.items():
        for unit in units:
            model.at_most(0, (here[unit], 1), (is_there[kind], -1))
        for a, b in combinations(units, 2):
            if board.apart(a, b):
                model.at_most(1, (here[a], 1), (here[b], 1))
    for one, other in combinations(kinds, 2):
        if board.apart(kinds[one][0], kinds[other][0]):
            model.at_most(1, (is_there[one], 1), (is_there[other], 1))


def by_highs(model: Model, limit: float) -> tuple[float, str, float]:
    """Seconds, status and worth of HiGHS on the whole model."""
    import highspy
    import numpy as np

    began = time.perf_counter()
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", limit)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    count = len(model.worth)
    solver.addVars(count, np.zeros(count), np.ones(count))
    solver.changeColsCost(count, np.arange(count, dtype=np.int32), -np.array(model.worth, dtype=float))
    kinds = np.full(count, highspy.HighsVarType.kInteger)
    solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
    for index, factors, most in model.rows:
        row = np.array(index, dtype=np.int32)
        solver.addRow(-highspy.kHighsInf, float(most), len(index), row, np.array(factors, dtype=float))
    solver.run()
    done = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return time.perf_counter() - began, "proven" if done else "time up", -solver.getObjectiveValue()


_CPSAT = """
import json, sys, time
from ortools.sat.python import cp_model
data = json.load(sys.stdin)
began = time.perf_counter()
m = cp_model.CpModel()
x = [m.NewBoolVar(str(n)) for n in range(len(data["worth"]))]
for index, factors, most in data["rows"]:
    m.Add(sum(f * x[i] for i, f in zip(index, factors)) <= most)
m.Maximize(sum(w * v for w, v in zip(data["worth"], x) if w))
s = cp_model.CpSolver()
s.parameters.max_time_in_seconds = data["limit"]
s.parameters.num_workers = 2
status = s.Solve(m)
found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
print(json.dumps([time.perf_counter() - began, "proven" if status == cp_model.OPTIMAL else "time up",
                  s.ObjectiveValue() if found else 0]))
"""


def by_cpsat(model: Model, limit: float, python: str) -> tuple[float, str, float]:
    """The same of CP-SAT, run by that interpreter."""
    data = json.dumps({"worth": model.worth, "rows": model.rows, "limit": limit})
    done = subprocess.run([python, "-c", _CPSAT], input=data, capture_output=True, text=True, check=True)
    seconds, status, worth = json.loads(done.stdout)
    return float(seconds), str(status), float(worth)
