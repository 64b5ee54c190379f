"""The homes of a visit as papers show them; checks, vetoes and confidential notes are not even read."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.ages import ages_on, is_minor
from exchange_desk.queries.packet_facts_guests import NAMES, PaperName, languages_of, paper_name
from exchange_desk.records import Household, HouseholdMember, Person, Pet, Room


@dataclass(frozen=True, slots=True)
class PaperMember:
    """One person who lives in a home; `lives_here` yes or part."""

    person_id: str
    name: PaperName
    relation: str | None
    ages: tuple[int, int] | None
    minor: bool
    lives_here: str
    occupation: str | None
    interests: str | None
    languages: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class PetLine:
    """Animals of a home; `settled` false while we must still ask."""

    animal: str
    count: int | None
    indoors: str | None
    size: str | None
    settled: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class PaperHome:
    """One home with who lives in it; `rooms` are (room id, label)."""

    id: str
    name: str
    greeting: str | None
    street: str | None
    part_of_town: str | None
    postcode: str | None
    town: str | None
    phone: str | None
    smoking: str | None
    steps: str | None
    steps_note: str | None
    distance_km: float | None
    house_notes: str | None
    members: tuple[PaperMember, ...] = ()
    pets: tuple[PetLine, ...] = ()
    rooms: tuple[tuple[str, str], ...] = ()


def paper_homes(session: Session, home_ids: Collection[str], day: dt.date) -> tuple[PaperHome, ...]:
    """The homes with those ids, by family name; ages are those of that day."""
    wanted = list(home_ids)
    members, pets, rooms = _members(session, wanted, day), _pets(session, wanted), _rooms(session, wanted)
    rows = session.execute(
        select(
            Household.id,
            Household.name,
            Household.greeting,
            Household.street,
            Household.part_of_town,
            Household.postcode,
            Household.town,
            Household.phone,
            Household.phone_typed,
            Household.smoking,
            Household.steps,
            Household.steps_note,
            Household.distance_km,
            Household.house_notes,
        )
        .where(Household.id.in_(wanted))
        .order_by(Household.search_key, Household.name, Household.id)
    )
    return tuple(
        PaperHome(
            id=row.id,
            name=row.name,
            greeting=row.greeting,
            street=row.street,
            part_of_town=row.part_of_town,
            postcode=row.postcode,
            town=row.town,
            phone=row.phone or row.phone_typed,
            smoking=row.smoking,
            steps=row.steps,
            steps_note=row.steps_note,
            distance_km=row.distance_km,
            house_notes=row.house_notes,
            members=members[row.id],
            pets=pets[row.id],
            rooms=rooms[row.id],
        )
        for row in rows
    )


def _members(session: Session, homes: list[str], day: dt.date) -> defaultdict[str, tuple[PaperMember, ...]]:
    rows = session.execute(
        select(
            *NAMES,
            HouseholdMember.household_id,
            HouseholdMember.person_id,
            HouseholdMember.relation,
            HouseholdMember.adult,
            HouseholdMember.lives_here,
            Person.born,
            Person.stated_age,
            Person.stated_age_on,
            Person.grade,
            Person.occupation,
            Person.interests,
        )
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(HouseholdMember.household_id.in_(homes), HouseholdMember.lives_here != "no")
        .order_by(HouseholdMember.position, HouseholdMember.id)
    ).all()
    languages = languages_of(session, [row.person_id for row in rows])
    grouped: defaultdict[str, tuple[PaperMember, ...]] = defaultdict(tuple)
    for row in rows:
        ages = ages_on(day, row.born, row.stated_age, row.stated_age_on)
        grouped[row.household_id] += (
            PaperMember(
                person_id=row.person_id,
                name=paper_name(row),
                relation=row.relation,
                ages=ages,
                minor=is_minor(ages, None, row.grade) if row.adult is None or ages is not None else not row.adult,
                lives_here=row.lives_here,
                occupation=row.occupation,
                interests=row.interests,
                languages=languages[row.person_id],
            ),
        )
    return grouped


def _pets(session: Session, homes: list[str]) -> defaultdict[str, tuple[PetLine, ...]]:
    query = select(
        Pet.household_id, Pet.animal, Pet.count.label("number"), Pet.indoors, Pet.size, Pet.settled, Pet.note
    )
    grouped: defaultdict[str, tuple[PetLine, ...]] = defaultdict(tuple)
    for row in session.execute(query.where(Pet.household_id.in_(homes)).order_by(Pet.animal, Pet.id)):
        grouped[row.household_id] += (PetLine(row.animal, row.number, row.indoors, row.size, row.settled, row.note),)
    return grouped


def _rooms(session: Session, homes: list[str]) -> defaultdict[str, tuple[tuple[str, str], ...]]:
    query = select(Room.household_id, Room.id, Room.label).where(Room.household_id.in_(homes))
    grouped: defaultdict[str, tuple[tuple[str, str], ...]] = defaultdict(tuple)
    for row in session.execute(query.order_by(Room.position, Room.id)):
        grouped[row.household_id] += ((row.id, row.label),)
    return grouped
