"""Day hosts, meal hosts and drivers: who may be one for whom, and what ends a part."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from sqlalchemy import select
from stay_desks import a_family, a_traveller, a_visit

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.cli.main import main
from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.parts import confirm_part, give_part, take_back_part
from exchange_desk.operations.people import cancel_guest
from exchange_desk.queries.parts import part_candidates, part_rows
from exchange_desk.queries.problems import problem_rows
from exchange_desk.records import Allergy, BackgroundCheck, HostOffer, HostPart, Participation, Pet, Wish

CHILD = PartialDate(2012, 5, 1)


@pytest.fixture
def table(desk):
    return Table(desk)


class Table:
    """A visit with a grown-up and a child, and a home that offers its days."""

    def __init__(self, desk):
        self.desk = desk
        with desk.writing("Fill") as session:
            self.visit = a_visit(session)
            self.mari = a_traveller(session, self.visit, "Mari Abe")
            self.ken = a_traveller(session, self.visit, "Ken Sato", born=CHILD, sex="male")
            self.home = a_family(session, "Host", self.visit, rooms=(), seats_in_car=2)
            self.offer = session.scalar(select(HostOffer.id))
            session.get(HostOffer, self.offer).kind = "day"

    def do(self, verb, **more):
        with self.desk.writing("Test") as session:
            return verb(session, **more)

    def give(self, kind, guest=None, **more):
        ids = {"visit_id": self.visit, "household_id": self.home, "kind": kind, "participation_id": guest}
        return self.do(give_part, **(ids | more))

    def refused(self, kind, guest=None, **more):
        with pytest.raises(RuleBroken) as broken:
            self.give(kind, guest, **more)
        return [f.rule for f in broken.value.findings]

    def rows(self, **more):
        with self.desk.reading() as session:
            return part_rows(session, self.visit, **more)

    def add(self, *records):
        with self.desk.writing("Add") as session:
            session.add_all(records)

    def uncheck(self, state="missing"):
        with self.desk.writing("Check") as session:
            session.scalar(select(BackgroundCheck)).state = state

    def problems(self):
        with self.desk.reading() as session:
            return [(p.code, p.severity) for p in problem_rows(session, self.visit) if p.link_kind == "household"]


def test_a_part_is_given_confirmed_and_taken_back_and_each_can_be_undone(table):
    given = table.give("driver", table.mari)
    (row,) = table.rows()
    assert (row.words, row.first_day, row.last_day, row.confirmed) == (
        "driver for Mari Abe", dt.date(2027, 10, 7), dt.date(2027, 10, 13), False,
    )  # fmt: skip
    table.do(confirm_part, part_id=given.part_id)
    assert table.rows()[0].confirmed
    table.do(take_back_part, part_id=given.part_id)
    assert table.rows() == ()
    table.desk.undo()
    table.desk.undo()
    assert [r.confirmed for r in table.rows()] == [False]


def test_no_minor_is_alone_with_a_day_host_driver_or_meal_host_who_is_not_cleared(table):
    table.uncheck()
    for kind in ("day", "driver", "meal"):
        table.give(kind, table.mari)
        part = table.give(kind, table.ken).part_id
        with pytest.raises(RuleBroken, match="background check"):
            table.do(confirm_part, part_id=part)
    assert ("background_check", "block") in table.problems()


def test_with_the_whole_group_such_a_home_is_pointed_out_and_not_forbidden(table):
    table.uncheck()
    given = table.give("meal")
    (finding,) = given.findings
    assert (finding.rule, finding.level) == ("background_check", "warn")
    assert finding.text.endswith("A grown-up of the group stays with the minors.")
    table.do(confirm_part, part_id=given.part_id)


def test_a_refusal_of_either_side_counts_by_day_too_and_its_reason_is_not_told(table):
    veto = {"visit_id": table.visit, "kind": "veto", "as_typed": "he was rude"}
    table.add(Wish(participation_id=table.mari, about_household_id=table.home, **veto))
    assert table.refused("driver", table.mari) == ["veto"]
    assert table.refused("meal") == ["veto"]
    table.give("driver", table.ken)
    table.add(Wish(household_id=table.home, about_participation_id=table.ken, **veto))
    assert ("veto", "block") in table.problems()
    assert "rude" not in str(table.rows())


def test_a_part_lies_inside_the_visit_and_the_days_of_its_guest(table):
    with table.desk.writing("Early") as session:
        session.get(Participation, table.mari).last_night = dt.date(2027, 10, 9)
    assert table.give("day", table.mari).findings == ()
    assert table.rows()[0].last_day == dt.date(2027, 10, 10)
    assert table.refused("meal", table.mari, last_day=dt.date(2027, 10, 11)) == ["part_days"]
    assert table.refused("meal", first_day=dt.date(2027, 10, 6)) == ["part_days"]
    with pytest.raises(RefusedInput, match="would end on Friday 8 October 2027, before it begins"):
        table.give("meal", first_day=dt.date(2027, 10, 9), last_day=dt.date(2027, 10, 8))


def test_the_same_part_is_not_given_twice_on_one_day(table):
    table.give("day", table.mari, last_day=dt.date(2027, 10, 8))
    table.give("day", table.mari, first_day=dt.date(2027, 10, 9))
    with pytest.raises(RefusedInput, match="already"):
        table.give("day", table.mari, first_day=dt.date(2027, 10, 8))


def test_a_car_and_a_table_take_no_more_than_they_have_seats_on_one_day(table):
    with table.desk.writing("Third") as session:
        third = a_traveller(session, table.visit, "Yui Ito")
    table.give("driver", table.mari, last_day=dt.date(2027, 10, 9))
    table.give("driver", table.ken)
    assert table.refused("driver", third, first_day=dt.date(2027, 10, 9)) == ["part_limit"]
    table.give("driver", third, first_day=dt.date(2027, 10, 10))
    with table.desk.writing("Seats") as session:
        set_fields(session, "host_offer", table.offer, {"kind": "meal", "seats": "2"})
    (finding,) = table.give("meal").findings
    assert (finding.level, finding.text) == ("warn", "Host has 2 places as meal host; 3 guests would come.")


def test_what_keeps_a_guest_from_sleeping_there_is_only_asked_by_day_but_a_kitchen_must_keep_the_food_out(table):
    with table.desk.writing("Health") as session:
        person = session.get(Participation, table.mari).person_id
        session.add(Pet(household_id=table.home, animal="cat", indoors="yes"))
        for substance in ("cats", "peanuts"):
            session.add(Allergy(person_id=person, substance=substance, severity="severe"))
    found = {(f.rule, f.level) for f in table.give("day", table.mari).findings}
    assert found == {("allergy", "warn"), ("severe_food_allergy", "warn")}
    assert table.refused("meal", table.mari) == ["severe_food_allergy"]


def test_a_home_that_withdraws_has_no_part_any_more_and_one_undo_brings_all_back(table):
    table.give("driver", table.mari)
    table.give("meal")
    table.do(withdraw_home, visit_id=table.visit, household_id=table.home)
    assert table.rows() == ()
    assert table.refused("day", table.mari) == ["no_offer"]
    table.desk.undo()
    assert len(table.rows()) == 2


def test_a_part_that_a_withdrawn_home_still_has_is_a_problem(table):
    table.give("driver", table.mari)
    with table.desk.writing("From a list") as session:
        session.get(HostOffer, table.offer).withdrawn_at = dt.datetime(2027, 9, 1)
    assert table.problems() == [("no_offer", "block")]


def test_the_parts_for_a_guest_who_cancels_end_and_those_for_the_group_stay(table):
    table.give("driver", table.mari)
    table.give("meal")
    table.do(cancel_guest, participation_id=table.mari)
    assert [(r.kind, r.guest) for r in table.rows()] == [("meal", "the whole group")]


def test_a_guests_parts_are_their_own_and_those_of_the_whole_group(table):
    table.give("driver", table.mari)
    table.give("meal")
    assert [r.kind for r in table.rows(participation_id=table.ken)] == ["meal"]
    assert {r.kind for r in table.rows(participation_id=table.mari)} == {"driver", "meal"}


def test_homes_that_offered_just_that_come_first_and_those_that_may_not_last(table):
    with table.desk.writing("More homes") as session:
        a_family(session, "Anders", table.visit)
        a_family(session, "Berg", table.visit, cleared="missing")
    with table.desk.reading() as session:
        found = part_candidates(session, table.visit, "day", participation_id=table.ken)
    assert [(c.home, c.possible, c.offered) for c in found] == [
        ("Host", True, True), ("Anders", True, False), ("Berg", False, False),
    ]  # fmt: skip


def test_a_part_is_changed_by_its_own_verbs_alone(table):
    part = table.give("driver", table.mari).part_id
    with pytest.raises(RefusedInput, match="Use part"):
        table.do(set_fields, kind="host_part", record_id=part, values={"confirmed": "yes"})
    table.do(set_fields, kind="host_part", record_id=part, values={"notes": "red car"})


def test_the_command_line_gives_confirms_lists_and_takes_back(table, capsys):
    file = str(table.desk.path)
    table.desk.close()
    common = [file, "--visit", "Autumn visit"]
    driver = ["part", *common, "--household", "Host", "--kind", "driver", "--guest", "Abe"]
    assert main([*driver, "--first", "2027-10-08", "--last", "2027-10-09"]) == 0
    assert main([*driver, "--confirm"]) == 0
    capsys.readouterr()
    assert main(["parts", *common, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["guest_name"], row["kind"], row["first_day"], row["confirmed"]) == (
        "Mari Abe", "driver", "2027-10-08", True,
    )  # fmt: skip
    assert main(["parts", *common, "--candidates", "meal"]) == 0
    assert "+ Host" in capsys.readouterr().out
    assert main(["withdraw", *common, "--household", "Host"]) == 0
    assert "Parts by day that ended: driver for Mari Abe." in capsys.readouterr().out
    assert main([*driver, "--off"]) == 2
    assert main(["undo", file]) == 0
    assert main([*driver, "--off"]) == 0
    assert main(["part", *common, "--household", "Host", "--kind", "cook"]) == 2


def test_no_part_is_left_behind_when_its_home_is_removed(table):
    table.give("driver", table.mari)
    with table.desk.writing("Remove") as session:
        from exchange_desk.operations.fields import remove_record

        remove_record(session, "household", table.home)
        assert session.scalars(select(HostPart)).all() == []
