"""The log of contacts of one student, day by day; never that of another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.records import ContactEntry


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact; `way` and `with_whom` are codes; a follow-up without `done_on` is open."""

    id: str
    day: dt.date
    way: str
    with_whom: str
    by: str | None
    said: str | None
    follow_up: str | None
    follow_up_by: dt.date | None
    done_on: dt.date | None


def contact_rows(session: Session, participation_id: str) -> tuple[ContactRow, ...]:
    """The contacts of this student on this visit, the first one first."""
    rows = session.execute(
        select(
            ContactEntry.id, ContactEntry.happened_on, ContactEntry.way, ContactEntry.with_whom, ContactEntry.by,
            ContactEntry.said, ContactEntry.follow_up, ContactEntry.follow_up_by, ContactEntry.follow_up_done_on,
        )
        .where(ContactEntry.participation_id == participation_id)
        .order_by(ContactEntry.happened_on, ContactEntry.id)
    )  # fmt: skip
    return tuple(ContactRow(*row) for row in rows)
