"""What is set on any sheet without its document knowing: what changed since the last revision, and its note."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.packets.block import Block, PageBreak, Stack
from exchange_desk.packets.changes import Change
from exchange_desk.packets.document import Document
from exchange_desk.packets.notes import is_letter
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.revisions import changed_box
from exchange_desk.packets.sheet import Sheet, Span

PERSONAL = ("P2", "P3")  # an old one of these must not lie about


def with_boxes(
    document: Document, told: Sequence[Block], sheet: Sheet, note: str, since: str, changes: Sequence[Change]
) -> list[Block]:
    """The blocks of a sheet with the box of its changes and that of its note under the head.

    A letter shows no changes, and its note below the signature. Pages that are filled to the edge have no room: there
    a note gets a page of its own.
    """
    if is_letter(document):
        return [*told, sheet.paragraph(Span(note, alone=True)).spaced(14)] if note else list(told)
    boxes = note_box(sheet, note)
    if any(block.bleeds for block in told):
        return [*boxes, PageBreak(), *told] if boxes else list(told)
    if document.level != "P0":
        boxes = [*changed_box(sheet, since, changes, personal=document.level in PERSONAL), *boxes]
    head = 1 if told and isinstance(told[0], Stack) and told[0].sticky else 0
    return [*told[:head], *boxes, *([sheet.gap(4)] if boxes else []), *told[head:]]


def note_box(sheet: Sheet, note: str) -> list[Block]:
    """The note in its frame, as it was typed."""
    if not note:
        return []
    word = say("sheet_note", sheet.language)
    other = say("sheet_note", sheet.second) if sheet.second else ""
    title = word if other in ("", word) else f"{word} · {other}"
    return [sheet.boxed([sheet.line(title, bold=True), sheet.line(Span(note, alone=True))])]
