"""The solver's part of a repair: the whole visit as one problem in which nobody loses a home, and what it proves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from exchange_desk.basics.errors import Stopped
from exchange_desk.basics.progress import Progress
from exchange_desk.matching.board import Board
from exchange_desk.matching.placing_first import worth_of_placing
from exchange_desk.matching.problem import Problem
from exchange_desk.matching.repair_board import RepairBoard
from exchange_desk.matching.repair_search import Found, score_of
from exchange_desk.matching.suggest import in_a_process
from exchange_desk.matching.worker import Message, work
from exchange_desk.rules.facts import PlacementFacts

LEAST = 0.1  # seconds; in less the process would not even start


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver found (nothing where it is no repair), and what no repair can exceed.

    `most` guests placed, `stay` of those who have a home keeping it then, and `points` (nothing = not known).
    """

    way: Found | None = None
    most: int | None = None
    stay: int | None = None
    points: int | None = None
    stopped: Stopped | None = None

    def prove(self, board: RepairBoard, way: Found) -> tuple[bool, bool, bool]:
        """Whether a way places the most, and so with the fewest moved, and so with the most points."""
        most = self.most is not None and board.size(board.coming) - way.left >= self.most
        fewest = most and self.stay is not None and board.size(board.home_of) - way.moved >= self.stay
        rooms = way.score[2]  # Those who keep theirs come before points, and the solver knows nothing of them.
        points = fewest and not rooms and self.points is not None and _points(board, way) >= self.points
        return most, fewest, points


@dataclass(frozen=True, slots=True)
class _Worth:
    """What counts, each more than all that comes after it: that nobody loses a home, a guest placed, a guest who is not
    moved, points (those of two plans differ by less than `spread`).
    """

    housed: int
    placed: int
    stay: int
    spread: int

    def of(self, board: RepairBoard, unit: int, home: str | None) -> int:
        """What a unit in a home, or in none, is worth beside the points."""
        if home is None:
            return 0
        now = board.home_of.get(unit)
        each = self.placed + (self.housed + self.stay * (home == now) if now is not None else 0)
        return each * len(board.units[unit].guests)


def solved(board: RepairBoard, limit: float, progress: Progress) -> Solved:
    """Let the solver look: a way, and what no repair can exceed; nothing where the time is too short."""
    if limit <= LEAST:
        return Solved()
    best: Message | None
    best, _finished, stopped = in_a_process(work, partial(Board, problem_of(board)), limit, progress, wait=False)
    if best is None:
        return Solved(stopped=stopped)
    homes = {unit: home for unit, (home, _rooms) in (best.rooms or {}).items()}
    return replace(read(board, homes, best.worth, best.bound), stopped=stopped)


def problem_of(board: RepairBoard) -> Problem:
    """The units of the board as one problem, in which those who have a home count before all others."""
    worth = _worth(board)
    now: dict[str, tuple[PlacementFacts, ...]] = {}
    for rows in board.rows.values():
        for row in rows:
            now[row.guest] = (*now.get(row.guest, ()), row)
    return Problem(board.fixed, tuple(board.units), now, worth.placed, worth.stay, worth.housed)


def read(board: RepairBoard, homes: Mapping[str, str], value: int, bound: int | None) -> Solved:
    """What an answer to `problem_of` says: home by unit, what the plan is worth, and what no plan can exceed."""
    way = _way_of(board, homes)
    if bound is None or not board.plain:
        return Solved(way)
    worth, stand = _worth(board), board.size(board.home_of)
    points = value - sum(worth.of(board, number, homes.get(unit.id)) for number, unit in enumerate(board.units))
    # A repair of so many placed and staying is worth at least that much, and nothing is worth more than the bound.
    rest = bound - points + worth.spread - 1 - (worth.housed + worth.placed) * stand
    most = min(rest // worth.placed, board.size(board.coming))
    stay = min((rest - most * worth.placed) // worth.stay, stand)
    return Solved(way, most, stay, points if value == bound and board.wishes_between else None)


def _worth(board: RepairBoard) -> _Worth:
    times = Counter(guest.id for unit in board.units for guest in unit.guests)
    spread = worth_of_placing(board.world) * max(times.values(), default=1)
    stay = 2 * spread
    placed = 2 * stay * (board.size(board.home_of) + 1)
    return _Worth(placed * board.size(board.coming), placed, stay, spread)


def _way_of(board: RepairBoard, homes: Mapping[str, str]) -> Found | None:
    """A plan of the solver as a way of ours; nothing where it takes a home from somebody."""
    where: dict[int, str] = {}
    left = 0
    for number, unit in enumerate(board.units):
        home = homes.get(unit.id)
        if home is None:
            if number not in board.coming:
                return None
            left += len(unit.guests)
        elif home != board.home_of.get(number):
            where[number] = home
    score = score_of(board, where, left)
    return None if score is None else Found(score, tuple(sorted(where.items())))


def _points(board: RepairBoard, way: Found) -> int:
    """All points of those who come or could move, as they are after a way."""
    where = dict(way.where)
    total = sum(board.points(unit, home) for unit, home in (board.home_of | where).items())
    for home in board.homes:
        stay = tuple(u for u in board.stay[home] if u not in where)
        fit = board.fit(home, stay, tuple(u for u in sorted(where) if where[u] == home))
        total += fit.points if fit is not None else 0
    return total
