"""The print run: which sheets, their revisions, the files, the ledger; and which printed sheets are out of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.packets import coverage, ledger
from exchange_desk.packets.choosing import chosen, named_subjects, register
from exchange_desk.packets.delivery import ONE_FILE_A_SHEET, Delivery
from exchange_desk.packets.document import Document, Subject
from exchange_desk.packets.entering import enter
from exchange_desk.packets.files import Tray
from exchange_desk.packets.filing import Printed, filed, job_of
from exchange_desk.packets.gathering import Gatherer
from exchange_desk.packets.ledger import StaleRow
from exchange_desk.packets.piles import in_order, piles
from exchange_desk.packets.press import Press
from exchange_desk.records import PrintedSheet

__all__ = ["Printed", "preview", "print_visit", "recipients", "stale", "who_gets"]


def print_visit(
    session: Session,
    *,
    visit_id: str,
    out: Path,
    now: dt.datetime,
    documents: Sequence[str] = ("all",),
    languages: Sequence[str] = (),
    paper: str | None = None,
    large: bool = False,
    stale_only: bool = False,
    for_name: str | None = None,
    only: Collection[tuple[str, str]] | None = None,
    delivery: Delivery = ONE_FILE_A_SHEET,
    progress: Progress = SILENT,
    among: Sequence[Document] = (),
    test: bool = False,
) -> tuple[Printed, ...]:
    """Print documents of a visit as PDF files into a folder and enter them in the ledger; returns the manifest.

    `documents` are keys ("host-sheet"), numbers ("D01") or "all"; `languages`, `paper` and `large` overrule what the
    document and its recipient usually have; `for_name` prints for one person or family only, `only` for these pairs
    of document key and subject id; `delivery` tells of files, order and copies; `among` replaces the register. A `test`
    prints the first of these sheets alone, marked TEST, and leaves the ledger as it is. All or nothing: RefusedInput
    names what cannot be printed, NoRoomOrPermission says that the folder cannot be written, and then neither file nor
    ledger has changed.
    """
    listed = chosen(documents, among or register())
    press = Press(session, visit_id, languages=tuple(languages), paper=paper, large=large, printed=now, test=test)
    known = ledger.newest(session, visit_id)
    who = {document.key: document.subjects(session, visit_id) for document in listed}
    alive = [(key, subject.id) for key, subjects in who.items() for subject in subjects]
    if for_name is not None:
        who = named_subjects(who, for_name)
    if only is not None:
        who = {key: tuple(s for s in subjects if (key, s.id) in only) for key, subjects in who.items()}
    sheets = Gatherer(session, visit_id, known).all(listed, who, progress)
    if stale_only:
        sheets = [sheet for sheet in sheets if ledger.state_of(sheet.entry, sheet.now) != ledger.CURRENT]
    sheets = in_order(session, visit_id, sheets, delivery.sort)[: 1 if test else None]
    for sheet in sheets:
        coverage.check(sheet.document.title, sheet.subject.name, sheet.now)
    with Tray(out) as tray:
        stacks = piles(session, visit_id, sheets, delivery)
        printed = filed(press, stacks, tray, delivery, progress)
        if test:
            return tuple(printed)
        for sheet, row in zip((sheet for pile in stacks for sheet in pile), printed, strict=True):
            enter(session, press, sheet, row)
        for entry, _ in ledger.void_rows(listed, alive, known) if for_name is None and only is None else ():
            gone = session.get(PrintedSheet, entry.id)
            if gone is not None and not gone.void:
                gone.void = True
        session.flush()
    return tuple(printed)


def stale(
    session: Session,
    *,
    visit_id: str,
    documents: Sequence[str] = ("all",),
    progress: Progress = SILENT,
    among: Sequence[Document] = (),
) -> tuple[StaleRow, ...]:
    """Where every sheet of a visit stands: new, stale with what changed, void or current."""
    listed = chosen(documents, among or register())
    known = ledger.newest(session, visit_id)
    who = {document.key: document.subjects(session, visit_id) for document in listed}
    sheets = Gatherer(session, visit_id, known).all(listed, who, progress)
    rows = [ledger.stale_row(sheet.document, sheet.subject, sheet.entry, sheet.now) for sheet in sheets]
    alive = [(sheet.document.key, sheet.subject.id) for sheet in sheets]
    return (*rows, *(row for _, row in ledger.void_rows(listed, alive, known)))


def recipients(
    session: Session, *, visit_id: str, document: str, among: Sequence[Document] = ()
) -> tuple[Subject, ...]:
    """Who gets a document."""
    (one,) = chosen((document,), among or register())
    return one.subjects(session, visit_id)


def who_gets(
    session: Session, *, visit_id: str, document: str, name: str, among: Sequence[Document] = ()
) -> tuple[Document, Subject]:
    """The document with that key or number, and its recipient of that name or id; refused where none or two fit."""
    (one,) = chosen((document,), among or register())
    found = named_subjects({one.key: one.subjects(session, visit_id)}, name)[one.key]
    return one, found[0]


def preview(
    session: Session,
    *,
    visit_id: str,
    document: str,
    subject_id: str,
    now: dt.datetime,
    languages: Sequence[str] = (),
    paper: str | None = None,
    large: bool = False,
    among: Sequence[Document] = (),
) -> bytes:
    """One sheet as it would be printed now, as a PDF; nothing is entered in the ledger."""
    (one,) = chosen((document,), among or register())
    press = Press(session, visit_id, languages=tuple(languages), paper=paper, large=large, printed=now)
    subject = next((s for s in one.subjects(session, visit_id) if s.id == subject_id), None)
    if subject is None:
        raise RefusedInput(f"Nobody with that id gets this sheet ({one.title.lower()}) in this visit.")
    sheet = Gatherer(session, visit_id, ledger.newest(session, visit_id)).one(one, subject)
    coverage.check(one.title, subject.name, sheet.now)
    data, _ = press.pdf([job_of(sheet)])
    return data
