"""D02, the guest letter: who hosts me, where, and what I do, in two languages side by side."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points
from exchange_desk.packets.documents.journeys import Leg, clocks_of, legs
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.people import (
    Animal,
    Member,
    Stay,
    address_of,
    animal_of,
    guest_language,
    member_of,
    stay_of,
)
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.packet_facts import PaperStay, PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.packet_facts_homes import PaperHome

TRAVELS_AS_ONE = frozenset({"couple", "family", "parent_child"})


@dataclass(frozen=True, slots=True)
class HostHome(Worded):
    """One home as its guests are told."""

    id: str
    family: str
    greeting: str | None
    members: tuple[Member, ...]
    animals: tuple[Animal, ...]
    smoking: str | None
    steps: str | None
    address: str
    distance_km: float | None
    phone: str | None
    house_notes: str | None
    stay: Stay
    confirmed: bool


@dataclass(frozen=True, slots=True)
class GuestLetterContent(Worded):
    """One letter to a guest, or to a couple or family that lives in the same home."""

    guests: tuple[NameLine, ...]
    committee: str
    our_town: str
    visit: str
    homes: tuple[HostHome, ...]
    on_call_name: str | None
    on_call_phone: str | None
    meeting_point: str | None
    journey_there: tuple[Leg, ...]
    programme: tuple[Point, ...]
    journey_home: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class GuestLetter:
    """One letter for each guest who has a home; couples and families that stay together share one."""

    key: str = "guest-letter"
    number: str = "D02"
    title: str = "Guest letter"
    audience: str = "guests"
    level: str = "P2"
    papers: tuple[str, ...] = ("a4", "letter")
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Guests or parties with a home, in the order of the guest list."""
        visit = packet_facts(session, visit_id)
        return tuple(
            Subject(key, " & ".join(name_line(g.name).latin for g in group), letter_languages(visit, group[0]))
            for key, group in letter_groups(visit).items()
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> GuestLetterContent:
        """What this guest should know of the hosts now."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        group = letter_groups(visit).get(subject.id)
        if not group:
            raise RefusedInput(f"{subject.name} has no home in this visit. There is no letter to print.")
        clocks = clocks_of(visit, facts, group[0])
        way = facts.scene.journeys.get(group[0].id)
        return GuestLetterContent(
            guests=tuple(name_line(guest.name) for guest in group),
            committee=visit.committee,
            our_town=visit.town,
            visit=visit.title,
            homes=tuple(
                _host_home(visit, visit.home_by_id[stay.home_id], stay) for stay in visit.stays_of(group[0].id)
            ),
            on_call_name=visit.on_call_name,
            on_call_phone=visit.on_call_phone,
            meeting_point=visit.meeting_point,
            journey_there=legs(way.there, clocks) if way else (),
            programme=points(facts, [g.id for g in group], {g.id: first_name(g.name) for g in group}),
            journey_home=legs(way.home, clocks) if way else (),
        )


def letter_groups(visit: PaperVisit) -> dict[str, tuple[PaperGuest, ...]]:
    """Who gets a letter together, by the party's id where all of it sleeps in one home, else by the guest's."""
    by_party: dict[str, list[PaperGuest]] = {}
    for guest in visit.guests:
        if guest.party_id and guest.party_kind in TRAVELS_AS_ONE:
            by_party.setdefault(guest.party_id, []).append(guest)
    together = {party: tuple(group) for party, group in by_party.items() if len({_roof(visit, g) for g in group}) == 1}
    groups: dict[str, tuple[PaperGuest, ...]] = {}
    for guest in visit.guests:
        if not visit.stays_of(guest.id):
            continue
        if guest.party_id in together:
            groups.setdefault(guest.party_id, together[guest.party_id])
        else:
            groups[guest.id] = (guest,)
    return groups


def letter_languages(visit: PaperVisit, guest: PaperGuest) -> tuple[str, ...]:
    """The committee's language and the guest's; one where they are the same or we have no words for the second."""
    own = guest_language(guest)
    return (visit.language, own) if own and own != visit.language else (visit.language,)


def _roof(visit: PaperVisit, guest: PaperGuest) -> tuple[tuple[str, str, str], ...]:
    return tuple((s.home_id, str(s.first_night), str(s.last_night)) for s in visit.stays_of(guest.id))


def _host_home(visit: PaperVisit, home: PaperHome, stay: PaperStay) -> HostHome:
    return HostHome(
        id=home.id,
        family=home.name,
        greeting=home.greeting,
        members=tuple(member_of(member) for member in home.members),
        animals=tuple(animal_of(pet) for pet in home.pets),
        smoking=home.smoking,
        steps=home.steps,
        address=address_of(home),
        distance_km=home.distance_km,
        phone=home.phone,
        house_notes=home.house_notes,
        stay=stay_of(visit, stay),
        confirmed=stay.confirmed,
    )
