"""Payments of a visit: add, for one or shared between several, give back, correct, have them count or not, remove."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.money import in_parts, money
from exchange_desk.basics.text import kept
from exchange_desk.operations.amounts import above_nothing, fee_of, line_of, or_nothing, traveller_of, typed_amount
from exchange_desk.operations.fields import remove_record
from exchange_desk.records import Payment, Visit

SHARED = "shared "  # what a line for several is called that has no reference of its own


@dataclass(frozen=True, slots=True)
class PaymentFields:
    """A payment as the form has it: `amount` as typed, with a minus where money went back."""

    amount: str
    paid_on: dt.date | None = None
    payer: str = ""
    way: str = ""
    purpose: str = ""
    reference: str = ""
    fee_id: str | None = None
    budget_line_id: str | None = None
    notes: str = ""


def add_payment(
    session: Session, *, visit_id: str, fields: PaymentFields, travellers: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Book what came in: for nobody in particular, for one traveller, or shared between several to the last cent.

    The parts of several have one reference. Returns the ids of the payments.
    """
    if session.get(Visit, visit_id) is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    amount = typed_amount(session, visit_id, fields.amount)
    who: tuple[str | None, ...] = tuple(dict.fromkeys(travellers)) or (None,)
    if amount.minor == 0:
        raise RefusedInput(
            "A payment of nothing cannot be booked. Write how much came in, or with a minus what went out."
        )
    if abs(amount.minor) < len(who):
        raise RefusedInput(f"{money(amount.minor, amount.currency)} cannot be shared between {len(who)} travellers.")
    parts, ids = in_parts(amount.minor, len(who)), []
    reference = or_nothing(fields.reference) or (_next_shared(session, visit_id) if len(who) > 1 else None)
    for traveller, part in zip(who, parts, strict=True):
        payment = Payment(
            id=new_id(), visit_id=visit_id, participation_id=traveller, amount=part, currency=amount.currency,
            as_typed=kept(fields.amount).strip(),
        )  # fmt: skip
        _take(session, payment, fields)
        payment.reference = reference
        session.add(payment)
        ids.append(payment.id)
    session.flush()
    return tuple(ids)


def change_payment(session: Session, *, payment_id: str, fields: PaymentFields, traveller: str | None = None) -> None:
    """Correct a payment: every field as the form has it, and the one traveller for whom it counts."""
    payment = payment_of(session, payment_id)
    amount = typed_amount(session, payment.visit_id, fields.amount, usual=payment.currency)
    if amount.minor == 0:
        raise RefusedInput("A payment of nothing cannot be kept. Write the amount, or remove the payment.")
    if payment.receipt and (amount.minor, amount.currency) != (payment.amount, payment.currency):
        raise RefusedInput(
            f"Receipt {payment.receipt} names {money(payment.amount, payment.currency)}, so that the amount stays. "
            "Give back what was too much, or book the rest as a payment of its own."
        )
    if (amount.minor, amount.currency) != (payment.amount, payment.currency):
        payment.as_typed = kept(fields.amount).strip()
    back = -_given_back(session, payment)
    if back and (amount.currency != payment.currency or amount.minor < back):
        raise RefusedInput(
            f"{money(back, payment.currency)} of this payment went back: it cannot be less than that, nor in another "
            "currency. Remove what went back first."
        )
    payment.amount, payment.currency = amount.minor, amount.currency
    payment.participation_id = traveller
    _take(session, payment, fields)
    for refund in _refunds(session, payment):  # it went back to whoever it counts for
        refund.participation_id = traveller
    session.flush()


