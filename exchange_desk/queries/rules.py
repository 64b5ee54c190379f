"""The rules of a visit for people: packs, what holds now, the numbers, and what was overruled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.clashes.rules import JOURNEY_RULES
from exchange_desk.queries.facts import visit_rules
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import Committee, Household, Paper, Participation, Person, Placement, RuleException, Visit
from exchange_desk.rules.numbers import NUMBERS, text_with
from exchange_desk.rules.packs import ALWAYS, PACKS, rule_named, rules_for, visit_rules_for
from exchange_desk.rules.readiness import TRAVELLER_RULES
from exchange_desk.rules.rule import OUTBOUND
from exchange_desk.rules.whole_visit import VISIT_RULES


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number of a rule: what holds now, and where it comes from (`visit` and `committee` None = not changed)."""

    name: str
    words: str
    value: int
    usual: int
    committee: int | None
    visit: int | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule in force: `about` placements, travellers, the journey or the visit; `level` as the packs have it."""

    id: str
    name: str
    pack: str
    about: str
    level: str
    text: str
    citation: str
    reviewed: str
    may_overrule: bool
    may_pencil: bool
    numbers: tuple[NumberRow, ...]


@dataclass(frozen=True, slots=True)
class PackRow:
    """One pack: `always` holds whatever is chosen; `rules` counts those of its own."""

    key: str
    title: str
    text: str
    chosen: bool
    always: bool
    rules: int


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """One rule that was overruled for a guest in a home, with its text and source as they stand now."""

    id: str
    participation_id: str
    guest: str
    household_id: str
    home: str
    rule: str
    text: str
    citation: str
    because: str
    by: str
    made_at: dt.datetime | None


def pack_rows(session: Session, visit_id: str) -> tuple[PackRow, ...]:
    """Every pack, with whether the visit chose it."""
    chosen = _visit(session, visit_id).rule_packs or ()
    held = rules_for([pack.key for pack in PACKS])
    owners = (
        [rule.pack for rule in held] + [rule.pack for rule in VISIT_RULES] + [rule.pack for rule in TRAVELLER_RULES]
    )
    owners += [pack for rule in held for pack in rule.levels]
    return tuple(
        PackRow(
            pack.key, pack.title, pack.text, pack.key in chosen or pack.key in ALWAYS, pack.key in ALWAYS,
            owners.count(pack.key),
        )
        for pack in PACKS
    )  # fmt: skip


def rule_rows(session: Session, visit_id: str) -> tuple[RuleRow, ...]:
    """The rules in force on a visit, those that forbid first, in the order of reasons."""
    visit = _visit(session, visit_id)
    packs = tuple(visit.rule_packs or ())
    ours = session.scalar(select(Committee.rule_numbers))
    kept = bool(session.scalar(select(Paper.id).where(Paper.visit_id == visit_id).limit(1)))

    told = partial(text_with, chosen=visit_rules(session, visit_id).numbers)

    def numbers(names: tuple[str, ...]) -> tuple[NumberRow, ...]:
        return tuple(_number(name, ours or {}, visit.rule_numbers or {}) for name in names)

    rows = [
        RuleRow(r.id, r.name, r.pack, "placements", r.level, told(r.text), r.citation, r.reviewed,
                r.may_overrule, r.curable, numbers(r.numbers))
        for r in rules_for(packs)
    ]  # fmt: skip
    if OUTBOUND in packs or kept:
        rows += [
            RuleRow(t.id, t.name, t.pack, "travellers", t.level, told(t.text), t.citation, t.reviewed, False, False,
                    numbers(t.numbers))
            for t in TRAVELLER_RULES if OUTBOUND in packs or not t.only_with_pack
        ]  # fmt: skip
    rows += [
        RuleRow(j.id, j.name, j.pack, "the journey", j.level, told(j.text), j.citation, j.reviewed, False, False,
                numbers(j.numbers))
        for j in JOURNEY_RULES
    ]  # fmt: skip
    rows += [
        RuleRow(v.id, v.name, v.pack, "the visit", v.level, told(v.text), v.citation, v.reviewed, False, False,
                numbers(v.numbers))
        for v in visit_rules_for(packs)
    ]  # fmt: skip
    order = ("block", "warn", "note")
    return tuple(sorted(rows, key=lambda row: order.index(row.level)))


def exception_rows(session: Session, visit_id: str) -> tuple[ExceptionRow, ...]:
    """What was overruled for guests who come and stay in that home, by home and guest."""
    stays = exists().where(
        Placement.visit_id == RuleException.visit_id,
        Placement.participation_id == RuleException.participation_id,
        Placement.household_id == RuleException.household_id,
    )
    rows = session.execute(
        select(*NAME_COLUMNS, RuleException, Household.name.label("home"))
        .select_from(RuleException)
        .join(Participation, Participation.id == RuleException.participation_id)
        .join(Person, Person.id == Participation.person_id)
        .join(Household, Household.id == RuleException.household_id)
        .where(RuleException.visit_id == visit_id, Participation.status != "cancelled", stays)
    )
    found = []
    chosen = visit_rules(session, visit_id).numbers
    for row in rows:
        kept: RuleException = row.RuleException
        rule = rule_named(kept.rule)
        found.append(
            ExceptionRow(
                kept.id, kept.participation_id, full_name(row), kept.household_id, row.home, kept.rule,
                text_with(rule.text, chosen) if rule else "", rule.citation if rule else "",
                kept.because, kept.by, kept.made_at,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda e: (e.home.casefold(), e.guest.casefold(), e.rule, e.id)))


def _visit(session: Session, visit_id: str) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    return visit


def _number(name: str, ours: dict[str, object], own: dict[str, object]) -> NumberRow:
    known = NUMBERS[name]
    committee, visit = _whole(ours.get(name)), _whole(own.get(name))
    value = visit if visit is not None else committee if committee is not None else known.usual
    return NumberRow(name, known.words, value, known.usual, committee, visit, known.least, known.most)


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
