"""The committee's own wording of the phrases on paper."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES, NAMES, language_code
from exchange_desk.basics.phrase_book import gaps_of, our_phrases
from exchange_desk.records import Phrase

_LONGEST = 1000


def set_phrase(session: Session, *, key: str, language: str, text: str) -> None:
    """Word a phrase in one language as the committee wants it; our own words again make it ours.

    Refused for a key or language that we do not have, and for a text that lacks or invents a {gap}.
    """
    language = language_of_words(language)
    text = text.strip()
    if wrong := wrong_wording(key, language, text):
        raise RefusedInput(wrong)
    kept = session.scalars(select(Phrase).where(Phrase.key == key, Phrase.language == language)).first()
    if text == _ours(key, language).replace("\u00a0", " ") or text == _ours(key, language):
        if kept is not None:
            session.delete(kept)
    elif kept is None:
        session.add(Phrase(key=key, language=language, text=text))
    else:
        kept.text = text
    session.flush()


def forget_phrase(session: Session, *, key: str, language: str) -> None:
    """Back to our words; refused where there is no wording of the committee's own."""
    language = language_of_words(language)
    kept = session.scalars(select(Phrase).where(Phrase.key == key, Phrase.language == language)).first()
    if kept is None:
        raise RefusedInput(f"“{key}” has no wording of your own in {NAMES[language]}. There is nothing to forget.")
    session.delete(kept)
    session.flush()


def language_of_words(written: str) -> str:
    """The code of a language that we have words in. Raises RefusedInput for any other."""
    code = language_code(written)
    if code not in LANGUAGES:
        raise RefusedInput(f"There are no words in “{written}” yet. Choose among {', '.join(LANGUAGES)}.")
    return code


def _ours(key: str, language: str) -> str:
    row = our_phrases()[key]
    return row.get(language) or row["en"]


def wrong_wording(key: str, language: str, text: str) -> str:
    """What is wrong with a wording, in one sentence; nothing when it may stay."""
    if key not in our_phrases():
        return f"There is no phrase “{key}”. The list of phrases tells the keys."
    if not text:
        return f"“{key}” has no words. Write some, or forget your own wording."
    if len(text) > _LONGEST or any(ord(char) < 32 for char in text):
        return f"The wording of “{key}” must be one line of at most {_LONGEST} letters. Shorten it."
    if key == "clock_hours" and text not in ("12", "24"):
        return f"“{text}” is no way to tell the time. Write 12 or 24."
    ours = _ours(key, language)
    wanted, gaps = gaps_of(ours), gaps_of(text)
    if gaps is None:
        return f"The braces of “{text}” are not in pairs. Write the gaps as they are in “{ours}”."
    if gaps != wanted:
        lost = [f"{{{gap}}}" for gap in wanted or () if gap not in gaps]
        odd = [f"{{{gap}}}" for gap in gaps if gap not in (wanted or ())]
        what = [f"lacks {', '.join(lost)}"] * bool(lost) + [f"invents {', '.join(odd)}"] * bool(odd)
        return f"“{text}” {' and '.join(what) or 'has a gap too often'}. Keep the gaps of “{ours}”."
    return ""
