"""The door of the imports: read a file, apply what it says, answer with a report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.drafts import GuestList, HostingList, HostList, ItemList, VisitFacts
from exchange_desk.intake.own_list import OwnList, may_be_ours, own_list, refuse_answers
from exchange_desk.intake.readers import read_sheets
from exchange_desk.operations.imports.guests import apply_guests
from exchange_desk.operations.imports.history import apply_history
from exchange_desk.operations.imports.hosts import apply_hosts
from exchange_desk.operations.imports.items import apply_items
from exchange_desk.operations.imports.own import apply_own
from exchange_desk.operations.imports.report import ImportReport
from exchange_desk.operations.imports.run import Run
from exchange_desk.queries.visits import visit_facts

Drafts = GuestList | HostList | ItemList | HostingList | OwnList


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list: its word, and the reader (imported when it is wanted)."""

    name: str
    module: str
    reader: str


KINDS: tuple[Kind, ...] = (
    Kind("guests", "exchange_desk.intake.guests", "read_guests"),
    Kind("hosts", "exchange_desk.intake.hosts", "read_hosts"),
    Kind("travel", "exchange_desk.intake.travel", "read_travel"),
    Kind("programme", "exchange_desk.intake.programme", "read_programme"),
    Kind("history", "exchange_desk.intake.history", "read_history"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read and not yet applied, with its fingerprint."""

    kind: str
    file_name: str
    sha256: str
    drafts: Drafts


def import_file(
    session: Session,
    *,
    path: Path,
    kind: str,
    visit_id: str,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> ImportReport:
    """Read a file and apply it, all or nothing; see `read_file` and `import_drafts` for the two halves."""
    facts = visit_facts(session, visit_id)
    reading = read_file(facts, path=path, kind=kind, sheet=sheet, mapping=mapping, answers=answers, progress=progress)
    return import_drafts(session, reading, visit_id=visit_id, answers=answers, progress=progress)


def read_file(
    facts: VisitFacts,
    *,
    path: Path,
    kind: str,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> Reading:
    """Read a file of a kind (guests, hosts, travel, programme, history) without touching the desk; may take a while."""
    if may_be_ours(path):
        sheets = read_sheets(path, progress=progress)
        refuse_answers(sheets, path.name)
        ours = own_list(sheets, kind)
        if ours is not None:
            return Reading(kind, path.name, _fingerprint(path), ours)
    known = next((each for each in KINDS if each.name == kind), None)
    if known is None:
        names = ", ".join(each.name for each in KINDS)
        raise RefusedInput(f"Files of the kind “{kind}” cannot be read yet. The kinds are: {names}.")
    read: Any = getattr(import_module(known.module), known.reader)
    drafts: Drafts = read(
        path, facts, sheet=sheet, mapping=dict(mapping) if mapping else None,
        answers=dict(answers) if answers else None, progress=progress,
    )  # fmt: skip
    return Reading(kind, path.name, _fingerprint(path), drafts)


def _fingerprint(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise RefusedInput(f"“{path.name}” cannot be read ({error.strerror}).") from None


def import_drafts(
    session: Session,
    reading: Reading,
    *,
    visit_id: str,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> ImportReport:
    """Apply what was read to a visit. The same list twice changes nothing, a newer one updates.

    `answers` go to the questions of this file, by the question's code, by code and row ("ambiguous_date@14"),
    or by row and column ("14/Born"). Raises RefusedInput for an answer that does not fit.
    """
    visit_facts(session, visit_id)  # refused where the visit is gone
    run = Run(session, reading.kind, visit_id, reading.file_name, reading.sha256, progress)
    drafts = reading.drafts
    if isinstance(drafts, OwnList):
        return run.report(apply_own(run, drafts))
    if isinstance(drafts, GuestList):
        apply_guests(run, drafts)
    elif isinstance(drafts, HostList):
        apply_hosts(run, drafts)
    elif isinstance(drafts, ItemList):
        apply_items(run, drafts)
    else:
        apply_history(run, drafts)
    report = run.report(drafts.report)
    return _answered(session, report, answers) if answers else report


def _answered(session: Session, report: ImportReport, answers: Mapping[str, str]) -> ImportReport:
    from dataclasses import replace

    from exchange_desk.operations.questions import answer_question

    asked = []
    for question in report.questions:
        keys = (
            f"{question.row}/{question.column}",
            f"{question.code}@{question.row}",
            f"{question.row}:{question.code}",
            question.code,
        )
        value = next((answers[key] for key in keys if key in answers), None)
        if value is not None and question.state == "open":
            answer_question(session, question.id, str(value))
            question = replace(question, state="answered")
        asked.append(question)
    return replace(report, questions=tuple(asked))
