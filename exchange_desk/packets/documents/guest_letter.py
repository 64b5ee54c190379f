"""D02, the guest letter: who hosts me, where, and what I do, in two languages side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points, programme
from exchange_desk.packets.documents.journeys import Leg, clocks_of, leg, moment_words, vehicle
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.occasion import Occasion, OnCall, head, occasion_of, on_call_of
from exchange_desk.packets.documents.people import (
    Animal,
    Member,
    Stay,
    address_of,
    animal_of,
    animal_words,
    guest_language,
    member_of,
    member_words,
    nights_words,
    room_words,
    stay_of,
    steps_words,
)
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.fitting import closer_on_one_page
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Block, Sheet, Span, Words
from exchange_desk.packets.text.style import MUTED, spans
from exchange_desk.queries.itinerary_facts import shown_facts
from exchange_desk.queries.packet_facts import FAMILIES, PaperStay, PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.packet_facts_homes import PaperHome

Fact = tuple[str, list[Words]]


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
    steps_note: str | None
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
    occasion: Occasion
    homes: tuple[HostHome, ...]
    on_call: OnCall
    meeting_point: str | None
    arrives: Leg | None
    leaves: Leg | None
    programme: tuple[Point, ...]


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
        visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
        group = letter_groups(visit).get(subject.id)
        if not group:
            raise RefusedInput(f"{subject.name} has no home in this visit. There is no letter to print.")
        clocks = clocks_of(visit, facts, group[0])
        way = facts.scene.journeys.get(group[0].id)
        return GuestLetterContent(
            guests=tuple(name_line(guest.name) for guest in group),
            committee=visit.committee,
            occasion=occasion_of(visit),
            homes=tuple(
                _host_home(visit, visit.home_by_id[stay.home_id], stay, [g.id for g in group])
                for stay in visit.stays_of(group[0].id)
            ),
            on_call=on_call_of(visit),
            meeting_point=visit.meeting_point,
            arrives=leg(way.arrival, clocks) if way and way.arrival else None,
            leaves=leg(way.departure, clocks) if way and way.departure else None,
            programme=points(facts, [g.id for g in group], {g.id: first_name(g.name) for g in group}),
        )

    def tell(self, content: GuestLetterContent, sheet: Sheet) -> list[Block]:
        """The letter in one or two languages, then the journeys and days."""
        other = say("your_hosts", sheet.second) if sheet.second else ""
        opening = "opening" if len(content.homes) == 1 else "opening_several"
        blocks = [
            head(sheet, content.occasion, say("your_hosts", sheet.language), other),
            _in_each(sheet, lambda language: sheet.paragraph(say("dear", language, names=_called(content, language)))),
            _in_each(sheet, lambda language: sheet.paragraph(say(opening, language, town=content.occasion.our_town))),
        ]
        for home in content.homes:
            blocks += _home_blocks(home, sheet)
        blocks += _facts(sheet, lambda language: _travel_facts(content, language))
        if not all(home.confirmed for home in content.homes):
            blocks.append(_in_each(sheet, lambda language: sheet.paragraph(say("pencilled", language))))
        goodbye = [
            _in_each(sheet, lambda language: _help(content, sheet, language)),
            _in_each(sheet, lambda language: sheet.paragraph(say("closing", language))),
            sheet.line(content.committee),
        ]
        blocks = closer_on_one_page([*blocks, sheet.together(goodbye)], sheet)
        if content.programme:
            second = say("your_days", sheet.second) if sheet.second else ""
            blocks += [sheet.page_break(), sheet.section(say("your_days", sheet.language), second)]
            blocks.append(programme(sheet, content.programme))
        return blocks


def _in_each(sheet: Sheet, told: Callable[[str], Block]) -> Block:
    """The same in the language of the sheet, or in both side by side."""
    if sheet.second is None:
        return told(sheet.language)
    return sheet.bilingual([told(sheet.language)], [told(sheet.second)])


def _called(content: GuestLetterContent, language: str) -> str:
    """The names after "Dear": in their own script where the language is written so, else in passport spelling."""
    return joined([name.in_script_of(language) for name in content.guests], language)


def _help(content: GuestLetterContent, sheet: Sheet, language: str) -> Block:
    words = Span(content.on_call.words(language), bold=True)
    return sheet.paragraph([say("help", language), "\n", words])


def _home_blocks(home: HostHome, sheet: Sheet) -> list[Block]:
    """One home: the family in large, then what there is to know of it."""
    name = sheet.paragraph(Span(say("family", sheet.language, name=home.family), alone=True), bold=True, size=14)
    name.before, name.sticky = 12, True
    blocks = [name]
    if home.greeting:
        blocks.append(sheet.line(home.greeting))
    return blocks + _facts(sheet, lambda language: _home_facts(home, language))


def _home_facts(home: HostHome, language: str) -> list[Fact]:
    """What there is to know of one home, in one language."""
    none = say("not_said", language)
    spoken = dict.fromkeys(code for member in home.members for code, _ in member.languages)
    distance = say("distance", language, km=f"{home.distance_km:g}") if home.distance_km else ""
    steps = steps_words(home.steps, home.steps_note, language)
    stay = [nights_words(home.stay, language), room_words(home.stay, language)]
    facts: list[Fact] = [
        (say("nights", language), [part for part in stay if part]),
        (say("who_lives_there", language), [member_words(member, language) for member in home.members] or [none]),
        (say("address", language), [part for part in (home.address, distance) if part] or [none]),
        (say("their_phone", language), [phone_words(home.phone) or none]),
        (say("pets", language), [animal_words(a, language) for a in home.animals] or [say("no_pets", language)]),
        (say("smoking", language), [value_word("smoking", home.smoking, language) or none]),
    ]
    if steps:
        facts.append((say("stairs", language), list(steps)))
    if spoken:
        tongues = joined([value_word("language", code, language) for code in spoken], language)
        facts.append((say("their_languages", language), [tongues]))
    if home.house_notes:
        facts.append((say("house_notes", language), [home.house_notes]))
    return facts


def _travel_facts(content: GuestLetterContent, language: str) -> list[Fact]:
    """When the guest comes and goes, and where one meets; the whole way stands on the personal itinerary."""
    open_yet = say("time_not_known", language)
    facts: list[Fact] = []
    for key, one in (("arrives", content.arrives), ("leaves", content.leaves)):
        moment = None if one is None else one.arrives if key == "arrives" else one.leaves
        if one is None or moment is None:
            facts.append((say(key, language), [open_yet]))
            continue
        place = one.goes_to if key == "arrives" else one.leaves_from
        told = " · ".join(part for part in (place, vehicle(one, language)) if part)
        facts.append((say(key, language), [Span(moment_words(moment, language), bold=True), told]))
    if content.meeting_point:
        facts.append((say("meeting_point", language), [content.meeting_point]))
    return facts


def _facts(sheet: Sheet, told: Callable[[str], list[Fact]]) -> list[Block]:
    """Keys and values: as a list in one language, as pairs of small keys over their lines in two."""
    first = told(sheet.language)
    if sheet.second is None:
        return [sheet.keyed([(key, strung([spans(line) for line in lines], "\n")) for key, lines in first])]
    return [
        sheet.bilingual(_fact(sheet, *left), _fact(sheet, *right))
        for left, right in zip(first, told(sheet.second), strict=True)
    ]


def _fact(sheet: Sheet, key: str, lines: Sequence[Words]) -> list[Block]:
    """The key, then what is told, in one run of text."""
    told = strung([[replace(part, alone=True) for part in spans(line)] for line in lines], "; ")
    return [sheet.line([Span(f"{key}: ", colour=MUTED), *told])]


def letter_groups(visit: PaperVisit) -> dict[str, tuple[PaperGuest, ...]]:
    """Who gets a letter together, by the party's id where all of it sleeps in one home, else by the guest's."""
    by_party: dict[str, list[PaperGuest]] = {}
    for guest in visit.guests:
        if guest.party_id and guest.party_kind in FAMILIES:
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


def _host_home(visit: PaperVisit, home: PaperHome, stay: PaperStay, group: Sequence[str]) -> HostHome:
    return HostHome(
        id=home.id,
        family=home.name,
        greeting=home.greeting,
        members=tuple(member_of(member) for member in home.members),
        animals=tuple(animal_of(pet) for pet in home.pets),
        smoking=home.smoking,
        steps=home.steps,
        steps_note=home.steps_note,
        address=address_of(home, visit),
        distance_km=home.distance_km,
        phone=home.phone,
        house_notes=home.house_notes,
        stay=stay_of(visit, stay, reader=group),
        confirmed=stay.confirmed,
    )
