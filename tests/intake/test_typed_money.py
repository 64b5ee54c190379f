"""What a treasurer types as an amount is read as it is meant, or refused with a sentence that says how to write it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money, typable
from exchange_desk.intake.typed_money import typed_currency, typed_money, typed_rate


def read(text: str, *, usual: str = "USD", countries: tuple[str, ...] = ("US",), language: str = "en") -> str:
    return str(typed_money(text, usual=usual, countries=countries, language=language))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1 200,50 €", "1200.50 EUR"),
        ("$ 1,200.50", "1200.50 USD"),
        ("１２００円", "1200 JPY"),
        ("1万5千円", "15000 JPY"),
        ("1200", "1200.00 USD"),
        ("1,200", "1200.00 USD"),
        ("1.200,-", "1200.00 USD"),
        ("CHF 1'200.50", "1200.50 CHF"),
        ("-50", "-50.00 USD"),
        ("−50", "-50.00 USD"),
        ("(50)", "-50.00 USD"),
        ("500 usd", "500.00 USD"),
        ("100 Canadian dollars", "100.00 CAD"),
        ("12,5", "12.50 USD"),
        ("KWD 1.250", "1.250 KWD"),
        ("٢٠٠ €", "200.00 EUR"),
        ("JPY 12.00", "12 JPY"),
    ],
)
def test_an_amount_is_read_as_it_is_written_anywhere(typed: str, meant: str) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1.200", "$1,200.00 or $1.20"),
        ("KWD 1,250", "1,250.000 or"),
        ("12.3456", "more digits than USD"),
        ("JPY 12.50", "more digits than JPY"),
        ("200 $CA", "Which money"),
        ("5 kr", "Which money"),
        ("Rs. 500", "Which money"),
        ("10%", "Which money"),
        ("12.50 USD EUR", "Which money"),
        ("1 2", "How much"),
        ("12 EUR 30", "How much"),
        ("abc", "no amount"),
        ("", "no amount"),
    ],
)
def test_what_is_open_is_refused_with_what_to_write(typed: str, said: str) -> None:
    with pytest.raises(RefusedInput, match=said.replace("$", r"\$").replace(".", r"\.")):
        read(typed)


def test_thousands_are_set_apart_as_the_committee_writes_them() -> None:
    assert read("1.200", usual="EUR", language="de") == "1200.00 EUR"
    with pytest.raises(RefusedInput, match=r"€1,200\.00 or €1\.20"):
        read("1,200", usual="EUR", language="de")


def test_a_dollar_is_that_of_the_budget_or_of_the_country() -> None:
    assert read("$5", usual="CAD", countries=("CA", "US")) == "5.00 CAD"
    assert read("$5", usual="EUR", countries=("DE", "US")) == "5.00 USD"
    assert read("¥500", usual="USD", countries=("US", "JP")) == "500 JPY"
    with pytest.raises(RefusedInput, match="three letters"):
        read("$5", usual="EUR", countries=("DE",))


@given(st.integers(-(10**11), 10**11), st.sampled_from(["USD", "JPY", "KWD", "EUR", "CHF", "HUF"]), st.booleans())
def test_what_we_write_ourselves_can_be_typed_again(minor: int, code: str, german: bool) -> None:
    language = "de" if german else "en"
    back = typed_money(typable(minor, code), usual="USD", countries=("US",), language=language)
    assert (back.minor, back.currency) == (minor, code)


@given(st.integers(-(10**9), 10**9), st.sampled_from(["USD", "EUR", "GBP", "UAH"]))
def test_what_we_show_can_be_typed_again(minor: int, code: str) -> None:
    back = typed_money(money(minor, code), usual="USD", countries=("US",))
    assert (back.minor, back.currency) == (minor, code)


@given(st.text(max_size=20))
def test_whatever_is_typed_is_read_or_refused_in_a_sentence(text: str) -> None:
    for language in ("en", "de"):
        with suppress(RefusedInput):
            assert typed_money(text, usual="USD", countries=("US", "JP"), language=language).currency


def test_a_currency_goes_by_letters_sign_or_word() -> None:
    assert [typed_currency(word) for word in ("eur", "€", "yen", " USD ", "円")] == ["EUR", "EUR", "JPY", "USD", "JPY"]
    assert typed_currency("$", ["CA"]) == "CAD"
    with pytest.raises(RefusedInput, match="three letters"):
        typed_currency("XYZ")


def test_a_rate_is_a_number_above_nothing() -> None:
    assert [typed_rate(word) for word in ("0,0067", "1.085", " 150 ", "１．５")] == ["0.0067", "1.085", "150", "1.5"]
    for wrong in ("0", "-1", "1,085.5", "1e5", "about 1", ""):
        with pytest.raises(RefusedInput, match="is no rate"):
            typed_rate(wrong)
