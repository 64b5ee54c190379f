"""The print ledger: what was printed for whom, and whether it still says what it would say now."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from exchange_desk.basics.standing import STANDING
from exchange_desk.packets.changes import Change, changes
from exchange_desk.packets.document import Content, Document, PassingDocument, Subject
from exchange_desk.packets.foot import revision_letter, revision_number
from exchange_desk.packets.phrases.own import own_phrases, reworded
from exchange_desk.records import PrintedSheet
from exchange_desk.records.printed_sheet import ALL_BACK

NEW, STALE, VOID, CURRENT = "new", "stale", "void", "current"


@dataclass(frozen=True, slots=True)
class Entry:
    """The newest revision of one document for one recipient; `before` is the one that it replaced.

    `collected`: it is void and was taken back.
    """

    id: str
    document: str
    subject: str
    recipient: str
    revision: str
    void: bool
    printed_at: dt.datetime
    content: Mapping[str, Any]
    collected: bool = False
    copies: int = 0
    pages: int = 1
    reworded: tuple[Change, ...] = ()
    before: Entry | None = None

    def changes_to(self, now: Mapping[str, Any]) -> tuple[Change, ...]:
        """What is otherwise now than on this revision: its values, then the committee's wording."""
        return (*changes(self.content, now), *self.reworded)


@dataclass(frozen=True, slots=True)
class StaleRow:
    """Where one sheet stands: new (never printed), stale (it would say something else now), void (nobody gets it any
    more: collect it) or current. `revision` is the one that was printed last, empty when none was.
    """

    document: str
    title: str
    subject: str
    subject_id: str
    state: str
    revision: str
    changes: tuple[Change, ...]


def newest(session: Session, visit_id: str) -> dict[tuple[str, str], Entry]:
    """The newest entry of the ledger for every document and subject of a visit; of standing papers, of all visits."""
    row = PrintedSheet
    asked = select(
        row.id, row.document, row.subject, row.recipient, row.revision, row.void, row.printed_at, row.content,
        row.copies, row.pages, row.words,
    ).where(or_(row.visit_id == visit_id, row.document.in_(STANDING)))  # fmt: skip
    found: dict[tuple[str, str], Entry] = {}
    own = own_phrases(session)
    rows = sorted(session.execute(asked), key=lambda values: revision_number(values.revision))
    for values in rows:
        key = (values.document, values.subject)
        found[key] = Entry(
            id=values.id,
            document=values.document,
            subject=values.subject,
            recipient=values.recipient,
            revision=values.revision,
            void=values.void,
            printed_at=values.printed_at,
            content=values.content,
            collected=values.void and values.copies == ALL_BACK,
            copies=values.copies or 0,
            pages=values.pages,
            reworded=reworded(values.words, own),
            before=replace(found[key], before=None) if key in found else None,
        )
    return found


def canonical(content: Content) -> dict[str, Any]:
    """The content as the ledger keeps it, after a way through JSON, so that it compares with what comes back."""
    kept: dict[str, Any] = json.loads(json.dumps(content.canonical(), ensure_ascii=False))
    return kept


def state_of(entry: Entry | None, now: Mapping[str, Any]) -> str:
    """New, stale or current."""
    if entry is None or entry.void:
        return NEW
    return CURRENT if entry.content == now and not entry.reworded else STALE


def next_revision(entry: Entry | None, now: Mapping[str, Any]) -> str:
    """The letter that this content bears: the same as long as it is unchanged."""
    if entry is None:
        return revision_letter(1)
    same = entry.content == now and not entry.void and not entry.reworded
    return entry.revision if same else revision_letter(revision_number(entry.revision) + 1)


def stale_row(document: Document, subject: Subject, entry: Entry | None, now: Mapping[str, Any]) -> StaleRow:
    """Where this sheet stands, and what changed since it was printed."""
    state = state_of(entry, now)
    found = entry.changes_to(now) if entry and state == STALE else ()
    revision = entry.revision if entry else ""
    return StaleRow(document.key, document.title, subject.name, subject.id, state, revision, found)


def void_rows(
    documents: Sequence[Document], alive: Iterable[tuple[str, str]], ledger: Mapping[tuple[str, str], Entry]
) -> Iterator[tuple[Entry, StaleRow]]:
    """The sheets that were printed for somebody who gets none any more, and were not taken back yet."""
    titles = {one.key: one.title for one in documents if not (isinstance(one, PassingDocument) and one.passing)}
    living = set(alive)
    for key, entry in ledger.items():
        if entry.document in titles and key not in living and not entry.collected:
            title = titles[entry.document]
            row = StaleRow(entry.document, title, entry.recipient, entry.subject, VOID, entry.revision, ())
            yield entry, row
