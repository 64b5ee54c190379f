"""Parts by day: have a home be day host, meal host or driver, confirm it, take it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import day_words
from exchange_desk.basics.errors import Finding, RefusedInput, RuleBroken
from exchange_desk.basics.ids import new_id
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.parts import days_of, part_facts, part_limits
from exchange_desk.records import HostPart
from exchange_desk.rules.judge import blocks
from exchange_desk.rules.parts import KINDS, PartFacts, judge_part


@dataclass(frozen=True, slots=True)
class GivenPart:
    """The part that was given, and what to look at (`findings` forbid nothing yet)."""

    part_id: str
    findings: tuple[Finding, ...]


def give_part(
    session: Session,
    *,
    visit_id: str,
    household_id: str,
    kind: str,
    participation_id: str | None = None,
    first_day: dt.date | None = None,
    last_day: dt.date | None = None,
) -> GivenPart:
    """Have a home take a part for a guest, or (without one) for the whole group, on all days unless some are named.

    Raises `RuleBroken` where a hard rule forbids it; a background check that was applied for lets a part be
    given, never confirmed.
    """
    if kind not in KINDS:
        raise RefusedInput(f"“{kind}” is no part. Choose one of: {', '.join(KINDS)}.")
    world = world_of(session, visit_id)
    if household_id not in world.homes or world.homes[household_id].offer is None:
        raise RefusedInput("This family has made no offer for the visit. Add its offer first.")
    if participation_id is not None and participation_id not in world.guests:
        raise RefusedInput("This guest is not on the list of the visit, or has cancelled.")
    days = days_of(world, participation_id)
    first, last = first_day or days[0], last_day or days[1]
    if first > last:
        raise RefusedInput(
            f"The part would end on {day_words(last)}, before it begins on {day_words(first)}. Turn the days round."
        )
    part = PartFacts(new_id(), household_id, participation_id, kind, first, last)
    parts = part_facts(session, visit_id)
    if any(p.home == household_id and p.guest == participation_id and p.kind == kind and p.meets(part) for p in parts):
        raise RefusedInput(
            f"{world.homes[household_id].name} is {KINDS[kind]} there already. Take that part back first."
        )
    findings = judge_part(part, world, parts, part_limits(session, visit_id).get((household_id, kind)))
    _refuse([f for f in findings if not f.curable])
    session.add(
        HostPart(
            id=part.id,
            visit_id=visit_id,
            household_id=household_id,
            participation_id=participation_id,
            kind=kind,
            first_day=first,
            last_day=last,
        )
    )
    session.flush()
    return GivenPart(part.id, tuple(findings))


def confirm_part(session: Session, *, part_id: str, confirmed: bool = True) -> tuple[Finding, ...]:
    """Confirm a part (or take that back); every rule is asked once more. Returns what to look at."""
    row = _part(session, part_id)
    findings: list[Finding] = []
    if confirmed:
        parts = part_facts(session, row.visit_id)
        (part,) = (p for p in parts if p.id == part_id)
        world = world_of(session, row.visit_id)
        if part.home not in world.homes or (part.guest is not None and part.guest not in world.guests):
            raise RefusedInput("The home or the guest of this part does not take part any more. Take the part back.")
        limit = part_limits(session, row.visit_id).get((part.home, part.kind))
        findings = judge_part(part, world, [p for p in parts if p.id != part_id], limit)
        _refuse(findings)
    row.confirmed = confirmed
    session.flush()
    return tuple(findings)


def take_back_part(session: Session, *, part_id: str) -> None:
    """A home has this part no longer."""
    session.delete(_part(session, part_id))
    session.flush()


def end_parts(
    session: Session, *, visit_id: str, household_id: str | None = None, participation_id: str | None = None
) -> tuple[str, ...]:
    """End all parts of a home, or those for a guest; returns the guests who lose one (nobody for the whole group)."""
    rows = select(HostPart).where(HostPart.visit_id == visit_id)
    if household_id is not None:
        rows = rows.where(HostPart.household_id == household_id)
    if participation_id is not None:
        rows = rows.where(HostPart.participation_id == participation_id)
    ended = session.scalars(rows.order_by(HostPart.first_day, HostPart.id)).all()
    for row in ended:
        session.delete(row)
    session.flush()
    return tuple(dict.fromkeys(row.participation_id for row in ended if row.participation_id))


def _part(session: Session, part_id: str) -> HostPart:
    row = session.get(HostPart, part_id)
    if row is None:
        raise RefusedInput("This part is not there any more.")
    return row


def _refuse(findings: list[Finding]) -> None:
    against = blocks(findings)
    if against:
        raise RuleBroken(list(against))
