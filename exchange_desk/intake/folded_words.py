"""Words of many languages as patterns for folded text: kana, accents and the letters of Arabic and Persian one way."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded

_ARABIC = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": None, "\u200c": " ", "\u200d": None})


def words_key(text: str) -> str:
    """The folded text, with Arabic and Persian letters written one way; what `words_in` patterns are searched in."""
    return " ".join(folded(text).translate(_ARABIC).split())


def words_in(pattern: str) -> re.Pattern[str]:
    """A pattern whose words may be written as they are ("パスポート", "дійсний"); its signs stay as they are."""
    return re.compile("".join(char if char.isascii() else words_key(char) for char in pattern))
