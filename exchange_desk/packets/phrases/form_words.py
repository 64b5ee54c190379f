"""The words of the blank forms, in English and the languages of partners."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from exchange_desk.basics.resources import resource


def form_word(key: str, language: str) -> str:
    """A word of a form; English where there is none in that language."""
    row = _rows()[key]
    return row.get(language) or row["en"]


def form_words(key: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """A word in each of the languages, equal ones once."""
    return tuple(dict.fromkeys(form_word(key, language) for language in languages))


def has_word(key: str) -> bool:
    """Whether the forms have a word of that key."""
    return key in _rows()


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    with resource("phrases", "forms.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}
