"""Host families: the rows of the list, of one visit or all, and one home with everything that is known."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.queries.ages import age_text, ages_on, is_minor
from exchange_desk.queries.checks import CheckRow, check_rows, checks_in_words
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.queries.records import RecordRow, children_rows, record_row
from exchange_desk.queries.searching import finder
from exchange_desk.queries.visits import visit_nights
from exchange_desk.records import (
    Bed,
    Hosting,
    HostOffer,
    Household,
    HouseholdMember,
    OfferNight,
    Participation,
    Person,
    PersonLanguage,
    Pet,
    Placement,
    Question,
    Room,
    Visit,
    Wish,
)


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One home of the list; what belongs to a visit (`offer` and on) is filled when one was asked for.

    `rooms` and `animals` are words ("A: double", "2 cats, indoors"), `checks` says how the checks of the adults
    stand, `guests` are the names placed there, `nights` the number offered of `visit_nights`.
    """

    id: str
    name: str
    greeting: str | None
    part_of_town: str | None
    town: str | None
    phone: str | None
    email: str | None
    rooms: tuple[str, ...]
    beds: int
    animals: tuple[str, ...]
    smoking: str | None
    steps: str | None
    diets_served: tuple[str, ...]
    languages: tuple[str, ...]
    checks: str
    offer_id: str | None = None
    reference: str | None = None
    offer: str | None = None
    max_guests: int | None = None
    groups: tuple[str, ...] = ()
    guests_sex: str | None = None
    back_up: bool = False
    withdrawn: bool = False
    nights: int = 0
    visit_nights: int = 0
    guests: tuple[str, ...] = ()
    questions: int = 0


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person who lives in a home."""

    person_id: str
    name: str
    age: str
    minor: bool
    relation: str | None
    lives_here: str
    languages: tuple[str, ...]
    member: RecordRow


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One guest room with its beds."""

    room: RecordRow
    beds: tuple[RecordRow, ...]
    words: str


@dataclass(frozen=True, slots=True)
class NightCell:
    """One night of the strip: offered or not, and who sleeps there (name, pencilled or confirmed or locked)."""

    night: dt.date
    offered: bool
    guests: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FamilyDetail:
    """One home with all fields and everything that hangs on it; `offer` and `nights` are of the visit asked for."""

    id: str
    name: str
    household: RecordRow
    members: tuple[MemberRow, ...]
    checks: tuple[CheckRow, ...]
    rooms: tuple[RoomRow, ...]
    pets: tuple[RecordRow, ...]
    hostings: tuple[RecordRow, ...]
    wishes: tuple[RecordRow, ...]
    offer: RecordRow | None
    nights: tuple[NightCell, ...]


def family_rows(session: Session, *, visit_id: str | None = None, search: str = "") -> tuple[FamilyRow, ...]:
    """The homes with an offer for a visit (or all homes), by name; `search` finds names, streets, phones, members."""
    finds = finder(search)
    day, nights_of_visit = _day(session, visit_id)
    rooms, beds = _rooms(session)
    animals = _animals(session)
    languages, member_keys = _members(session)
    checks = checks_in_words(session, day)
    offers = _offers(session, visit_id) if visit_id else {}
    offered = _offered(session, visit_id) if visit_id else {}
    guests = _guests(session, visit_id) if visit_id else {}
    questions = _questions(session)
    query = select(
        Household.id, Household.name, Household.greeting, Household.part_of_town, Household.town, Household.phone,
        Household.phone_typed, Household.email, Household.smoking, Household.steps, Household.diets_served,
        Household.search_key,
    )  # fmt: skip
    found = []
    for row in session.execute(query):
        offer = offers.get(row.id)
        if visit_id and offer is None and row.id not in guests:
            continue
        reference = (offer.reference or "") if offer else ""
        if not finds(f"{row.search_key} {' '.join(member_keys[row.id])} {reference.casefold()}"):
            continue
        found.append(
            FamilyRow(
                id=row.id,
                name=row.name,
                greeting=row.greeting,
                part_of_town=row.part_of_town,
                town=row.town,
                phone=row.phone or row.phone_typed,
                email=row.email,
                rooms=tuple(rooms[row.id]),
                beds=beds[row.id],
                animals=tuple(animals[row.id]),
                smoking=row.smoking,
                steps=row.steps,
                diets_served=tuple(row.diets_served or ()),
                languages=tuple(sorted(languages[row.id])),
                checks=checks.get(row.id, ""),
                offer_id=offer.id if offer else None,
                reference=offer.reference if offer else None,
                offer=offer.kind if offer else None,
                max_guests=offer.max_guests if offer else None,
                groups=tuple(offer.groups or ()) if offer else (),
                guests_sex=offer.guests_sex if offer else None,
                back_up=offer.back_up if offer else False,
                withdrawn=bool(offer and offer.withdrawn_at),
                nights=offered.get(row.id, 0),
                visit_nights=len(nights_of_visit),
                guests=tuple(guests.get(row.id, ())),
                questions=questions[row.id],
            )
        )
    return tuple(sorted(found, key=lambda home: (folded(home.name), folded(home.greeting or ""), home.id)))


