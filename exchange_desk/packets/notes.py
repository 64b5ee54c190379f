"""The note that was typed for one recipient of one document: part of what that sheet says, and of no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.letter_texts import LETTERS
from exchange_desk.basics.standing import STANDING
from exchange_desk.packets.document import CardDocument, Document
from exchange_desk.records import SheetNote

NOTE = "Note on this sheet"  # the word of the list of changes
FILLED = frozenset({"badges", "host-badges", "programme-booklet", "certificate", "envelopes"})  # no room for a box


def notes_of(session: Session, visit_id: str) -> dict[tuple[str, str], str]:
    """The notes of a visit by document and subject."""
    rows = session.execute(
        select(SheetNote.document, SheetNote.subject, SheetNote.text).where(SheetNote.visit_id == visit_id)
    )
    return {(document, subject): text for document, subject, text in rows}


def has_room(document: Document) -> bool:
    """Whether a box can stand on its pages: not on cards, nor on pages that are filled to the edge.

    A standing paper has none: a note belongs to one visit, and that paper to them all.
    """
    return not isinstance(document, CardDocument) and document.key not in FILLED | STANDING


def is_letter(document: Document) -> bool:
    """Whether it is a letter: a note stands below the signature there, without a frame, and no list of changes."""
    return document.key in LETTERS


def must_take_a_note(document: Document) -> None:
    """Refuse a note where none could be printed."""
    if not has_room(document):
        raise RefusedInput(
            f"There is no room for a note on this sheet ({document.title.lower()}). Write it on another sheet."
        )


def with_note(document: Document, content: dict[str, Any], note: str) -> Mapping[str, Any]:
    """What the ledger keeps of a sheet, with its note."""
    return {**content, NOTE: note} if note and has_room(document) else content
