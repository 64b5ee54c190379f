"""Which folded search keys a typed search finds, tolerant of long vowels (Sato, Satō, Satou, Satoh)."""

from __future__ import annotations

import re
from collections.abc import Callable

from exchange_desk.basics.text import folded

_LONG_VOWELS = re.compile(r"o[uoh](?![aeiou])|uu")


def finder(search: str) -> Callable[[str], bool]:
    """A test for search keys: every typed word must be found, digits of a phone also without their gaps."""
    words = folded(search).split()
    digits = "".join(c for c in search if c.isdigit())
    phone = digits if len(digits) >= 4 and not re.search(r"[^\W\d]", search) else ""

    def finds(key: str) -> bool:
        if phone and phone.lstrip("0") in key.replace(" ", ""):
            return True
        short = _short(key)
        return all(word in key or _short(word) in short for word in words)

    return finds


def _short(text: str) -> str:
    return _LONG_VOWELS.sub(lambda found: found.group()[0], text)
