"""What each unit is worth in each home: every rule and every reason is asked once for all who are alike in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, combinations
from operator import add
from typing import Any

from exchange_desk.matching.alike import Answers, Known
from exchange_desk.matching.points import REASONS, Reasons, points_with_warnings, weight
from exchange_desk.matching.problem import Problem, Unit
from exchange_desk.rules.case import Case
from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.judge import blocks, findings_of, lodgers_of, verdicts_of_group
from exchange_desk.rules.lodging import Lodgers
from exchange_desk.rules.packs import rules_for
from exchange_desk.rules.rule import Rule

# These look at ids only to tell one from another, or to find out who knows whom; `_Links` has those.
BLIND = frozenset({
    "an_overnight_offer", "offered_nights", "a_free_bed", "such_guests", "girls_or_boys_as_asked", "a_way_up", "a_cot",
    "adults_are_cleared", "no_smoke_for_who_cannot_bear_it", "no_smoke_for_minors", "no_animal_allergy",
    "no_feared_animal", "a_kitchen_without_it", "nobody_refused", "only_women_or_men", "girls_and_boys_apart",
    "single_women_and_men_apart", "no_strangers_with_minors", "a_party_stays_together", "checks_are_recent",
    "one_adult_gets_a_second_look", "a_talk_about_the_allergy",
    "students_of_different_languages", "at_most_two_students", "nobody_with_relatives", "a_room_for_the_chaperone",
    "a_permanent_bed", "a_peer_in_the_house", "a_chaperone_hosts_no_student", "a_diet_that_is_served",
    "_wishes", "_languages", "_interests", "_diets", "_children", "_animals", "_smoke", "_the_home", "_whose_turn",
})  # fmt: skip


class Worths:
    """What units are worth in homes beside those who are there (`there`, by home), or that they cannot come."""

    def __init__(
        self, problem: Problem, lodgers: Sequence[tuple[Lodgers, ...]], homes: Sequence[HomeFacts],
        there: Sequence[tuple[Lodgers, ...]],
    ) -> None:  # fmt: skip
        self._problem, self._world = problem, problem.world
        self._lodgers, self._homes, self._there = lodgers, homes, there
        self._links = _Links(problem, homes, there)
        self._rules = rules_for(self._world.rules.packs)
        self._guests = [g for unit in problem.units for g in unit.guests]
        self._knowns: dict[tuple[int, bool], list[Known]] = {}
        self._unlinked = replace(self._world, exceptions=frozenset())

    def rows(self, look: Callable[[], None]) -> list[dict[int, int]]:
        """By home: the units that may come, as far as rules about them alone say, and what each is worth.

        `look` is called now and then.
        """
        self._look = look
        found: list[dict[int, int]] = [{} for _ in self._homes]
        everywhere, points, at = (1 << len(self._homes)) - 1, self._points(), 0
        refused = self._refused()
        for unit, each in enumerate(self._problem.units):
            rows = points[at : at + len(each.guests)]
            at += len(each.guests)
            sums = rows[0] if len(rows) == 1 else [sum(column) for column in zip(*rows, strict=True)]
            by_hand = self._links.of_unit[unit]
            known = everywhere if unit in self._links.elsewhere else by_hand
            stands = self._problem.home_now(each) if self._problem.housed_worth else None
            free = (everywhere & ~refused[unit]) | known
            for home, here in enumerate(self._homes):
                if not free >> home & 1 and here.id != stands:
                    continue
                asked = (known | self._links.lived_in) >> home & 1 and here.id != stands
                if asked and self._forbidden(unit, home):
                    continue
                guests = each.guests
                total = self._sum(guests, here) if by_hand >> home & 1 else sums[home]
                found[home][unit] = sum(self._problem.worth(g, here.id) for g in guests) + total
        return found

    def _forbidden(self, unit: int, home: int) -> bool:
        """Whether a rule forbids it, asked for this unit and home alone."""
        guests, there = self._problem.units[unit].guests, self._there[home]
        if {g.id for party in there for g in party.guests} & {g.id for g in guests}:
            return bool(blocks(verdicts_of_group(guests, self._homes[home], self._world)))
        return bool(blocks(verdicts_of_group(guests, self._homes[home], self._world, there=there)))

    def _sum(self, guests: Sequence[GuestFacts], home: HomeFacts) -> int:
        return sum(p.points for g in guests for p in points_with_warnings(g, home, self._world))

    def _refused(self) -> list[int]:
        """By unit, the homes that a rule forbids though nobody stays there yet, as bits."""
        refused = [0] * len(self._lodgers)
        for rule in self._rules:
            if rule.level != "block":
                continue
            self._look()
            found = Answers(
                partial(self._breaks, rule), *self._known(rule.name, self._lodgers),
                linked=self._links.unit, nothing=False,
            )  # fmt: skip
            bits: dict[int, int] = {}
            for unit, number in enumerate(found.ones):
                if number not in bits:
                    bits[number] = sum(1 << home for home, broken in enumerate(found.row(unit)) if broken)
                refused[unit] |= bits[number]
        return refused

    def _known(self, name: str, ones: Sequence[Any]) -> tuple[list[Known], list[Known]]:
        """These and the homes, for a question of that name."""
        found = []
        for facts in (ones, self._homes):
            at = id(facts), name in BLIND
            if at not in self._knowns:
                self._knowns[at] = [Known(each, blind=at[1]) for each in facts]
            found.append(self._knowns[at])
        return found[0], found[1]

    def _breaks(self, rule: Rule, coming: tuple[Lodgers, ...], home: HomeFacts) -> bool:
        return bool(findings_of(rule, Case(home, coming, (), self._unlinked)))

    def _points(self) -> list[list[int]]:
        """By guest, the points in each home."""
        weights = self._world.rules.weights
        alone = [lodgers_of(self._world, [g]) for g in self._guests]
        total = [[0] * len(self._homes) for _ in self._guests]
        reasons = [
            Answers(
                partial(self._points_of, reason), *self._known(reason.__name__, self._guests),
                linked=self._links.guest, nothing=0,
            )
            for reason in REASONS
        ]  # fmt: skip
        times = weight(weights, "warning")
        warnings = [
            Answers(
                partial(self._warned, rule, times), *self._known(rule.name, alone),
                linked=self._links.guest, nothing=0,
            )
            for rule in self._rules if rule.level != "block" and times
        ]  # fmt: skip
        for found in chain(reasons, warnings):
            if any(found.known.values()):
                rows: dict[int, list[int]] = {}
                for guest, number in enumerate(found.ones):
                    if number not in rows:
                        rows[number] = found.row(guest)
                    total[guest] = list(map(add, total[guest], rows[number]))
        return total

    def _points_of(self, reason: Reasons, guest: GuestFacts, home: HomeFacts) -> int:
        self._look()
        weights = self._world.rules.weights
        return sum(weight(weights, name) * times for name, times, _text in reason(guest, home))

    def _warned(self, rule: Rule, times: int, coming: tuple[Lodgers, ...], home: HomeFacts) -> int:
        return times * len(set(findings_of(rule, Case(home, coming, (), self._unlinked))))


def apart_within(problem: Problem, unit: Unit) -> bool:
    """Whether two of one unit should not be in one home."""
    apart = problem.world.apart
    return bool(apart) and any(frozenset((a.id, b.id)) in apart for a, b in combinations(unit.guests, 2))


def _placed_too(problem: Problem, unit: Unit, placed: set[str]) -> bool:
    """Whether somebody of the party has a home already, for other nights or another person."""
    return any(g.id in placed or any(c.id in placed for c in problem.world.companions(g)) for g in unit.guests)


def named_in(home: HomeFacts) -> list[str]:
    """The guests who are named in what was done to look at a home."""
    return [step.guest for step in home.vetting if step.guest is not None]


class _Links:
    """Who knows whom by id: these are asked one by one."""

    def __init__(self, problem: Problem, homes: Sequence[HomeFacts], there: Sequence[tuple[Lodgers, ...]]) -> None:
        number = {home.id: at for at, home in enumerate(homes)}
        of_guest: dict[str, int] = {}
        for unit in problem.units:
            for guest in unit.guests:
                for home in chain(guest.wants, guest.vetoes, guest.previous, guest.relatives):
                    if home in number:
                        of_guest[guest.id] = of_guest.get(guest.id, 0) | 1 << number[home]
        known = [(g, home.id) for home in homes for g in chain(home.wants, home.vetoes, named_in(home))]
        for guest_id, home in chain(known, ((g, h) for g, h, _rule in problem.world.exceptions)):
            if home in number:
                of_guest[guest_id] = of_guest.get(guest_id, 0) | 1 << number[home]
        self._of_guest = [of_guest.get(g.id, 0) for unit in problem.units for g in unit.guests]
        self.of_unit = [0] * len(problem.units)
        for at, unit in enumerate(problem.units):
            for guest in unit.guests:
                self.of_unit[at] |= of_guest.get(guest.id, 0)
            ids = {g.id for g in unit.guests}
            if any(len(pair) > 1 and pair <= ids for pair in problem.world.apart):  # They know each other.
                self.of_unit[at] = (1 << len(homes)) - 1
        placed = {p.guest for p in problem.world.placements}
        self.elsewhere = {
            at
            for at, unit in enumerate(problem.units)
            if apart_within(problem, unit) or (placed and _placed_too(problem, unit, placed))
        }
        self.lived_in = sum(1 << at for at, lodgers in enumerate(there) if lodgers)

    def guest(self, guest: int, home: int) -> bool:
        """Whether that guest (by number, over all units) and that home know each other."""
        return bool(self._of_guest[guest] >> home & 1)

    def unit(self, unit: int, home: int) -> bool:
        """Whether a guest of that unit and that home know each other, or the unit is to be asked about alone."""
        return unit in self.elsewhere or bool(self.of_unit[unit] >> home & 1)
