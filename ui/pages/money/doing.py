"""What is done about payments with one click or key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.queries.payments import PaymentRow


def write_receipt_of(link: Link, rows: Sequence[PaymentRow]) -> None:
    """Give payments of one payer the next number, and go where it is printed."""
    from exchange_desk.operations.receipts import write_receipt

    who = rows[0].payer or rows[0].who or "nobody in particular"
    verb = partial(write_receipt, payment_ids=[row.id for row in rows], day=dt.date.today())
    number = link.do(f"Write a receipt for {who}", verb, told="")
    if number is not None:
        link.go("print", packet="money", in_visit=True)
        link.told.emit(f"Receipt {number} for {who} is ready to be printed.", not rows[0].receipt)


def turn_counting(link: Link, row: PaymentRow) -> None:
    """Have a payment count, or not."""
    from exchange_desk.operations.payments import set_payment_counts

    words = f"{row.told} of {row.payer or row.who or 'nobody'} {'does not count' if row.counts else 'counts'}"
    link.do(words, partial(set_payment_counts, payment_id=row.id, counts=not row.counts))


def remove_payment_of(link: Link, row: PaymentRow) -> None:
    """Remove a payment."""
    from exchange_desk.operations.payments import remove_payment

    link.do(f"Remove {row.told} of {row.payer or row.who or 'nobody'}", partial(remove_payment, payment_id=row.id))
