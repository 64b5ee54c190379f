"""The phrases on paper: our wording, and the committee's own where it has one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.phrase_book import our_phrases
from exchange_desk.basics.text import folded
from exchange_desk.records import Phrase


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One phrase in one language; `own` is empty where our wording holds."""

    key: str
    language: str
    english: str
    ours: str
    own: str


def phrase_list(session: Session, *, language: str, find: str = "", own_only: bool = False) -> tuple[PhraseRow, ...]:
    """Phrases of one language, those with a word only if one is given, in the order of their keys."""
    asked = select(Phrase.key, Phrase.text).where(Phrase.language == language)
    own = {row.key: row.text for row in session.execute(asked)}
    wanted = folded(find)
    rows = (
        PhraseRow(key, language, row["en"], row.get(language) or row["en"], own.get(key, ""))
        for key, row in our_phrases().items()
    )
    return tuple(
        row
        for row in rows
        if (not own_only or row.own) and wanted in folded(" ".join((row.key, row.english, row.ours, row.own)))
    )
