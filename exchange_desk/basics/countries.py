"""Countries by their two letters, in English sentences."""

from __future__ import annotations

from functools import cache

_WITH_THE = frozenset({"US", "GB", "NL", "PH", "DO", "AE", "GM", "BS", "CF", "MV", "SC", "SB", "KM", "CD", "CG"})


def country_in_words(code: str) -> str:
    """ "US" → "the United States"; a code that is no country's stays as it is."""
    name = _names().get(code.upper(), code)
    return f"the {name}" if code.upper() in _WITH_THE else name


@cache
def _names() -> dict[str, str]:
    from babel import Locale  # read when a country is told, not when the desk starts

    return {str(code): str(name) for code, name in Locale("en").territories.items()}
