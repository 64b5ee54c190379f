"""Rules about a visit as a whole: chaperones, insurance, the length of a visit, the embassy, town twinning."""

from __future__ import annotations

from dataclasses import replace

from sample_worlds import a_guest, a_home, a_student, a_world, day

from exchange_desk.rules.facts import VisitRules
from exchange_desk.rules.packs import visit_rules_for
from exchange_desk.rules.whole_visit import VISIT_RULES, judge_visit

STUDENTS = [a_student(f"S{n}") for n in range(11)]


def told(guests, homes=(), packs=("short_youth",), **more):
    rules = VisitRules(day("2027-10-07"), day("2027-10-13"), packs)
    world = a_world(guests, homes, rules=replace(rules, **more))
    return [(f.rule, f.text) for f in judge_visit(world, visit_rules_for(packs))]


def test_eleven_students_need_two_chaperones():
    leader = a_guest("L", role="chaperone")
    (found,) = told([*STUDENTS, leader])
    assert found == ("chaperones", "11 minors travel without family, with one chaperone; one for each 10 is asked for.")
    assert told([*STUDENTS, leader], numbers={"chaperone_ratio": 11}) == []
    assert told([*STUDENTS, leader, a_guest("M", role="leader")]) == []
    assert [rule for rule, _ in told([*STUDENTS, replace(leader, waiting=True)])] == ["chaperones"]
    assert told([a_guest("A")]) == []


def test_a_mixed_group_has_chaperones_of_both_sexes():
    group = [a_student("A"), a_student("B", sex="male")]
    one = told([*group, a_guest("L", role="leader")])
    assert one == [("chaperone_sexes", "No chaperone of their own sex comes with the boys.")]
    assert told([*group, a_guest("L", role="leader"), a_guest("M", role="leader", sex="male")]) == []


def test_missing_insurance_is_noted_only_where_papers_are_kept():
    guests = [a_guest(c) for c in "ABCDE"]
    assert told(guests) == []
    assert told(guests, papers_kept=True) == [("insured", "No whole insurance is written down for A, B, C and 2 more.")]
    assert told([replace(g, insurance="received") for g in guests], papers_kept=True) == []


def test_a_long_visit_to_the_united_states_needs_a_visa():
    long = {"ends": day("2028-03-01")}
    assert told([], **long) == []
    assert [rule for rule, _ in told([], country="US", **long)] == ["visa_waiver"]
    assert told([], country="US") == []
    assert told([], country="US", direction="outbound", **long) == []


def test_minors_whom_we_send_are_registered_with_the_embassy():
    packs, group = ("outbound_minor",), [a_student("A"), a_guest("L", role="leader")]
    assert [rule for rule, _ in told(group, packs=packs)] == ["embassy"]
    assert told(group, packs=packs, group_papers=("Registration at the consulate",)) == []


def test_students_of_a_year_need_no_chaperones_and_have_a_visa():
    long = {"ends": day("2028-06-01"), "country": "US"}
    assert told(STUDENTS, packs=("j1_secondary",), **long) == [
        ("unpaid", "Host families of J-1 students are not paid for hosting.")
    ]
    assert [rule for rule, _ in told(STUDENTS, direction="student-year", **long)] == ["visa_waiver"]


def test_town_twinning_counts_guests_and_all_who_take_part():
    guests = [a_guest(f"G{n}") for n in range(24)]
    texts = [text for _, text in told(guests, [a_home("H")], packs=("eu_cerv",))]
    assert texts[0] == "24 invited guests are on the list; town twinning asks for 25."
    assert texts[1].startswith("25 people take part so far (24 guests, 1 in the homes); town twinning asks for 50.")


def test_every_rule_about_a_visit_has_a_statement_a_source_and_a_name():
    assert len({rule.name for rule in VISIT_RULES}) == len(VISIT_RULES)
    for rule in VISIT_RULES:
        assert rule.text
        assert rule.citation
        assert rule.judge.__doc__
        assert rule.judge.__name__ == rule.name
