"""Which row of an earlier list a row of a newer one is: by its key where the names agree, else by the names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.operations.imports.comparing import says_the_same
from exchange_desk.operations.imports.tree import Node
from exchange_desk.records import ImportedRow, ImportRun

# a file counts as a newer copy of an earlier list when so many rows have the key and name of an earlier row,
_ENOUGH_KEYS = 0.3
# or, the keys being new, so many of both lists are the same people or homes (one guest on two lists is not enough)
_ENOUGH_NAMES = 0.6


@dataclass(frozen=True, slots=True)
class Subject:
    """One row of the file as a tree, with its key, its number and what it is called."""

    key: str
    row: int
    label: str
    tree: Node


@dataclass(frozen=True, slots=True)
class Lineage:
    """The earlier rows of the same list: each subject with the row it is, and the rows that are gone.

    A short list of additions or corrections leaves most rows out: then none counts as gone, nor in a file that
    came before.
    """

    list_id: str | None
    pairs: Mapping[int, ImportedRow]
    gone: tuple[ImportedRow, ...]


def trace(
    session: Session, kind: str, visit_id: str | None, subjects: Sequence[Subject], *, file_name: str, sha256: str
) -> Lineage:
    """Find the earlier list that this file is a newer copy of, and pair the rows; subjects go by their index."""
    query = (
        select(ImportedRow, ImportRun.counts, ImportRun.file_name)
        .join(ImportRun, ImportRun.id == ImportedRow.import_id)
        .where(ImportedRow.kind == kind, ImportedRow.visit_id == visit_id)
        .order_by(ImportedRow.row, ImportedRow.id)
    )
    lists: dict[str, list[ImportedRow]] = defaultdict(list)
    names: dict[str, str] = {}
    for row, counts, name in session.execute(query):
        list_id = str(counts.get("list") or row.import_id)
        lists[list_id].append(row)
        names[list_id] = name
    best: tuple[float, str, dict[int, ImportedRow]] | None = None
    for list_id, rows in sorted(lists.items()):
        pairs, by_key = _pairs(subjects, rows)
        key_share = by_key / max(1, min(len(subjects), len(rows)))
        name_share = len(pairs) / max(len(subjects), len(rows), 1)
        same_file = bool(pairs) and names[list_id] == file_name
        share = key_share + name_share + same_file
        if (same_file or key_share >= _ENOUGH_KEYS or name_share >= _ENOUGH_NAMES) and (not best or share > best[0]):
            best = (share, list_id, pairs)
    if best is None:
        return Lineage(None, {}, ())
    paired = {row.id for row in best[2].values()}
    gone = tuple(row for row in lists[best[1]] if row.id not in paired)
    asked = session.scalars(select(ImportRun.counts).where(ImportRun.sha256 == sha256, ImportRun.visit_id == visit_id))
    if len(gone) > len(paired) or any(counts.get("list") == best[1] for counts in asked):
        gone = ()
    return Lineage(best[1], best[2], gone)


def _pairs(subjects: Sequence[Subject], rows: Sequence[ImportedRow]) -> tuple[dict[int, ImportedRow], int]:
    by_key = {row.key: row for row in rows}
    by_identity: dict[tuple[str, ...], list[ImportedRow]] = defaultdict(list)
    for each in rows:
        by_identity[whole_identity(each.subject_kind, each.values["values"])].append(each)
    pairs: dict[int, ImportedRow] = {}
    taken: set[str] = set()
    for index, subject in enumerate(subjects):
        row = by_key.get(subject.key)
        if _POSITION.fullmatch(subject.key) and len(by_identity.get(_identity(subject), ())) > 1:
            continue  # where a row stands does not tell two namesakes apart
        if row and row.id not in taken and _agree(subject.tree.values, row.values["values"], row.subject_kind):
            pairs[index] = row
            taken.add(row.id)
    keyed = len(pairs)
    waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, subject in enumerate(subjects):
        if index not in pairs:
            waiting[_identity(subject)].append(index)
    for identity, indexes in waiting.items():
        left = [row for row in by_identity.get(identity, ()) if row.id not in taken]
        pairs |= _namesakes(subjects, indexes, left)
    return pairs, keyed


_POSITION = re.compile(r"row \d+")


def _identity(subject: Subject) -> tuple[str, ...]:
    return whole_identity(subject.tree.record.__tablename__, subject.tree.values)


def _namesakes(subjects: Sequence[Subject], indexes: list[int], rows: list[ImportedRow]) -> dict[int, ImportedRow]:
    """Rows of one identity: first those that say just what they said, then those in order if as many are left."""
    pairs: dict[int, ImportedRow] = {}
    left, there = list(indexes), list(rows)
    if len(rows) > 1:
        for same in (says_the_same, _same_values):
            for index in tuple(left):
                row = next((row for row in there if same(row.values, subjects[index].tree)), None)
                if row is not None:
                    pairs[index] = row
                    left.remove(index)
                    there.remove(row)
    if len(there) == len(left) or len(rows) == 1:
        pairs |= dict(zip(left, there, strict=False))
    return pairs


def _same_values(base: Mapping[str, Any], tree: Node) -> bool:
    return bool(base["values"] == tree.values)


def whole_identity(kind: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    """All that tells a row apart, in one tuple."""
    return tuple(folded(str(values.get(column) or "")) for column in _IDENTITY[kind])


_IDENTITY: Mapping[str, tuple[str, ...]] = {
    "person": ("family_name", "given_name", "family_name_original", "given_name_original", "born"),
    "household": ("name", "greeting", "street"),
    "itinerary_item": ("starts_on", "starts_at", "title", "place", "number"),
    "hosting": ("guest_typed", "household_typed", "began"),
    "party": ("label",),
    "payment": ("paid_on", "amount", "payer", "for_typed", "way"),
    "paper": ("as_typed", "asked_on"),
    "contact": ("family_name", "given_name", "family_name_original", "given_name_original", "organisation"),
    "candidate_town": ("name", "country"),
    "partnership": ("our_side", "kind"),
}
# one of these must be shared by two rows with the same key, or they are two different things
_SHARED: Mapping[str, tuple[str, ...]] = {
    "person": (
        "family_name", "given_name", "family_name_original", "given_name_original", "family_name_reading", "born",
    ),
    "household": ("name", "street", "phone", "email"),
    "itinerary_item": ("starts_on", "title", "number", "place"),
    "hosting": ("guest_typed", "household_typed"),
    "party": ("label", "kind"),
    "payment": ("payer", "for_typed"),
    "paper": ("as_typed",),
    "contact": ("family_name", "given_name", "given_name_original", "organisation", "email"),
    "candidate_town": ("name",),
    "partnership": ("our_side", "kind"),
}  # fmt: skip


def _agree(new: Mapping[str, Any], old: Mapping[str, Any], kind: str) -> bool:
    if whole_identity(kind, new) == whole_identity(kind, old):
        return True
    for column in _SHARED[kind]:
        mine, theirs = folded(str(new.get(column) or "")), folded(str(old.get(column) or ""))
        if mine and (mine == theirs or (column != "born" and set(mine.split()) & set(theirs.split()))):
            return True
    return False
