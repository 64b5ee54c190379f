"""Whether a desk file is sound: pages, references, tables, and the journal against the rows."""

from __future__ import annotations

from sqlalchemy import Connection, select

from exchange_desk.records.base import Base
from exchange_desk.storage.journal_tables import change_table, step_table
from exchange_desk.storage.rows import Image, as_now, images
from exchange_desk.storage.schema import foreign_objects


def findings(connection: Connection) -> tuple[str, ...]:
    """What is wrong with the open file, in words; empty when it is sound."""
    found: list[str] = []
    for (words,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if words != "ok":
            found.append(f"Damaged page: {words}")
    for table, row, target, _number in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20):
        found.append(f"Row {row} of {table} refers to a missing row of {target}")
    found += foreign_objects(connection)
    if not found:
        found += _journal(connection)
    return tuple(found)


def _journal(connection: Connection) -> list[str]:
    """The newest image of every row in the journal must be the row."""
    newest: dict[str, dict[str, Image | None]] = {}
    query = (
        select(change_table, step_table.c.state)
        .join(step_table, step_table.c.id == change_table.c.step_id)
        .where(step_table.c.state == "done")
        .order_by(step_table.c.number, change_table.c.number)
    )
    for change in connection.execute(query).mappings():
        newest.setdefault(change["table_name"], {})[change["row_id"]] = change["after"]
    wrong = []
    for name, rows in newest.items():
        table = Base.metadata.tables.get(name)
        if table is None:
            wrong.append(f"The history speaks of “{name}”, which is not kept here")
            continue
        now = images(connection, table, rows)
        wrong += [
            f"{name} {row_id} is not what the history says"
            for row_id, after in rows.items()
            if now.get(row_id) != as_now(table, after)
        ]
    return wrong
