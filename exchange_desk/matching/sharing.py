"""Who can share a home: which units a rule keeps apart, and which fit into the rooms together."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from exchange_desk.matching.alike import Alike, Answers, Known
from exchange_desk.matching.points import Point, together
from exchange_desk.matching.problem import Problem
from exchange_desk.matching.worths import BLIND, apart_within, named_in
from exchange_desk.rules.case import Case
from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.judge import findings_of, may_all_stay
from exchange_desk.rules.lodging import AGE_GAP, Lodgers, best_arrangement, heads
from exchange_desk.rules.packs import rules_for

Rooms = Mapping[str, str]
Parties = Sequence[Sequence[Lodgers]] | Mapping[int, Sequence[Lodgers]]
NOWHERE = HomeFacts("", "the home")


@dataclass(frozen=True, slots=True)
class Wish:
    """Two guests of different units (the lower one first) who asked to be together; who of their units they are; what
    it is worth that they share a home only, or a room."""

    guests: tuple[GuestFacts, GuestFacts]
    places: tuple[int, int]
    home: int
    room: int

    @property
    def most(self) -> int:
        """The most that it can add."""
        return max(0, self.home, self.room)


def apart_masks(problem: Problem, lodgers: Sequence[tuple[Lodgers, ...]]) -> tuple[list[int], list[Hashable]]:
    """By unit, the units (as bits) that a rule keeps out of its home, whatever home it is; and its class in that."""
    unit_of = {g.id: at for at, unit in enumerate(problem.units) for g in unit.guests}
    linked: dict[int, set[int]] = {}
    by_party: dict[str, set[int]] = {}
    for pair in problem.world.apart:
        units = {unit_of[g] for g in pair if g in unit_of}
        for unit in units:
            linked.setdefault(unit, set()).update(units)
    for unit, parties in enumerate(lodgers):
        for party in parties:
            by_party.setdefault(party.key, set()).add(unit)
    for units in by_party.values():  # One party for other nights: a party is never kept apart from itself.
        for unit in units if len(units) > 1 else ():
            linked.setdefault(unit, set()).update(units)
    torn = {unit for unit, each in enumerate(problem.units) if apart_within(problem, each)}  # They fit nowhere.
    rules = [r for r in rules_for(problem.world.rules.packs) if r.between and r.level == "block"]

    def breaks(one: tuple[Lodgers, ...], other: tuple[Lodgers, ...]) -> bool:
        case = Case(NOWHERE, one, other, problem.world)
        return any(findings_of(rule, case) for rule in rules)

    known = [Known(each, blind=all(rule.name in BLIND for rule in rules)) for each in lodgers]
    found = Answers(
        breaks, known, known,
        linked=lambda one, other: one == other or bool({one, other} & torn) or other in linked.get(one, ()),
        nothing=False,
    )  # fmt: skip
    bits = {
        a: sum(1 << other for other, b in enumerate(found.others) if found.known[a, b]) for a in set(found.ones)
    }  # fmt: skip
    masks = [bits[a] & ~(1 << unit) for unit, a in enumerate(found.ones)]
    for one, others in linked.items():
        for other in others - {one}:
            masks[one] &= ~(1 << other)
            masks[one] |= breaks(lodgers[one], lodgers[other]) << other
    for one, mask in enumerate(masks):  # Whoever asks: two are apart for both.
        for other in range(mask.bit_length()):
            if mask >> other & 1:
                masks[other] |= 1 << one
    return masks, [(a, unit if unit in linked else None) for unit, a in enumerate(found.ones)]


class Sharing:
    """Whether units fit into the rooms of a home together, and where everybody sleeps."""

    def __init__(
        self, problem: Problem, lodgers: Sequence[tuple[Lodgers, ...]], homes: Sequence[HomeFacts],
        there: Sequence[tuple[Lodgers, ...]],
    ) -> None:  # fmt: skip
        self._problem, self._world = problem, problem.world
        self._gap = int(self._world.rules.numbers.get("share_age_gap", AGE_GAP))
        self._lodgers, self._homes, self._there = lodgers, homes, there
        self._alike = Alike()
        self._known_units, self._known_homes = [Known(each) for each in lodgers], [Known(home) for home in homes]
        self._noticing = [each.noticing for each in self._known_units]
        self._partners = self._find_partners()
        self.alone = [len(u.guests) == 1 and u.guests[0].alone_minor for u in problem.units]
        self.version = 0
        self._spots: dict[tuple[int, tuple[int, ...]], tuple[int, Rooms] | None] = {}
        self._classes()

    def _classes(self) -> None:
        """Sort units and homes anew into those that are alike for the beds."""
        self.version += 1
        alone = {g for home in self._homes for g in named_in(home)}  # Homes know these by id.
        numbers: dict[Hashable, int] = {}
        self.profile = [
            numbers.setdefault((known, at if alone and any(g.id in alone for g in unit.guests) else None), len(numbers))
            for at, (known, unit) in enumerate(
                zip(self._alike.classes(self._known_units), self._problem.units, strict=True)
            )
        ]
        builds: dict[Hashable, int] = {}
        alike = self._alike.classes(self._known_homes)
        self.build = [
            builds.setdefault((alike[at], at if there else None), len(builds)) for at, there in enumerate(self._there)
        ]
        self._known: list[dict[tuple[int, ...], bool]] = [{} for _ in builds]
        self._met: list[dict[Hashable, int]] = [{} for _ in builds]

    def holds(self, home: int, units: Sequence[int]) -> bool:
        """Whether units have beds in a home together."""
        profile = self.profile
        return self.holds_all(home, tuple(sorted([profile[u] for u in units])), units)

    def answers(self, home: int) -> Mapping[tuple[int, ...], bool]:
        """What is known of such a home: by the classes of units, in rising order, whether it holds them together."""
        return self._known[self.build[home]]

    def holds_all(self, home: int, key: tuple[int, ...], units: Sequence[int]) -> bool:
        """The same where the classes of the units are known, in rising order."""
        known = self._known[self.build[home]].get(key)
        if known is None:
            question = partial(
                self._arranged, self._known_homes[home].noticing, self._there[home], self._noticing, units
            )
            answer, _looked, grown = self._alike.asked(question)
            known = answer is not None
            if grown:
                self._classes()
            key = tuple(sorted([self.profile[u] for u in units]))  # The classes may be finer than the asker knows.
            self._known[self.build[home]][key] = known
        return known

    def bonus(self, home: int, units: tuple[int, ...]) -> int | None:
        """The points of units for being together in a home; nothing if they do not fit."""
        if not self.holds(home, units):
            return None
        wishes = self.wishing(units) if self._partners else ()
        return self._wishes_met(home, wishes, units) if wishes else 0

    def _wishes_met(self, home: int, wishes: Sequence[tuple[int, int, Wish]], units: Sequence[int]) -> int:
        """The most points that these wishes can have in a home that holds the units, asked once for all alike."""
        profile = self.profile
        # Those who wish something are told apart by their place in the key, all others by their classes alone.
        number = {
            u: at for at, u in enumerate(sorted({u for one, other, _wish in wishes for u in (one, other)},
                                                key=lambda u: (profile[u], u)))
        }  # fmt: skip
        key = (
            tuple([profile[u] for u in number]),
            tuple(sorted([profile[u] for u in units if u not in number])),
            tuple(sorted([(number[one], number[other], *w.places, w.home, w.room) for one, other, w in wishes])),
        )
        known = self._met[self.build[home]].get(key)
        if known is None:
            question = partial(
                self._arranged, self._known_homes[home].noticing, self._there[home], self._noticing, units
            )
            answer, _looked, grown = self._alike.asked(question)
            known = answer[0] if answer is not None else 0
            if grown:
                self._classes()  # The key is one of the old classes: the answer is found again when it is asked for.
            else:
                self._met[self.build[home]][key] = known
        return known

    def fit(self, home: int, units: tuple[int, ...]) -> tuple[int, Rooms] | None:
        """Extra points for units (in rising order) that share a home, and everybody's room; nothing if they cannot."""
        at = home, units
        if at not in self._spots:
            self._spots[at] = self._arranged(self._homes[home], self._there[home], self._lodgers, units)
        return self._spots[at]

    def fit_in_rooms(self, home: int, units: tuple[int, ...], rooms: Rooms) -> tuple[int, Rooms] | None:
        """The same where these guests must sleep in these rooms."""
        lodgers = {
            u: tuple(
                Lodgers(p.guests, p.party, {g.id: rooms[g.id] for g in p.guests if g.id in rooms})
                for p in self._lodgers[u]
            )
            for u in units
        }
        return self._arranged(self._homes[home], self._there[home], lodgers, units)

    def _arranged(
        self, home: HomeFacts, there: Sequence[Lodgers], lodgers: Parties, units: Sequence[int]
    ) -> tuple[int, Rooms] | None:
        everybody = [*there, *(party for unit in units for party in lodgers[unit])]
        if home.max_guests is not None and heads(everybody) > home.max_guests:
            return None
        if home.two_guests == "one_only" and heads(everybody) > 1:
            return None
        if len(units) > 1 and self._too_few_rooms(home, lodgers, units):
            return None
        if not may_all_stay(home, everybody, self._world):
            return None
        wishes = [wish for _one, _other, wish in self.wishing(units)]
        if not wishes:
            return best_arrangement(home, everybody, lambda rooms: 0, 0, gap=self._gap)

        def score(rooms: Rooms) -> int:
            return sum(w.room if _in_one_room(*w.guests, rooms) else w.home for w in wishes)

        return best_arrangement(home, everybody, score, sum(w.most for w in wishes), gap=self._gap)

    def _too_few_rooms(self, home: HomeFacts, lodgers: Parties, units: Sequence[int]) -> bool:
        """Whether there are fewer rooms than parties, two students to a room: told at once, without trying rooms."""
        guests = [lodgers[u][0].guests[0] for u in units]
        if max(g.nights.first for g in guests) > min(g.nights.last for g in guests):
            return False
        alone = [
            len(lodgers[u]) == 1 and len(lodgers[u][0].guests) == 1 and g.alone_minor
            for u, g in zip(units, guests, strict=True)
        ]  # fmt: skip
        sharing = sum(alone)
        bedrooms = sum(1 for room in home.rooms if room.beds and not room.living_room)
        return len(units) - sharing + (sharing + 1) // 2 > bedrooms

    def wishing(self, units: Sequence[int]) -> list[tuple[int, int, Wish]]:
        """What guests of different units asked of one another: the lower unit, the other, and the wish."""
        found: list[tuple[int, int, Wish]] = []
        for at, one in enumerate(units):
            partners = self._partners.get(one)
            if partners:
                for other in units[at + 1 :]:
                    for wish in partners.get(other, ()):
                        found.append((min(one, other), max(one, other), wish))
        return found

    def partners(self, unit: int) -> dict[int, list[Wish]]:
        """The units with which a unit asked to be, and what was asked."""
        return self._partners.get(unit, {})

    def _find_partners(self) -> dict[int, dict[int, list[Wish]]]:
        units_of: dict[str, list[tuple[int, int]]] = {}
        for number, unit in enumerate(self._problem.units):
            for place, guest in enumerate(unit.guests):
                units_of.setdefault(guest.id, []).append((number, place))
        found: dict[int, dict[int, list[Wish]]] = {}
        for pair in sorted(tuple(sorted(p)) for p in self._world.together_room | self._world.together_home):
            if len(pair) != 2:
                continue
            for at in units_of.get(pair[0], ()):
                for to in units_of.get(pair[1], ()):
                    (one, a), (other, b) = sorted((at, to))
                    guests = self._problem.units[one].guests[a], self._problem.units[other].guests[b]
                    if one != other and guests[0].nights.meets(guests[1].nights):
                        home, room = (
                            sum(p.points for p in together(*guests, self._world, same_room=same))
                            for same in (False, True)
                        )
                        wish = Wish(guests, (a, b), home, room)
                        found.setdefault(one, {}).setdefault(other, []).append(wish)
                        found.setdefault(other, {}).setdefault(one, []).append(wish)
        return found

    def met(self, one: GuestFacts, other: GuestFacts, rooms: Rooms) -> list[Point]:
        """The points of two guests for being together when these are the rooms."""
        return together(one, other, self._world, same_room=_in_one_room(one, other, rooms))


def _in_one_room(one: GuestFacts, other: GuestFacts, rooms: Rooms) -> bool:
    room = rooms.get(one.id)
    return room is not None and room == rooms.get(other.id)
