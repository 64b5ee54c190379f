"""How cards and calendars of ours tell which records they are of, so that our own import knows them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from exchange_desk.intake.own_list import ids_cell, list_mark
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.queries.list_spec import Field
from exchange_desk.records import Base

UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
LEVEL = "P2"  # the most private column of cards: phones, addresses


def mark_of(kind: str) -> str:
    """The mark of a list of that kind; it names no committee, for cards go to many telephones."""
    return list_mark(kind, LEVEL, "-", None, with_guards=False)


def ids_of(*records: Base | None) -> str:
    """The ids of the records of one card or event, by their tables."""
    return ids_cell({each.__tablename__: each.id for each in records if each is not None})


def headings(kind: str, record: type[Base]) -> Mapping[str, str]:
    """The headings of a record's columns in our list of that kind, by column."""
    cells = (cell for cell in list_kind(kind).cells if isinstance(cell, Field) and cell.record is record)
    return {cell.name: cell.heading for cell in cells}


def fields_told(kind: str, places: Iterable[tuple[Base, str, str]]) -> tuple[tuple[str, str], ...]:
    """Which heading of the list stands in which property: (record, column, "N.1"), for columns that say something.

    Text with signs that no card can hold (control characters) is left out: the card would say something else.
    """
    return tuple(
        (headings(kind, type(record))[column], place)
        for record, column, place in places
        if (value := getattr(record, column)) and not UNWRITABLE.search(value)
    )
