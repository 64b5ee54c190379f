"""Placing by hand: what is done, what is refused and why, exceptions, undo."""

from __future__ import annotations

import datetime as dt

import pytest
from sample_desks import open_sample
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.placements import confirm_guest, lock_guest, place_guest, unplace_guest
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.fits import fits
from exchange_desk.queries.placement_problems import placement_problems
from exchange_desk.queries.placements import placement_rows, unplaced_rows
from exchange_desk.records import RuleException


class Table:
    """A desk with a sample, and short words for what tests do with it."""

    def __init__(self, name, folder):
        self.desk, self.known = open_sample(name, folder)

    def do(self, verb, guest=None, home=None, **more):
        if guest:
            more["participation_id"] = self.known.guests[guest]
        if home:
            more["household_id"] = self.known.homes[home]
        with self.desk.writing("Test") as session:
            return verb(session, **more)

    def ask(self, question, *more):
        with self.desk.reading() as session:
            return question(session, self.known.visit, *more)

    def where(self):
        guests = {v: k for k, v in self.known.guests.items()}
        homes = {v: k for k, v in self.known.homes.items()}
        return [(guests[r.participation_id], homes[r.household_id], r.room, r.state) for r in self.ask(placement_rows)]

    def fit(self, guest, home):
        rows = self.ask(fits, self.known.guests[guest])
        return next(r for r in rows if r.household_id == self.known.homes[home])


@pytest.fixture
def numata(tmp_path):
    table = Table("port-hardy-2027", tmp_path)
    yield table
    table.desk.close()


@pytest.fixture
def hennef(tmp_path):
    table = Table("hennef-2027", tmp_path)
    yield table
    table.desk.close()


def broken(call, *args, **more):
    with pytest.raises(RuleBroken) as refused:
        call(*args, **more)
    return [f.rule for f in refused.value.findings]


def test_a_guest_is_pencilled_into_a_room_and_one_undo_takes_it_back(numata):
    numata.do(place_guest, "PH09", "F14")
    assert numata.where() == [("PH09", "F14", "A", "pencilled")]
    numata.desk.undo()
    assert numata.where() == []
    assert len(numata.ask(unplaced_rows)) == 15


def test_a_broken_hard_rule_is_refused_by_name_and_nothing_is_written(numata):
    assert broken(numata.do, place_guest, "PH09", "F10") == ["allergy"]
    assert broken(numata.do, place_guest, "PH08", "F02") == ["host_wish", "animals"]
    assert numata.where() == []


def test_a_safety_rule_cannot_be_overruled(numata):
    more = {"overrule": ["allergy"], "because": "He says it is fine."}
    assert broken(numata.do, place_guest, "PH09", "F10", **more) == ["allergy"]


def test_a_wish_may_be_overruled_with_a_reason_that_is_kept(numata):
    assert broken(numata.do, place_guest, "PH10", "F05") == ["host_wish"]
    with pytest.raises(RefusedInput):
        numata.do(place_guest, "PH10", "F05", overrule=["host_wish"])
    numata.do(place_guest, "PH10", "F05", overrule=["host_wish"], because="Jenna agreed on the phone.", by="Ann")
    with numata.desk.reading() as session:
        rows = session.execute(select(RuleException.rule, RuleException.because, RuleException.by)).all()
    assert [tuple(r) for r in rows] == [("host_wish", "Jenna agreed on the phone.", "Ann")]
    numata.do(confirm_guest, "PH10")
    assert numata.where() == [("PH10", "F05", "A", "confirmed")]
    assert any(p.overruled for p in numata.ask(placement_problems))


def test_an_unknown_rule_is_refused(numata):
    with pytest.raises(RefusedInput):
        numata.do(place_guest, "PH10", "F05", overrule=["gravity"], because="Because.")


def test_a_minor_may_be_pencilled_in_with_an_uncleared_home_but_not_confirmed(numata):
    assert numata.fit("PH15", "F06").may_pencil
    placed = numata.do(place_guest, "PH15", "F06")
    assert [f.rule for f in placed.findings if f.level == "block"] == ["background_check"]
    assert broken(numata.do, confirm_guest, "PH15") == ["background_check"]
    assert broken(numata.do, confirm_guest, "PH15", overrule=["background_check"], because="x") == ["background_check"]
    assert next(p.finding.rule for p in numata.ask(placement_problems)) == "background_check"


