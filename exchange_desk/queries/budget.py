"""The budget of a visit against what came in and went out, its spendings, and the exchange rates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money
from exchange_desk.queries.currencies import money_of_visit
from exchange_desk.queries.money import FeeState, fee_states, rates_kept
from exchange_desk.records import BudgetLine, ExchangeRate, Payment, Spending
from exchange_desk.treasury.budget import EXPENSE, INCOME, Budget, MovedFacts, PlannedFacts, budget_of


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line as it was typed in, for a form; `planned` in the smallest unit."""

    id: str
    side: str
    title: str
    planned: int
    currency: str
    notes: str


@dataclass(frozen=True, slots=True)
class SpendingRow:
    """What was spent, in the smallest unit; `line` is the title of the line of the budget."""

    id: str
    spent_on: dt.date | None
    amount: int
    currency: str
    line_id: str | None
    line: str
    paid_to: str
    purpose: str
    reference: str
    notes: str

    @property
    def told(self) -> str:
        """The amount for people."""
        return money(self.amount, self.currency)


@dataclass(frozen=True, slots=True)
class RateRow:
    """One exchange rate; `rate` is a decimal number as text."""

    id: str
    currency: str
    into: str
    valid_from: dt.date
    rate: str
    source: str


@dataclass(frozen=True, slots=True)
class OpenFees:
    """What travellers have still to pay in one currency: a sum without names."""

    currency: str
    travellers: int
    open: int
    overdue: int


def visit_budget(session: Session, visit_id: str, *, today: dt.date | None = None) -> Budget:
    """Planned and actual of every line in the currency of the visit. Raises RefusedInput for a visit that is gone."""
    here = money_of_visit(session, visit_id)
    lines = [
        PlannedFacts(row.id, row.side, row.title, row.planned, row.currency) for row in line_rows(session, visit_id)
    ]
    paid = session.scalars(select(Payment).where(Payment.visit_id == visit_id, Payment.counts).order_by(Payment.id))
    moved = [MovedFacts(INCOME, row.budget_line_id, row.amount, row.currency, row.paid_on) for row in paid]
    spent = session.scalars(select(Spending).where(Spending.visit_id == visit_id).order_by(Spending.id))
    moved += [MovedFacts(EXPENSE, row.budget_line_id, row.amount, row.currency, row.spent_on) for row in spent]
    return budget_of(lines, moved, rates_kept(session), here.usual, today or dt.date.today())


def line_rows(session: Session, visit_id: str) -> tuple[LineRow, ...]:
    """The lines of the budget, income first, in their order."""
    rows = session.scalars(select(BudgetLine).where(BudgetLine.visit_id == visit_id))
    ordered = sorted(rows, key=lambda row: (row.side != INCOME, row.position, row.title, row.id))
    return tuple(LineRow(r.id, r.side, r.title, r.planned, r.currency, r.notes or "") for r in ordered)


def spending_rows(session: Session, visit_id: str) -> tuple[SpendingRow, ...]:
    """What was spent, the latest first; without a day at the end."""
    titles = {row.id: row.title for row in line_rows(session, visit_id)}
    rows = session.scalars(select(Spending).where(Spending.visit_id == visit_id))
    found = [
        SpendingRow(
            r.id, r.spent_on, r.amount, r.currency, r.budget_line_id, titles.get(r.budget_line_id or "", ""),
            r.paid_to or "", r.purpose or "", r.reference or "", r.notes or "",
        )
        for r in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda row: (row.spent_on or dt.date.min, row.id), reverse=True))


def visit_of_spending(session: Session, spending_id: str) -> str:
    """The visit of a spending. Raises RefusedInput where it is gone."""
    found = session.scalar(select(Spending.visit_id).where(Spending.id == spending_id))
    if found is None:
        raise RefusedInput("This spending is not in the ledger any more. Choose another one.")
    return found


def rate_rows(session: Session) -> tuple[RateRow, ...]:
    """The exchange rates of the file, the latest first."""
    rows = session.scalars(
        select(ExchangeRate).order_by(ExchangeRate.valid_from.desc(), ExchangeRate.currency, ExchangeRate.into)
    )
    return tuple(RateRow(r.id, r.currency, r.into, r.valid_from, r.rate, r.source or "") for r in rows)


def open_fees(session: Session, visit_id: str, *, today: dt.date | None = None) -> tuple[OpenFees, ...]:
    """What is still open of all fees, for each currency apart."""
    day = today or dt.date.today()
    return open_of(fee_states(session, visit_id, today=day), day)


def open_of(states: Iterable[FeeState], day: dt.date) -> tuple[OpenFees, ...]:
    """The same for those who were asked for already."""
    found: dict[str, list[int]] = {}
    for state in states:
        for code in {line.currency for line in state.lines if line.open > 0}:
            lines = [line for line in state.lines if line.currency == code and line.open > 0]
            sums = found.setdefault(code, [0, 0, 0])
            sums[0] += 1
            sums[1] += sum(line.open for line in lines)
            sums[2] += sum(line.open for line in lines if line.due_on is not None and line.due_on < day)
    return tuple(OpenFees(code, *found[code]) for code in sorted(found))
