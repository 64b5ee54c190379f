"""The guests of a visit as papers show them; what may never be printed is not even read."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.queries.ages import ages_on, is_minor
from exchange_desk.queries.names import full_name
from exchange_desk.queries.packet_facts_open import OpenPoint, open_points
from exchange_desk.queries.photos import Portrait, portraits
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    Community,
    EmergencyContact,
    Participation,
    Party,
    Person,
    PersonLanguage,
)

NAMES = (
    Person.title,
    Person.family_name,
    Person.given_name,
    Person.family_name_original,
    Person.given_name_original,
    Person.family_name_reading,
    Person.given_name_reading,
    Person.passport_name,
    Person.called,
    Person.name_order,
)


@dataclass(frozen=True, slots=True)
class PaperName:
    """A name in its forms; every part may be missing but `full`, which is what there is."""

    full: str
    family: str | None
    given: str | None
    family_original: str | None
    given_original: str | None
    family_reading: str | None
    given_reading: str | None
    passport: str | None
    called: str | None
    family_first: bool
    title: str | None = None


@dataclass(frozen=True, slots=True)
class AllergyLine:
    """One allergy with the words of the form; severity mild, severe or not said."""

    substance: str
    kind: str | None
    severity: str | None
    plan: str | None
    as_typed: str | None


@dataclass(frozen=True, slots=True)
class AnimalLine:
    """An animal the guest must not (never) or would rather not (rather_not) live with."""

    animal: str
    strength: str
    as_typed: str | None


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Whom to call, in order; `as_typed` where the form gave no name."""

    name: str | None
    relation: str | None
    phone: str | None
    as_typed: str | None


