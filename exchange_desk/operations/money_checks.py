"""What must hold in records of money, whichever way a person changed them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import is_currency
from exchange_desk.records import Base, BudgetLine, ExchangeRate, Fee, Participation, Payment, Spending
from exchange_desk.treasury.fees import WHOM


def _set_now(record: Base, *names: str) -> list[str]:
    """Which of these fields are what was changed: what an older file holds keeps nobody from changing another."""
    return [name for name in names if inspect(record).attrs[name].history.has_changes()]


def _currency(record: Base, *names: str) -> None:
    for name in _set_now(record, *(names or ("currency",))):
        code = getattr(record, name)
        if code is None or not is_currency(code):
            raise RefusedInput(f"“{code or ''}” is no currency. Write its three letters: EUR, USD, JPY …")


def _on_line(session: Session, record: Payment | Spending, side: str) -> None:
    """Money stands on a line of its own visit and side."""
    known = record.budget_line_id if _set_now(record, "budget_line_id", "visit_id") else None
    line = session.get(BudgetLine, known) if known else None
    if line is not None and (line.visit_id, line.side) != (record.visit_id, side):
        raise RefusedInput(f"“{line.title}” is no line of {side} of this visit. Choose another one.")


def _of_visit(session: Session, record: Fee | Payment) -> None:
    known = record.participation_id if _set_now(record, "participation_id", "visit_id") else None
    traveller = session.get(Participation, known) if known else None
    if traveller is not None and traveller.visit_id != record.visit_id:
        raise RefusedInput("This traveller does not belong to this visit. Choose another one.")


def _fee(session: Session, fee: Fee) -> None:
    _currency(fee)
    _of_visit(session, fee)
    if _set_now(fee, "for_whom") and fee.for_whom not in WHOM:
        raise RefusedInput(f"“{fee.for_whom}” cannot pay a fee. Choose one of: {', '.join(WHOM)}.")


def _payment(session: Session, payment: Payment) -> None:
    _currency(payment)
    _of_visit(session, payment)
    _on_line(session, payment, "income")
    receipt = inspect(payment).attrs["receipt"].history
    if receipt.deleted and receipt.deleted[0]:
        raise RefusedInput(f"Receipt {receipt.deleted[0]} was written for this payment: its number stays.")
    if payment.receipt and not receipt.has_changes() and _set_now(payment, "amount", "currency", "counts"):
        raise RefusedInput(f"Receipt {payment.receipt} was written for this payment. Give money back instead.")


def _line(_session: Session, line: BudgetLine) -> None:
    _currency(line)
    if _set_now(line, "side") and line.side not in ("income", "expense"):
        raise RefusedInput(f"“{line.side}” is no side of a budget. Choose income or expense.")


def _spending(session: Session, spending: Spending) -> None:
    _currency(spending)
    _on_line(session, spending, "expense")


def _rate(_session: Session, rate: ExchangeRate) -> None:
    _currency(rate, "currency", "into")
    if not _set_now(rate, "rate"):
        return
    try:
        number = Decimal(rate.rate or "")
    except InvalidOperation:
        number = Decimal(0)
    if not number.is_finite() or number <= 0:
        raise RefusedInput(f"“{rate.rate or ''}” is no rate. Write a number like 1.085 or 0.0067.")


MONEY_CHECKS: Mapping[str, Callable[[Session, Any], None]] = {
    "fee": _fee,
    "payment": _payment,
    "budget_line": _line,
    "spending": _spending,
    "exchange_rate": _rate,
}
