"""D15, the personal itinerary: every leg with both local times, and the programme of this one person."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points
from exchange_desk.packets.documents.guest_letter import letter_languages
from exchange_desk.packets.documents.journeys import Leg, clocks_of, legs
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.people import address_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.packet_facts import packet_facts


@dataclass(frozen=True, slots=True)
class AddressThere(Worded):
    """Where the traveller sleeps."""

    family: str
    address: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class PersonalItineraryContent(Worded):
    """The itinerary of one person."""

    name: NameLine
    visit: str
    on_call_name: str | None
    on_call_phone: str | None
    addresses: tuple[AddressThere, ...]
    journey_there: tuple[Leg, ...]
    excursions: tuple[Leg, ...]
    programme: tuple[Point, ...]
    journey_home: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class PersonalItinerary:
    """One page for each person who is going."""

    key: str = "personal-itinerary"
    number: str = "D15"
    title: str = "Personal itinerary"
    audience: str = "guests and travellers"
    level: str = "P2"
    papers: tuple[str, ...] = ("a4", "letter")
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Everybody who is going, in the order of the guest list."""
        visit = packet_facts(session, visit_id)
        return tuple(
            Subject(guest.id, name_line(guest.name).latin, letter_languages(visit, guest)) for guest in visit.guests
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> PersonalItineraryContent:
        """What this person takes part in now."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        guest = visit.guest_by_id.get(subject.id)
        if guest is None:
            raise RefusedInput(f"{subject.name} does not take part in this visit any more.")
        clocks, way = clocks_of(visit, facts, guest), facts.scene.journeys.get(guest.id)
        homes = [visit.home_by_id[stay.home_id] for stay in visit.stays_of(guest.id)]
        return PersonalItineraryContent(
            name=name_line(guest.name),
            visit=visit.title,
            on_call_name=visit.on_call_name,
            on_call_phone=visit.on_call_phone,
            addresses=tuple(AddressThere(home.name, address_of(home), home.phone) for home in homes),
            journey_there=legs(way.there, clocks) if way else (),
            excursions=legs(way.between, clocks) if way else (),
            programme=points(facts, [guest.id], {guest.id: first_name(guest.name)}),
            journey_home=legs(way.home, clocks) if way else (),
        )
