"""Undo and redo: a step's images put back, all at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.records.base import Base
from exchange_desk.storage.journal import Step
from exchange_desk.storage.journal_tables import change_table, step_table
from exchange_desk.storage.rows import as_now, images
from exchange_desk.storage.values import typed


def last_done(connection: Connection) -> Step | None:
    """The step that undo would take back."""
    query = select(step_table).where(step_table.c.state == "done", step_table.c.undoable)
    return _step(connection, query.order_by(step_table.c.number.desc()))


def first_undone(connection: Connection) -> Step | None:
    """The step that redo would do again."""
    query = select(step_table).where(step_table.c.state == "undone")
    return _step(connection, query.order_by(step_table.c.number))


def steps(connection: Connection, limit: int) -> tuple[Step, ...]:
    """The newest steps, newest first."""
    rows = connection.execute(select(step_table).order_by(step_table.c.number.desc()).limit(limit))
    return tuple(_read(row) for row in rows.mappings())


def undo(connection: Connection) -> Step | None:
    """Take the last step back."""
    step = last_done(connection)
    if step:
        _put(connection, step, was="after", becomes="before")
        _mark(connection, step, "undone")
    return step


def redo(connection: Connection) -> Step | None:
    """Do the first undone step again."""
    step = first_undone(connection)
    if step:
        _put(connection, step, was="before", becomes="after")
        _mark(connection, step, "done")
    return step


def _put(connection: Connection, step: Step, *, was: str, becomes: str) -> None:
    """Replace one set of images by the other. All rows go before any comes: two rows may swap a unique value."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    changes = connection.execute(select(change_table).where(change_table.c.step_id == step.id)).mappings().all()
    by_table: dict[str, list[Any]] = {}
    for change in changes:
        by_table.setdefault(change["table_name"], []).append(change)
    tables = [t for t in Base.metadata.sorted_tables if t.name in by_table]
    for table in reversed(tables):
        expected = {c["row_id"]: as_now(table, c[was]) for c in by_table[table.name] if c[was] is not None}
        if images(connection, table, [c["row_id"] for c in by_table[table.name]]) != expected:
            raise RefusedInput(f"“{step.label}” cannot be taken back: what it changed was changed again since.")
        if expected:
            for row_id in expected:
                connection.execute(delete(table).where(table.c.id == row_id))
    for table in tables:
        rows = [row for c in by_table[table.name] if (row := as_now(table, c[becomes])) is not None]
        if rows:
            connection.execute(insert(table), [{k: typed(table.c[k], v) for k, v in row.items()} for row in rows])


def _mark(connection: Connection, step: Step, state: str) -> None:
    connection.execute(update(step_table).where(step_table.c.id == step.id).values(state=state))


def _step(connection: Connection, query: Any) -> Step | None:
    row = connection.execute(query.limit(1)).mappings().first()
    return _read(row) if row else None


def _read(row: Any) -> Step:
    return Step(**{**row, "tables": tuple(row["tables"])})
