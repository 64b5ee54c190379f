"""The travellers with what they owe, have paid and have still to pay; one of them in detail beside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from exchange_desk.basics.text import folded
from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail
from ui.kit.rows import Column, RowsTable
from ui.kit.search_field import SearchField
from ui.link.link import Link
from ui.pages.money.fee_form import FeeForm
from ui.pages.money.one_traveller import TravellerPane
from ui.pages.money.payment_form import PaymentForm
from ui.pages.money.tab import MoneyTab
from ui.pages.money.words import SHAPES, counted, next_due, open_, owed, paid, remark

if TYPE_CHECKING:
    from exchange_desk.queries.money import FeeState
    from ui.pages.money.asked import MoneyNow


def _columns() -> list[Column[FeeState]]:
    return [
        Column("Traveller", lambda row: row.name),
        Column("State", lambda row: row.state, lambda row: SHAPES[row.state], spoken=lambda row: row.state),
        Column("Open", open_, right=True, spoken=lambda row: f"open {open_(row) or 'nothing'}"),
        Column("Next due", next_due, spoken=lambda row: f"next due {next_due(row) or 'nothing'}"),
        Column("Owed", owed, right=True, spoken=lambda row: f"owed {owed(row) or 'nothing'}"),
        Column("Paid", paid, right=True, spoken=lambda row: f"paid {paid(row) or 'nothing'}"),
        Column("To know", remark, wide=3, muted=True),
    ]


class TravellersTab(MoneyTab):
    """Enter books a payment of what is due next; Ctrl chooses several who share one."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        self.search = SearchField("Find a traveller")
        self.search.searched.connect(lambda _: self._narrow())
        self.not_paid = QCheckBox("Only who has &not paid")
        self.not_paid.toggled.connect(lambda _: self._narrow())
        self.table: RowsTable[FeeState] = RowsTable(_columns(), "Travellers and what they have to pay", many=True)
        self.table.chosen.connect(self._look_at)
        self.table.entered_on.connect(lambda _: self.book())
        self.pane = TravellerPane(link)
        self.count = label("", "small", muted=True, wrap=False)
        bar = QHBoxLayout()
        bar.setSpacing(look.px(8))
        bar.addWidget(self.search, 1)
        bar.addWidget(self.not_paid)
        book = primary("&Book a payment…", self.book, icon_name="plus")
        bar.addWidget(book)
        book.explain("Enter on a traveller: the amount that is due next stands there already")
        own = quiet("Fee of &their own…", self._own_fee, icon_name="plus")
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.table, 1)
        inner.addLayout(LineBreaks(self.count, own))
        room = QWidget()
        box = QVBoxLayout(room)
        box.setContentsMargins(0, look.px(8), 0, 0)
        box.addLayout(bar)
        box.addWidget(ListDetail(left, scrolled(self.pane), (7, 3)), 1)
        nobody = Empty(
            "users", "Nobody goes on this visit yet", "Import the partner's list, or add the travellers under People.",
            primary("Go to People", partial(link.go, "people", in_visit=True), icon_name="arrow-right"),
        )  # fmt: skip
        no_fee = Empty(
            "banknote", "No fees yet", "Add what everybody pays, whole or in instalments; payments are booked beside.",
            Button("Book a payment…", self.book, icon_name="plus"),
            primary("Add the first fee…", self._first_fee, icon_name="plus"),
        )  # fmt: skip
        self._show_one_of(room, nobody, no_fee)

    def show_now(self, now: MoneyNow) -> None:
        """Show how they stand."""
        self._now = now
        self.stack.setCurrentIndex(1 if not now.states else 2 if not now.fees and not now.payments else 0)
        self.count.setText(counted(now))
        self._narrow()

    def choose(self, participation_id: str) -> None:
        """Choose this one."""
        self.table.choose(lambda row: row.participation_id == participation_id)

    def book(self) -> None:
        """Book a payment for who is chosen."""
        if self._now is None:
            return
        seen = self.stack.currentIndex() == 0
        who = tuple(row.participation_id for row in self.table.picked()) if seen else ()
        PaymentForm(self._link, self, self._now, who).open()

    def _first_fee(self) -> None:
        if self._now is not None:
            FeeForm(self._link, self, self._now).open()

    def _own_fee(self) -> None:
        row = self.table.current()
        if self._now is not None and row is not None:
            FeeForm(self._link, self, self._now, row.participation_id).open()

    def _narrow(self) -> None:
        if self._now is None:
            return
        wanted = folded(self.search.text()).split()
        rows = [
            row
            for row in self._now.states
            if all(word in folded(row.name) for word in wanted) and not (self.not_paid.isChecked() and row.settled)
        ]
        self.table.set_rows(rows, keep=lambda row: row.participation_id)
        self._look_at(self.table.current())

    def _look_at(self, row: FeeState | None) -> None:
        if self._now is not None:
            self.pane.show_traveller(self._now, row)
