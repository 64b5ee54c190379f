"""What was written down before students come, as the rules see it: steps of vetting, chaperones, insurance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.records import Paper, Participation, Vetting
from exchange_desk.rules.facts import CHAPERONES, VettingFacts, VisitRules

_LASTING = ("reference", "registration", "orientation")
_PAPER_STATES = ("", "outdated", "asked", "partial", "not_needed", "received")


def vetting_facts(session: Session, visit_id: str, ids: Sequence[str]) -> dict[str, tuple[VettingFacts, ...]]:
    """By home, the steps that were written down for it: those of this visit and of none, references of any."""
    rows = session.execute(
        select(
            Vetting.household_id, Vetting.visit_id, Vetting.kind, Vetting.state, Vetting.done_on, Vetting.done_by,
            Vetting.valid_until, Vetting.participation_id,
        ).where(Vetting.household_id.in_(ids)).order_by(Vetting.id)
    )  # fmt: skip
    found: dict[str, list[VettingFacts]] = defaultdict(list)
    for row in rows:
        if row.visit_id in {None, visit_id} or row.kind in _LASTING:
            found[row.household_id].append(
                VettingFacts(row.kind, row.state, row.done_on, row.done_by, row.valid_until, row.participation_id)
            )
    return {home: tuple(steps) for home, steps in found.items()}


def references_kept(session: Session) -> bool:
    """Whether the committee writes references of families down at all."""
    return bool(session.scalar(select(Vetting.id).where(Vetting.kind == "reference").limit(1)))


def chaperone_ids(session: Session, visit_id: str) -> frozenset[str]:
    """The people who look after the students of a visit."""
    columns = select(Participation.person_id).where(
        Participation.visit_id == visit_id, Participation.role.in_(sorted(CHAPERONES))
    )
    return frozenset(session.scalars(columns.where(Participation.status != "cancelled")))


def insurance_states(session: Session, visit_id: str, rules: VisitRules) -> dict[str, str]:
    """How the insurance of each guest stands, the best paper of each; one that ends before the visit is outdated."""
    found: dict[str, str] = {}
    columns = select(Paper.participation_id, Paper.state, Paper.covers_to)
    for row in session.execute(columns.where(Paper.visit_id == visit_id, Paper.kind.contains("insurance"))):
        short = row.state == "received" and row.covers_to is not None and row.covers_to < rules.nights.last
        state = "outdated" if short else row.state
        guest = row.participation_id
        if guest and _PAPER_STATES.index(state) > _PAPER_STATES.index(found.get(guest, "")):
            found[guest] = state
    return found
