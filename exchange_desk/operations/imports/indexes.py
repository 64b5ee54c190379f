"""The guests, people and homes that names in a list may mean."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.operations.imports.naming import Known, known
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import Community, HostOffer, Household, HouseholdMember, Participation, Person


@dataclass(frozen=True, slots=True)
class GuestOf:
    """A guest of the visit: the part it takes, its person and where it comes from."""

    participation_id: str
    person_id: str
    town: str | None
    reference: str | None


def guests(session: Session, visit_id: str) -> tuple[tuple[Known, ...], dict[str, GuestOf]]:
    """Who comes to the visit, by the id of the participation; who waits or cancelled is not meant by a name."""
    query = (
        select(
            Participation.id, Participation.person_id, Participation.reference, Participation.party_id,
            Community.name.label("town"), Person.sex, Person.family_name_reading, Person.given_name_reading,
            *NAME_COLUMNS,
        )
        .join(Person, Person.id == Participation.person_id)
        .join(Community, Community.id == Participation.community_id, isouter=True)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
        .order_by(Participation.id)
    )  # fmt: skip
    index, details = [], {}
    for row in session.execute(query):
        names = (
            row.family_name, row.given_name, row.family_name_original, row.given_name_original, row.called,
            row.passport_name, row.family_name_reading, row.given_name_reading,
            f"{row.family_name_original or ''}{row.given_name_original or ''}",
        )  # fmt: skip
        index.append(known(row.id, full_name(row), names, row.party_id, row.sex, row.family_name or ""))
        details[row.id] = GuestOf(row.id, row.person_id, row.town, row.reference)
    return tuple(index), details


def homes(session: Session, visit_id: str) -> tuple[Known, ...]:
    """The homes that offer something for the visit; their label is the family name."""
    query = (
        select(Household.id, Household.name, Household.greeting)
        .join(HostOffer, HostOffer.household_id == Household.id)
        .where(HostOffer.visit_id == visit_id)
        .order_by(Household.id)
    )
    members: dict[str, list[str]] = {}
    people = select(HouseholdMember.household_id, Person.given_name, Person.family_name).join(
        Person, Person.id == HouseholdMember.person_id
    )
    for row in session.execute(people):
        members.setdefault(row.household_id, []).extend(name for name in (row.given_name, row.family_name) if name)
    return tuple(
        known(row.id, row.name, (row.name, row.greeting, *members.get(row.id, ()))) for row in session.execute(query)
    )
