"""The packs of rules and all rules in the order of reasons; which of them hold on a visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from exchange_desk.rules.case import J1
from exchange_desk.rules.packs_short import SHORT
from exchange_desk.rules.packs_students import STUDENTS
from exchange_desk.rules.rule import ADULT, CERV, EVERYBODY, OUTBOUND, UK, YOUTH, Rule
from exchange_desk.rules.whole_visit import VISIT_RULES, VisitRule


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that a visit may choose: its key, what people call it, and what it is for."""

    key: str
    title: str
    text: str


PACKS: tuple[Pack, ...] = (
    Pack(ADULT, "Short visits: adults", "Delegations, choirs and clubs who stay for days or weeks."),
    Pack(YOUTH, "Short visits: minors", "Whoever is under 18. These rules hold on every visit."),
    Pack(J1, "Student year in the United States", "J-1 secondary school students, with the rules of the sponsor."),
    Pack(UK, "Exchange with Britain", "Homes in Britain that a school or committee arranges for minors."),
    Pack(OUTBOUND, "Our minors abroad", "Passports, consents and the embassy for minors whom we send."),
    Pack(CERV, "European town twinning", "Events with a grant of the programme CERV."),
)
ALWAYS = (EVERYBODY, YOUTH)
RULES: tuple[Rule, ...] = (*SHORT, *STUDENTS)


def rules_for(packs: Sequence[str]) -> tuple[Rule, ...]:
    """The rules of a visit at their levels there; those for everybody and those that protect minors always hold."""
    return _rules_for(tuple(packs))


@cache
def _rules_for(packs: tuple[str, ...]) -> tuple[Rule, ...]:
    held = (rule for rule in RULES if rule.pack in ALWAYS or rule.pack in packs)
    return tuple(replace(rule, level=rule.level_in(packs)) if rule.levels else rule for rule in held)


def visit_rules_for(packs: Sequence[str]) -> tuple[VisitRule, ...]:
    """The rules about the visit as a whole that hold with these packs."""
    return tuple(rule for rule in VISIT_RULES if rule.pack in ALWAYS or rule.pack in packs)


def rule_named(rule_id: str) -> Rule | None:
    """The first rule with that id or statement."""
    return next((rule for rule in RULES if rule_id in {rule.id, rule.name}), None)