@dataclass(frozen=True, slots=True)
class PaperGuest:
    """One guest who is going; `ages` are youngest and oldest on the first day of the visit."""

    id: str
    person_id: str
    name: PaperName
    role: str
    reference: str | None
    position: int | None
    sex: str | None
    born: str | None
    ages: tuple[int, int] | None
    minor: bool
    grade: str | None
    occupation: str | None
    organisation: str | None
    interests: str | None
    phone: str | None
    community_id: str | None
    town: str | None
    country: str | None
    zone: str | None
    community_language: str | None
    party_id: str | None
    party_kind: str | None
    first_night: dt.date | None
    last_night: dt.date | None
    arrival_note: str | None
    own_lodging: bool
    group_name: str | None
    diets: tuple[str, ...]
    diet_note: str | None
    medication: str | None
    medical_note: str | None
    mobility: str | None
    mobility_note: str | None
    smoker: str | None
    smoke_tolerance: str | None
    languages: tuple[tuple[str, str | None], ...] = ()
    allergies: tuple[AllergyLine, ...] = ()
    animals: tuple[AnimalLine, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    portrait: Portrait | None = field(default=None, repr=False)


def paper_name(row: Any) -> PaperName:
    """The forms of a name from a row with the columns of NAMES."""
    return PaperName(
        full=full_name(row),
        family=row.family_name,
        given=row.given_name,
        family_original=row.family_name_original,
        given_original=row.given_name_original,
        family_reading=row.family_name_reading,
        given_reading=row.given_name_reading,
        passport=row.passport_name,
        called=row.called,
        family_first=row.name_order == "family_first",
        title=row.title,
    )


def paper_guests(session: Session, visit_id: str, first_day: dt.date) -> tuple[PaperGuest, ...]:
    """Everybody who is going, in the order of the partner's list."""
    rows = session.execute(
        select(
            *NAMES,
            Participation.id,
            Participation.person_id,
            Participation.role,
            Participation.reference,
            Participation.position,
            Participation.party_id,
            Participation.community_id,
            Participation.first_night,
            Participation.last_night,
            Participation.arrival_note,
            Participation.own_lodging,
            Participation.group_name,
            Person.sex,
            Person.born,
            Person.stated_age,
            Person.stated_age_on,
            Person.grade,
            Person.occupation,
            Person.organisation,
            Person.interests,
            Person.phone,
            Person.phone_typed,
            Person.diets,
            Person.diet_note,
            Person.medication,
            Person.medical_note,
            Person.mobility,
            Person.mobility_note,
            Person.smoker,
            Person.smoke_tolerance,
            Community.name.label("town"),
            Community.country,
            Community.zone,
            Community.language,
            Party.kind.label("party_kind"),
        )
        .join(Person, Person.id == Participation.person_id)
        .outerjoin(Community, Community.id == Participation.community_id)
        .outerjoin(Party, Party.id == Participation.party_id)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
    ).all()
    rows = sorted(rows, key=_place_in_the_list)
    people = [row.person_id for row in rows]
    allergies, animals = _allergies(session, people), _animals(session, people)
    languages, contacts = languages_of(session, people), _contacts(session, people)
    faces = portraits(session, people)
    asked = open_points(session, visit_id, {row.id: row.person_id for row in rows})
    return tuple(
        PaperGuest(
            id=row.id,
            person_id=row.person_id,
            name=paper_name(row),
            role=row.role,
            reference=row.reference,
            position=row.position,
            sex=row.sex,
            born=None if row.born is None else str(row.born),
            ages=(ages := ages_on(first_day, row.born, row.stated_age, row.stated_age_on)),
            minor=is_minor(ages, row.role, row.grade),
            grade=row.grade,
            occupation=row.occupation,
            organisation=row.organisation,
            interests=row.interests,
            phone=row.phone or row.phone_typed,
            community_id=row.community_id,
            town=row.town,
            country=row.country,
            zone=row.zone,
            community_language=row.language,
            party_id=row.party_id,
            party_kind=row.party_kind,
            first_night=row.first_night,
            last_night=row.last_night,
            arrival_note=row.arrival_note,
            own_lodging=row.own_lodging,
            group_name=(row.group_name or "").strip() or None,
            diets=tuple(row.diets or ()),
            diet_note=row.diet_note,
            medication=row.medication,
            medical_note=row.medical_note,
            mobility=row.mobility,
            mobility_note=row.mobility_note,
            smoker=row.smoker,
            smoke_tolerance=row.smoke_tolerance,
            languages=languages[row.person_id],
            allergies=allergies[row.person_id],
            animals=animals[row.person_id],
            contacts=contacts[row.person_id],
            open_points=asked[row.person_id],
            portrait=faces.get(row.person_id),
        )
        for row in rows
    )


def _place_in_the_list(row: Any) -> tuple[object, ...]:
    """By town, then as the list counts them; whom it does not count by name, as one looks for them."""
    name = (folded(row.family_name or row.given_name or ""), folded(row.given_name or ""))
    return (row.town or "", row.position is not None, row.position or 0, row.reference or "", *name, row.id)


def languages_of(session: Session, people: Iterable[str]) -> defaultdict[str, tuple[tuple[str, str | None], ...]]:
    """The languages of people with their level, the best first."""
    best = {"native": 0, "good": 1, "some": 3}
    query = select(PersonLanguage.person_id, PersonLanguage.language, PersonLanguage.level)
    found = session.execute(query.where(PersonLanguage.person_id.in_(list(people)))).all()
    grouped: defaultdict[str, tuple[tuple[str, str | None], ...]] = defaultdict(tuple)
    for row in sorted(found, key=lambda r: (best.get(r.level or "", 2), r.language)):
        grouped[row.person_id] += ((row.language, row.level),)
    return grouped


def _allergies(session: Session, people: list[str]) -> defaultdict[str, tuple[AllergyLine, ...]]:
    query = select(
        Allergy.person_id, Allergy.substance, Allergy.kind, Allergy.severity, Allergy.plan, Allergy.as_typed
    ).where(Allergy.person_id.in_(people))
    grouped: defaultdict[str, tuple[AllergyLine, ...]] = defaultdict(tuple)
    severe_first = sorted(session.execute(query).all(), key=lambda r: (r.severity != "severe", r.substance))
    for row in severe_first:
        grouped[row.person_id] += (AllergyLine(row.substance, row.kind, row.severity, row.plan, row.as_typed),)
    return grouped


def _animals(session: Session, people: list[str]) -> defaultdict[str, tuple[AnimalLine, ...]]:
    query = select(AnimalLimit.person_id, AnimalLimit.animal, AnimalLimit.strength, AnimalLimit.as_typed).where(
        AnimalLimit.person_id.in_(people)
    )
    grouped: defaultdict[str, tuple[AnimalLine, ...]] = defaultdict(tuple)
    for row in sorted(session.execute(query).all(), key=lambda r: (r.strength, r.animal)):
        grouped[row.person_id] += (AnimalLine(row.animal, row.strength, row.as_typed),)
    return grouped


def _contacts(session: Session, people: list[str]) -> defaultdict[str, tuple[ContactLine, ...]]:
    query = (
        select(
            EmergencyContact.person_id,
            EmergencyContact.name,
            EmergencyContact.relation,
            EmergencyContact.phone,
            EmergencyContact.phone_typed,
            EmergencyContact.as_typed,
        )
        .where(EmergencyContact.person_id.in_(people))
        .order_by(EmergencyContact.position, EmergencyContact.id)
    )
    grouped: defaultdict[str, tuple[ContactLine, ...]] = defaultdict(tuple)
    for row in session.execute(query):
        line = ContactLine(row.name, row.relation, row.phone or row.phone_typed, row.as_typed)
        if line not in grouped[row.person_id]:  # two rows of the list were about one person
            grouped[row.person_id] += (line,)
    return grouped
