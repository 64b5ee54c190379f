"""Printing, and what has to be printed again."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of, table
from exchange_desk.operations.sheets import set_sheet_note, take_back_sheets
from exchange_desk.packets import printing
from exchange_desk.packets.choosing import chosen, named_subjects, register
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.notes import has_room, must_take_a_note
from exchange_desk.packets.packs import PACKETS, packet_of
from exchange_desk.queries.which import which_visit


def print_papers(arguments: Any) -> Answer:
    """Print documents of a visit into a folder; the answer is the manifest."""
    documents = _documents(arguments)
    delivery = Delivery(
        files="all" if arguments.merged else arguments.files,
        sort=arguments.sort,
        copies=arguments.copies,
        both_sides=arguments.both_sides,
        named=arguments.names,
    )
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        with desk.writing("Print papers", BY, undoable=False) as session:
            if arguments.note is not None:
                _note_all(session, visit_id, documents, arguments)
            printed = printing.print_visit(
                session,
                visit_id=visit_id,
                out=Path(arguments.out),
                now=dt.datetime.now().replace(microsecond=0),
                documents=documents,
                languages=tuple(part.strip() for part in (arguments.language or "").split(",") if part.strip()),
                paper=arguments.paper,
                large=arguments.large,
                stale_only=arguments.stale_only,
                for_name=arguments.for_name,
                delivery=delivery,
                progress=Spoken(),
            )
        data = [
            {
                "document": row.document,
                "subject": row.subject,
                "path": str(row.path),
                "revision": row.revision,
                "pages": row.pages,
                "level": row.level,
                "replaces": row.replaces,
            }
            for row in printed
        ]
        pages = sum(row.pages for row in printed)
        lines = [(row.document, row.subject, row.revision, row.pages, row.path) for row in printed]
        text = table(lines, ("document", "for", "revision", "pages", "file"))
        return Answer(data, f"{text}\n{len(printed)} sheets, {pages} pages.".lstrip(), 0, step_of(desk))


def _documents(arguments: Any) -> tuple[str, ...]:
    """The documents that are wanted, or those of a packet."""
    documents = tuple(part.strip() for part in arguments.documents.split(",") if part.strip())
    if arguments.preset is None:
        return documents
    if documents != ("all",):
        raise RefusedInput("Give --documents or --preset, not both.")
    if packet_of(arguments.preset) is None:
        several = ", ".join(packet.key for packet in PACKETS)
        raise RefusedInput(f"There is no packet “{arguments.preset}”. Choose among {several}.")
    return (arguments.preset,)


def _note_all(session: Session, visit_id: str, documents: tuple[str, ...], arguments: Any) -> None:
    """The note on each sheet of this recipient that has room for it."""
    if arguments.for_name is None:
        raise RefusedInput("A note is for one person or family. Say for whom: --for NAME.")
    listed = chosen(documents, register())
    who = named_subjects({d.key: d.subjects(session, visit_id) for d in listed}, arguments.for_name)
    sheets = [(d, subject) for d in listed for subject in who[d.key]]
    if not any(has_room(document) for document, _ in sheets):
        must_take_a_note(sheets[0][0])
    for document, subject in sheets:
        if has_room(document):
            set_sheet_note(session, visit_id=visit_id, document=document.key, subject=subject.id, text=arguments.note)


def note(arguments: Any) -> Answer:
    """Write a note on one sheet, or take it away with an empty text."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            document, subject = printing.who_gets(
                session, visit_id=visit_id, document=arguments.document, name=arguments.for_name
            )
            must_take_a_note(document)
        with desk.writing(f"Note on {document.title.lower()} for {subject.name}", BY) as session:
            changed = set_sheet_note(
                session, visit_id=visit_id, document=document.key, subject=subject.id, text=arguments.text
            )
        kept = arguments.text.strip()
        data = {"document": document.key, "subject": subject.name, "note": kept, "changed": changed}
        words = "The note is kept." if kept else "The sheet bears no note."
        return Answer(data, words, 0, step_of(desk))


def take_back(arguments: Any) -> Answer:
    """Tick void sheets off as collected: those of one recipient or document, or all of them."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            documents = tuple(part.strip() for part in arguments.documents.split(",") if part.strip())
            rows = [r for r in printing.stale(session, visit_id=visit_id, documents=documents) if r.state == "void"]
        if arguments.for_name is not None:
            wanted = folded(arguments.for_name)
            rows = [row for row in rows if wanted in (folded(row.subject), folded(row.subject_id))]
        if not rows:
            raise RefusedInput("There is no void sheet to collect. `stale` lists the sheets and where they stand.")
        sheets = {(row.document, row.subject_id) for row in rows}
        with desk.writing(f"Collect {len(rows)} void sheets", BY) as session:
            take_back_sheets(session, visit_id=visit_id, sheets=sheets)
        data = [{"document": row.document, "subject": row.subject, "revision": row.revision} for row in rows]
        return Answer(data, f"{len(rows)} void sheets collected.", 0, step_of(desk))


def stale(arguments: Any) -> Answer:
    """Every sheet of a visit: new, stale with its changes, void or current."""
    with opened(arguments) as desk, desk.reading() as session:
        rows = printing.stale(session, visit_id=which_visit(session, arguments.visit), progress=Spoken())
    data = [
        {
            "document": row.document,
            "subject": row.subject,
            "state": row.state,
            "changes": [asdict(c) for c in row.changes],
        }
        for row in rows
    ]
    lines = []
    for row in rows:
        lines.append(f"{row.state:8}  {row.document}  {row.subject}")
        lines += [f"          {change.what}: {change.was} -> {change.now}" for change in row.changes]
    return Answer(data, "\n".join(lines))
