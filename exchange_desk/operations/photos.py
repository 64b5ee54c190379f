"""Photos of people: taken in small and clean, replaced, removed."""

from __future__ import annotations

import base64
import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.intake.photos import small_photo
from exchange_desk.records import Person, Photo


def set_photo(session: Session, *, person_id: str, picture: bytes, source: str | None, now: dt.datetime) -> str:
    """Keep this picture (the bytes of a file) as the photo of a person, in place of an earlier one; its id.

    The file itself is not kept, nor anything hidden in it. Raises RefusedInput for what is no picture.
    """
    if session.get(Person, person_id) is None:
        raise RefusedInput("This person is not in the file any more. Choose another one.")
    small = small_photo(picture)
    _forget(session, person_id)
    photo = Photo(
        id=new_id(),
        person_id=person_id,
        added_at=now.replace(microsecond=0),
        source=source,
        width=small.width,
        height=small.height,
        jpeg=base64.b64encode(small.jpeg).decode("ascii"),
    )
    session.add(photo)
    session.flush()
    return photo.id


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
