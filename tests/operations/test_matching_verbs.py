"""Suggesting homes for a whole visit: the samples end to end, dry runs, what stays as it is."""

from __future__ import annotations

import pytest
from sample_desks import open_sample
from sqlalchemy import select

from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.matching import apply_plan, match_visit, problem_of
from exchange_desk.operations.placements import lock_guest, place_guest
from exchange_desk.queries.placement_problems import placement_problems
from exchange_desk.queries.placements import placement_rows, unplaced_rows
from exchange_desk.records import BackgroundCheck, HouseholdMember


@pytest.fixture(params=["port-hardy-2027", "hennef-2027"])
def sample(request, tmp_path):
    desk, known = open_sample(request.param, tmp_path)
    yield desk, known
    desk.close()


@pytest.fixture
def numata(tmp_path):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    yield desk, known
    desk.close()


def matched(desk, visit, **more):
    with desk.writing("Suggest homes") as session:
        return match_visit(session, visit_id=visit, **more)


def rows(desk, visit):
    with desk.reading() as session:
        return placement_rows(session, visit)


def test_a_sample_is_matched_to_the_last_guest_without_a_broken_rule(sample):
    desk, known = sample
    plan = matched(desk, known.visit)
    assert plan.status == "optimal"
    assert plan.objective == plan.bound
    with desk.reading() as session:
        assert unplaced_rows(session, known.visit) == ()
        assert [p for p in placement_problems(session, known.visit) if p.finding.level == "block"] == []
    found = rows(desk, known.visit)
    assert {r.participation_id for r in found} == set(known.guests.values())
    assert all(r.state == "pencilled" and r.room for r in found)


def test_one_undo_takes_the_whole_suggestion_back(numata):
    desk, known = numata
    matched(desk, known.visit)
    desk.undo()
    assert rows(desk, known.visit) == ()


def test_matching_twice_changes_nothing(numata):
    desk, known = numata
    first = matched(desk, known.visit)
    before = rows(desk, known.visit)
    again = matched(desk, known.visit)
    assert rows(desk, known.visit) == before
    assert {(p.guest, p.home) for p in again.placements} == {(p.guest, p.home) for p in first.placements}
    assert again.objective == first.objective


def test_a_dry_run_writes_nothing(numata):
    desk, known = numata
    plan = matched(desk, known.visit, dry_run=True)
    assert len(plan.placements) == 15
    assert rows(desk, known.visit) == ()


def test_locked_and_hand_made_placements_are_not_touched(numata):
    desk, known = numata
    guest, home = known.guests["PH02"], known.homes["F09"]
    with desk.writing("Place") as session:
        place_guest(session, participation_id=guest, household_id=home)
        lock_guest(session, participation_id=guest)
    (before,) = rows(desk, known.visit)
    plan = matched(desk, known.visit, move_pencilled=True)
    assert before in rows(desk, known.visit)
    assert next(p for p in plan.placements if p.guest == guest).state == "locked"


def test_after_a_withdrawal_the_guests_are_placed_again_where_that_is_possible(numata):
    desk, known = numata
    matched(desk, known.visit)
    with desk.writing("Withdraw") as session:
        gone = withdraw_home(session, visit_id=known.visit, household_id=known.homes["F05"], because="illness")
    plan = matched(desk, known.visit, move_pencilled=True)
    assert gone
    assert plan.status == "optimal"
    assert known.homes["F05"] not in {r.household_id for r in rows(desk, known.visit)}


def test_only_the_accepted_part_of_a_plan_is_written(numata):
    desk, known = numata
    plan = matched(desk, known.visit, dry_run=True)
    wanted = {known.guests["PH01"], known.guests["PH02"]}
    with desk.writing("Accept two") as session:
        assert set(apply_plan(session, visit_id=known.visit, plan=plan, only=wanted)) == wanted
    assert {r.participation_id for r in rows(desk, known.visit)} == wanted


def test_a_guest_who_got_a_home_meanwhile_keeps_it(numata):
    desk, known = numata
    plan = matched(desk, known.visit, dry_run=True)
    guest, home = known.guests["PH01"], known.homes["F06"]
    with desk.writing("Place") as session:
        place_guest(session, participation_id=guest, household_id=home)
    with desk.writing("Accept") as session:
        assert guest not in apply_plan(session, visit_id=known.visit, plan=plan)
    assert [r.household_id for r in rows(desk, known.visit) if r.participation_id == guest] == [home]


def test_a_plan_is_not_written_where_a_rule_forbids_it_by_now(numata):
    desk, known = numata
    plan = matched(desk, known.visit, dry_run=True)
    minor = next(p for p in plan.placements if p.guest == known.guests["PH09"])
    with desk.writing("All checks of that home are taken out, a room of another goes") as session:
        people = select(HouseholdMember.person_id).where(HouseholdMember.household_id == minor.home)
        for check in session.scalars(select(BackgroundCheck).where(BackgroundCheck.person_id.in_(people))).all():
            session.delete(check)
        gone = next(p for p in plan.placements if p.room and p.home != minor.home)
        remove_record(session, "room", gone.room)
    with desk.writing("Accept") as session:
        done = apply_plan(session, visit_id=known.visit, plan=plan)
    assert minor.guest not in done
    assert gone.guest not in done
    assert len(done) >= 11


def test_the_problem_leaves_out_who_waits(sample):
    desk, known = sample
    with desk.reading() as session:
        problem = problem_of(session, known.visit)
    assert {g.id for u in problem.units for g in u.guests} == set(known.guests.values())
