"""The committee's own wording while sheets are told, and which phrases a sheet used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.phrase_book import french_gaps, our_phrases
from exchange_desk.packets.changes import Change
from exchange_desk.records import Phrase

Own = Mapping[tuple[str, str], str]


@dataclass(slots=True)
class Told:
    """Which phrases were used, by language and key, with the committee's wording (None: ours)."""

    own: Own
    used: dict[str, dict[str, str | None]] = field(default_factory=dict)


_TOLD: ContextVar[Told | None] = ContextVar("told", default=None)


def own_phrases(session: Session) -> Own:
    """The committee's own wording by language and key."""
    rows = session.execute(select(Phrase.language, Phrase.key, Phrase.text))
    return {(language, key): french_gaps(text) if language == "fr" else text for language, key, text in rows}


@contextmanager
def telling(own: Own) -> Iterator[Told]:
    """While it lasts, phrases come out in that wording, in this thread alone."""
    told = Told(own)
    token = _TOLD.set(told)
    try:
        yield told
    finally:
        _TOLD.reset(token)


def own_wording(key: str, language: str) -> str | None:
    """The committee's wording of a phrase, if it has one; notes that the phrase was used."""
    told = _TOLD.get()
    if told is None:
        return None
    text = told.own.get((language, key))
    told.used.setdefault(language, {})[key] = text
    return text


def reworded(used: Mapping[str, Mapping[str, str | None]] | None, own: Own) -> tuple[Change, ...]:
    """The phrases of a printed sheet that are worded otherwise by now."""
    found = []
    for language, phrases in (used or {}).items():
        for key, was in phrases.items():
            now, row = own.get((language, key)), our_phrases().get(key)
            if was != now and row is not None:
                ours = row.get(language) or row["en"]
                found.append(Change(f"Wording of “{row['en']}” ({language})", was or ours, now or ours))
    return tuple(found)
