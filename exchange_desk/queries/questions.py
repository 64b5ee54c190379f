"""The open questions: what only a person can decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.records import ImportRun, Question

_ORDER = {"ask": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question: the cell as it stood and the choices; `about_kind`/`about_id` lead to the record it is about.

    `sets` tells whether the answer is written into a field; otherwise it is only noted. `sent_on`: to the partner.
    """

    id: str
    visit_id: str | None
    code: str
    severity: str
    about: str | None
    about_kind: str | None
    about_id: str | None
    text: str
    file: str | None
    row: int | None
    column: str | None
    value: str | None
    choices: tuple[str, ...]
    sets: bool
    target: Mapping[str, Any]
    state: str
    answer: str | None
    sent_on: dt.date | None = None


def question_rows(
    session: Session, *, visit_id: str | None = None, state: str | None = "open", severity: str | None = None
) -> tuple[QuestionRow, ...]:
    """Questions, those that must be asked first, then by file and row; `state` None means all of them."""
    query = select(
        Question.id, Question.visit_id, Question.code, Question.severity, Question.about, Question.text,
        ImportRun.file_name, Question.row, Question.column, Question.value, Question.choices, Question.target,
        Question.state, Question.answer, Question.sent_on,
    ).join(ImportRun, ImportRun.id == Question.import_id, isouter=True)  # fmt: skip
    if visit_id:
        query = query.where(Question.visit_id == visit_id)
    if state:
        query = query.where(Question.state == state)
    if severity:
        query = query.where(Question.severity == severity)
    rows = [_row(row) for row in session.execute(query)]
    return tuple(
        sorted(rows, key=lambda q: (_ORDER.get(q.severity, 3), q.file or "", q.row or 0, q.column or "", q.code, q.id))
    )


def question_row(session: Session, question_id: str) -> QuestionRow:
    """One question; refused where it is gone."""
    for row in question_rows(session, state=None):
        if row.id == question_id:
            return row
    raise RefusedInput("This question is not there any more. Ask for the list of questions again.")


def _row(row: Any) -> QuestionRow:
    target = row.target or {}
    return QuestionRow(
        id=row.id,
        visit_id=row.visit_id,
        code=row.code,
        severity=row.severity,
        about=row.about,
        about_kind=target.get("about_kind"),
        about_id=target.get("about_id"),
        text=row.text,
        file=row.file_name,
        row=row.row,
        column=row.column,
        value=row.value,
        choices=tuple(row.choices or ()),
        sets=bool(target.get("field") or target.get("does")),
        target=target,
        state=row.state,
        answer=row.answer,
        sent_on=row.sent_on,
    )
