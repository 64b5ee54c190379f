"""Repairing a visit: a family withdraws, and its guests get homes while hardly anybody moves."""

from __future__ import annotations

import pytest
from sample_desks import open_matched
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.matching.repair import repair
from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.people import cancel_guest
from exchange_desk.operations.placements import lock_guest
from exchange_desk.operations.repairing import accept_repair, repair_label
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.placement_problems import placement_problems
from exchange_desk.queries.placements import placement_rows, unplaced_rows
from exchange_desk.records import HostOffer


@pytest.fixture
def numata(tmp_path):
    """The sample of Port Hardy with everybody placed."""
    desk, known = open_matched("port-hardy-2027", tmp_path)
    with desk:
        yield desk, known


def rows(desk, known):
    with desk.reading() as session:
        return placement_rows(session, known.visit)


def withdraw(desk, known, home_id):
    with desk.writing("Withdraw") as session:
        return withdraw_home(session, visit_id=known.visit, household_id=home_id)


def proposed(desk, known):
    with desk.reading() as session:
        world = world_of(session, known.visit)
    return repair(world, time_limit=20)


def accept(desk, known, found, proposal=None):
    best = proposal or found.proposals[0]
    with desk.writing(repair_label(best)) as session:
        return accept_repair(session, visit_id=known.visit, proposal=best, before=found.before)


def test_a_family_withdraws_and_its_guests_are_housed_while_the_others_stay(numata):
    desk, known = numata
    gone = rows(desk, known)[0].household_id
    lost = withdraw(desk, known, gone)
    before = {row.id: row for row in rows(desk, known)}
    found = proposed(desk, known)
    best = found.proposals[0]
    assert found.most_placed
    assert found.fewest_moved
    assert set(accept(desk, known, found)) == {row.guest for row in best.placed}
    with desk.reading() as session:
        assert {row.participation_id for row in unplaced_rows(session, known.visit)} == {
            u.guest for u in best.plan.unplaced
        }
        assert [p for p in placement_problems(session, known.visit) if p.finding.level == "block"] == []
    assert {row.guest for row in best.placed} <= set(lost)
    after = {row.id: row for row in rows(desk, known)}
    differ = {
        i for i, row in before.items() if (after[i].household_id, after[i].room_id) != (row.household_id, row.room_id)
    }
    assert differ == {m.placement for m in (*best.moved, *best.rooms)}


def test_one_undo_takes_the_whole_repair_back(numata):
    desk, known = numata
    withdraw(desk, known, rows(desk, known)[0].household_id)
    before = rows(desk, known)
    found = proposed(desk, known)
    accept(desk, known, found)
    assert rows(desk, known) != before
    assert desk.last_step.label == repair_label(found.proposals[0])
    desk.undo()
    assert rows(desk, known) == before


def test_a_repair_of_locked_guests_moves_none_of_them(numata):
    desk, known = numata
    placed = rows(desk, known)
    with desk.writing("Lock") as session:
        for row in placed[1::2]:
            lock_guest(session, participation_id=row.participation_id)
    withdraw(desk, known, placed[0].household_id)
    locked = [row for row in rows(desk, known) if row.locked]
    accept(desk, known, proposed(desk, known))
    assert [row for row in rows(desk, known) if row.locked] == locked


def test_a_guest_who_cancels_leaves_a_bed_to_the_next(numata):
    desk, known = numata
    first = rows(desk, known)[0]
    with desk.writing("Cancel") as session:
        cancel_guest(session, participation_id=first.participation_id, because="ill")
    found = proposed(desk, known)
    assert found.proposals == ()
    assert first.participation_id not in {row.participation_id for row in rows(desk, known)}


def test_a_proposal_for_placements_that_changed_meanwhile_is_refused_and_writes_nothing(numata):
    desk, known = numata
    withdraw(desk, known, rows(desk, known)[0].household_id)
    found = proposed(desk, known)
    with desk.writing("Lock") as session:
        lock_guest(session, participation_id=rows(desk, known)[0].participation_id)
    before = rows(desk, known)
    with pytest.raises(RefusedInput, match="changed meanwhile"):
        accept(desk, known, found)
    assert rows(desk, known) == before


def test_a_home_that_a_rule_forbids_by_now_is_refused(numata):
    desk, known = numata
    withdraw(desk, known, rows(desk, known)[0].household_id)
    found = proposed(desk, known)
    target = found.proposals[0].placed[0].home
    before = rows(desk, known)
    with desk.writing("Only a meal") as session:
        here = HostOffer.visit_id == known.visit, HostOffer.household_id == target
        session.scalars(select(HostOffer).where(*here)).one().kind = "meal"
    with pytest.raises(RuleBroken):
        accept(desk, known, found)
    assert rows(desk, known) == before
