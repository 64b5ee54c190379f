"""Amounts of money with either decimal sign, and countries by their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.countries import read_country
from exchange_desk.intake.values.money import Money, decimal_sign, read_money


@pytest.mark.parametrize(
    ("said", "minor", "currency"),
    [
        ("$1,000.00", 100000, "USD"), ("500", 50000, "USD"), ("(500.00)", -50000, "USD"), ("€200.00", 20000, "EUR"),
        ("1.234,50 €", 123450, "EUR"), ("4 900,00 zł", 490000, "PLN"), ("1'234.50 CHF", 123450, "CHF"),
        ("₩50,000", 50000, "KRW"),
        ("100 000 Kč", 10000000, "CZK"), ("-5,5 €", -550, "EUR"), ("٥٠٠", 50000, "USD"),
    ],
)  # fmt: skip
def test_amounts_as_people_write_them(said: str, minor: int, currency: str) -> None:
    assert read_money(said, currency="USD", country="US").value == Money(minor, currency)


@pytest.mark.parametrize(
    "said", ["1,234", "1.234", "¥12,000", "kr 200", "USD 3k", "3万", "9" * 400, "many", "R$ 1.250"]
)
def test_what_may_be_two_amounts_or_none_is_asked(said: str) -> None:
    read = read_money(said, currency="USD", country="US")
    assert read.value is None
    assert read.asks


def test_the_column_decides_the_decimal_sign() -> None:
    assert decimal_sign(["1,234", "1,000.00"]) == "."
    assert decimal_sign(["1.234", "5,50"]) == ","
    assert decimal_sign(["1,000.00", "1.000,00"]) is None
    assert read_money("1,234", decimal=".", currency="USD").value == Money(123400, "USD")


def test_a_number_of_a_workbook_is_taken_as_it_is() -> None:
    assert read_money(Cell("1234.5", 1234.5), currency="EUR").value == Money(123450, "EUR")


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(said: str) -> None:
    read_money(said, currency="EUR")
    read_country(said)


@given(st.integers(0, 10**9), st.sampled_from(["{:,.2f}", "{:.2f}"]))
def test_what_is_written_is_read_again(minor: int, form: str) -> None:
    read = read_money(form.format(minor / 100) + " EUR")
    assert read.value == Money(minor, "EUR")


@pytest.mark.parametrize(
    ("said", "code"),
    [("Guinea", "GN"), ("Japan", "JP"),
     ("USA", "US"), ("Deutschland", "DE"), ("日本", "JP"), ("Украина", "UA"), ("Czechia", "CZ"),
     ("GB", "GB"),      ("Großbritannien", "GB"), ("Ukraine (then Soviet Union)", "UA")],
)  # fmt: skip
def test_countries_by_their_names(said: str, code: str) -> None:
    assert read_country(said).value == code


@pytest.mark.parametrize("said", ["Korea", "Atlantis", "Congo", "Georgia"])
def test_a_country_that_may_be_two_or_none_is_asked(said: str) -> None:
    assert read_country(said).asks
