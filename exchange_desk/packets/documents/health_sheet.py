"""D09, the health and needs sheet: what two named persons must know of each guest, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.basics.phones import phone_words
from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.needs import (
    Needs,
    allergy_lines,
    diet_line,
    kindness_lines,
    medicine_lines,
    needs_of,
    open_about,
    strung,
)
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.people import age_of, age_words, sex_word, unplaced_words
from exchange_desk.packets.documents.two_tongues import both, headed, none_on_the_day
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Cell, Sheet, Span, Words
from exchange_desk.packets.text.style import MUTED
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class HomeOfGuest(Worded):
    """Whom to call where the guest sleeps."""

    family: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class GuestHealth(Worded):
    """One guest with needs."""

    id: str
    name: NameLine
    age: str | None
    sex: str | None
    minor: bool
    town: str | None
    homes: tuple[HomeOfGuest, ...]
    own_lodging: bool
    needs: Needs
    medication: str | None
    medication_not_settled: tuple[str, ...]
    medical_note: str | None


@dataclass(frozen=True, slots=True)
class HealthSheetContent(Worded):
    """Who has needs, and who reported none."""

    occasion: Occasion
    on_call: OnCall
    emergency_number: str | None
    hospital: str | None
    guests: tuple[GuestHealth, ...]
    none_reported: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HealthSheet:
    """One sheet of which two copies are made, each for a person named on it."""

    key: str = "health-sheet"
    number: str = "D09"
    title: str = "Health and needs sheet"
    audience: str = "two named persons"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> HealthSheetContent:
        """Everybody who is going, by name."""
        visit = packet_facts(session, visit_id)
        ordered = sorted(visit.guests, key=lambda g: (folded(g.name.family or g.name.full), g.name.full))
        found = [_health(visit, guest) for guest in ordered]
        return HealthSheetContent(
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            emergency_number=visit.emergency_number,
            hospital=visit.hospital,
            guests=tuple(guest for guest in found if _told_anything(guest)),
            none_reported=tuple(guest.name.both for guest in found if not _told_anything(guest)),
        )

    def tell(self, content: HealthSheetContent, sheet: Sheet) -> list[Block]:
        """Whom it is for and whom to call; a frame for each guest, kept on one page; then who reported nothing."""
        language = sheet.language
        unknown = say("not_known", language)
        counted = {"count": len(content.guests), "total": len(content.guests) + len(content.none_reported)}
        first: list[tuple[Words, Cell]] = [
            (both(sheet, "for_two_persons"), sheet.blanks(2)),
            (both(sheet, "emergency_number"), Span(content.emergency_number or unknown, bold=True)),
            (both(sheet, "on_call"), Span(content.on_call.words(language), bold=True)),
            (both(sheet, "hospital"), content.hospital or unknown),
        ]
        blocks = [
            headed(sheet, content.occasion, "health_sheet"),
            sheet.keyed(first, mm=62),
            sheet.paragraph(both(sheet, "with_needs", **counted), bold=True),
        ]
        blocks += [_frame(guest, sheet) for guest in content.guests]
        if content.none_reported:
            blocks.append(_nothing_reported(content.none_reported, sheet))
        return blocks


def _nothing_reported(names: Sequence[str], sheet: Sheet) -> Block:
    """A heading with the day, and the names under it."""
    titles = [
        say("nothing_reported_of", language, day=long_day(sheet.day, language, weekday=False))
        if sheet.day
        else say("none_reported", language)
        for language in sheet.languages[:2]
    ]
    title = sheet.section(titles[0], titles[1] if titles[1:] else "")
    return sheet.together([title, sheet.bullets([[Span(name, alone=True)] for name in names])])


def _frame(guest: GuestHealth, sheet: Sheet) -> Block:
    language = sheet.language
    none = Span(none_on_the_day(sheet, language), colour=MUTED)
    who = [sex_word(guest.sex, guest.minor, language), age_words(guest.age, language)]
    who.append(say("from_town", language, town=guest.town) if guest.town else "")
    line = " · ".join(part for part in who if part)
    blocks = [sheet.name(guest.name.original or "", guest.name.latin, guest.name.say(language), line)]
    pairs: list[tuple[Words, Cell]] = []
    if guest.needs.warns:
        blocks.append(sheet.alert(both(sheet, "allergy"), allergy_lines(guest.needs, language)))
    else:
        pairs.append((both(sheet, "allergies"), none))
    dieting = guest.needs.diets or guest.needs.diet_note or guest.needs.diet_not_settled
    pairs.append((both(sheet, "diet"), diet_line(guest.needs, language) if dieting else none))
    medicines = medicine_lines(guest.medication, guest.medication_not_settled, language)
    pairs.append((both(sheet, "medication"), strung(medicines, "\n") or none))
    pairs.append((both(sheet, "medical_note"), Span(guest.medical_note, alone=True) if guest.medical_note else none))
    stairs = [value_word("mobility", guest.needs.stairs, language), guest.needs.stairs_note or ""]
    walking: list[Sequence[str | Span]] = [[Span(part, alone=True)] for part in stairs if part]
    pairs.append((both(sheet, "walking"), strung(walking, ": ") or none))
    near = kindness_lines(replace(guest.needs, stairs=None, stairs_note=None), language)
    if near:
        pairs.append((both(sheet, "and_near"), "; ".join(near)))
    pairs.append((both(sheet, "stays_with"), strung(_homes(guest, language), "\n")))
    return sheet.boxed([*blocks, sheet.keyed(pairs, mm=42)])


def _homes(guest: GuestHealth, language: str) -> list[Sequence[str | Span]]:
    if not guest.homes:
        return [[say("own_lodging", language) if guest.own_lodging else unplaced_words(language)]]
    return [
        [
            Span(say("family", language, name=home.family), alone=True),
            "  ",
            phone_words(home.phone) or say("not_known", language),
        ]
        for home in guest.homes
    ]


def _told_anything(guest: GuestHealth) -> bool:
    """Whether anything was reported, or is being asked: who is on this list once must not be taken off it by chance."""
    needs = guest.needs
    said = (needs.warns, needs.diets, needs.diet_note, needs.diet_not_settled, needs.animals, needs.stairs)
    more = (needs.stairs_note, needs.smoke_of_others, guest.medication, guest.medication_not_settled)
    return any((*said, *more, guest.medical_note))


def _health(visit: PaperVisit, guest: PaperGuest) -> GuestHealth:
    homes = [visit.home_by_id[stay.home_id] for stay in visit.stays_of(guest.id)]
    return GuestHealth(
        id=guest.id,
        name=name_line(guest.name),
        age=age_of(guest.ages),
        sex=guest.sex,
        minor=guest.minor,
        town=guest.town,
        homes=tuple(HomeOfGuest(home.name, home.phone) for home in homes),
        own_lodging=guest.own_lodging,
        needs=replace(needs_of(guest), smokes=None),
        medication=guest.medication,
        medication_not_settled=open_about(guest, "medication"),
        medical_note=guest.medical_note,
    )
