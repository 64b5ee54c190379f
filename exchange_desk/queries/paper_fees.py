"""The column of fees in the matrix of papers: as the fees of the visit stand, judged nowhere but there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.money import money
from exchange_desk.queries.money import FeeState, fee_states
from exchange_desk.treasury.fees import NO_FEE, OVERDUE, PART

FEE = "fee"
FEE_TITLE = "Fee"


@dataclass(frozen=True, slots=True)
class FeeCell:
    """How somebody stands: a state as of a paper, words, level, the next day by which something is due."""

    state: str
    words: str
    level: str
    due_on: dt.date | None
    overdue: bool
    sentences: tuple[str, ...]


def fee_cells(session: Session, visit_id: str, today: dt.date) -> Mapping[str, FeeCell]:
    """By participation; empty where nobody pays anything for this visit."""
    states = fee_states(session, visit_id, today=today)
    if all(state.state == NO_FEE for state in states):
        return {}
    return {state.participation_id: _cell(state) for state in states}


def _cell(state: FeeState) -> FeeCell:
    if state.state == NO_FEE:
        return FeeCell("", "–", "", None, False, ())
    sentences = (f"{state.told[0].upper()}{state.told[1:]}.", *state.notes)
    if state.settled:
        return FeeCell("received", state.state.capitalize(), "ok", None, False, sentences)
    open_ = ", ".join(money(account.open, account.currency) for account in state.accounts if account.open > 0)
    name = "partial" if state.state == PART else "asked"
    due = state.next_due.due_on if state.next_due else None
    return FeeCell(name, f"{open_} open", "warn", due, state.state == OVERDUE, sentences)
