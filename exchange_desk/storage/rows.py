"""Whole rows of any record, read by their ids as plain values."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Table, select

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
