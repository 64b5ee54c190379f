"""The rows of a list that can leave the desk: every cell as text and typed, and the ids by which it finds back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.own_cells import Item, items_cell, text_cell
from exchange_desk.queries.list_spec import LEVELS, Cell, Field, ListKind, Part, column_of
from exchange_desk.queries.list_values import Typed, told
from exchange_desk.queries.names import called_by_id
from exchange_desk.records import Base, ItineraryItem, Party, Room

_AT_ONCE = 500
_ORDERED_BY = ("starts_on", "starts_at", "position", "paid_on", "reference", "name", "first_night", "began", "title")


@dataclass(frozen=True, slots=True)
class Scope:
    """How much of a list: up to a privacy level, without some groups of fields; as a word "P2", "P4-health"."""

    level: str = "P2"
    without: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise RefusedInput(f"“{self.level}” is no level of privacy. There are: {', '.join(LEVELS)}.")

    @classmethod
    def of(cls, word: str) -> Scope:
        """The scope that a word tells."""
        level, *without = word.split("-")
        return cls(level, frozenset(without))

    @property
    def word(self) -> str:
        """As `of` reads it."""
        return "-".join((self.level, *sorted(self.without)))

    def allows(self, level: str, group: str = "") -> bool:
        """Whether a field of that level and group is in it."""
        return LEVELS.index(level) <= LEVELS.index(self.level) and group not in self.without


@dataclass(frozen=True, slots=True)
class ListCell:
    """One cell: the text by which it is compared, and what a workbook keeps."""

    text: str
    typed: Typed | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: its main record, the ids of all records in it by place, its cells in the order of the columns."""

    id: str
    ids: dict[str, str]
    cells: tuple[ListCell, ...]


@dataclass(frozen=True, slots=True)
class GivenList:
    """A list as it leaves: its columns with their numbers (those of forms and screens), and the rows."""

    kind: ListKind
    scope: Scope
    columns: tuple[tuple[int, Cell], ...]
    rows: tuple[ListRow, ...]


def given_list(
    session: Session,
    kind: ListKind,
    visit_id: str | None,
    scope: Scope,
    *,
    only: Collection[str] | None = None,
) -> GivenList:
    """A list of a kind, of one visit where it is of one; `only` these main records."""
    columns = tuple((n, cell) for n, cell in enumerate(kind.cells, start=1) if scope.allows(cell.level, cell.group))
    world = _World(session, scope, visit_id)
    mains = world.mains(kind, only)
    beside = [world.joined(kind, number, mains) for number in range(len(kind.joins))]
    for _, cell in columns:
        if isinstance(cell, Part):
            owners = mains if cell.of is kind.main else beside[[j.record for j in kind.joins].index(cell.of)].values()
            world.hang(cell, [owner.id for owner in owners])
    rows = []
    for main in sorted(mains, key=_order):
        records = {kind.main: main}
        for join, found in zip(kind.joins, beside, strict=True):
            if main.id in found:
                records[join.record] = found[main.id]
        ids = {record.__tablename__: each.id for record, each in records.items()}
        cells = tuple(world.cell(cell, records.get(_owner(cell)), ids) for _, cell in columns)
        rows.append(ListRow(main.id, ids, cells))
    return GivenList(kind, scope, columns, tuple(rows))


def _owner(cell: Cell) -> type[Base]:
    return cell.record if isinstance(cell, Field) else cell.of


def _order(main: Base) -> tuple[tuple[bool, str], ...]:
    values = [getattr(main, name, None) for name in _ORDERED_BY]
    return (*((v is None, f"{v:09d}" if isinstance(v, int) else str(v or "")) for v in values), (False, main.id))


