"""The steps of looking at a home that were written down, and the guests for whom one may be."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.queries.records import RecordRow, record_rows
from exchange_desk.records import Participation, Person, Vetting

_ORDER = (
    "reference", "interview", "home_visit", "second_review", "consent", "agreement", "orientation", "second_visit",
    "registration",
)  # fmt: skip


def step_rows(session: Session, household_id: str) -> tuple[RecordRow, ...]:
    """The steps of one home, in the order in which they are made."""
    rows = [row for row in record_rows(session, "vetting") if row["household_id"] == household_id]
    order = {kind: at for at, kind in enumerate(_ORDER)}
    return tuple(sorted(rows, key=lambda row: (order.get(row["kind"], len(order)), str(row["done_on"] or ""), row.id)))


def step_guests(session: Session, household_id: str, visit_id: str | None) -> tuple[tuple[str, str], ...]:
    """Ids and names of the guests of a visit, and of those for whom a step of this home is written down."""
    noted = select(Vetting.participation_id).where(
        Vetting.household_id == household_id, Vetting.participation_id.is_not(None)
    )
    here = (Participation.visit_id == visit_id) & (Participation.status != "cancelled")
    rows = session.execute(
        select(Participation.id, *NAME_COLUMNS)
        .join(Person, Person.id == Participation.person_id)
        .where(or_(here, Participation.id.in_(noted)))
    )
    return tuple(sorted(((row.id, full_name(row)) for row in rows), key=lambda pair: (pair[1].casefold(), pair[0])))
