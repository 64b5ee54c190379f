"""Photos of people, the newest of each."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.records import Photo


@dataclass(frozen=True, slots=True)
class Portrait:
    """A JPEG of so many pixels, and since when it is here."""

    id: str
    added_at: dt.datetime
    width: int
    height: int
    jpeg: bytes


def portraits(session: Session, person_ids: Collection[str]) -> dict[str, Portrait]:
    """The newest photo of each of these people, by person; who has none is left out."""
    query = select(Photo.person_id, Photo.id, Photo.added_at, Photo.width, Photo.height, Photo.jpeg).where(
        Photo.person_id.in_(list(person_ids))
    )
    found: dict[str, Portrait] = {}
    for row in session.execute(query.order_by(Photo.added_at, Photo.id)):
        found[row.person_id] = Portrait(row.id, row.added_at, row.width, row.height, base64.b64decode(row.jpeg))
    return found


def portrait_of(session: Session, person_id: str) -> Portrait | None:
    """The newest photo of a person."""
    return portraits(session, (person_id,)).get(person_id)
