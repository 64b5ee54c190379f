"""People: the rows of the list, of one visit or all, and one person with everything that is known."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.queries.ages import age_text, ages_on, is_minor
from exchange_desk.queries.names import NAME_COLUMNS, full_name, original_name, sort_key
from exchange_desk.queries.records import RecordRow, children_rows, record_row
from exchange_desk.queries.searching import finder
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    BackgroundCheck,
    Community,
    EmergencyContact,
    Hosting,
    Household,
    HouseholdMember,
    Participation,
    Party,
    Person,
    PersonLanguage,
    Placement,
    Question,
    Visit,
    Wish,
)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person of the list; what belongs to a visit (reference to `homes`) is filled when one was asked for.

    `minor` is judged on the arrival day, or today without a visit; `homes` are the homes where the guest is placed;
    `questions` counts the open questions about this person; `nights_housed` of `nights` are placed.
    """

    id: str
    participation_id: str | None
    name: str
    original: str | None
    called: str | None
    sex: str | None
    born: PartialDate | None
    age: str
    minor: bool
    grade: str | None
    phone: str | None
    email: str | None
    diets: tuple[str, ...]
    allergies: tuple[str, ...]
    severe: bool
    kinds: tuple[str, ...]
    reference: str | None = None
    role: str | None = None
    status: str | None = None
    town: str | None = None
    party: str | None = None
    first_night: dt.date | None = None
    last_night: dt.date | None = None
    own_lodging: bool = False
    homes: tuple[str, ...] = ()
    nights: int = 0
    nights_housed: int = 0
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One participation of a person with the title of its visit."""

    visit_id: str
    visit: str
    participation: RecordRow


@dataclass(frozen=True, slots=True)
class HomeOfPerson:
    """A home in which the person lives."""

    household_id: str
    name: str
    member: RecordRow


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """One person with all fields and everything that hangs on it."""

    id: str
    name: str
    original: str | None
    person: RecordRow
    languages: tuple[RecordRow, ...]
    allergies: tuple[RecordRow, ...]
    animal_limits: tuple[RecordRow, ...]
    contacts: tuple[RecordRow, ...]
    checks: tuple[RecordRow, ...]
    parts: tuple[Part, ...]
    homes: tuple[HomeOfPerson, ...]
    hostings: tuple[RecordRow, ...]
    wishes: tuple[RecordRow, ...]


def person_rows(session: Session, *, visit_id: str | None = None, search: str = "") -> tuple[PersonRow, ...]:
    """The people of a visit (or everybody), by family name; `search` finds names in any script, phones and e-mails."""
    finds = finder(search)
    wanted = _wanted(visit_id)
    allergies, severe = _allergies(session, wanted)
    hosts = set(session.scalars(select(HouseholdMember.person_id)))
    guests = set(session.scalars(select(Participation.person_id)))
    parts = _parts(session, visit_id) if visit_id else {}
    homes, housed = _homes(session, visit_id) if visit_id else ({}, {})
    questions = _questions(session)
    query = select(
        Person.id, *NAME_COLUMNS, Person.sex, Person.born, Person.stated_age, Person.stated_age_on, Person.grade,
        Person.phone, Person.phone_typed, Person.email, Person.diets, Person.search_key,
    ).where(Person.id.in_(wanted))  # fmt: skip
    found = []
    for row in session.execute(query):
        part = parts.get(row.id)
        if not finds(f"{row.search_key} {(part.reference or '').casefold() if part else ''}"):
            continue
        day = part.starts if part else dt.date.today()
        ages = ages_on(day, row.born, row.stated_age, row.stated_age_on)
        kinds = (("guest",) if row.id in guests else ()) + (("host",) if row.id in hosts else ())
        shown = PersonRow(
            id=row.id,
            participation_id=part.id if part else None,
            name=full_name(row),
            original=original_name(row),
            called=row.called,
            sex=row.sex,
            born=row.born,
            age=age_text(ages),
            minor=is_minor(ages, part.role if part else None, row.grade),
            grade=row.grade,
            phone=row.phone or row.phone_typed,
            email=row.email,
            diets=tuple(row.diets or ()),
            allergies=tuple(allergies[row.id]),
            severe=row.id in severe,
            kinds=kinds,
            reference=part.reference if part else None,
            role=part.role if part else None,
            status=part.status if part else None,
            town=part.town if part else None,
            party=part.party if part else None,
            first_night=part.first if part else None,
            last_night=part.last if part else None,
            own_lodging=part.own_lodging if part else False,
            homes=tuple(homes.get(part.id, ())) if part else (),
            nights=part.nights if part else 0,
            nights_housed=housed.get(part.id, 0) if part else 0,
            questions=questions[row.id],
        )
        found.append((sort_key(row), row.id, shown))
    return tuple(shown for _key, _id, shown in sorted(found, key=lambda each: each[:2]))


def person_detail(session: Session, person_id: str) -> PersonDetail:
    """One person with all fields, languages, allergies, contacts, visits and homes; refused where it is gone."""
    names = session.execute(select(*NAME_COLUMNS).where(Person.id == person_id)).first()
    if names is None:
        raise RefusedInput("This person is not here any more. Choose another one.")
    titles = dict(session.execute(select(Visit.id, Visit.title)).all())
    participations = children_rows(session, Participation, "person_id", person_id)
    members = children_rows(session, HouseholdMember, "person_id", person_id)
    homes = dict(session.execute(select(Household.id, Household.name)).all()) if members else {}
    wishes = [wish for part in participations for wish in children_rows(session, Wish, "participation_id", part.id)]
    return PersonDetail(
        id=person_id,
        name=full_name(names),
        original=original_name(names),
        person=record_row(session, "person", person_id),
        languages=children_rows(session, PersonLanguage, "person_id", person_id),
        allergies=children_rows(session, Allergy, "person_id", person_id),
        animal_limits=children_rows(session, AnimalLimit, "person_id", person_id),
        contacts=children_rows(session, EmergencyContact, "person_id", person_id),
        checks=children_rows(session, BackgroundCheck, "person_id", person_id),
        parts=tuple(Part(part["visit_id"], titles[part["visit_id"]], part) for part in participations),
        homes=tuple(HomeOfPerson(m["household_id"], homes[m["household_id"]], m) for m in members),
        hostings=children_rows(session, Hosting, "person_id", person_id),
        wishes=tuple(wishes),
    )


def _wanted(visit_id: str | None) -> Select[str]:
    if visit_id is None:
        return select(Person.id)
    return select(Participation.person_id).where(Participation.visit_id == visit_id)


@dataclass(frozen=True, slots=True)
class _PartRow:
    id: str
    reference: str | None
    role: str
    status: str
    own_lodging: bool
    town: str | None
    party: str | None
    starts: dt.date
    first: dt.date
    last: dt.date

    @property
    def nights(self) -> int:
        return max(0, (self.last - self.first).days + 1)


def _parts(session: Session, visit_id: str) -> dict[str, _PartRow]:
    query = (
        select(
            Participation.id, Participation.person_id, Participation.reference, Participation.role,
            Participation.status, Participation.own_lodging, Participation.first_night, Participation.last_night,
            Community.name.label("town"), Party.label.label("party"), Visit.starts, Visit.ends,
        )
        .join(Visit, Visit.id == Participation.visit_id)
        .join(Community, Community.id == Participation.community_id, isouter=True)
        .join(Party, Party.id == Participation.party_id, isouter=True)
        .where(Participation.visit_id == visit_id)
    )  # fmt: skip
    return {
        row.person_id: _PartRow(
            id=row.id,
            reference=row.reference,
            role=row.role,
            status=row.status,
            own_lodging=row.own_lodging,
            town=row.town,
            party=row.party,
            starts=row.starts,
            first=row.first_night or row.starts,
            last=row.last_night or row.ends - dt.timedelta(days=1),
        )
        for row in session.execute(query)
    }


def _allergies(session: Session, wanted: Select[str]) -> tuple[dict[str, list[str]], set[str]]:
    """Every allergy as words ("peanuts (severe)"), never shortened, and who has a severe one."""
    words: dict[str, list[str]] = defaultdict(list)
    severe = set()
    query = select(Allergy.person_id, Allergy.substance, Allergy.severity).where(Allergy.person_id.in_(wanted))
    for row in session.execute(query.order_by(Allergy.substance, Allergy.id)):
        words[row.person_id].append(f"{row.substance} ({row.severity})" if row.severity else row.substance)
        if row.severity == "severe":
            severe.add(row.person_id)
    return words, severe


def _homes(session: Session, visit_id: str) -> tuple[dict[str, list[str]], dict[str, int]]:
    homes: dict[str, list[str]] = defaultdict(list)
    housed: dict[str, int] = defaultdict(int)
    query = (
        select(Placement.participation_id, Household.name, Placement.first_night, Placement.last_night)
        .join(Household, Household.id == Placement.household_id)
        .where(Placement.visit_id == visit_id)
        .order_by(Placement.first_night, Placement.id)
    )
    for row in session.execute(query):
        if row.name not in homes[row.participation_id]:
            homes[row.participation_id].append(row.name)
        housed[row.participation_id] += (row.last_night - row.first_night).days + 1
    return homes, housed


def _questions(session: Session) -> dict[str, int]:
    """Open questions by the record that they are about."""
    about = Question.target["about_id"].as_string()
    query = select(about, func.count()).where(Question.state == "open", Question.severity == "ask").group_by(about)
    return defaultdict(int, {row_id: count for row_id, count in session.execute(query) if row_id})
