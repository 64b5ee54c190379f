"""D15, the personal itinerary: every leg with both local times, and the programme of this one person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.itinerary.attending import LEADERS
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points
from exchange_desk.packets.documents.course import Stop, Ticket, course
from exchange_desk.packets.documents.guest_letter import letter_languages
from exchange_desk.packets.documents.journeys import Leg, clocks_of, legs
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.people import address_of
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.fitting import fitted_to
from exchange_desk.packets.phrases.dates import span
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Sheet, Span, Words
from exchange_desk.queries.itinerary_facts import shown_facts
from exchange_desk.queries.itinerary_item import guest_tickets
from exchange_desk.queries.packet_facts import packet_facts


@dataclass(frozen=True, slots=True)
class AddressThere(Worded):
    """Where the traveller sleeps."""

    family: str
    address: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class PersonalItineraryContent(Worded):
    """The itinerary of one person; `course`: the ids of all of it in the order in which it happens."""

    name: NameLine
    occasion: Occasion
    on_call: OnCall
    addresses: tuple[AddressThere, ...]
    journey_there: tuple[Leg, ...]
    excursions: tuple[Leg, ...]
    programme: tuple[Point, ...]
    journey_home: tuple[Leg, ...]
    course: tuple[str, ...] = ()
    tickets: tuple[Ticket, ...] = ()

    def canonical(self) -> dict[str, Any]:
        """Without the order, which follows from the times."""
        return {word: kept for word, kept in Worded.canonical(self).items() if word != "Course"}


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
        visit = packet_facts(session, visit_id)
        guest = visit.guest_by_id.get(subject.id)
        if guest is None:
            raise RefusedInput(f"{subject.name} does not take part in this visit any more.")
        facts = shown_facts(session, visit_id, private=guest.role in LEADERS)
        clocks, way = clocks_of(visit, facts, guest), facts.scene.journeys.get(guest.id)
        homes = [visit.home_by_id[stay.home_id] for stay in visit.stays_of(guest.id)]
        return PersonalItineraryContent(
            name=name_line(guest.name),
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            addresses=tuple(AddressThere(home.name, address_of(home), home.phone) for home in homes),
            journey_there=legs(way.there, clocks) if way else (),
            excursions=legs(way.between, clocks) if way else (),
            programme=points(facts, [guest.id], {guest.id: first_name(guest.name)}),
            journey_home=legs(way.home, clocks) if way else (),
            course=tuple(item.id for item in facts.scene.items),
            tickets=_tickets(session, guest.id, (*way.there, *way.between, *way.home) if way else ()),
        )

    def tell(self, content: PersonalItineraryContent, sheet: Sheet) -> list[Block]:
        """Who, where they stay, then everything in order; on one page where 10 points are enough for that."""
        return fitted_to(1, sheet, lambda size: _told(content, sheet, size))


def _told(content: PersonalItineraryContent, sheet: Sheet, size: float) -> list[Block]:
    language, second, occasion = sheet.language, sheet.second, content.occasion
    blocks = [
        sheet.narrow_head(
            say("personal_itinerary", language),
            ours=occasion.our_town,
            theirs=", ".join(occasion.their_towns),
            dates=span(occasion.first_day, occasion.last_day, language),
            other=say("personal_itinerary", second) if second else "",
        ),
        sheet.name_line(content.name.original or "", content.name.latin),
    ]
    pairs: list[tuple[Words, Cell]] = []
    for home in content.addresses:
        stays: list[str | Span] = [Span(say("family", language, name=home.family), bold=True, alone=True)]
        for part in (home.address, phone_words(home.phone)):
            stays += [" · ", Span(part, alone=True)] if part else []
        pairs.append((both(sheet, "stays_with"), stays))
    pairs.append((both(sheet, "on_call"), content.on_call.words(language)))
    blocks.append(sheet.keyed(pairs, mm=66, size=max(size, 10.0)))
    known: dict[str, Stop] = {leg.id: leg for leg in _legs(content)} | {one.id: one for one in content.programme}
    for known_yet, title, missing in (
        (bool(content.journey_there), "journey_there", "no_travel"),
        (bool(content.programme), "your_days", "no_programme"),
        (bool(content.journey_home), "journey_home", "no_travel"),
    ):
        if not known_yet:
            told = [f"{say(title, one)}: {say(missing, one)}" for one in sheet.languages[:2]]
            blocks.append(sheet.paragraph("\n".join(told)))
    stops = [known[id_] for id_ in content.course if id_ in known]
    if stops:
        blocks.append(course(sheet, stops, size=size, tickets=content.tickets).spaced(8))
    return blocks


def _tickets(session: Session, guest_id: str, legs_of: Iterable[Item]) -> tuple[Ticket, ...]:
    """The guest's own seat, booking and luggage on each leg; where nothing is the guest's own, that of the group."""
    own, found = guest_tickets(session, guest_id), []
    for item in legs_of:
        seat, booking, luggage = own.get(item.id, ("", "", ""))
        ticket = Ticket(
            id=item.id,
            leg=item.whole_number or item.title,
            booking=booking or item.booking,
            seat=seat or None,
            luggage=luggage or item.luggage,
            terminal=item.terminal,
            to_terminal=item.to_terminal,
        )
        if any((ticket.booking, ticket.seat, ticket.luggage, ticket.terminal, ticket.to_terminal)):
            found.append(ticket)
    return tuple(found)


def _legs(content: PersonalItineraryContent) -> tuple[Leg, ...]:
    return (*content.journey_there, *content.excursions, *content.journey_home)
