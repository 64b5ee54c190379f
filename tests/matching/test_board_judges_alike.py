"""The board asks a rule once for all who are alike: it must say what asking for each one says."""

from __future__ import annotations

import pickle
import random
from dataclasses import replace
from itertools import combinations

import pytest

from benchmarks.visit_maker import make_visit
from exchange_desk.basics.errors import Stopped
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import greedy, worth_of
from exchange_desk.matching.points import PLACED, points_with_warnings
from exchange_desk.matching.problem import make_problem
from exchange_desk.rules.case import Case
from exchange_desk.rules.facts import HomeFacts, PlacementFacts, VettingFacts
from exchange_desk.rules.judge import blocks, judge, verdicts_of_group

RULE_PACKS = (("short_adult", "short_youth"), ("short_youth", "j1_secondary"), ("short_adult", "uk_exchange"))


def a_varied_world(seed):
    """An invented visit with placements that stay, exceptions, relatives and steps of vetting."""
    dice = random.Random(seed)
    world = make_visit(24, 10, seed)
    guests, homes = dict(world.guests), dict(world.homes)
    for key in dice.sample(sorted(guests), 6):
        more = {"bed": "cot"} if guests[key].age and guests[key].age < 7 else {"asthma": True, "smoker": "outside"}
        guests[key] = replace(guests[key], **more, relatives=frozenset({dice.choice(sorted(homes))}))
    for key in dice.sample(sorted(homes), 4):
        steps = (VettingFacts("agreement", guest=dice.choice(sorted(guests))), VettingFacts("home_visit", "running"))
        homes[key] = replace(homes[key], vetting=steps, cot=dice.random() < 0.5, avoids=frozenset({"smokers"}))
    pairs = [
        (g, dice.choice(sorted(homes)), rule) for g in dice.sample(sorted(guests), 5) for rule in ("party", "beds")
    ]
    world = replace(world, guests=guests, homes=homes, exceptions=frozenset(pairs))
    world = replace(world, rules=replace(world.rules, packs=RULE_PACKS[seed % 3]))
    plan = Board(make_problem(world))
    rows = [
        PlacementFacts(f"p-{g.id}", g.id, plan.homes[home].home.id, plan.fit(home, units)[1].get(g.id), g.nights)
        for home, units in sorted(greedy(plan).items())[: seed % 4]
        for unit in units
        for g in plan.units[unit].guests
    ]
    return replace(world, placements=tuple(rows[:-1] if seed % 2 else rows))


@pytest.mark.parametrize("seed", range(12))
def test_every_verdict_and_worth_is_that_of_the_unit_and_home_asked_alone(seed):
    board = Board(make_problem(a_varied_world(seed)))
    for number, row in enumerate(board.homes):
        for unit, each in enumerate(board.units):
            may = not blocks(verdicts_of_group(each.guests, row.home, board.world))
            fitted = board.fit(number, (unit,)) if may else None
            assert (unit in row.worth) == (fitted is not None), (each.id, row.home.id)
            if fitted is not None and not row.there:
                points = sum(p.points for g in each.guests for p in points_with_warnings(g, row.home, board.world))
                assert row.worth[unit] == PLACED * len(each.guests) + points, (each.id, row.home.id)


@pytest.mark.parametrize("seed", range(6))
def test_who_is_apart_and_who_fits_together_is_that_of_the_units_asked_alone(seed):
    board = Board(make_problem(a_varied_world(seed)))
    for one, other in combinations(range(len(board.units)), 2):
        case = Case(HomeFacts("", "the home"), board.lodgers[one], board.lodgers[other], board.world)
        assert board.apart(one, other) == bool(blocks(judge(case, between=True)))
    for number, row in enumerate(board.homes):
        for units in combinations(sorted(row.worth), 2):
            fitted = board.fit(number, units)
            assert board.bonus(number, units) == (None if fitted is None else fitted[0]), (units, row.home.id)


@pytest.mark.parametrize("seed", range(3))
def test_a_board_sent_to_another_process_says_there_what_it_says_here(seed):
    board = Board(make_problem(a_varied_world(seed)))
    sent = pickle.loads(pickle.dumps(board))
    assert [row.worth for row in sent.homes] == [row.worth for row in board.homes]
    for number, row in enumerate(board.homes):
        for units in combinations(sorted(row.worth), 2):
            assert sent.bonus(number, units) == board.bonus(number, units)
    assert sent.sharing.version == board.sharing.version


def test_whoever_stops_while_a_board_is_made_does_not_wait_for_its_end():
    asked = 0

    def look():
        nonlocal asked
        asked += 1
        if asked == 5:
            raise Stopped("Stopped.")

    with pytest.raises(Stopped):
        Board(make_problem(make_visit(24, 10, 1)), look)
    assert asked == 5


@pytest.mark.parametrize(("seed", "weights"), [(1, {}), (2, {"together_home": 90, "together_room": 40}), (3, {})])
def test_wishes_to_be_together_are_worth_what_the_best_rooms_of_these_units_give(seed, weights):
    dice = random.Random(seed)
    world = make_visit(30, 8, seed)
    students = sorted(g.id for g in world.guests.values() if g.alone_minor)
    home, room = (frozenset(frozenset(dice.sample(students, 2)) for _ in range(14)) for _ in range(2))
    world = replace(world, together_home=home, together_room=room, apart=frozenset())
    board = Board(make_problem(replace(world, rules=replace(world.rules, weights=weights))))
    asked = [u for u in range(len(board.units)) if board.sharing.partners(u)]
    met = 0
    for number, row in enumerate(board.homes):
        for units in combinations([u for u in asked if u in row.worth], 3):
            alone = board.fit(number, units)
            together = board.bonus(number, units)
            assert together == (None if alone is None else alone[0]), (units, row.home.id)
            met += bool(together)
    assert met > 2


def test_the_order_of_guests_and_homes_changes_nothing():
    world = make_visit(40, 21, 5)
    turned = replace(
        world,
        guests=dict(reversed(world.guests.items())),
        homes=dict(reversed(world.homes.items())),
        parties=dict(reversed(world.parties.items())),
    )
    one, other = Board(make_problem(world)), Board(make_problem(turned))
    assert [row.worth for row in one.homes] == [row.worth for row in other.homes]
    assert greedy(one) == greedy(other)
    assert worth_of(one, greedy(one)) == worth_of(other, greedy(other))
