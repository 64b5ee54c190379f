"""Photos of people: taken in small and clean, replaced, removed."""

from __future__ import annotations

import base64
import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.intake.photos import SmallPhoto
from exchange_desk.records import Person, Photo


def set_photo(session: Session, *, person_id: str, photo: SmallPhoto, source: str | None, now: dt.datetime) -> str:
    """Keep this as the photo of a person, in place of an earlier one; its id. `source` is the name of its file."""
    if session.get(Person, person_id) is None:
        raise RefusedInput("This person is not in the file any more. Choose another one.")
    _forget(session, person_id)
    kept = Photo(
        id=new_id(),
        person_id=person_id,
        added_at=now.replace(microsecond=0),
        source=source,
        width=photo.width,
        height=photo.height,
        jpeg=base64.b64encode(photo.jpeg).decode("ascii"),
    )
    session.add(kept)
    session.flush()
    return kept.id


def remove_photo(session: Session, *, person_id: str) -> None:
    """Take the photo of a person away. Raises RefusedInput where there is none."""
    if not _forget(session, person_id):
        raise RefusedInput("There is no photo of this person.")
    session.flush()


def _forget(session: Session, person_id: str) -> int:
    found = session.scalars(select(Photo).where(Photo.person_id == person_id)).all()
    for photo in found:
        session.delete(photo)
    return len(found)
