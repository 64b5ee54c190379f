"""D15, the personal itinerary: every leg with both local times, and the programme of this one person."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points, programme
from exchange_desk.packets.documents.guest_letter import letter_languages
from exchange_desk.packets.documents.journeys import Leg, clocks_of, legs, legs_table
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.occasion import Occasion, OnCall, head, occasion_of, on_call_of
from exchange_desk.packets.documents.people import address_of
from exchange_desk.packets.documents.phones import phone_words
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Sheet, Span, Words
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
    occasion: Occasion
    on_call: OnCall
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
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            addresses=tuple(AddressThere(home.name, address_of(home), home.phone) for home in homes),
            journey_there=legs(way.there, clocks) if way else (),
            excursions=legs(way.between, clocks) if way else (),
            programme=points(facts, [guest.id], {guest.id: first_name(guest.name)}),
            journey_home=legs(way.home, clocks) if way else (),
        )

    def tell(self, content: PersonalItineraryContent, sheet: Sheet) -> list[Block]:
        """The way there, the days, the way home."""
        language, second = sheet.language, sheet.second
        blocks = [
            head(
                sheet,
                content.occasion,
                say("personal_itinerary", language),
                say("personal_itinerary", second) if second else "",
            ),
            sheet.name(content.name.original or "", content.name.latin),
        ]
        pairs: list[tuple[Words, Cell]] = []
        for home in content.addresses:
            where = " · ".join(part for part in (home.address, phone_words(home.phone)) if part)
            stays: list[str | Span] = [
                Span(say("family", language, name=home.family), bold=True, alone=True),
                "\n",
                where,
            ]
            pairs.append((_both(sheet, "stays_with"), stays))
        pairs.append((_both(sheet, "on_call"), content.on_call.words(language)))
        blocks.append(sheet.keyed(pairs, mm=76))
        parts: tuple[tuple[str, Block | None, str], ...] = (
            ("journey_there", legs_table(sheet, content.journey_there) if content.journey_there else None, "no_travel"),
            ("your_days", programme(sheet, content.programme) if content.programme else None, "no_programme"),
            ("travel", legs_table(sheet, content.excursions) if content.excursions else None, ""),
            ("journey_home", legs_table(sheet, content.journey_home) if content.journey_home else None, "no_travel"),
        )
        for key, table, missing in parts:
            if table is not None:
                blocks += [sheet.section(say(key, language), say(key, second) if second else ""), table]
            elif missing:
                blocks += [
                    sheet.section(say(key, language), say(key, second) if second else ""),
                    sheet.paragraph("\n".join(say(missing, one) for one in sheet.languages[:2])),
                ]
        return blocks


def _both(sheet: Sheet, key: str) -> str:
    return " · ".join(dict.fromkeys(say(key, language) for language in sheet.languages[:2]))
