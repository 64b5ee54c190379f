"""What sheets say now: the content of each, its note, and what was printed of it before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.packets import ledger
from exchange_desk.packets.document import Content, Document, Subject
from exchange_desk.packets.ledger import Entry
from exchange_desk.packets.notes import has_room, notes_of, with_note


@dataclass(frozen=True, slots=True)
class Gathered:
    """One sheet as it would be printed now; `now` is what the ledger would keep, `entry` what was printed last."""

    document: Document
    subject: Subject
    content: Content
    note: str
    now: Mapping[str, Any]
    entry: Entry | None

    @property
    def key(self) -> tuple[str, str]:
        """By what it stands in the ledger."""
        return self.document.key, self.subject.id

    @property
    def revision(self) -> str:
        """The letter that it would bear."""
        return ledger.next_revision(self.entry, self.now)

    @property
    def base(self) -> Entry | None:
        """The revision that this one replaces, also when it is printed once more."""
        return self.entry if self.entry is None or self.entry.revision != self.revision else self.entry.before

    @property
    def replaces(self) -> str:
        """The revision to collect, empty when there is none or it is the same."""
        return self.entry.revision if self.entry and self.entry.revision != self.revision else ""


class Gatherer:
    """Gathers sheets of one visit; notes are read once."""

    def __init__(self, session: Session, visit_id: str, known: Mapping[tuple[str, str], Entry]) -> None:
        self._session = session
        self._visit_id = visit_id
        self._known = known
        self._notes = notes_of(session, visit_id)

    def one(self, document: Document, subject: Subject) -> Gathered:
        """One sheet."""
        content = document.gather(self._session, self._visit_id, subject)
        note = self._notes.get((document.key, subject.id), "") if has_room(document) else ""
        now = with_note(document, ledger.canonical(content), note)
        return Gathered(document, subject, content, note, now, self._known.get((document.key, subject.id)))

    def all(
        self,
        documents: Iterable[Document],
        who: Mapping[str, Sequence[Subject]],
        progress: Progress = SILENT,
    ) -> list[Gathered]:
        """The sheets of these documents for these recipients, in order."""
        total = sum(len(subjects) for subjects in who.values())
        found: list[Gathered] = []
        for document in documents:
            for subject in who.get(document.key, ()):
                progress.at(len(found), total, f"Reading for {document.title.lower()}")
                found.append(self.one(document, subject))
        return found
