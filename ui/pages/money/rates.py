"""Exchange rates with the day from which they hold."""

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
from ui.pages.money.budget_forms import RateForm
from ui.pages.money.tab import MoneyTab
from ui.pages.money.words import day

if TYPE_CHECKING:
    from exchange_desk.queries.budget import RateRow
    from ui.pages.money.asked import MoneyNow


class RatesTab(MoneyTab):
    """Enter changes a rate."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        columns: list[Column[RateRow]] = [
            Column("One", lambda row: f"1 {row.currency}", by=lambda row: row.currency),
            Column("is worth", lambda row: f"{row.rate} {row.into}", wide=2, right=True, by=lambda row: row.into),
            Column("From", lambda row: day(row.valid_from), by=lambda row: row.valid_from),
            Column("Source", lambda row: row.source, wide=3),
        ]
        self.table: RowsTable[RateRow] = RowsTable(columns, "Exchange rates")
        self.table.entered_on.connect(self._change)
        add = primary("&Add a rate…", self.add, icon_name="plus")
        change = quiet("&Change…", lambda: self._change(self.table.current()), icon_name="pencil")
        remove = quiet("&Remove", self._remove, icon_name="trash-2")
        room = QWidget()
        box = QVBoxLayout(room)
        box.setContentsMargins(0, look.px(8), 0, 0)
        about = "A payment counts at the latest rate that holds on its day. They are kept for all visits of this file."
        box.addWidget(label(about, "small", muted=True))
        box.addWidget(self.table, 1)
        box.addLayout(LineBreaks(remove, change, add, right=True))
        none = Empty(
            "arrow-left-right", "No exchange rates yet",
            "Money in other currencies is told apart until you type a rate. Nothing is asked from the internet.",
            primary("Add a rate…", self.add, icon_name="plus"),
        )  # fmt: skip
        self._show_one_of(room, none)

    def show_now(self, now: MoneyNow) -> None:
        """Show the rates."""
        self._now = now
        self.stack.setCurrentIndex(0 if now.rates else 1)
        self.table.set_rows(now.rates, keep=lambda row: row.id)

    def add(self) -> None:
        """Add one."""
        if self._now is not None:
            RateForm(self._link, self, self._now).open()

    def _change(self, row: RateRow | None) -> None:
        if self._now is not None and row is not None:
            RateForm(self._link, self, self._now, row).open()

    def _remove(self) -> None:
        from exchange_desk.operations.rates import remove_rate

        row = self.table.current()
        if row is not None:
            self._link.do(f"Remove the rate of {row.currency} in {row.into}", partial(remove_rate, rate_id=row.id))
