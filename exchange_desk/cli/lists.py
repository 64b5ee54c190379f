"""Bring in a list, see its questions, answer them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from exchange_desk.basics.errors import DeskError, RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of
from exchange_desk.desk import Desk, Session
from exchange_desk.intake.answers_given import AnswersGiven, keys_of
from exchange_desk.intake.kinds import FIELDS_OF
from exchange_desk.intake.own_list import OwnList
from exchange_desk.intake.table import Layout
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import Reading, facts_for, import_drafts, read_file
from exchange_desk.operations.imports.kinds import needs_visit
from exchange_desk.operations.imports.looking import find_in, open_list
from exchange_desk.operations.questions import answer_question
from exchange_desk.queries.mappings import earlier_forms
from exchange_desk.queries.questions import QuestionRow, question_row, question_rows
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.sharing.problem_report import save_problem_report


def bring_in(arguments: Any) -> Answer:
    """Import a list as one step; a dry run tells the same and changes nothing."""
    path, progress = Path(arguments.sheet_file), Spoken()
    mapping = _words(arguments.mapping, '{"Date of birth": "born"}')
    given = _words(arguments.answers, '{"14/Born": "2011-08-07"}')
    answers = AnswersGiven({key: value for key, value in (given or {}).items() if value is not None})
    if arguments.report and Path(arguments.report).resolve() == path.resolve():
        raise RefusedInput("The report would be written over the list. Give it another name.")
    layout = Layout(arguments.sheet, arguments.heading_row, arguments.encoding, arguments.delimiter)
    with opened(arguments) as desk:
        kind, guessed = _kind(desk, path, arguments.kind, layout, mapping, progress)
        with desk.reading() as session:
            wanted = arguments.visit or needs_visit(kind)
            visit_id = which_visit(session, arguments.visit) if wanted else None
            facts = facts_for(session, kind, visit_id)
            earlier = earlier_forms(session, kind)
        reading = read_file(
            facts,
            path=path,
            kind=kind,
            layout=layout,
            mapping=mapping,
            answers=answers,
            earlier=earlier,
            progress=progress,
        )
        _refuse_unknown(mapping or {}, reading)
        if arguments.dry_run:
            with desk.trying() as session:
                report = import_drafts(session, reading, visit_id=visit_id, answers=answers,
                                        empty_erases=arguments.empty_erases, progress=progress)  # fmt: skip
                _refuse_unheard(session, answers, reading.file_name)
            _report(desk, report, arguments.report, "Nothing was changed (dry run)")
            return Answer(
                report.as_json() | {"copy": None}, guessed + _in_words(report) + "\nNothing was changed (dry run)."
            )
        copy = None if arguments.no_copy else _copied(desk)
        with desk.writing(f"Import {reading.file_name}", BY) as session:
            report = import_drafts(session, reading, visit_id=visit_id, answers=answers,
                                    empty_erases=arguments.empty_erases, progress=progress)  # fmt: skip
            _refuse_unheard(session, answers, reading.file_name)
        _report(desk, report, arguments.report, "The list was imported")
        data = report.as_json() | {"copy": str(copy) if copy else None}
        words = guessed + _in_words(report) + (f"\n  A safety copy from before stands at {copy}" if copy else "")
        return Answer(data, words, 0, step_of(desk))


def _kind(
    desk: Desk, path: Path, said: str | None, layout: Layout, mapping: dict[str, str | None] | None, progress: Spoken
) -> tuple[str, str]:
    """The kind that was said, else the one that the list surely is, and a line that says so. Refused where unsure."""
    if said is not None:
        return said, ""
    listed = open_list(path, layout, progress=progress)
    with desk.reading() as session:
        found = find_in(session, listed, None, layout, mapping or {})
    if found.answers:
        raise RefusedInput(found.trouble)
    if not found.sure:
        raise RefusedInput(f"It is not sure what is in “{path.name}”. Say it with --as: {', '.join(FIELDS_OF)}.")
    return found.kind, f"Taken for a list of the kind “{found.kind}” (--as says another). {found.why}\n"


def questions(arguments: Any) -> Answer:
    """The open questions, or all of them."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit) if arguments.visit else None
        rows = question_rows(
            session,
            visit_id=visit_id,
            state=None if arguments.all else "open",
            severity=None if arguments.all else "ask",
        )
    lines = []
    for row in rows:
        where = f"{row.file or ''} row {row.row}" if row.row else (row.file or "")
        choices = f"  [{' | '.join(row.choices)}]" if row.choices else ""
        lines.append(f"{row.id[:8]}  {where}: {row.text}{choices}")
    return Answer([_as_json(row) for row in rows], "\n".join(lines) or "No open questions.")


