"""An amount of money that somebody typed: "1 200,50 €", "$ 1,200.50", "１２００円"; what is open is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import digits_of, is_currency, money
from exchange_desk.intake.payment_currencies import currency_named
from exchange_desk.intake.values.currency_words import CURRENCY_SIGNS, SIGN_OF_COUNTRY
from exchange_desk.intake.values.money import Money, read_money
from exchange_desk.intake.values.read import plain, with_ascii_digits

_NOT_WORDS = re.compile(r"[\d\s.,'’٫٬()+\-\u2212\u2013\u2014万萬만千천]")
_COUNTED = re.compile("[万萬만千천]")
_DECIMAL_COMMA = frozenset({"de", "fr", "es", "it", "pt", "ru", "uk", "nl", "pl", "cs", "da", "sv", "nb", "fi", "tr"})
_THREE = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_RATE = re.compile(r"\d+(?:[.,]\d+)?|[.,]\d+")
_LONGEST_RATE = 20


def typed_money(text: str, *, usual: str | None = None, countries: Iterable[str] = (), language: str = "en") -> Money:
    """The amount with its currency: the one it names, else the usual one.

    `countries` tell whose "$" or "¥" is meant, `language` how thousands are set apart here. Raises RefusedInput that
    says how to write it.
    """
    line = with_ascii_digits(plain(text)).replace("\u2212", "-").replace("\u2013", "-").replace("\u2014", "-")
    if not any(char.isdigit() for char in line):
        raise RefusedInput(f"“{text.strip()}” is no amount of money. Write it like 1,200.50 or 1,200.50 USD.")
    code = _currency(line, usual, list(countries))
    if code is None:
        raise RefusedInput(f"Which money is “{text.strip()}”? Write three letters beside the number, e.g. 100 EUR.")
    number = re.sub(r"[^\d\s.,'’٫٬()+\-万萬만千천]", "", line).strip()
    read = read_money(f"{number}円" if _COUNTED.search(number) else f"{number} {code}")
    if read.value is None and (grouped := _grouped(number, code, language)) is not None:
        read = read_money(f"{grouped} {code}")
    if read.value is None:
        raise RefusedInput(_refusal(text.strip(), number, code))
    minor = read.value.minor
    if _COUNTED.search(number):
        minor *= 10 ** digits_of(code)
    elif not _exactly(number, minor, code):
        raise RefusedInput(
            f"“{text.strip()}” has more digits than {code} is counted in ({digits_of(code)} behind the point). "
            "Write the amount that was paid."
        )
    return Money(minor, code)


def typed_currency(text: str, countries: Iterable[str] = ()) -> str:
    """The three letters of a currency that somebody typed ("eur", "€", "yen"). Raises RefusedInput."""
    code = text.strip().upper()
    if len(code) == 3 and code.isascii() and is_currency(code):
        return code
    for country in [None, *countries]:
        named = currency_named(text, country)
        if named is not None:
            return named
    raise RefusedInput(f"“{text.strip()}” is no currency. Write its three letters: EUR, USD, JPY …")


def typed_rate(text: str) -> str:
    """A rate as it is kept: a decimal number above zero, whichever sign stands before its decimals."""
    line = with_ascii_digits(plain(text)).replace(" ", "").replace("٫", ".")
    if _RATE.fullmatch(line) and len(line) <= _LONGEST_RATE:
        try:
            rate = Decimal(line.replace(",", "."))
        except InvalidOperation:  # pragma: no cover - the pattern leaves only numbers
            rate = Decimal(0)
        if rate > 0:
            return f"{rate:f}"
    raise RefusedInput(
        f"“{text.strip()}” is no rate. Write how much one unit is worth as a number, without signs between thousands: "
        "1.085 or 0.0067."
    )


def _currency(line: str, usual: str | None, countries: list[str]) -> str | None:
    """The currency that the words beside the number name; the usual one where there are none."""
    words = " ".join(_NOT_WORDS.sub(" ", line).split())
    if not words:
        return usual
    if not all(_is_money(word) for word in words.split()):
        return _in_full(words)
    at_home = [land for signs in SIGN_OF_COUNTRY.values() for land, code in signs.items() if code == usual]
    for country in [*at_home, None, *countries]:
        named = currency_named(words, country)
        if named is not None:
            return named
    return None


def _is_money(word: str) -> bool:
    """Whether a word is a sign, a word or the letters of a currency and nothing besides ("$CA" is not)."""
    said = word.casefold()
    signs = [(sign.strip("*").casefold(), sign.endswith("*")) for sign, _ in CURRENCY_SIGNS]
    known = any(said == sign or (open_ and said.startswith(sign)) for sign, open_ in signs)
    return known or word == "円也" or (len(word) == 3 and is_currency(word.upper()))


def _in_full(words: str) -> str | None:
    """The currency that is named in English as a whole: "Canadian dollars"."""
    from babel import Locale

    said = words.casefold().removesuffix("s")
    names = Locale("en").currencies
    found = {code for code, name in names.items() if name.casefold().removesuffix("s") == said}
    return found.pop() if len(found) == 1 else None


def _grouped(number: str, code: str, language: str) -> str | None:
    """The number without the sign between its thousands, where the language of the desk tells that it is one.

    "1,200" is no amount in cents, whoever wrote it; "1.200" would be 1.20 to some and 1200 to others. In money of three
    digits a point stands before these, as we write it ourselves.
    """
    if digits_of(code) > 2:
        return f"{number}0" if re.fullmatch(r"[+-]?\d+\.\d{3}", number) else None
    found = _THREE.fullmatch(number.strip("+-() "))
    ours = "." if language in _DECIMAL_COMMA else ","
    return number.replace(ours, "") if found is not None and found[1] == ours else None


def _refusal(text: str, number: str, code: str) -> str:
    found = re.search(r"(?<!\d)\d{1,3}[.,]\d{3}(?!\d)", number)
    if found is None:
        return f"How much is “{text}”? Write one number, e.g. 1200.50 {code}."
    whole = int(re.sub(r"\D", "", found[0])) * 10 ** digits_of(code)
    part = round(Decimal(found[0].replace(",", ".")) * 10 ** digits_of(code))
    return (
        f"Is “{text}” {money(whole, code)} or {money(part, code)}? Write it without a sign between the thousands, "
        f"or with {digits_of(code) or 'no'} digits behind the point."
    )


def _exactly(number: str, minor: int, code: str) -> bool:
    """Whether no digit behind the point was lost."""
    typed = int(re.sub(r"\D", "", number) or "0")
    behind = re.search(r"[.,٫](\d+)\D*$", number)
    places = {0, len(behind[1]) if behind else 0}
    return any(typed * 10 ** digits_of(code) == abs(minor) * 10**place for place in places)
