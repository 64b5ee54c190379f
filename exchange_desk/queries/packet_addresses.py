"""To which e-mail addresses the papers of a visit can go, as they stand in the file; none is judged here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.names import joined
from exchange_desk.records import (
    Committee,
    Contact,
    EmergencyContact,
    Household,
    HouseholdMember,
    Participation,
    Person,
    VisitPartner,
)


@dataclass(frozen=True, slots=True)
class ParentLine:
    """Somebody to call for a guest who has an address; `relation` as the list says it."""

    name: str | None
    relation: str
    email: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """By id of guest, home and partner; of members of homes the position 1 comes first."""

    sender: str
    sender_email: str
    guests: Mapping[str, str]
    contacts: Mapping[str, tuple[ParentLine, ...]]
    homes: Mapping[str, str]
    members: Mapping[str, tuple[tuple[str, str], ...]]
    partners: Mapping[str, tuple[tuple[str, str], ...]]


def addresses(session: Session, visit_id: str, home_ids: Collection[str]) -> Addresses:
    """The addresses of who is going, of these homes, and of the partners of the visit."""
    ours = session.execute(select(Committee.name, Committee.email)).first()
    going = select(Participation.id, Person.email).join(Person, Person.id == Participation.person_id)
    going = going.where(Participation.visit_id == visit_id, Participation.status == "going")
    return Addresses(
        sender=ours.name if ours else "",
        sender_email=(ours.email or "") if ours else "",
        guests={ident: email for ident, email in session.execute(going) if email},
        contacts=_contacts(session, visit_id),
        homes=_homes(session, home_ids),
        members=_members(session, home_ids),
        partners=_partners(session, visit_id),
    )


def _contacts(session: Session, visit_id: str) -> Mapping[str, tuple[ParentLine, ...]]:
    query = (
        select(Participation.id, EmergencyContact.name, EmergencyContact.relation, EmergencyContact.email)
        .join(EmergencyContact, EmergencyContact.person_id == Participation.person_id)
        .where(Participation.visit_id == visit_id)
        .order_by(EmergencyContact.position, EmergencyContact.id)
    )
    found: dict[str, tuple[ParentLine, ...]] = {}
    for ident, name, relation, email in session.execute(query):
        if email:
            found[ident] = (*found.get(ident, ()), ParentLine(name, relation or "", email))
    return found


def _homes(session: Session, home_ids: Collection[str]) -> Mapping[str, str]:
    rows = session.execute(select(Household.id, Household.email).where(Household.id.in_(home_ids)))
    return {ident: email for ident, email in rows if email}


def _members(session: Session, home_ids: Collection[str]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """(person id, address) of those who live there."""
    query = (
        select(HouseholdMember.household_id, Person.id, Person.email)
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(HouseholdMember.household_id.in_(home_ids), HouseholdMember.lives_here != "no")
        .order_by(HouseholdMember.position, HouseholdMember.id)
    )
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for home, person, email in session.execute(query):
        if email:
            found[home] = (*found.get(home, ()), (person, email))
    return found


def _partners(session: Session, visit_id: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """(name, address) of those whom we work with at the partner; a paper or an embassy there is another matter."""
    query = (
        select(
            Contact.community_id, Contact.family_name, Contact.given_name, Contact.name_order, Contact.organisation,
            Contact.email,
        )
        .join(VisitPartner, VisitPartner.community_id == Contact.community_id)
        .where(VisitPartner.visit_id == visit_id, Contact.kind == "counterpart")
        .order_by(Contact.family_name, Contact.id)
    )  # fmt: skip
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in session.execute(query):
        if row.email:
            name = joined(row.family_name, row.given_name, row.name_order) or row.organisation or ""
            found[row.community_id] = (*found.get(row.community_id, ()), (name, row.email))
    return found
