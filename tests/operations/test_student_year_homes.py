"""A student year in several homes: gaps, two homes on one night, move days, checks judged on the day of the move."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from sqlalchemy import select
from stay_desks import a_family, a_traveller, a_visit

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.cli.main import main
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.matching import match_visit
from exchange_desk.operations.placements import confirm_guest, place_guest
from exchange_desk.operations.stages import set_stage
from exchange_desk.queries.placements import placement_rows
from exchange_desk.queries.problems import problem_rows
from exchange_desk.records import BackgroundCheck, Placement

STARTS, ENDS = dt.date(2027, 9, 1), dt.date(2028, 6, 20)
MOVE, LATER = dt.date(2027, 9, 15), dt.date(2028, 1, 10)
DAY = dt.timedelta(days=1)
OURS = {"gap", "two_homes", "move_day", "stage_order", "check_runs_out", "unplaced"}


@pytest.fixture
def year(desk):
    return Year(desk)


class Year:
    """A student from September to June, and three homes."""

    def __init__(self, desk):
        self.desk = desk
        with desk.writing("Fill") as session:
            self.visit = a_visit(session, "Student year", STARTS, ENDS, direction="student-year")
            self.guest = a_traveller(session, self.visit, "Mari Abe", born=PartialDate(2011, 3, 1), role="student")
            self.homes = {n: a_family(session, n, self.visit) for n in ("First", "Second", "Third")}

    def place(self, name, first, last, stage=None):
        with self.desk.writing("Place") as session:
            return place_guest(
                session, participation_id=self.guest, household_id=self.homes[name], first_night=first,
                last_night=last, stage=stage,
            ).placement_ids[0]  # fmt: skip

    def problems(self):
        with self.desk.reading() as session:
            return [(p.code, p.severity, p.text) for p in problem_rows(session, self.visit) if p.code in OURS]

    def stages(self):
        with self.desk.reading() as session:
            rows = sorted(placement_rows(session, self.visit), key=lambda r: r.first_night)
            return [(r.home, r.stage) for r in rows]

    def check(self, name, **values):
        with self.desk.writing("Check") as session:
            for row in session.scalars(select(BackgroundCheck)).all():
                for key, value in values.items():
                    setattr(row, key, value)


def test_homes_follow_one_another_with_their_words_and_each_move_day_is_listed(year):
    year.place("First", STARTS, MOVE - DAY, "welcome")
    year.place("Second", MOVE, LATER - DAY, "permanent")
    year.place("Third", LATER, ENDS - DAY)
    assert year.stages() == [("First", "first-days family"), ("Second", "first home"), ("Third", "second home")]
    assert year.problems() == [
        ("move_day", "note", "Mari Abe moves from First to Second (first home) on 15 September 2027."),
        ("move_day", "note", "Mari Abe moves from Second to Third (second home) on 10 January 2028."),
    ]


def test_nights_between_two_homes_are_a_gap_that_names_both(year):
    year.place("First", STARTS, MOVE - 3 * DAY)
    year.place("Second", MOVE, ENDS - DAY)
    (found,) = year.problems()
    assert found == (
        "gap",
        "warn",
        "Mari Abe has no home from 13 September 2027 to 14 September 2027, between First and Second.",
    )


def test_two_homes_on_one_night_are_told(year):
    year.place("First", STARTS, MOVE)
    with year.desk.writing("From a list") as session:
        session.add(Placement(visit_id=year.visit, participation_id=year.guest, household_id=year.homes["Second"],
                              first_night=MOVE, last_night=ENDS - DAY))  # fmt: skip
    (found,) = [p for p in year.problems() if p[1] == "block"]
    assert (
        found[2]
        == "Mari Abe is placed twice on the night of 15 September 2027: First and Second. Leave one of the two."
    )


def test_a_check_is_judged_on_the_day_of_the_move_and_renewed_when_it_runs_out_later(year):
    year.check("Second", valid_until=PartialDate(2028, 2, 1))
    year.place("Second", STARTS, ENDS - DAY)
    with year.desk.writing("Confirm") as session:
        confirm_guest(session, participation_id=year.guest)
    (found,) = year.problems()
    assert found[0] == "check_runs_out"
    assert "runs out on 1 February 2028 while Mari Abe lives with Second" in found[2]


def test_a_check_that_has_run_out_before_the_move_keeps_the_next_home_from_being_confirmed(year):
    year.check("Second", valid_until=PartialDate(2027, 12, 1))
    year.place("First", STARTS, LATER - DAY)
    year.place("Second", LATER, ENDS - DAY)
    with year.desk.writing("Confirm") as session, pytest.raises(RuleBroken, match="before the student moves in"):
        confirm_guest(session, participation_id=year.guest)


def test_a_stage_is_set_and_corrected_and_an_unknown_one_refused(year):
    row = year.place("First", STARTS, ENDS - DAY)
    with year.desk.writing("Stage") as session:
        set_stage(session, placement_id=row, stage="welcome")
        assert session.get(Placement, row).stage == "welcome"
        set_fields(session, "placement", row, {"stage": "permanent"})
        with pytest.raises(RefusedInput, match="welcome, permanent, respite"):
            set_stage(session, placement_id=row, stage="holiday")
        with pytest.raises(RefusedInput, match="welcome, permanent, respite"):
            set_fields(session, "placement", row, {"stage": "holiday"})
        assert session.get(Placement, row).stage == "permanent"


def test_a_first_days_family_after_another_home_is_pointed_out(year):
    year.place("First", STARTS, MOVE - DAY)
    year.place("Second", MOVE, ENDS - DAY, "welcome")
    assert ("stage_order", "warn") in [p[:2] for p in year.problems()]


def test_a_stay_that_is_cut_by_another_keeps_its_stage_on_both_sides(year):
    year.place("First", STARTS, ENDS - DAY, "permanent")
    year.place("Second", MOVE, MOVE + 6 * DAY, "respite")
    with year.desk.reading() as session:
        stages = [r.stage for r in session.scalars(select(Placement).order_by(Placement.first_night))]
    assert stages == ["permanent", "respite", "permanent"]


def test_a_year_that_no_home_offers_whole_is_suggested_in_several_homes(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session, "Student year", STARTS, ENDS, direction="student-year")
        a_traveller(session, visit, "Mari Abe", born=PartialDate(2011, 3, 1), role="student")
        days = [STARTS + n * DAY for n in range((ENDS - STARTS).days)]
        a_family(session, "Autumn", visit, nights=days[:120])
        a_family(session, "Spring", visit, nights=days[100:])
    with desk.writing("Suggest") as session:
        assert match_visit(session, visit_id=visit).status == "optimal"
    with desk.reading() as session:
        assert [r.home for r in placement_rows(session, visit)] == ["Autumn", "Spring"]


def test_the_command_line_places_with_a_stage_and_lists_the_homes(year, capsys):
    file = str(year.desk.path)
    year.desk.close()
    common = [file, "--visit", "Student year", "--guest", "Abe"]
    place = ["place", *common, "--household", "First", "--to", "2027-09-14", "--stage"]
    assert main([*place, "holiday"]) == 2
    assert main([*place, "welcome"]) == 0
    capsys.readouterr()
    assert main(["list", file, "placement", "--json"]) == 0
    assert [row["stage"] for row in json.loads(capsys.readouterr().out)] == ["welcome"]
