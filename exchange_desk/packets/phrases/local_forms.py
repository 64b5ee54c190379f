"""What each language writes in its own way: names of countries, dates of which a part is known, large numbers."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from exchange_desk.basics.dates import PartialDate
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import value_word

if TYPE_CHECKING:
    from babel import Locale


@cache
def the_locale(language: str) -> Locale:
    """What Babel knows of a language."""
    from babel import Locale

    return Locale.parse(language.replace("-", "_"))


def country_word(code: str | None, language: str) -> str:
    """A country by its two letters ("JP" → "Japan"); an unknown code as it is."""
    code = (code or "").strip()
    return str(the_locale(language).territories.get(code.upper(), code))


def language_word(code: str, language: str) -> str:
    """A language by its code ("ja" → "Japanese"), also one that we print nothing in; an unknown code as it is."""
    ours = value_word("language", code, language)
    return ours if ours != code.replace("_", " ") else str(the_locale(language).languages.get(code, code))


def partial_day(day: PartialDate | None, language: str) -> str:
    """As much of a date as is known: "1968", "October 1968", "3 October 1968"; nothing where nothing is known."""
    if day is None:
        return ""
    if day.whole:
        return long_day(day.whole, language, weekday=False)
    if not day.month:
        return str(day.year)
    from babel.dates import format_skeleton

    return plain(format_skeleton("yMMMM", dt.date(day.year, day.month, 1), locale=the_locale(language)))


def number_word(number: int, language: str) -> str:
    """A number with its thousands as that language parts them."""
    from babel.numbers import format_decimal

    return plain(format_decimal(number, locale=the_locale(language)))


def plain(text: str) -> str:
    """With the no-break space that all our words have, instead of the narrow one."""
    return text.replace("\u202f", "\u00a0")
