"""The committee's own wording of the phrases on paper."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES, NAMES, language_code
from exchange_desk.basics.phrase_book import gaps_of, our_phrases
from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.records import Phrase

_LONGEST = 1000


def set_phrase(session: Session, *, key: str, language: str, text: str) -> None:
    """Word a phrase in one language as the committee wants it; our own words again make it ours.

    Refused for a key or language that we do not have, and for a text that lacks or invents a {gap}.
    """
    language = _language(language)
    text = text.strip()
    if wrong := _wrong(key, language, text):
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
    language = _language(language)
    kept = session.scalars(select(Phrase).where(Phrase.key == key, Phrase.language == language)).first()
    if kept is None:
        raise RefusedInput(f"“{key}” has no wording of your own in {NAMES[language]}. There is nothing to forget.")
    session.delete(kept)
    session.flush()


def import_phrases(session: Session, *, sheets: Sequence[Sheet], name: str, language: str | None = None) -> int:
    """Take a sheet that a partner translated back, all or nothing; returns how many phrases it changed.

    Its columns are “key” and the code of the language; an empty cell leaves a phrase as it is. Refused with every row
    that is wrong, in words.
    """
    found = next(((sheet, at) for sheet in sheets for at in range(min(5, len(sheet.rows))) if _head(sheet, at)), None)
    if found is None:
        raise RefusedInput(
            f"“{name}” is no sheet of phrases: no row at its top has a column “key”. Write one with --export first."
        )
    sheet, top = found
    heads = [cell.text.strip() for cell in sheet.rows[top]]
    spoken = {at: language_code(head.split(" ")[0]) for at, head in enumerate(heads)}
    wanted = _language(language) if language else None
    columns = [at for at, code in spoken.items() if code in LANGUAGES and (code == wanted if wanted else code != "en")]
    if len(columns) != 1:
        raise RefusedInput(
            f"“{name}” has {'several columns' if columns else 'no column'} for a language. "
            f"Head the column with the translation by its code ({', '.join(LANGUAGES)}), "
            "or say which one it is with --language."
        )
    key_at, column = _key_column(heads), columns[0]
    faults, changed, seen = [], [], set[str]()
    for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        key, text = _at(cells, key_at), _at(cells, column)
        if not text:
            continue
        wrong = _wrong(key, spoken[column], text)
        if key in seen:
            wrong = f"“{key}” stands there twice. Keep one of them."
        seen.add(key)
        if wrong:
            faults.append(f"Row {number}: {wrong}")
        changed.append((key, text))
    if faults:
        more = [f"and {len(faults) - 20} more"] if len(faults) > 20 else []
        raise RefusedInput("Nothing was taken in.\n" + "\n".join([*faults[:20], *more]))
    before = _kept(session)
    for key, text in changed:
        set_phrase(session, key=key, language=spoken[column], text=text)
    after = _kept(session)
    return sum(before.get(each) != after.get(each) for each in {*before, *after})


def _kept(session: Session) -> dict[tuple[str, str], str]:
    return {(key, code): text for key, code, text in session.execute(select(Phrase.key, Phrase.language, Phrase.text))}


def _language(written: str) -> str:
    code = language_code(written)
    if code not in LANGUAGES:
        raise RefusedInput(f"There are no words in “{written}” yet. Choose among {', '.join(LANGUAGES)}.")
    return code


def _ours(key: str, language: str) -> str:
    row = our_phrases()[key]
    return row.get(language) or row["en"]


def _wrong(key: str, language: str, text: str) -> str:
    """What is wrong with a wording, in one sentence; nothing when it may stay."""
    if key not in our_phrases():
        return f"There is no phrase “{key}”. Look for it with: phrases FILE --find WORD."
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


def _head(sheet: Sheet, at: int) -> bool:
    return _key_column([cell.text for cell in sheet.rows[at]]) >= 0


def _key_column(heads: Sequence[str]) -> int:
    return next((at for at, head in enumerate(heads) if folded(head) == "key"), -1)


def _at(cells: Sequence[Cell], column: int) -> str:
    return cells[column].text.strip() if column < len(cells) else ""
