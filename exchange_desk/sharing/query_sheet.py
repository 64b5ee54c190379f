"""The query sheet goes out: as paper for people, as a workbook that finds its way back; and the day is noted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.documents.query_sheet import QuerySheet, choice_words, language_for
from exchange_desk.packets.phrases.asking import SPOKEN, ask_key, asked_in, sheet_word
from exchange_desk.packets.printing import preview
from exchange_desk.queries.packet_facts import PaperPartner, PaperVisit, packet_facts
from exchange_desk.queries.partner_questions import ForPartner, PartnerQuestion, partner_questions
from exchange_desk.records import Committee, Question
from exchange_desk.sharing.files import put_file
from exchange_desk.sharing.marks import answers_mark
from exchange_desk.sharing.workbook import Book

FORMS = ("pdf", "xlsx")
# width in characters, key of the heading
_COLUMNS: tuple[tuple[float, str], ...] = (
    (6, "number"), (16, "file"), (7, "row"), (24, "person"), (18, "column"), (24, "stood"), (52, "question"),
    (28, "answer"), (32, "other_answer"),
)  # fmt: skip
_ANSWER, _OTHER = 8, 9


@dataclass(frozen=True, slots=True)
class SentSheet:
    """A query sheet that was written: its file, whom it is for, the questions in it, how many stay here."""

    path: Path
    partner: str
    language: str
    questions: tuple[str, ...]
    kept: int


def send_query_sheet(
    session: Session,
    *,
    visit_id: str,
    form: str,
    out: Path,
    now: dt.datetime,
    partner: str | None = None,
    language: str | None = None,
    import_id: str | None = None,
) -> SentSheet:
    """Write the query sheet for one partner as pdf or xlsx, and note in its questions that they were sent today.

    `partner`: its name or id, needed where a visit has several; `language` overrules the partner's own. Raises
    RefusedInput where nothing is to be asked.
    """
    if form not in FORMS:
        raise RefusedInput(f"A query sheet is made as pdf or xlsx, not as “{form}”.")
    visit = packet_facts(session, visit_id)
    whom = partner_named(visit, partner)
    spoken = _spoken(language) if language else language_for(whom)
    found = partner_questions(session, visit_id, whom.id, import_id=import_id)
    if not found.asked:
        stay = f" {found.kept} open questions are for the committee itself." if found.kept else ""
        raise RefusedInput(f"There is nothing to ask {whom.name}: no open question is theirs to answer.{stay}")
    if form == "pdf":
        document = QuerySheet(language=spoken, import_id=import_id)
        data = preview(
            session, visit_id=visit_id, document=document.key, subject_id=whom.id, now=now, among=(document,)
        )
    else:
        data = query_book(session, visit, whom, found, spoken, now)
    path = put_file(out, data, form)
    note_sent(session, found, now.date())
    return SentSheet(path, whom.name, spoken, tuple(question.id for question in found.asked), found.kept)


def partner_named(visit: PaperVisit, which: str | None) -> PaperPartner:
    """The partner that is meant: by name or id, or the only one."""
    if which:
        key = which.strip().casefold()
        named = [p for p in visit.partners if key in (p.id, p.name.casefold(), (p.name_original or "").casefold())]
        if len(named) == 1:
            return named[0]
    elif len(visit.partners) == 1:
        return visit.partners[0]
    names = ", ".join(p.name for p in visit.partners)
    if not names:
        raise RefusedInput("This visit has no partner. Add the partner to the visit first.")
    if which:
        raise RefusedInput(f"“{which}” is no partner of this visit. There are: {names}.")
    raise RefusedInput(f"This visit has several partners, and each may see only its own guests. Say which: {names}.")


def note_sent(session: Session, found: ForPartner, day: dt.date) -> None:
    """Note in each question the day on which it was sent."""
    for question in session.scalars(select(Question).where(Question.id.in_([q.id for q in found.asked]))).all():
        question.sent_on = day
    session.flush()


def query_book(
    session: Session, visit: PaperVisit, whom: PaperPartner, found: ForPartner, language: str, now: dt.datetime
) -> bytes:
    """The workbook: one row a question, only the answers can be written in; the first column is its way home."""
    committee_id = session.scalars(select(Committee.id)).first() or ""
    main, both = language, (language, "en") if language != "en" else ("en",)
    title = sheet_word("title", main)
    with Book(title=f"{title}: {visit.title}", made=now) as book:
        sheet = book.sheet(title)
        if main in ("ar", "fa"):
            sheet.right_to_left()
        book.write(sheet, 0, 1, title, "title")
        towns = f"{visit.committee} – {whom.name}: {visit.title}"
        book.write(sheet, 1, 1, towns, "said")
        for number, each in enumerate(both):
            book.write(sheet, 2 + number, 1, f"{sheet_word('please', each)} {sheet_word('choose', each)}", "said")
        heading = 3 + len(both)
        book.write(sheet, heading, 0, answers_mark(committee_id, visit.id), "head")
        for place, (width, key) in enumerate(_COLUMNS, start=1):
            words = dict.fromkeys(sheet_word(key, each) for each in both)
            book.write(sheet, heading, place, "\n".join(words), "head")
            sheet.set_column(place, place, width)
        for row, question in enumerate(found.asked, start=heading + 1):
            _question(book, sheet, row, question, main)
        sheet.set_column(0, 0, 2, None, {"hidden": True})
        sheet.set_row(heading, 34)
        sheet.freeze_panes(heading + 1, 2)
        sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(heading)
        sheet.set_footer(f"&L{visit.title.replace('&', '&&')[:80]}&R&P / &N")
    return book.data


def _question(book: Book, sheet: object, row: int, question: PartnerQuestion, main: str) -> None:
    asked = [asked_in(ask_key(question.code, question.field), main)] if main != "en" else []
    cells = (
        f"{question.id}:{question.mark}", question.number, question.file, question.row, question.about,
        question.column, question.value, "\n".join([*asked, question.text]),
    )  # fmt: skip
    for column, value in enumerate(cells):
        book.write(sheet, row, column, value, where=f"Question {question.number}")
    book.write(sheet, row, _ANSWER, None, "answer")
    book.write(sheet, row, _OTHER, None, "answer")
    if question.choices:
        words = [choice_words(choice, main) for choice in question.choices]
        book.choices(sheet, (row, _ANSWER, row, _ANSWER), words, strict=True)


def _spoken(language: str) -> str:
    plain = language.strip().lower().split("-")[0]
    if plain not in SPOKEN:
        raise RefusedInput(f"There are no words in “{language}” for this sheet. Choose among {', '.join(SPOKEN)}.")
    return plain
