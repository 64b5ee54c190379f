"""D07, the emergency sheet for leaders: for every guest where, whom to call, what is dangerous."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.clock import zone_named
from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.phones import phone_words, same_phone
from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.needs import (
    Needs,
    allergy_lines,
    diet_line,
    medicine_lines,
    needs_of,
    open_about,
    strung,
)
from exchange_desk.packets.documents.occasion import Occasion, OnCall, head, occasion_of, on_call_of
from exchange_desk.packets.documents.people import (
    Stay,
    address_of,
    age_of,
    age_words,
    nights_words,
    sex_word,
    stay_of,
    unplaced_words,
)
from exchange_desk.packets.documents.two_tongues import none_on_the_day
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock as clock_of
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Cell, Sheet, Span, Words
from exchange_desk.packets.text.style import spans
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest

SIZE = 14.0  # read in a corridor, at night


@dataclass(frozen=True, slots=True)
class Shelter(Worded):
    """Where a guest sleeps, and how to reach that home."""

    family: str
    phone: str | None
    address: str
    stay: Stay


@dataclass(frozen=True, slots=True)
class HomeContact(Worded):
    """Somebody to call at home."""

    name: str | None
    relation: str | None
    phone: str | None
    as_written: str | None


@dataclass(frozen=True, slots=True)
class GuestInNeed(Worded):
    """One guest of the sheet."""

    id: str
    name: NameLine
    born: str | None
    age: str | None
    sex: str | None
    minor: bool
    town: str | None
    own_phone: str | None
    shelters: tuple[Shelter, ...]
    own_lodging: bool
    contacts: tuple[HomeContact, ...]
    needs: Needs
    medication: str | None
    medication_not_settled: tuple[str, ...]
    medical_note: str | None


@dataclass(frozen=True, slots=True)
class TownClock(Worded):
    """How far the clocks of a town are ahead of ours during the visit, in minutes (negative: behind)."""

    town: str
    minutes_ahead: int


@dataclass(frozen=True, slots=True)
class EmergencySheetContent(Worded):
    """The sheet of a visit."""

    occasion: Occasion
    emergency_number: str | None
    hospital: str | None
    insurer: str | None
    consulate: str | None
    on_call: OnCall
    clocks: tuple[TownClock, ...]
    guests: tuple[GuestInNeed, ...]


@dataclass(frozen=True, slots=True)
class EmergencySheet:
    """One sheet for the leaders, numbered, collected back."""

    key: str = "emergency-sheet"
    number: str = "D07"
    title: str = "Emergency sheet"
    audience: str = "leaders"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> EmergencySheetContent:
        """Everybody who is going, by name."""
        visit = packet_facts(session, visit_id)
        ordered = sorted(
            visit.guests, key=lambda guest: (folded(guest.name.family or guest.name.full), guest.name.full)
        )
        guests = tuple(_in_need(visit, guest) for guest in ordered)
        return EmergencySheetContent(
            occasion=occasion_of(visit),
            emergency_number=visit.emergency_number,
            hospital=visit.hospital,
            insurer=visit.insurer,
            consulate=visit.consulate,
            on_call=on_call_of(visit),
            clocks=_clocks(visit, itinerary_facts(session, visit_id).stay.zone),
            guests=guests,
        )

    def tell(self, content: EmergencySheetContent, sheet: Sheet) -> list[Block]:
        """Whom to call first, in the largest type; then every guest in a frame that stays on one page."""
        language = sheet.language
        none = say("not_known", language)
        first: list[tuple[Words, Cell]] = [
            (say("emergency_number", language), Span(content.emergency_number or none, bold=True)),
            (say("on_call", language), Span(content.on_call.words(language), bold=True)),
            (say("hospital", language), content.hospital or none),
            (say("insurer", language), content.insurer or none),
            (say("consulate", language), content.consulate or none),
        ]
        blocks = [head(sheet, content.occasion, say("emergency_sheet", language)), sheet.keyed(first, mm=66, size=SIZE)]
        blocks += [sheet.line(clock_words(clock, language), size=SIZE) for clock in content.clocks]
        for guest in content.guests:
            blocks.append(_guest_block(guest, sheet))
        return blocks


def clock_words(clock: TownClock, language: str) -> str:
    """ "Numata is 16 hours ahead of us: 20:00 here is 12:00 the next day there."."""
    minutes = clock.minutes_ahead
    if not minutes:
        return say("clock_same", language, town=clock.town)
    hours, rest = divmod(abs(minutes), 60)
    ahead = f"{hours}:{rest:02d} h" if rest else say("hour_one" if hours == 1 else "hours", language, count=hours)
    days, of_day = divmod(20 * 60 + minutes, 24 * 60)
    there = clock_of(dt.time(of_day // 60, of_day % 60), language)
    key = {0: "same_day_time", 1: "next_day", -1: "day_before"}[days]
    direction = "clock_ahead" if minutes > 0 else "clock_behind"
    return say(direction, language, town=clock.town, hours=ahead, there=say(key, language, time=there))


def _guest_block(guest: GuestInNeed, sheet: Sheet) -> Block:
    language = sheet.language
    none = none_on_the_day(sheet, language)
    who = [sex_word(guest.sex, guest.minor, language), age_words(guest.age, language), _born(guest.born, language)]
    who.append(say("from_town", language, town=guest.town) if guest.town else "")
    line = " · ".join(part for part in who if part)
    name = sheet.name(guest.name.original or "", guest.name.latin, guest.name.say(language), line)
    pairs: list[tuple[Words, Cell]] = []
    warned: list[Block] = []
    health: list[Sequence[str | Span]] = []
    allergies = allergy_lines(guest.needs, language, sheet.day)
    diet = diet_line(guest.needs, language, sheet.day)
    if guest.needs.warns:
        word = Span(say("allergy", language), size=sheet.style(SIZE).size)
        warned.append(sheet.alert(word, [sheet.line(told, size=SIZE) for told in allergies]))
    else:
        health.append(_told("allergies", allergies[0], language))
    health.append(_told("diet", diet, language))
    medicines = medicine_lines(guest.medication, guest.medication_not_settled, language)
    health.append(_told("medication", strung(medicines, "; ") or none, language))
    if guest.medical_note:
        health.append(_told("medical_note", Span(guest.medical_note, alone=True), language))
    pairs.append((say("health", language), strung(health, " · ")))
    pairs.append((say("stays_with", language), strung(_roofs(guest, language), "\n")))
    pairs.append((say("home_contacts", language), strung(_contacts(guest, language), "\n") or none))
    if guest.own_phone and not any(same_phone(guest.own_phone, contact.phone) for contact in guest.contacts):
        pairs.append((say("own_phone", language), phone_words(guest.own_phone)))
    return sheet.boxed([name, *warned, sheet.keyed(pairs, mm=42, size=SIZE)])


def _told(key: str, words: Words, language: str) -> list[str | Span]:
    return [f"{say(key, language)}: ", *spans(words)]


def _born(born: str | None, language: str) -> str:
    """The birth date as it is needed at a hospital's desk, as far as it is known."""
    if born is None:
        return ""
    whole = PartialDate.parse(born).whole
    return f"{say('born', language)} {long_day(whole, language, weekday=False) if whole else born}"


