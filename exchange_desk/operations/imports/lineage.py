"""Which earlier list a file is a newer copy of, which of its rows each row is, and which are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.operations.imports.pairing import Pairing, Subject, paired
from exchange_desk.records import ImportedRow, ImportRun

__all__ = ["Lineage", "Subject", "trace"]

# a file counts as a newer copy of an earlier list when so many rows have the key and name of an earlier row,
_ENOUGH_KEYS = 0.3
# or, the keys being new, so many of both lists are the same people or homes (one guest on two lists is not enough)
_ENOUGH_NAMES = 0.6


@dataclass(frozen=True, slots=True)
class Lineage:
    """The earlier rows of the same list: each subject with the row it is, and the rows that are gone.

    A short list of additions or corrections leaves most rows out: then none counts as gone, nor in a file that
    came before. `unsure` are subjects that have the number of an earlier row and may be that person.
    """

    list_id: str | None
    pairs: Mapping[int, ImportedRow]
    gone: tuple[ImportedRow, ...]
    unsure: Mapping[int, ImportedRow] = field(default_factory=dict)


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
    best: tuple[float, str, Pairing] | None = None
    for list_id, rows in sorted(lists.items()):
        found = paired(subjects, rows)
        pairs = found.pairs
        key_share = found.keyed / max(1, min(len(subjects), len(rows)))
        name_share = (len(pairs) + len(found.unsure)) / max(len(subjects), len(rows), 1)
        same_file = bool(pairs) and names[list_id] == file_name
        share = key_share + name_share + same_file
        if (same_file or key_share >= _ENOUGH_KEYS or name_share >= _ENOUGH_NAMES) and (not best or share > best[0]):
            best = (share, list_id, found)
    if best is None:
        return Lineage(None, {}, ())
    known = {row.id for row in best[2].pairs.values()}
    gone = tuple(row for row in lists[best[1]] if row.id not in known)
    asked = session.scalars(select(ImportRun.counts).where(ImportRun.sha256 == sha256, ImportRun.visit_id == visit_id))
    if len(gone) > len(known) or any(counts.get("list") == best[1] for counts in asked):
        gone = ()
    return Lineage(best[1], best[2].pairs, gone, best[2].unsure)
