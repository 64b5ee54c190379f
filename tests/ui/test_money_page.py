"""The money of a visit on screen: from who has not paid to the booked payment, its receipt, and the budget."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from page_builder import OnDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exchange_desk.desk import Desk
from exchange_desk.operations.budget import LineFields, SpendingFields, add_budget_line, add_spending
from exchange_desk.operations.fees import FeeFields, add_fee
from exchange_desk.operations.payments import PaymentFields, add_payment
from exchange_desk.operations.rates import set_rate
from tests.queries.itinerary_desk import a_guest, a_visit
from ui.link.giving import Export
from ui.pages.money import Money
from ui.pages.money.budget_forms import LineForm, RateForm, SpendingForm
from ui.pages.money.fee_form import FeeForm
from ui.pages.money.payment_form import GiveBack, OnLine, PaymentForm

START = dt.date(2090, 6, 1)


class Treasurer(OnDesk):
    """A visit of three travellers, shown; `who` are their ids."""

    def __init__(self, qtbot: QtBot, tmp_path: Path, *, fees: bool = True) -> None:
        path = tmp_path / "a.exdesk"
        with Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA") as desk:
            with desk.writing("Visit") as session:
                self.visit = a_visit(session, {"Numata": "JP"}, START, START + dt.timedelta(7))
                names = (("Abe", "Mika"), ("Ito", "Ken"), ("Sato", "Yui"))
                self.who = [a_guest(session, self.visit, *name) for name in names]
            if fees:
                with desk.writing("Fees") as session:
                    trip = FeeFields("Trip", "1,000", due_on=dt.date(2090, 1, 1))
                    add_fee(session, visit_id=self.visit, fields=trip, instalments=3)
        super().__init__(path)
        self.went: list[tuple[str, object]] = []
        self.link.going.connect(lambda key, what: self.went.append((key, what.get("packet"))))
        self.show(qtbot, Money, self.visit)

    def form(self, kind: type) -> Any:
        """The form that stands open."""
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        (form,) = found
        return form

    def states(self) -> dict[str, str]:
        self.settle()
        return {row.name: row.state for row in self.page.travellers.table.model_of_rows.rows}


@pytest.fixture
def treasurer(qtbot: QtBot, tmp_path: Path) -> Any:
    at = Treasurer(qtbot, tmp_path)
    yield at
    at.settle()
    at.link.close()


def test_enter_and_enter_book_what_is_due_next(treasurer: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(treasurer.page.travellers.table, Qt.Key.Key_Return)
    form = treasurer.form(PaymentForm)
    assert form.amount.text() == "333.34 CAD"
    qtbot.keyClick(form.amount.editor, Qt.Key.Key_Return)
    assert treasurer.states() == {"Mika Abe": "partly paid", "Ken Ito": "open", "Yui Sato": "open"}
    assert treasurer.told == ["Book 333.34 CAD for Mika Abe"]
    assert treasurer.page.travellers.count.text() == "3 travellers · 3 not paid · CA$2,666.66 open"


def test_a_wrong_amount_stays_in_the_form_with_what_to_write(treasurer: Any) -> None:
    treasurer.page.travellers.book()
    form = treasurer.form(PaymentForm)
    form.amount.set_text("1.200")
    form.do()
    assert "CA$1,200.00 or CA$1.20" in form.wrong.text()
    assert form.isVisible()
    form.reject()


def test_several_who_are_chosen_share_one_payment(treasurer: Any) -> None:
    treasurer.page.travellers.table.selectAll()
    treasurer.page.travellers.book()
    form = treasurer.form(PaymentForm)
    assert form.traveller.isHidden()
    form.amount.set_text("100")
    form.do()
    treasurer.settle()
    rows = treasurer.page.ledger.table.model_of_rows.rows
    assert sorted(row.amount for row in rows) == [3333, 3333, 3334]
    assert {row.reference for row in rows} == {"shared 1"}


def test_only_who_has_not_paid_is_left(treasurer: Any) -> None:
    with treasurer.link.desk.writing("Pay") as session:
        add_payment(session, visit_id=treasurer.visit, fields=PaymentFields("1000"), travellers=(treasurer.who[1],))
    treasurer.page.travellers.not_paid.setChecked(True)
    assert list(treasurer.states()) == ["Mika Abe", "Yui Sato"]
    treasurer.page.travellers.search.setText("nobody")
    treasurer.until(lambda: not treasurer.page.travellers.table.model_of_rows.rows)
    assert treasurer.page.travellers.pane.name.text() == "Nobody fits"


def test_a_receipt_is_written_from_the_ledger_and_goes_to_the_print_room(treasurer: Any) -> None:
    treasurer.page.show_what(tab="payments")
    treasurer.page.add_new()
    form = treasurer.form(PaymentForm)
    form.amount.set_text("50")
    form.payer.set_text("Rotary Club")
    form.do()
    treasurer.settle()
    treasurer.page.ledger._receipt()
    treasurer.settle()
    (row,) = treasurer.page.ledger.table.model_of_rows.rows
    assert row.receipt == f"{dt.date.today().year}-001"
    assert treasurer.went == [("print", "money")]
    treasurer.page.ledger._remove()
    assert "was written for this payment" in treasurer.refused[-1]


def test_a_payment_is_corrected_given_back_and_set_aside(treasurer: Any) -> None:
    with treasurer.link.desk.writing("Pay") as session:
        fields = PaymentFields("80", paid_on=dt.date(2020, 1, 1))
        add_payment(session, visit_id=treasurer.visit, fields=fields, travellers=(treasurer.who[0],))
    treasurer.settle()
    ledger = treasurer.page.ledger
    ledger._correct(ledger.table.current())
    form = treasurer.form(PaymentForm)
    assert (form.amount.text(), form.day.text()) == ("80.00 CAD", "2020-01-01")
    form.way.set_text("cash")
    form.do()
    treasurer.settle()
    ledger._give_back()
    back = treasurer.form(GiveBack)
    back.amount.set_text("30")
    back.do()
    treasurer.settle()
    assert [row.amount for row in ledger.table.model_of_rows.rows] == [-3000, 8000]
    ledger.table.choose(lambda row: row.amount > 0)
    ledger._turn()
    treasurer.settle()
    assert ledger.sums.text() == "does not count: CA$50.00"  # what went back counts as its payment does


def test_an_empty_page_says_what_to_do_and_adds_the_first_fee(qtbot: QtBot, tmp_path: Path) -> None:
    at = Treasurer(qtbot, tmp_path, fees=False)
    assert [tab.stack.currentIndex() for tab in (at.page.travellers, at.page.fees, at.page.ledger, at.page.rates)] == [
        2, 1, 1, 1,
    ]  # fmt: skip
    at.page.show_what(tab="fees")
    at.page.add_new()
    form = at.form(FeeForm)
    form.name.set_text("Trip")
    form.amount.set_text("10")
    form.due.set_text("2090-01-31")
    form.count.set_text("three")
    form.do()
    assert "in digits" in form.wrong.text()
    form.count.set_text("3")
    form.do()
    at.settle()
    assert [row.amount for row in at.page.fees.table.model_of_rows.rows] == [334, 333, 333]
    assert at.page.travellers.stack.currentIndex() == 0
    at.page.fees._remove(all_instalments=True)
    at.settle()
    assert at.page.fees.stack.currentIndex() == 1
    at.link.close()


def test_the_budget_tells_planned_and_actual_with_rates_and_sums(treasurer: Any) -> None:
    with treasurer.link.desk.writing("Budget") as session:
        bus = add_budget_line(session, visit_id=treasurer.visit, fields=LineFields("expense", "Bus", "¥100,000"))
        add_spending(session, visit_id=treasurer.visit, fields=SpendingFields("1000", bus, dt.date(2090, 1, 1)))
    treasurer.settle()
    notes = treasurer.page.budget._notes
    assert notes.itemAt(0).widget().text().startswith("In no sum: Bus: ¥100,000 has no rate into CAD")
    with treasurer.link.desk.writing("Rate") as session:
        set_rate(session, currency="JPY", into="CAD", valid_from=dt.date(2020, 1, 1), rate="0.0091")
    treasurer.settle()
    shown = {row.title: row for row in treasurer.page.budget.table.model_of_rows.rows}
    assert (shown["Bus"].planned, shown["Bus"].actual, shown["Bus"].difference) == (
        "CA$910.00",
        "CA$1,000.00",
        "+CA$90.00",
    )
    assert (shown["Bus"].status, shown["What is left"].actual) == ("warn", "−CA$1,000.00")
    treasurer.page.budget._count_in("JPY")
    treasurer.settle()
    assert treasurer.page.budget.table.model_of_rows.rows[1].actual == "¥109,890"


@pytest.mark.parametrize(
    ("tab", "kind", "typed", "shown"),
    [
        ("budget", LineForm, {"name": "Banquet", "planned": "2,400"}, "Banquet"),
        ("spendings", SpendingForm, {"amount": "20", "paid_to": "Post"}, "Post"),
        ("rates", RateForm, {"currency": "eur", "rate": "1,47", "into": "CAD"}, "1.47 CAD"),
    ],
)
def test_ctrl_n_adds_what_the_tab_is_about(
    treasurer: Any, tab: str, kind: type, typed: dict[str, str], shown: str
) -> None:
    treasurer.page.show_what(tab=tab)
    treasurer.page.add_new()
    form = treasurer.form(kind)
    for name, text in typed.items():
        getattr(form, name).set_text(text)
    form.do()
    treasurer.settle()
    table = treasurer.page.tabs.currentWidget().table
    assert any(shown in column.text(row) for row in table.model_of_rows.rows for column in table.model_of_rows.columns)


def test_a_traveller_shows_each_fee_and_payment_with_what_has_no_rate(treasurer: Any) -> None:
    with treasurer.link.desk.writing("Pay") as session:
        euros = PaymentFields("€ 20", paid_on=dt.date(2029, 5, 3), way="cash")
        add_payment(session, visit_id=treasurer.visit, fields=euros, travellers=(treasurer.who[2],))
    treasurer.settle()
    treasurer.page.show_what(participation=treasurer.who[2])
    treasurer.settle()
    said = [
        label.text() for label in treasurer.page.travellers.pane.findChildren(type(treasurer.page.travellers.count))
    ]
    assert "Trip, 1 of 3: CA$333.34 due Sun 1 Jan 2090, nothing paid" in said
    assert "€20.00 on Thu 3 May 2029, cash" in said
    assert "€20.00 has no rate into CAD for Thursday 3 May 2029." in said


def test_chosen_payments_are_put_on_a_line_of_the_budget_at_once(treasurer: Any) -> None:
    with treasurer.link.desk.writing("Pay") as session:
        add_budget_line(session, visit_id=treasurer.visit, fields=LineFields("income", "Fees of travellers", "3000"))
        add_payment(session, visit_id=treasurer.visit, fields=PaymentFields("90"), travellers=tuple(treasurer.who))
    treasurer.settle()
    ledger = treasurer.page.ledger
    ledger.table.selectAll()
    ledger._put()
    form = treasurer.form(OnLine)
    form.line.set_text(form.line.editor.itemData(1))
    form.do()
    treasurer.settle()
    assert {row.line for row in ledger.table.model_of_rows.rows} == {"Fees of travellers"}
    assert treasurer.page.budget.table.model_of_rows.rows[0].actual == "CA$90.00"
    assert treasurer.told[-1] == "Put 3 payments on “Fees of travellers”"


def test_the_list_of_payments_is_exported_as_confidential(treasurer: Any) -> None:
    with treasurer.link.desk.writing("Pay") as session:
        add_payment(session, visit_id=treasurer.visit, fields=PaymentFields("20"))
    treasurer.settle()
    treasurer.page.ledger._export()
    dialog = treasurer.form(Export)
    assert (dialog.what.text(), dialog.level.text()) == ("payments", "P3")
    dialog.reject()
