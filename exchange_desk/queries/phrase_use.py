"""On which printed sheets of a visit the phrases of a language stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.records import PrintedSheet


def phrase_use(session: Session, *, visit_id: str, language: str) -> Mapping[str, int]:
    """How many sheets that people hold use each phrase, by its key: the newest revision of each sheet counts."""
    row = PrintedSheet
    asked = select(row.document, row.subject, row.revision, row.void, row.words).where(row.visit_id == visit_id)
    newest: dict[tuple[str, str], tuple[int, str]] = {}
    told: dict[tuple[str, str], Mapping[str, object]] = {}
    for each in session.execute(asked):
        sheet, age = (each.document, each.subject), (len(each.revision), each.revision)
        if age >= newest.get(sheet, (0, "")):
            newest[sheet] = age
            told[sheet] = {} if each.void else (each.words or {}).get(language, {})
    return Counter(key for keys in told.values() for key in keys)
