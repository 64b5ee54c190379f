"""What holds for every plan, over invented visits by the hundred; `make soak` does a thousand and more."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from independent_checker import faults, stays_of
from sample_worlds import a_guest, a_home, a_world
from visits_at_random import visit_at_random

from exchange_desk.matching.answer import assignment_of, plan_of
from exchange_desk.matching.board import Board
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.solve import solve
from exchange_desk.rules.facts import PartyFacts

SOME, MANY = range(25), range(25, 1_200)


def plan_for(world, **more):
    """The proven plan, found in this process."""
    problem = make_problem(world, **more)
    board = Board(problem)
    answer = solve(board, lambda _answer, _words: None)
    proven = answer.worth == answer.bound
    rooms = assignment_of(board, answer.assignment)
    return plan_of(problem, rooms, answer.worth, answer.bound, proven=proven, seconds=0.0)


def new_in(plan):
    return [p for p in plan.placements if not p.kept]


def wrong_with(world, plan):
    """What the independent checker finds; a bed asked for may be missing where a mate was put there by hand."""
    by_hand = {p.guest for p in plan.placements if p.kept}
    found = faults(world, stays_of(plan.placements))
    return [f for f in found if not (f.rule == "pair" and by_hand & set(f.guests))]


def left_of(world, plan, *, without=""):
    """The nights that guests have no home, by guest."""
    covered = {(p.guest, n) for p in plan.placements for n in p.nights}
    guests = [g for g in world.guests.values() if g.needs_home and g.id != without]
    return [(g.id, n) for g in guests for n in g.nights if (g.id, n) not in covered]


def complaints(seed, move_pencilled):
    """What is wrong with the plan of a visit."""
    world = visit_at_random(seed)
    plan = plan_for(world, move_pencilled=move_pencilled)
    found = [str(f) for f in wrong_with(world, plan)]
    if not plan.proven:
        found.append("no proof")
    kept = {(p.guest, p.home, p.room, p.nights) for p in plan.placements if p.kept}
    stood = {
        (p.guest, p.home, p.room, p.nights) for p in world.placements if p.fixed or not move_pencilled
    }  # fmt: skip
    if kept != stood:
        found.append(f"moved {stood - kept}")
    told = {(u.guest, n) for u in plan.unplaced for n in u.nights}
    if told != set(left_of(world, plan)):
        found.append("somebody is neither placed nor told to be left")
    if any(
        {r.home for r in u.reasons} != set(world.homes) or not all(r.text for r in u.reasons) for u in plan.unplaced
    ):
        found.append("a home without a reason")
    return [(seed, move_pencilled, words) for words in found]


def fewer_with_a_home_more(seed):
    world = visit_at_random(seed)
    extra = replace(min(visit_at_random(seed + 1_000_000).homes.values(), key=lambda h: h.id), id="zz", name="zz")
    more = replace(world, homes={**world.homes, "zz": extra})
    before, after = plan_for(world), plan_for(more)
    return [(seed, "a home more")] if len(new_in(after)) < len(new_in(before)) else []


def more_left_with_a_guest_less(seed):
    world = visit_at_random(seed)
    placed = {p.guest for p in world.placements}
    alone = sorted(g.id for g in world.guests.values() if g.party is None and g.needs_home and g.id not in placed)
    if not alone:
        return []
    gone = random.Random(seed).choice(alone)
    less = replace(world, guests={k: g for k, g in world.guests.items() if k != gone})
    before, after = plan_for(world), plan_for(less)
    worse = len({u.guest for u in after.unplaced}) > len({u.guest for u in before.unplaced} - {gone})
    return [(seed, f"without {gone}")] if worse else []


def other_in_another_order(seed):
    world = visit_at_random(seed)
    turned = replace(
        world,
        guests=dict(reversed(world.guests.items())),
        homes=dict(reversed(world.homes.items())),
        parties=dict(reversed(world.parties.items())),
        placements=tuple(reversed(world.placements)),
    )
    one, two = plan_for(world), plan_for(turned)
    same = set(one.placements) == set(two.placements) and set(one.unplaced) == set(two.unplaced)
    return [] if same else [(seed, "another order")]


def test_no_plan_breaks_a_hard_rule_and_what_stood_by_hand_stays():
    assert [c for seed in SOME for moved in (False, True) for c in complaints(seed, moved)] == []


def test_a_party_whose_people_must_be_apart_takes_no_bed_from_others():
    guests = [a_guest("A", party="P"), a_guest("B", party="P"), a_guest("C"), a_guest("D")]
    parties = {"P": PartyFacts("P", "A and B", "friends", "twin")}
    world = a_world(guests, [a_home("H", "S S")], parties=parties, apart=frozenset({frozenset("AB")}))
    plan = plan_for(world)
    assert plan.proven
    assert [p.guest for p in plan.placements] == ["C"]


def test_a_home_more_never_lowers_the_number_placed():
    assert [c for seed in SOME for c in fewer_with_a_home_more(seed)] == []


def test_a_guest_less_never_leaves_others_without_a_home():
    assert [c for seed in SOME for c in more_left_with_a_guest_less(seed)] == []


def test_the_plan_does_not_depend_on_the_order_of_guests_and_homes():
    assert [c for seed in SOME for c in other_in_another_order(seed)] == []


@pytest.mark.soak
def test_no_plan_of_a_thousand_visits_breaks_a_hard_rule():
    assert [c for seed in MANY for moved in (False, True) for c in complaints(seed, moved)] == []


@pytest.mark.soak
def test_homes_guests_and_order_over_a_thousand_visits():
    judged = (fewer_with_a_home_more, more_left_with_a_guest_less, other_in_another_order)
    assert [c for seed in MANY for judge in judged for c in judge(seed)] == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(20))
def test_no_plan_of_a_middling_visit_breaks_a_hard_rule(seed):
    world = visit_at_random(seed, guests=45, homes=28)
    assert wrong_with(world, plan_for(world)) == []
    assert other_in_another_order(seed) == []
