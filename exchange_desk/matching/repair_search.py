"""The search of a repair: everybody placed who can be, then the fewest guests moved, then rooms, then points."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.repair_board import RepairBoard, Units

STEPS = 6_000
BEST = 3
JUDGED_AS_STEPS = 10
LOOK_EVERY = 64

Option = tuple[str, Units]
Score = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One way to do it: units placed or moved with their new homes; (left, moved, rooms changed, minus points)."""

    score: Score
    where: tuple[tuple[int, str], ...]

    @property
    def left(self) -> int:
        """Guests who are still without a home."""
        return self.score[0]

    @property
    def moved(self) -> int:
        """Guests who had a home and get another one."""
        return self.score[1]


@dataclass(slots=True)
class Outcome:
    """The best ways, and what is proven of them."""

    ways: list[Found] = field(default_factory=list)
    most_placed: bool = False
    fewest_moved: bool = False
    best_points: bool = False

    def keep(self, way: Found) -> None:
        """Keep a way if it is one of the best: beside the first only those that place as many and move as few."""
        if any(way.where == known.where for known in self.ways):
            return
        self.ways.append(way)
        self.ways.sort(key=lambda w: (w.score, w.where))
        best = self.ways[0].score[:2]
        self.ways[:] = [w for w in self.ways if w.score[:2] == best][:BEST]


class TooLong(Exception):
    """The search has used up its steps or its time."""


