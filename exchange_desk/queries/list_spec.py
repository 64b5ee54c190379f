"""What a list that we give away is made of: fields of records, and things that hang on them, each in one column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column

from exchange_desk.records import Base

HEALTH, PASSPORT = "health", "passport"
LEVELS = ("P0", "P1", "P2", "P3", "P4")


def column_of(record: type[Base], name: str) -> Column[Any]:
    """A column of a record."""
    return Base.metadata.tables[record.__tablename__].c[name]


@dataclass(frozen=True, slots=True)
class Field:
    """One column of one record of the row; `group` is what can be left out together (health, passport)."""

    record: type[Base]
    name: str
    heading: str
    group: str = ""
    level: str = "P1"

    @property
    def column(self) -> Column[Any]:
        """The column of the table."""
        return column_of(self.record, self.name)

    @property
    def place(self) -> str:
        """Where its id stands, when it leads to another record."""
        return f"{self.record.__tablename__}.{self.name}"


@dataclass(frozen=True, slots=True)
class Part:
    """Records that hang on one of the row's by `owner`: `main` names each, `names` are its details.

    `through`: a record that each of them leads to by that column (the person of a member), whose columns stand among
    the details; `parts` hang on it, or on the record itself where there is none. `bare`: words that stand without
    their key, each leading to its column.
    """

    name: str
    heading: str
    of: type[Base]
    record: type[Base]
    owner: str
    main: str
    names: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    through: tuple[str, type[Base], tuple[str, ...]] | None = None
    bare: Mapping[str, str] = field(default_factory=dict)
    fixed: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    group: str = ""
    level: str = "P2"
    withheld: str = ""

    def shows(self, record: Any, level: str) -> bool:
        """Whether one record is told at a level: what its `withheld` column marks only to the committee (P4)."""
        return level == "P4" or not (self.withheld and getattr(record, self.withheld))


Cell = Field | Part


@dataclass(frozen=True, slots=True)
class Join:
    """A record beside the main one: found by the main one's `column`, or (`back`) by its own, in the same visit."""

    record: type[Base]
    column: str
    back: bool = False


@dataclass(frozen=True, slots=True)
class ListKind:
    """One kind of list: a row is one `main` record with those joined to it. Numbers of the cells count from 1.

    `where`: further conditions on the main record; `of_visit`: it is a list of one visit; `through_item`: it belongs
    to the visit by its itinerary item.
    """

    name: str
    title: str
    main: type[Base]
    cells: tuple[Cell, ...]
    joins: tuple[Join, ...] = ()
    where: Mapping[str, Any] = field(default_factory=dict)
    of_visit: bool = True
    through_item: bool = False

    @property
    def records(self) -> tuple[type[Base], ...]:
        """The records of a row, the main one first."""
        return (self.main, *(join.record for join in self.joins))


def fields(record: type[Base], *names: str, group: str = "", **headings: str) -> tuple[Field, ...]:
    """Columns of a record as fields: each with its label as heading, or the one given for it."""
    found = []
    for name in names:
        info = column_of(record, name).info
        heading = headings.get(name) or str(info["label"]).partition(" (")[0]
        found.append(Field(record, name, heading, group, str(info["level"])))
    return tuple(found)
