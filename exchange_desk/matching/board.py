"""The board: which unit may go into which home for how many points, and which units fit into one home together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from exchange_desk.matching.points import Point, points_with_warnings, together
from exchange_desk.matching.problem import Problem, Unit
from exchange_desk.rules.case import Case
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import blocks, judge, lodgers_of, may_all_stay, verdicts_of_group, who_is_there
from exchange_desk.rules.lodging import AGE_GAP, Lodgers, best_arrangement, heads

Rooms = Mapping[str, str]
Spots = Mapping[str, int]


@dataclass(slots=True)
class HomeBoard:
    """One home with those who stay there already and the units (by number) that may come."""

    home: HomeFacts
    there: tuple[Lodgers, ...]
    known: dict[tuple[int, ...], tuple[int, Spots] | None]
    worth: dict[int, int] = field(default_factory=dict)
    places: int = 0


class Shortened(Exception):
    """A search gave up before its end."""


@dataclass(slots=True)
class _Search:
    """What a search through one home's sets needs: units by hope, and the sums of hopes above nought."""

    home: HomeBoard
    order: Sequence[int]
    hopes: Sequence[float]
    sums: Sequence[float]
    gain: Mapping[int, float]
    least: Callable[[], float]
    steps: int | None


class Board:
    """All homes and units of a problem; units and homes are numbered in the order of their ids."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.world: World = problem.world
        self.units: tuple[Unit, ...] = problem.units
        self.gap = int(self.world.rules.numbers.get("share_age_gap", AGE_GAP))
        self.lodgers = [lodgers_of(self.world, unit.guests) for unit in self.units]
        self.homes: list[HomeBoard] = []
        known: dict[object, dict[tuple[int, ...], tuple[int, Spots] | None]] = {}
        self._apart: dict[tuple[int, int], bool] = {}
        self._partners = self._find_partners()
        self._may_share = [len(u.guests) == 1 and u.guests[0].alone_minor for u in self.units]
        for home_id in sorted(self.world.homes):
            home = self.world.homes[home_id]
            if home.offer == "overnight" and home.withdrawn is None and home.rooms:
                there = who_is_there(self.world, home)
                like = home.id if there else _build(home)  # Empty homes that are built alike hold the same sets.
                board = HomeBoard(home, there, known.setdefault(like, {}))
                board.worth = {u: w for u in range(len(self.units)) if (w := self._worth(u, board)) is not None}
                board.places = self._places(board)
                self.homes.append(board)

    def _worth(self, unit: int, board: HomeBoard) -> int | None:
        """Points of a unit in a home beside those who stay there, or nothing where a rule forbids it."""
        guests = self.units[unit].guests
        if blocks(verdicts_of_group(guests, board.home, self.world)):
            return None
        fitted = self._fitted(board, (unit,))
        if fitted is None:
            return None
        points = [p for g in guests for p in points_with_warnings(g, board.home, self.world)]
        points += self.wishes_met(board, (unit,), fitted[1])
        stays = sum(self.problem.stands(g, board.home.id) for g in guests) if self.problem.stay_worth else 0
        worth = self.problem.placed_worth * len(guests) + self.problem.stay_worth * stays
        return worth + sum(p.points for p in points)

    def apart(self, one: int, other: int) -> bool:
        """Whether a rule keeps two units out of one home, whatever home it is."""
        pair = (min(one, other), max(one, other))
        if pair not in self._apart:
            nowhere = HomeFacts("", "the home")
            case = Case(nowhere, self.lodgers[pair[0]], self.lodgers[pair[1]], self.world)
            self._apart[pair] = bool(blocks(judge(case, between=True)))
        return self._apart[pair]

    def fit(self, home: int, units: tuple[int, ...]) -> tuple[int, Rooms] | None:
        """Extra points for units (in rising order) that share a home, and everybody's room; nothing if they cannot."""
        return self._fitted(self.homes[home], units)

    def _fitted(self, board: HomeBoard, units: tuple[int, ...]) -> tuple[int, Rooms] | None:
        found = self._spots(board, units)
        if found is None:
            return None
        return found[0], {guest: board.home.rooms[at].id for guest, at in found[1].items()}

    def _spots(self, board: HomeBoard, units: tuple[int, ...]) -> tuple[int, Spots] | None:
        if units not in board.known:
            fitted = self._fit(board, units)
            order = {room.id: at for at, room in enumerate(board.home.rooms)}
            board.known[units] = fitted and (fitted[0], {g: order[room] for g, room in fitted[1].items()})
        return board.known[units]

    def _fit(self, board: HomeBoard, units: tuple[int, ...]) -> tuple[int, Rooms] | None:
        home = board.home
        coming = [party for unit in units for party in self.lodgers[unit]]
        everybody = [*board.there, *coming]
        if home.max_guests is not None and heads(everybody) > home.max_guests:
            return None
        if home.two_guests == "one_only" and heads(everybody) > 1:
            return None
        if len(units) > 1 and self._too_few_rooms(home, units):
            return None
        if not may_all_stay(home, everybody, self.world):
            return None
        pairs = self._wishing(units)
        if not pairs:
            return best_arrangement(home, everybody, lambda rooms: 0, 0, gap=self.gap)

        def score(rooms: Rooms) -> int:
            return sum(p.points for a, b in pairs for p in self._met(a, b, rooms))

        best = sum(max((p.points for p in together(a, b, self.world, same_room=True)), default=0) for a, b in pairs)
        return best_arrangement(home, everybody, score, best, gap=self.gap)

    def _too_few_rooms(self, home: HomeFacts, units: tuple[int, ...]) -> bool:
        """Whether there are fewer rooms than parties, two students to a room: told at once, without trying rooms."""
        spans = [self.units[u].guests[0].nights for u in units]
        if max(n.first for n in spans) > min(n.last for n in spans):
            return False
        sharing = sum(self._may_share[u] for u in units)
        bedrooms = sum(1 for room in home.rooms if room.beds and not room.living_room)
        return len(units) - sharing + (sharing + 1) // 2 > bedrooms

    def _wishing(self, units: tuple[int, ...]) -> list[tuple[GuestFacts, GuestFacts]]:
        """The guests of different units who asked to be together."""
        found: list[tuple[GuestFacts, GuestFacts]] = []
        for at, one in enumerate(units):
            partners = self._partners.get(one)
            if partners:
                for other in units[at + 1 :]:
                    found += partners.get(other, ())
        return found

    def _find_partners(self) -> dict[int, dict[int, list[tuple[GuestFacts, GuestFacts]]]]:
        """By unit, the other units with which it has such guests, and who they are."""
        unit_of = {g.id: (n, g) for n, unit in enumerate(self.units) for g in unit.guests}
        found: dict[int, dict[int, list[tuple[GuestFacts, GuestFacts]]]] = {}
        for pair in sorted(tuple(sorted(p)) for p in self.world.together_room | self.world.together_home):
            if len(pair) != 2 or pair[0] not in unit_of or pair[1] not in unit_of:
                continue
            (one, a), (other, b) = unit_of[pair[0]], unit_of[pair[1]]
            if one != other and a.nights.meets(b.nights):
                found.setdefault(one, {}).setdefault(other, []).append((a, b))
                found.setdefault(other, {}).setdefault(one, []).append((a, b))
        return found

    def _met(self, one: GuestFacts, other: GuestFacts, rooms: Rooms) -> list[Point]:
        room = rooms.get(one.id)
        return together(one, other, self.world, same_room=room is not None and room == rooms.get(other.id))

    def wishes_met(self, board: HomeBoard, units: tuple[int, ...], rooms: Rooms) -> list[Point]:
        """Points of units for being with those who stay in the home already."""
        stay = [g for party in board.there for g in party.guests]
        pairs = [(g, s) for u in units for g in self.units[u].guests for s in stay if g.nights.meets(s.nights)]
        return [point for guest, other in pairs for point in self._met(guest, other, rooms)]

    def together_bonus(self, home: int, one: int) -> int:
        """The most that others who come too can add for a unit in a home."""
        total = 0
        for other, pairs in self._partners.get(one, {}).items():
            if other in self.homes[home].worth:
                for a, b in pairs:
                    total += max((p.points for p in together(a, b, self.world, same_room=True)), default=0)
        return total

    def sets(
        self, home: int, gain: Mapping[int, float], least: Callable[[], float], steps: int | None = None
    ) -> Iterator[tuple[float, tuple[int, ...]]]:
        """Every set of units that fits into a home and is worth more than `least()`, given what each unit gains.

        Only branches that cannot reach `least()` any more are cut, so this is exact; `least` may rise on the way.
        With `steps` it gives up after so many sets tried and raises `Shortened`.
        """
        wishes = bool(self.world.together_room or self.world.together_home)
        most = {u: g + (self.together_bonus(home, u) if wishes else 0) for u, g in gain.items()}
        order = sorted(most, key=lambda u: (-most[u], u))
        hopes = [most[u] for u in order]
        sums = [0.0, *accumulate(max(0.0, h) for h in hopes)]
        yield from self._extend(_Search(self.homes[home], order, hopes, sums, gain, least, steps), 0, (), 0.0, 0.0)

    def _extend(
        self, search: _Search, start: int, chosen: tuple[int, ...], value: float, hope: float
    ) -> Iterator[tuple[float, tuple[int, ...]]]:
        home, places = search.home, search.home.places - len(chosen)
        if places <= 0:
            return
        for at in range(start, len(search.order)):
            rest = search.sums[min(at + places, len(search.order))] - search.sums[min(at + 1, len(search.order))]
            if hope + search.hopes[at] + rest <= search.least():
                return
            unit = search.order[at]
            if any(self.apart(unit, other) for other in chosen):
                continue
            if search.steps is not None:
                search.steps -= 1
                if search.steps < 0:
                    raise Shortened
            if len(chosen) > 1 and any(self._spots(home, (min(o, unit), max(o, unit))) is None for o in chosen):
                continue
            units = tuple(sorted((*chosen, unit)))
            fitted = self._spots(home, units)
            if fitted is None:
                continue
            gained = value + search.gain[unit]
            if gained + fitted[0] > search.least():
                yield gained + fitted[0], units
            yield from self._extend(search, at + 1, units, gained, hope + search.hopes[at])

    def _places(self, board: HomeBoard) -> int:
        """How many units a home can take at the very most: two students share a room, else a room is one party's."""
        home = board.home
        if home.two_guests == "one_only":
            return 1
        rooms = sum(min(2, len(room.beds)) for room in home.rooms if not room.living_room)
        most = rooms if home.max_guests is None else min(rooms, max(home.max_guests, 1))
        nights = [g.nights for u in board.worth for g in self.units[u].guests]
        if not nights or max(n.first for n in nights) <= min(n.last for n in nights):
            return most  # All are there on one common night.
        return most * max(len(n) for n in nights)


def _build(home: HomeFacts) -> object:
    """What decides who can share a home: rooms, beds, steps, how many, and agreements of two students."""
    rooms = tuple((tuple(b.kind for b in r.beds), r.living_room, r.step_free) for r in home.rooms)
    return rooms, home.steps, home.max_guests, home.two_guests, home.steps_of_all("agreement")