def _roofs(guest: GuestInNeed, language: str) -> list[Sequence[str | Span]]:
    if not guest.shelters:
        return [[say("own_lodging", language) if guest.own_lodging else Span(unplaced_words(language), bold=True)]]
    roofs: list[Sequence[str | Span]] = []
    for shelter in guest.shelters:
        words: list[str | Span] = [
            Span(say("family", language, name=shelter.family), bold=True, alone=True),
            "  ",
            Span(phone_words(shelter.phone) or say("not_known", language), bold=True),
        ]
        if shelter.address:
            words += [" · ", Span(shelter.address, alone=True)]
        if len(guest.shelters) > 1:
            words += ["\n", nights_words(shelter.stay, language)]
        roofs.append(words)
    return roofs


def _contacts(guest: GuestInNeed, language: str) -> list[Sequence[str | Span]]:
    lines: list[Sequence[str | Span]] = []
    for number, contact in enumerate(guest.contacts, 1):
        words: list[str | Span] = [f"{number}. "]
        told = contact.name or contact.as_written
        words.append(Span(told, alone=True) if told else say("contact_no_name", language))
        if contact.relation:
            words.append(f" ({value_word('relation', contact.relation, language)})")
        words += ["  ", Span(phone_words(contact.phone) or say("not_known", language), bold=True)]
        lines.append(words)
    return lines


def _in_need(visit: PaperVisit, guest: PaperGuest) -> GuestInNeed:
    shelters = []
    for stay in visit.stays_of(guest.id):
        home = visit.home_by_id[stay.home_id]
        shelters.append(Shelter(home.name, home.phone, address_of(home), stay_of(visit, stay)))
    return GuestInNeed(
        id=guest.id,
        name=name_line(guest.name),
        born=guest.born,
        age=age_of(guest.ages),
        sex=guest.sex,
        minor=guest.minor,
        town=guest.town,
        own_phone=guest.phone,
        shelters=tuple(shelters),
        own_lodging=guest.own_lodging,
        contacts=tuple(HomeContact(c.name, c.relation, c.phone, c.as_typed) for c in guest.contacts),
        needs=needs_of(guest),
        medication=guest.medication,
        medication_not_settled=open_about(guest, "medication"),
        medical_note=guest.medical_note,
    )


def _clocks(visit: PaperVisit, host_zone: str) -> tuple[TownClock, ...]:
    """The clocks of the guests' towns on the first evening of the visit."""
    evening = dt.datetime.combine(visit.starts, dt.time(20), zone_named(host_zone))
    here = evening.utcoffset() or dt.timedelta()
    towns = [(visit.town, visit.zone)] if visit.direction == "outbound" else [(p.name, p.zone) for p in visit.partners]
    found = []
    for town, zone in towns:
        if zone:
            there = evening.astimezone(zone_named(zone)).utcoffset() or dt.timedelta()
            found.append(TownClock(town, round((there - here).total_seconds() / 60)))
    return tuple(found)
