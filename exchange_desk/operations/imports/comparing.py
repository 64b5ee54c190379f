"""A newer sheet against what an older one said and what people have changed since."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from exchange_desk.operations.imports.changes import is_safety
from exchange_desk.operations.imports.erasing import Emptied, erase, may_drop, may_erase, said_of
from exchange_desk.operations.imports.stage import Stage
from exchange_desk.operations.imports.tree import Node, Plain, unknown
from exchange_desk.queries.records import in_words
from exchange_desk.records import Base
from exchange_desk.storage.values import plain


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that a person must decide: the file says `theirs`, the desk keeps `ours`.

    `code`: changed_by_hand, no_longer_in_list (a value), removed_from_list (a whole record).
    """

    code: str
    record: Base
    column: str | None
    ours: Any
    theirs: Any


@dataclass(slots=True)
class Outcome:
    """What comparing one row did; `erases` empty cells, `emptied` is what they would erase once it is answered."""

    changed: bool = False
    differences: list[Difference] = field(default_factory=list)
    erases: bool = False
    emptied: list[Emptied] = field(default_factory=list)


def compare(
    stage: Stage,
    kept: Mapping[str, Any],
    new: Node,
    *,
    doubted: Collection[tuple[str, str]],
    absent: Collection[str],
    erases: bool = False,
) -> Outcome:
    """Bring the records of a kept tree to what the new one says, wherever nobody changed them by hand.

    `doubted` are (table, column) pairs of this row that a question is about, `absent` the columns
    ("person.diets") that the whole new sheet says nothing about: neither counts as "no longer said".
    """
    outcome = Outcome(erases=erases)
    _compare(stage, kept, new, doubted, absent, outcome)
    return outcome


def _compare(
    stage: Stage,
    kept: Mapping[str, Any],
    new: Node,
    doubted: Collection[tuple[str, str]],
    absent: Collection[str],
    outcome: Outcome,
) -> None:
    new.id = kept["id"]
    record = stage.known(kept["record"], kept["id"])
    if record is None:  # removed by hand: what hung on it went with it
        new.refers, new.children = {}, {}
        return
    _fields(stage, record, kept["values"], new, doubted, absent, outcome)
    for column, before in new.refers.items():
        if column in kept["refers"]:
            _compare(stage, kept["refers"][column], before, doubted, absent, outcome)
    slots = {**dict.fromkeys(kept["children"]), **dict.fromkeys(new.children)}
    for slot in slots:
        if f"{slot}.*" in absent:
            new.children[slot] = []
            continue
        _siblings(stage, kept["children"].get(slot, []), new, slot, doubted, absent, outcome)


def _fields(
    stage: Stage,
    record: Base,
    base: Plain,
    new: Node,
    doubted: Collection[tuple[str, str]],
    absent: Collection[str],
    outcome: Outcome,
) -> None:
    table = record.__tablename__
    for name in sorted({*base, *new.values}):
        was, theirs = base.get(name), new.values.get(name)
        if theirs == was:
            continue
        ours = plain(getattr(record, name))
        if unknown(theirs):
            if (table, name) in doubted or f"{table}.{name}" in absent:
                new.values[name] = was
            elif unknown(ours):
                continue
            elif outcome.erases and is_safety(table, name):
                outcome.emptied.append(Emptied(record, name, in_words(ours)))
            elif outcome.erases and ours == was and may_erase(record, name):
                erase(record, name)
                stage.touched = outcome.changed = True
            else:
                outcome.differences.append(Difference("no_longer_in_list", record, name, ours, None))
        elif ours == theirs:
            continue
        elif ours == was or (unknown(ours) and unknown(was)) or _by_default(record, name, ours, was):
            stage.set(record, name, theirs)
            outcome.changed = True
        else:
            outcome.differences.append(Difference("changed_by_hand", record, name, ours, theirs))


def _by_default(record: Base, name: str, ours: Any, was: Any) -> bool:
    """The column still holds what an empty cell had left in it."""
    default = Base.metadata.tables[record.__tablename__].c[name].default
    return unknown(was) and default is not None and getattr(default, "is_scalar", False) and ours == default.arg  # type: ignore[attr-defined]


def _siblings(
    stage: Stage,
    kept: list[Mapping[str, Any]],
    new: Node,
    slot: str,
    doubted: Collection[tuple[str, str]],
    absent: Collection[str],
    outcome: Outcome,
) -> None:
    before = {each["identity"]: each for each in kept}
    for child in new.children.get(slot, []):
        base = before.pop(child.identity, None)
        if base is not None:
            if stage.known(base["record"], base["id"]) is None and not says_the_same(base, child):
                _grow(stage, child, new.id, outcome)  # removed by hand, but the sheet says something new about it
            else:
                _compare(stage, base, child, doubted, absent, outcome)
            continue
        alike = stage.alike(child, new.id)
        if alike is None:
            _grow(stage, child, new.id, outcome)
        else:
            child.id = alike.id
            _fields(stage, alike, {}, child, doubted, absent, outcome)
    empty = not new.children.get(slot)
    for base in before.values():
        record = stage.known(base["record"], base["id"])
        if record is None:
            continue
        table = base["record"]
        if empty and (is_safety(table, None) if outcome.erases else table in DROPPED):
            outcome.emptied.append(Emptied(record, None, said_of(record)))
        elif table in DROPPED or (empty and outcome.erases and may_drop(record)):
            stage.drop(record)
            outcome.changed = True
        else:
            outcome.differences.append(Difference("removed_from_list", record, None, said_of(record), None))


# what goes with the sheet: nights and beds offered, languages, who is named; all else is asked about before it goes
DROPPED = {"offer_night", "bed", "person_language", "item_attendee"}


def _grow(stage: Stage, child: Node, parent_id: str, outcome: Outcome) -> None:
    stage.grow(child, parent_id)
    outcome.changed = True


def says_the_same(base: Mapping[str, Any], child: Node) -> bool:
    """Whether a row says what it said before, with all that hangs on it."""
    if base["values"] != child.values:
        return False
    slots = {**dict.fromkeys(base["children"]), **dict.fromkeys(child.children)}
    for slot in slots:
        kept, new = base["children"].get(slot, []), child.children.get(slot, [])
        if len(kept) != len(new) or not all(says_the_same(b, c) for b, c in zip(kept, new, strict=True)):
            return False
    return True
