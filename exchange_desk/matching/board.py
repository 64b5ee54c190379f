"""The board: which unit may go into which home for how many points, and which units fit into one home together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from exchange_desk.matching.problem import Problem, Unit
from exchange_desk.matching.sharing import Rooms, Sharing, apart_masks
from exchange_desk.matching.worths import Worths
from exchange_desk.rules.company import in_company
from exchange_desk.rules.facts import HomeFacts, World
from exchange_desk.rules.judge import lodgers_of, who_is_there
from exchange_desk.rules.lodging import Lodgers


@dataclass(slots=True)
class HomeBoard:
    """One home with those who stay there already and what the units (by number) that may come are worth in it."""

    home: HomeFacts
    there: tuple[Lodgers, ...]
    worth: dict[int, int] = field(default_factory=dict)
    places: int = 0
    beds: int = 0


class Board:
    """All homes and units of a problem; units and homes are numbered in the order of their ids.

    While it is made it calls `look` every few hundredths of a second: what that raises ends the making.
    """

    def __init__(self, problem: Problem, look: Callable[[], None] = lambda: None) -> None:
        self.problem = problem
        self.world: World = problem.world
        self.units: tuple[Unit, ...] = problem.units
        self.lodgers = [in_company(lodgers_of(self.world, unit.guests)) for unit in self.units]
        occupied = {p.home for p in self.world.placements}
        self.homes = [
            HomeBoard(home, who_is_there(self.world, home) if home.id in occupied else ())
            for home in (self.world.homes[h] for h in sorted(self.world.homes))
            if home.offer == "overnight" and home.withdrawn is None and home.rooms
        ]
        homes, there = [row.home for row in self.homes], [row.there for row in self.homes]
        self.apart_masks, self.apart_kinds = apart_masks(problem, self.lodgers)
        self.sharing = Sharing(problem, self.lodgers, homes, there)
        look()
        worths = Worths(problem, self.lodgers, homes, there).rows(look)
        for number, row in enumerate(self.homes):
            look()
            for unit, worth in worths[number].items():
                if self.sharing.holds(number, (unit,)):
                    row.worth[unit] = worth + (self._wishes_met(row, number, unit) if row.there else 0)
            row.places = self._places(row)
        self._count_heads()

    def apart(self, one: int, other: int) -> bool:
        """Whether a rule keeps two units out of one home, whatever home it is."""
        return bool(self.apart_masks[one] >> other & 1)

    def fit(self, home: int, units: tuple[int, ...]) -> tuple[int, Rooms] | None:
        """Extra points for units (in rising order) that share a home, and everybody's room; nothing if they cannot."""
        return self.sharing.fit(home, units)

    def fit_as_now(self, home: int, units: tuple[int, ...]) -> tuple[int, Rooms] | None:
        """The same with everybody who stays in the room where they sleep now; nothing if that costs points or a bed."""
        if not self.problem.now:
            return None
        where = self.homes[home].home.id
        rooms = {
            g.id: p.room
            for u in units
            for g in self.units[u].guests
            for p in self.problem.now.get(g.id, ())
            if p.home == where and p.room is not None and p.nights == g.nights
        }
        best = self.fit(home, units) if rooms else None
        fitted = self.sharing.fit_in_rooms(home, units, rooms) if best is not None else None
        return fitted if best is not None and fitted is not None and fitted[0] >= best[0] else None

    def bonus(self, home: int, units: tuple[int, ...]) -> int | None:
        """Extra points for units (in rising order) that share a home; nothing if they do not fit."""
        return self.sharing.bonus(home, units)

    def _wishes_met(self, row: HomeBoard, home: int, unit: int) -> int:
        """Points of a unit for being with those who stay in the home already."""
        stay = [g for party in row.there for g in party.guests]
        pairs = [(g, s) for g in self.units[unit].guests for s in stay if g.nights.meets(s.nights)]
        fitted = self.fit(home, (unit,)) if pairs else None
        return sum(p.points for g, s in pairs for p in self.sharing.met(g, s, fitted[1] if fitted else {}))

    def together_bonus(self, home: int, one: int) -> int:
        """The most that others who come too can add for a unit in a home."""
        worth = self.homes[home].worth
        return sum(w.most for other, found in self.sharing.partners(one).items() if other in worth for w in found)

    def _count_heads(self) -> None:
        """How many beds each home has at the most on the night on which most guests are here, and each unit takes."""
        guests = [g for unit in self.units for g in unit.guests if not g.in_cot]
        nights = Counter(night for g in guests for night in g.nights)
        night = min(nights, key=lambda n: (-nights[n], n), default=None)
        self.heads = [
            sum(1 for g in unit.guests if night is not None and not g.in_cot and night in g.nights)
            for unit in self.units
        ]
        for row in self.homes:
            rooms = [room for room in row.home.rooms if not room.living_room]
            beds = sum(2 if bed.kind == "double" else 1 for room in rooms for bed in room.beds)
            most = beds if row.home.max_guests is None else min(beds, row.home.max_guests)
            row.beds = most - sum(
                1
                for party in row.there
                for g in party.guests
                if not g.in_cot and night is not None and night in g.nights
            )

    def _places(self, row: HomeBoard) -> int:
        """How many units a home can take at the very most: two students share a room, else a room is one party's."""
        home = row.home
        if home.two_guests == "one_only":
            return 1
        rooms = sum(min(2, len(room.beds)) for room in home.rooms if not room.living_room)
        most = rooms if home.max_guests is None else min(rooms, max(home.max_guests, 1))
        nights = [g.nights for u in row.worth for g in self.units[u].guests]
        if not nights or max(n.first for n in nights) <= min(n.last for n in nights):
            return most  # All are there on one common night.
        return most * max(len(n) for n in nights)
