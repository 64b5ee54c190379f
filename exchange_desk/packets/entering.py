"""Sheets that went out are entered in the print ledger, whichever way they went."""

from __future__ import annotations

from sqlalchemy.orm import Session

from exchange_desk.packets.filing import Printed
from exchange_desk.packets.gathering import Gathered
from exchange_desk.packets.press import Press
from exchange_desk.records import PrintedSheet


def enter(session: Session, press: Press, sheet: Gathered, row: Printed) -> None:
    """A new revision gets a new entry; one that was printed once more keeps its own."""
    copies = row.copies or None
    if sheet.entry is not None and sheet.revision == sheet.entry.revision:
        kept = session.get(PrintedSheet, sheet.entry.id) if copies and copies != sheet.entry.copies else None
        if kept is not None:
            kept.copies = copies
        return
    session.add(
        PrintedSheet(
            visit_id=press.visit_id,
            document=row.document,
            subject=sheet.subject.id,
            recipient=sheet.subject.name,
            revision=row.revision,
            pages=row.pages // max(row.copies, 1),
            level=row.level,
            paper=press.paper_of(sheet.document).name,
            languages=",".join(press.languages_of(sheet.subject)),
            printed_at=press.printed,
            content=dict(sheet.now),
            copies=copies,
            words=press.words.get(sheet.key),
            void=False,
        )
    )
