"""A sheet of phrases that a partner translated: read and checked, shown beside what holds now, taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES, language_code
from exchange_desk.basics.phrase_book import our_phrases
from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.operations.phrases import language_of_words, set_phrase, wrong_wording
from exchange_desk.records import Phrase


@dataclass(frozen=True, slots=True)
class Translated:
    """A sheet without faults: (key, wording) of each cell that is filled in."""

    language: str
    wording: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WordingChange:
    """What a sheet would change; `now` and `then` are what is printed before and after."""

    key: str
    english: str
    now: str
    then: str


def translated(
    sheets: Sequence[Sheet], *, name: str, language: str | None = None, otherwise: str | None = None
) -> Translated:
    """Read a sheet with the columns “key” and the code of a language; an empty cell leaves a phrase as it is.

    `language` says which column counts; `otherwise` which one where the heads leave it open.
    Refused with every row that is wrong, in words.
    """
    found = next(((sheet, at) for sheet in sheets for at in range(min(5, len(sheet.rows))) if _head(sheet, at)), None)
    if found is None:
        raise RefusedInput(
            f"“{name}” is no sheet of phrases: no row at its top has a column “key”. Write a sheet to translate first."
        )
    sheet, top = found
    heads = [cell.text.strip() for cell in sheet.rows[top]]
    key_at = _key_column(heads)
    spoken, column = _column(heads, name, language_of_words(language) if language else None, otherwise)
    faults, wording, seen = [], [], set[str]()
    for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        key, text = _at(cells, key_at), _at(cells, column)
        if not text:
            continue
        wrong = wrong_wording(key, spoken, text)
        if key in seen:
            wrong = f"“{key}” stands there twice. Keep one of them."
        seen.add(key)
        if wrong:
            faults.append(f"Row {number}: {wrong}")
        wording.append((key, text))
    if faults:
        more = [f"and {len(faults) - 20} more"] if len(faults) > 20 else []
        raise RefusedInput("Nothing was taken in.\n" + "\n".join([*faults[:20], *more]))
    return Translated(spoken, tuple(wording))


def wording_changes(session: Session, sheet: Translated) -> tuple[WordingChange, ...]:
    """What the sheet would change, in its order; it changes nothing itself."""
    asked = select(Phrase.key, Phrase.text).where(Phrase.language == sheet.language)
    own = {row.key: row.text for row in session.execute(asked)}
    found = []
    for key, text in sheet.wording:
        row = our_phrases()[key]
        now = own.get(key) or row.get(sheet.language) or row["en"]
        if text.replace("\u00a0", " ") != now.replace("\u00a0", " "):
            found.append(WordingChange(key, row["en"], now, text))
    return tuple(found)


def take_translated(session: Session, sheet: Translated) -> int:
    """Word every phrase of the sheet so; returns how many it changed."""
    changed = wording_changes(session, sheet)
    for change in changed:
        set_phrase(session, key=change.key, language=sheet.language, text=change.then)
    return len(changed)


def import_phrases(session: Session, *, sheets: Sequence[Sheet], name: str, language: str | None = None) -> int:
    """Take a sheet that a partner translated back, all or nothing; returns how many phrases it changed."""
    return take_translated(session, translated(sheets, name=name, language=language))


def _column(heads: Sequence[str], name: str, wanted: str | None, otherwise: str | None) -> tuple[str, int]:
    """The language of the sheet and its column."""
    codes = {at: language_code(head.split(" ")[0]) for at, head in enumerate(heads)}
    found = [(code, at) for at, code in codes.items() if code in LANGUAGES]
    fitting = [pair for pair in found if (pair[0] == wanted if wanted else pair[0] != "en")]
    if len(fitting) != 1 and not wanted:
        fitting = [pair for pair in found if pair[0] == otherwise]
    if len(fitting) != 1:
        raise RefusedInput(
            f"“{name}” has {'several columns' if len(found) > 1 else 'no column'} for a language. "
            f"Head the column with the translation by its code ({', '.join(LANGUAGES)}), "
            "and keep one such column or say which language counts."
        )
    return fitting[0]


def _head(sheet: Sheet, at: int) -> bool:
    return _key_column([cell.text for cell in sheet.rows[at]]) >= 0


def _key_column(heads: Sequence[str]) -> int:
    return next((at for at, head in enumerate(heads) if folded(head) == "key"), -1)


def _at(cells: Sequence[Cell], column: int) -> str:
    return cells[column].text.strip() if column < len(cells) else ""
