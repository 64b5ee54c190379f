"""The packs: what may be overruled, which numbers there are, what no rule and no point looks at."""

from __future__ import annotations

import pytest

from exchange_desk.itinerary.clashes.rules import JOURNEY_RULES
from exchange_desk.rules.numbers import NUMBERS, text_with
from exchange_desk.rules.packs import ALWAYS, PACKS, RULES, rules_for
from exchange_desk.rules.readiness import TRAVELLER_RULES
from exchange_desk.rules.whole_visit import VISIT_RULES

WISHES_AND_ELIGIBILITY = {"host_wish", "student_age", "school_years"}


def test_every_rule_belongs_to_a_pack_or_to_everybody():
    keys = {pack.key for pack in PACKS} | set(ALWAYS)
    assert {rule.pack for rule in (*RULES, *VISIT_RULES)} <= keys
    assert all(pack.title and pack.text for pack in PACKS)
    assert {key for rule in RULES for key in rule.levels} <= keys


def test_a_rule_that_keeps_minors_safe_may_never_be_overruled():
    for rule in rules_for([pack.key for pack in PACKS]):
        if rule.level == "block" and rule.pack not in {"everybody", "short_adult"}:
            assert rule.may_overrule == (rule.id in WISHES_AND_ELIGIBILITY - {"host_wish"}), rule.name


def test_every_number_of_a_rule_is_one_that_can_be_set():
    used = {name for rule in (*RULES, *VISIT_RULES, *JOURNEY_RULES) for name in rule.numbers}
    assert used <= set(NUMBERS)
    assert set(NUMBERS) - used <= {"passport_months"}
    for number in NUMBERS.values():
        assert number.least <= number.usual <= number.most


def test_the_words_of_a_rule_carry_its_numbers_as_they_were_set():
    for rule in (*RULES, *VISIT_RULES, *TRAVELLER_RULES, *JOURNEY_RULES):
        plain = text_with(rule.text, {})
        assert "{" not in plain, rule.name
        assert {name for name in NUMBERS if "{" + name + "}" in rule.text} <= set(rule.numbers)
    visit = next(rule for rule in RULES if rule.name == "a_second_visit")
    assert "within 30 days" in text_with(visit.text, {"second_visit_days": 30})


@pytest.mark.parametrize("packs", [(), ("short_adult",), ("eu_cerv",)])
def test_the_rules_for_minors_hold_whatever_packs_are_chosen(packs):
    held = {rule.name for rule in rules_for(packs)}
    assert {rule.name for rule in RULES if rule.pack in ALWAYS} <= held


def test_the_strictest_level_of_the_chosen_packs_holds():
    def level(*packs):
        return next(rule.level for rule in rules_for(packs) if rule.name == "two_references")

    assert level("short_youth") == "warn"
    assert level("short_youth", "j1_secondary") == "block"
