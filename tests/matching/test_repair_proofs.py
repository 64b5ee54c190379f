"""What the solver proves of a repair: the same as trying everything out, and nothing where it knows too little."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world
from test_repair_plans import brute, disrupted, stands
from test_repair_properties import disrupted as disrupted_at_random

from exchange_desk.matching.board import Board
from exchange_desk.matching.repair import repair
from exchange_desk.matching.repair_board import RepairBoard
from exchange_desk.matching.repair_search import Search
from exchange_desk.matching.repair_solve import problem_of, read
from exchange_desk.matching.solve import solve
from exchange_desk.rules.facts import PartyFacts


def solved(board):
    """What the solver finds when it is let to its end, here and not in a process of its own."""
    problem = problem_of(board)
    solver_board = Board(problem)
    answer = solve(solver_board, lambda *_told: None)
    homes = {
        problem.units[unit].id: solver_board.homes[home].home.id
        for home, units in answer.assignment.items()
        for unit in units
    }
    return read(board, homes, answer.worth, answer.bound)


def test_the_solver_places_as_many_and_moves_as_few_as_trying_everything_out_and_proves_it():
    for seed in range(40):
        world = disrupted(seed)
        board = RepairBoard(world)
        if board.coming:
            found = solved(board)
            assert found.way.score[:2] == brute(world), seed
            assert found.prove(board, found.way)[:2] == (True, True), seed


def differences(seeds):
    """Visits of which the solver claims something that a search to the end does not find."""
    found = []
    for seed in seeds:
        world = disrupted_at_random(seed)
        board = RepairBoard(world) if world is not None else None
        if board is None or not board.coming:
            continue
        searched, seen = Search(board, steps=60_000).run(), solved(board)
        if not searched.best_points:
            continue
        best = searched.ways[0]
        most, fewest, points = seen.prove(board, seen.way or best)
        same = 4 if points else 2 if fewest else 1 if most else 0
        if seen.way is not None and seen.way.score[:same] != best.score[:same]:
            found.append((seed, seen.way.score, best.score))
        if board.plain and not (most and fewest):
            found.append((seed, "not proven"))
    return found


def test_what_is_proven_is_what_a_search_to_the_end_finds():
    assert differences(range(30)) == []


@pytest.mark.soak
def test_what_is_proven_of_a_thousand_visits_is_what_a_search_to_the_end_finds():
    assert differences(range(30, 1_000)) == []


def two_for_one_bed():
    """Two students without a home, and one home with one bed; a third stands where nobody else can be."""
    guests = [a_student("A"), a_student("B"), a_student("C")]
    homes = [a_home("H", "S"), a_home("I", "S")]
    return a_world(guests, homes, placements=(stands(guests[2], homes[1]),))


def test_nobody_loses_a_home_for_two_others():
    guests = [a_guest("A"), a_student("B", vetoes=frozenset({"I"})), a_student("C", vetoes=frozenset({"I"}))]
    homes = [a_home("H", "S/S"), a_home("I", "S", withdrawn="ill")]
    board = RepairBoard(a_world(guests, homes, placements=(stands(guests[0], homes[0], "H-0"),)))
    found = solved(board)
    assert (found.way.where, found.prove(board, found.way)) == ((), (True, True, True))


def test_with_too_few_beds_the_most_are_placed_and_that_is_proven():
    board = RepairBoard(two_for_one_bed())
    found = solved(board)
    assert found.way.score[:2] == (1, 0)
    assert found.prove(board, found.way) == (True, True, True)


def test_a_worse_way_is_not_called_the_best():
    board = RepairBoard(two_for_one_bed())
    found = solved(board)
    worse = replace(found.way, score=(2, 0, 0, 0), where=())
    assert found.prove(board, worse) == (False, False, False)


def test_who_stands_where_a_rule_forbids_it_by_now_stays_and_the_proof_holds():
    guests = [a_student("A"), a_student("B")]
    homes = [a_home("H", "S", vetoes=frozenset({"A"})), a_home("I", "S")]
    board = RepairBoard(a_world(guests, homes, placements=(stands(guests[0], homes[0]),)))
    found = solved(board)
    assert (board.plain, found.way.where) == (True, ((board.coming[0], "I"),))
    assert found.prove(board, found.way) == (True, True, True)


def test_nothing_is_proven_where_the_rest_of_a_party_comes_to_those_who_stand():
    guests = [a_guest("A", party="P"), a_guest("B", party="P")]
    homes = [a_home("H", "S/S"), a_home("I", "S/S")]
    parties = {"P": PartyFacts("P", "two friends", "friends")}
    board = RepairBoard(a_world(guests, homes, placements=(stands(guests[0], homes[0]),), parties=parties))
    found = solved(board)
    assert (board.plain, found.most) == (False, None)


def test_two_in_a_room_who_would_not_be_put_there_leave_the_proof_open():
    guests = [a_guest("A"), a_guest("B"), a_guest("C")]
    homes = [a_home("H", "S S"), a_home("I", "S")]
    rows = tuple(stands(guest, homes[0], "H-0") for guest in guests[:2])
    assert not RepairBoard(a_world(guests, homes, placements=rows)).plain


def test_with_no_time_the_answer_is_honest_that_nothing_is_proven():
    found = repair(two_for_one_bed(), time_limit=0.0001)
    (only,) = found.proposals
    assert (only.changes, found.most_placed, found.fewest_moved, found.best_points) == (False, False, False, False)
    assert (only.plan.status, [u.reasons for u in only.plan.unplaced]) == ("feasible", [(), ()])
