"""One traveller's fees and payments, each with what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import Card, emptied
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link
from ui.pages.money.doing import write_receipt_of
from ui.pages.money.payment_form import GiveBack, PaymentForm
from ui.pages.money.words import line_words, payment_words

if TYPE_CHECKING:
    from exchange_desk.queries.money import FeeState
    from exchange_desk.queries.payments import PaymentRow
    from ui.pages.money.asked import MoneyNow


class TravellerPane(QWidget):
    """Fees by due day, then payments, the latest first."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._now: MoneyNow | None = None
        self.name = label("", "section")
        self.told = label("")
        self._body = QVBoxLayout()
        self._body.setSpacing(look.px(8))
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(8), 0, look.px(4), 0)
        box.addWidget(self.name)
        box.addWidget(self.told)
        box.addLayout(self._body)
        box.addStretch()

    def show_traveller(self, now: MoneyNow, row: FeeState | None) -> None:
        """Show one, or nobody."""
        self._now = now
        self.name.setText(row.name if row else "Nobody fits")
        self.told.setText(row.told if row else "Search for something else, or untick “Only who has not paid”.")
        emptied(self._body)
        if row is None:
            return
        fees = Card()
        fees.box.addWidget(label("Fees", strong=True))
        for line in row.lines:
            fees.box.addWidget(label(line_words(line)))
        if not row.lines:
            fees.box.addWidget(label("none", muted=True))
        self._body.addWidget(fees)
        payments = Card()
        payments.box.addWidget(label("Payments", strong=True))
        own = [paid for paid in now.payments if paid.participation_id == row.participation_id]
        for paid in own:
            self._payment(payments, paid)
        if not own:
            payments.box.addWidget(label("none yet", muted=True))
        for note in row.notes:
            payments.box.addWidget(label(note, tone="warn" if note in row.unconverted else ""))
        self._body.addWidget(payments)

    def _payment(self, card: Card, row: PaymentRow) -> None:
        words = payment_words(row)
        card.box.addWidget(label(words))
        buttons = [quiet("Correct…", partial(self._correct, row))]
        if row.amount > 0:
            buttons.append(quiet("Give back…", partial(self._give_back, row)))
            if row.counts:
                say = "Print receipt" if row.receipt else "Receipt"
                buttons.append(quiet(say, partial(write_receipt_of, self._link, (row,))))
        for button in buttons:
            button.setAccessibleDescription(words)
        card.box.addLayout(LineBreaks(*buttons))

    def _correct(self, row: PaymentRow) -> None:
        if self._now is not None:
            PaymentForm(self._link, self, self._now, row=row).open()

    def _give_back(self, row: PaymentRow) -> None:
        GiveBack(self._link, self, row).open()
