"""The committee's registers as rows to look through: papers, payments, attendance, contacts, candidate towns."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.queries.names import full_name
from exchange_desk.records import (
    Attendance,
    CandidateTown,
    Contact,
    ItineraryItem,
    Paper,
    Participation,
    Payment,
    Person,
)

_STATES = {"asked": "not back yet", "partial": "not complete", "outdated": "out of date", "received": "received",
           "not_needed": "not needed"}  # fmt: skip
_OPEN = ("asked", "partial", "outdated")


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One record in two lines; `open` where something is still missing (a paper, whom a payment is for)."""

    id: str
    first: str
    second: str
    open: bool


def register_rows(
    session: Session, kind: str, *, visit_id: str | None = None, search: str = "", only_open: bool = False
) -> tuple[RegisterRow, ...]:
    """The rows of one register (a key of REGISTERS), by name; those of a visit for one visit, or for all."""
    rows = _OF[kind](session, visit_id)
    wanted = folded(search).split()
    found = [row for row in rows if all(word in folded(f"{row.first} {row.second}") for word in wanted)]
    return tuple(sorted((r for r in found if r.open or not only_open), key=lambda r: (folded(r.first), r.second)))


def _people(session: Session, visit_id: str | None) -> dict[str, str]:
    query = select(Participation.id, Person).join(Person, Person.id == Participation.person_id)
    if visit_id:
        query = query.where(Participation.visit_id == visit_id)
    return {part_id: full_name(person) for part_id, person in session.execute(query)}


def _papers(session: Session, visit_id: str | None) -> list[RegisterRow]:
    people = _people(session, visit_id)
    query = select(Paper).where(Paper.visit_id == visit_id) if visit_id else select(Paper)
    rows = []
    for paper in session.scalars(query):
        who = people.get(paper.participation_id or "") or (paper.as_typed or "").partition(":")[0] or "Nobody yet"
        day = f" {paper.received_on}" if paper.received_on else f", asked {paper.asked_on}" if paper.asked_on else ""
        title = paper.title or paper.kind.replace("_", " ")
        second = " · ".join(part for part in (title, f"{_STATES[paper.state]}{day}", paper.notes) if part)
        rows.append(RegisterRow(paper.id, who, second, paper.state in _OPEN or paper.participation_id is None))
    return rows


def _payments(session: Session, visit_id: str | None) -> list[RegisterRow]:
    from exchange_desk.intake.values.money import Money

    people = _people(session, visit_id)
    query = select(Payment).where(Payment.visit_id == visit_id) if visit_id else select(Payment)
    rows = []
    for paid in session.scalars(query):
        who = people.get(paid.participation_id or "") or paid.for_typed or "Nobody yet"
        counts = "" if paid.counts else "does not count"
        parts = (
            str(Money(paid.amount, paid.currency)),
            str(paid.paid_on or ""),
            paid.payer,
            paid.way,
            paid.purpose,
            counts,
        )
        second = " · ".join(part for part in parts if part)
        rows.append(RegisterRow(paid.id, who, second, paid.participation_id is None or not paid.counts))
    return rows


def _attendance(session: Session, visit_id: str | None) -> list[RegisterRow]:
    people = _people(session, visit_id)
    query = select(Attendance, ItineraryItem.title, ItineraryItem.starts_on).join(
        ItineraryItem, ItineraryItem.id == Attendance.item_id
    )
    if visit_id:
        query = query.where(ItineraryItem.visit_id == visit_id)
    rows = []
    for mark, title, day in session.execute(query):
        second = " · ".join(part for part in (str(day), mark.state, title, mark.notes) if part)
        rows.append(RegisterRow(mark.id, people.get(mark.participation_id, "Nobody yet"), second, open=False))
    return rows


def _contacts(session: Session, _visit_id: str | None) -> list[RegisterRow]:
    rows = []
    for contact in session.scalars(select(Contact)):
        name = full_name(contact) or contact.organisation or "Without a name"
        parts = (contact.organisation if name != contact.organisation else None, contact.role, contact.phone_typed
                 or contact.phone, contact.email)  # fmt: skip
        rows.append(RegisterRow(contact.id, name, " · ".join(part for part in parts if part), open=False))
    return rows


def _towns(session: Session, _visit_id: str | None) -> list[RegisterRow]:
    rows = []
    for town in session.scalars(select(CandidateTown)):
        people = f"{town.inhabitants:,} inhabitants" if town.inhabitants is not None else "inhabitants not known"
        parts = ("our town" if town.ours else None, town.country, people, ", ".join(town.themes))
        rows.append(
            RegisterRow(town.id, town.name, " · ".join(part for part in parts if part), town.inhabitants is None)
        )
    return rows


_OF = {
    "paper": _papers,
    "payment": _payments,
    "attendance": _attendance,
    "contact": _contacts,
    "candidate_town": _towns,
}
