"""Amounts of money in the smallest unit of their currency: their digits, how they are written and shared."""

from __future__ import annotations

from functools import lru_cache

NO_CENTS = frozenset({"JPY", "KRW", "ISK", "VND", "CLP"})
_MINUS = "\N{MINUS SIGN}"


@lru_cache(maxsize=256)
def digits_of(currency: str) -> int:
    """How many decimal places a currency is counted in: 2 for most, 0 for the yen, 3 for the dinar of Kuwait."""
    from babel.numbers import get_currency_precision  # read when money is told, not when the desk starts

    return 0 if currency in NO_CENTS else int(get_currency_precision(currency))


@lru_cache(maxsize=256)
def sign_of(currency: str) -> str:
    """The sign of a currency as English papers have it ("$", "CA$", "¥"), or its three letters."""
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, locale="en"))


def is_currency(code: str) -> bool:
    """Whether there is money with those three letters (ISO 4217)."""
    from babel.numbers import list_currencies

    return code in list_currencies()


def currency_of_country(country: str | None) -> str | None:
    """The money that is used in a country today; nothing where the country is not known."""
    from babel.numbers import get_territory_currencies

    found = get_territory_currencies(country) if country else []
    return str(found[0]) if found else None


def figure(minor: int, currency: str) -> str:
    """The number alone, with as many digits as the currency has: "1,200.50"."""
    digits = digits_of(currency)
    whole, part = divmod(abs(minor), 10**digits)
    cents = f".{part:0{digits}}" if digits else ""
    return f"{_MINUS if minor < 0 else ''}{whole:,}{cents}"


def typable(minor: int, currency: str) -> str:
    """As it may be typed again: "1200.50 USD"."""
    return f"{figure(minor, currency).replace(',', '').replace(_MINUS, '-')} {currency}"


def money(minor: int, currency: str) -> str:
    """For people: "$1,200.50", "¥12,000", "KWD 1.250"; a minus stands before everything."""
    sign = sign_of(currency)
    gap = "\N{NO-BREAK SPACE}" if sign[-1].isalpha() else ""
    return f"{_MINUS if minor < 0 else ''}{sign}{gap}{figure(abs(minor), currency)}"


def in_parts(minor: int, count: int) -> tuple[int, ...]:
    """An amount in so many parts that differ by one unit at most, the bigger first; together they are the amount."""
    if count < 1:
        raise ValueError("an amount has at least one part")
    least, rest = divmod(abs(minor), count)
    parts = tuple(least + (place < rest) for place in range(count))
    return parts if minor >= 0 else tuple(-part for part in parts)
