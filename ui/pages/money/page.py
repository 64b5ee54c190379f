"""The page of the money: six tabs over one answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import Empty
from ui.kit.search_field import SearchField
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.money.asked import money_now
from ui.pages.money.budget import BudgetTab
from ui.pages.money.fees import FeesTab
from ui.pages.money.ledger import LedgerTab
from ui.pages.money.rates import RatesTab
from ui.pages.money.spendings import SpendingsTab
from ui.pages.money.travellers import TravellersTab

if TYPE_CHECKING:
    from ui.pages.money.asked import MoneyNow

TABS = ("travellers", "fees", "payments", "budget", "spendings", "rates")


class Money(Page):
    """Ctrl+N adds what the tab is about, Ctrl+F searches, Enter books a payment of who is chosen."""

    key = "money"
    title = "Money"
    icon = "banknote"
    beside_steps = True
    watches = frozenset(
        {"fee", "payment", "budget_line", "spending", "exchange_rate", "participation", "person", "visit", "committee"}
    )
    help = (
        "Travellers shows who owes what: Enter on a traveller books a payment, with what is due next filled in; "
        "choose several with Ctrl to share one. Amounts are typed as you write them. Other currencies count at the "
        "rate of the day, or are told apart. Receipts have numbers that are never given twice; they are printed in "
        "the print room."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.travellers, self.fees, self.ledger = TravellersTab(link), FeesTab(link), LedgerTab(link)
        self.budget, self.spendings, self.rates = BudgetTab(link), SpendingsTab(link), RatesTab(link)
        self._wanted = ""
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        for tab, title in (
            (self.travellers, "Travellers"),
            (self.fees, "Fees"),
            (self.ledger, "Payments"),
            (self.budget, "Budget"),
            (self.spendings, "Spendings"),
            (self.rates, "Rates"),
        ):
            self.tabs.addTab(tab, title)
        self._whole = QStackedWidget()
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        self._whole.addWidget(
            Empty("banknote", "No visit is chosen", "Every visit has its own fees and budget.", visits)
        )
        self._whole.addWidget(self.tabs)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._whole)

    def refresh(self) -> None:
        """Ask how the money stands."""
        visit_id = self.link.visit_id
        self._whole.setCurrentIndex(0 if visit_id is None else 1)
        if visit_id is not None:
            self.link.ask_later(partial(money_now, visit_id=visit_id), self._take)

    def show_what(self, **what: object) -> None:
        """`tab` is one of TABS, `participation` a traveller to choose."""
        if what.get("tab") in TABS:
            self.tabs.setCurrentIndex(TABS.index(str(what["tab"])))
        if what.get("participation"):
            self.tabs.setCurrentWidget(self.travellers)
            self._wanted = str(what["participation"])
            self.ask_again()

    def add_new(self) -> bool:
        """What the tab is about."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, TravellersTab | LedgerTab):
            tab.book()
        elif isinstance(tab, FeesTab | BudgetTab | SpendingsTab | RatesTab):
            tab.add()
        return True

    def go_to_search(self) -> bool:
        """To the search field of the tab, where it has one."""
        field = getattr(self.tabs.currentWidget(), "search", None)
        if isinstance(field, SearchField):
            field.setFocus()
        return isinstance(field, SearchField)

    def bring_in(self) -> bool:
        """Import a list of payments."""
        self.link.go("import")
        return True

    def _take(self, now: MoneyNow) -> None:
        if now.visit_id != self.link.visit_id:
            return
        for tab in (self.travellers, self.fees, self.ledger, self.budget, self.spendings, self.rates):
            tab.show_now(now)
        if self._wanted:
            self.travellers.choose(self._wanted)
            self._wanted = ""
