"""Repair: homes for those without one, with the fewest other guests moved; what is locked or confirmed stays."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import RefusedInput, Stopped
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.answer import points_in, why_not
from exchange_desk.matching.points import PLACED, WEIGHTS, weight
from exchange_desk.matching.problem import Placed, Plan, Unplaced, WhyNot
from exchange_desk.matching.repair_board import RepairBoard
from exchange_desk.matching.repair_search import Found, Outcome, Search
from exchange_desk.matching.repair_solve import solved
from exchange_desk.matching.suggest import TIME_LIMIT
from exchange_desk.rules.facts import GuestFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group

FIRST_STEPS = 600
SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Moved:
    """A guest who has a home and gets another one, or only another room of it."""

    placement: str
    guest: str
    nights: Nights
    home: str
    room: str | None
    to_home: str
    to_room: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to repair: the whole plan after it, who gets a home, who moves, who only changes rooms."""

    plan: Plan
    placed: tuple[Placed, ...]
    moved: tuple[Moved, ...]
    rooms: tuple[Moved, ...]

    @property
    def changes(self) -> bool:
        """Whether anything would be written down."""
        return bool(self.placed or self.moved or self.rooms)

    @property
    def guests_placed(self) -> int:
        """How many guests get a home."""
        return len({row.guest for row in self.placed})

    @property
    def guests_moved(self) -> int:
        """How many other guests get another home."""
        return len({row.guest for row in self.moved})


@dataclass(frozen=True, slots=True)
class Repair:
    """The proposals, the best first (none where everybody has a home), and what is proven of the first.

    `most_placed`: no plan houses more; `fewest_moved`: nor as many with fewer moving; `best_points`: nor, moving as
    few, with more points. `before` are the placements that were looked at.
    """

    proposals: tuple[Proposal, ...]
    most_placed: bool
    fewest_moved: bool
    best_points: bool
    before: tuple[PlacementFacts, ...]
    seconds: float = 0.0


def repair(world: World, *, time_limit: float | None = None, progress: Progress = SILENT) -> Repair:
    """Homes for the unplaced: as many as can be, then the fewest others moved, then rooms changed, then points.

    Nobody who has a home loses it. With the time up, or Stop pressed after something was found, the best so far.
    """
    limit = TIME_LIMIT if time_limit is None else time_limit
    if limit <= 0:
        raise RefusedInput("The time limit must be more than 0 seconds.")
    began = time.monotonic()
    progress.at(0, 3, "Reading homes and guests")
    board = RepairBoard(world)
    if not board.coming:
        return Repair((), True, True, True, world.placements, time.monotonic() - began)
    last = began + SHARE * limit  # The rest of the time is for the words of the proposals.
    reasons = _Reasons(board, began + limit)
    outcome = Outcome()
    try:
        outcome = Search(board, outcome, until=began + limit / 4, progress=progress, steps=FIRST_STEPS).run()
        if not outcome.best_points:
            _ask_solver(board, outcome, last - time.monotonic(), progress)
        if not outcome.most_placed:
            outcome = _better(outcome, Search(board, until=last, progress=progress).run())
    except Stopped:
        if not any(way.where for way in outcome.ways):
            raise
        reasons.until = 0.0  # Who pressed Stop does not wait for them; each guest is told on the page.
    sure = [way for way in outcome.ways if _allowed(board, way)]
    if len(sure) < len(outcome.ways):
        outcome = replace(outcome, ways=sure, most_placed=False, fewest_moved=False, best_points=False)
    ways = sure or [Found((board.size(board.coming), 0, 0, 0), ())]
    proposals = tuple(_proposal(board, way, outcome, reasons) for way in ways)
    seconds = time.monotonic() - began
    return Repair(proposals, outcome.most_placed, outcome.fewest_moved, outcome.best_points, world.placements, seconds)


