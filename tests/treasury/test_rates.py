"""Conversion: the rate of the day, either way round, rounded half-even to the digits of the currency."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.basics.money import digits_of
from exchange_desk.treasury.rates import Rate, convert, rate_of_day

MAY = dt.date(2028, 5, 1)
DAY = dt.timedelta(days=1)


def rate(text: str, *, frm: str = "EUR", into: str = "USD", day: dt.date = MAY) -> Rate:
    return Rate(frm, into, day, Decimal(text))


def test_the_latest_rate_that_holds_on_the_day_is_used() -> None:
    rates = [rate("1.1", day=MAY - 30 * DAY), rate("1.2"), rate("1.3", day=MAY + DAY)]
    found = convert(1000, "EUR", "USD", MAY, rates)
    assert found is not None
    assert found.minor == 1200
    assert convert(1000, "EUR", "USD", MAY - 31 * DAY, rates) is None
    assert convert(1000, "EUR", "USD", None, rates) is None
    assert convert(1000, "EUR", "JPY", MAY, rates) is None


def test_a_rate_is_turned_round_where_only_that_is_known_and_it_is_said() -> None:
    found = convert(1200, "USD", "EUR", MAY, [rate("1.2")])
    assert found is not None
    assert found.minor == 1000
    assert found.used is not None
    assert found.used.inverse
    assert found.used.told == "1 EUR = 1.2 USD (rate of Monday 1 May 2028, turned round)"


def test_the_direct_rate_of_a_day_goes_before_the_one_turned_round_and_a_later_one_before_both() -> None:
    both = [rate("0.8", frm="USD", into="EUR"), rate("1.2")]
    used = rate_of_day(both, "EUR", "USD", MAY + DAY)
    assert used is not None
    assert not used.inverse
    used = rate_of_day([*both, rate("0.9", frm="USD", into="EUR", day=MAY + DAY)], "EUR", "USD", MAY + DAY)
    assert used is not None
    assert used.inverse
    assert used.rate.rate == Decimal("0.9")


def test_halves_are_rounded_to_the_even_unit() -> None:
    half = [rate("0.5")]
    told = [convert(minor, "EUR", "USD", MAY, half) for minor in (1, 3, 5, -1, -3)]
    assert [each.minor for each in told if each] == [0, 2, 2, 0, -2]


def test_each_currency_has_its_own_digits() -> None:
    yen = convert(10050, "USD", "JPY", MAY, [rate("150", frm="USD", into="JPY")])
    dinar = convert(10000, "USD", "KWD", MAY, [rate("0.30775", frm="USD", into="KWD")])
    assert yen is not None
    assert yen.minor == 15075
    assert dinar is not None
    assert dinar.minor == 30775


CODES = st.sampled_from(["USD", "JPY", "KWD", "EUR"])
RATES = st.decimals("0.00001", "100000", places=7)


@given(st.integers(-(10**11), 10**11), CODES, CODES, RATES, st.booleans())
def test_conversion_is_never_further_from_the_truth_than_half_a_unit(
    minor: int, one: str, other: str, number: Decimal, turned: bool
) -> None:
    known = [rate(str(number), frm=other if turned else one, into=one if turned else other)]
    found = convert(minor, one, other, MAY, known)
    assert found is not None
    exact = Fraction(minor)
    if one != other:
        exact = Fraction(minor, 10 ** digits_of(one)) * 10 ** digits_of(other)
        exact = exact / Fraction(number) if turned else exact * Fraction(number)
    assert found.minor == round(exact)  # Python rounds fractions half-even, too
