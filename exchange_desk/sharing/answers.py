"""The query sheet comes back: each answer is read like a typed one; what cannot be taken is told row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.dates import read_date
from exchange_desk.operations.questions import answer_question
from exchange_desk.packets.phrases.asking import choice_forms, label_forms
from exchange_desk.queries.partner_questions import mark_of
from exchange_desk.queries.records import column_named, form_of, kind_named
from exchange_desk.records import Committee, Question, Visit
from exchange_desk.sharing.marks import Mark, answers_in

TAKEN, NOTED, BLANK = "taken", "noted", "blank"
UNREADABLE, TWO, ANSWERED, CHANGED, GONE = "unreadable", "two answers", "answered", "changed", "gone"
_BETWEEN = " – "
_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}:")


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What became of one row of the sheet; `why` says what to do where the answer was not taken."""

    row: int
    about: str
    question: str
    answer: str
    outcome: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """A query sheet as it came back, row by row."""

    file: str
    visit_id: str
    rows: tuple[AnswerRow, ...]

    def count(self, *outcomes: str) -> int:
        """How many rows had one of these outcomes."""
        return sum(row.outcome in outcomes for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Written:
    """One row: its number in the file, the id and mark of its question, what was chosen and what was written.

    `place` (the row and the column of the list) and `person` are what the sheet says of the question; `beyond` stands
    to the right of all columns.
    """

    row: int
    question_id: str
    mark: str
    chosen: Cell
    other: Cell
    place: tuple[str, str]
    person: str
    beyond: str


def is_query_sheet(sheets: Sequence[Sheet]) -> bool:
    """Whether these sheets hold a query sheet of ours."""
    return answers_in(sheets) is not None


def take_answers(session: Session, sheets: Sequence[Sheet], name: str) -> Answers:
    """Take the answers of a query sheet, one by one; an empty row stays open, no answer overwrites another.

    Raises RefusedInput in one sentence for a sheet that is no query sheet, or of another committee or visit.
    """
    mark = answers_in(sheets)
    if mark is None:
        raise RefusedInput(
            f"“{name}” is no query sheet of Exchange Desk: its first column is missing. "
            "Ask for the file that was sent, or type the answers on the Questions page."
        )
    _refuse_strangers(session, mark, name)
    rows = tuple(_take(session, each) for each in _written(mark))
    return Answers(name, mark.visit_id, rows)


def visit_of_answers(session: Session, sheets: Sequence[Sheet], name: str) -> str:
    """The visit that a query sheet belongs to; refused as `take_answers` refuses."""
    mark = answers_in(sheets)
    if mark is None:
        raise RefusedInput(f"“{name}” is no query sheet of Exchange Desk.")
    _refuse_strangers(session, mark, name)
    return mark.visit_id


def _refuse_strangers(session: Session, mark: Mark, name: str) -> None:
    if session.scalars(select(Committee.id)).first() != mark.committee_id:
        raise RefusedInput(f"“{name}” is a query sheet of another committee's desk. Open it with that desk file.")
    if session.get(Visit, mark.visit_id) is None:
        raise RefusedInput(f"“{name}” asks about a visit that is not in this desk file any more.")


def _written(mark: Mark) -> list[_Written]:
    headings = [cell.text for cell in mark.sheet.rows[mark.row]]
    chosen = _column(headings, "answer", mark.column + 8)
    other = _column(headings, "other_answer", mark.column + 9)
    told = [_column(headings, key, mark.column + at) for at, key in enumerate(("row", "person", "column"), start=3)]
    last = max(chosen, other)
    found = []
    for number, cells in enumerate(mark.sheet.rows, start=1):
        key = _at(cells, mark.column).text
        if number == mark.row + 1 or (number <= mark.row and not _KEY.match(key)):
            continue  # what stands above the headings is no answer, unless somebody has sorted them to the bottom
        question_id, _, sign = key.partition(":") if ":" in key else ("", "", "")
        beyond = " ".join(cell.text.strip() for cell in cells[last + 1 :] if cell.text.strip())
        row, person, column = (_at(cells, place).text.strip() for place in told)
        found.append(
            _Written(number, question_id.strip(), sign.strip(), _at(cells, chosen), _at(cells, other), (row, column),
                     person, beyond)
        )  # fmt: skip
    return [each for each in found if each.question_id or each.chosen.text.strip() or each.other.text.strip()]


def _column(headings: Sequence[str], key: str, place: int) -> int:
    forms = label_forms(key)
    for column, heading in enumerate(headings):
        if heading and any(folded(line) in forms for line in heading.split("\n")):
            return column
    return place


def _at(cells: Sequence[Cell], column: int) -> Cell:
    return cells[column] if column < len(cells) else Cell()


def _take(session: Session, written: _Written) -> AnswerRow:
    question = session.get(Question, written.question_id)
    chosen, other = written.chosen.text.strip(), written.other.text.strip()
    said = " / ".join(part for part in (chosen, other, written.beyond) if part)
    if not written.question_id:
        return AnswerRow(written.row, written.person, "", said, GONE, "The first column of this row was emptied or "
                         "changed, so that its question is not known. Answer it on the Questions page.")  # fmt: skip
    if question is None:
        return AnswerRow(written.row, "", "", said, GONE if said else BLANK, "This question is no longer asked.")
    row = AnswerRow(written.row, question.about or "", question.text, said, BLANK)
    if not said:
        return row
    if question.state != "open":
        value = chosen_of(question, written.chosen if chosen else written.other)
        if question.answer is not None and folded(question.answer) == folded(value):
            return _as(row, ANSWERED, "It was answered in the same way before.")
        told = f"as “{question.answer}”" if question.answer else "here"
        return _as(row, ANSWERED, f"It was closed before {told}; that was not changed.")
    if written.mark != mark_of(question.code, question.text, question.value, question.choices):
        return _as(row, CHANGED, "The question has changed since the sheet was sent. Answer it on the Questions page.")
    if _of_another(question, written):
        return _as(row, CHANGED, f"The row tells of “{written.person}” and “{written.place[1]}”, but its first column "
                   f"belongs to a question about “{question.about or ''}” and “{question.column or ''}”: cells were "
                   "moved. Answer it on the Questions page.")  # fmt: skip
    if written.beyond:
        return _as(row, TWO if chosen or other else UNREADABLE, f"“{written.beyond}” stands beside the cells for "
                   "answers. Answer it on the Questions page.")  # fmt: skip
    if chosen and other and folded(chosen) != folded(other):
        return _as(row, TWO, "Both cells are filled. Decide on the Questions page which one counts.")
    value = chosen_of(question, written.chosen if chosen else written.other)
    try:
        with session.begin_nested():
            noted = answer_question(session, question.id, value)
    except RefusedInput as refusal:
        session.expire_all()
        return _as(row, UNREADABLE, str(refusal))
    return _as(row, NOTED if noted else TAKEN, noted)


def _of_another(question: Question, written: _Written) -> bool:
    """Whether the row tells of another place of the list than its key, or another person there: columns were sorted."""
    row, column = written.place
    elsewhere = bool(question.row and row and row != str(question.row))
    somebody_else = written.person and question.about and folded(written.person) != folded(question.about)
    of_other_column = question.column and column and folded(column) != folded(question.column)
    return bool((elsewhere and somebody_else) or of_other_column)


def _as(row: AnswerRow, outcome: str, why: str) -> AnswerRow:
    return AnswerRow(row.row, row.about, row.question, row.answer, outcome, why)


def chosen_of(question: Question, cell: Cell) -> str:
    """What a cell answers: one of the choices in any of our languages, a day as ISO text, or the words themselves."""
    text = cell.text.strip()
    choices = tuple(question.choices or ())
    parts = [folded(part) for part in (text, *text.split(_BETWEEN)) if part.strip()]
    for part in parts[:1] + parts[1:]:
        hits = [choice for choice in choices if part == folded(choice)] or [
            choice for choice in choices if part in choice_forms(choice)
        ]
        if len(hits) == 1:
            return hits[0]
    if {"yes", "no"} <= set(choices):
        yes = read_yes_no(text)
        if yes.value is not None and not yes.asks and not yes.rest:
            return "yes" if yes.value else "no"
    if _asks_for_a_day(question.target or {}):
        day = read_date(cell)
        sure = all(t.severity == "info" for t in day.troubles)
        if day.value is not None and sure and not day.rest:
            return str(day.value)
    return text


def _asks_for_a_day(target: dict[str, Any]) -> bool:
    kind, field = target.get("kind"), target.get("field")
    if not kind or not field or not target.get("id"):
        return False
    return form_of(column_named(kind_named(kind), field)) in ("date", "partial date")
