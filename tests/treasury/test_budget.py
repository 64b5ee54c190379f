"""A budget against what really came in and went out, in several currencies; no cent is lost unsaid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.basics.money import digits_of
from exchange_desk.treasury.budget import Budget, MovedFacts, PlannedFacts, budget_of
from exchange_desk.treasury.rates import Rate

MARCH, MAY = dt.date(2028, 3, 1), dt.date(2028, 5, 1)
RATES = (
    Rate("EUR", "USD", dt.date(2028, 1, 1), Decimal("1.1")),
    Rate("EUR", "USD", dt.date(2028, 4, 1), Decimal("1.2"), "ECB"),
)


def line(side: str, title: str, planned: int, code: str = "USD") -> PlannedFacts:
    return PlannedFacts(title, side, title, planned, code)


def came(amount: int, on: str | None, code: str = "USD", day: dt.date | None = MARCH) -> MovedFacts:
    return MovedFacts("income", on, amount, code, day)


def went(amount: int, on: str | None, code: str = "USD", day: dt.date | None = MARCH) -> MovedFacts:
    return MovedFacts("expense", on, amount, code, day)


def told(lines: list[PlannedFacts], moved: list[MovedFacts], *rates: Rate) -> Budget:
    return budget_of(lines, moved, rates, "USD", MAY)


def test_planned_and_actual_stand_beside_each_other() -> None:
    found = told([line("income", "Fees", 1000), line("expense", "Bus", 700)], [came(400, "Fees"), went(900, "Bus")])
    assert [(row.title, row.planned, row.actual, row.difference) for row in found.rows] == [
        ("Fees", 1000, 400, -600),
        ("Bus", 700, 900, 200),
    ]
    assert found.left == (300, -500)


def test_money_without_a_line_is_in_the_sums_all_the_same() -> None:
    found = told([line("income", "Fees", 1000)], [came(400, None), went(50, "gone")])
    assert [(row.side, row.title, row.planned, row.actual) for row in found.rows[1:]] == [
        ("income", "Without a line", None, 400),
        ("expense", "Without a line", None, 50),
    ]
    assert found.left == (1000, 350)


def test_planned_is_told_at_the_latest_rate_and_actual_at_that_of_the_day() -> None:
    found = told(
        [line("expense", "Bus", 10000, "EUR")], [went(5000, "Bus", "EUR"), went(5000, "Bus", "EUR", MAY)], *RATES
    )
    (bus,) = found.rows
    assert (bus.planned, bus.actual, bus.planned_typed, bus.converted) == (12000, 11500, "€100.00", ("€100.00",))
    assert found.rates == (
        "1 EUR = 1.1 USD (rate of Saturday 1 January 2028)",
        "1 EUR = 1.2 USD (rate of Saturday 1 April 2028, ECB)",
    )


def test_what_has_no_rate_is_told_and_in_no_sum() -> None:
    found = told([line("expense", "Rail", 30000, "JPY")], [went(1200, "Rail", "JPY", dt.date(2028, 5, 3))])
    assert (found.rows[0].planned, found.rows[0].actual) == (None, 0)
    assert found.untold == (
        "Rail: ¥30,000 has no rate into USD for Monday 1 May 2028.",
        "Rail: ¥1,200 has no rate into USD for Wednesday 3 May 2028.",
    )


def test_cents_that_rounding_moves_are_told() -> None:
    half = Rate("EUR", "USD", dt.date(2028, 1, 1), Decimal("0.5"))
    found = told([], [came(1, None, "EUR")] * 4, half)
    assert found.rows[0].actual == 0
    assert found.rounding == (
        "Each amount is rounded to 2 digits: the actual income is −$0.02 off the exact sum of $0.02.",
    )


_CODES = st.sampled_from(["USD", "EUR", "JPY"])
_MOVED = st.lists(
    st.builds(MovedFacts, st.sampled_from(["income", "expense"]), st.sampled_from([None, "Fees", "Bus"]),
              st.integers(-(10**7), 10**7), _CODES, st.sampled_from([None, MARCH, MAY])),
    max_size=12,
)  # fmt: skip
_ALL = (*RATES, Rate("USD", "JPY", dt.date(2028, 1, 1), Decimal("151.37")))


@given(_MOVED, st.randoms())
def test_the_order_of_the_ledger_changes_no_sum(moved: list[MovedFacts], shuffled: object) -> None:
    lines, mixed = [line("income", "Fees", 1000), line("expense", "Bus", 700, "JPY")], list(moved)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert told(lines, mixed, *_ALL) == told(lines, moved, *_ALL)


@given(_MOVED)
def test_sums_are_those_of_the_rows_and_what_rounding_moved_is_said(moved: list[MovedFacts]) -> None:
    found = told([line("income", "Fees", 1000), line("expense", "Bus", 700)], moved, *_ALL)
    for side in found.sums:
        assert side.actual == sum(row.actual for row in found.rows if row.side == side.side)
        exact = Fraction(0)
        for each in moved:
            if each.side != side.side or (each.day is None and each.currency != "USD"):
                continue
            worth = Fraction(each.amount, 10 ** digits_of(each.currency))
            rate = {"USD": Fraction(1), "JPY": 1 / Fraction("151.37"),
                    "EUR": Fraction("1.2") if each.day == MAY else Fraction("1.1")}[each.currency]  # fmt: skip
            exact += worth * rate * 100
        said = any(f"actual {side.side}" in words for words in found.rounding)
        assert said == (side.actual != round(exact))
        assert abs(side.actual - exact) <= Fraction(len(moved), 2)
