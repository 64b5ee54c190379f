"""Rules of a visit: packs, numbers, pencilling what can be cured, exceptions that go with a placement."""

from __future__ import annotations

import datetime as dt

import pytest
from sample_desks import open_sample
from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.matching.points import points_with_warnings
from exchange_desk.matching.suggest import suggest
from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.fields import add_record, set_fields
from exchange_desk.operations.matching import problem_of
from exchange_desk.operations.placements import confirm_guest, place_guest, unplace_guest
from exchange_desk.operations.rules import set_rule_number, set_rule_packs
from exchange_desk.queries.facts import visit_rules, world_of
from exchange_desk.queries.fits import fits
from exchange_desk.queries.problems import problem_rows
from exchange_desk.queries.readiness import ready_rows
from exchange_desk.queries.rules import exception_rows, pack_rows, rule_rows
from exchange_desk.records import Community, Person, RuleException, Visit
from exchange_desk.rules.judge import verdicts_of_group


class Sample:
    def __init__(self, folder):
        self.desk, self.known = open_sample("port-hardy-2027", folder)

    def do(self, verb, **more):
        with self.desk.writing("Test") as session:
            return verb(session, **more)

    def place(self, guest, home, **more):
        return self.do(
            place_guest, participation_id=self.known.guests[guest], household_id=self.known.homes[home], **more
        )

    def ask(self, question):
        with self.desk.reading() as session:
            return question(session, self.known.visit)

    def exceptions(self):
        with self.desk.reading() as session:
            return [tuple(r) for r in session.execute(select(RuleException.rule, RuleException.by))]


@pytest.fixture
def port(tmp_path):
    sample = Sample(tmp_path)
    yield sample
    sample.desk.close()


OVERRULED = {"overrule": ["host_wish"], "because": "Jenna agreed on the phone.", "by": "Ann"}


def test_packs_are_chosen_and_an_unknown_one_is_refused(port):
    visit = port.known.visit
    port.do(set_rule_packs, visit_id=visit, packs=["uk_exchange", "short_adult"])
    chosen = {row.key: row.chosen for row in port.ask(pack_rows)}
    assert chosen == {
        "short_adult": True, "short_youth": True, "j1_secondary": False, "uk_exchange": True, "outbound_minor": False,
        "eu_cerv": False,
    }  # fmt: skip
    assert "private_fostering" in {row.name for row in port.ask(rule_rows)}
    with pytest.raises(RefusedInput, match="no rule pack “gravity”"):
        port.do(set_rule_packs, visit_id=visit, packs=["gravity"])
    with pytest.raises(RefusedInput, match="no rule pack “gravity”"):
        port.do(set_fields, kind="visit", record_id=visit, values={"rule_packs": "short_adult, gravity"})


def test_a_number_of_the_visit_goes_before_that_of_the_committee_and_undo_takes_it_back(port):
    visit = port.known.visit
    port.do(set_rule_number, name="share_age_gap", value=2)
    port.do(set_rule_number, name="share_age_gap", value=1, visit_id=visit)

    def gap():
        (number,) = next(row.numbers for row in port.ask(rule_rows) if row.name == "a_free_bed")
        return number.value, number.committee, number.visit

    assert gap() == (1, 2, 1)
    assert port.ask(visit_rules).numbers["share_age_gap"] == 1
    port.do(set_rule_number, name="share_age_gap", value=None, visit_id=visit)
    assert gap() == (2, 2, None)
    port.desk.undo()
    assert gap() == (1, 2, 1)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("share_age_gap", 9, "0 to 5"), ("check_months", 0, "1 to 60"), ("gravity", 3, "No rule has a number")],
)
def test_a_number_out_of_its_range_is_refused_in_words(port, name, value, words):
    with pytest.raises(RefusedInput, match=words):
        port.do(set_rule_number, name=name, value=value, visit_id=port.known.visit)


def test_numbers_typed_as_a_field_are_looked_at_too(port):
    for typed in ('{"share_age_gap": 9}', '{"share_age_gap": "two"}', '{"gravity": 1}'):
        with pytest.raises(RefusedInput):
            port.do(set_fields, kind="visit", record_id=port.known.visit, values={"rule_numbers": typed})
    port.do(set_fields, kind="visit", record_id=port.known.visit, values={"rule_numbers": '{"share_age_gap": 2}'})
    assert port.ask(visit_rules).numbers == {"share_age_gap": 2}


def test_a_pack_that_an_older_file_holds_keeps_nobody_from_changing_another_field(port):
    with port.desk.writing("Older") as session:
        session.get(Visit, port.known.visit).rule_packs = ["of_long_ago"]
    port.do(set_fields, kind="visit", record_id=port.known.visit, values={"meeting_point": "Harbour"})
    assert port.ask(pack_rows)


