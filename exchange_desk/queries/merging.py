"""What two records of a person say differently, before they are made one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.queries.records import record_row

JOINED = frozenset({"notes", "medical_note", "medication", "diet_note", "mobility_note"})  # both are kept


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One field in which both say something, and not the same."""

    name: str
    label: str
    keep: str
    other: str


def merge_preview(session: Session, *, keep_id: str, other_id: str) -> tuple[MergeRow, ...]:
    """The fields to choose: both records hold a value there and the values differ. Notes and lists are joined unasked.

    Raises RefusedInput where one of the two is not there.
    """
    keep, other = record_row(session, "person", keep_id), record_row(session, "person", other_id)
    return tuple(
        MergeRow(mine.name, mine.label, mine.text, theirs.text)
        for mine, theirs in zip(keep.fields, other.fields, strict=True)
        if mine.text and theirs.text and mine.value != theirs.value
        and mine.name not in JOINED and not isinstance(mine.value, list)
    )  # fmt: skip
