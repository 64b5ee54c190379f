"""What an airline desk asks about the travellers of a visit; of a passport number only its end is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, String, case, func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.queries.kept import kept
from exchange_desk.records import Participation, Person

LAST = 4


@dataclass(frozen=True, slots=True)
class TravelDocument:
    """Birth date, nationality and passport of one traveller; `passport_last` the last characters of its number."""

    born: PartialDate | None
    nationality: str | None
    passport_last: str | None
    passport_to: PartialDate | None


def travel_documents(session: Session, visit_id: str) -> Mapping[str, TravelDocument]:
    """By participation id, of everybody who is going."""
    return kept(session, ("manifest", visit_id), lambda: _read(session, visit_id))


def _read(session: Session, visit_id: str) -> Mapping[str, TravelDocument]:
    rows = session.execute(
        select(Participation.id, Person.born, Person.nationality, _end_of_number(), Person.passport_valid_to)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
    )
    return {row[0]: TravelDocument(*row[1:]) for row in rows}


def _end_of_number() -> ColumnElement[str | None]:
    """Cut by the database, so that the whole number never leaves it; one that short has no end to show."""
    number = func.replace(func.trim(Person.passport_number), " ", "", type_=String)
    return case((func.length(number) > LAST, func.substr(number, func.length(number) - LAST + 1)), else_=None)
