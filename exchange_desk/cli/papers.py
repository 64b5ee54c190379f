"""Printing, and what has to be printed again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded, how_many
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of, table
from exchange_desk.operations.sheets import set_sheet_note, take_back_sheets
from exchange_desk.packets import printed_before, printing
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.notes import must_take_a_note
from exchange_desk.packets.packs import lacking
from exchange_desk.queries.which import which_visit


def print_papers(arguments: Any) -> Answer:
    """Print documents of a visit into a folder; the answer is the manifest."""
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
        with desk.reading() if arguments.test else desk.writing("Print papers", BY, undoable=False) as session:
            printed = printing.print_visit(
                session,
                visit_id=visit_id,
                out=Path(arguments.out),
                now=dt.datetime.now().replace(microsecond=0),
                documents=_words(arguments.documents),
                languages=_words(arguments.language or ""),
                paper=arguments.paper,
                large=arguments.large,
                stale_only=arguments.stale_only,
                for_name=arguments.for_name,
                delivery=delivery,
                progress=Spoken(),
                test=arguments.test,
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
        lines = [(row.document, row.subject, row.revision, row.pages or "shared", row.path) for row in printed]
        text = table(lines, ("document", "for", "revision", "pages", "file"))
        count = (
            "A test: nothing counts as printed."
            if arguments.test
            else f"{_of(len(printed), 'sheet')}, {_of(pages, 'page')}."
        )
        if not printed:
            count += " Nothing is out of date." if arguments.stale_only else f" {lacking(arguments.documents)}"
        return Answer(data, f"{text}\n{count}".lstrip(), 0, step_of(desk))


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
            documents = _words(arguments.documents)
            rows = [r for r in printing.stale(session, visit_id=visit_id, documents=documents) if r.state == "void"]
        if arguments.for_name is not None:
            wanted = folded(arguments.for_name)
            rows = [row for row in rows if wanted in (folded(row.subject), folded(row.subject_id))]
        if not rows:
            raise RefusedInput("There is no void sheet to collect. `stale` lists the sheets and where they stand.")
        sheets = {(row.document, row.subject_id) for row in rows}
        count = "1 void sheet" if len(rows) == 1 else f"{len(rows)} void sheets"
        with desk.writing(f"Collect {count}", BY) as session:
            take_back_sheets(session, visit_id=visit_id, sheets=sheets)
        data = [{"document": row.document, "subject": row.subject, "revision": row.revision} for row in rows]
        return Answer(data, f"{count} collected.", 0, step_of(desk))


def stale(arguments: Any) -> Answer:
    """Every sheet of a visit: new, stale with its changes, void or current."""
    with opened(arguments) as desk, desk.reading() as session:
        rows = printing.stale(session, visit_id=which_visit(session, arguments.visit), progress=Spoken())
    data = [
        {
            "document": row.document,
            "subject": row.subject,
            "state": row.state,
            "changes": [c.told() for c in row.changes],
        }
        for row in rows
    ]
    lines = []
    for row in rows:
        lines.append(f"{row.state:8}  {row.document}  {row.subject}")
        lines += [f"          {change.what}: {change.was} -> {change.now}" for change in row.changes]
    return Answer(data, "\n".join(lines))


def revisions(arguments: Any) -> Answer:
    """The revisions of every sheet, or of those for one recipient, the oldest first, with what changed in each."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        rows = printed_before.revisions(session, visit_id=visit_id, documents=_words(arguments.documents))
    if arguments.for_name is not None:
        wanted = folded(arguments.for_name)
        rows = tuple(row for row in rows if wanted in (folded(row.subject), folded(row.subject_id)))
        if not rows:
            raise RefusedInput(f"No sheet for “{arguments.for_name}” was printed. Check the name or give the id.")
    told = ("document", "subject", "revision", "copies", "pages", "paper", "state")
    data = [
        {
            **{name: getattr(row, name) for name in told},
            "printed_at": row.printed_at.isoformat(),
            "languages": list(row.languages),
            "changes": [change.told() for change in row.changes],
        }
        for row in rows
    ]
    lines = []
    for row in rows:
        copies = f"  {row.copies} copies" if row.copies else ""
        lines.append(
            f"{row.document}  {row.subject}  {row.revision}  {row.printed_at:%Y-%m-%d %H:%M}{copies}  {row.state}"
        )
        lines += [f"          {change.what}: {change.was} -> {change.now}" for change in row.changes]
    return Answer(data, "\n".join(lines))


def _words(given: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in given.split(",") if part.strip())


def _of(number: int, what: str) -> str:
    """ "1 sheet", "11 sheets"."""
    return how_many(number, what)
