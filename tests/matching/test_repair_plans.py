"""Repair: as many placed and as few moved as trying everything out, never who is fixed, rooms only where they must."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day

from benchmarks.visit_maker import make_visit
from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import RefusedInput, Stopped
from exchange_desk.matching.answer import assignment_of
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import greedy
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.repair import repair
from exchange_desk.matching.repair_board import RepairBoard
from exchange_desk.rules.facts import PartyFacts, PlacementFacts
from exchange_desk.rules.judge import blocks, verdicts_of_group


def stands(guest, home, room=None, **more):
    return PlacementFacts(f"p-{guest.id}", guest.id, home.id, room, guest.nights, **more)


def where(proposal):
    return {(p.guest, p.home) for p in proposal.plan.placements}


def disrupted(seed):
    """A small visit placed by greed, of which one home withdrew and some placements are locked or confirmed."""
    dice = random.Random(seed)
    world = make_visit(dice.randint(5, 9), dice.randint(3, 5), seed)
    problem = make_problem(world)
    board = Board(problem)
    plan = assignment_of(board, greedy(board))
    rows = []
    for unit in (each for each in problem.units if each.id in plan):
        home, rooms = plan[unit.id]
        state, locked = dice.choices(("confirmed", "pencilled"), (15, 85))[0], dice.random() < 0.15
        rows += [PlacementFacts(f"p-{g.id}", g.id, home, rooms.get(g.id), g.nights, state, locked) for g in unit.guests]
    gone = dice.choice(sorted({r.home for r in rows})) if rows else "h0000"
    homes = {**world.homes, gone: replace(world.homes[gone], withdrawn="ill")}
    return replace(world, homes=homes, placements=tuple(r for r in rows if r.home != gone))


def fits(world, home, guests):
    """Whether the rules take these guests beside those who are fixed there, each judged afresh."""
    fixed = tuple(p for p in world.placements if p.fixed)
    return not guests or not blocks(verdicts_of_group(guests, world.homes[home], replace(world, placements=fixed)))


def brute(world):
    """The fewest left without a home and the fewest guests moved, by trying every home for every unit."""
    board = RepairBoard(world)
    homes = [h for h in world.homes if world.homes[h].withdrawn is None]
    choices = [
        [*([None] if u in board.coming else []), *(h for h in homes if fits(world, h, list(unit.guests)))]
        for u, unit in enumerate(board.units)
    ]
    best = None
    for pick in product(*choices):
        left = sum(len(unit.guests) for unit, home in zip(board.units, pick, strict=True) if home is None)
        moved = sum(len(board.units[u].guests) for u, home in board.home_of.items() if pick[u] != home)
        if best is not None and (left, moved) >= best:
            continue
        if all(
            fits(world, h, [g for unit, to in zip(board.units, pick, strict=True) if to == h for g in unit.guests])
            for h in homes
        ):
            best = (left, moved)
    return best


@pytest.mark.parametrize("block", range(12))
def test_a_repair_places_as_many_and_moves_as_few_as_trying_everything_out(block):
    for seed in range(block * 10, block * 10 + 10):
        world = disrupted(seed)
        found = repair(world)
        if not found.proposals:
            assert not RepairBoard(world).coming
            continue
        best = found.proposals[0]
        left = len(best.plan.unplaced)
        assert (left, len(best.moved)) == brute(world), seed
        assert found.most_placed, seed
        before = {p.id: p for p in world.placements}
        assert not any(before[m.placement].fixed for m in (*best.moved, *best.rooms)), seed
        for proposal in found.proposals:
            assert sound(world, proposal), seed


def sound(world, proposal):
    """Whether nobody lost a home, nobody fixed was touched, and no home breaks a hard rule afterwards."""
    after = {(p.guest, p.nights): p for p in proposal.plan.placements}
    for row in world.placements:
        now = after[row.guest, row.nights]
        if row.fixed and (now.home, now.room) != (row.home, row.room):
            return False
    rooms = {p.guest: p.room for p in proposal.plan.placements if p.room}
    bare = replace(world, placements=())
    return not any(
        blocks(verdicts_of_group(guests, home, bare, rooms=rooms))
        for home in world.homes.values()
        if (guests := [world.guests[p.guest] for p in proposal.plan.placements if p.home == home.id])
    )


COUPLE = {"P": PartyFacts("P", "A and B", "couple", "double")}


def couple_and(guest, room, **more):
    """A couple without a home, and a guest who stands in the room with the double bed or the other one."""
    guests = [a_guest("A", party="P"), a_guest("B", party="P", sex="male"), guest]
    home = a_home("H", "S / D")
    return guests, home, (stands(guest, home, room, **more),)


def test_a_guest_changes_the_room_of_a_home_rather_than_somebody_the_home():
    guest = a_guest("C", party="Q")
    guests, home, rows = couple_and(guest, "H-1")
    world = a_world(guests, [home, a_home("I", "S")], placements=rows, parties=COUPLE)
    (best, *_others) = repair(world).proposals
    assert (best.plan.status, best.moved) == ("optimal", ())
    assert {(p.guest, p.home, p.room) for p in best.placed} == {("A", "H", "H-1"), ("B", "H", "H-1")}
    assert [(r.guest, r.room, r.to_room) for r in best.rooms] == [("C", "H-1", "H-0")]


@pytest.mark.parametrize("more", [{"locked": True}, {"state": "confirmed"}])
def test_who_is_fixed_keeps_the_room_and_the_couple_gets_its_reason(more):
    guests, home, rows = couple_and(a_guest("C"), "H-1", **more)
    found = repair(a_world(guests, [home, a_home("I", "S")], placements=rows, parties=COUPLE))
    best = found.proposals[0]
    assert (best.plan.status, best.changes) == ("infeasible", False)
    assert [u.guest for u in best.plan.unplaced] == ["A", "B"]
    assert [(r.home, r.rule) for r in best.plan.unplaced[0].reasons] == [("H", "beds"), ("I", "beds")]


def test_one_guest_moves_where_nobody_has_to_move_twice():
    chain = [a_student("A", vetoes=frozenset({"I", "J"})), a_student("B", vetoes=frozenset({"J"})), a_student("C")]
    homes = [a_home("H", "S"), a_home("I", "S"), a_home("J", "S")]
    rows = (stands(chain[1], homes[0]), stands(chain[2], homes[1]))
    best = repair(a_world(chain, homes, placements=rows)).proposals[0]
    assert {(m.guest, m.home, m.to_home) for m in best.moved} == {("B", "H", "I"), ("C", "I", "J")}
    more = a_world(chain, [*homes, a_home("K", "S")], placements=rows)
    best = repair(more).proposals[0]
    assert (where(best) & {("A", "K")}, best.moved) == ({("A", "K")}, ())


def test_a_late_member_of_a_party_goes_where_the_others_are_or_they_come_along():
    guests = [a_guest(g, party="P") for g in "ABC"]
    parties = {"P": PartyFacts("P", "three friends", "friends")}
    homes = [a_home("H", "S/S"), a_home("I", "S/S/S")]
    rows = (stands(guests[0], homes[0]), stands(guests[1], homes[0]))
    best = repair(a_world(guests, homes, placements=rows, parties=parties)).proposals[0]
    assert where(best) == {("A", "I"), ("B", "I"), ("C", "I")}
    assert best.guests_moved == 2
    roomy = [a_home("H", "S/S/S"), a_home("I", "S/S/S")]
    best = repair(a_world(guests, roomy, placements=rows, parties=parties)).proposals[0]
    assert where(best) == {("A", "H"), ("B", "H"), ("C", "H")}


def test_of_plans_with_as_few_moved_the_one_with_most_points_comes_first_and_the_others_are_told():
    guest = a_student("A", wants=frozenset({"I"}))
    homes = [a_home(h, "S") for h in "HIJKL"]
    found = repair(a_world([guest], homes))
    assert where(found.proposals[0]) == {("A", "I")}
    assert len({frozenset(where(p)) for p in found.proposals}) == len(found.proposals) == 3
    assert found.proposals[0].plan.objective == found.proposals[0].plan.bound


def test_the_same_visit_gives_the_same_repair():
    world = disrupted(3)
    assert repair(world).proposals == repair(world).proposals


def test_nights_that_opened_are_filled_and_the_others_left_alone():
    guest = a_guest("A")
    first = Nights(guest.nights.first, day("2027-10-09"))
    homes = [a_home("H", "S", nights=frozenset(first)), a_home("I", "S")]
    rows = (PlacementFacts("p", "A", "H", None, first),)
    best = repair(a_world([guest], homes, placements=rows)).proposals[0]
    assert [(p.home, p.nights.first) for p in best.placed] == [("I", day("2027-10-10"))]
    assert best.moved == ()


def test_where_everybody_has_a_home_there_is_nothing_to_propose():
    guest, home = a_guest("A"), a_home("H", "S")
    found = repair(a_world([guest], [home], placements=(stands(guest, home),)))
    assert (found.proposals, found.most_placed) == ((), True)


def test_no_time_is_refused_and_stop_before_anything_was_found_gives_nothing():
    with pytest.raises(RefusedInput):
        repair(a_world([a_guest("A")], [a_home("H", "S")]), time_limit=0)

    class Stops:
        def at(self, done, total, words=""):
            raise Stopped("Stopped.")

    with pytest.raises(Stopped):
        repair(a_world([a_guest("A")], [a_home("H", "S")]), progress=Stops())


def test_the_parent_who_is_placed_elsewhere_is_no_company_for_a_child():
    child = a_student("A", party="P", age=9, accompanied=True)
    mother = a_guest("M", party="P")
    other = a_guest("C")
    parties = {"P": PartyFacts("P", "A and M", "parent_child", "twin")}
    homes = [a_home("H", "S"), a_home("I", "S/S")]
    rows = (stands(mother, homes[0], locked=True), stands(other, homes[1], locked=True))
    excepted = frozenset({("A", "I", "party")})
    world = a_world([child, mother, other], homes, parties=parties, placements=rows, exceptions=excepted)
    assert [u.guest for u in repair(world).proposals[0].plan.unplaced] == ["A"]


@pytest.mark.parametrize("order", ["AC", "CA"])
def test_two_who_should_not_be_in_one_home_are_kept_apart_whoever_comes(order):
    guests = {g: a_student(g) for g in "AC"}
    homes = [a_home("H", "S/S"), a_home("I", "D", groups=("adult",))]
    rows = (stands(guests[order[0]], homes[0], locked=True),)
    world = a_world(list(guests.values()), homes, placements=rows, apart=frozenset({frozenset("AC")}))
    assert [u.guest for u in repair(world).proposals[0].plan.unplaced] == [order[1]]
