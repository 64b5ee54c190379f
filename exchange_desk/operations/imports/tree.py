"""A draft as a tree of records: what the sheet says, in plain values that can be kept and compared."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.records import RECORDS, Base

Plain = dict[str, Any]


@dataclass(slots=True)
class Node:
    """One record to be: `values` from the sheet, `fixed` what the import adds (the visit).

    `owner` is the column that holds the parent's id; `refers` are records that must be there before
    (the person of a household member); `children` hang on it by slot. `identity` tells it from its
    siblings, `keep` says that it is not dropped when a newer sheet leaves it out, but asked about.
    """

    record: type[Base]
    values: Plain
    identity: str = ""
    owner: str | None = None
    fixed: Plain = field(default_factory=dict)
    refers: dict[str, Node] = field(default_factory=dict)
    children: dict[str, list[Node]] = field(default_factory=dict)
    keep: bool = True
    key: tuple[str, ...] = ()
    id: str = ""

    def walk(self) -> Iterator[Node]:
        """This node and all below it, those that must be there first coming first."""
        for before in self.refers.values():
            yield from before.walk()
        yield self
        for nodes in self.children.values():
            for node in nodes:
                yield from node.walk()

    def as_kept(self) -> Plain:
        """The tree as an imported row keeps it."""
        return {
            "record": self.record.__tablename__,
            "id": self.id,
            "identity": self.identity,
            "values": self.values,
            "refers": {column: node.as_kept() for column, node in self.refers.items()},
            "children": {slot: [node.as_kept() for node in nodes] for slot, nodes in self.children.items() if nodes},
        }


def written(tree: Node) -> Plain:
    """A tree that nothing was made of yet, as JSON knows it."""
    return {
        "record": tree.record.__tablename__,
        "values": tree.values,
        "identity": tree.identity,
        "owner": tree.owner,
        "fixed": tree.fixed,
        "key": list(tree.key),
        "refers": {column: written(before) for column, before in tree.refers.items()},
        "children": {slot: [written(each) for each in nodes] for slot, nodes in tree.children.items()},
    }


def read_back(kept: Mapping[str, Any]) -> Node:
    """The tree that `written` made into JSON."""
    record = next(each for each in RECORDS if each.__tablename__ == kept["record"])
    return Node(
        record=record,
        values=dict(kept["values"]),
        identity=kept["identity"],
        owner=kept["owner"],
        fixed=dict(kept["fixed"]),
        key=tuple(kept["key"]),
        refers={column: read_back(before) for column, before in kept["refers"].items()},
        children={slot: [read_back(each) for each in nodes] for slot, nodes in kept["children"].items()},
    )


def node(
    record: type[Base],
    values: Values,
    *,
    owner: str | None = None,
    key: tuple[str, ...] = (),
    keep: bool = True,
    fixed: Plain | None = None,
    identity: str = "",
) -> Node:
    """A node from a draft's values; its identity is made of the `key` columns unless it is given."""
    said = plain_values(values)
    return Node(
        record=record,
        values=said,
        identity=identity or (folded(" | ".join(str(said.get(column) or "") for column in key)) if key else ""),
        owner=owner,
        fixed=fixed or {},
        keep=keep,
        key=key,
    )


def numbered(nodes: Iterable[Node]) -> list[Node]:
    """Siblings that look alike are told apart by their number."""
    found = list(nodes)
    if len(found) < 2:
        return found
    seen: Counter[str] = Counter()
    for each in found:
        seen[each.identity] += 1
        if seen[each.identity] > 1:
            each.identity = f"{each.identity} #{seen[each.identity]}"
    return found


def plain_values(values: Values) -> Plain:
    """Draft values as JSON knows them; what is unknown is left out."""
    found = {}
    for name, value in values.items():
        said = plain_value(value)
        if not unknown(said):
            found[name] = said
    return found


def plain_value(value: Any) -> Any:
    """One value as JSON knows it."""
    if value is None or isinstance(value, str):  # nearly all of them
        return value
    if isinstance(value, dt.date | dt.time | dt.datetime):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, tuple | list):
        return [plain_value(part) for part in value]
    return value


def unknown(value: Any) -> bool:
    """Whether a plain value says nothing."""
    return value is None or (not value and value in ("", [], {}))


def says_just(tree: Node, kept: Mapping[str, Any]) -> bool:
    """Whether a tree says what a kept one says, record by record in the same order; only the ids may be wanting."""
    said = (tree.record.__tablename__, tree.identity, tree.values)
    if said != (kept["record"], kept["identity"], kept["values"]):
        return False
    below = {slot: nodes for slot, nodes in tree.children.items() if nodes}
    if tree.refers.keys() != kept["refers"].keys() or below.keys() != kept["children"].keys():
        return False
    return all(says_just(before, kept["refers"][column]) for column, before in tree.refers.items()) and all(
        len(nodes) == len(kept["children"][slot]) and all(map(says_just, nodes, kept["children"][slot]))
        for slot, nodes in below.items()
    )


def take_ids(tree: Node, kept: Mapping[str, Any]) -> None:
    """Give the nodes of a tree the ids of a kept one that `says_just` the same."""
    tree.id = kept["id"]
    for column, before in tree.refers.items():
        take_ids(before, kept["refers"][column])
    for slot, nodes in tree.children.items():
        for node, below in zip(nodes, kept["children"].get(slot, ()), strict=True):
            take_ids(node, below)


def kept_ids(kept: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The table and id of every record of a kept tree."""
    yield kept["record"], kept["id"]
    for below in kept["refers"].values():
        yield from kept_ids(below)
    for siblings in kept["children"].values():
        for below in siblings:
            yield from kept_ids(below)
