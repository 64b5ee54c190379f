"""Many new rows at once: one statement a table, known to the journal like any other change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import Any

from sqlalchemy import JSON, Column, Connection, Date, DateTime, Dialect, Table, Time
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import kept, search_key
from exchange_desk.records.base import Base, KeptText, PartialDateText
from exchange_desk.storage.journal import recorder_of
from exchange_desk.storage.search_keys import SEARCHED
from exchange_desk.storage.values import typed

Writer = Callable[[list[Any]], Sequence[Any]]  # of a whole column
_KEY = "search_key"


@dataclass(frozen=True, slots=True)
class _Place:
    """One column of the statement: its name, what makes the value where none is given, and how it is written.

    `same` says that every row gets the same value where none is given.
    """

    name: str
    default: Callable[[], Any]
    same: bool
    write: Writer | None

    def filled(self, rows: Sequence[Mapping[str, Any]], *, given: bool) -> Sequence[Any]:
        """The column from top to bottom as it is stored; `given` says whether any row has a value for it."""
        if not given and self.same:
            value = [self.default()]
            return [*(self.write(value) if self.write else value)] * len(rows)
        name, default = self.name, self.default
        values = [row[name] if name in row else default() for row in rows]
        return self.write(values) if self.write else values


def insert_rows(session: Session, record: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows (column -> value, typed or plain as JSON knows it, each with its id) in a writing session.

    Columns that are not given take their default; search keys are filled. The objects of the session do not know
    these rows until they ask for them. SQLAlchemy's own way to many rows goes through each value of each row several
    times; here its types are asked once for a column how they write, and columns that no row gives cost nothing.
    """
    table = record.metadata.tables[record.__tablename__]
    searched = SEARCHED.get(record)
    if searched:
        rows = [{**row, _KEY: search_key(*map(row.get, searched))} for row in rows]
    session.flush()
    connection = session.connection()
    places = _places(table, connection.dialect)
    given = set().union(*rows)
    columns = [place.filled(rows, given=place.name in given) for place in places]
    _insert(connection, table, places, columns)
    recorder_of(session).made(table.name, [row["id"] for row in rows])


def _insert(connection: Connection, table: Table, places: Sequence[_Place], columns: Sequence[Sequence[Any]]) -> None:
    names = ", ".join(f'"{place.name}"' for place in places)
    filled = [column.count(None) < len(column) for column in columns]
    marks = ", ".join("?" if some else "NULL" for some in filled)  # the driver takes longest over a value of None
    lines = list(zip(*compress(columns, filled), strict=True))
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', lines)  # noqa: S608  our own


@lru_cache(maxsize=128)
def _places(table: Table, dialect: Dialect) -> tuple[_Place, ...]:
    return tuple(_Place(c.name, *_maker(c.default), _writer(c, dialect)) for c in table.columns)


def _maker(default: Any) -> tuple[Callable[[], Any], bool]:
    """What makes the default of a column, and whether it is the same each time."""
    if default is None:
        return (lambda: None), True
    if default.is_scalar:
        return (lambda: default.arg), True
    return (lambda: default.arg(None)), False  # SQLAlchemy wraps every callable default to take a context


def _writer(column: Column[Any], dialect: Dialect) -> Writer | None:
    """How the column's type writes values for the database, plain ones becoming typed before."""
    if isinstance(column.type, KeptText):  # as its type does, without the ways to it
        return lambda values: [None if value is None else kept(value) for value in values]
    bound = column.type.dialect_impl(dialect).bind_processor(dialect)
    if isinstance(column.type, Date):  # kept as the very text that is its plain form
        return lambda values: [_day(value) if isinstance(value, str) else _bind(bound, value) for value in values]
    if isinstance(column.type, PartialDateText):
        return lambda values: [_partial(value) if isinstance(value, str) else _bind(bound, value) for value in values]
    if isinstance(column.type, DateTime | Time):
        return lambda values: [_bind(bound, typed(column, v) if isinstance(v, str) else v) for v in values]
    if isinstance(column.type, JSON):
        return lambda values: ["[]" if value == [] else _bind(bound, value) for value in values]
    return None if bound is None else lambda values: [_bind(bound, value) for value in values]


def _bind(bound: Callable[[Any], Any] | None, value: Any) -> Any:
    return bound(value) if bound else value


@lru_cache(maxsize=1024)
def _day(text: str) -> str:
    return dt.date.fromisoformat(text).isoformat()


def _partial(text: str) -> str:
    with suppress(ValueError):  # nearly all are whole days, written as they are kept
        if dt.date.fromisoformat(text).isoformat() == text:
            return text
    return str(PartialDate.parse(text))
