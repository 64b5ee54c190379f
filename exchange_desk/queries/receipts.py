"""The receipts of a visit: who paid what, when and how, for whom; by their numbers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.names import full_name
from exchange_desk.records import Fee, Participation, Payment, Person


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """What of it is for one traveller, or for nobody in particular; `amount` in the smallest unit."""

    participation_id: str | None
    name: str
    amount: int
    what_for: str


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """One receipt; `amount` is the sum of its parts in the smallest unit of the currency."""

    number: str
    payer: str
    amount: int
    currency: str
    days: tuple[dt.date, ...]
    ways: tuple[str, ...]
    parts: tuple[ReceiptPart, ...]


def receipts(session: Session, visit_id: str) -> tuple[ReceiptFacts, ...]:
    """All receipts, by number; a payment that does not count or went back is on none."""
    query = (
        select(Payment, Fee.title, Person)
        .outerjoin(Fee, Fee.id == Payment.fee_id)
        .outerjoin(Participation, Participation.id == Payment.participation_id)
        .outerjoin(Person, Person.id == Participation.person_id)
        .where(Payment.visit_id == visit_id, Payment.receipt.is_not(None), Payment.counts, Payment.amount > 0)
    )
    found: dict[str, list[tuple[Payment, str | None, Person | None]]] = {}
    for payment, title, person in session.execute(query):
        found.setdefault(str(payment.receipt), []).append((payment, title, person))
    return tuple(_receipt(number, found[number]) for number in sorted(found))


def receipt_holders(session: Session, visit_id: str) -> dict[str, tuple[str, ...]]:
    """For which travellers each receipt is, by its number."""
    rows = session.execute(
        select(Payment.receipt, Payment.participation_id)
        .where(Payment.visit_id == visit_id, Payment.receipt.is_not(None), Payment.participation_id.is_not(None))
        .order_by(Payment.receipt, Payment.participation_id)
    )
    found: dict[str, tuple[str, ...]] = {}
    for number, participation_id in rows:
        found[str(number)] = (*found.get(str(number), ()), str(participation_id))
    return found


def _receipt(number: str, rows: list[tuple[Payment, str | None, Person | None]]) -> ReceiptFacts:
    rows = sorted(rows, key=lambda row: (row[0].paid_on or dt.date.max, full_name(row[2]) if row[2] else "", row[0].id))
    payments = [payment for payment, _, _ in rows]
    return ReceiptFacts(
        number=number,
        payer=next((payment.payer for payment in payments if payment.payer), None) or "",
        amount=sum(payment.amount for payment in payments),
        currency=payments[0].currency,
        days=tuple(dict.fromkeys(payment.paid_on for payment in payments if payment.paid_on)),
        ways=tuple(dict.fromkeys(payment.way for payment in payments if payment.way)),
        parts=tuple(
            ReceiptPart(payment.participation_id, full_name(person) if person else "", payment.amount,
                        title or payment.purpose or "")
            for payment, title, person in rows
        ),
    )  # fmt: skip
