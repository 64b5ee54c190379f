"""The ledger of payments on the command line, and receipts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from exchange_desk.basics.money import typable
from exchange_desk.cli.budgeting import line_named
from exchange_desk.cli.command import Answer
from exchange_desk.cli.fees import fee_named
from exchange_desk.cli.opening import BY, opened, step_of, table
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.budget import put_on_line
from exchange_desk.operations.payments import (
    PaymentFields,
    add_payment,
    change_payment,
    refund_payment,
    remove_payment,
    set_payment_counts,
)
from exchange_desk.operations.receipts import write_receipt
from exchange_desk.operations.typing_in import whole_date, yes_or_no
from exchange_desk.queries.payments import PaymentRow, payment_rows, visit_of_payment
from exchange_desk.queries.which import which_record, which_visit


def payments(arguments: Any) -> Answer:
    """The ledger, the latest first."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        guest = arguments.guest and which_record(session, "participation", arguments.guest, visit_id=visit_id)
        rows = payment_rows(session, visit_id, participation_id=guest or None, search=arguments.find or "")
    return _told(rows, "No payments yet. Book one: payment add.")


def payment_add(arguments: Any) -> Answer:
    """Book what came in, with its receipt where it is asked for."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            guests = tuple(
                which_record(session, "participation", guest, visit_id=visit_id) for guest in arguments.guest
            )
            fields = _given(session, visit_id, arguments, PaymentFields(amount="", paid_on=dt.date.today()))
        with desk.writing("Book a payment", BY) as session:
            ids = add_payment(session, visit_id=visit_id, fields=fields, travellers=guests)
            if arguments.receipt:
                write_receipt(session, payment_ids=ids, day=fields.paid_on or dt.date.today())
        return _done(desk, visit_id, ids)


def payment_change(arguments: Any) -> Answer:
    """Change what is given of a payment, keep the rest."""
    with opened(arguments) as desk:
        visit_id, row = _which(desk, arguments.payment)
        known = PaymentFields(
            typable(row.amount, row.currency), row.paid_on, row.payer, row.way, row.purpose, row.reference, row.fee_id,
            row.line_id, row.notes,
        )  # fmt: skip
        with desk.reading() as session:
            fields = _given(session, visit_id, arguments, known)
            guest = row.participation_id
            if arguments.guest:
                guest = which_record(session, "participation", arguments.guest, visit_id=visit_id)
        with desk.writing("Correct a payment", BY) as session:
            change_payment(session, payment_id=row.id, fields=fields, traveller=guest)
            if arguments.counts is not None:
                set_payment_counts(session, payment_id=row.id, counts=yes_or_no(arguments.counts))
        return _done(desk, visit_id, (row.id,))


def payment_refund(arguments: Any) -> Answer:
    """Book that money went back."""
    with opened(arguments) as desk:
        visit_id, row = _which(desk, arguments.payment)
        day = whole_date(arguments.on) if arguments.on else dt.date.today()
        with desk.writing("Give a payment back", BY) as session:
            back = refund_payment(session, payment_id=row.id, amount=arguments.amount or "", paid_on=day,
                                  way=arguments.way or "")  # fmt: skip
        return _done(desk, visit_id, (back,))


def payment_remove(arguments: Any) -> Answer:
    """Remove a payment."""
    with opened(arguments) as desk:
        _, row = _which(desk, arguments.payment)
        with desk.writing("Remove a payment", BY) as session:
            remove_payment(session, payment_id=row.id)
        return Answer({"removed": row.id}, f"Removed {row.told} from {row.payer or row.who or 'nobody'}.", 0,
                      step_of(desk))  # fmt: skip


def payment_put(arguments: Any) -> Answer:
    """Have payments count on a line; without any, all that are on none."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            line_id = line_named(session, visit_id, arguments.line)
            ids = [which_record(session, "payment", payment) for payment in arguments.payment]
            ids = ids or [row.id for row in payment_rows(session, visit_id) if row.line_id is None]
        if not ids:
            return Answer([], "Every payment is on a line already.")
        with desk.writing("Put payments on a line of the budget", BY) as session:
            put_on_line(session, payment_ids=ids, line_id=line_id)
        return _done(desk, visit_id, tuple(ids))


def receipt(arguments: Any) -> Answer:
    """Write the receipt of payments."""
    with opened(arguments) as desk:
        found = [_which(desk, payment) for payment in arguments.payment]
        day = whole_date(arguments.on) if arguments.on else dt.date.today()
        with desk.writing("Write a receipt", BY) as session:
            number = write_receipt(session, payment_ids=[row.id for _, row in found], day=day)
        with desk.reading() as session:
            rows = [row for row in payment_rows(session, found[0][0]) if row.receipt == number]
        told = _told(tuple(rows), "").data
        text = f"Receipt {number}. Print it: print --documents receipt."
        return Answer({"receipt": number, "payments": told}, text, 0, step_of(desk))


def _given(session: Session, visit_id: str, arguments: Any, known: PaymentFields) -> PaymentFields:
    given = {name: getattr(arguments, name) for name in ("amount", "payer", "way", "purpose", "reference", "notes")}
    given["paid_on"] = whole_date(arguments.on) if arguments.on else None
    given["fee_id"] = fee_named(session, visit_id, arguments.fee) if arguments.fee else None
    given["budget_line_id"] = line_named(session, visit_id, arguments.line) if arguments.line else None
    return replace(known, **{name: value for name, value in given.items() if value is not None})


def _which(desk: Desk, which: str) -> tuple[str, PaymentRow]:
    with desk.reading() as session:
        payment_id = which_record(session, "payment", which)
        visit_id = visit_of_payment(session, payment_id)
        return visit_id, payment_rows(session, visit_id, ids=(payment_id,))[0]


def _done(desk: Desk, visit_id: str, ids: tuple[str, ...]) -> Answer:
    with desk.reading() as session:
        rows = payment_rows(session, visit_id, ids=ids)
    answer = _told(rows, "")
    return Answer(answer.data, answer.text, 0, step_of(desk))


def _told(rows: tuple[PaymentRow, ...], nothing: str) -> Answer:
    data = [
        {
            "id": r.id, "participation": r.participation_id, "who": r.who,
            "paid_on": r.paid_on and r.paid_on.isoformat(),
            "amount": r.amount, "currency": r.currency, "payer": r.payer, "way": r.way, "purpose": r.purpose,
            "reference": r.reference, "receipt": r.receipt, "counts": r.counts, "fee": r.fee_id, "line": r.line_id,
            "notes": r.notes,
        }
        for r in rows
    ]  # fmt: skip
    lines = [
        (
            r.paid_on or "",
            r.told,
            r.who or "nobody in particular",
            r.payer,
            r.way,
            r.purpose,
            r.receipt,
            r.open,
            r.id[:8],
        )
        for r in rows
    ]
    return Answer(
        data, table(lines, ("Day", "Amount", "For", "Paid by", "How", "What for", "Receipt", "", "Id")) or nothing
    )
