"""The budget of a visit: its currency, its lines, what was spent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.intake.typed_money import typed_currency
from exchange_desk.operations.amounts import line_of, or_nothing, titled, typed_amount
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.payments import payment_of
from exchange_desk.queries.currencies import money_of_visit
from exchange_desk.records import BudgetLine, Payment, Spending, Visit

SIDES = ("income", "expense")


@dataclass(frozen=True, slots=True)
class LineFields:
    """A line of the budget as the form has it; `planned` as typed."""

    side: str
    title: str
    planned: str
    notes: str = ""


@dataclass(frozen=True, slots=True)
class SpendingFields:
    """What was spent, as the form has it; `amount` as typed, with a minus where some came back."""

    amount: str
    budget_line_id: str | None = None
    spent_on: dt.date | None = None
    paid_to: str = ""
    purpose: str = ""
    reference: str = ""
    notes: str = ""


def set_budget_currency(session: Session, *, visit_id: str, currency: str) -> str:
    """Count the budget of a visit in this currency; an empty word means that of our country again."""
    here = money_of_visit(session, visit_id)
    visit = session.get_one(Visit, visit_id)
    visit.currency = typed_currency(currency, here.countries) if currency.strip() else None
    session.flush()
    return money_of_visit(session, visit_id).usual


def add_budget_line(session: Session, *, visit_id: str, fields: LineFields) -> str:
    """Add a line at the end of its side."""
    money_of_visit(session, visit_id)  # refuses a visit that is gone
    last = session.scalar(select(func.max(BudgetLine.position)).where(BudgetLine.visit_id == visit_id))
    line = BudgetLine(id=new_id(), visit_id=visit_id, position=(last or 0) + 1)
    _take_line(session, line, fields)
    session.add(line)
    session.flush()
    return line.id


def change_budget_line(session: Session, *, line_id: str, fields: LineFields) -> None:
    """Take over every field of a line; one with money on it keeps its side."""
    line = line_of(session, None, line_id)
    if fields.side != line.side and _has_money(session, line_id):
        raise RefusedInput("Money stands on this line already, so that it stays on its side. Add another line instead.")
    _take_line(session, line, fields)
    session.flush()


def remove_budget_line(session: Session, *, line_id: str) -> None:
    """Remove a line; the money on it stays in the ledger, without a line."""
    remove_record(session, "budget_line", line_of(session, None, line_id).id)


def add_spending(session: Session, *, visit_id: str, fields: SpendingFields) -> str:
    """Book what was spent."""
    money_of_visit(session, visit_id)  # refuses a visit that is gone
    spending = Spending(id=new_id(), visit_id=visit_id)
    _take_spending(session, spending, fields)
    session.add(spending)
    session.flush()
    return spending.id


def change_spending(session: Session, *, spending_id: str, fields: SpendingFields) -> None:
    """Correct what was spent: every field as the form has it."""
    _take_spending(session, _spending(session, spending_id), fields)
    session.flush()


def remove_spending(session: Session, *, spending_id: str) -> None:
    """Remove what was never spent."""
    remove_record(session, "spending", _spending(session, spending_id).id)


def put_on_line(session: Session, *, payment_ids: Sequence[str], line_id: str | None) -> None:
    """Have payments count on a line of income, or on none."""
    for payment_id in payment_ids:
        payment = payment_of(session, payment_id)
        if line_id is not None and line_of(session, payment.visit_id, line_id).side != "income":
            raise RefusedInput("This is a line of expenses. Choose one of income for money that comes in.")
        payment.budget_line_id = line_id
    session.flush()


def _spending(session: Session, spending_id: str) -> Spending:
    found = session.get(Spending, spending_id)
    if found is None:
        raise RefusedInput("This spending is not in the ledger any more. Choose another one.")
    return found


def _has_money(session: Session, line_id: str) -> bool:
    return any(
        session.scalar(select(record.id).where(record.budget_line_id == line_id).limit(1))
        for record in (Payment, Spending)
    )


def _take_line(session: Session, line: BudgetLine, fields: LineFields) -> None:
    if fields.side not in SIDES:
        raise RefusedInput(f"“{fields.side}” is no side of a budget. Choose income or expense.")
    planned = typed_amount(session, line.visit_id, fields.planned)
    if planned.minor < 0:
        raise RefusedInput("Planned is what is meant to come in or to go out: write it without a minus.")
    line.side, line.title = fields.side, titled(fields.title, "A line of the budget")
    line.planned, line.currency, line.notes = planned.minor, planned.currency, or_nothing(fields.notes)


def _take_spending(session: Session, spending: Spending, fields: SpendingFields) -> None:
    amount = typed_amount(session, spending.visit_id, fields.amount)
    if amount.minor == 0:
        raise RefusedInput("A spending of nothing cannot be booked. Write how much went out.")
    spending.budget_line_id = None
    if fields.budget_line_id:
        line = line_of(session, spending.visit_id, fields.budget_line_id)
        if line.side != "expense":
            raise RefusedInput(f"“{line.title}” is a line of income. Choose one of expenses for money that goes out.")
        spending.budget_line_id = line.id
    spending.amount, spending.currency, spending.spent_on = amount.minor, amount.currency, fields.spent_on
    spending.paid_to, spending.purpose = or_nothing(fields.paid_to), or_nothing(fields.purpose)
    spending.reference, spending.notes = or_nothing(fields.reference), or_nothing(fields.notes)