def family_detail(session: Session, household_id: str, *, visit_id: str | None = None) -> FamilyDetail:
    """One home with members, rooms and beds, pets, checks and, for a visit, its offer and the strip of nights."""
    name = session.scalar(select(Household.name).where(Household.id == household_id))
    if name is None:
        raise RefusedInput("This home is not here any more. Choose another one.")
    day, nights = _day(session, visit_id)
    offers = children_rows(session, HostOffer, "household_id", household_id) if visit_id else ()
    offer = next((each for each in offers if each["visit_id"] == visit_id), None)
    return FamilyDetail(
        id=household_id,
        name=name,
        household=record_row(session, "household", household_id),
        members=_member_rows(session, household_id, day),
        checks=check_rows(session, household_id, day),
        rooms=_room_rows(session, household_id),
        pets=children_rows(session, Pet, "household_id", household_id),
        hostings=children_rows(session, Hosting, "household_id", household_id),
        wishes=children_rows(session, Wish, "household_id", household_id),
        offer=offer,
        nights=_strip(session, household_id, visit_id, offer, nights),
    )


def beds_in_words(label: str, kinds: Iterable[str], living_room: bool) -> str:
    """One room in words: "A: 2 single"."""
    counted = [(kind, len(list(same))) for kind, same in groupby(sorted(kinds))]
    words = " + ".join(f"{count} {kind}" if count > 1 else kind for kind, count in counted) or "no bed"
    return f"{label}: {words}" + (" (living room)" if living_room else "")


def _day(session: Session, visit_id: str | None) -> tuple[dt.date, tuple[dt.date, ...]]:
    """The day on which ages are judged, and the nights of the visit."""
    if visit_id is None:
        return dt.date.today(), ()
    visit = session.execute(select(Visit.starts, Visit.ends).where(Visit.id == visit_id)).first()
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    nights = visit_nights(visit.starts, visit.ends)
    return visit.ends, tuple(nights) if nights else ()


def _rooms(session: Session) -> tuple[dict[str, list[str]], dict[str, int]]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for bed in session.execute(select(Bed.room_id, Bed.kind).order_by(Bed.position, Bed.id)):
        kinds[bed.room_id].append(bed.kind)
    words: dict[str, list[str]] = defaultdict(list)
    beds: dict[str, int] = defaultdict(int)
    query = select(Room.id, Room.household_id, Room.label, Room.living_room)
    for room in session.execute(query.order_by(Room.position, Room.label, Room.id)):
        words[room.household_id].append(beds_in_words(room.label, kinds[room.id], room.living_room))
        beds[room.household_id] += 0 if room.living_room else len(kinds[room.id])
    return words, beds


