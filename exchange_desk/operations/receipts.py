"""Receipts: numbered one after the other for each visit and year; a number is never given twice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.operations.payments import payment_of
from exchange_desk.records import Payment, PrintedSheet

RECEIPT = "receipt"  # the key of the document
_NUMBER = re.compile(r"(\d{4})-(\d{3,})")


def write_receipt(session: Session, *, payment_ids: Sequence[str], day: dt.date) -> str:
    """Give the next number of the year to payments of one payer; whatever one line paid for several goes together.

    Returns the number; that which they have where a receipt was written already. Raises RefusedInput.
    """
    payments = _all_of_one_line(session, [payment_of(session, payment_id) for payment_id in payment_ids])
    if not payments:
        raise RefusedInput("Choose the payment for which a receipt is to be written.")
    numbers = {payment.receipt for payment in payments}
    if len(numbers) == 1 and (known := numbers.pop()):
        return known
    if numbers - {None}:
        raise RefusedInput("Some of these payments have a receipt already. Choose those without one.")
    _refuse(payments)
    number = next_receipt(session, payments[0].visit_id, day.year)
    for payment in payments:
        payment.receipt = number
    session.flush()
    return number


def next_receipt(session: Session, visit_id: str, year: int) -> str:
    """The number after the last that was given, or printed, in a year."""
    given = list(session.scalars(select(Payment.receipt).where(Payment.visit_id == visit_id)))
    given += session.scalars(
        select(PrintedSheet.subject).where(PrintedSheet.visit_id == visit_id, PrintedSheet.document == RECEIPT)
    )
    found = [_NUMBER.fullmatch(number or "") for number in given]
    used = [int(each[2]) for each in found if each and int(each[1]) == year]
    return f"{year}-{max(used, default=0) + 1:03}"


def _all_of_one_line(session: Session, chosen: Sequence[Payment]) -> list[Payment]:
    """The chosen payments with the other parts of what was paid in one line for several."""
    found = {payment.id: payment for payment in chosen}
    for payment in chosen:
        if payment.reference is None or payment.amount <= 0:
            continue
        same = select(Payment).where(
            Payment.visit_id == payment.visit_id,
            Payment.reference == payment.reference,
            Payment.paid_on.is_not_distinct_from(payment.paid_on),
            Payment.payer.is_not_distinct_from(payment.payer),
            Payment.currency == payment.currency,
            Payment.amount > 0,
            Payment.counts,
        )
        found |= {each.id: each for each in session.scalars(same)}
    return sorted(found.values(), key=lambda each: (each.paid_on or dt.date.max, each.id))


def _refuse(payments: Sequence[Payment]) -> None:
    if any(payment.amount <= 0 for payment in payments):
        raise RefusedInput("A receipt is for money that came in. Choose payments above 0.")
    if not all(payment.counts for payment in payments):
        raise RefusedInput("This payment does not count yet. Have it count first, then write its receipt.")
    if len({payment.visit_id for payment in payments}) > 1:
        raise RefusedInput("These payments are of several visits. Write a receipt for each visit.")
    if len({payment.currency for payment in payments}) > 1:
        raise RefusedInput("These payments are in several currencies. Write a receipt for each of them.")
    if len({folded(payment.payer or "") for payment in payments}) > 1:
        raise RefusedInput("These payments are from several payers. Write a receipt for each of them.")