def _ask_solver(board: RepairBoard, outcome: Outcome, limit: float, progress: Progress) -> None:
    """Let the solver look where the search came to no end: a better way, or the proof that there is none."""
    found = solved(board, limit, progress)
    if found.way is not None:
        outcome.keep(found.way)
    if outcome.ways:
        most, fewest, points = found.prove(board, outcome.ways[0])
        outcome.most_placed = outcome.most_placed or most
        outcome.fewest_moved = outcome.fewest_moved or fewest
        outcome.best_points = outcome.best_points or points
    if found.stopped is not None:
        raise found.stopped


def _better(one: Outcome, other: Outcome) -> Outcome:
    """The outcome with the better first way; of two alike the second, which looked longer."""
    if not one.ways or (other.ways and other.ways[0].score <= one.ways[0].score):
        return other
    return one


@dataclass(frozen=True, slots=True)
class _After:
    """The placements after a way was gone: those that are new, that changed homes, that changed rooms, and all."""

    new: tuple[PlacementFacts, ...]
    moved: tuple[Moved, ...]
    changed: tuple[Moved, ...]
    world: World
    in_home: Mapping[str, tuple[PlacementFacts, ...]]

    def beside(self, home: str, guests: Sequence[GuestFacts]) -> World:
        """The world with those placements alone that matter for guests in a home: of the home and of their party."""
        party = {g.party for g in guests if g.party}
        here = self.in_home.get(home, ())
        mates = [
            p
            for p in (self.world.placements if party else ())
            if p.home != home and p.guest in self.world.guests and self.world.guests[p.guest].party in party
        ]
        return replace(self.world, placements=(*here, *mates))


def _after(board: RepairBoard, where: Mapping[int, str]) -> _After:
    world, rooms = board.world, _rooms(board, where)
    after = {row.id: row for row in world.placements}
    new: list[PlacementFacts] = []
    moved: list[Moved] = []
    changed: list[Moved] = []
    for number, unit in enumerate(board.units):
        home = where.get(number)
        for guest in unit.guests if number in board.coming and home else ():
            new.append(
                PlacementFacts(f"new {unit.id} {guest.id}", guest.id, home or "", rooms[guest.id, number], guest.nights)
            )
        for row in board.rows.get(number, ()):
            room = rooms.get((row.guest, number), row.room)
            if home is not None or (row.room is not None and room != row.room):
                after[row.id] = replace(row, home=home or row.home, room=room)
                change = Moved(row.id, row.guest, row.nights, row.home, row.room, home or row.home, room)
                (moved if home is not None else changed).append(change)
    planned = replace(world, placements=(*after.values(), *new))
    in_home: dict[str, tuple[PlacementFacts, ...]] = {}
    for placement in planned.placements:
        in_home[placement.home] = (*in_home.get(placement.home, ()), placement)
    return _After(tuple(new), tuple(moved), tuple(changed), planned, in_home)


def _allowed(board: RepairBoard, way: Found) -> bool:
    """Whether the rules, asked once more for everybody who comes or changes rooms, allow a way: no error gets by."""
    where = dict(way.where)
    after = _after(board, where)
    rooms = {p.id: p.room for p in after.world.placements if p.room}
    changed = {m.placement for m in after.changed}
    homes = where | {u: board.home_of[u] for u, rows in board.rows.items() if changed & {r.id for r in rows}}
    for number, home in homes.items():
        unit = board.units[number]
        ids = {(p.guest, p.nights): p.id for p in board.rows.get(number, after.new)}
        mine = {g.id: room for g in unit.guests if (room := rooms.get(ids[g.id, g.nights]))}
        world = after.beside(home, unit.guests)
        against = blocks(verdicts_of_group(unit.guests, world.homes[home], world, rooms=mine))
        if against and not (number not in where and {f.rule for f in against} <= _stood(board, number, home)):
            return False
    return True


def _stood(board: RepairBoard, number: int, home: str) -> set[str]:
    """The rules that are broken already where a unit stands; a change of rooms makes that no worse."""
    guests = board.units[number].guests
    return {f.rule for f in blocks(verdicts_of_group(guests, board.world.homes[home], board.world))}


