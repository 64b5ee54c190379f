"""Rules that were overruled: written down with reason, name and hour; taken back when the placement goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.records import Placement, RuleException
from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.judge import blocks
from exchange_desk.rules.packs import rule_named


def whole_exceptions(overrule: Sequence[str], because: str | None, by: str = "desk") -> None:
    """Refuse to overrule a rule that is not there, or without a reason or a name."""
    unknown = [name for name in overrule if rule_named(name) is None]
    if unknown:
        raise RefusedInput(f"There is no rule “{unknown[0]}”. Give the name that the refusal shows in brackets.")
    if overrule and not (because or "").strip():
        raise RefusedInput("Say in one sentence why the rule is overruled.")
    if overrule and not by.strip():
        raise RefusedInput("Say who decides that the rule is overruled.")


def write_exceptions(
    session: Session,
    visit_id: str,
    guests: Sequence[GuestFacts],
    home: HomeFacts,
    findings: Sequence[Finding],
    overrule: Sequence[str],
    because: str | None,
    by: str,
) -> None:
    """Keep who overruled which rule for these guests in this home, why and when; an older one is replaced."""
    wanted = {rule.id for name in overrule if (rule := rule_named(name))}
    now = dt.datetime.now().replace(microsecond=0)
    for name in dict.fromkeys(f.rule for f in blocks(findings) if f.rule in wanted and f.may_overrule):
        for guest in guests:
            place = (
                RuleException.visit_id == visit_id,
                RuleException.participation_id == guest.id,
                RuleException.household_id == home.id,
                RuleException.rule == name,
            )
            for old in session.scalars(select(RuleException).where(*place)).all():
                session.delete(old)
            session.add(
                RuleException(
                    id=new_id(),
                    visit_id=visit_id,
                    participation_id=guest.id,
                    household_id=home.id,
                    rule=name,
                    because=(because or "").strip(),
                    by=by.strip(),
                    made_at=now,
                )
            )


def drop_idle_exceptions(session: Session, visit_id: str) -> None:
    """Take back the exceptions of guests who stay in that home no more: who comes again is judged anew."""
    session.flush()
    stays = exists().where(
        Placement.visit_id == RuleException.visit_id,
        Placement.participation_id == RuleException.participation_id,
        Placement.household_id == RuleException.household_id,
    )
    for row in session.scalars(select(RuleException).where(RuleException.visit_id == visit_id, ~stays)).all():
        session.delete(row)
    session.flush()
