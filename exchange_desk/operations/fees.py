"""Fees of a visit: add, in instalments too, change, split, remove."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import months_after
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.money import in_parts
from exchange_desk.operations.amounts import fee_of, or_nothing, titled, traveller_of, typed_amount
from exchange_desk.operations.fields import remove_record
from exchange_desk.records import Fee, Visit
from exchange_desk.treasury.fees import WHOM

_MOST = 60  # instalments; five years of months


@dataclass(frozen=True, slots=True)
class FeeFields:
    """A fee as the form has it: `amount` as typed; `only_for` goes before `for_whom`.

    A discount is a fee of one traveller with a minus.
    """

    title: str
    amount: str
    for_whom: str = "all"
    only_for: str | None = None
    due_on: dt.date | None = None
    notes: str = ""


def add_fee(
    session: Session, *, visit_id: str, fields: FeeFields, instalments: int = 1, every_months: int = 1
) -> tuple[str, ...]:
    """Add a fee, or so many instalments of it that differ by one unit at most; returns their ids by due date."""
    if session.get(Visit, visit_id) is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    fee = Fee(id=new_id(), visit_id=visit_id)
    _take(session, fee, fields)
    session.add(fee)
    session.flush()
    return split_fee(session, fee_id=fee.id, instalments=instalments, every_months=every_months)


def split_fee(session: Session, *, fee_id: str, instalments: int, every_months: int = 1) -> tuple[str, ...]:
    """Make instalments of a fee, the first due when the fee was, each so many months after the one before."""
    fee = fee_of(session, None, fee_id)
    if not 1 <= instalments <= _MOST:
        raise RefusedInput(f"{instalments} instalments cannot be. Choose 1 to {_MOST}.")
    if not 1 <= every_months <= 12:
        raise RefusedInput(f"{every_months} months between instalments cannot be. Choose 1 to 12.")
    if instalments == 1:
        return (fee.id,)
    if fee.due_on is None:
        raise RefusedInput("Say when the first instalment is due; the others follow month by month.")
    if abs(fee.amount) < instalments:
        raise RefusedInput(f"This amount cannot be shared in {instalments}: each instalment needs something to pay.")
    first, ids = fee.due_on, [fee.id]
    parts = in_parts(fee.amount, instalments)
    fee.amount = parts[0]
    for place, part in enumerate(parts[1:], start=1):
        more = Fee(
            id=new_id(), visit_id=fee.visit_id, participation_id=fee.participation_id, title=fee.title,
            for_whom=fee.for_whom, amount=part, currency=fee.currency, notes=fee.notes,
            due_on=months_after(first, place * every_months),
        )  # fmt: skip
        session.add(more)
        ids.append(more.id)
    session.flush()
    return tuple(ids)


def change_fee(session: Session, *, fee_id: str, fields: FeeFields) -> None:
    """Take over every field of a fee as the form has it."""
    fee = fee_of(session, None, fee_id)
    _take(session, fee, fields)
    session.flush()


def remove_fee(session: Session, *, fee_id: str, all_instalments: bool = False) -> int:
    """Remove a fee, or all instalments with it; payments stay and count for what else is open. Returns how many."""
    fee = fee_of(session, None, fee_id)
    gone = [fee]
    if all_instalments:
        same = select(Fee).where(
            Fee.visit_id == fee.visit_id,
            Fee.title == fee.title,
            Fee.for_whom == fee.for_whom,
            Fee.participation_id == fee.participation_id if fee.participation_id else Fee.participation_id.is_(None),
        )
        gone = list(session.scalars(same))
    for each in gone:
        remove_record(session, "fee", each.id)
    return len(gone)


def _take(session: Session, fee: Fee, fields: FeeFields) -> None:
    amount = typed_amount(session, fee.visit_id, fields.amount)
    if fields.for_whom not in WHOM:
        raise RefusedInput(f"“{fields.for_whom}” cannot pay a fee. Choose one of: {', '.join(WHOM)}.")
    if fields.only_for is not None:
        traveller_of(session, fee.visit_id, fields.only_for)
    if amount.minor == 0 or (amount.minor < 0 and fields.only_for is None):
        raise RefusedInput(
            "A fee needs an amount above 0. A discount is written with a minus and is for one traveller alone."
        )
    fee.title = titled(fields.title, "A fee")
    fee.amount, fee.currency = amount.minor, amount.currency
    fee.for_whom, fee.participation_id = fields.for_whom, fields.only_for
    fee.due_on, fee.notes = fields.due_on, or_nothing(fields.notes)
