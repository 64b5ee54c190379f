"""The board of a repair: who needs a home, who may move for them, and what fits where, judged only when it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import Finding
from exchange_desk.matching.points import points_with_warnings, together
from exchange_desk.matching.problem import Unit, make_problem
from exchange_desk.rules.case import Case
from exchange_desk.rules.company import in_company
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, judge, lodgers_of, may_all_stay, verdicts_of_group, who_is_there
from exchange_desk.rules.lodging import AGE_GAP, Lodgers, best_arrangement, heads
from exchange_desk.rules.packs import rules_for

Units = tuple[int, ...]
MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class Fit:
    """Guests in the rooms of one home: how many who stay change rooms, points for being together, room by guest.

    `free` are those who stay and may get another room for it; all others keep theirs.
    """

    changes: int
    points: int
    rooms: Mapping[str, str]
    free: Units = ()


class RepairBoard:
    """Units by number: first those without a home (`coming`), then the pencilled ones who could move for them.

    Everybody else (confirmed, locked) is fixed. A unit that stands is a party, or a guest alone, in one home.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.units: list[Unit] = list(make_problem(world).units)
        self.coming = range(len(self.units))
        self.home_of: dict[int, str] = {}
        self.rows: dict[int, tuple[PlacementFacts, ...]] = {}
        self._stand()
        movable = {row.id for rows in self.rows.values() for row in rows}
        self.fixed = replace(world, placements=tuple(p for p in world.placements if p.id not in movable))
        self.homes: dict[str, HomeFacts] = {
            h: home
            for h, home in sorted(world.homes.items())
            if home.offer == "overnight" and home.withdrawn is None and home.rooms
        }
        self.there = {h: who_is_there(self.fixed, home) for h, home in self.homes.items()}
        self.stay: dict[str, Units] = dict.fromkeys(self.homes, ())
        for unit, home in self.home_of.items():
            if home in self.stay:
                self.stay[home] = (*self.stay[home], unit)
        self._gap = int(world.rules.numbers.get("share_age_gap", AGE_GAP))
        self._pairs = world.together_room | world.together_home
        self._worth: dict[tuple[int, str], int | None] = {}
        self.against: dict[tuple[int, str], Finding] = {}
        self._points: dict[tuple[int, str], int] = {}
        self._apart: dict[tuple[int, int], tuple[tuple[str, bool], ...]] = {}
        self._fits: dict[tuple[str, Units, Units], Fit | None] = {}
        self.mates = self._find_mates()
        self.judged = 0

    @cached_property
    def plain(self) -> bool:
        """Whether a repair is always a plan of the solver too, so that what it proves holds here.

        It is not where a party is in two units, where an exception lets guests be together whom a rule keeps apart,
        or where people stand as nobody would be placed: the solver knows nothing of that.
        """
        between = {rule.id for rule in rules_for(self.world.rules.packs) if rule.between}
        guests = {g.id for unit in self.units for g in unit.guests}
        if any(self.mates.values()) or any(g in guests and r in between for g, _home, r in self.world.exceptions):
            return False
        if any(home not in self.homes for home in self.home_of.values()) or self._twice():
            return False
        return all(self._as_placed(home, stay) for home, stay in self.stay.items() if stay)

    def _twice(self) -> bool:
        """Whether somebody stands in two homes, or twice in one, on one night."""
        spans: dict[str, list[Nights]] = {}
        for guest in (g for unit in self.units for g in unit.guests):
            spans.setdefault(guest.id, []).append(guest.nights)
        return any(one.meets(other) for nights in spans.values() for one, other in combinations(nights, 2))

    def _as_placed(self, home: str, stay: Units) -> bool:
        """Whether those who stand in a home could be placed there together, in the rooms in which they are."""
        facts = self.homes[home]
        if any(self.apart(home, one, other) for one, other in combinations(stay, 2)):
            return False
        parties = [replace(party, settled=False) for u in stay for party in self._pinned(u)]
        everybody = list(in_company([*self.there[home], *parties]))
        if facts.max_guests is not None and heads(everybody) > facts.max_guests:
            return False
        if facts.two_guests == "one_only" and heads(everybody) > 1:
            return False
        if not may_all_stay(facts, everybody, self.world):
            return False
        return best_arrangement(facts, everybody, lambda rooms: 0, 0, gap=self._gap) is not None

    @property
    def wishes_between(self) -> bool:
        """Whether all who asked to be together are in different units of the board, or not here at all."""
        units: dict[str, set[int]] = {}
        for number, unit in enumerate(self.units):
            for guest in unit.guests:
                units.setdefault(guest.id, set()).add(number)
        known = [sorted(pair) for pair in self._pairs if pair <= self.world.guests.keys()]
        return all(
            len(pair) == 2 and all(g in units for g in pair) and units[pair[0]].isdisjoint(units[pair[1]])
            for pair in known
        )

    def _stand(self) -> None:
        """Number the pencilled placements that may be moved, party by party and home by home."""
        found: dict[tuple[str, str, int], list[tuple[GuestFacts, PlacementFacts]]] = {}
        seen: dict[tuple[str, str], int] = {}
        for row in sorted(self.world.placements, key=lambda p: (p.guest, p.nights.first, p.id)):
            guest = self.world.guests.get(row.guest)
            if row.fixed or guest is None or not guest.needs_home or row.home not in self.world.homes:
                continue
            time = seen.get((row.guest, row.home), 0)
            seen[(row.guest, row.home)] = time + 1
            base = guest.party if guest.party and guest.party in self.world.parties else guest.id
            found.setdefault((base, row.home, time), []).append((replace(guest, nights=row.nights), row))
        for (base, home, time), members in sorted(found.items(), key=lambda item: item[0]):
            number = len(self.units)
            self.units.append(Unit(f"{base}@{home}#{time}", tuple(guest for guest, _row in members)))
            self.home_of[number] = home
            self.rows[number] = tuple(row for _guest, row in members)

    def size(self, units: Iterable[int]) -> int:
        """How many guests these units are."""
        return sum(len(self.units[u].guests) for u in units)

    def worth(self, unit: int, home: str) -> int | None:
        """Points of a unit in a home beside those who are fixed there, or nothing where a rule forbids it."""
        key = unit, home
        if key not in self._worth:
            self.judged += 1
            against = blocks(verdicts_of_group(self.units[unit].guests, self.homes[home], self.fixed))
            self._worth[key] = None if against else self.points(unit, home)
            if against:
                self.against[key] = against[0]
        return self._worth[key]

    def points(self, unit: int, home: str) -> int:
        """The same where nobody asks the rules: for those who stand there now."""
        key = unit, home
        if key not in self._points:
            facts = self.world.homes[home]
            found = [p for g in self.units[unit].guests for p in points_with_warnings(g, facts, self.fixed)]
            self._points[key] = sum(p.points for p in found)
        return self._points[key]

    def bonus(self, unit: int) -> int:
        """The most that wishes to be together can add for a unit."""
        mine = {g.id for g in self.units[unit].guests}
        total = 0
        for pair in self._pairs:
            if mine & pair and pair <= self.world.guests.keys() and len(pair) == 2:
                a, b = (self.world.guests[g] for g in sorted(pair))
                total += max((p.points for p in together(a, b, self.world, same_room=True)), default=0)
        return max(total, 0)

    def apart(self, home: str, one: int, other: int) -> bool:
        """Whether a rule keeps two units out of this home together; written exceptions are heard."""
        key = min(one, other), max(one, other)
        if key not in self._apart:
            parties = [in_company(lodgers_of(self.world, self.units[u].guests)) for u in key]
            nowhere = HomeFacts("", "the home")
            pairs = (parties[0], parties[1]), (parties[1], parties[0])  # Whoever of them asks.
            cases = [Case(nowhere, coming, there, self.world) for coming, there in pairs]
            found = [f for case in cases for f in blocks(judge(case, between=True))]
            self._apart[key] = tuple((f.rule, f.may_overrule) for f in found)
        return any(not (may and any(self._excepted(u, home, rule) for u in key)) for rule, may in self._apart[key])

    def _excepted(self, unit: int, home: str, rule: str) -> bool:
        return all((g.id, home, rule) in self.world.exceptions for g in self.units[unit].guests)

    def may_part(self, unit: int, home: str) -> bool:
        """Whether somebody wrote down that a unit may stay here apart from its party."""
        return self._excepted(unit, home, "party")

    def fit(self, home: str, stay: Units, new: Units) -> Fit | None:
        """How the units fit into the rooms, the fewest of those who stay changing theirs; nothing if they do not.

        Whoever is fixed keeps the room in any case. Where nobody comes nothing changes.
        """
        key = home, stay, new
        if key not in self._fits:
            self._fits[key] = self._fitted(self.homes[home], stay, new)
        return self._fits[key]

    def _fitted(self, home: HomeFacts, stay: Units, new: Units) -> Fit | None:
        there = self.there[home.id]
        coming = [party for u in new for party in lodgers_of(self.world, self.units[u].guests)]
        standing = {u: self._pinned(u) for u in stay}
        everybody = list(in_company([*there, *(p for u in stay for p in standing[u]), *coming]))
        now = {r.guest: r.room for u in stay for r in self.rows[u] if r.room}
        fixed = {g: room for party in there for g, room in (party.rooms or {}).items()}
        if not new:
            rooms = {**fixed, **now}
            return Fit(0, self._together(home, everybody, rooms), rooms)
        if home.max_guests is not None and heads(everybody) > home.max_guests:
            return None
        if home.two_guests == "one_only" and heads(everybody) > 1:
            return None
        if not may_all_stay(home, everybody, self.world):
            return None
        best: Fit | None = None
        for free in _some(stay):
            if best is not None and best.changes <= len(free):
                break
            parties = [p for u in stay for p in (self._free(u) if u in free else standing[u])]
            found = self._arranged(home, list(in_company([*there, *parties, *coming])), now, free)
            if found is not None and (best is None or (found.changes, -found.points) < (best.changes, -best.points)):
                best = found
        return best

    def _arranged(self, home: HomeFacts, everybody: list[Lodgers], now: Mapping[str, str], free: Units) -> Fit | None:
        def score(rooms: Mapping[str, str]) -> int:
            changes = sum(rooms.get(guest, room) != room for guest, room in now.items())
            return self._together(home, everybody, rooms) - MANY * changes

        most = sum(
            max((p.points for p in together(a, b, self.world, same_room=True)), default=0)
            for a, b in self._wishing(everybody)
        )
        found = best_arrangement(home, everybody, score, most, gap=self._gap)
        if found is None:
            return None
        changes = sum(found[1].get(guest, room) != room for guest, room in now.items())
        return Fit(changes, found[0] + MANY * changes, found[1], free)

    def _together(self, home: HomeFacts, everybody: list[Lodgers], rooms: Mapping[str, str]) -> int:
        total = 0
        for a, b in self._wishing(everybody):
            room = rooms.get(a.id)
            met = together(a, b, self.world, same_room=room is not None and room == rooms.get(b.id))
            total += sum(p.points for p in met)
        return total

    def _wishing(self, everybody: list[Lodgers]) -> list[tuple[GuestFacts, GuestFacts]]:
        if not self._pairs:
            return []
        guests = sorted((g for party in everybody for g in party.guests), key=lambda g: g.id)
        return [
            (a, b)
            for a, b in combinations(guests, 2)
            if frozenset((a.id, b.id)) in self._pairs and a.nights.meets(b.nights)
        ]

    def _pinned(self, unit: int) -> tuple[Lodgers, ...]:
        rooms = {row.guest: row.room for row in self.rows[unit] if row.room}
        return lodgers_of(self.world, self.units[unit].guests, rooms, settled=True)

    def _free(self, unit: int) -> tuple[Lodgers, ...]:
        return lodgers_of(self.world, self.units[unit].guests)

    def _find_mates(self) -> dict[int, tuple[int, ...]]:
        """By unit, the other units of its party that are here on a common night."""
        of_party: dict[str, list[int]] = {}
        for number, unit in enumerate(self.units):
            if unit.guests[0].party:
                of_party.setdefault(unit.guests[0].party, []).append(number)
        return {
            one: tuple(other for other in members if other != one and self._meet(one, other))
            for members in of_party.values()
            for one in members
        }

    def _meet(self, one: int, other: int) -> bool:
        return any(a.nights.meets(b.nights) for a in self.units[one].guests for b in self.units[other].guests)


def _some(units: Units) -> list[Units]:
    """Every selection of units, the small ones first."""
    return [chosen for count in range(len(units) + 1) for chosen in combinations(units, count)]
