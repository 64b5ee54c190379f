"""Suggested plans: proven on the samples, equal to trying everything out, and careful with what stands already."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day, hennef, key, port_hardy

from benchmarks.visit_maker import make_visit
from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import RefusedInput, Stopped
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import greedy, worth_of
from exchange_desk.matching.points import PLACED
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.solve import solve
from exchange_desk.matching.suggest import suggest
from exchange_desk.rules.facts import PartyFacts, PlacementFacts
from exchange_desk.rules.judge import blocks, verdicts_of_group


def placed(guest, home, room=None, **more):
    return PlacementFacts(f"p-{guest.id}", guest.id, home.id, room, guest.nights, **more)


def broken(world, plan):
    """Every hard rule that a finished plan breaks on any night, judged afresh home by home."""
    found, bare = [], replace(world, placements=())
    for night in sorted({n for p in plan.placements for n in p.nights}):
        tonight = [p for p in plan.placements if night in p.nights]
        for home in world.homes.values():
            guests = [replace(world.guests[p.guest], nights=Nights(night, night)) for p in tonight if p.home == home.id]
            if guests:
                found += blocks(verdicts_of_group(guests, home, bare))
    return found


def quiet(answer, words):
    pass


@pytest.mark.parametrize("make", [port_hardy, hennef])
def test_a_sample_visit_is_placed_to_the_last_guest_and_the_plan_is_proven(make):
    world = make()
    plan = suggest(make_problem(world))
    assert (plan.status, plan.unplaced, broken(world, plan)) == ("optimal", (), [])
    assert {p.guest for p in plan.placements} == set(world.guests)
    assert plan.objective == plan.bound
    assert plan.objective == sum(PLACED + sum(q.points for q in p.points) for p in plan.placements)


def test_the_same_visit_gives_the_same_plan():
    one, two = suggest(make_problem(port_hardy())), suggest(make_problem(port_hardy()))
    assert one.placements == two.placements


def test_the_plan_is_worth_at_least_as_much_as_the_witness_of_the_key():
    world, witness = port_hardy(), key("port-hardy-2027", "placement")["witness"]
    board = Board(make_problem(world))
    unit = {u.guests[0].id: n for n, u in enumerate(board.units)}
    number = {h.home.id: n for n, h in enumerate(board.homes)}
    homes = {}
    for guest, (home, _room) in witness.items():
        homes[number[home]] = tuple(sorted((*homes.get(number[home], ()), unit[guest])))
    assert worth_of(board, homes) <= solve(board, quiet).worth


def test_the_soft_wishes_of_port_hardy_are_met():
    plan = suggest(make_problem(port_hardy()))
    where = {p.guest: (p.home, p.room) for p in plan.placements}
    assert where["PH02"][0] == "F01"
    assert where["PH11"] == where["PH12"]


def test_the_previous_hosts_of_hennef_are_met_unless_a_rule_forbids():
    where = {p.guest: p.home for p in suggest(make_problem(hennef())).placements}
    units = key("hennef-2027", "placement")
    never = {w["unit"] for w in units["wishes_that_cannot_be_met"]}
    for unit, wish in units["soft_wishes"].items():
        if unit not in never:
            assert {where[g] for g in units["parties_list"][unit]["guests"]} == {wish["wants"]}


def brute(board):
    """The best worth of all assignments, by trying every one."""
    choices = [
        [None, *(h for h in range(len(board.homes)) if u in board.homes[h].worth)] for u in range(len(board.units))
    ]
    best = 0
    for pick in product(*choices):
        homes = {}
        for unit, home in enumerate(pick):
            if home is not None:
                homes[home] = (*homes.get(home, ()), unit)
        if any(board.apart(a, b) for us in homes.values() for a in us for b in us if a < b):
            continue
        if all(board.fit(h, us) is not None for h, us in homes.items()):
            best = max(best, worth_of(board, homes))
    return best


@pytest.mark.parametrize("seed", range(25))
def test_the_proven_plan_equals_trying_everything_out(seed):
    board = Board(make_problem(make_visit(8, 4, seed)))
    answer = solve(board, quiet)
    assert answer.worth == answer.bound == brute(board)
    assert worth_of(board, greedy(board)) <= answer.worth


@pytest.mark.parametrize("seed", range(3))
def test_a_larger_visit_breaks_no_rule_and_is_never_worse_than_greedy(seed):
    world = make_visit(40, 21, seed)
    problem = make_problem(world)
    board = Board(problem)
    plan = suggest(problem)
    assert broken(world, plan) == []
    assert plan.proven
    assert plan.objective >= worth_of(board, greedy(board))
    assert {p.guest for p in plan.placements} | {u.guest for u in plan.unplaced} == set(world.guests)


def test_what_is_locked_or_confirmed_stays_and_the_rest_is_built_around_it():
    guests = [a_student("A", wants=frozenset({"H"})), a_student("B"), a_student("C")]
    homes = [a_home("H", "S"), a_home("I", "S S")]
    kept = (placed(guests[1], homes[0], locked=True), placed(guests[2], homes[1], state="confirmed"))
    plan = suggest(make_problem(a_world(guests, homes, placements=kept), move_pencilled=True))
    assert [(p.guest, p.home, p.state, p.kept) for p in plan.placements] == [
        ("B", "H", "locked", True),
        ("A", "I", "pencilled", False),
        ("C", "I", "confirmed", True),
    ]


def test_pencilled_placements_stay_unless_they_may_be_moved():
    guests = [a_student("A", wants=frozenset({"H"})), a_student("B")]
    homes = [a_home("H", "S"), a_home("I", "S")]
    world = a_world(guests, homes, placements=(placed(guests[1], homes[0]),))
    assert {p.guest: p.home for p in suggest(make_problem(world)).placements} == {"A": "I", "B": "H"}
    moved = suggest(make_problem(world, move_pencilled=True))
    assert {p.guest: p.home for p in moved.placements} == {"A": "H", "B": "I"}


def test_where_not_everybody_fits_the_most_are_placed_and_the_others_get_a_reason_for_each_home():
    guests = [a_student(c) for c in "ABC"]
    plan = suggest(make_problem(a_world(guests, [a_home("H", "S S"), a_home("I", "D", groups=("adult",))])))
    assert plan.status == "infeasible"
    assert plan.proven
    assert len(plan.placements) == 2
    (left,) = plan.unplaced
    assert [(r.home, r.rule) for r in left.reasons] == [("H", "beds"), ("I", "host_wish")]
    assert all(r.text and r.citation for r in left.reasons)


def test_waiting_guests_and_those_with_lodging_of_their_own_are_left_out():
    guests = [a_guest("A"), a_guest("B", needs_home=False)]
    plan = suggest(make_problem(a_world(guests, [a_home("H", "S/S")])))
    assert [p.guest for p in plan.placements] == ["A"]
    assert plan.status == "optimal"


def test_a_party_is_placed_whole_or_not_at_all():
    family = [a_guest("A", party="P"), a_guest("B", party="P"), a_student("C", party="P", accompanied=True)]
    parties = {"P": PartyFacts("P", "family", "family", "double+one")}
    plan = suggest(make_problem(a_world(family, [a_home("H", "D"), a_home("I", "D")], parties=parties)))
    assert plan.placements == ()
    assert [u.guest for u in plan.unplaced] == ["A", "B", "C"]


def test_the_rest_of_a_party_follows_the_one_who_is_locked():
    couple = [a_guest("A", party="P"), a_guest("B", party="P")]
    homes = [a_home("H", "S S"), a_home("I", "S S")]
    parties = {"P": PartyFacts("P", "A and B", "friends", "twin")}
    kept = (placed(couple[0], homes[1], "I-0", locked=True),)
    plan = suggest(make_problem(a_world(couple, homes, parties=parties, placements=kept)))
    assert {p.guest: p.home for p in plan.placements} == {"A": "I", "B": "I"}


def test_two_guests_share_one_bed_one_after_the_other():
    early = a_guest("A", nights=Nights(day("2027-10-07"), day("2027-10-09")))
    late = a_guest("B", nights=Nights(day("2027-10-10"), day("2027-10-12")))
    plan = suggest(make_problem(a_world([early, late], [a_home("H", "S")])))
    assert [(p.guest, p.home) for p in plan.placements] == [("A", "H"), ("B", "H")]


def test_only_the_nights_without_a_home_are_placed():
    guest, homes = a_guest("A"), [a_home("H", "S"), a_home("I", "S", nights=frozenset())]
    first = PlacementFacts("p", "A", "I", None, Nights(day("2027-10-07"), day("2027-10-08")), locked=True)
    plan = suggest(make_problem(a_world([guest], homes, placements=(first,))))
    new = [p for p in plan.placements if not p.kept]
    assert [(p.home, p.nights.first, p.nights.last) for p in new] == [("H", day("2027-10-09"), day("2027-10-12"))]


def test_changed_weights_change_the_plan():
    guests = [a_student("A", wants=frozenset({"H"}), diets=("vegan",))]
    homes = [a_home("H", "S"), a_home("I", "S", diets=("vegan",))]
    world = a_world(guests, homes)
    heavy = replace(world, rules=replace(world.rules, weights={"diet_served": 90}))
    assert suggest(make_problem(world)).placements[0].home == "H"
    assert suggest(make_problem(heavy)).placements[0].home == "I"


def test_an_empty_visit_has_an_empty_plan():
    plan = suggest(make_problem(a_world([], [])))
    assert (plan.status, plan.objective, plan.placements) == ("optimal", 0, ())


class StopAt:
    """Presses Stop when the work is so far: 1 is looking for a first plan, 2 having one."""

    def __init__(self, done):
        self.done = done

    def at(self, done, total, words=""):
        if done >= self.done:
            raise Stopped("Stopped.")


def test_stop_gives_the_best_plan_so_far():
    world = make_visit(150, 70, 1)
    plan = suggest(make_problem(world), progress=StopAt(2))
    assert plan.status == "feasible"
    assert plan.objective <= plan.bound
    board = Board(make_problem(world))
    assert plan.objective >= worth_of(board, greedy(board))
    assert broken(world, plan) == []


def test_stop_before_there_is_any_plan_is_told_to_the_caller():
    with pytest.raises(Stopped):
        suggest(make_problem(make_visit(300, 150, 1)), progress=StopAt(0))


def test_when_the_time_is_up_the_best_plan_so_far_is_given():
    world = make_visit(120, 60, 1)
    plan = suggest(make_problem(world), time_limit=0.01)
    assert plan.status == "feasible"
    assert plan.objective <= plan.bound
    assert broken(world, plan) == []


def test_a_time_limit_of_nothing_is_refused():
    with pytest.raises(RefusedInput):
        suggest(make_problem(port_hardy()), time_limit=0)
