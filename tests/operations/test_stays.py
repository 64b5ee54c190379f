"""One stay at a time: other nights, another home, split and joined, judged by the rules, locked ones left alone."""

from __future__ import annotations

import datetime as dt

import pytest
from sample_desks import open_sample

from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.cli.main import main
from exchange_desk.operations.placements import confirm_guest, place_guest
from exchange_desk.operations.stays import (
    Overruling,
    change_stay,
    confirm_stay,
    join_stays,
    lock_stay,
    move_stay,
    split_stay,
    unplace_stay,
)
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.placements import placement_rows, unplaced_rows
from exchange_desk.records import Pet


def october(day):
    return dt.date(2027, 10, day)


class Homes:
    """The sample with one guest in one home (7 to 12 October), and short words for what tests do with it."""

    def __init__(self, folder, name="port-hardy-2027"):
        self.desk, self.known = open_sample(name, folder)
        self.guests = {v: k for k, v in self.known.guests.items()}
        self.homes = {v: k for k, v in self.known.homes.items()}

    def place(self, guest, home, **more):
        ids = {"participation_id": self.known.guests[guest], "household_id": self.known.homes[home]}
        return self.do(place_guest, **ids, **more).placement_ids[0]

    def do(self, verb, **more):
        if more.get("household_id") in self.known.homes:
            more["household_id"] = self.known.homes[more["household_id"]]
        with self.desk.writing("Test") as session:
            return verb(session, **more)

    def rows(self):
        with self.desk.reading() as session:
            return placement_rows(session, self.known.visit)

    def stays(self, guest):
        found = [r for r in self.rows() if self.guests[r.participation_id] == guest]
        return sorted((r.first_night.day, r.last_night.day, self.homes[r.household_id], r.state) for r in found)

    def without(self, guest):
        with self.desk.reading() as session:
            rows = unplaced_rows(session, self.known.visit)
        mine = [r for r in rows if r.participation_id == self.known.guests[guest]]
        return [(r.first_night.day, r.last_night.day) for r in mine]


@pytest.fixture
def numata(tmp_path):
    homes = Homes(tmp_path)
    yield homes
    homes.desk.close()


@pytest.fixture
def hennef(tmp_path):
    homes = Homes(tmp_path, "hennef-2027")
    yield homes
    homes.desk.close()


def test_a_shortened_stay_leaves_the_rest_of_the_nights_without_a_home(numata):
    stay = numata.place("PH01", "F01")
    numata.do(change_stay, placement_id=stay, last_night=october(9))
    assert numata.stays("PH01") == [(7, 9, "F01", "pencilled")]
    assert numata.without("PH01") == [(10, 12)]
    numata.do(change_stay, placement_id=stay, first_night=october(7), last_night=october(12))
    assert numata.stays("PH01") == [(7, 12, "F01", "pencilled")]


def test_a_lengthened_stay_takes_the_nights_from_the_guests_other_stay(numata):
    first = numata.place("PH01", "F01", last_night=october(8))
    numata.place("PH01", "F13", first_night=october(9))
    numata.do(change_stay, placement_id=first, last_night=october(10))
    assert numata.stays("PH01") == [(7, 10, "F01", "pencilled"), (11, 12, "F13", "pencilled")]
    numata.do(change_stay, placement_id=first, last_night=october(12))
    assert numata.stays("PH01") == [(7, 12, "F01", "pencilled")]


def test_nights_taken_from_the_middle_leave_both_ends(numata):
    whole = numata.place("PH01", "F01")
    numata.do(split_stay, placement_id=whole, night=october(12))
    short = numata.rows()[-1] if len(numata.rows()) == 1 else max(numata.rows(), key=lambda r: r.first_night)
    numata.do(change_stay, placement_id=short.id, first_night=october(9), last_night=october(10), household_id="F13")
    assert numata.stays("PH01") == [
        (7, 8, "F01", "pencilled"),
        (9, 10, "F13", "pencilled"),
        (11, 11, "F01", "pencilled"),
    ]
    assert numata.without("PH01") == [(12, 12)]


