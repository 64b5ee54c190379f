"""Which printed sheets a change would make out of date, told before the change is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from exchange_desk.packets import ledger
from exchange_desk.packets.choosing import register
from exchange_desk.packets.document import Document
from exchange_desk.packets.gathering import Gatherer
from exchange_desk.packets.ledger import StaleRow


def stale_after(
    session: Session, *, visit_id: str, verb: Callable[[Session], object], among: Sequence[Document] = ()
) -> tuple[StaleRow, ...]:
    """The printed sheets that a verb would make stale or void, with what would change.

    The verb is done in this session: give one whose changes are taken back (`Desk.trying`).
    """
    documents = among or register()
    before = {(row.document, row.subject_id): row for row in printed_rows(session, visit_id, documents)}
    verb(session)
    after = printed_rows(session, visit_id, documents)
    return tuple(
        row
        for row in after
        if row.state in {ledger.STALE, ledger.VOID} and before.get((row.document, row.subject_id)) != row
    )


def printed_rows(session: Session, visit_id: str, documents: Sequence[Document]) -> tuple[StaleRow, ...]:
    """Where the sheets stand that were printed and are still out; what was never printed is not read."""
    known = {key: entry for key, entry in ledger.newest(session, visit_id).items() if not entry.void}
    gatherer = Gatherer(session, visit_id, known)
    rows: list[StaleRow] = []
    alive: list[tuple[str, str]] = []
    for document in documents:
        if all(key != document.key for key, _subject in known):
            continue
        for subject in document.subjects(session, visit_id):
            if (document.key, subject.id) in known:
                alive.append((document.key, subject.id))
                sheet = gatherer.one(document, subject)
                rows.append(ledger.stale_row(document, subject, sheet.entry, sheet.now))
    return (*rows, *(row for _entry, row in ledger.void_rows(documents, alive, known)))
