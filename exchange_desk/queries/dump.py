"""The whole file as canonical JSON: two files are equal when their dumps are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.records import RECORDS, Base
from exchange_desk.storage.values import plain

# derived from other fields, or the time of a clock: the same facts written twice must give the same dump
LEFT_OUT = {("*", "search_key"), ("printed_sheet", "printed_at")}


def dump(session: Session) -> dict[str, list[dict[str, Any]]]:
    """All records by kind, each with all its fields, sorted by kind and id; no journal and no clock times."""
    return {
        record.__tablename__: list(_rows(session, record))
        for record in sorted(RECORDS, key=lambda each: each.__tablename__)
    }


def dump_text(session: Session) -> str:
    """The dump as canonical JSON: sorted keys, one blank a level, every character as itself."""
    return json.dumps(dump(session), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _rows(session: Session, record: type[Base]) -> Iterator[dict[str, Any]]:
    table = Base.metadata.tables[record.__tablename__]
    columns = [c for c in table.columns if not {("*", c.name), (table.name, c.name)} & LEFT_OUT]
    for row in session.execute(select(*columns).order_by(table.c.id)):
        yield {column.name: plain(value) for column, value in zip(columns, row, strict=True)}
