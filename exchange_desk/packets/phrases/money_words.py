"""Amounts of money as each language writes them, and in words where we can."""

from __future__ import annotations

from decimal import Decimal

from exchange_desk.basics.money import digits_of, figure, money
from exchange_desk.packets.phrases.local_forms import plain, the_locale

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_GROUPS = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def money_word(minor: int, currency: str, language: str) -> str:
    """An amount as a language writes it: "$1,200.50", "1.200,50 €"."""
    if language == "en":
        return money(minor, currency)
    if language == "ar":  # its signs would turn the line round
        return f"{figure(minor, currency)}\N{NO-BREAK SPACE}{currency}"
    from babel.numbers import format_currency

    digits = digits_of(currency)
    amount = Decimal(minor).scaleb(-digits)
    # the digits of our own table: Babel's would round the smallest units of some away
    pattern = the_locale(language).currency_formats["standard"].pattern
    pattern = pattern.replace("0.00", f"0.{'0' * digits}" if digits else "0")
    return plain(format_currency(amount, currency, pattern, locale=the_locale(language), currency_digits=False))


def in_words(minor: int, currency: str, language: str) -> str | None:
    """An amount in words for a receipt: "five hundred US dollars and 50/100"; nothing in languages we cannot."""
    if language != "en" or minor < 0 or minor >= 10**14:
        return None
    from babel.numbers import get_currency_name

    whole, part = divmod(minor, 10 ** digits_of(currency))
    name = get_currency_name(currency, count=whole, locale=the_locale(language))
    cents = f" and {part:0{digits_of(currency)}}/{10 ** digits_of(currency)}" if digits_of(currency) else ""
    return f"{_number(whole)} {name}{cents}"


def _number(number: int) -> str:
    """A whole number in English words."""
    for size, name in _GROUPS:
        if number >= size:
            rest = number % size
            return f"{_number(number // size)} {name}" + (f" {_number(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{_ONES[number // 100]} hundred" + (f" {_number(rest)}" if rest else "")
    if number >= 20:
        return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]
