"""The plan at hand: no suggestion is worth less, and a guest who stays can be made to count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day

from benchmarks.visit_maker import make_visit
from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import Stopped
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import at_hand, first_plan, worth_of
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.suggest import suggest
from exchange_desk.rules.facts import PlacementFacts


def stands(guest, home, nights=None):
    return PlacementFacts(f"p-{guest.id}-{home.id}", guest.id, home.id, None, nights or guest.nights)


def test_the_first_plan_is_worth_at_least_the_plan_at_hand():
    world = make_visit(30, 16, 4)
    best = suggest(make_problem(world))
    rows = tuple(PlacementFacts(f"p{n}", p.guest, p.home, p.room, p.nights) for n, p in enumerate(best.placements))
    board = Board(make_problem(replace(world, placements=rows), move_pencilled=True))
    assert worth_of(board, at_hand(board)) == best.objective
    assert worth_of(board, first_plan(board)) == best.objective


def test_a_guest_keeps_the_home_where_staying_counts_more_than_the_points():
    guest = a_student("A", wants=frozenset({"I"}))
    homes = [a_home("H", "S"), a_home("I", "S")]
    world = a_world([guest], homes, placements=(stands(guest, homes[0]),))
    assert suggest(make_problem(world, move_pencilled=True)).placements[0].home == "I"
    plan = suggest(make_problem(world, move_pencilled=True, stay_worth=1_000))
    assert (plan.placements[0].home, plan.status) == ("H", "optimal")
    assert plan.objective == plan.bound


@pytest.mark.parametrize(("placed_worth", "stay_worth"), [(10_000, 0), (100_000_000, 100_000)])
def test_who_stands_where_a_rule_forbids_it_is_placed_anew(placed_worth, stay_worth):
    guests = [a_student("A"), a_student("B")]
    homes = [a_home("H", "S", withdrawn="ill"), a_home("I", "S")]
    rows = (stands(guests[0], homes[0]), stands(guests[1], homes[1]))
    world = a_world(guests, homes, placements=rows)
    plan = suggest(make_problem(world, move_pencilled=True, placed_worth=placed_worth, stay_worth=stay_worth))
    assert [p.home for p in plan.placements] == ["I"]
    assert plan.proven


def test_a_stay_that_is_split_over_two_homes_now_stays_placed_for_all_nights():
    guest = a_guest("A")
    first, last = Nights(guest.nights.first, day("2027-10-09")), Nights(day("2027-10-10"), guest.nights.last)
    homes = [a_home("H", "S", nights=frozenset(first)), a_home("I", "S", nights=frozenset(last))]
    world = a_world([guest], homes, placements=(stands(guest, homes[0], first), stands(guest, homes[1], last)))
    plan = suggest(make_problem(world, move_pencilled=True))
    assert [(p.home, p.nights) for p in plan.placements] == [("H", first), ("I", last)]


class StopAtWork:
    """Presses Stop while the first plan is looked for."""

    def at(self, done, total, words=""):
        if done:
            raise Stopped("Stopped.")


def test_stop_gives_the_plan_at_hand_at_least():
    world = make_visit(30, 16, 4)
    best = suggest(make_problem(world))
    rows = tuple(PlacementFacts(f"p{n}", p.guest, p.home, p.room, p.nights) for n, p in enumerate(best.placements))
    plan = suggest(make_problem(replace(world, placements=rows), move_pencilled=True), progress=StopAtWork())
    assert (plan.status, plan.objective) == ("feasible", best.objective)
    assert {(p.guest, p.home) for p in plan.placements} == {(p.guest, p.home) for p in best.placements}


def test_who_stays_keeps_the_room():
    guests = [a_student("A"), a_student("B")]
    home = a_home("H", "S/S")
    rows = tuple(PlacementFacts(f"p-{g.id}", g.id, "H", home.rooms[1 - n].id, g.nights) for n, g in enumerate(guests))
    plan = suggest(make_problem(a_world(guests, [home], placements=rows), move_pencilled=True))
    assert [(p.guest, p.room) for p in plan.placements] == [("A", "H-1"), ("B", "H-0")]
    assert plan.proven
