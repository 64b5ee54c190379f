"""Book a payment, correct one, give one back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from exchange_desk.basics.money import typable
from ui.kit.forms import ChoiceField, LineField
from ui.link.link import Link
from ui.pages.money.form import MoneyForm, amount_field, day_field, day_of
from ui.pages.money.words import fee_words, ledger_sums, payment_words

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.operations.payments import PaymentFields
    from exchange_desk.queries.payments import PaymentRow
    from ui.pages.money.asked import MoneyNow
    from ui.pages.money.form import Verb

NOBODY = ("", "nobody in particular")


class PaymentForm(MoneyForm):
    """For one traveller, for nobody in particular, or shared between several; with a row that one is corrected."""

    def __init__(
        self, link: Link, parent: QWidget, now: MoneyNow, who: tuple[str, ...] = (), row: PaymentRow | None = None
    ) -> None:
        self._now, self._who, self._known = now, who, row
        several = len(who) > 1
        one = row.participation_id or "" if row else who[0] if len(who) == 1 else ""
        due = next((s.next_due for s in now.states if s.participation_id == one), None) if one and not row else None
        amount = typable(row.amount, row.currency) if row else typable(due.open, due.currency) if due else ""
        self.amount = amount_field("&Amount", amount)
        self.day = day_field("&Day", row.paid_on if row else dt.date.today())
        people = [(each.participation_id, each.name) for each in now.states]
        self.traveller = ChoiceField("&For", [NOBODY, *people], one)
        self.traveller.setVisible(not several)
        self.payer = LineField("Paid &by", row.payer if row else "")
        self.way = LineField("&How", row.way if row else "", example="cash, check 1102 …")
        self.purpose = LineField("&What for", row.purpose if row else "", example="deposit, grant …")
        fees = [(fee.id, fee_words(fee)) for fee in now.fees if fee.only_for in (None, one) or not one]
        self.fee = ChoiceField("F&ee", [("", "what is due first"), *fees], row.fee_id or "" if row else "")
        lines = [(line.id, line.title) for line in now.lines if line.side == "income"]
        chosen = row.line_id or "" if row else lines[0][0] if len(lines) == 1 else ""
        self.line = ChoiceField("&Line of the budget", [("", "none"), *lines], chosen)
        self.notes = LineField("&Notes", row.notes if row else "")
        fields = [
            self.amount,
            self.day,
            self.traveller,
            self.payer,
            self.way,
            self.purpose,
            self.fee,
            self.line,
            self.notes,
        ]
        self.receipt = QCheckBox("Write its &receipt, too")
        self.receipt.setVisible(row is None)
        title = "Correct a payment" if row else "Book a payment"
        about = f"Shared to the last cent between {', '.join(now.names[each] for each in who)}." if several else ""
        super().__init__(link, parent, title, "Keep it" if row else "Book it", [*fields, self.receipt], about=about)

    def what(self) -> tuple[str, Verb]:
        """Book it for whom it is, or correct it."""
        who = self._who if len(self._who) > 1 else tuple(w for w in (self.traveller.text(),) if w)
        names = ", ".join(self._now.names.get(each, "") for each in who) or "nobody in particular"
        typed = {name: getattr(self, name).text() for name in ("amount", "payer", "way", "purpose", "notes")}
        typed |= {"fee_id": self.fee.text(), "budget_line_id": self.line.text(), "day": self.day.text()}
        if self._known:
            words = f"Correct a payment for {names}"
            typed["reference"] = self._known.reference
            return words, partial(_corrected, payment_id=self._known.id, typed=typed, traveller=who[0] if who else None)
        verb = partial(_booked, visit_id=self._now.visit_id, typed=typed, who=who, receipt=self.receipt.isChecked())
        return f"Book {self.amount.text().strip()} for {names}", verb


class GiveBack(MoneyForm):
    """How much of a payment goes back, when and how."""

    def __init__(self, link: Link, parent: QWidget, row: PaymentRow) -> None:
        self._known = row
        self.amount = amount_field("&Amount")
        self.amount.editor.setPlaceholderText("empty: all that is left of it")
        self.day = day_field("&Day", dt.date.today())
        self.way = LineField("&How", example="cash, transfer …")
        about = f"{row.who or row.payer or 'Nobody in particular'}: {payment_words(row)}"
        super().__init__(link, parent, "Give a payment back", "Book what goes back", [self.amount, self.day, self.way],
                         about=about)  # fmt: skip

    def what(self) -> tuple[str, Verb]:
        """Book what goes back."""
        verb = partial(_given_back, payment_id=self._known.id, amount=self.amount.text(), day=self.day.text(),
                       way=self.way.text())  # fmt: skip
        return f"Give back to {self._known.who or self._known.payer or 'nobody in particular'}", verb


class OnLine(MoneyForm):
    """On which line of the budget the chosen payments count."""

    def __init__(self, link: Link, parent: QWidget, now: MoneyNow, rows: Sequence[PaymentRow]) -> None:
        self._ids = [row.id for row in rows]
        lines = [(line.id, line.title) for line in now.lines if line.side == "income"]
        self.line = ChoiceField("&Line of the budget", [("", "none"), *lines], rows[0].line_id or "")
        about = rows[0].told if len(rows) == 1 else f"{len(rows)} payments: {ledger_sums(rows)}"
        super().__init__(link, parent, "Put on a line of the budget", "Put there", [self.line], about=about)

    def what(self) -> tuple[str, Verb]:
        """Put them there."""
        verb = partial(_put, payment_ids=self._ids, line_id=self.line.text() or None)
        return f"Put {len(self._ids)} payments on “{self.line.editor.currentText()}”", verb


def _put(session: Session, *, payment_ids: Sequence[str], line_id: str | None) -> None:
    from exchange_desk.operations.budget import put_on_line

    put_on_line(session, payment_ids=payment_ids, line_id=line_id)


def _fields(typed: dict[str, str]) -> PaymentFields:
    from exchange_desk.operations.payments import PaymentFields

    return PaymentFields(
        amount=typed["amount"],
        paid_on=day_of(typed["day"]),
        payer=typed["payer"],
        way=typed["way"],
        purpose=typed["purpose"],
        reference=typed.get("reference", ""),
        fee_id=typed["fee_id"] or None,
        budget_line_id=typed["budget_line_id"] or None,
        notes=typed["notes"],
    )


def _booked(session: Session, *, visit_id: str, typed: dict[str, str], who: tuple[str, ...], receipt: bool) -> None:
    from exchange_desk.operations.payments import add_payment
    from exchange_desk.operations.receipts import write_receipt

    fields = _fields(typed)
    ids = add_payment(session, visit_id=visit_id, fields=fields, travellers=who)
    if receipt:
        write_receipt(session, payment_ids=ids, day=fields.paid_on or dt.date.today())


def _corrected(session: Session, *, payment_id: str, typed: dict[str, str], traveller: str | None) -> None:
    from exchange_desk.operations.payments import change_payment

    change_payment(session, payment_id=payment_id, fields=_fields(typed), traveller=traveller)


def _given_back(session: Session, *, payment_id: str, amount: str, day: str, way: str) -> None:
    from exchange_desk.operations.payments import refund_payment

    refund_payment(session, payment_id=payment_id, amount=amount, paid_on=day_of(day), way=way)
