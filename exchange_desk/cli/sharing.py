"""What leaves the desk and comes back: lists, the query sheet and its answers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of
from exchange_desk.intake.readers import read_sheets
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.queries.list_rows import Scope
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.sharing import answers as coming
from exchange_desk.sharing.calendar import EVERYBODY, GUEST, HOST, KINDS, LEADERS, Whom
from exchange_desk.sharing.calendar_files import export_calendars
from exchange_desk.sharing.forms import blank_form
from exchange_desk.sharing.lists import USUAL, export_lists
from exchange_desk.sharing.query_sheet import send_query_sheet

_COUNTED = {"ics": "events", "vcf": "cards"}


class _OnlyTold(Exception):
    """Takes the answers of a dry run out of the writing session, which is rolled back."""

    def __init__(self, answers: coming.Answers) -> None:
        self.answers = answers


def query_sheet(arguments: Any) -> Answer:
    """Write the query sheet and note that it was sent."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            run = which_record(session, "import_run", arguments.of_import) if arguments.of_import else None
        with desk.writing("Send a query sheet", BY) as session:
            sent = send_query_sheet(
                session,
                visit_id=visit_id,
                form=arguments.form,
                out=Path(arguments.out),
                now=dt.datetime.now().replace(microsecond=0),
                partner=arguments.partner,
                language=arguments.language,
                import_id=run,
            )
        data = {
            "path": str(sent.path),
            "partner": sent.partner,
            "language": sent.language,
            "questions": list(sent.questions),
            "kept": sent.kept,
        }
        stay = f" {sent.kept} other open questions stay with the committee." if sent.kept else ""
        text = f"{len(sent.questions)} questions for {sent.partner} written to {sent.path}.{stay}"
        return Answer(data, text, 0, step_of(desk))


def export(arguments: Any) -> Answer:
    """Write lists, cards or a calendar; the answer tells the files and what is private in them."""
    usual = "" if arguments.form in ("vcf", "ics") else ",".join(USUAL)
    asked = [name for name in ("guest", "household", "leaders", "each") if getattr(arguments, name)]
    if asked and arguments.form != "ics":
        raise RefusedInput(f"“--{asked[0]}” is for calendars. Write it with --as ics.")
    if arguments.minors and arguments.form != "vcf":
        raise RefusedInput("“--minors” is for cards. Write them with --as vcf.")
    if len(asked) > 1:
        raise RefusedInput(f"A calendar is for one of --{', --'.join(asked)}. Choose one.")
    names = tuple(part.strip() for part in (arguments.what or usual).split(",") if part.strip())
    without = frozenset(part.strip() for part in (arguments.without or "").split(",") if part.strip())
    with opened(arguments) as desk, desk.reading() as session:
        of_visit = not names or any(name == "leaders" or list_kind(name).of_visit for name in names)
        visit_id = which_visit(session, arguments.visit) if arguments.visit or of_visit else None
        if arguments.each:
            written = export_calendars(
                session,
                visit_id=visit_id or which_visit(session, None),
                each=arguments.each,
                out=Path(arguments.out),
                named=arguments.names,
                kinds=names or KINDS,
            )
        else:
            written = export_lists(
                session,
                names=names,
                form=arguments.form,
                out=Path(arguments.out),
                now=dt.datetime.now().replace(microsecond=0),
                visit_id=visit_id,
                scope=Scope(arguments.level.upper(), without),
                whom=_whom(session, arguments, visit_id),
                minors=arguments.minors,
            )
    data = {
        "paths": [str(path) for path in written.paths],
        "rows": written.rows,
        "level": written.level,
        "private": list(written.private),
        "said": list(written.said),
    }
    lines = [f"{rows} {_COUNTED.get(name, f'rows of {name}')}" for name, rows in written.rows.items()]
    lines += [f"Written to {path}" for path in written.paths]
    lines += written.said
    if written.private:
        lines.append(f"CONFIDENTIAL ({written.level}): {', '.join(written.private)}. Leaders only.")
    return Answer(data, "\n".join(lines))


def _whom(session: Session, arguments: Any, visit_id: str | None) -> Whom:
    """Whose calendar is meant."""
    if arguments.guest:
        return Whom(GUEST, which_record(session, "participation", arguments.guest, visit_id=visit_id))
    if arguments.household:
        return Whom(HOST, which_record(session, "household", arguments.household, visit_id=visit_id))
    return Whom(LEADERS) if arguments.leaders else EVERYBODY


def form(arguments: Any) -> Answer:
    """Write a blank form."""
    languages = tuple(part.strip().lower() for part in (arguments.language or "en").split(",") if part.strip())
    with opened(arguments) as desk, desk.reading() as session:
        path = blank_form(
            session,
            of=arguments.of,
            form=arguments.form,
            out=Path(arguments.out),
            now=dt.datetime.now().replace(microsecond=0),
            languages=languages,
            visit_id=which_visit(session, arguments.visit) if arguments.visit else None,
        )
    return Answer({"path": str(path)}, f"Written to {path}")


def take_answers(arguments: Any) -> Answer:
    """Take the answers of a query sheet as one step; a dry run tells the same and changes nothing."""
    path = Path(arguments.sheet_file)
    with opened(arguments) as desk:
        sheets = read_sheets(path, progress=Spoken())
        try:
            with desk.writing(f"Answers from {path.name}", BY) as session:
                found = coming.take_answers(session, sheets, path.name)
                if arguments.dry_run:
                    raise _OnlyTold(found)
        except _OnlyTold as told:
            return Answer(_as_json(told.answers), _in_words(told.answers) + "\nNothing was changed (dry run).")
        return Answer(_as_json(found), _in_words(found), 0, step_of(desk))


def _as_json(found: coming.Answers) -> dict[str, Any]:
    return {
        "file": found.file,
        "taken": found.count(coming.TAKEN, coming.NOTED),
        "blank": found.count(coming.BLANK),
        "rows": [
            {
                "row": row.row,
                "about": row.about,
                "question": row.question,
                "answer": row.answer,
                "outcome": row.outcome,
                "why": row.why,
            }
            for row in found.rows
        ],
    }


def _in_words(found: coming.Answers) -> str:
    taken, blank = found.count(coming.TAKEN, coming.NOTED), found.count(coming.BLANK)
    answers = "1 answer" if taken == 1 else f"{taken} answers"
    lines = [f"{answers} taken, {blank} left open, {len(found.rows) - taken - blank} to look at."]
    for row in found.rows:
        if row.outcome not in (coming.TAKEN, coming.BLANK):
            lines.append(f"row {row.row}  {row.about}: “{row.answer}” ({row.outcome}). {row.why}".rstrip())
    return "\n".join(lines)