def test_a_full_home_says_who_is_there(numata):
    numata.do(place_guest, "PH03", "F07")
    fit = numata.fit("PH03", "F07")
    assert fit.placed
    assert fit.possible
    numata.do(place_guest, "PH06", "F05")
    numata.do(place_guest, "PH08", "F05")
    full = numata.fit("PH07", "F05")
    assert (full.possible, full.rule) == (False, "beds")
    assert "Kotoha" in full.why
    assert "Himari" in full.why


def test_a_second_student_joins_the_room_of_the_first(numata):
    numata.do(place_guest, "PH11", "F12")
    numata.do(place_guest, "PH12", "F12")
    assert numata.where() == [("PH11", "F12", "A", "pencilled"), ("PH12", "F12", "A", "pencilled")] or {
        row[0] for row in numata.where()
    } == {"PH11", "PH12"}


def test_two_who_must_be_apart_are_kept_apart(numata):
    numata.do(place_guest, "PH07", "F09")
    assert broken(numata.do, place_guest, "PH15", "F09") == ["veto"]


def test_a_party_is_placed_and_taken_out_together(hennef):
    hennef.do(place_guest, "B11", "G16", party=True)
    assert sorted(row[0] for row in hennef.where()) == ["B11", "B12", "B13", "B14"]
    assert {row[2] for row in hennef.where()} == {"A", "B"}
    hennef.do(confirm_guest, "B12")
    hennef.do(unplace_guest, "B13", party=True)
    assert hennef.where() == []


def test_a_couple_shares_its_double_bed_even_when_placed_one_by_one(hennef):
    hennef.do(place_guest, "B01", "G01", party=True)
    hennef.do(confirm_guest, "B01")
    hennef.do(confirm_guest, "B02")
    assert [row[3] for row in hennef.where()] == ["confirmed", "confirmed"]


def test_half_a_party_elsewhere_is_refused_unless_overruled(hennef):
    hennef.do(place_guest, "B18", "G03")
    assert broken(hennef.do, place_guest, "B19", "G02") == ["party"]
    hennef.do(place_guest, "B19", "G02", overrule=["party"], because="They asked for it.")
    assert len(hennef.where()) == 2


def test_moving_a_guest_leaves_one_placement_and_part_of_the_stay_may_move(numata):
    numata.do(place_guest, "PH01", "F06")
    numata.do(place_guest, "PH01", "F13")
    assert [row[1] for row in numata.where()] == ["F13"]
    numata.do(place_guest, "PH01", "F01", first_night=dt.date(2027, 10, 10))
    rows = numata.ask(placement_rows)
    assert sorted((r.first_night.day, r.last_night.day) for r in rows) == [(7, 9), (10, 12)]
    with pytest.raises(RefusedInput):
        numata.do(place_guest, "PH01", "F01", first_night=dt.date(2027, 10, 1))


def test_a_lock_and_a_confirmation_can_be_taken_back(numata):
    numata.do(place_guest, "PH09", "F14")
    numata.do(lock_guest, "PH09")
    numata.do(confirm_guest, "PH09")
    assert numata.where()[0][3] == "locked"
    numata.do(lock_guest, "PH09", locked=False)
    assert numata.where()[0][3] == "confirmed"
    numata.do(confirm_guest, "PH09", confirmed=False)
    assert numata.where()[0][3] == "pencilled"


def test_a_locked_guest_is_neither_placed_elsewhere_nor_taken_out(numata):
    numata.do(place_guest, "PH09", "F14")
    numata.do(lock_guest, "PH09")
    before = numata.where()
    with pytest.raises(RefusedInput, match=r"locked with .*Unlock"):
        numata.do(place_guest, "PH09", "F13")
    with pytest.raises(RefusedInput, match=r"locked\. Unlock"):
        numata.do(unplace_guest, "PH09")
    assert numata.where() == before


def test_who_is_in_no_home_cannot_be_locked_confirmed_or_taken_out(numata):
    for verb in (lock_guest, confirm_guest, unplace_guest):
        with pytest.raises(RefusedInput):
            numata.do(verb, "PH09")


def test_a_room_of_another_home_is_refused(numata):
    with pytest.raises(RefusedInput):
        numata.do(place_guest, "PH09", "F14", room_id="nowhere")


def test_when_a_family_withdraws_its_guests_have_no_home_and_it_says_so(numata):
    numata.do(place_guest, "PH06", "F05")
    numata.do(place_guest, "PH08", "F05")
    numata.do(withdraw_home, home="F05", visit_id=numata.known.visit, because="illness")
    assert numata.where() == []
    fit = numata.fit("PH06", "F05")
    assert fit.rule == "no_overnight_offer"
    assert "withdrew: illness" in fit.why
    world = numata.ask(world_of)
    assert world.homes[numata.known.homes["F05"]].withdrawn == "illness"
