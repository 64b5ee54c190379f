"""The packs of rules and all rules in the order of reasons; which of them hold on a visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from exchange_desk.rules.packs_short import SHORT
from exchange_desk.rules.rule import ADULT, EVERYBODY, YOUTH, Rule


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that a visit may choose: its key, what people call it, and what it is for."""

    key: str
    title: str
    text: str


PACKS: tuple[Pack, ...] = (
    Pack(ADULT, "Short visits: adults", "Delegations, choirs and clubs who stay for days or weeks."),
    Pack(YOUTH, "Short visits: minors", "Whoever is under 18. These rules hold on every visit."),
)
ALWAYS = (EVERYBODY, YOUTH)
RULES: tuple[Rule, ...] = SHORT


def rules_for(packs: Sequence[str]) -> tuple[Rule, ...]:
    """The rules of a visit at their levels there; those for everybody and those that protect minors always hold."""
    return _rules_for(tuple(packs))


@cache
def _rules_for(packs: tuple[str, ...]) -> tuple[Rule, ...]:
    held = (rule for rule in RULES if rule.pack in ALWAYS or rule.pack in packs)
    return tuple(replace(rule, level=rule.level_in(packs)) if rule.levels else rule for rule in held)


def rule_named(rule_id: str) -> Rule | None:
    """The first rule with that id or statement."""
    return next((rule for rule in RULES if rule_id in {rule.id, rule.name}), None)
