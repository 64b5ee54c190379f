"""Many new rows at once: one statement a table, known to the journal like any other change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from exchange_desk.basics.text import search_key
from exchange_desk.records.base import Base
from exchange_desk.storage.journal import recorder_of
from exchange_desk.storage.search_keys import SEARCHED


def insert_rows(session: Session, record: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows (column -> typed value, each with its id) in the transaction of a writing session.

    Columns that are not given take their default; search keys are filled. The objects of the session do not know
    these rows until they ask for them.
    """
    table = record.metadata.tables[record.__tablename__]
    searched = SEARCHED.get(record, ())
    whole = []
    for row in rows:
        full = {name: make() if make else None for name, make in _defaults(table)} | row
        if searched:
            full["search_key"] = search_key(*(full[name] for name in searched))
        whole.append(full)
    session.flush()
    session.connection().execute(insert(table), whole)
    recorder_of(session).made(table.name, [row["id"] for row in rows])


@lru_cache(maxsize=128)
def _defaults(table: Table) -> tuple[tuple[str, Any], ...]:
    return tuple((column.name, _maker(column.default)) for column in table.columns)


def _maker(default: Any) -> Any:
    if default is None:
        return None
    if default.is_scalar:
        return lambda: default.arg
    return lambda: default.arg(None)  # SQLAlchemy wraps every callable default to take a context
