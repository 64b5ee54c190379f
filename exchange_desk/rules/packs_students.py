"""The rules of student years (J-1 secondary school students in the United States) and of exchanges with Britain."""

from __future__ import annotations

from exchange_desk.rules import student_rules as students
from exchange_desk.rules import vetting_rules as vetting
from exchange_desk.rules.case import J1
from exchange_desk.rules.rule import UK, Rule

_R10 = "R10: j1visa.state.gov; AFS interview rules; EXITS second visit compliance"
_R12 = "R12: foreignexchangestudent.com; EXITS double-placement letter (to be verified in 22 CFR 62.25(l))"
_R14 = "R14: staging.j1visa.state.gov; SCI HSHS"
_R26 = "R26: KCSIE Annex E; AEGIS 2021"

STUDENTS: tuple[Rule, ...] = (
    Rule("interview", "an_interview_before", J1,
         "Everybody who lives in the home was met there in person before a student is placed.", _R10,
         vetting.an_interview_before, curable=True),
    Rule("two_students", "at_most_two_students", J1,
         "A home takes {students_in_a_home} exchange students at most, two only with written agreements.", _R12,
         students.at_most_two_students, together=True, curable=True, numbers=("students_in_a_home",)),
    Rule("two_students", "students_of_different_languages", J1,
         "Two exchange students in one home have different first languages.", _R12,
         students.students_of_different_languages, between=True),
    Rule("relatives", "nobody_with_relatives", J1, "Students are not placed with relatives.",
         "R13: 22 CFR 62.25(j)(2) as quoted in EXITS", students.nobody_with_relatives),
    Rule("student_age", "of_the_right_age", J1,
         "A student is old enough and not too old on the first day (by the sponsor: 15 to 18 and a half years).", _R14,
         students.of_the_right_age, may_overrule=True, numbers=("student_age_from", "student_months_to")),
    Rule("school_years", "few_enough_school_years", J1,
         "A student has been at school for {school_years} years at most.", _R14,
         students.few_enough_school_years, may_overrule=True, numbers=("school_years",)),
    Rule("insurance", "an_insurance", J1,
         "Nobody comes without an insurance: 100,000 for each accident or illness, 25,000 for bringing home, "
         "50,000 for evacuation, at most 500 to bear oneself (US$).", "R18: j1visa.state.gov [22 CFR 62.14]",
         students.an_insurance, curable=True),
    Rule("second_visit", "a_second_visit", J1,
         "Another person visits the home within {second_visit_days} days after the student came.", _R10,
         vetting.a_second_visit, level="warn", numbers=("second_visit_days",)),
    Rule("enhanced_check", "an_enhanced_check", UK,
         "Adults of a home that a school arranged have an enhanced check with the barred list; think of it from "
         "{check_age_from} on.",
         _R26, students.an_enhanced_check, level="warn", who="minors", numbers=("check_age_from",)),
    Rule("private_fostering", "private_fostering", UK,
         "{fostering_days} nights or more with somebody under {fostering_age} (18 where disabled) is private "
         "fostering: tell the local authority.",
         _R26, students.private_fostering, level="note", who="minors", numbers=("fostering_days", "fostering_age")),
)  # fmt: skip
