"""What a traveller owes, has paid and has still to pay, whatever the order of the ledger."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.basics.money import in_parts, money
from exchange_desk.treasury.fees import FeeFacts, PaidFacts, Payer, Standing, fees_of, standing
from exchange_desk.treasury.rates import Rate

TODAY = dt.date(2028, 5, 10)
APRIL, MAY, JUNE = dt.date(2028, 4, 1), dt.date(2028, 5, 1), dt.date(2028, 6, 1)
STUDENT, ADULT = Payer("mika", minor=True, student=True), Payer("ken", minor=False, student=False)


def fee(amount: int, *, title: str = "Trip", whom: str = "all", code: str = "USD", due: dt.date | None = None,
        only_for: str | None = None) -> FeeFacts:  # fmt: skip
    return FeeFacts(f"{title} {whom} {due} {only_for} {code}", title, whom, amount, code, due, only_for)


def paid(amount: int, *, code: str = "USD", on: dt.date | None = APRIL, fee_id: str | None = None) -> PaidFacts:
    return PaidFacts(f"{amount} {code} {on} {fee_id}", amount, code, on, fee_id)


def stands(payer: Payer, fees: list[FeeFacts], payments: list[PaidFacts], *rates: Rate) -> Standing:
    return standing(payer, fees, payments, rates, TODAY)


def test_a_fee_of_ones_own_goes_before_that_for_all() -> None:
    fees = [fee(245000), fee(122500, only_for="ken")]
    assert [each.amount for each in fees_of(ADULT, fees)] == [122500]
    assert [each.amount for each in fees_of(STUDENT, fees)] == [245000]


def test_a_fee_of_ones_own_goes_before_all_instalments_of_that_title() -> None:
    fees = [fee(100, due=APRIL), fee(100, due=MAY), fee(50, title="trip", only_for="ken"), fee(7, title="Insurance")]
    assert sorted(each.amount for each in fees_of(ADULT, fees)) == [7, 50]


def test_students_minors_and_grown_ups_pay_what_is_for_them() -> None:
    fees = [fee(100), fee(80, whom="minors"), fee(60, whom="students"), fee(5, title="Visa", whom="adults")]
    assert [each.amount for each in fees_of(STUDENT, fees)] == [60]
    assert [each.amount for each in fees_of(Payer("child", minor=True, student=False), fees)] == [80]
    assert sorted(each.amount for each in fees_of(ADULT, fees)) == [5, 100]


def test_who_waits_owes_nothing_but_a_fee_of_their_own() -> None:
    waiting = Payer("ken", minor=False, student=False, goes=False)
    assert fees_of(waiting, [fee(100)]) == ()
    assert [each.amount for each in fees_of(waiting, [fee(100), fee(30, title="Left late", only_for="ken")])] == [30]


def test_what_is_paid_for_nothing_in_particular_counts_against_the_earliest_due() -> None:
    found = stands(ADULT, [fee(100, due=JUNE), fee(100, due=APRIL), fee(100, due=MAY)], [paid(150)])
    assert [(line.due_on, line.paid) for line in found.lines] == [(APRIL, 100), (MAY, 50), (JUNE, 0)]
    assert found.next_due is not None
    assert found.next_due.due_on == MAY
    assert (found.state, found.next_due.open, found.next_due.part, found.next_due.parts) == ("overdue", 50, 2, 3)


def test_what_is_paid_for_one_fee_counts_there_first() -> None:
    fees = [fee(100, due=APRIL), fee(100, title="Insurance", due=JUNE)]
    found = stands(ADULT, fees, [paid(120, fee_id=fees[1].id)])
    assert [line.paid for line in found.lines] == [20, 100]


def test_money_that_went_back_is_open_again_from_the_latest_due() -> None:
    found = stands(ADULT, [fee(100, due=JUNE), fee(100, due=APRIL)], [paid(200), paid(-130)])
    assert [line.paid for line in found.lines] == [70, 0]


def test_each_state_has_its_word() -> None:
    due = [fee(100, due=JUNE)]
    told = {amount: stands(ADULT, due, [paid(amount)] if amount else []).state for amount in (0, 40, 100, 130)}
    assert told == {0: "open", 40: "partly paid", 100: "paid", 130: "overpaid"}
    assert stands(ADULT, [], []).state == "no fee"
    assert stands(ADULT, [fee(100, due=APRIL)], [paid(40)]).state == "overdue"
    assert stands(ADULT, [fee(100, due=TODAY)], []).state == "open"


def test_a_discount_leaves_less_to_pay() -> None:
    found = stands(ADULT, [fee(1000, due=JUNE), fee(-200, title="Early bird")], [paid(800)])
    assert (found.state, found.next_due) == ("paid", None)


def test_yen_count_against_dollars_at_the_rate_of_the_day() -> None:
    rates = (Rate("JPY", "USD", dt.date(2028, 1, 1), Decimal("0.007")), Rate("JPY", "USD", MAY, Decimal("0.0065")))
    found = stands(ADULT, [fee(10000)], [paid(12000, code="JPY", on=APRIL), paid(1000, code="JPY", on=JUNE)], *rates)
    assert [counted.minor for _, counted in found.converted] == [8400, 650]
    assert (found.accounts[0].open, found.untold) == (950, ())


def test_money_without_a_rate_is_told_apart_and_counts_nowhere() -> None:
    found = stands(
        ADULT, [fee(10000)], [paid(12000, code="JPY", on=dt.date(2028, 5, 3)), paid(50, code="EUR", on=None)]
    )
    assert found.state == "open"
    assert found.untold == (
        "¥12,000 has no rate into USD for Wednesday 3 May 2028.",
        "€0.50 has no day, so that no rate into USD can be chosen.",
    )


def test_two_currencies_are_two_accounts() -> None:
    rate = Rate("JPY", "USD", dt.date(2028, 1, 1), Decimal("0.007"))
    found = stands(ADULT, [fee(10000), fee(20000, title="Rail pass", code="JPY")], [paid(25000, code="JPY")], rate)
    assert [(each.currency, each.open) for each in found.accounts] == [("JPY", -5000), ("USD", 10000)]
    assert found.converted == ()


@given(st.integers(-(10**9), 10**9), st.integers(1, 60))
def test_the_parts_of_an_amount_are_the_amount(minor: int, count: int) -> None:
    parts = in_parts(minor, count)
    assert (sum(parts), len(parts)) == (minor, count)
    assert max(parts) - min(parts) <= 1


_FEES = st.lists(
    st.builds(
        fee, st.integers(0, 5000), title=st.sampled_from("ABC"), due=st.sampled_from([None, APRIL, MAY, JUNE]),
        code=st.sampled_from(["USD", "USD", "JPY"]),
    ),
    max_size=5, unique_by=lambda each: each.id,
)  # fmt: skip
_PAID = st.lists(
    st.builds(
        PaidFacts, st.uuids().map(str), st.integers(-3000, 5000), st.sampled_from(["USD", "JPY", "EUR"]),
        st.sampled_from([None, APRIL, MAY, JUNE]),
    ),
    max_size=7,
)  # fmt: skip
_RATES = (Rate("JPY", "USD", APRIL, Decimal("0.0067")), Rate("USD", "EUR", MAY, Decimal("0.93")))


@given(_FEES, _PAID, st.randoms())
def test_the_order_of_fees_and_payments_changes_nothing(
    fees: list[FeeFacts], payments: list[PaidFacts], shuffled: object
) -> None:
    found = standing(ADULT, fees, payments, _RATES, TODAY)
    mixed_fees, mixed = list(fees), list(payments)
    shuffled.shuffle(mixed_fees)  # type: ignore[attr-defined]
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert standing(ADULT, mixed_fees, mixed, tuple(reversed(_RATES)), TODAY) == found


@given(_FEES, _PAID)
def test_no_cent_is_lost_between_fees_and_payments(fees: list[FeeFacts], payments: list[PaidFacts]) -> None:
    found = standing(ADULT, fees, payments, _RATES, TODAY)
    assert sum(each.owed for each in found.accounts) == sum(each.amount for each in fees)
    for account in found.accounts:
        lines = [line for line in found.lines if line.currency == account.currency]
        over = account.paid - sum(line.paid for line in lines)
        assert all(0 <= line.paid <= line.amount for line in lines)
        assert over == 0 or (over > 0 and all(line.open == 0 for line in lines)) or all(not line.paid for line in lines)
    counted = {each.id for each, _ in found.converted}
    told = (
        len(found.untold)
        + len(counted)
        + sum(1 for p in payments if p.currency in {a.currency for a in found.accounts})
    )
    assert told >= len(payments)


def test_money_is_written_as_people_read_it() -> None:
    told = [money(*each) for each in ((120050, "USD"), (12000, "JPY"), (1250, "KWD"), (-5, "EUR"), (7, "CAD"))]
    assert told == ["$1,200.50", "¥12,000", "KWD\N{NO-BREAK SPACE}1.250", "−€0.05", "CA$0.07"]
