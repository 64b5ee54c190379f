"""The ledger of a visit: what came in, for whom, what went back, and the receipts that were written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money
from exchange_desk.basics.text import folded
from exchange_desk.queries.names import full_name
from exchange_desk.records import BudgetLine, Fee, Participation, Payment, Person


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """One line of the ledger, in the smallest unit; `who` is the traveller, or what the list says, or nobody.

    `open` says what is still to be settled about it: whose it is, or whether it counts.
    """

    id: str
    participation_id: str | None
    who: str
    paid_on: dt.date | None
    amount: int
    currency: str
    payer: str
    way: str
    purpose: str
    reference: str
    receipt: str
    counts: bool
    fee_id: str | None
    fee: str
    line_id: str | None
    line: str
    notes: str

    @property
    def told(self) -> str:
        """The amount for people."""
        return money(self.amount, self.currency)

    @property
    def open(self) -> str:
        """What is to be settled, in words."""
        return "" if self.counts else "does not count"


def payment_rows(
    session: Session, visit_id: str, *, participation_id: str | None = None, search: str = "", ids: tuple[str, ...] = ()
) -> tuple[PaymentRow, ...]:
    """The ledger, the latest first; of one traveller, or with these words."""
    fees = {row.id: row.title for row in session.execute(select(Fee.id, Fee.title).where(Fee.visit_id == visit_id))}
    titled = select(BudgetLine.id, BudgetLine.title).where(BudgetLine.visit_id == visit_id)
    lines = {row.id: row.title for row in session.execute(titled)}
    people = {
        part_id: full_name(person)
        for part_id, person in session.execute(
            select(Participation.id, Person)
            .join(Person, Person.id == Participation.person_id)
            .where(Participation.visit_id == visit_id)
        )
    }
    query = select(Payment).where(Payment.visit_id == visit_id)
    if participation_id is not None:
        query = query.where(Payment.participation_id == participation_id)
    if ids:
        query = query.where(Payment.id.in_(ids))
    found = [
        PaymentRow(
            id=row.id,
            participation_id=row.participation_id,
            who=people.get(row.participation_id or "") or row.for_typed or "",
            paid_on=row.paid_on,
            amount=row.amount,
            currency=row.currency,
            payer=row.payer or "",
            way=row.way or "",
            purpose=row.purpose or "",
            reference=row.reference or "",
            receipt=row.receipt or "",
            counts=row.counts,
            fee_id=row.fee_id,
            fee=fees.get(row.fee_id or "", ""),
            line_id=row.budget_line_id,
            line=lines.get(row.budget_line_id or "", ""),
            notes=row.notes or "",
        )
        for row in session.scalars(query)
    ]
    wanted = folded(search).split()
    kept = [row for row in found if all(word in _words(row) for word in wanted)]
    return tuple(sorted(kept, key=lambda row: (row.paid_on or dt.date.min, row.who, row.id), reverse=True))


def visit_of_payment(session: Session, payment_id: str) -> str:
    """The visit of a payment. Raises RefusedInput where it is gone."""
    found = session.scalar(select(Payment.visit_id).where(Payment.id == payment_id))
    if found is None:
        raise RefusedInput("This payment is not in the ledger any more. Choose another one.")
    return found


def _words(row: PaymentRow) -> str:
    return folded(
        f"{row.who} {row.payer} {row.way} {row.purpose} {row.reference} {row.receipt} {row.fee} {row.line} {row.notes} "
        f"{row.told} {row.paid_on or ''}"
    )
