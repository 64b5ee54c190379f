"""The rules of a visit: which packs are chosen, and the numbers that the committee or one visit changes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.consistency import known_packs, refuse_numbers
from exchange_desk.records import Committee, Visit
from exchange_desk.rules.numbers import NUMBERS


def set_rule_packs(session: Session, *, visit_id: str, packs: Sequence[str]) -> None:
    """Choose the packs of a visit; those for everybody and for minors hold besides. Unknown ones are refused."""
    visit = _visit(session, visit_id)
    visit.rule_packs = known_packs(packs)
    session.flush()


def set_rule_number(session: Session, *, name: str, value: int | None, visit_id: str | None = None) -> None:
    """Set one number for a visit or (without one) for the committee; None goes back to what holds without it.

    Raises RefusedInput for a number that no rule has, or one out of its range.
    """
    if value is not None:
        refuse_numbers({name: value})
    elif name not in NUMBERS:
        refuse_numbers({name: 0})
    owner = _visit(session, visit_id) if visit_id else session.scalars(select(Committee)).one()
    numbers = {key: kept for key, kept in (owner.rule_numbers or {}).items() if key != name}
    if value is not None:
        numbers[name] = value
    owner.rule_numbers = numbers
    session.flush()


def _visit(session: Session, visit_id: str) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    return visit
