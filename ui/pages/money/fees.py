"""The fees of the visit: for all, for some, for one; in instalments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exchange_desk.basics.money import money
from ui.kit.buttons import primary, quiet
from ui.kit.cards import Empty
from ui.kit.flow import LineBreaks
from ui.kit.look import look
from ui.kit.rows import Column, RowsTable
from ui.link.link import Link
from ui.pages.money.fee_form import FeeForm
from ui.pages.money.tab import MoneyTab
from ui.pages.money.words import day, payers

if TYPE_CHECKING:
    from exchange_desk.treasury.fees import FeeFacts
    from ui.pages.money.asked import MoneyNow


class FeesTab(MoneyTab):
    """Enter changes a fee, Delete removes it."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        columns: list[Column[FeeFacts]] = [
            Column("What for", lambda row: row.title, wide=3),
            Column("Amount", lambda row: money(row.amount, row.currency), right=True, by=lambda row: row.amount),
            Column("Who pays", self._payers, wide=2),
            Column("Due", lambda row: day(row.due_on), by=lambda row: str(row.due_on or "9")),
            Column("Notes", lambda row: row.notes, wide=3, muted=True),
        ]
        self.table: RowsTable[FeeFacts] = RowsTable(columns, "Fees of the visit")
        self.table.entered_on.connect(self._change)
        add = primary("&Add a fee…", self.add, icon_name="plus")
        change = quiet("&Change…", lambda: self._change(self.table.current()), icon_name="pencil")
        one = quiet("&Remove", partial(self._remove, all_instalments=False), icon_name="trash-2")
        every = quiet(
            "Remove &with all its instalments", partial(self._remove, all_instalments=True), icon_name="trash-2"
        )
        room = QWidget()
        box = QVBoxLayout(room)
        box.setContentsMargins(0, look.px(8), 0, 0)
        box.addWidget(self.table, 1)
        box.addLayout(LineBreaks(every, one, change, add, right=True))
        none = Empty(
            "banknote", "No fees yet",
            "Add what everybody pays, whole or in instalments; then what single travellers pay.",
            primary("Add the first fee…", self.add, icon_name="plus"),
        )  # fmt: skip
        self._show_one_of(room, none)

    def show_now(self, now: MoneyNow) -> None:
        """Show the fees."""
        self._now = now
        self.stack.setCurrentIndex(0 if now.fees else 1)
        self.table.set_rows(now.fees, keep=lambda row: row.id)

    def add(self) -> None:
        """Add one."""
        if self._now is not None:
            FeeForm(self._link, self, self._now).open()

    def _payers(self, row: FeeFacts) -> str:
        return payers(row, self._now.names if self._now else {})

    def _change(self, row: FeeFacts | None) -> None:
        if self._now is not None and row is not None:
            FeeForm(self._link, self, self._now, fee=row).open()

    def _remove(self, *, all_instalments: bool) -> None:
        from exchange_desk.operations.fees import remove_fee

        row = self.table.current()
        if row is not None:
            words = f"Remove the fee {row.title}{' with all its instalments' if all_instalments else ''}"
            self._link.do(words, partial(remove_fee, fee_id=row.id, all_instalments=all_instalments))
