"""The history of a sheet: each revision that was printed, when, in how many copies, and what changed with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.packets.changes import Change, changes
from exchange_desk.packets.choosing import chosen, register
from exchange_desk.packets.document import Document
from exchange_desk.packets.foot import revision_number
from exchange_desk.packets.phrases.own import reworded
from exchange_desk.records import PrintedSheet
from exchange_desk.records.printed_sheet import ALL_BACK

OUT, REPLACED, VOID, BACK = "out", "replaced", "void", "back"
Words = Mapping[str, Mapping[str, str | None]]


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of one sheet. `copies` are numbered ones, none where they bore no number or were taken back.

    `state`: out (the newest one, in somebody's hand), replaced by a later one, void (to be collected) or back (taken
    back). `changes` are those against the revision before; the first one has none.
    """

    document: str
    title: str
    subject: str
    subject_id: str
    revision: str
    printed_at: dt.datetime
    copies: int | None
    pages: int
    paper: str
    languages: tuple[str, ...]
    level: str
    state: str
    changes: tuple[Change, ...]


def revisions(
    session: Session,
    *,
    visit_id: str,
    documents: Sequence[str] = ("all",),
    subject_id: str | None = None,
    among: Sequence[Document] = (),
) -> tuple[Revision, ...]:
    """The revisions of a visit's sheets, or of one recipient: by document and recipient, the oldest first."""
    place = {document.key: (at, document.title) for at, document in enumerate(chosen(documents, among or register()))}
    query = select(PrintedSheet).where(PrintedSheet.visit_id == visit_id, PrintedSheet.document.in_(place))
    if subject_id is not None:
        query = query.where(PrintedSheet.subject == subject_id)
    sheets: dict[tuple[str, str], list[PrintedSheet]] = {}
    for row in sorted(session.scalars(query), key=lambda row: revision_number(row.revision)):
        sheets.setdefault((row.document, row.subject), []).append(row)
    ordered = sorted(
        sheets.values(), key=lambda rows: (place[rows[0].document][0], rows[-1].recipient, rows[0].subject)
    )
    return tuple(
        _revision(row, place[row.document][1], rows[at - 1] if at else None, newest=row is rows[-1])
        for rows in ordered
        for at, row in enumerate(rows)
    )


def _revision(row: PrintedSheet, title: str, before: PrintedSheet | None, *, newest: bool) -> Revision:
    found: tuple[Change, ...] = ()
    if before is not None:
        found = (*changes(before.content, row.content), *_worded_anew(before.words or {}, row.words or {}))
    return Revision(
        document=row.document,
        title=title,
        subject=row.recipient,
        subject_id=row.subject,
        revision=row.revision,
        printed_at=row.printed_at,
        copies=row.copies or None,
        pages=row.pages,
        paper=row.paper,
        languages=tuple(part for part in row.languages.split(",") if part),
        level=row.level,
        state=_state(row, newest=newest),
        changes=found,
    )


def _state(row: PrintedSheet, *, newest: bool) -> str:
    if row.void:
        return BACK if row.copies == ALL_BACK else VOID
    return OUT if newest else REPLACED


def _worded_anew(was: Words, now: Words) -> tuple[Change, ...]:
    """The phrases that both revisions have, where they are worded differently."""
    own: dict[Any, Any] = {(language, key): text for language, told in now.items() for key, text in told.items()}
    both = {language: {k: t for k, t in told.items() if (language, k) in own} for language, told in was.items()}
    return reworded(both, own)