def _animals(session: Session) -> dict[str, list[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    places = {"yes": "indoors", "no": "outside", "part": "partly indoors", None: "indoors?"}
    query = select(Pet.household_id, Pet.animal, Pet.count.label("number"), Pet.indoors, Pet.size, Pet.settled)
    for pet in session.execute(query.order_by(Pet.animal, Pet.id)):
        name = " ".join(part for part in (pet.size, pet.animal) if part)
        name += f" ×{pet.number}" if pet.number and pet.number > 1 else ""
        doubt = "" if pet.settled else ", ask first"
        words[pet.household_id].append(f"{name}, {places.get(pet.indoors, pet.indoors)}{doubt}")
    return words


def _members(session: Session) -> tuple[dict[str, set[str]], dict[str, list[str]]]:
    spoken: dict[str, list[str]] = defaultdict(list)
    for row in session.execute(select(PersonLanguage.person_id, PersonLanguage.language)):
        spoken[row.person_id].append(row.language)
    languages: dict[str, set[str]] = defaultdict(set)
    keys: dict[str, list[str]] = defaultdict(list)
    query = select(HouseholdMember.household_id, Person.id, Person.search_key)
    for member in session.execute(query.join(Person, Person.id == HouseholdMember.person_id)):
        languages[member.household_id].update(spoken[member.id])
        keys[member.household_id].append(member.search_key)
    return languages, keys


@dataclass(frozen=True, slots=True)
class _Offer:
    id: str
    reference: str | None
    kind: str
    max_guests: int | None
    groups: tuple[str, ...]
    guests_sex: str | None
    back_up: bool
    withdrawn_at: dt.datetime | None


def _offers(session: Session, visit_id: str) -> dict[str, _Offer]:
    query = select(
        HostOffer.household_id, HostOffer.id, HostOffer.reference, HostOffer.kind, HostOffer.max_guests,
        HostOffer.groups, HostOffer.guests_sex, HostOffer.back_up, HostOffer.withdrawn_at,
    ).where(HostOffer.visit_id == visit_id)  # fmt: skip
    return {
        row.household_id: _Offer(
            id=row.id,
            reference=row.reference,
            kind=row.kind,
            max_guests=row.max_guests,
            groups=tuple(row.groups or ()),
            guests_sex=row.guests_sex,
            back_up=row.back_up,
            withdrawn_at=row.withdrawn_at,
        )
        for row in session.execute(query)
    }


def _offered(session: Session, visit_id: str) -> dict[str, int]:
    query = (
        select(HostOffer.household_id, func.count())
        .join(OfferNight, OfferNight.offer_id == HostOffer.id)
        .where(HostOffer.visit_id == visit_id)
        .group_by(HostOffer.household_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _guests(session: Session, visit_id: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    query = (
        select(Placement.household_id, *NAME_COLUMNS)
        .join(Participation, Participation.id == Placement.participation_id)
        .join(Person, Person.id == Participation.person_id)
        .where(Placement.visit_id == visit_id)
        .order_by(Placement.first_night, Person.family_name, Person.given_name, Person.id)
    )
    for row in session.execute(query):
        name = full_name(row)
        if name not in found[row.household_id]:
            found[row.household_id].append(name)
    return found


def _questions(session: Session) -> dict[str, int]:
    about = Question.target["about_id"].as_string()
    query = select(about, func.count()).where(Question.state == "open", Question.severity == "ask").group_by(about)
    return defaultdict(int, {row_id: count for row_id, count in session.execute(query) if row_id})


def _member_rows(session: Session, household_id: str, day: dt.date) -> tuple[MemberRow, ...]:
    rows = []
    for member in children_rows(session, HouseholdMember, "household_id", household_id):
        person = session.execute(
            select(*NAME_COLUMNS, Person.born, Person.stated_age, Person.stated_age_on).where(
                Person.id == member["person_id"]
            )
        ).one()
        ages = ages_on(day, person.born, person.stated_age, person.stated_age_on)
        languages = children_rows(session, PersonLanguage, "person_id", member["person_id"])
        rows.append(
            MemberRow(
                person_id=member["person_id"],
                name=full_name(person),
                age=age_text(ages),
                minor=is_minor(ages) if ages else member["adult"] is False,
                relation=member["relation"],
                lives_here=member["lives_here"],
                languages=tuple(language["language"] for language in languages),
                member=member,
            )
        )
    return tuple(rows)


def _room_rows(session: Session, household_id: str) -> tuple[RoomRow, ...]:
    rows = []
    for room in children_rows(session, Room, "household_id", household_id):
        beds = children_rows(session, Bed, "room_id", room.id)
        words = beds_in_words(room["label"], [bed["kind"] for bed in beds], room["living_room"])
        rows.append(RoomRow(room, beds, words))
    return tuple(rows)


def _strip(
    session: Session, household_id: str, visit_id: str | None, offer: RecordRow | None, nights: tuple[dt.date, ...]
) -> tuple[NightCell, ...]:
    if visit_id is None:
        return ()
    offered = set(session.scalars(select(OfferNight.night).where(OfferNight.offer_id == (offer.id if offer else ""))))
    query = (
        select(Placement.first_night, Placement.last_night, Placement.state, Placement.locked, *NAME_COLUMNS)
        .join(Participation, Participation.id == Placement.participation_id)
        .join(Person, Person.id == Participation.person_id)
        .where(Placement.visit_id == visit_id, Placement.household_id == household_id)
        .order_by(Person.family_name, Person.given_name, Person.id)
    )
    stays = session.execute(query).all()
    return tuple(
        NightCell(
            night=night,
            offered=night in offered,
            guests=tuple(
                (full_name(stay), "locked" if stay.locked else stay.state)
                for stay in stays
                if stay.first_night <= night <= stay.last_night
            ),
        )
        for night in sorted({*nights, *offered})
    )
