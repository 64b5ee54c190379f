"""A tape chart as data: days as columns, lines with bars on them, and loose bars that lie on no line yet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Day:
    """One column: two short words for its head, the whole date, and what is counted above it."""

    weekday: str
    number: str
    month: str
    whole: str
    weekend: bool = False
    begins_week: bool = False
    free: int = 0
    without: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """Somebody over the columns `first` to `last`, both included.

    `status` is a key of ui.kit.status (confirmed, pencilled, problem, unplaced); `own_name` the name in its own
    script; `mark` a word at its end ("late"); `before` and `after` say that it goes on elsewhere; `whole` is what a
    tool tip and a screen reader tell.
    """

    key: str
    first: int
    last: int
    name: str
    own_name: str = ""
    status: str = "pencilled"
    locked: bool = False
    mark: str = ""
    before: bool = False
    after: bool = False
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: `free` counts what is free in each column (None where nothing is offered), `away` the crossed ones."""

    key: str
    title: str
    more: str
    whole: str
    free: tuple[int | None, ...]
    away: frozenset[int] = frozenset()
    bars: tuple[Bar, ...] = ()
    muted: bool = False


@dataclass(frozen=True, slots=True)
class TapeSheet:
    """Everything that is shown."""

    days: tuple[Day, ...] = ()
    lines: tuple[Line, ...] = ()
    loose: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the chart; the line -1 is the strip of loose bars."""

    line: int
    lane: int
    column: int


@dataclass(frozen=True, slots=True)
class Closed:
    """Columns next to one another on which nothing is offered."""

    first: int
    last: int
    away: bool


Lanes = tuple[tuple[Bar, ...], ...]


class Laid:
    """The sheet laid into lanes: bars on one line that share a column lie below one another."""

    def __init__(self, sheet: TapeSheet) -> None:
        self.sheet = sheet
        self.loose: Lanes = _lanes(sheet.loose)
        self.lanes: tuple[Lanes, ...] = tuple(_with_free(line, _lanes(line.bars)) for line in sheet.lines)
        self._tops = [0, *accumulate(len(lanes) for lanes in self.lanes)]
        self._closed: dict[int, tuple[Closed, ...]] = {}
        self._free: dict[int, tuple[tuple[int, int, int], ...]] = {}
        self._where: dict[str, Spot] | None = None

    @property
    def height(self) -> int:
        """How many lanes all lines take."""
        return self._tops[-1]

    def top(self, line: int) -> int:
        """The first lane of a line, counted from the top."""
        return self._tops[line]

    def line_at(self, lane: int) -> int:
        """The line to which a lane (counted from the top) belongs; one past the last where there is none."""
        return bisect_right(self._tops, lane) - 1

    def lanes_of(self, line: int) -> Lanes:
        """The lanes of a line or (-1) of the strip; none where there is no such line (any more)."""
        return self.loose if line < 0 else self.lanes[line] if line < len(self.lanes) else ()

    def bar_at(self, spot: Spot) -> Bar | None:
        """The bar on a spot."""
        lanes = self.lanes_of(spot.line)
        if spot.lane >= len(lanes):
            return None
        return next((bar for bar in lanes[spot.lane] if bar.first <= spot.column <= bar.last), None)

    def where(self, key: str) -> Spot | None:
        """Where the bar with that key begins."""
        if self._where is None:
            self._where = {
                bar.key: Spot(line, lane, bar.first)
                for line in range(-1, len(self.lanes))
                for lane, bars in enumerate(self.lanes_of(line))
                for bar in bars
            }
        return self._where.get(key)

    def closed(self, line: int) -> tuple[Closed, ...]:
        """The runs of columns on which a line offers nothing."""
        found = self._closed.get(line)
        if found is None:
            found = self._closed[line] = tuple(_runs(self.sheet.lines[line]))
        return found

    def free(self, line: int) -> tuple[tuple[int, int, int], ...]:
        """What is free on a line, as (column, lane, how many): one in each lane without a bar, the rest in the last."""
        found = self._free.get(line)
        if found is None:
            found = self._free[line] = tuple(_free(self.sheet.lines[line], self.lanes[line]))
        return found

    def words(self, spot: Spot) -> str:
        """What stands on a spot, as a screen reader tells it: "Carlson, capacity 2, 23 July, 1 free"."""
        bar = self.bar_at(spot)
        if not self.sheet.days:
            return ""
        day = self.sheet.days[spot.column]
        if bar is not None:
            return bar.whole
        if spot.line < 0:
            return f"{day.whole}: {day.without or 'nobody'} without a home"
        line = self.sheet.lines[spot.line]
        free = line.free[spot.column]
        state = "away" if spot.column in line.away else "not available" if free is None else f"{free} free"
        return f"{line.whole}, {day.whole}, {state}"


def _lanes(bars: Sequence[Bar]) -> Lanes:
    lanes: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda b: b.first):
        lane = next((lane for lane in lanes if lane[-1].last < bar.first), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return tuple(tuple(lane) for lane in lanes) or ((),)


def _with_free(line: Line, lanes: Lanes) -> Lanes:
    """One lane more where something is free on a column on which every lane has a bar."""
    if not line.bars:
        return lanes
    taken = [0] * len(line.free)
    for bar in line.bars:
        for column in range(bar.first, bar.last + 1):
            taken[column] += 1
    full = any(free and count == len(lanes) for free, count in zip(line.free, taken, strict=True))
    return (*lanes, ()) if full else lanes


def _free(line: Line, lanes: Lanes) -> Iterable[tuple[int, int, int]]:
    taken = [{c for bar in lane for c in range(bar.first, bar.last + 1)} for lane in lanes]
    for column, free in enumerate(line.free):
        left = free or 0
        open_lanes = [lane for lane, columns in enumerate(taken) if column not in columns] if left else []
        for lane in open_lanes:
            if left > 0:
                count = left if lane == open_lanes[-1] else 1
                yield column, lane, count
                left -= count


def _runs(line: Line) -> Iterable[Closed]:
    begin = 0
    states = [None if free is not None else column in line.away for column, free in enumerate(line.free)]
    for column in range(1, len(states) + 1):
        if column == len(states) or states[column] != states[begin]:
            if (away := states[begin]) is not None:
                yield Closed(begin, column - 1, away)
            begin = column