def test_a_shortened_stay_stays_confirmed_and_a_moved_one_is_pencilled_again(numata):
    stay = numata.place("PH01", "F01")
    numata.do(confirm_guest, participation_id=numata.known.guests["PH01"])
    numata.do(change_stay, placement_id=stay, last_night=october(10))
    assert numata.stays("PH01") == [(7, 10, "F01", "confirmed")]
    numata.do(move_stay, placement_id=stay, household_id="F13")
    assert numata.stays("PH01") == [(7, 10, "F13", "pencilled")]
    numata.do(confirm_stay, placement_id=stay)
    numata.do(change_stay, placement_id=stay, last_night=october(11))
    assert numata.stays("PH01") == [(7, 11, "F13", "pencilled")]


def test_a_move_that_breaks_a_hard_rule_is_refused_and_nothing_is_written(numata):
    stay = numata.place("PH09", "F14")
    before = numata.rows()
    with pytest.raises(RuleBroken) as refused:
        numata.do(move_stay, placement_id=stay, household_id="F10")
    assert [f.rule for f in refused.value.findings] == ["allergy"]
    with pytest.raises(RuleBroken):
        numata.do(
            move_stay, placement_id=stay, household_id="F10", overruling=Overruling(["allergy"], "He says it is fine.")
        )
    assert numata.rows() == before


def test_a_stay_that_breaks_a_rule_already_may_become_shorter_but_not_longer(numata):
    stay = numata.place("PH09", "F14", last_night=october(10))
    with numata.desk.writing("A family gets a cat") as session:
        session.add(Pet(household_id=numata.known.homes["F14"], animal="cat", indoors="yes", settled=True))
    with pytest.raises(RuleBroken):
        numata.do(change_stay, placement_id=stay, last_night=october(12))
    numata.do(change_stay, placement_id=stay, last_night=october(9))
    assert numata.stays("PH09") == [(7, 9, "F14", "pencilled")]


def test_only_the_stay_that_is_meant_moves(numata):
    first = numata.place("PH01", "F01")
    _first, second = numata.do(split_stay, placement_id=first, night=october(10))
    numata.do(move_stay, placement_id=second, household_id="F13")
    assert numata.stays("PH01") == [(7, 9, "F01", "pencilled"), (10, 12, "F13", "pencilled")]


def test_split_and_join_are_each_others_opposite(numata):
    stay = numata.place("PH01", "F01")
    before = numata.rows()
    _first, second = numata.do(split_stay, placement_id=stay, night=october(10))
    assert numata.stays("PH01") == [(7, 9, "F01", "pencilled"), (10, 12, "F01", "pencilled")]
    numata.do(split_stay, placement_id=second, night=october(12))
    numata.do(join_stays, placement_id=stay)
    assert numata.rows() == before
    with pytest.raises(RefusedInput, match="nothing to join"):
        numata.do(join_stays, placement_id=stay)


def test_joined_stays_are_confirmed_only_where_both_were(numata):
    stay = numata.place("PH01", "F01")
    _first, second = numata.do(split_stay, placement_id=stay, night=october(10))
    numata.do(confirm_stay, placement_id=second)
    numata.do(lock_stay, placement_id=second)
    numata.do(join_stays, placement_id=stay)
    (row,) = numata.rows()
    assert (row.confirmed, row.locked) == (False, True)


@pytest.mark.parametrize("day", [7, 13])
def test_a_split_outside_the_stay_is_refused_with_the_nights_that_are_possible(numata, day):
    stay = numata.place("PH01", "F01")
    with pytest.raises(RefusedInput, match="Friday 8 October 2027 to Tuesday 12 October 2027"):
        numata.do(split_stay, placement_id=stay, night=october(day))


def test_a_locked_stay_is_left_alone_until_it_is_unlocked(numata):
    first = numata.place("PH01", "F01", last_night=october(9))
    second = numata.place("PH01", "F13", first_night=october(10))
    numata.do(lock_stay, placement_id=second)
    before = numata.rows()
    for verb, more in (
        (change_stay, {"placement_id": second, "last_night": october(11)}),
        (move_stay, {"placement_id": second, "household_id": "F01"}),
        (unplace_stay, {"placement_id": second}),
        (change_stay, {"placement_id": first, "last_night": october(10)}),
    ):
        with pytest.raises(RefusedInput, match=r"locked.* Unlock"):
            numata.do(verb, **more)
    assert numata.rows() == before
    numata.do(lock_stay, placement_id=second, locked=False)
    numata.do(unplace_stay, placement_id=second)
    assert numata.without("PH01") == [(10, 12)]


