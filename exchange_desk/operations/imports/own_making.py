"""A row of our own list whose records are not in the desk: they are made as they were, with the ids they had."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CheckConstraint, UniqueConstraint, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.intake.own_cells import Item, cell_items, cell_text
from exchange_desk.operations.imports.stage import Stage
from exchange_desk.operations.typing_in import CHOICES
from exchange_desk.queries.list_spec import Cell, Field, Join, ListKind, Part, column_of
from exchange_desk.queries.list_values import meant
from exchange_desk.queries.records import form_of
from exchange_desk.queries.which import which_record
from exchange_desk.records import RECORDS, Base, Wish

_ONLY = re.compile(r"(\w+) IN \((.*)\)$")
_CLASSES = {record.__tablename__: record for record in RECORDS}


class Maker:
    """Makes records of rows; what a row leads to is found by its id, else by its name."""

    def __init__(self, session: Session, stage: Stage, visit_id: str) -> None:
        self.session = session
        self.stage = stage
        self.visit_id = visit_id
        self.missing: list[str] = []
        self.later: list[tuple[Base, str, str, str | None]] = []  # a wish, its column, the name and id it leads to
        self._waiting: list[tuple[int, Part, str, tuple[Item, ...], Mapping[str, str]]] = []

    def row(
        self, kind: ListKind, columns: Sequence[Cell], cells: Mapping[str, str], ids: Mapping[str, str], number: int = 0
    ) -> str:
        """Make what is not there yet of one row; returns the id of its main record. `hang_all` makes the rest.

        Raises RefusedInput where a needed field is empty or cannot be read; then nothing of the row is made.
        """
        made: dict[type[Base], tuple[str, bool]] = {}
        waiting: list[Base] = []
        before = [join for join in kind.joins if not join.back]
        for record in (*(j.record for j in before), kind.main, *(j.record for j in kind.joins if j.back)):
            row_id = ids.get(record.__tablename__)
            mine = [cell for cell in columns if isinstance(cell, Field) and cell.record is record]
            if row_id is None and record is not kind.main and not any(cells.get(cell.heading) for cell in mine):
                continue
            known = self._there(record, row_id)
            if known is not None and self._fits(known, kind, record):
                made[record] = (known.id, False)
                continue
            values = {
                cell.name: self._field(cell, cells[cell.heading], ids) for cell in mine if cells.get(cell.heading)
            }
            new = record(id=row_id if row_id and known is None else new_id(), **_said(values))
            self._tie(new, kind, before, made)
            twin = self._twin(new)
            if twin is not None:
                made[record] = (twin, False)
                continue
            _refuse_lacking(new)
            made[record] = (new.id, True)
            waiting.append(new)
        parts = [
            (number, cell, made[cell.of][0], cell_items(cells[cell.heading]), ids)
            for cell in columns
            if isinstance(cell, Part) and cells.get(cell.heading) and cell.of in made
            if made[cell.of][1] or self._bare(cell, made[cell.of][0])
        ]
        for each in waiting:
            self.stage.add(each)
        self._waiting += parts
        return made[kind.main][0]

    def _bare(self, part: Part, owner_id: str) -> bool:
        """Whether nothing of the kind hangs on a record that was there before."""
        if any((each[1].name, each[2]) == (part.name, owner_id) for each in self._waiting):
            return False
        query = select(column_of(part.record, "id")).where(column_of(part.record, part.owner) == owner_id)
        for name in part.fixed:
            query = query.where(column_of(part.record, name) == self.visit_id)
        return self.session.scalar(query.limit(1)) is None

    def hang_all(self) -> list[tuple[int, str]]:
        """Make what hangs on the rows, now that all of them are there; (row, why) of what cannot be made."""
        refused = []
        for number, part, owner_id, items, ids in self._waiting:
            try:
                for each in self.hang(part, owner_id, items, ids, part.name):
                    self.stage.add(each)
            except RefusedInput as refusal:
                refused.append((number, f"{part.heading}: {refusal}"))
        self._waiting.clear()
        return refused

    def _there(self, record: type[Base], row_id: str | None) -> Base | None:
        if row_id is None:
            return None
        if row_id in self.stage.made:
            self.stage.write()
        return self.session.get(record, row_id)

    def _twin(self, new: Base) -> str | None:
        """A record that must be this one, because the desk keeps only one of its kind (a guest's part in a visit)."""
        table = Base.metadata.tables[new.__tablename__]
        for constraint in table.constraints:
            if isinstance(constraint, UniqueConstraint):
                values = {column: getattr(new, column.name) for column in constraint.columns}
                if all(values.values()) and not set(values.values()) & self.stage.made:
                    query = select(table.c.id)
                    for column, value in values.items():
                        query = query.where(column == value)
                    return self.session.scalar(query)
        return None

    def _fits(self, known: Base, kind: ListKind, record: type[Base]) -> bool:
        """A part in another visit is no part in this one."""
        return getattr(known, "visit_id", self.visit_id) == self.visit_id

    def _tie(
        self, new: Any, kind: ListKind, before: Sequence[Join], made: Mapping[type[Base], tuple[str, bool]]
    ) -> None:
        if "visit_id" in new.__table__.columns:
            new.visit_id = self.visit_id
        if type(new) is kind.main:
            for name, value in kind.where.items():
                setattr(new, name, value)
            for join in before:
                if join.record in made:
                    setattr(new, join.column, made[join.record][0])
        for join in kind.joins:
            if join.back and type(new) is join.record:
                setattr(new, join.column, made[kind.main][0])

    def _field(self, cell: Field, text: str, ids: Mapping[str, str]) -> Any:
        if cell.column.foreign_keys:
            return self.led_to(cell.column, ids.get(cell.place), cell_text(text))
        return fitting(cell.column, meant(cell.column, text))

    def led_to(self, column: Any, row_id: str | None, name: str) -> str | None:
        """The id of the record that a cell leads to: the one it had, else the only one of that name."""
        table = next(iter(column.foreign_keys)).column.table.name
        if row_id and self._there(_CLASSES[table], row_id) is not None:
            return row_id
        try:
            return which_record(self.session, table, name, visit_id=self.visit_id)
        except RefusedInput:
            self.missing.append(name)
            return None

    def hang(
        self, part: Part, owner_id: str, items: Sequence[Item], ids: Mapping[str, str], path: str, first: int = 0
    ) -> list[Base]:
        """Make what hangs on a record; `first` is the number of the first of them (their places count from it)."""
        found: list[Base] = []
        for number, item in enumerate(items, start=first):
            here = f"{path}.{number}"
            new: Any = part.record(id=new_id(), **{part.owner: owner_id})
            for name in part.fixed:
                setattr(new, name, self.visit_id)
            said: dict[str, str] = {}
            if "position" in part.names:
                new.position = number + 1
            person: Any = None
            if part.through:
                person = self._through(part.through, ids.get(f"{here}.{part.through[0]}"), new, found)
            for key, value in item.details:
                if isinstance(value, str):
                    said[key.replace(" ", "_") if key else part.bare.get(value, "")] = value
                elif below := next((each for each in part.parts if each.name.replace("_", " ") == key), None):
                    of = person if person is not None else new
                    if person is None or person in found:
                        found += self.hang(below, of.id, value, ids, f"{here}.{below.name}")
            if item.main is not None:
                said[part.main] = item.main
            for name, value in said.items():
                self._detail(part, name, value, new, person, ids.get(f"{here}.{name}"), fresh=person in found)
            _refuse_lacking(new)
            found.append(new)
        return found

    def amend(self, part: Part, record: Base, item: Item) -> None:
        """Bring one record that hangs on another to what its thing says; what the thing leaves out stays."""
        person: Any = self.session.get(part.through[1], getattr(record, part.through[0])) if part.through else None
        for key, value in item.details:
            if isinstance(value, str):
                name = key.replace(" ", "_") if key else part.bare.get(value, "")
                self._detail(part, name, value, record, person, None, fresh=True)
            elif key.replace(" ", "_") in {below.name for below in part.parts}:
                raise RefusedInput(f"What stands under “{key}” is changed on its own page.")

    def _through(self, through: tuple[str, type[Base], Any], row_id: str | None, new: Any, found: list[Base]) -> Any:
        column, record, _ = through
        known = self._there(record, row_id)
        person: Any = known or record(id=row_id or new_id())
        if known is None:
            found.append(person)
        setattr(new, column, person.id)
        return person

    def _detail(
        self, part: Part, name: str, value: str, new: Any, person: Any, row_id: str | None, *, fresh: bool
    ) -> None:
        own = (name == part.main and not part.through) or name in part.names
        record = new if own else person
        if record is None or name not in Base.metadata.tables[record.__tablename__].columns:
            raise RefusedInput(f"“{value[:40]}” does not belong under “{part.heading}”.")
        if record is person and not fresh:
            return
        column = column_of(type(record), name)
        if column.foreign_keys:
            before = len(self.missing)
            setattr(record, name, self.led_to(column, row_id, value))
            if isinstance(record, Wish) and len(self.missing) > before:
                self.missing.pop()
                self.later.append((record, name, value, row_id))
        else:
            setattr(record, name, fitting(column, value if form_of(column) == "text" else meant(column, value)))


def fitting(column: Any, value: Any) -> Any:
    """The value, refused where the column takes only certain words and it is none of them."""
    words = CHOICES.get((column.table.name, column.name)) or _only_words(column)
    if words and isinstance(value, str) and value not in words:
        raise RefusedInput(f"“{value}” cannot be “{column.info.get('label', column.name)}”. It is {', '.join(words)}")
    return value


def _only_words(column: Any) -> tuple[str, ...]:
    for constraint in column.table.constraints:
        found = _ONLY.match(str(constraint.sqltext)) if isinstance(constraint, CheckConstraint) else None
        if found and found[1] == column.name:
            return tuple(re.findall(r"'([^']*)'", found[2]))
    return ()


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _refuse_lacking(record: Base) -> None:
    """Refuse a record without a field that it needs."""
    for column in Base.metadata.tables[record.__tablename__].columns:
        if not column.nullable and column.default is None and getattr(record, column.name) is None:
            raise RefusedInput(f"“{column.info.get('label', column.name)}” is empty or leads to nothing in this desk")
