"""The door of the imports: read a file, apply what it says, answer with a report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.collecting import without_collecting
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.answers_given import keys_of
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.own_list import OwnList, own_list, refuse_answers
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.remembering import EarlierForm, remembered_form, with_remembered
from exchange_desk.intake.table import Layout, Sheet
from exchange_desk.intake.tables import as_told
from exchange_desk.operations.imports.kinds import kind_named, load, needs_visit
from exchange_desk.operations.imports.own import apply_own
from exchange_desk.operations.imports.report import ImportReport
from exchange_desk.operations.imports.run import Run
from exchange_desk.queries.mappings import earlier_forms
from exchange_desk.queries.visits import visit_facts

AS_FOUND = Layout()
Drafts = Any  # GuestList, HostList, ItemList … : what the kind's reader makes and its applier takes


@dataclass(frozen=True, slots=True)
class Reading:
    """A list that was read and not yet applied, with its fingerprint and what was said about its columns.

    `left_out` is what the file holds and no list takes, in sentences.
    """

    kind: str
    file_name: str
    sha256: str
    drafts: Drafts
    told: Mapping[str, str | None] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def import_file(
    session: Session,
    *,
    path: Path,
    kind: str,
    visit_id: str | None,
    layout: Layout = AS_FOUND,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    empty_erases: bool = False,
    progress: Progress = SILENT,
) -> ImportReport:
    """Read a file and apply it, all or nothing; see `read_file` and `import_drafts` for the two halves."""
    facts = facts_for(session, kind, visit_id)
    with without_collecting():
        reading = read_file(facts, path=path, kind=kind, layout=layout, mapping=mapping, answers=answers,
                            earlier=earlier_forms(session, kind), progress=progress)  # fmt: skip
        return import_drafts(session, reading, visit_id=visit_id, answers=answers, empty_erases=empty_erases,
                             progress=progress)  # fmt: skip


def facts_for(session: Session, kind: str, visit_id: str | None) -> VisitFacts | None:
    """What the reader of a kind may know of the visit. Raises RefusedInput where none is named and one is needed."""
    if visit_id is not None:
        return visit_facts(session, visit_id)
    if needs_visit(kind):
        raise RefusedInput(f"A list of the kind “{kind}” belongs to a visit. Choose the visit first.")
    return None


def read_file(
    facts: VisitFacts | None,
    *,
    path: Path,
    kind: str,
    layout: Layout = AS_FOUND,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    earlier: Sequence[EarlierForm] = (),
    progress: Progress = SILENT,
) -> Reading:
    """Read a file of a kind (a name of KINDS) without touching the desk; may take a while.

    `earlier` (of `queries.mappings.earlier_forms`) tells how the same form was read; `mapping` overrules it.
    """
    countries = () if facts is None else (facts.host_country,) if kind == "hosts" else facts.guest_countries
    sheets = read_sheets(
        path, encoding=layout.encoding, delimiter=layout.delimiter, countries=countries,
        days=(facts.starts, facts.ends) if facts else None, meanwhile=partial(load, kind), progress=progress,
    )  # fmt: skip
    return read_list(facts, sheets, name=path.name, sha256=fingerprint(path), kind=kind, layout=layout,
                     mapping=mapping, answers=answers, earlier=earlier, progress=progress)  # fmt: skip


def read_list(
    facts: VisitFacts | None,
    sheets: Sequence[Sheet],
    *,
    name: str,
    sha256: str,
    kind: str,
    layout: Layout = AS_FOUND,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    earlier: Sequence[EarlierForm] = (),
    progress: Progress = SILENT,
) -> Reading:
    """As `read_file`, from sheets that were read already (a block that was pasted, a file that was looked at)."""
    refuse_answers(sheets, name)
    left_out = tuple(sentence for sheet in sheets for sentence in sheet.told)
    ours = own_list(sheets, kind)
    if ours is not None:
        return Reading(kind, name, sha256, ours, left_out=left_out)
    form = remembered_form(sheets, earlier)
    told = with_remembered(mapping, form)
    with without_collecting():
        drafts = kind_named(kind).read(
            as_told(sheets, layout), facts, name, sheet=layout.sheet, mapping=told or None,
            answers=answers or None, progress=progress,
        )  # fmt: skip
    if form is not None:
        remark = f"The columns are read as in “{form.file_name}”."
        drafts = replace(drafts, report=replace(drafts.report, remarks=(*drafts.report.remarks, remark)))
    return Reading(kind, name, sha256, drafts, told, left_out)


def fingerprint(path: Path) -> str:
    """The sha256 of a file in hex. Raises RefusedInput where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise RefusedInput(f"“{path.name}” cannot be read ({error.strerror}).") from None


def import_drafts(
    session: Session,
    reading: Reading,
    *,
    visit_id: str | None,
    answers: Mapping[str, str] | None = None,
    empty_erases: bool = False,
    progress: Progress = SILENT,
) -> ImportReport:
    """Apply what was read to a visit. The same list twice changes nothing, a newer one updates.

    `answers` go to the questions of this file, by the question's code, by code and row ("ambiguous_date@14"),
    or by row and column ("14/Born"). With `empty_erases` an empty cell erases what the list said before, but health,
    consents and emergency contacts only when that is answered. Raises RefusedInput for an answer that does not fit.
    """
    facts_for(session, reading.kind, visit_id)  # refused where the visit is gone
    if not needs_visit(reading.kind) and not isinstance(reading.drafts, OwnList):
        visit_id = None  # such a list is the committee's, from whichever page it is brought in
    run = Run(session, reading.kind, visit_id, reading.file_name, reading.sha256, progress, told=reading.told,
              empty_erases=empty_erases)  # fmt: skip
    run.remarks += reading.left_out
    drafts = reading.drafts
    if isinstance(drafts, OwnList):
        report = run.report(apply_own(run, drafts))
    else:
        run.fields = frozenset(drafts.report.mapping.values())
        with without_collecting():
            kind_named(reading.kind).apply(run, drafts)
            report = run.report(drafts.report)
    if not answers:
        return report
    report = _answered(session, report, answers)
    return replace(report, changes=run.changes())


def _answered(session: Session, report: ImportReport, answers: Mapping[str, str]) -> ImportReport:
    from exchange_desk.operations.questions import answer_question

    asked, noted = [], []
    for question in report.questions:
        keys = keys_of(question.row, question.column, question.code, question.id)
        value = next((answers[key] for key in keys if key in answers), None)
        if value is not None and question.state == "open":
            told = answer_question(session, question.id, str(value))
            noted += [f"“{value}”: {told}"] if told else []
            question = replace(question, state="answered")
        asked.append(question)
    return replace(report, questions=tuple(asked), remarks=(*report.remarks, *dict.fromkeys(noted)))
