"""The records that an import makes or touches, loaded and written in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded
from exchange_desk.operations.imports.tree import Node
from exchange_desk.records import RECORDS, Base
from exchange_desk.storage.bulk import insert_rows
from exchange_desk.storage.values import plain, typed

_AT_ONCE = 500
_CLASSES = {record.__tablename__: record for record in RECORDS}


class Stage:
    """New records wait here until `write`; known ones are loaded a few hundred at once."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.touched = False
        self.made: set[str] = set()
        self._new: dict[str, list[Base]] = defaultdict(list)
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._known: dict[tuple[str, str], Base] = {}
        self._siblings: dict[tuple[str, str], dict[str, list[str]]] = {}

    def load(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Load records by table and id; those that are gone stay unknown."""
        by_table: dict[str, list[str]] = defaultdict(list)
        for table, row_id in wanted:
            by_table[table].append(row_id)
        for table, ids in by_table.items():
            record = _CLASSES[table]
            for start in range(0, len(ids), _AT_ONCE):
                query = select(record).where(record.id.in_(ids[start : start + _AT_ONCE]))
                for found in self.session.scalars(query):
                    self._known[table, found.id] = found

    def lacking(self, wanted: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those of the tables and ids that have no record any more; nothing is loaded for it."""
        by_table: dict[str, list[str]] = defaultdict(list)
        for table, row_id in wanted:
            by_table[table].append(row_id)
        there = {table: set(self.session.scalars(select(_CLASSES[table].id))) for table in by_table}
        return {(table, row_id) for table, ids in by_table.items() for row_id in ids if row_id not in there[table]}

    def known(self, table: str, row_id: str) -> Base | None:
        """A loaded record, or nothing where it was removed."""
        if row_id in self.made and (table, row_id) not in self._known:
            self.write()
            found = self.session.get(_CLASSES[table], row_id)
            if found is not None:
                self._known[table, row_id] = found
        return self._known.get((table, row_id))

    def add(self, record: Base) -> None:
        """Have a record written with the others."""
        self._new[record.__tablename__].append(record)
        self.made.add(record.id)
        self.touched = True

    def add_row(self, record: type[Base], row: dict[str, Any]) -> None:
        """Have a new row (typed or plain values, with its id) written with the others, without an object for it."""
        self._rows[record.__tablename__].append(row)
        self.made.add(row["id"])
        self.touched = True

    def grow(self, node: Node, parent_id: str | None = None) -> None:
        """Make the records of a whole new tree; their ids are written into its nodes."""
        for column, before in node.refers.items():
            self.grow(before)
            node.fixed[column] = before.id
        node.id = new_id()
        row = node.values | node.fixed | {"id": node.id}
        if node.owner:
            row[node.owner] = parent_id
        self.add_row(node.record, row)
        for nodes in node.children.values():
            for child in nodes:
                self.grow(child, node.id)

    def set(self, record: Base, name: str, value: Any) -> None:
        """Set a column from a plain value."""
        setattr(record, name, typed(Base.metadata.tables[record.__tablename__].c[name], value))
        self.touched = True

    def drop(self, record: Base) -> None:
        """Remove a record that a newer sheet no longer has."""
        self._known.pop((record.__tablename__, record.id), None)
        self.session.delete(record)
        self.touched = True

    def alike(self, node: Node, parent_id: str) -> Base | None:
        """A record with the same key that somebody added to the parent by hand."""
        if not node.key or not node.owner:
            return None
        table = Base.metadata.tables[node.record.__tablename__]
        place = (table.name, node.owner)
        if place not in self._siblings:
            found: dict[str, list[str]] = defaultdict(list)
            columns = [table.c[name] for name in node.key]
            for row in self.session.execute(select(table.c.id, table.c[node.owner], *columns)):
                said = folded(" | ".join(str(plain(value) or "") for value in row[2:]))
                found[f"{row[1]} {said}"].append(row[0])
            self._siblings[place] = found
        ids = self._siblings[place].get(f"{parent_id} {folded(node.identity.partition(' #')[0])}", [])
        return self.session.get(node.record, ids[0]) if len(ids) == 1 else None

    def write(self) -> None:
        """Write the waiting records, those that others refer to first."""
        for table in Base.metadata.sorted_tables:
            rows = self._rows.pop(table.name, [])
            if rows:
                insert_rows(self.session, _CLASSES[table.name], rows)
            waiting = self._new.pop(table.name, [])
            if waiting:
                self.session.add_all(waiting)
                self.session.flush()
        self.session.flush()
