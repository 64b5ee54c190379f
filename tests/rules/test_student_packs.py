"""The rules of student years, of Britain and of looking at homes, each on invented guests and homes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day

from exchange_desk.basics.dates import Nights, PartialDate
from exchange_desk.matching.board import Board
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.repair import repair
from exchange_desk.rules.facts import MemberFacts, PartyFacts, PlacementFacts, VettingFacts, VisitRules
from exchange_desk.rules.judge import verdicts_of_group

YEAR = Nights(day("2027-08-20"), day("2028-05-31"))
HOSTS = (
    MemberFacts("Ann", youngest=44, oldest=45, check="clear"),
    MemberFacts("Ben", youngest=46, oldest=47, check="clear"),
)
CLEARED = (
    VettingFacts("reference"),
    VettingFacts("reference"),
    VettingFacts("interview", done_on=PartialDate(2027, 6, 1), done_by="Ann"),
    VettingFacts("second_visit", done_on=PartialDate(2027, 9, 20), done_by="Ben"),
)


def a_year_student(guest_id, **more):
    values = {"nights": YEAR, "born": PartialDate(2011, 3, 1), "insurance": "received", "languages": (guest_id,)}
    return a_student(guest_id, **{**values, **more})


def a_year_home(home_id="H", rooms="S/S/S", vetting=CLEARED, **more):
    return a_home(home_id, rooms, **{"nights": frozenset(YEAR), "members": HOSTS, "vetting": vetting, **more})


def found(guests, home, packs=("j1_secondary",), **more):
    """Every finding as (rule, level, may be cured)."""
    rules = VisitRules(YEAR.first, day("2028-06-01"), packs, **more)
    findings = verdicts_of_group(guests, home, a_world(guests, [home], rules=rules))
    return [(f.rule, f.level, f.curable) for f in findings]


def without(kind):
    return tuple(step for step in CLEARED if step.kind != kind)


def test_a_home_that_was_looked_at_takes_a_student():
    assert found([a_year_student("A")], a_year_home()) == []


@pytest.mark.parametrize(
    ("vetting", "expected"),
    [
        (without("reference"), [("references", "block", True)]),
        (without("interview"), [("interview", "block", True)]),
        ((*without("interview"), VettingFacts("interview", "running")), [("interview", "block", True)]),
        (
            (*without("interview"), VettingFacts("interview", done_on=PartialDate(2027, 9))),
            [("interview", "block", True)],
        ),
        (without("second_visit"), [("second_visit", "warn", False)]),
        (
            (*without("second_visit"), VettingFacts("second_visit", done_on=PartialDate(2028, 1), done_by="Ben")),
            [("second_visit", "warn", False)],
        ),
        (
            (*without("second_visit"), VettingFacts("second_visit", done_by="ann")),
            [("second_visit", "warn", False)],
        ),
    ],
)
def test_each_step_of_looking_at_a_home_is_asked_for(vetting, expected):
    assert found([a_year_student("A")], a_year_home(vetting=vetting)) == expected


def test_the_law_asks_for_two_references_whatever_the_committee_wrote():
    home = a_year_home(vetting=without("reference"))
    assert found([a_year_student("A")], home, numbers={"references": 0}) == [("references", "block", True)]
    four = found([a_year_student("A")], a_year_home(), numbers={"references": 4})
    assert four == [("references", "block", True)]


def test_on_a_short_visit_missing_references_are_a_warning_where_references_are_kept():
    student = a_year_student("A")
    home = a_year_home(vetting=())
    assert found([student], home, packs=("short_youth",)) == []
    kept = found([student], home, packs=("short_youth",), references_kept=True)
    assert kept == [("references", "warn", True)]
    assert found([a_guest("B", nights=YEAR)], home, packs=("short_youth",), references_kept=True) == []


def test_a_home_of_one_adult_needs_a_second_look_and_written_consent():
    student, alone = a_year_student("A"), HOSTS[:1]
    assert found([student], a_year_home(members=alone)) == [("single_adult", "block", True)] * 2
    looked = (*CLEARED, VettingFacts("second_review"))
    assert found([student], a_year_home(members=alone, vetting=looked)) == [("single_adult", "block", True)]
    other = (*looked, VettingFacts("consent", guest="B"))
    assert found([student], a_year_home(members=alone, vetting=other)) == [("single_adult", "block", True)]
    agreed = (*looked, VettingFacts("consent", guest="A"))
    assert found([student], a_year_home(members=alone, vetting=agreed)) == []
    short = found([student], a_year_home(members=alone), packs=("short_youth",))
    assert short == [("single_adult", "warn", True)]


def test_a_student_of_18_counts_as_a_student_on_a_j1_visit():
    grown = a_year_student("A", minor=False, age=18, born=PartialDate(2009, 6, 1))
    home = a_year_home(members=(*HOSTS, MemberFacts("Tess", youngest=20, oldest=20)))
    assert ("background_check", "block", True) in found([grown], home)
    assert found([grown], home, packs=("short_adult",)) == []


def test_two_students_need_agreements_and_two_languages():
    both = [a_year_student("A"), a_year_student("B")]
    assert found(both, a_year_home()) == [("two_students", "block", True)]
    agreed = (*CLEARED, VettingFacts("agreement"))
    assert found(both, a_year_home(vetting=agreed)) == []
    alike = [replace(g, languages=("de",)) for g in both]
    assert found(alike, a_year_home(vetting=agreed)) == [("two_students", "block", False)]
    three = [*both, a_year_student("C")]
    assert found(three, a_year_home(vetting=agreed)) == [("two_students", "block", False)]
    assert found(both, a_year_home(), packs=("short_youth",)) == []


def test_a_suggestion_puts_two_students_together_only_where_it_is_agreed():
    students = [a_year_student("A"), a_year_student("B")]
    rules = VisitRules(YEAR.first, day("2028-06-01"), ("j1_secondary",))
    agreed = (*CLEARED, VettingFacts("agreement"))
    homes = [a_year_home("H1"), a_year_home("H2", vetting=agreed)]
    board = Board(make_problem(a_world(students, homes, rules=rules)))
    assert [board.fit(home, (0, 1)) is not None for home in (0, 1)] == [False, True]


def test_a_repair_puts_two_students_together_only_where_it_is_agreed():
    students = [a_year_student("A"), a_year_student("B")]
    rules = VisitRules(YEAR.first, day("2028-06-01"), ("j1_secondary",))
    there = (PlacementFacts("p", "A", "H", None, YEAR),)
    for vetting, left in ((CLEARED, 1), ((*CLEARED, VettingFacts("agreement")), 0)):
        home = a_year_home(vetting=vetting)
        best = repair(a_world(students, [home], rules=rules, placements=there)).proposals[0]
        assert len(best.plan.unplaced) == left


def test_a_student_is_not_placed_with_relatives():
    kin = a_year_student("A", relatives=frozenset({"H"}))
    assert found([kin], a_year_home()) == [("relatives", "block", False)]
    noted = a_year_home(vetting=(*CLEARED, VettingFacts("relative", guest="A")))
    assert found([a_year_student("A")], noted) == [("relatives", "block", False)]
    assert found([a_year_student("B")], noted) == []


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (PartialDate(2012, 8, 20), []),
        (PartialDate(2012, 8, 21), [("student_age", "block", False)]),
        (PartialDate(2012, 8), [("student_age", "block", True)]),
        (PartialDate(2009, 2, 20), []),
        (PartialDate(2009, 2, 19), [("student_age", "block", False)]),
        (None, [("student_age", "block", True)]),
    ],
)
def test_a_student_is_fifteen_to_eighteen_and_a_half(born, expected):
    assert found([a_year_student("A", born=born)], a_year_home()) == expected


def test_school_years_and_insurance_are_looked_at():
    assert found([a_year_student("A", school_years=12)], a_year_home()) == [("school_years", "block", False)]
    assert found([a_year_student("A", school_years=11)], a_year_home()) == []
    assert found([a_year_student("A", insurance="asked")], a_year_home()) == [("insurance", "block", True)]


def test_a_student_comes_to_a_child_of_the_same_sex_and_a_similar_age():
    home = a_home("H", members=(*HOSTS, MemberFacts("Kim", sex="male", youngest=16, oldest=16)))
    student = a_student("A")
    assert [f.rule for f in verdicts_of_group([student], home, a_world([student], [home]))] == ["peers"]
    year = a_year_home(members=(*HOSTS, MemberFacts("Kim", sex="male", youngest=9, oldest=9)))
    assert found([a_year_student("A")], year) == []
    girl = a_home("H", members=(*HOSTS, MemberFacts("Kim", sex="female", youngest=13, oldest=13)))
    assert verdicts_of_group([student], girl, a_world([student], [girl])) == ()


def test_britain_asks_for_enhanced_checks_and_knows_private_fostering():
    student = a_year_student("A", age=15)
    plain = found([student], a_year_home(), packs=("uk_exchange",))
    assert plain == [("enhanced_check", "warn", False), ("private_fostering", "note", False)]
    enhanced = tuple(replace(m, check_words="Enhanced DBS with barred list") for m in HOSTS)
    older = replace(student, age=16)
    assert found([older], a_year_home(members=enhanced), packs=("uk_exchange",)) == []


def test_a_registration_that_runs_out_is_told():
    def registered(**step):
        return a_year_home(vetting=(VettingFacts("registration", **step),))

    adult = [a_guest("A", nights=YEAR)]
    assert found(adult, registered(done_on=PartialDate(2026, 1)), packs=()) == []
    assert found(adult, registered(done_on=PartialDate(2025, 1)), packs=()) == [("registration", "warn", False)]
    assert found(adult, registered(valid_until=PartialDate(2027, 9)), packs=()) == [("registration", "warn", False)]
    assert found(adult, registered(state="running"), packs=()) == [("registration", "warn", False)]
    assert found(adult, registered(done_on=PartialDate(2025, 1)), packs=(), numbers={"registration_years": 5}) == []


def test_a_chaperone_sleeps_apart_from_the_students_of_the_party():
    leader = a_guest("L", party="P", role="chaperone")
    student = a_student("S", party="P")
    parties = {"P": PartyFacts("P", "L and S", "friends")}
    world = a_world([leader, student], [], parties=parties)
    one = verdicts_of_group([leader, student], a_home("H", "S S", members=HOSTS), world)
    assert [(f.rule, f.level) for f in one] == [("beds", "block"), ("chaperone_room", "warn")]
    assert verdicts_of_group([leader, student], a_home("H", "S/S", members=HOSTS), world) == ()


def test_a_chaperone_is_not_the_host_of_a_student():
    student = a_student("S")
    home = a_home("H", members=(replace(HOSTS[0], chaperone=True), HOSTS[1]))
    found_here = verdicts_of_group([student], home, a_world([student], [home]))
    assert [(f.rule, f.level) for f in found_here] == [("chaperone_host", "warn")]


def test_an_adult_is_warned_of_a_makeshift_bed_and_of_a_kitchen():
    adult = a_guest("A", diets=("vegetarian",))
    sofa = a_home("H", "couch", diets=("halal",))
    rules = [f.rule for f in verdicts_of_group([adult], sofa, a_world([adult], [sofa]))]
    assert rules == ["makeshift_bed", "diet"]
    fine = a_home("H", "couch/S", diets=("vegan",))
    assert verdicts_of_group([adult], fine, a_world([adult], [fine])) == ()