def test_nights_that_the_guest_does_not_need_and_reversed_ones_are_refused(numata):
    stay = numata.place("PH01", "F01")
    with pytest.raises(RefusedInput, match="needs a bed from Thursday 7 October 2027"):
        numata.do(change_stay, placement_id=stay, last_night=october(20))
    with pytest.raises(RefusedInput, match="lies before"):
        numata.do(change_stay, placement_id=stay, first_night=october(10), last_night=october(9))
    with pytest.raises(RefusedInput, match="not there any more"):
        numata.do(change_stay, placement_id="gone", last_night=october(9))


def test_a_room_of_another_home_is_refused_and_one_of_its_own_is_taken(numata):
    stay = numata.place("PH01", "F01")
    with pytest.raises(RefusedInput, match="does not belong"):
        numata.do(change_stay, placement_id=stay, room_id="elsewhere")
    with numata.desk.reading() as session:
        rooms = {
            room.label: room.id for room in world_of(session, numata.known.visit).homes[numata.known.homes["F01"]].rooms
        }
    numata.do(change_stay, placement_id=stay, room_id=rooms["A"])
    assert [row.room for row in numata.rows()] == ["A"]
    numata.do(change_stay, placement_id=stay, last_night=october(9))
    assert [row.room for row in numata.rows()] == ["A"]


def test_a_party_moves_together_when_asked(hennef):
    stay = hennef.place("B01", "G17", party=True)
    with pytest.raises(RuleBroken):
        hennef.do(move_stay, placement_id=stay, household_id="G01")
    hennef.do(move_stay, placement_id=stay, household_id="G01", party=True)
    assert {(hennef.guests[r.participation_id], hennef.homes[r.household_id]) for r in hennef.rows()} == {
        ("B01", "G01"),
        ("B02", "G01"),
    }


def test_a_party_with_one_stay_is_shortened_split_and_moved_in_part_together(hennef):
    stay = hennef.place("B01", "G17", party=True)
    hennef.do(confirm_guest, participation_id=hennef.known.guests["B01"])
    hennef.do(confirm_guest, participation_id=hennef.known.guests["B02"])
    first = hennef.rows()[0].first_night.day
    night = hennef.rows()[0].first_night + dt.timedelta(days=2)
    hennef.do(change_stay, placement_id=stay, last_night=night, party=True)
    assert hennef.stays("B01") == hennef.stays("B02") == [(first, night.day, "G17", "confirmed")]
    _first, second = hennef.do(split_stay, placement_id=stay, night=night, party=True)
    hennef.do(move_stay, placement_id=second, household_id="G01", party=True)
    parts = [(first, night.day - 1, "G17", "confirmed"), (night.day, night.day, "G01", "pencilled")]
    assert hennef.stays("B01") == hennef.stays("B02") == parts


def test_one_undo_takes_a_change_of_several_stays_back(numata):
    first = numata.place("PH01", "F01", last_night=october(8))
    numata.place("PH01", "F13", first_night=october(9))
    before = numata.rows()
    numata.do(change_stay, placement_id=first, last_night=october(12))
    numata.desk.undo()
    assert numata.rows() == before


def test_the_command_line_tells_and_changes_one_stay(numata, tmp_path, capsys):
    numata.place("PH01", "F01")
    guest, visit = numata.known.guests["PH01"], numata.known.visit
    numata.desk.close()
    words = ["stay", str(tmp_path / "sample.exdesk"), "--visit", visit, "--guest", guest]
    assert main([*words, "--split", "2027-10-10"]) == 0
    assert "2027-10-10 to 2027-10-12" in capsys.readouterr().out
    assert main([*words, "--unplace"]) == 2
    assert "--night" in capsys.readouterr().err
    assert main([*words, "--night", "2027-10-11", "--to", "2027-10-11"]) == 0
    assert main([*words, "--join", "--unplace"]) == 2
    assert "one thing at a time" in capsys.readouterr().err