def answer(arguments: Any) -> Answer:
    """Answer one question as one step."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            question_id = which_record(session, "question", arguments.question)
            about = question_row(session, question_id).about or "a question"
        with desk.writing(f"Answer about {about}", BY) as session:
            noted = answer_question(session, question_id, arguments.value)
        with desk.reading() as session:
            row = question_row(session, question_id)
        return Answer(_as_json(row) | {"noted": noted or None}, noted or "Answered.", 0, step_of(desk))


def _report(desk: Desk, report: ImportReport, name: str | None, done: str) -> None:
    """Write the problem report where one is wanted; where that fails, say what was done all the same."""
    if name is not None:
        try:
            with desk.reading() as session:
                save_problem_report(session, report, Path(name), now=dt.datetime.now().replace(microsecond=0))
        except DeskError as refused:
            raise type(refused)(f"{done}, but its report was not written. {refused}") from None


def _copied(desk: Desk) -> Path:
    try:
        return desk.safety_copy("before import")
    except DeskError as refused:
        raise type(refused)(f"No safety copy can be made, so nothing was imported. {refused} "
                            "With --no-copy the import goes on without one.") from None  # fmt: skip


def _refuse_unknown(mapping: Mapping[str, str | None], reading: Reading) -> None:
    """Refuse a mapping that names no column of the list: a heading mistyped would be left to a guess."""
    if isinstance(reading.drafts, OwnList):
        return
    there = {folded(heading): heading for heading in reading.drafts.report.mapping if heading}
    unknown = [heading for heading in mapping if folded(heading) not in there]
    if unknown and there:
        raise RefusedInput(f"The list has no column “{unknown[0]}”. There are: {', '.join(there.values())}.")


def _refuse_unheard(session: Session, answers: AnswersGiven, file_name: str) -> None:
    """Refuse an answer to nothing that was asked, now or before: a key mistyped would leave its question open."""
    unheard = answers.unheard
    if not unheard:
        return
    asked = question_rows(session, state=None)
    known = {key for row in asked for key in keys_of(row.row, row.column, row.code, row.id)}
    for key in unheard:
        if key not in known:
            raise RefusedInput(
                f"“{file_name}” raises no question “{key}”, so nothing was imported. A question is named by its row "
                "and column (14/Born) or its row and code (14:ambiguous_date); --dry-run lists them."
            )


def _words(name: str | None, example: str) -> dict[str, str | None] | None:
    """A JSON object of texts from a file; refused where it is anything else."""
    if name is None:
        return None
    path = Path(name)
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise RefusedInput(f"“{path.name}” cannot be read ({error.strerror}).") from None
    except (ValueError, RecursionError):
        raise RefusedInput(f"“{path.name}” is not JSON. It must hold an object, e.g. {example}.") from None
    if not isinstance(found, dict) or not all(isinstance(value, str | None) for value in found.values()):
        raise RefusedInput(f"“{path.name}” must hold one JSON object with texts, e.g. {example}.")
    return found


def _in_words(report: ImportReport) -> str:
    counts = (
        f"{report.rows_read} rows read; {report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{len(report.skipped)} skipped, {len(report.duplicates)} duplicates, {len(report.questions)} questions."
    )
    lines = [f"{report.file}: {counts}"]
    lines += [f"  row {each.row} skipped: {each.why}" for each in report.skipped]
    lines += [f"  row {each.row} is row {each.of_row} again? {each.why}" for each in report.duplicates]
    lines += [f"  {each.in_words()}" for each in report.changes if not each.asked]
    lines += [
        f"  no longer on the list: {each.who} (row {each.row} of the earlier one)" for each in report.no_longer_listed
    ]
    lines += [f"  {'row ' + str(each.row) + ': ' if each.row else ''}{each.text}" for each in report.questions]
    lines += [f"  row {each.row}: {each.text}" for each in report.problems]
    return "\n".join([*lines, *(f"  {remark}" for remark in report.remarks)])


def _as_json(row: QuestionRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "visit": row.visit_id,
        "severity": row.severity,
        "about": row.about,
        "file": row.file,
        "row": row.row,
        "column": row.column,
        "code": row.code,
        "text": row.text,
        "value": row.value,
        "choices": list(row.choices),
        "state": row.state,
        "answer": row.answer,
    }
