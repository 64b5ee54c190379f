"""Finds a word of the phrase tables in a language; English where the table has no such language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from exchange_desk.basics.languages import LANGUAGES, language_code, language_of_country
from exchange_desk.basics.phrase_book import Row, phrase_rows
from exchange_desk.basics.text import folded
from exchange_desk.packets.phrases.own import own_wording

__all__ = ["joined", "language_of", "phrase_rows", "say", "says_more", "value_code", "value_word"]
_ANDS = {
    "de": " und ", "fr": " et ", "pt": " e ", "it": " e ", "ru": " и ", "uk": " і ", "zh-Hans": "和", "zh-Hant": "和",
}  # fmt: skip


@cache
def _labels() -> Mapping[str, Row]:
    return {row["key"]: row for row in phrase_rows("labels")}


@cache
def _values() -> Mapping[tuple[str, str], Row]:
    return {(row["kind"], row["code"]): row for row in phrase_rows("values")}


def say(key: str, language: str, **values: object) -> str:
    """The phrase with that key, with its gaps filled."""
    row = _labels()[key]
    return (own_wording(key, language) or row.get(language) or row["en"]).format(**values)


def value_word(kind: str, code: str | None, language: str) -> str:
    """A kept code in words ("gluten_free" of kind diet → "glutenfrei"); an unknown code stays as it is."""
    if not code:
        return ""
    row = _values().get((kind, value_code(kind, code)))
    if row is None:
        return code.replace("_", " ")
    return own_wording(f"{kind} {row['code']}", language) or row.get(language) or row["en"]


def value_code(kind: str, code: str) -> str:
    """A code as the table has it: "Gluten free" is "gluten_free", the language "zh-TW" is "zh"."""
    if kind == "language":
        return language_code(code).split("-")[0]
    return code.strip().lower().replace(" ", "_").replace("-", "_")


def says_more(kind: str, typed: str) -> bool:
    """Whether the words of a form say more than one of our words of that kind, in whatever language."""
    ours = {folded(word) for row in phrase_rows("values") if row["kind"] == kind for word in row.values() if word}
    return folded(typed) not in ours


def language_of(*codes: str | None, country: str | None = None) -> str | None:
    """The first of the codes that we have words for, else the one of the country; nothing when there is none."""
    found = next((code for code in map(language_code, codes) if code in LANGUAGES), None)
    if found or any(codes):
        return found
    there = language_of_country(country)
    return there if there in LANGUAGES else None


def joined(parts: list[str], language: str) -> str:
    """Several words as a list: "a, b and c"."""
    parts = [part for part in parts if part]
    if language == "ja":
        return "、".join(parts)
    if len(parts) < 2:
        return "".join(parts)
    if language == "ko":
        return ", ".join(parts)
    comma = "、" if language.startswith("zh") else "، " if language == "ar" else ", "
    return comma.join(parts[:-1]) + _and(language, parts[-1]) + parts[-1]


def _and(language: str, last: str) -> str:
    if language == "es":  # "español e inglés", but "agua y hielo"
        return " e " if re.match(r"h?[ií](?![aeo])", last.lower()) else " y "
    if language == "ar":  # written as one with an Arabic word
        return " و" if "\u0600" <= last[0] <= "\u06ff" else " و "
    return _ANDS.get(language, " and ")
