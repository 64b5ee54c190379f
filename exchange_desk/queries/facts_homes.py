"""The homes of a visit as the rules see them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from exchange_desk.matching.interests import topics_in
from exchange_desk.queries.ages import ages_on
from exchange_desk.queries.facts_history import home_histories
from exchange_desk.queries.facts_vetting import chaperone_ids, vetting_facts
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import (
    BackgroundCheck,
    Bed,
    HostOffer,
    Household,
    HouseholdMember,
    OfferNight,
    Person,
    PersonLanguage,
    Pet,
    Room,
)
from exchange_desk.rules.facts import (
    BedFacts,
    HomeFacts,
    MemberFacts,
    PetFacts,
    RoomFacts,
    VisitRules,
)

_WORST_FIRST = ("missing", "running", "clear")
Sets = Mapping[str, set[str]]


@dataclass(slots=True)
class _Parts:
    """What is gathered by home before it is put together."""

    nights: dict[str, set[dt.date]] = field(default_factory=lambda: defaultdict(set))
    rooms: dict[str, list[RoomFacts]] = field(default_factory=lambda: defaultdict(list))
    pets: dict[str, list[PetFacts]] = field(default_factory=lambda: defaultdict(list))
    members: dict[str, list[MemberFacts]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    languages: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def home_facts(
    session: Session, visit_id: str, rules: VisitRules, wants: Sets, vetoes: Sets, avoids: Sets, used: Collection[str]
) -> tuple[HomeFacts, ...]:
    """The homes that made an offer for a visit, or where somebody is placed (`used`), by id."""
    rows = session.execute(_select(visit_id, used)).all()
    ids = [row.id for row in rows]
    parts = _Parts()
    _nights(session, visit_id, parts)
    _rooms(session, ids, parts)
    _pets(session, ids, parts)
    histories = home_histories(session, visit_id, rules, ids)
    _members(session, visit_id, ids, rules, parts)
    vetting = vetting_facts(session, visit_id, ids)
    return tuple(
        HomeFacts(
            id=row.id,
            name=row.name,
            offer=row.kind,
            withdrawn=(row.withdrawn_why or "") if row.withdrawn_at else None,
            nights=frozenset(parts.nights[row.id]),
            rooms=tuple(parts.rooms[row.id]),
            max_guests=row.max_guests or None,
            groups=tuple(row.groups or ()),
            guests_sex=row.guests_sex if row.guests_sex in {"female", "male"} else None,
            two_guests=row.two_guests,
            back_up=bool(row.back_up),
            steps=row.steps,
            smoking=row.smoking,
            cot=bool(row.cot),
            diets=tuple(row.diets_served or ()),
            pets=tuple(parts.pets[row.id]),
            members=tuple(parts.members[row.id]),
            languages=tuple(dict.fromkeys(parts.languages[row.id])),
            interests=topics_in(row.house_notes, row.notes, row.offer_notes, *parts.words[row.id]),
            distance_km=row.distance_km,
            wants=frozenset(wants.get(row.id, ())),
            vetoes=frozenset(vetoes.get(row.id, ())),
            avoids=frozenset(avoids.get(row.id, ())),
            history=histories[row.id],
            vetting=vetting.get(row.id, ()),
        )
        for row in rows
    )


def _select(visit_id: str, used: Collection[str]) -> Select[Any]:
    columns: tuple[Any, ...] = (
        Household.id,
        Household.name,
        Household.smoking,
        Household.steps,
        Household.diets_served,
        Household.cot,
        Household.distance_km,
        Household.house_notes,
        Household.notes,
        HostOffer.kind,
        HostOffer.max_guests,
        HostOffer.groups,
        HostOffer.guests_sex,
        HostOffer.two_guests,
        HostOffer.back_up,
        HostOffer.withdrawn_at,
        HostOffer.withdrawn_why,
        HostOffer.notes.label("offer_notes"),
    )
    return (
        select(*columns)
        .select_from(Household)
        .outerjoin(HostOffer, (HostOffer.household_id == Household.id) & (HostOffer.visit_id == visit_id))
        .where(or_(HostOffer.id.is_not(None), Household.id.in_(sorted(used))))
        .order_by(Household.id)
    )


def _nights(session: Session, visit_id: str, parts: _Parts) -> None:
    rows = session.execute(
        select(HostOffer.household_id, OfferNight.night)
        .join(OfferNight, OfferNight.offer_id == HostOffer.id)
        .where(HostOffer.visit_id == visit_id)
    )
    for row in rows:
        parts.nights[row.household_id].add(row.night)


def _rooms(session: Session, ids: list[str], parts: _Parts) -> None:
    beds: dict[str, list[BedFacts]] = defaultdict(list)
    of_these = select(Room.id).where(Room.household_id.in_(ids))
    for bed in session.execute(
        select(Bed.id, Bed.room_id, Bed.kind).where(Bed.room_id.in_(of_these)).order_by(Bed.position, Bed.id)
    ):
        beds[bed.room_id].append(BedFacts(bed.id, bed.kind))
    columns = select(Room.id, Room.household_id, Room.label, Room.living_room, Room.step_free)
    for room in session.execute(columns.where(Room.household_id.in_(ids)).order_by(Room.position, Room.label, Room.id)):
        parts.rooms[room.household_id].append(
            RoomFacts(room.id, room.label, tuple(beds[room.id]), bool(room.living_room), room.step_free)
        )


def _pets(session: Session, ids: list[str], parts: _Parts) -> None:
    columns = select(Pet.household_id, Pet.animal, Pet.indoors, Pet.size, Pet.settled)
    for pet in session.execute(columns.where(Pet.household_id.in_(ids)).order_by(Pet.id)):
        parts.pets[pet.household_id].append(PetFacts(pet.animal, pet.indoors, pet.size, bool(pet.settled)))


def _members(session: Session, visit_id: str, ids: list[str], rules: VisitRules, parts: _Parts) -> None:
    checks = _checks(session, ids)
    chaperones = chaperone_ids(session, visit_id)
    languages: dict[str, list[str]] = defaultdict(list)
    people = select(HouseholdMember.person_id).where(HouseholdMember.household_id.in_(ids))
    spoken = select(PersonLanguage.person_id, PersonLanguage.language)
    for row in session.execute(spoken.where(PersonLanguage.person_id.in_(people)).order_by(PersonLanguage.id)):
        languages[row.person_id].append(row.language)
    columns: tuple[Any, ...] = (
        *NAME_COLUMNS,
        HouseholdMember.household_id,
        HouseholdMember.person_id,
        HouseholdMember.adult,
        HouseholdMember.lives_here,
        Person.sex,
        Person.born,
        Person.stated_age,
        Person.stated_age_on,
        Person.interests,
        Person.occupation,
    )
    rows = session.execute(
        select(*columns)
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(HouseholdMember.household_id.in_(ids))
        .order_by(HouseholdMember.position, HouseholdMember.id)
    )
    for row in rows:
        parts.languages[row.household_id] += languages[row.person_id]
        if row.lives_here == "no":
            continue
        parts.words[row.household_id] += [t for t in (row.interests, row.occupation) if t]
        parts.members[row.household_id].append(
            _member(row, rules, checks.get(row.person_id), row.person_id in chaperones)
        )


def _member(row: Any, rules: VisitRules, check: Any, chaperone: bool) -> MemberFacts:
    ages = ages_on(rules.ends, row.born, row.stated_age, row.stated_age_on)
    youngest, oldest = ages or (None, None)
    if row.born is None and youngest is not None:
        oldest = youngest  # "17" on a form: taken as said; only a birth date tells who turns 18 meanwhile.
    whole = row.born.whole if row.born else None
    turns = _birthday_18(whole) if whole else None
    return MemberFacts(
        name=full_name(row),
        sex=row.sex,
        adult=row.adult,
        turns_18=turns if turns and rules.starts < turns <= rules.ends else None,
        youngest=youngest,
        oldest=oldest,
        check=check.state if check else None,
        checked_on=check.checked_on if check else None,
        valid_until=check.valid_until if check else None,
        check_words=" ".join(t for t in (check.as_typed, check.checked_by) if t) if check else "",
        chaperone=chaperone,
    )


def _birthday_18(born: dt.date) -> dt.date:
    try:
        return born.replace(year=born.year + 18)
    except ValueError:  # born on 29 February
        return dt.date(born.year + 18, 3, 1)


def _checks(session: Session, ids: list[str]) -> dict[str, Any]:
    """The best check of each member: a clear one before one applied for, the latest of each kind."""
    people = select(HouseholdMember.person_id).where(HouseholdMember.household_id.in_(ids))
    rows = session.execute(
        select(
            BackgroundCheck.person_id,
            BackgroundCheck.state,
            BackgroundCheck.checked_on,
            BackgroundCheck.valid_until,
            BackgroundCheck.as_typed,
            BackgroundCheck.checked_by,
        ).where(BackgroundCheck.person_id.in_(people))
    ).all()
    best: dict[str, Any] = {}
    ranks = {state: rank for rank, state in enumerate(_WORST_FIRST)}
    for row in sorted(rows, key=lambda r: (ranks.get(r.state, -1), str(r.checked_on or ""))):
        best[row.person_id] = row
    return best
