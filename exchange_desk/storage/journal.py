"""The journal: every change of a writing session, before and after, in the same transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, TextClause, event, func, insert, select, update
from sqlalchemy.orm import ORMExecuteState, Session

from exchange_desk.basics.ids import new_id
from exchange_desk.records.base import Base
from exchange_desk.storage.journal_tables import change_table, step_table
from exchange_desk.storage.rows import Image, images, on_others, present, write_new_images

_RECORDER = "recorder"


@dataclass(frozen=True, slots=True)
class Step:
    """One named step; `at` is UTC, `state` done, undone or discarded; `tables` are those it touched."""

    id: str
    number: int
    label: str
    by: str
    at: str
    state: str
    undoable: bool
    tables: tuple[str, ...]


class Recorder:
    """Listens to one writing session and writes its step at the end.

    Images are read from the database, not from the objects: a column set without having been loaded
    would otherwise be kept without its old value.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._before: dict[str, dict[str, Image | None]] = {}
        session.info[_RECORDER] = self
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def _before_flush(self, session: Session, context: Any, instances: Any) -> None:
        wanted: dict[str, set[str]] = {}
        for record in [*session.dirty, *session.deleted]:
            name, row_id = record.__tablename__, record.id
            if row_id not in self._before.get(name, {}):
                wanted.setdefault(name, set()).add(row_id)
        connection = session.connection()
        for name, ids in wanted.items():
            found = images(connection, Base.metadata.tables[name], ids)
            known = self._before.setdefault(name, {})
            for row_id in ids:
                known[row_id] = found.get(row_id)

    def _after_flush(self, session: Session, context: Any) -> None:
        for record in session.new:
            self._before.setdefault(record.__tablename__, {}).setdefault(record.id, None)

    def made(self, table: str, ids: Iterable[str]) -> None:
        """Hear of rows that were inserted past the objects of the session."""
        known = self._before.setdefault(table, {})
        for row_id in ids:
            known.setdefault(row_id, None)

    def altered(self) -> Iterator[tuple[str, str, Image, Image | None]]:
        """Every row that was there before the session and is different: table, id, before and now (None: removed)."""
        self.session.flush()
        connection = self.session.connection()
        for table in Base.metadata.sorted_tables:
            known = {row_id: image for row_id, image in self._before.get(table.name, {}).items() if image is not None}
            now = images(connection, table, known) if known else {}
            for row_id, before in known.items():
                if before != now.get(row_id):
                    yield table.name, row_id, before, now.get(row_id)

    def added(self, owners: Sequence[str]) -> Iterator[tuple[str, str, Image]]:
        """Every new row that hangs, by one of these columns and by none on something new, on what was there before."""
        self.session.flush()
        connection = self.session.connection()
        new = {name: [i for i, image in known.items() if image is None] for name, known in self._before.items()}
        for table in Base.metadata.sorted_tables:
            columns = [table.c[name] for name in owners if name in table.c]
            if new.get(table.name) and columns:
                wanted = on_others(connection, table, new[table.name], columns, new)
                for row_id, image in images(connection, table, wanted).items():
                    yield table.name, row_id, image

    def write(self, label: str, by: str, *, undoable: bool) -> Step | None:
        """Write the step of this session; nothing when no row is different from before."""
        self.session.flush()
        connection = self.session.connection()
        changes: list[dict[str, Any]] = []
        new: dict[str, list[str]] = {}
        for table in Base.metadata.sorted_tables:
            known = self._before.get(table.name)
            if not known:
                continue
            there = present(connection, table, [row_id for row_id, before in known.items() if before is None])
            if there:
                new[table.name] = there
            old = {row_id: before for row_id, before in known.items() if before is not None}
            now = images(connection, table, old)
            changes += [
                {"table_name": table.name, "row_id": row_id, "before": before, "after": now.get(row_id)}
                for row_id, before in old.items()
                if before != now.get(row_id)
            ]
        if not changes and not new:
            return None
        return write_step(connection, label, by, changes, new=new, undoable=undoable)


def recorder_of(session: Session) -> Recorder:
    """The recorder that listens to a writing session."""
    recorder: Recorder = session.info[_RECORDER]
    return recorder


def write_step(
    connection: Connection,
    label: str,
    by: str,
    changes: list[dict[str, Any]],
    *,
    new: Mapping[str, Sequence[str]] | None = None,
    undoable: bool,
) -> Step:
    """Add one step with its changes; steps that stand undone can no longer be redone.

    `new` are the ids of rows that stand in their tables for the first time: the database writes their images itself.
    """
    new = new or {}
    if undoable:
        connection.execute(update(step_table).where(step_table.c.state == "undone").values(state="discarded"))
    number = (connection.execute(select(func.max(step_table.c.number))).scalar() or 0) + 1
    step = Step(
        id=new_id(),
        number=number,
        label=label,
        by=by,
        at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        state="done",
        undoable=undoable,
        tables=tuple(sorted({change["table_name"] for change in changes} | set(new))),
    )
    connection.execute(
        insert(step_table).values(
            id=step.id, number=number, label=label, by=by, at=step.at, state=step.state,
            undoable=undoable, tables=list(step.tables),
        )
    )  # fmt: skip
    if changes:
        connection.execute(
            insert(change_table),
            [{"id": new_id(), "step_id": step.id, "number": n, **change} for n, change in enumerate(changes)],
        )
    number = len(changes)
    for name, ids in new.items():
        write_new_images(connection, Base.metadata.tables[name], step.id, ids, number)
        number += len(ids)
    return step


def _refuse_bulk(state: ORMExecuteState) -> None:
    """A bulk statement would change rows behind the journal's back."""
    if state.is_insert or state.is_update or state.is_delete or isinstance(state.statement, TextClause):
        raise RuntimeError("Bulk statements escape the journal; change records one by one in a writing session.")