def _proposal(board: RepairBoard, way: Found, outcome: Outcome, reasons: _Reasons) -> Proposal:
    world, where = board.world, dict(way.where)
    after = _after(board, where)
    new, moved, changed, planned = after.new, after.moved, after.changed, after.world
    touched = {row.placement for row in (*moved, *changed)}
    fresh = {row.id for row in new}
    placements = tuple(
        Placed(
            p.guest, p.home, p.room, p.nights, tuple(points_in(after.beside(p.home, ()), p)),
            "locked" if p.locked else p.state, kept=p.id not in fresh and p.id not in touched,
        )
        for p in sorted(planned.placements, key=lambda p: (p.home, p.guest, p.nights.first))
        if p.guest in world.guests and p.home in world.homes
    )  # fmt: skip
    left = [u for u in board.coming if u not in where]
    unplaced = tuple(row for u in left for row in reasons.of(u, after))
    placed = tuple(
        p
        for p in placements
        if not p.kept and not any(m.guest == p.guest and m.nights == p.nights for m in (*moved, *changed))
    )
    return Proposal(_plan(board, way, outcome, placements, unplaced), placed, moved, changed)


def _rooms(board: RepairBoard, where: Mapping[int, str]) -> dict[tuple[str, int], str | None]:
    """The rooms of those who come and of those who change theirs for it, by guest and unit; a baby's is the party's."""
    rooms: dict[tuple[str, int], str | None] = {}
    for home in sorted(set(where.values())):
        new = tuple(u for u in sorted(where) if where[u] == home)
        stay = tuple(u for u in board.stay[home] if u not in where)
        fit = board.fit(home, stay, new)
        found: Mapping[str, str] = fit.rooms if fit else {}
        for unit in (*new, *(fit.free if fit else ())):
            mine = {g.id: found[g.id] for g in board.units[unit].guests if g.id in found}
            now = {row.guest: row.room for row in board.rows.get(unit, ()) if row.room in mine.values()}
            for guest in board.units[unit].guests:
                rooms[guest.id, unit] = mine.get(guest.id) or now.get(guest.id) or (mine[min(mine)] if mine else None)
    return rooms


@dataclass(slots=True)
class _Reasons:
    """Why those who are left are in no home, told once for all proposals; nobody is told after the time is up."""

    board: RepairBoard
    until: float
    known: dict[int, tuple[WhyNot, ...]] = field(default_factory=dict)

    def of(self, unit: int, after: _After) -> list[Unplaced]:
        """The guests of a unit, with a reason for every home."""
        if unit not in self.known:
            homes = sorted(after.world.homes) if time.monotonic() < self.until else ()
            self.known[unit] = tuple(self._why_not(unit, home, after) for home in homes)
        return [Unplaced(g.id, g.nights, self.known[unit]) for g in self.board.units[unit].guests]

    def _why_not(self, unit: int, home: str, after: _After) -> WhyNot:
        """Why a unit is not in a home: what forbids it whoever is there, if that is known already."""
        known = self.board.against.get((unit, home))
        if known is not None:
            return WhyNot(home, known.rule, known.text, known.citation)
        guests = self.board.units[unit].guests
        return why_not(guests, after.world.homes[home], after.beside(home, guests))


def _plan(
    board: RepairBoard, way: Found, outcome: Outcome, placements: tuple[Placed, ...], unplaced: tuple[Unplaced, ...]
) -> Plan:
    objective = sum(PLACED + sum(point.points for point in row.points) for row in placements)
    proven = outcome.most_placed and outcome.fewest_moved and outcome.best_points
    best = outcome.ways[0].score if outcome.ways else way.score
    bound = objective + (way.score[3] - best[3] if proven else _slack(board, way))
    status = "feasible" if not proven else "infeasible" if unplaced else "optimal"
    return Plan(status, objective, max(bound, objective), placements, unplaced)


def _slack(board: RepairBoard, way: Found) -> int:
    """What a better way could be worth more at the very most: all left over placed, and every point got by all."""
    weights = board.world.rules.weights
    most = sum(abs(weight(weights, rule)) * 12 for rule in WEIGHTS)
    return PLACED * way.left + 2 * most * board.size(range(len(board.units)))
