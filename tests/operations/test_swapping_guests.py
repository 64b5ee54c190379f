"""Swapping: two guests or parties change places in one step, judged as if both had moved; refusals change nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from sample_desks import open_sample
from sample_worlds import a_guest, a_home, a_student, a_world
from sqlalchemy import select

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.operations.placements import confirm_guest, lock_guest, place_guest, unplace_guest
from exchange_desk.operations.swapping import swap_guests
from exchange_desk.queries.placements import placement_rows
from exchange_desk.queries.swaps import swap_in, swap_rows
from exchange_desk.records import Placement
from exchange_desk.rules.facts import PartyFacts, PlacementFacts
from exchange_desk.rules.judge import blocks


class Table:
    def __init__(self, folder, name="port-hardy-2027"):
        self.desk, self.known = open_sample(name, folder)

    def do(self, verb, guest, home=None, **more):
        if home:
            more["household_id"] = self.known.homes[home]
        if "other_id" in more:
            more["other_id"] = self.known.guests[more["other_id"]]
        with self.desk.writing("Test") as session:
            return verb(session, participation_id=self.known.guests[guest], **more)

    def where(self):
        guests = {v: k for k, v in self.known.guests.items()}
        homes = {v: k for k, v in self.known.homes.items()}
        with self.desk.reading() as session:
            rows = placement_rows(session, self.known.visit)
        return {guests[r.participation_id]: (homes[r.household_id], r.state) for r in rows}


@pytest.fixture
def numata(tmp_path):
    table = Table(tmp_path)
    table.do(place_guest, "PH09", "F14")
    table.do(place_guest, "PH06", "F05")
    yield table
    table.desk.close()


def test_two_guests_change_places_and_one_undo_takes_it_back(numata):
    numata.do(place_guest, "PH06", "F09")
    numata.do(place_guest, "PH07", "F05")
    numata.do(confirm_guest, "PH07")
    done = numata.do(swap_guests, "PH06", other_id="PH07")
    assert (len(done.placement_ids), done.unplaced) == (2, ())
    assert numata.where() == {
        "PH06": ("F05", "pencilled"),
        "PH07": ("F09", "pencilled"),
        "PH09": ("F14", "pencilled"),
    }
    numata.desk.undo()
    assert numata.where()["PH07"] == ("F05", "confirmed")


def test_stage_and_notes_of_a_stay_go_along_into_the_other_home(numata):
    def written():
        with numata.desk.reading() as session:
            rows = session.scalars(select(Placement)).all()
            return {r.participation_id: (r.household_id, r.stage, r.notes) for r in rows}

    numata.do(place_guest, "PH06", "F09")
    numata.do(place_guest, "PH07", "F05")
    guest, homes = numata.known.guests, numata.known.homes
    with numata.desk.writing("Note") as session:
        for row in session.scalars(select(Placement).where(Placement.participation_id == guest["PH06"])):
            row.stage, row.notes = "welcome", "sleeps with a light on"
    numata.do(swap_guests, "PH06", other_id="PH07")
    assert written()[guest["PH06"]] == (homes["F05"], "welcome", "sleeps with a light on")
    assert written()[guest["PH07"]] == (homes["F09"], None, None)
    numata.do(unplace_guest, "PH07")
    numata.do(place_guest, "PH06", "F09")
    assert written()[guest["PH06"]] == (homes["F09"], "welcome", "sleeps with a light on")


def test_a_guest_without_a_home_takes_the_place_of_another(numata):
    done = numata.do(swap_guests, "PH08", other_id="PH06")
    assert done.unplaced == (numata.known.guests["PH06"],)
    assert numata.where() == {"PH08": ("F05", "pencilled"), "PH09": ("F14", "pencilled")}


def test_a_swap_that_breaks_a_rule_on_either_side_is_refused_and_nothing_is_written(numata):
    before = numata.where()
    with pytest.raises(RuleBroken) as refused:
        numata.do(swap_guests, "PH09", other_id="PH06")
    assert refused.value.findings
    assert numata.where() == before


def test_nobody_swaps_with_the_same_guest_and_who_overrules_gives_a_name(numata):
    with pytest.raises(RefusedInput, match="cannot swap places with the same guest"):
        numata.do(swap_guests, "PH06", other_id="PH06")
    with pytest.raises(RefusedInput, match="Say who decides"):
        numata.do(swap_guests, "PH06", other_id="PH09", overrule=["host_wish"], because="ok", by="")


def test_a_locked_guest_stays(numata):
    numata.do(lock_guest, "PH06")
    with pytest.raises(RefusedInput, match=r"is locked\. Unlock"):
        numata.do(swap_guests, "PH08", other_id="PH06")


def test_a_swap_with_somebody_without_a_home_says_what_to_do_instead(numata):
    numata.do(unplace_guest, "PH06")
    with pytest.raises(RefusedInput, match=r"is in no home\. Place"):
        numata.do(swap_guests, "PH09", other_id="PH06")


# What a swap is judged by, on small visits.
PAIR = {"P": PartyFacts("P", "Ito", "couple", "double")}


def there(guest, home, nights=None):
    return PlacementFacts(f"{guest.id}@{home}", guest.id, home, None, nights or guest.nights)


def visit(*placed, homes, **more):
    guests = [guest for guest, _home in placed]
    found = tuple(there(guest, home) for guest, home in placed if home)
    return a_world(guests, homes, placements=found, **more)


def test_parties_move_together_when_asked():
    x, y = a_guest("x", party="P", sex="female"), a_guest("y", party="P", sex="male")
    alone = a_guest("a", sex="female")
    homes = [a_home("H", "D"), a_home("K", "D")]
    world = visit((x, "H"), (y, "H"), (alone, "K"), homes=homes, parties=PAIR)
    swap = swap_in(world, "x", "a", party=True)
    assert [[g.id for g in half.guests] for half in swap.halves] == [["x", "y"], ["a"]]
    assert swap.findings == ()
    # alone, the couple would be torn apart
    assert "party" in {f.rule for f in swap_in(world, "x", "a").findings}


def test_all_who_stay_in_a_home_give_way():
    one, two, three = a_student("1", sex="male"), a_student("2", sex="male"), a_student("3", sex="female")
    world = visit((one, "H"), (two, "H"), (three, "K"), homes=[a_home("H", "S S"), a_home("K", "S S")])
    assert "girls_and_boys" in {f.rule for f in swap_in(world, "3", "1").findings}
    swap = swap_in(world, "3", "1", everybody=True)
    assert [[g.id for g in half.guests] for half in swap.halves] == [["3"], ["1", "2"]]
    assert blocks(swap.findings) == ()


def test_each_keeps_the_nights_of_the_own_stay():
    late = Nights(dt.date(2027, 7, 25), dt.date(2027, 7, 27))
    one, two = a_guest("1"), a_guest("2", nights=late)
    world = visit((one, "H"), (two, "K"), homes=[a_home("H", "S"), a_home("K", "S")])
    ours, theirs = swap_in(world, "1", "2").halves
    assert (ours.guests[0].nights, theirs.guests[0].nights) == (one.nights, late)


def test_whoever_changes_homes_during_the_visit_is_not_swapped():
    one, two = a_guest("1"), a_guest("2")
    first = Nights(one.nights.first, one.nights.first)
    rest = Nights(one.nights.first + dt.timedelta(days=1), one.nights.last)
    placed = (there(one, "H", first), there(one, "K", rest), there(two, "M"))
    homes = [a_home(name, "S") for name in "HKM"]
    world = a_world([one, two], homes, placements=placed)
    with pytest.raises(RefusedInput, match="changes homes"):
        swap_in(world, "1", "2")


def test_with_whom_one_may_swap_the_possible_first_and_each_party_once():
    x, y = a_guest("x", party="P", sex="female"), a_guest("y", party="P", sex="male")
    one, girl = a_guest("1", sex="female"), a_student("g", sex="female")
    homes = [a_home("H", "S"), a_home("K", "D"), a_home("M", "S")]
    world = visit((one, "H"), (x, "K"), (y, "K"), (girl, "M"), homes=homes, parties=PAIR)
    rows = swap_rows(world, "1")
    assert [(row.others, row.possible) for row in rows] == [(("g",), True), (("x", "y"), False)]
    assert {f.rule for f in rows[1].against} == {"beds"}
    assert [row.home for row in swap_rows(world, "1", home_id="M")] == ["M"]