class _World:
    """The records of one list, loaded a few hundred at once."""

    def __init__(self, session: Session, scope: Scope, visit_id: str | None) -> None:
        self._session = session
        self._scope = scope
        self._visit_id = visit_id
        self._hanging: dict[tuple[str, str], dict[str, list[Any]]] = {}
        self._through: dict[str, Any] = {}
        self._called = called_by_id(session)
        self._called |= {row[0]: row[1] for row in session.execute(select(Room.id, Room.label))}
        self._called |= {row[0]: row[1] for row in session.execute(select(Party.id, Party.label))}
        items = select(ItineraryItem.id, ItineraryItem.title, ItineraryItem.starts_on)
        self._called |= {row[0]: f"{row[1]} ({row[2]})" for row in session.execute(items)}

    def mains(self, kind: ListKind, only: Collection[str] | None) -> list[Any]:
        """The main records."""
        table: Any = kind.main
        query = select(kind.main)
        for name, value in kind.where.items():
            query = query.where(getattr(table, name) == value)
        if kind.of_visit and hasattr(table, "visit_id"):
            query = query.where(table.visit_id == self._visit_id)
        elif kind.of_visit and kind.through_item:
            query = query.join(ItineraryItem, ItineraryItem.id == table.item_id)
            query = query.where(ItineraryItem.visit_id == self._visit_id)
        elif kind.of_visit:
            other: Any = next(join.record for join in kind.joins if join.back)
            query = query.join(other, other.household_id == table.id).where(other.visit_id == self._visit_id)
        if only is None:
            return list(self._session.scalars(query).unique())
        ids = sorted(only)
        found: list[Any] = []
        for start in range(0, len(ids), _AT_ONCE):
            found += self._session.scalars(query.where(table.id.in_(ids[start : start + _AT_ONCE]))).unique()
        return found

    def joined(self, kind: ListKind, number: int, mains: Sequence[Any]) -> dict[str, Any]:
        """The records beside the main ones, by the id of the main one."""
        join = kind.joins[number]
        if join.back:
            found = self._load(join.record, join.column, [main.id for main in mains])
            mine = [each for each in found if each.visit_id == self._visit_id]
            return {getattr(each, join.column): each for each in mine}
        by_id = {each.id: each for each in self._load(join.record, "id", [getattr(m, join.column) for m in mains])}
        return {m.id: by_id[getattr(m, join.column)] for m in mains if getattr(m, join.column) in by_id}

    def hang(self, part: Part, owners: Iterable[str]) -> None:
        """Load what hangs on these records, and what hangs on that."""
        found = self._load(part.record, part.owner, owners)
        for name in part.fixed:
            found = [each for each in found if getattr(each, name) == self._visit_id]
        found = [each for each in found if part.shows(each, self._scope.level)]
        place = self._hanging.setdefault((part.name, part.of.__tablename__), defaultdict(list))
        for each in sorted(found, key=lambda e: (*(getattr(e, name) for name in part.order or ()), e.id)):
            place[getattr(each, part.owner)].append(each)
        inner: Iterable[str] = [each.id for each in found]
        if part.through:
            column, record, _ = part.through
            people = self._load(record, "id", [getattr(each, column) for each in found])
            self._through |= {each.id: each for each in people}
            inner = [each.id for each in people]
        for below in part.parts:
            if self._scope.allows(below.level, below.group):
                self.hang(below, inner)

    def _load(self, record: type[Base], column: str, values: Iterable[str | None]) -> list[Any]:
        ids = sorted({value for value in values if value})
        found: list[Any] = []
        for start in range(0, len(ids), _AT_ONCE):
            found += self._session.scalars(
                select(record).where(column_of(record, column).in_(ids[start : start + _AT_ONCE]))
            )
        return found

    def cell(self, cell: Cell, owner: Any, ids: dict[str, str]) -> ListCell:
        """One cell of a row; ids of what it leads to are put beside."""
        if owner is None:
            return ListCell("", None)
        if isinstance(cell, Part):
            text = items_cell(self._items(cell, owner.id, cell.name, ids))
            return ListCell(text, text or None)
        value = getattr(owner, cell.name)
        if cell.column.foreign_keys:
            if value is None:
                return ListCell("", None)
            ids[cell.place] = value
            text = text_cell(self._called.get(value, value))
            return ListCell(text, text)
        return ListCell(*told(cell.column, value))

    def _items(self, part: Part, owner_id: str, path: str, ids: dict[str, str]) -> tuple[Item, ...]:
        found = self._hanging.get((part.name, part.of.__tablename__), {}).get(owner_id, ())
        items = []
        for number, record in enumerate(found):
            here = f"{path}.{number}"
            beyond = self._through.get(getattr(record, part.through[0])) if part.through else None
            names = [(record, name) for name in part.names]
            if part.through and beyond is not None:
                ids[f"{here}.{part.through[0]}"] = beyond.id
                names += [(beyond, name) for name in part.through[2]]
            main = self._value(part.main, beyond if beyond is not None else record, here, ids)
            details: list[tuple[str, str | tuple[Item, ...]]] = []
            for each, name in names:
                value = self._value(name, each, here, ids)
                if value is not None and not goes_without_saying(each, name, number):
                    bare = part.bare.get(value) == name
                    details.append(("" if bare else name.replace("_", " "), value))
            for below in part.parts:
                if self._scope.allows(below.level, below.group):
                    inner = self._items(
                        below, beyond.id if beyond is not None else record.id, f"{here}.{below.name}", ids
                    )
                    if inner:
                        details.append((below.name.replace("_", " "), inner))
            items.append(Item(main, tuple(details)))
        return tuple(items)

    def _value(self, name: str, record: Any, path: str, ids: dict[str, str]) -> str | None:
        column = column_of(type(record), name)
        value = getattr(record, name)
        if value is None or not self._scope.allows(str(column.info.get("level", "P1"))):
            return None
        if column.foreign_keys:
            ids[f"{path}.{name}"] = value
            return self._called.get(value, str(value))
        return value if isinstance(value, str) else (told(column, value)[0] or None)


def goes_without_saying(record: Any, name: str, number: int) -> bool:
    """Whether a detail is what it would be if nobody had said so: its place in the row, or the usual value."""
    value = getattr(record, name)
    if name == "position":
        return bool(value == number + 1)
    default = column_of(type(record), name).default
    return isinstance(default, ScalarElementColumnDefault) and bool(value == default.arg)
