"""What was spent for the visit, each on a line of the budget or on none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import primary, quiet
from ui.kit.cards import Empty
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.rows import Column, RowsTable
from ui.link.link import Link
from ui.pages.money.budget_forms import SpendingForm
from ui.pages.money.tab import MoneyTab
from ui.pages.money.words import day, together

if TYPE_CHECKING:
    from exchange_desk.queries.budget import SpendingRow
    from ui.pages.money.asked import MoneyNow


class SpendingsTab(MoneyTab):
    """Enter corrects a spending."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        columns: list[Column[SpendingRow]] = [
            Column("Day", lambda row: day(row.spent_on), by=lambda row: str(row.spent_on or "")),
            Column("Amount", lambda row: row.told, right=True, by=lambda row: (row.currency, row.amount)),
            Column("Line of the budget", lambda row: row.line or "none"),
            Column("Paid to", lambda row: row.paid_to, wide=2),
            Column("What for", lambda row: row.purpose, wide=2),
            Column("Voucher", lambda row: row.reference),
            Column("Notes", lambda row: row.notes, wide=2, muted=True),
        ]
        self.table: RowsTable[SpendingRow] = RowsTable(columns, "What was spent")
        self.table.entered_on.connect(self._correct)
        self.sums = label("", "small", muted=True)
        add = primary("&Book a spending…", self.add, icon_name="plus")
        correct = quiet("&Correct…", lambda: self._correct(self.table.current()), icon_name="pencil")
        remove = quiet("&Remove", self._remove, icon_name="trash-2")
        room = QWidget()
        box = QVBoxLayout(room)
        box.setContentsMargins(0, look.px(8), 0, 0)
        box.addWidget(self.table, 1)
        box.addWidget(self.sums)
        box.addLayout(LineBreaks(remove, correct, add, right=True))
        none = Empty(
            "banknote", "Nothing was spent yet",
            "Book what goes out, with its bill; it counts on a line of the budget.",
            primary("Book a spending…", self.add, icon_name="plus"),
        )  # fmt: skip
        self._show_one_of(room, none)

    def show_now(self, now: MoneyNow) -> None:
        """Show what was spent."""
        self._now = now
        self.stack.setCurrentIndex(0 if now.spendings else 1)
        self.table.set_rows(now.spendings, keep=lambda row: row.id)
        self.sums.setText(f"Went out: {together((row.currency, row.amount) for row in now.spendings) or 'nothing'}")

    def add(self) -> None:
        """Book one."""
        if self._now is not None:
            SpendingForm(self._link, self, self._now).open()

    def _correct(self, row: SpendingRow | None) -> None:
        if self._now is not None and row is not None:
            SpendingForm(self._link, self, self._now, row=row).open()

    def _remove(self) -> None:
        from exchange_desk.operations.budget import remove_spending

        row = self.table.current()
        if row is not None:
            self._link.do(f"Remove the spending of {row.told}", partial(remove_spending, spending_id=row.id))
