"""A desk file with an invented visit of any size in it, for the benchmark of the board."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy.orm import Session

from benchmarks.packet_visit import FAMILIES, GIVEN, HOSTS
from benchmarks.visit_maker import ARRIVE, DEPART, make_visit
from exchange_desk.basics.dates import PartialDate
from exchange_desk.desk import Desk
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    BackgroundCheck,
    Bed,
    Community,
    HostOffer,
    Household,
    HouseholdMember,
    OfferNight,
    Participation,
    Party,
    Person,
    PersonLanguage,
    Pet,
    Room,
    Visit,
    VisitPartner,
    Wish,
)
from exchange_desk.rules.facts import GuestFacts, HomeFacts

VISIT = "visit"


def make_desk(path: Path, guests: int, homes: int, seed: int = 1) -> None:
    """Write the file; the same numbers, the same visit."""
    world = make_visit(guests, homes, seed)
    with (
        Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA") as desk,
        desk.writing("Invent a visit") as session,
    ):
        session.add(Community(id="c", name="Numata", country="JP", zone="Asia/Tokyo", language="ja"))
        session.add(Visit(id=VISIT, title="Numata 2027", direction="inbound", starts=ARRIVE, ends=DEPART))
        session.flush()
        session.add(VisitPartner(visit_id=VISIT, community_id="c"))
        for number, home in enumerate(world.homes.values()):
            _home(session, home, number)
        for number, party in enumerate(world.parties.values()):
            family = FAMILIES[number % len(FAMILIES)][1]
            label = f"{family} {number + 1}"
            session.add(Party(id=party.id, visit_id=VISIT, label=label, kind=party.kind, beds=party.beds, keep="home"))
        session.flush()
        for number, guest in enumerate(world.guests.values()):
            _guest(session, guest, number)


def _home(session: Session, home: HomeFacts, number: int) -> None:
    name = f"{HOSTS[number % len(HOSTS)]}{'' if number < len(HOSTS) else f' {number}'}"
    session.add(
        Household(
            id=home.id, name=name, smoking=home.smoking, steps=home.steps, distance_km=home.distance_km,
            diets_served=list(home.diets), notes=", ".join(sorted(home.interests)),
        )
    )  # fmt: skip
    session.flush()
    for place, room in enumerate(home.rooms):
        session.add(Room(id=room.id, household_id=home.id, label=room.label, position=place))
        session.flush()
        for bed in room.beds:
            session.add(Bed(id=bed.id, room_id=room.id, kind=bed.kind))
    for pet in home.pets:
        session.add(Pet(household_id=home.id, animal=pet.animal))
    for place, member in enumerate(home.members):
        who = f"{home.id}-{place}"
        born = PartialDate(ARRIVE.year - (member.youngest or 45) - 1)
        session.add(Person(id=who, given_name=member.name, family_name=name, sex=member.sex, born=born))
        session.flush()
        session.add(HouseholdMember(household_id=home.id, person_id=who, position=place))
        if member.check:
            session.add(BackgroundCheck(person_id=who, state=member.check, checked_on=PartialDate(2027, 3, 1)))
        for language in home.languages if not place else ():
            session.add(PersonLanguage(person_id=who, language=language, level="fluent"))
    offer = HostOffer(
        id=f"offer-{home.id}", visit_id=VISIT, household_id=home.id, groups=list(home.groups),
        guests_sex=home.guests_sex, two_guests=home.two_guests,
    )  # fmt: skip
    session.add(offer)
    session.flush()
    for night in sorted(home.nights):
        session.add(OfferNight(offer_id=offer.id, night=night))


def _guest(session: Session, guest: GuestFacts, number: int) -> None:
    (family_kanji, family), (given_kanji, given) = FAMILIES[number % len(FAMILIES)], GIVEN[number % len(GIVEN)]
    who = f"person-{guest.id}"
    session.add(
        Person(
            id=who, family_name=family, given_name=f"{given} {number}", family_name_original=family_kanji,
            given_name_original=given_kanji, name_order="family_first", sex=guest.sex, mobility=guest.mobility,
            born=PartialDate(ARRIVE.year - (guest.age or 30), 1, 2), diets=list(guest.diets),
            smoke_tolerance=guest.smoke_tolerance, interests=", ".join(sorted(guest.interests)),
        )
    )  # fmt: skip
    session.flush()
    for language in guest.languages:
        session.add(PersonLanguage(person_id=who, language=language, level="fluent"))
    for allergy in guest.allergies:
        kind, severity = allergy.kind, allergy.severity
        session.add(Allergy(person_id=who, substance=allergy.substance, kind=kind, severity=severity))
    for limit in guest.limits:
        session.add(AnimalLimit(person_id=who, animal=limit.animal, strength=limit.strength))
    last = guest.nights.last if guest.nights.last < DEPART else DEPART - dt.timedelta(days=1)
    session.add(
        Participation(
            id=guest.id, visit_id=VISIT, person_id=who, community_id="c", party_id=guest.party, position=number,
            role="student" if guest.minor and not guest.accompanied else "delegate",
            first_night=guest.nights.first, last_night=last,
        )
    )  # fmt: skip
    session.flush()
    for home in sorted(guest.wants | guest.vetoes):
        kind = "want" if home in guest.wants else "veto"
        session.add(Wish(visit_id=VISIT, participation_id=guest.id, about_household_id=home, kind=kind))
