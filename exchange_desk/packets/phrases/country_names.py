"""Names of countries in the languages of paper."""

from __future__ import annotations

from functools import cache


def country_name(code: str, language: str) -> str:
    """ "CA" → "カナダ"; a code that is no country's stays as it is."""
    return _names(language).get(code.upper(), code)


@cache
def _names(language: str) -> dict[str, str]:
    from babel import Locale  # read when a paper names a country, not when the desk starts

    return {str(code): str(name) for code, name in Locale.parse(language, sep="-").territories.items()}