def refund_payment(
    session: Session, *, payment_id: str, amount: str = "", paid_on: dt.date | None = None, way: str = ""
) -> str:
    """Book that money of a payment went back, all that is left of it or the amount given; never more."""
    payment = payment_of(session, payment_id)
    if payment.amount <= 0:
        raise RefusedInput("This payment went back already. Choose one that came in.")
    left = payment.amount + _given_back(session, payment)
    back = left
    if amount.strip():
        given = above_nothing(
            typed_amount(session, payment.visit_id, amount, usual=payment.currency), "Giving back an amount"
        )
        if given.currency != payment.currency:
            raise RefusedInput(f"It came in as {payment.currency}. Write what goes back in {payment.currency}, too.")
        back = given.minor
    if left <= 0:
        raise RefusedInput("All of this payment went back already. Choose another one.")
    if back > left:
        raise RefusedInput(
            f"{money(back, payment.currency)} is more than is left of this payment ({money(left, payment.currency)})."
        )
    refund = Payment(
        id=new_id(), visit_id=payment.visit_id, participation_id=payment.participation_id, paid_on=paid_on,
        amount=-back, currency=payment.currency, payer=payment.payer, way=or_nothing(way), purpose="refund",
        reference=_refund_of(payment), fee_id=payment.fee_id, budget_line_id=payment.budget_line_id,
        counts=payment.counts,
    )  # fmt: skip
    session.add(refund)
    session.flush()
    return refund.id


def set_payment_counts(session: Session, *, payment_id: str, counts: bool) -> None:
    """Have a payment count in the sums, or not (it may have been booked twice)."""
    payment = payment_of(session, payment_id)
    if payment.receipt and not counts:
        raise RefusedInput(f"Receipt {payment.receipt} was written for it. Give the money back instead, with a minus.")
    for each in (payment, *_refunds(session, payment)):  # what went back counts as the payment does
        each.counts = counts
    session.flush()


def remove_payment(session: Session, *, payment_id: str) -> None:
    """Remove a payment that was never there; refused once a receipt was written or money of it went back."""
    payment = payment_of(session, payment_id)
    if back := -_given_back(session, payment):
        raise RefusedInput(f"{money(back, payment.currency)} of this payment went back. Remove that first.")
    remove_record(session, "payment", payment.id)


def payment_of(session: Session, payment_id: str) -> Payment:
    """A payment; refused where it is gone."""
    found = session.get(Payment, payment_id)
    if found is None:
        raise RefusedInput("This payment is not in the ledger any more. Choose another one.")
    return found


def _take(session: Session, payment: Payment, fields: PaymentFields) -> None:
    visit_id = payment.visit_id
    if payment.participation_id is not None:
        traveller_of(session, visit_id, payment.participation_id)
    payment.fee_id = fee_of(session, visit_id, fields.fee_id).id if fields.fee_id else None
    payment.budget_line_id = None
    if fields.budget_line_id:
        line = line_of(session, visit_id, fields.budget_line_id)
        if line.side != "income":
            raise RefusedInput(f"“{line.title}” is a line of expenses. Choose one of income for money that comes in.")
        payment.budget_line_id = line.id
    payment.paid_on, payment.payer = fields.paid_on, or_nothing(fields.payer)
    payment.way, payment.purpose = or_nothing(fields.way), or_nothing(fields.purpose)
    payment.reference, payment.notes = or_nothing(fields.reference), or_nothing(fields.notes)


def _next_shared(session: Session, visit_id: str) -> str:
    known = session.scalars(
        select(Payment.reference).where(Payment.visit_id == visit_id, Payment.reference.is_not(None))
    )
    numbers = [int(said.removeprefix(SHARED)) for said in known if said and said.removeprefix(SHARED).isdecimal()
               and said.startswith(SHARED)]  # fmt: skip
    return f"{SHARED}{max(numbers, default=0) + 1}"


def _refund_of(payment: Payment) -> str:
    return f"back: {payment.id[:8]}"


def _refunds(session: Session, payment: Payment) -> Sequence[Payment]:
    """What went back of a payment, whoever it counts for now."""
    back = (Payment.visit_id == payment.visit_id, Payment.reference == _refund_of(payment), Payment.amount < 0)
    return session.scalars(select(Payment).where(*back)).all()


def _given_back(session: Session, payment: Payment) -> int:
    """How much went back of a payment already (below nothing, or nothing)."""
    return sum(refund.amount for refund in _refunds(session, payment))
