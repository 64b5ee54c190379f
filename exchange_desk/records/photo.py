"""The photo of a person, made small and free of hidden data when it was taken in."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Photo(Base):
    """A JPEG of `width` by `height` pixels in base64, so that every copy of it is text; the newest is shown.

    `source` is the name of the file that it came from.
    """

    __tablename__ = "photo"

    person_id: Mapped[str] = labelled("Person", ForeignKey("person.id"), index=True)
    added_at: Mapped[dt.datetime] = labelled("Added at")
    source: Mapped[str | None] = labelled("Came from", level="P3")
    width: Mapped[int] = labelled("Width (pixels)", level="P2")
    height: Mapped[int] = labelled("Height (pixels)", level="P2")
    jpeg: Mapped[str] = labelled("Picture", level="P2")
