"""In which currency a list of payments is: told by a column of its own, by the heading, or by the countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from exchange_desk.intake.folded_words import words_in, words_key
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.money import read_money

_CODE = re.compile(r"(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])")
_US_DOLLAR = words_in(
    r"\bus ?\$|\bus dollars?\b|u s dollars?|米ドル|"
    r"미국 ?달러|доллар\w* сша|долар\w* сша|دولار امریکی|دلار امریکا|dolares? estadounidenses?|dollari usa"
)


def currency_named(text: str, country: str | None) -> str | None:
    """The three letters of the currency that a cell or heading names ("Betrag (EUR)", "円", "US dollars"), or None."""
    from babel.numbers import list_currencies

    if not text.strip():
        return None
    known: set[str] = list_currencies()
    alone = text.strip().upper()
    found: set[str] = {
        code.upper()
        for code in _CODE.findall(text)
        if code.upper() in known and (code.isupper() or alone == code.upper())
    }
    if len(found) == 1:
        return found.pop()
    if _US_DOLLAR.search(words_key(text)):
        return "USD"
    words = [word for word in re.split(r"[\s()（）\[\],;:/]+", text) if word]
    reads = (read_money(f"1 {word}", country=country).value for word in words if not any(c.isdigit() for c in word))
    names = {read.currency for read in reads if read is not None}
    return names.pop() if len(names) == 1 else None


def country_of_signs(countries: Iterable[str], cells: Sequence[Cell]) -> str | None:
    """The one country whose money the signs in a column may be ("$" between the United States and Egypt)."""
    each = list(dict.fromkeys(country for country in countries if country))
    unsure = [cell for cell in cells if cell.text and read_money(cell).value is None and read_money(cell).troubles]
    fitting = [country for country in each if any(read_money(cell, country=country).value for cell in unsure)]
    return fitting[0] if len(fitting) == 1 else each[0] if len(each) == 1 else None


def currencies_of(countries: Iterable[str]) -> tuple[str, ...]:
    """The money of some countries today."""
    from babel.numbers import get_territory_currencies

    return tuple(dict.fromkeys(code for country in countries if country for code in get_territory_currencies(country)))
