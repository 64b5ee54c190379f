"""The committee's own texts of letters: kept, replaced, forgotten."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.languages import LANGUAGES, language_code
from exchange_desk.basics.letter_texts import checked_text, fields_of_letter
from exchange_desk.records import LetterText, Visit


def set_letter(session: Session, *, document: str, language: str, text: str, visit_id: str | None = None) -> str:
    """Keep this text of a letter in one language, for one visit or for all; its id.

    Raises RefusedInput for a field that the letter does not have.
    """
    text = checked_text(document, text)
    language = _language(language)
    if visit_id is not None and session.get(Visit, visit_id) is None:
        raise RefusedInput("This visit is not in the file any more. Choose another one.")
    kept = _kept(session, document, language, visit_id)
    if kept is None:
        kept = LetterText(id=new_id(), document=document, language=language, visit_id=visit_id, text=text)
        session.add(kept)
    else:
        kept.text = text
    session.flush()
    return kept.id


def forget_letter(session: Session, *, document: str, language: str, visit_id: str | None = None) -> None:
    """Take the committee's own text away, so that ours is used again. Raises RefusedInput where there is none."""
    fields_of_letter(document)
    kept = _kept(session, document, _language(language), visit_id)
    if kept is None:
        raise RefusedInput("There is no text of your own for this letter in this language.")
    session.delete(kept)
    session.flush()


def _language(written: str) -> str:
    code = language_code(written)
    if code not in LANGUAGES:
        raise RefusedInput(f"Letters are not kept in “{written}”. Choose one of {', '.join(LANGUAGES)}.")
    return code


def _kept(session: Session, document: str, language: str, visit_id: str | None) -> LetterText | None:
    return session.scalars(
        select(LetterText).where(
            LetterText.document == document,
            LetterText.language == language,
            LetterText.visit_id.is_(None) if visit_id is None else LetterText.visit_id == visit_id,
        )
    ).one_or_none()
