"""Everything that the page of the money shows, asked at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.budget import LineRow, OpenFees, RateRow, SpendingRow
    from exchange_desk.queries.currencies import MoneyOfVisit
    from exchange_desk.queries.money import FeeState
    from exchange_desk.queries.payments import PaymentRow
    from exchange_desk.treasury.budget import Budget
    from exchange_desk.treasury.fees import FeeFacts


@dataclass(frozen=True, slots=True)
class MoneyNow:
    """How the money of a visit stands now."""

    visit_id: str
    here: MoneyOfVisit
    states: tuple[FeeState, ...]
    fees: tuple[FeeFacts, ...]
    payments: tuple[PaymentRow, ...]
    budget: Budget
    lines: tuple[LineRow, ...]
    spendings: tuple[SpendingRow, ...]
    rates: tuple[RateRow, ...]
    open_fees: tuple[OpenFees, ...]

    @property
    def names(self) -> dict[str, str]:
        """What the travellers are called, by id."""
        return {state.participation_id: state.name for state in self.states}


def money_now(session: Session, *, visit_id: str) -> MoneyNow:
    """Ask for all of it."""
    from exchange_desk.queries.budget import line_rows, open_of, rate_rows, spending_rows, visit_budget
    from exchange_desk.queries.currencies import money_of_visit
    from exchange_desk.queries.money import fee_states, visit_fees
    from exchange_desk.queries.payments import payment_rows

    today = dt.date.today()
    states = fee_states(session, visit_id, today=today)
    return MoneyNow(
        visit_id=visit_id,
        here=money_of_visit(session, visit_id),
        states=states,
        fees=visit_fees(session, visit_id),
        payments=payment_rows(session, visit_id),
        budget=visit_budget(session, visit_id),
        lines=line_rows(session, visit_id),
        spendings=spending_rows(session, visit_id),
        rates=rate_rows(session),
        open_fees=open_of(states, today),
    )
