"""Fees, payments, receipts, the budget and rates, one by one; each refusal says what to do."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.budget import (
    LineFields,
    SpendingFields,
    add_budget_line,
    add_spending,
    change_budget_line,
    put_on_line,
    remove_budget_line,
    set_budget_currency,
)
from exchange_desk.operations.fees import FeeFields, add_fee, change_fee, remove_fee
from exchange_desk.operations.fields import remove_record, set_fields
from exchange_desk.operations.payments import (
    PaymentFields,
    add_payment,
    change_payment,
    refund_payment,
    remove_payment,
    set_payment_counts,
)
from exchange_desk.operations.rates import remove_rate, set_rate
from exchange_desk.operations.receipts import write_receipt
from exchange_desk.queries.budget import line_rows, open_fees, spending_rows, visit_budget
from exchange_desk.queries.money import fee_states, visit_fees
from exchange_desk.queries.payments import payment_rows
from exchange_desk.records import ExchangeRate, Payment

sys.path.append(str(Path(__file__).parents[1] / "queries"))
from itinerary_desk import a_guest, a_visit

DAY = dt.date(2028, 5, 1)


@pytest.fixture
def session(desk: Desk) -> Iterator[Session]:
    with desk.writing("Treasurer") as session:
        yield session


@pytest.fixture
def visit(session: Session) -> str:
    return a_visit(session, {"Numata": "JP"}, dt.date(2028, 6, 1), dt.date(2028, 6, 8))


def guests(session: Session, visit: str, *names: str) -> tuple[str, ...]:
    return tuple(a_guest(session, visit, family, "Mika") for family in names)


def test_instalments_are_the_fee_to_the_last_cent_and_due_month_by_month(session: Session, visit: str) -> None:
    add_fee(session, visit_id=visit, fields=FeeFields("Trip", "1,000 CAD", due_on=dt.date(2028, 1, 31)), instalments=3)
    rows = visit_fees(session, visit)
    assert [row.amount for row in rows] == [33334, 33333, 33333]
    assert [row.due_on for row in rows] == [dt.date(2028, 1, 31), dt.date(2028, 2, 29), dt.date(2028, 3, 31)]


@pytest.mark.parametrize(
    ("fields", "count", "said"),
    [
        (FeeFields("Trip", "100"), 3, "when the first"),
        (FeeFields("Trip", "0.02", due_on=DAY), 3, "something to pay"),
        (FeeFields("Trip", "100", due_on=DAY), 0, "1 to 60"),
        (FeeFields("  ", "100"), 1, "needs a title"),
        (FeeFields("Trip", "0"), 1, "above 0"),
        (FeeFields("Trip", "-5"), 1, "one traveller alone"),
        (FeeFields("Trip", "1.200"), 1, "Is “1.200”"),
        (FeeFields("Trip", "5", for_whom="dogs"), 1, "cannot pay"),
        (FeeFields("Trip", "5", only_for="gone"), 1, "Choose another one"),
    ],
)
def test_a_fee_that_cannot_be_is_refused(
    session: Session, visit: str, fields: FeeFields, count: int, said: str
) -> None:
    with pytest.raises(RefusedInput, match=said):
        add_fee(session, visit_id=visit, fields=fields, instalments=count)


def test_a_fee_that_goes_leaves_the_payments_here(session: Session, visit: str) -> None:
    (mika,) = guests(session, visit, "Sato")
    ids = add_fee(session, visit_id=visit, fields=FeeFields("Trip", "100", due_on=DAY), instalments=2)
    add_payment(session, visit_id=visit, fields=PaymentFields("60", paid_on=DAY, fee_id=ids[0]), travellers=(mika,))
    assert remove_fee(session, fee_id=ids[1], all_instalments=True) == 2
    (row,) = payment_rows(session, visit)
    assert (row.amount, row.fee_id) == (6000, None)


def test_a_changed_fee_is_as_the_form_has_it(session: Session, visit: str) -> None:
    (fee,) = add_fee(session, visit_id=visit, fields=FeeFields("Trip", "100"))
    change_fee(session, fee_id=fee, fields=FeeFields("Trip fee", "€ 90", "students", due_on=DAY, notes="less"))
    (row,) = visit_fees(session, visit)
    assert (row.title, row.amount, row.currency, row.for_whom, row.due_on) == ("Trip fee", 9000, "EUR", "students", DAY)


def test_a_payment_for_several_is_shared_with_one_reference(session: Session, visit: str) -> None:
    three = guests(session, visit, "Sato", "Ito", "Abe")
    add_payment(session, visit_id=visit, fields=PaymentFields("100", payer="Sato"), travellers=three)
    add_payment(session, visit_id=visit, fields=PaymentFields("10", payer="Ito"), travellers=three[:2])
    rows = payment_rows(session, visit)
    assert sorted(row.amount for row in rows if row.reference == "shared 1") == [3333, 3333, 3334]
    assert {row.reference for row in rows} == {"shared 1", "shared 2"}


def test_what_goes_back_is_never_more_than_came_in(session: Session, visit: str) -> None:
    (mika,) = guests(session, visit, "Sato")
    (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("100"), travellers=(mika,))
    refund_payment(session, payment_id=paid, amount="30", paid_on=DAY)
    with pytest.raises(RefusedInput, match=r"CA\$80.00 is more than is left of this payment \(CA\$70.00\)"):
        refund_payment(session, payment_id=paid, amount="80")
    refund_payment(session, payment_id=paid)
    assert fee_states(session, visit)[0].accounts[0].paid == 0
    with pytest.raises(RefusedInput, match="went back already"):
        refund_payment(session, payment_id=paid)


def test_what_went_back_follows_its_payment_to_another_traveller(session: Session, visit: str) -> None:
    one, other = guests(session, visit, "Aoki", "Baba")
    (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("100 CAD"), travellers=(one,))
    back = refund_payment(session, payment_id=paid, amount="30")
    change_payment(session, payment_id=paid, fields=PaymentFields("100 CAD"), traveller=other)
    assert session.get_one(Payment, back).participation_id == other
    with pytest.raises(RefusedInput, match=r"\$70\.00"):
        refund_payment(session, payment_id=paid, amount="80")
    with pytest.raises(RefusedInput, match="Remove what went back first"):
        change_payment(session, payment_id=paid, fields=PaymentFields("20 CAD"), traveller=other)
    with pytest.raises(RefusedInput, match="Remove that first"):
        remove_payment(session, payment_id=paid)
    set_payment_counts(session, payment_id=paid, counts=False)
    assert session.scalars(select(Payment.counts)).all() == [False, False]
    remove_payment(session, payment_id=back)
    remove_payment(session, payment_id=paid)
    assert session.scalars(select(Payment.id)).all() == []


def test_receipts_are_numbered_by_visit_and_year_and_never_given_twice(session: Session, visit: str) -> None:
    mika, ken = guests(session, visit, "Sato", "Ito")
    other = a_visit(session, {"Gifu": "JP"}, DAY, DAY, title="Another")
    ids = [
        add_payment(session, visit_id=each, fields=PaymentFields("10", payer=str(n)))[0]
        for n, each in enumerate((visit, visit, other, visit))
    ]
    numbers = [write_receipt(session, payment_ids=[paid], day=DAY) for paid in ids[:3]]
    assert numbers == ["2028-001", "2028-002", "2028-001"]
    assert write_receipt(session, payment_ids=[ids[0]], day=DAY) == "2028-001"
    assert write_receipt(session, payment_ids=[ids[3]], day=dt.date(2029, 1, 2)) == "2029-001"
    shared = add_payment(session, visit_id=visit, fields=PaymentFields("9", payer="Sato"), travellers=(mika, ken))
    assert write_receipt(session, payment_ids=shared[:1], day=DAY) == "2028-003"
    assert [row.receipt for row in payment_rows(session, visit, ids=shared)] == ["2028-003", "2028-003"]


def test_a_payment_with_a_receipt_stays_as_the_receipt_says(session: Session, visit: str) -> None:
    (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("10"))
    write_receipt(session, payment_ids=[paid], day=DAY)
    for verb in (
        lambda: remove_payment(session, payment_id=paid),
        lambda: remove_record(session, "payment", paid),
        lambda: set_payment_counts(session, payment_id=paid, counts=False),
        lambda: change_payment(session, payment_id=paid, fields=PaymentFields("11")),
    ):
        with pytest.raises(RefusedInput, match="2028-001"):
            verb()
    change_payment(session, payment_id=paid, fields=PaymentFields("10", way="cash"))
    assert payment_rows(session, visit)[0].way == "cash"


@pytest.mark.parametrize("values", [{"amount": "5"}, {"currency": "EUR"}, {"counts": "no"}, {"receipt": ""}])
def test_no_field_that_a_receipt_names_is_set_by_hand(session: Session, visit: str, values: dict[str, str]) -> None:
    (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("10"))
    write_receipt(session, payment_ids=[paid], day=DAY)
    with pytest.raises(RefusedInput, match="Receipt 2028-001 was written"):
        set_fields(session, "payment", paid, values)


def test_what_is_no_money_is_refused_whichever_way_it_is_set(desk: Desk) -> None:
    with desk.writing("Two visits") as session:
        visit, other = (a_visit(session, {town: "JP"}, DAY, DAY, title=town) for town in ("Numata", "Gifu"))
        line = add_budget_line(session, visit_id=other, fields=LineFields("income", "Fees", "5"))
        (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("10"))
        rate = set_rate(session, currency="EUR", into="CAD", valid_from=DAY, rate="1.5")
    for kind, which, values, said in (
        ("payment", paid, {"currency": "XQX"}, "three letters"),
        ("payment", paid, {"budget_line_id": line}, "of this visit"),
        ("exchange_rate", rate, {"rate": "about 2"}, "is no rate"),
        ("exchange_rate", rate, {"rate": "-1"}, "is no rate"),
    ):
        with pytest.raises(RefusedInput, match=said), desk.writing("Set") as session:
            set_fields(session, kind, which, values)


def test_there_is_no_receipt_for_what_went_back_or_does_not_count(session: Session, visit: str) -> None:
    back, doubtful, euros, dollars = (
        add_payment(session, visit_id=visit, fields=PaymentFields(amount))[0] for amount in ("-5", "7", "€7", "9")
    )
    set_payment_counts(session, payment_id=doubtful, counts=False)
    for chosen, said in (([back], "came in"), ([doubtful], "does not count"), ([euros, dollars], "several currencies")):
        with pytest.raises(RefusedInput, match=said):
            write_receipt(session, payment_ids=chosen, day=DAY)


def test_what_a_traveller_who_is_removed_had_paid_stays_in_the_sums(session: Session, visit: str) -> None:
    (mika,) = guests(session, visit, "Sato")
    add_payment(session, visit_id=visit, fields=PaymentFields("10", payer="Sato"), travellers=(mika,))
    remove_record(session, "participation", mika)
    assert [(row.amount, row.participation_id) for row in payment_rows(session, visit)] == [(1000, None)]


def test_a_budget_of_two_currencies_with_the_rates_said(session: Session, visit: str) -> None:
    bus = add_budget_line(session, visit_id=visit, fields=LineFields("expense", "Bus", "¥100,000"))
    fees = add_budget_line(session, visit_id=visit, fields=LineFields("income", "Fees", "2000"))
    add_spending(session, visit_id=visit, fields=SpendingFields("50 000 円", bus, DAY, paid_to="Chuo Bus"))
    (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("750", paid_on=DAY))
    put_on_line(session, payment_ids=[paid], line_id=fees)
    set_rate(session, currency="jpy", into="CAD", valid_from=dt.date(2028, 4, 1), rate="0,0091")
    found = visit_budget(session, visit, today=DAY)
    assert [(row.title, row.planned, row.actual) for row in found.rows] == [
        ("Fees", 200000, 75000),
        ("Bus", 91000, 45500),
    ]
    assert set_budget_currency(session, visit_id=visit, currency="¥") == "JPY"
    assert visit_budget(session, visit, today=DAY).rows[1].planned == 100000
    assert set_budget_currency(session, visit_id=visit, currency="") == "CAD"


def test_money_stays_on_its_side_of_the_budget(session: Session, visit: str) -> None:
    bus = add_budget_line(session, visit_id=visit, fields=LineFields("expense", "Bus", "100"))
    with pytest.raises(RefusedInput, match="line of expenses"):
        add_payment(session, visit_id=visit, fields=PaymentFields("10", budget_line_id=bus))
    add_spending(session, visit_id=visit, fields=SpendingFields("60", bus))
    with pytest.raises(RefusedInput, match="stays on its side"):
        change_budget_line(session, line_id=bus, fields=LineFields("income", "Bus", "100"))
    remove_budget_line(session, line_id=bus)
    assert [(row.amount, row.line_id) for row in spending_rows(session, visit)] == [(6000, None)]
    assert line_rows(session, visit) == ()


def test_open_fees_are_a_sum_without_names(session: Session, visit: str) -> None:
    mika, _ = guests(session, visit, "Sato", "Ito")
    add_fee(session, visit_id=visit, fields=FeeFields("Trip", "100", due_on=DAY), instalments=2)
    add_payment(session, visit_id=visit, fields=PaymentFields("60"), travellers=(mika,))
    (open_,) = open_fees(session, visit, today=dt.date(2028, 5, 2))
    assert (open_.travellers, open_.open, open_.overdue) == (2, 14000, 5000)


def test_a_rate_of_the_same_day_is_changed_and_not_doubled(session: Session) -> None:
    first = set_rate(session, currency="EUR", into="CAD", valid_from=DAY, rate="1.5")
    assert set_rate(session, currency="EUR", into="CAD", valid_from=DAY, rate="1.6") == first
    assert session.scalars(select(ExchangeRate.rate)).all() == ["1.6"]
    with pytest.raises(RefusedInput, match="two different"):
        set_rate(session, currency="EUR", into="€", valid_from=DAY, rate="1")
    remove_rate(session, rate_id=first)
    with pytest.raises(RefusedInput, match="not there any more"):
        remove_rate(session, rate_id=first)


def test_every_step_of_the_treasurer_can_be_undone(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        visit = a_visit(session, {"Numata": "JP"}, DAY, DAY)
    with desk.writing("Pay") as session:
        (paid,) = add_payment(session, visit_id=visit, fields=PaymentFields("100"))
        write_receipt(session, payment_ids=[paid], day=DAY)
    desk.undo()
    with desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(Payment)) == 0
    desk.redo()
    with desk.reading() as session:
        assert session.scalars(select(Payment.receipt)).all() == ["2028-001"]