class Search:
    """Depth first over who goes where, allowing nobody to move, then one guest, then two …"""

    def __init__(
        self, board: RepairBoard, outcome: Outcome | None = None, *, until: float | None = None,
        progress: Progress = SILENT, steps: int = STEPS,
    ) -> None:  # fmt: skip
        self.board = board
        self.outcome = outcome if outcome is not None else Outcome()
        self._steps, self._until, self._progress = steps, until, progress
        self._asked = 0
        self._words = ""
        self._entries: dict[tuple[str, Units, Units, int, int], tuple[Units, ...]] = {}
        self._dear: set[tuple[str, Units, Units, int, int]] = set()
        self._base: dict[tuple[int, int], tuple[tuple[Option, ...], frozenset[str]]] = {}
        self._bonus: dict[int, int] = {}
        self._limit, self._cut = 0, False
        self._stay: dict[str, Units] = {}
        self._new: dict[str, Units] = {}
        self._where: dict[int, str] = {}
        self._moved = 0

    def run(self) -> Outcome:
        """The best ways that were found."""
        board, outcome = self.board, self.outcome
        lost, movers = -1, 0
        try:
            hopeless = [u for u in board.coming if self._nowhere(u)]
            wanted = tuple(u for u in board.coming if u not in hopeless)
            lost = board.size(hopeless)
            best_left = lost + board.size(wanted) + 1
            for movers in range(board.size(board.home_of) + 1):
                self._limit, self._cut = best_left - 1, False
                self._words = f"Looking for homes, {_movers(movers)}"
                self._progress.at(1, 3, self._words)
                self._go(wanted, movers, lost)
                best_left = min([best_left, *(way.left for way in outcome.ways)])
                if best_left == lost or not self._cut:  # Nobody more could be placed however many move.
                    outcome.most_placed = outcome.fewest_moved = outcome.best_points = True
                    return outcome
            outcome.most_placed = outcome.fewest_moved = outcome.best_points = True
            return outcome
        except TooLong:
            pass
        if outcome.ways and outcome.ways[0].left == lost:  # All smaller numbers of movers were tried out.
            outcome.most_placed = True
            outcome.fewest_moved = outcome.ways[0].moved == movers
        return outcome

    def _nowhere(self, unit: int) -> bool:
        """Whether no home may take a unit, were all others but the fixed ones away."""
        self._progress.at(0, 3, "Judging guests and homes")
        self._in_time()
        return all(self.board.worth(unit, home) is None for home in self.board.homes)

    def _in_time(self) -> None:
        if self._until is not None and time.monotonic() > self._until:
            raise TooLong

    def _count(self) -> None:
        self._steps -= 1
        self._asked += 1
        if self._asked % LOOK_EVERY == 0:
            self._progress.at(1, 3, self._words)
        self._in_time()
        if self._steps - JUDGED_AS_STEPS * self.board.judged < 0:
            raise TooLong

    def _go(self, queue: Units, budget: int, left: int) -> None:
        self._count()
        if left > self._limit:
            return
        if not queue:
            self._note(left)
            return
        options = {u: self._options(u, budget) for u in queue}
        if self._no_better(options, budget, left):
            return
        unit = min(queue, key=lambda u: (len(options[u]), u))
        rest = tuple(u for u in queue if u != unit)
        for home, leaving in options[unit]:
            before = self._stay.copy(), self._new.copy()
            self._move_in(unit, home, leaving)
            self._go((*rest, *leaving), budget - self.board.size(leaving), left)
            self._stay, self._new = before
            self._move_out(unit, leaving)
        if unit in self.board.coming:
            self._go(rest, budget, left + self.board.size([unit]))

    def _move_in(self, unit: int, home: str, leaving: Units) -> None:
        for other in leaving:
            there = self.board.home_of[other]
            self._stay[there] = tuple(u for u in self._staying(there) if u != other)
        self._stay[home] = self._staying(home)
        self._new[home] = tuple(sorted((*self._new.get(home, ()), unit)))
        self._where[unit] = home
        self._moved += self.board.size(leaving)

    def _move_out(self, unit: int, leaving: Units) -> None:
        del self._where[unit]
        self._moved -= self.board.size(leaving)

    def _staying(self, home: str) -> Units:
        return self._stay.get(home, self.board.stay[home])

    def _options(self, unit: int, budget: int) -> list[Option]:
        """Homes for a unit with those who must leave for it, the best first."""
        touched = self._stay.keys()
        untouched, dear = self._untouched(unit, budget)
        found = [option for option in untouched if option[0] not in touched]
        self._cut = self._cut or not dear <= touched
        for home in sorted(touched):
            found += self._into(unit, home, budget)
        if self.board.mates.get(unit):
            found = [o for option in found if (o := self._with_mates(unit, option, budget)) is not None]
        return sorted(found, key=lambda o: self._order(unit, o))

    def _untouched(self, unit: int, budget: int) -> tuple[tuple[Option, ...], frozenset[str]]:
        """The options in homes as they were, and the homes where more would have to leave than may."""
        key = unit, budget
        if key not in self._base:
            options: list[Option] = []
            dear = set()
            before, stay, new = self._cut, self._stay, self._new
            self._stay, self._new = {}, {}
            for home in self.board.homes:
                self._cut = False
                options += self._into(unit, home, budget)
                if self._cut:
                    dear.add(home)
            self._cut, self._stay, self._new = before, stay, new
            self._base[key] = tuple(options), frozenset(dear)
        return self._base[key]

    def _into(self, unit: int, home: str, budget: int) -> list[Option]:
        if self.board.home_of.get(unit) == home:
            return []
        stay, new = self._staying(home), self._new.get(home, ())
        key = home, stay, new, unit, budget
        if key not in self._entries:
            self._entries[key] = tuple(self._ways_in(unit, home, stay, new, budget))
        ways = self._entries[key]
        self._cut = self._cut or key in self._dear
        return [(home, leaving) for leaving in ways]

    def _ways_in(self, unit: int, home: str, stay: Units, new: Units, budget: int) -> Iterator[Units]:
        """The smallest selections of those who stand here that would have to leave for a unit."""
        board = self.board
        if any(board.apart(home, unit, other) for other in new):
            return
        must = {other for other in stay if board.apart(home, unit, other)}
        can = [u for u in stay if u not in must]
        found: list[frozenset[int]] = []
        with_unit = tuple(sorted((*new, unit)))
        for count in range(len(can) + 1):
            for more in combinations(can, count):
                leaving = frozenset(must | set(more))
                if any(smaller <= leaving for smaller in found):
                    continue
                if board.size(leaving) > budget:
                    self._dear.add((home, stay, new, unit, budget))
                    continue
                staying = tuple(u for u in stay if u not in leaving)
                if board.fit(home, staying, with_unit) is None or board.worth(unit, home) is None:
                    continue
                found.append(leaving)
                yield tuple(sorted(leaving))

    def _with_mates(self, unit: int, option: Option, budget: int) -> Option | None:
        """The option with those of the unit's party who would be left elsewhere; nothing where they cannot follow."""
        home, leaving = option
        if self.board.may_part(unit, home):
            return option
        follow = set(leaving)
        for mate in self.board.mates[unit]:
            there = self._where.get(mate) or self.board.home_of.get(mate)
            if there is None or there == home or mate in follow:
                continue
            if mate in self._where:
                return None
            if there not in self.board.homes or mate not in self._staying(there):
                continue  # On the way already, or in a home that is none any more.
            follow.add(mate)
        if self.board.size(follow) > budget:
            self._cut = True
            return None
        return home, tuple(sorted(follow))

    def _order(self, unit: int, option: Option) -> tuple[int, int, str, Units]:
        return self.board.size(option[1]), -(self.board.worth(unit, option[0]) or 0), option[0], option[1]

    def _gained(self) -> int:
        """Points of those placed and moved so far, against what the moved had."""
        board = self.board
        total = sum(board.worth(u, h) or 0 for u, h in self._where.items())
        for home, staying in self._stay.items():
            total -= sum(board.points(u, home) for u in board.stay[home] if u not in staying)
        return total

    def _no_better(self, options: dict[int, list[Option]], budget: int, left: int) -> bool:
        """Whether no way from here can be better than the worst of those that are kept."""
        board = self.board
        stuck = [u for u, found in options.items() if not found]
        if any(u not in board.coming for u in stuck):
            return True
        left += board.size(stuck)
        if left > self._limit:
            return True
        if len(self.outcome.ways) < BEST or budget:
            return False
        most = self._gained() + sum(self._bonus_of(u) for u in self._where)
        for unit, found in options.items():
            values = [board.worth(unit, home) or 0 for home, _leaving in found]
            most += max(values, default=0) + self._bonus_of(unit) if values else 0
        rooms = sum(self._changes(home) for home in self._new)
        return (left, self._moved, rooms, -most) >= self.outcome.ways[-1].score

    def _bonus_of(self, unit: int) -> int:
        if unit not in self._bonus:
            self._bonus[unit] = self.board.bonus(unit)
        return self._bonus[unit]

    def _changes(self, home: str) -> int:
        fit = self.board.fit(home, self._staying(home), self._new.get(home, ()))
        return fit.changes if fit else 0

    def _note(self, left: int) -> None:
        """Keep a way if it is one of the best."""
        score = score_of(self.board, self._where, left)
        if score is None:
            return
        self.outcome.keep(Found(score, tuple(sorted(self._where.items()))))
        self._limit = min(self._limit, self.outcome.ways[0].left)


def score_of(board: RepairBoard, where: dict[int, str], left: int) -> Score | None:
    """What a way is worth; nothing where the units do not fit."""
    moved = [u for u in where if u in board.home_of]
    stay = {home: tuple(u for u in units if u not in where) for home, units in board.stay.items()}
    new: dict[str, Units] = {}
    for unit, home in sorted(where.items()):
        new[home] = (*new.get(home, ()), unit)
    points = sum(board.points(u, h) for u, h in where.items()) - sum(board.points(u, board.home_of[u]) for u in moved)
    rooms = 0
    for home in new.keys() | {board.home_of[u] for u in moved} & board.homes.keys():
        after, before = board.fit(home, stay[home], new.get(home, ())), board.fit(home, board.stay[home], ())
        if after is None or before is None:
            return None
        rooms += after.changes
        points += after.points - before.points
    return left, board.size(moved), rooms, -points


def _movers(count: int) -> str:
    return {0: "nobody else moving", 1: "one other guest moving"}.get(count, f"{count} other guests moving")
