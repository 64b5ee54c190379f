"""The ledger: every payment of the visit, for a traveller or for nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exchange_desk.basics.text import folded
from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.rows import Column, RowsTable
from ui.kit.search_field import SearchField
from ui.link.link import Link
from ui.pages.money.doing import remove_payment_of, turn_counting, write_receipt_of
from ui.pages.money.payment_form import GiveBack, OnLine, PaymentForm
from ui.pages.money.tab import MoneyTab
from ui.pages.money.words import day, ledger_sums

if TYPE_CHECKING:
    from exchange_desk.queries.payments import PaymentRow
    from ui.pages.money.asked import MoneyNow


def _columns() -> list[Column[PaymentRow]]:
    return [
        Column("Day", lambda row: day(row.paid_on), by=lambda row: str(row.paid_on or "")),
        Column("For", lambda row: row.who or "nobody in particular", wide=2),
        Column("Amount", lambda row: row.told, right=True, by=lambda row: (row.currency, row.amount)),
        Column("Counts", lambda row: row.open, lambda row: "" if row.counts else "ask"),
        Column("Paid by", lambda row: row.payer, wide=2),
        Column("How", lambda row: row.way),
        Column("What for", lambda row: row.fee or row.purpose, wide=2),
        Column("Receipt", lambda row: row.receipt),
        Column("Line", lambda row: row.line),
        Column("Reference", lambda row: row.reference, muted=True),
        Column("Notes", lambda row: row.notes, wide=2, muted=True),
    ]


class LedgerTab(MoneyTab):
    """Enter corrects a payment; several of one payer have one receipt."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        self.search = SearchField("Find by name, payer, check number, receipt")
        self.search.searched.connect(lambda _: self._narrow())
        self.table: RowsTable[PaymentRow] = RowsTable(_columns(), "Payments", many=True)
        self.table.entered_on.connect(self._correct)
        self.table.chosen.connect(self._name_counting)
        self.sums = label("", "small", muted=True)
        bar = QHBoxLayout()
        bar.setSpacing(look.px(8))
        bar.addWidget(self.search, 1)
        bar.addWidget(quiet("E&xport…", self._export, icon_name="download"))
        bar.addWidget(primary("&Book a payment…", self.book, icon_name="plus"))
        correct = quiet("&Correct…", lambda: self._correct(self.table.current()), icon_name="pencil")
        back = quiet("Give bac&k…", self._give_back, icon_name="undo-2")
        receipt = quiet("&Receipt", self._receipt, icon_name="file-text")
        self.counts = quiet("Does &not count", self._turn)
        remove = quiet("Re&move", self._remove, icon_name="trash-2")
        line = quiet("On a &line…", self._put, icon_name="list-todo")
        room = QWidget()
        box = QVBoxLayout(room)
        box.setContentsMargins(0, look.px(8), 0, 0)
        box.addLayout(bar)
        box.addWidget(self.table, 1)
        box.addWidget(self.sums)
        box.addLayout(LineBreaks(remove, self.counts, line, receipt, back, correct, right=True))
        none = Empty(
            "banknote", "No payments yet", "Book what came in, or import the list that you keep already.",
            Button("Import a list…", lambda: link.go("import"), icon_name="file-input"),
            primary("Book a payment…", self.book, icon_name="plus"),
        )  # fmt: skip
        self._show_one_of(room, none)

    def show_now(self, now: MoneyNow) -> None:
        """Show the ledger."""
        self._now = now
        self.stack.setCurrentIndex(0 if now.payments else 1)
        self._narrow()

    def book(self) -> None:
        """Book a payment."""
        if self._now is not None:
            PaymentForm(self._link, self, self._now).open()

    def _narrow(self) -> None:
        if self._now is None:
            return
        wanted = folded(self.search.text()).split()
        rows = [row for row in self._now.payments if all(word in _words(row) for word in wanted)]
        self.table.set_rows(rows, keep=lambda row: row.id)
        self.sums.setText(ledger_sums(rows) if rows else "Nothing fits. Search for something else.")
        self._name_counting(self.table.current())

    def _name_counting(self, row: PaymentRow | None) -> None:
        self.counts.setText("Does &not count" if row is None or row.counts else "Cou&nts")

    def _correct(self, row: PaymentRow | None) -> None:
        if self._now is not None and row is not None:
            PaymentForm(self._link, self, self._now, row=row).open()

    def _give_back(self) -> None:
        row = self.table.current()
        if row is not None:
            GiveBack(self._link, self, row).open()

    def _put(self) -> None:
        rows = self.table.picked()
        if self._now is not None and rows:
            OnLine(self._link, self, self._now, rows).open()

    def _export(self) -> None:
        from ui.link.giving import Export

        dialog = Export(self._link, self, "payments")
        dialog.level.set_text("P3")  # who paid what is confidential: the dialog says so
        dialog.warn("▲ Confidential: for the treasurer only. Delete or shred it after the visit.")
        dialog.open()

    def _receipt(self) -> None:
        if rows := self.table.picked():
            write_receipt_of(self._link, rows)

    def _turn(self) -> None:
        row = self.table.current()
        if row is not None:
            turn_counting(self._link, row)

    def _remove(self) -> None:
        row = self.table.current()
        if row is not None:
            remove_payment_of(self._link, row)


def _words(row: PaymentRow) -> str:
    parts = (
        row.who,
        row.payer,
        row.way,
        row.purpose,
        row.reference,
        row.receipt,
        row.fee,
        row.line,
        row.notes,
        row.told,
    )
    return folded(" ".join(parts))
