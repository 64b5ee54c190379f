"""The shipped table of what countries ask of those who enter, as `resources/entry_rules.csv` has it."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from functools import cache

from exchange_desk.basics.resources import resource
from exchange_desk.rules.entry import EntryFacts


@cache
def shipped_entry_rules() -> tuple[EntryFacts, ...]:
    """One fact for each country and nationality; the first row that names both holds."""
    found: dict[tuple[str, str | None], EntryFacts] = {}
    for row in _rows("entry_rules.csv"):
        for country in _countries(row["countries"]):
            for nationality in _countries(row["nationalities"]) or (None,):
                if country != nationality:
                    found.setdefault((country, nationality), _fact(country, nationality, row))
    return tuple(found.values())


def _fact(country: str, nationality: str | None, row: dict[str, str]) -> EntryFacts:
    return EntryFacts(
        country=country,
        nationality=nationality,
        passport_months=int(row["passport_months"]) if row["passport_months"] else None,
        visa=row["visa"] or None,
        authorisation=row["authorisation"] or None,
        source=row["source"],
        reviewed_on=dt.date.fromisoformat(row["reviewed_on"]),
        notes=row["notes"],
    )


def _countries(words: str) -> tuple[str, ...]:
    """Codes and names of groups with spaces between, as codes."""
    groups = _groups()
    return tuple(dict.fromkeys(code for word in words.split() for code in groups.get(word, (word,))))


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    return {row["group"]: tuple(row["countries"].split()) for row in _rows("entry_groups.csv")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resource(name).open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)
