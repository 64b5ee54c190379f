"""Printed sheets: the note for one recipient ("edit this one"), and what was taken back from whom."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.standing import STANDING
from exchange_desk.records import PrintedSheet, SheetNote, Visit
from exchange_desk.records.printed_sheet import ALL_BACK

LONGEST_NOTE = 1000  # characters: a box at the head of a sheet, not a second sheet


def set_sheet_note(session: Session, *, visit_id: str, document: str, subject: str, text: str) -> bool:
    """Keep this note for one sheet, instead of the one that was there; an empty text takes it away.

    `document` is a key, `subject` the id of who gets the sheet. Says whether anything changed. Raises RefusedInput
    when the text is too long.
    """
    if session.get(Visit, visit_id) is None:
        raise RefusedInput("This visit is not in the file any more. Choose another one.")
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > LONGEST_NOTE:
        raise RefusedInput(f"The note has {len(text):,} characters. Shorten it to {LONGEST_NOTE:,}.")
    note = session.scalars(
        select(SheetNote).where(
            SheetNote.visit_id == visit_id, SheetNote.document == document, SheetNote.subject == subject
        )
    ).one_or_none()
    if (note.text if note else "") == text:
        return False
    if note is None:
        session.add(SheetNote(id=new_id(), visit_id=visit_id, document=document, subject=subject, text=text))
    elif text:
        note.text = text
    else:
        session.delete(note)
    session.flush()
    return True


def take_back_sheets(session: Session, *, visit_id: str, sheets: Collection[tuple[str, str]]) -> int:
    """Tick these sheets (document, subject) off as collected, all their revisions; says how many were out."""
    printed_here = or_(PrintedSheet.visit_id == visit_id, PrintedSheet.document.in_(STANDING))
    rows = session.scalars(select(PrintedSheet).where(printed_here))
    back = [row for row in rows if (row.document, row.subject) in sheets and not (row.void and row.copies == ALL_BACK)]
    for row in back:
        row.void, row.copies = True, ALL_BACK
    session.flush()
    return len({(row.document, row.subject) for row in back})