def test_a_home_without_its_references_is_pencilled_and_confirmed_only_when_they_came(port):
    guest, home = port.known.guests["PH15"], port.known.homes["F02"]
    port.do(set_rule_packs, visit_id=port.known.visit, packs=["short_adult", "j1_secondary"])
    placed = port.place("PH15", "F02")
    missing = {f.rule for f in placed.findings if f.level == "block"}
    assert {"references", "interview", "insurance"} <= missing
    with pytest.raises(RuleBroken) as refused:
        port.do(confirm_guest, participation_id=guest)
    assert {f.rule for f in refused.value.findings} == missing
    for kind in ("reference", "reference", "interview"):
        port.do(add_record, kind="vetting", values={"household_id": home, "kind": kind})
    with pytest.raises(RuleBroken) as refused:
        port.do(confirm_guest, participation_id=guest)
    assert {f.rule for f in refused.value.findings} == missing - {"references", "interview"}


def test_an_exception_is_kept_with_reason_name_and_hour_and_goes_with_the_placement(port):
    port.place("PH10", "F05", **OVERRULED)
    (row,) = port.ask(exception_rows)
    assert (row.rule, row.because, row.by) == ("host_wish", "Jenna agreed on the phone.", "Ann")
    assert row.made_at is not None
    assert dt.datetime.now() - row.made_at < dt.timedelta(hours=1)
    (told,) = [p for p in port.ask(problem_rows) if p.code == "host_wish"]
    assert told.text.startswith("Overruled by Ann for Kikuchi Minori with Wilkes: Jenna agreed on the phone.")
    assert told.severity == "note"
    port.do(unplace_guest, participation_id=port.known.guests["PH10"])
    assert port.exceptions() == []
    with pytest.raises(RuleBroken):
        port.place("PH10", "F05")
    port.desk.undo()
    assert port.exceptions() == [("host_wish", "Ann")]


def test_an_exception_goes_when_the_guest_moves_or_the_home_withdraws(port):
    port.place("PH10", "F05", **OVERRULED)
    with port.desk.reading() as session:
        homes = fits(session, port.known.visit, port.known.guests["PH10"])
    other = next(row.household_id for row in homes if row.possible)
    port.do(place_guest, participation_id=port.known.guests["PH10"], household_id=other)
    assert port.exceptions() == []
    port.place("PH10", "F05", **OVERRULED)
    assert port.exceptions() == [("host_wish", "Ann")]
    port.do(withdraw_home, visit_id=port.known.visit, household_id=port.known.homes["F05"])
    assert port.exceptions() == []


def test_a_rule_is_not_overruled_without_a_name(port):
    with pytest.raises(RefusedInput, match="who decides"):
        port.place("PH10", "F05", **{**OVERRULED, "by": " "})


def test_what_the_rules_find_about_the_whole_visit_is_a_problem(port):
    port.do(set_rule_packs, visit_id=port.known.visit, packs=["eu_cerv"])
    found = [row for row in port.ask(problem_rows) if row.code == "twinning"]
    assert found
    assert all(row.severity == "note" and row.citation.startswith("R36") for row in found)


def test_a_passport_that_ends_soon_after_is_told_only_with_the_pack_for_our_minors_abroad(port):
    with port.desk.writing("Passports") as session:
        for person in session.scalars(select(Person)):
            person.passport_number, person.passport_valid_to = "X", PartialDate(2027, 12)

    def told():
        findings = [f for row in port.ask(ready_rows) for f in row.findings]
        assert all(f.citation for f in findings)
        return {f.level for f in findings if f.rule == "passport_months"}

    assert told() == set()
    port.do(set_rule_packs, visit_id=port.known.visit, packs=["outbound_minor"])
    assert told() == {"warn"}
    port.do(set_rule_number, name="passport_months", value=2, visit_id=port.known.visit)
    assert told() == set()


def test_no_verdict_no_point_and_no_plan_reads_origin_or_nationality(port):
    """R38: what people are, by birth or passport, decides nothing unless they asked."""

    def judged():
        world = port.ask(world_of)
        return [
            (verdicts_of_group([guest], home, world), points_with_warnings(guest, home, world))
            for guest in world.guests.values()
            for home in world.homes.values()
        ]

    def plan():
        solved = suggest(port.ask(problem_of))
        return [(p.guest, p.home, p.room) for p in solved.placements], solved.objective

    before, plan_before = judged(), plan()
    with port.desk.writing("Other origins") as session:
        for at, person in enumerate(session.scalars(select(Person).order_by(Person.id))):
            person.nationality = ("JP", "NG", "BR")[at % 3]
            person.passport_country = ("IN", "SE", "KE")[at % 3]
            person.address = f"{at} Elsewhere Road, Lagos"
        for community in session.scalars(select(Community)):
            community.country = "NG" if community.country != "NG" else "JP"
    assert judged() == before
    assert plan() == plan_before
