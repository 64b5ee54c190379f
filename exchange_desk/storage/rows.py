"""Whole rows of any record, read by their ids as plain values."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, DateTime, Table, Time, select

from exchange_desk.basics.ids import new_ids
from exchange_desk.storage.values import plain

Image = dict[str, Any]
_AT_ONCE = 500


def images(connection: Connection, table: Table, ids: Collection[str]) -> dict[str, Image]:
    """The rows of one table with those ids, by id; ids without a row are absent."""
    wanted = list(ids)
    found: dict[str, Image] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = connection.execute(select(table).where(table.c.id.in_(wanted[start : start + _AT_ONCE])))
        for row in rows.mappings():
            found[row["id"]] = {name: plain(value) for name, value in row.items()}
    return found


def as_now(table: Table, image: Image | None) -> Image | None:
    """A row as an earlier format kept it, with the columns that came since: a new column begins with nothing."""
    return None if image is None else {**dict.fromkeys(table.columns.keys()), **image}


def present(connection: Connection, table: Table, ids: Sequence[str]) -> list[str]:
    """Those of the ids, none of them twice, that have a row, in their order."""
    if not ids:
        return []
    those, values = f'"{table.name}" WHERE id IN (SELECT value FROM json_each(?))', (json.dumps(ids),)  # noqa: S608
    if connection.exec_driver_sql(f"SELECT count(*) FROM {those}", values).scalar() == len(ids):  # noqa: S608  ours
        return list(ids)  # nearly always: nothing is taken away again that was just made
    found = {row[0] for row in connection.exec_driver_sql(f"SELECT id FROM {those}", values)}  # noqa: S608  our own
    return [row_id for row_id in ids if row_id in found]


def on_others(
    connection: Connection,
    table: Table,
    ids: Sequence[str],
    columns: Sequence[Column[Any]],
    new: Mapping[str, list[str]],
) -> list[str]:
    """Those of the ids whose rows lead by some of the columns to other rows than the `new` ones, to none of these.

    `new` are ids by the name of their table.
    """
    said, values = [], [json.dumps(list(ids))]
    for column in columns:
        owner = next(iter(column.foreign_keys)).column.table.name
        said.append(f'coalesce("{column.name}" NOT IN (SELECT value FROM json_each(?)), 1)')  # noqa: S608  our own
        values.append(json.dumps(new.get(owner, [])))
    some = " OR ".join(f'"{column.name}" IS NOT NULL' for column in columns)
    query = (
        f'SELECT id FROM "{table.name}" WHERE id IN (SELECT value FROM json_each(?)) '  # noqa: S608  our own names
        f"AND {' AND '.join(said)} AND ({some})"
    )
    return [row[0] for row in connection.exec_driver_sql(query, tuple(values))]


def write_new_images(connection: Connection, table: Table, step_id: str, ids: Sequence[str], first: int) -> None:
    """Write the journal's lines for rows that are new, numbered from `first`; SQLite makes the images itself."""
    lines = json.dumps(list(zip(ids, new_ids(len(ids)), count(first))))
    connection.exec_driver_sql(_new_lines(table), (step_id, table.name, lines))


@lru_cache(maxsize=128)
def _new_lines(table: Table) -> str:
    image = ", ".join(f"'{column.name}', {_as_json(column)}" for column in table.columns)
    return (
        'INSERT INTO "change" (id, step_id, number, table_name, row_id, before, after) '  # noqa: S608  our own names
        f"SELECT line.value ->> 1, ?, line.value ->> 2, ?, it.id, NULL, json_object({image}) "
        f'FROM json_each(?) AS line JOIN "{table.name}" AS it ON it.id = line.value ->> 0'
    )


def _as_json(column: Column[Any]) -> str:
    """The value of a column as `plain` would write it, in SQL."""
    name = f'it."{column.name}"'
    if isinstance(column.type, Boolean):
        return f"CASE {name} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END"
    if isinstance(column.type, JSON):
        return f"json({name})"
    if isinstance(column.type, DateTime):
        return f"replace(CASE WHEN {name} LIKE '%.000000' THEN substr({name}, 1, 19) ELSE {name} END, ' ', 'T')"
    if isinstance(column.type, Time):
        return f"CASE WHEN {name} LIKE '%.000000' THEN substr({name}, 1, 8) ELSE {name} END"
    return name
