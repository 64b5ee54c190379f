"""Finds a word of the phrase tables in a language; English where the table has no such language."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from exchange_desk.basics.resources import resource
from exchange_desk.basics.text import folded

LANGUAGES = ("en", "ja", "de", "fr")
_BY_COUNTRY = {
    "JP": "ja", "DE": "de", "AT": "de", "LI": "de", "FR": "fr", "MC": "fr",
    "GB": "en", "US": "en", "CA": "en", "AU": "en", "NZ": "en", "IE": "en",
}  # fmt: skip
_FRENCH_GAP = re.compile(r" (?=[?!:;])")  # never at the beginning of a line
Row = Mapping[str, str]


@cache
def phrase_rows(name: str) -> tuple[Row, ...]:
    """The rows of one phrase table: first-words, or labels and values, which are kept in several files each."""
    folder = resource("phrases", name)
    files = sorted(folder.glob("*.csv")) if folder.is_dir() else [resource("phrases", f"{name}.csv")]
    return tuple(row for file in files for row in _rows_of(file))


def _rows_of(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {**row, "fr": _FRENCH_GAP.sub("\u00a0", row["fr"])}


@cache
def _labels() -> Mapping[str, Row]:
    return {row["key"]: row for row in phrase_rows("labels")}


@cache
def _values() -> Mapping[tuple[str, str], Row]:
    return {(row["kind"], row["code"]): row for row in phrase_rows("values")}


def say(key: str, language: str, **values: object) -> str:
    """The phrase with that key, with its gaps filled."""
    row = _labels()[key]
    return (row.get(language) or row["en"]).format(**values)


def value_word(kind: str, code: str | None, language: str) -> str:
    """A kept code in words ("gluten_free" of kind diet → "glutenfrei"); an unknown code stays as it is."""
    if not code:
        return ""
    row = _values().get((kind, code.strip().lower().replace(" ", "_").replace("-", "_")))
    return (row.get(language) or row["en"]) if row else code.replace("_", " ")


def says_more(kind: str, typed: str) -> bool:
    """Whether the words of a form say more than one of our words of that kind, in whatever language."""
    ours = {folded(word) for row in phrase_rows("values") if row["kind"] == kind for word in row.values() if word}
    return folded(typed) not in ours


def language_of(*codes: str | None, country: str | None = None) -> str | None:
    """The first of the codes that we have words for, else the one of the country; nothing when there is none."""
    for code in codes:
        plain = (code or "").lower().split("-")[0].split("_")[0]
        if plain in LANGUAGES:
            return plain
    return None if any(codes) else _BY_COUNTRY.get((country or "").upper())


def joined(parts: list[str], language: str) -> str:
    """Several words as a list: "a, b and c"."""
    parts = [part for part in parts if part]
    if language == "ja":
        return "、".join(parts)
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + {"de": " und ", "fr": " et "}.get(language, " and ") + parts[-1]
