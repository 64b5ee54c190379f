"""D01, the host family sheet: who comes, what they must not eat, when, and the visit day by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import unbroken
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points, programme
from exchange_desk.packets.documents.faces import Face, beside, face_of
from exchange_desk.packets.documents.journeys import When, clocks_of, moment_words, when
from exchange_desk.packets.documents.naming import NameLine, first_name, first_name_line, name_line
from exchange_desk.packets.documents.needs import (
    Needs,
    allergy_lines,
    diet_line,
    kindness_lines,
    languages_line,
    needs_of,
    strung,
)
from exchange_desk.packets.documents.occasion import Occasion, OnCall, head, occasion_of, on_call_of
from exchange_desk.packets.documents.people import (
    Stay,
    age_of,
    age_words,
    grade_words,
    guest_language,
    nights_words,
    room_words,
    sex_word,
    spoken_by,
    stay_of,
)
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.fitting import SIZES, fitted_to
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.first_words import first_words
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import spans
from exchange_desk.queries.itinerary_facts import ItineraryFacts, shown_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class Travel(Worded):
    """How a guest comes or goes, as far as it is known."""

    when: When
    by: str
    number: str
    place: str


@dataclass(frozen=True, slots=True)
class Move(Worded):
    """From or to which other family a guest moves, and when; no family where that home is not settled."""

    family: str | None
    day: dt.date


@dataclass(frozen=True, slots=True)
class HostedGuest(Worded):
    """One guest on the sheet; of who is `held_back` only first name, age and needs are told."""

    id: str
    name: NameLine
    held_back: bool
    sex: str | None
    minor: bool
    age: str | None
    role: str
    grade: str | None
    town: str | None
    languages: tuple[tuple[str, str | None], ...]
    interests: str | None
    occupation: str | None
    needs: Needs
    stays: tuple[Stay, ...]
    arrives: Travel | None
    leaves: Travel | None
    comes_from: Move | None
    goes_on_to: Move | None
    note: str | None
    photo: Face | None = None


@dataclass(frozen=True, slots=True)
class HostSheetContent(Worded):
    """The sheet of one home."""

    family: str
    greeting: str | None
    occasion: Occasion
    on_call: OnCall
    meeting_point: str | None
    guests: tuple[HostedGuest, ...]
    first_words_of: tuple[str, ...]
    programme: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class HostSheet:
    """One sheet for each home with guests."""

    key: str = "host-sheet"
    number: str = "D01"
    title: str = "Host family sheet"
    audience: str = "host families"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The homes where somebody stays, by family name."""
        visit = packet_facts(session, visit_id)
        return tuple(Subject(home.id, home.name, (visit.language,)) for home in visit.homes if visit.stays_in(home.id))

    def gather(self, session: Session, visit_id: str, subject: Subject) -> HostSheetContent:
        """What this family should know now."""
        visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
        home = visit.home_by_id.get(subject.id)
        stays = visit.stays_in(subject.id)
        if home is None or not stays:
            raise RefusedInput(f"{subject.name} has no guests in this visit. There is no sheet to print.")
        guests = tuple(visit.guest_by_id[i] for i in dict.fromkeys(stay.guest_id for stay in stays))
        back = {guest.id for guest in guests if (home.id, guest.id) in visit.held_back}
        told = {guest.id: first_name(guest.name) for guest in guests}
        return HostSheetContent(
            family=home.name,
            greeting=home.greeting,
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            meeting_point=None if len(back) == len(guests) else visit.meeting_point,
            guests=tuple(_hosted(visit, facts, guest, home.id, guest.id in back) for guest in guests),
            first_words_of=tuple(
                dict.fromkeys(code for guest in guests if (code := guest_language(guest)) and code != visit.language)
            ),
            programme=() if len(back) == len(guests) else points(facts, told.keys(), told, hosts=True),
        )

    def tell(self, content: HostSheetContent, sheet: Sheet) -> list[Block]:
        """Guests first, each with the box that must be seen; then the days; then first words; on two pages at most.

        Only the days and first words step down in size for that, never what is told of a guest.
        """
        return fitted_to(2, sheet, lambda size: self._told(content, sheet, size))

    def _told(self, content: HostSheetContent, sheet: Sheet, size: float) -> list[Block]:
        language, dense = sheet.language, size < SIZES[0]
        title = say("your_guest" if len(content.guests) == 1 else "your_guests", language)
        blocks = [
            head(
                sheet, content.occasion, [title, " – ", Span(say("family", language, name=content.family), alone=True)]
            )
        ]
        if any(guest.held_back for guest in content.guests):
            notice = sheet.paragraph(say("held_back", language))
            blocks.append(sheet.boxed([sheet.line(say("held_back_title", language), bold=True), notice]))
        pairs: list[tuple[Words, Cell]] = [(say("on_call", language), Span(content.on_call.words(language), bold=True))]
        if content.meeting_point:
            pairs.append((say("meeting_point", language), content.meeting_point))
        blocks.append(sheet.keyed(pairs, mm=62))
        for guest in content.guests:
            blocks += _guest_blocks(guest, sheet)
        if content.programme:
            blocks += [
                sheet.section(say("day_by_day", language)),
                programme(sheet, content.programme, at_your_home=True, size=size, dense=dense),
            ]
        for of_language in content.first_words_of:
            blocks += _first_words(of_language, sheet, size)
        return blocks


def _moved_from(visit: PaperVisit, guest: PaperGuest, home_id: str) -> Move | None:
    """The family where a guest slept before coming to this one."""
    stays = visit.stays_of(guest.id)
    first = next(n for n, stay in enumerate(stays) if stay.home_id == home_id)
    day = stays[first].first_night
    if first:
        return Move(visit.home_by_id[stays[first - 1].home_id].name, day)
    return Move(None, day) if guest.first_night and guest.first_night < day else None


def _moved_to(visit: PaperVisit, guest: PaperGuest, home_id: str) -> Move | None:
    """The family where a guest sleeps after the last night in this one."""
    stays = visit.stays_of(guest.id)
    last = max(n for n, stay in enumerate(stays) if stay.home_id == home_id)
    day = stays[last].last_night + dt.timedelta(days=1)
    if last + 1 < len(stays):
        return Move(visit.home_by_id[stays[last + 1].home_id].name, day)
    return Move(None, day) if guest.last_night and guest.last_night >= day else None


def _guest_blocks(guest: HostedGuest, sheet: Sheet) -> list[Block]:
    """One guest: name, what must not be lost, the rest."""
    language = sheet.language
    who = [
        sex_word(guest.sex, guest.minor, language),
        age_words(guest.age, language),
        grade_words(guest.grade, language),
        say("from_town", language, town=guest.town) if guest.town else "",
    ]
    parts: list[Sequence[str | Span]] = [[word] for word in who if word]
    if guest.name.to_call:
        parts.append([f"{say('call', language)}: ", Span(guest.name.to_call, bold=True, alone=True)])
    line = strung(parts, " · ")
    name = sheet.name(guest.name.original or "", guest.name.latin, guest.name.say(language), line)
    allergies = allergy_lines(guest.needs, language, sheet.day)
    diet = diet_line(guest.needs, language, sheet.day)
    eats: list[str | Span] = [say("diet", language) + ": ", *spans(diet)]
    blocks: list[Block] = []
    if guest.needs.warns:
        blocks.append(sheet.alert(say("allergy", language), [*allergies, eats]))
    pairs: list[tuple[Words, Cell]] = []
    if not guest.needs.warns:
        pairs += [(say("allergies", language), allergies[0]), (say("diet", language), diet)]
    for stay in guest.stays:
        room = room_words(stay, language)
        pairs.append((say("nights", language), nights_words(stay, language) + (f"  ({room})" if room else "")))
    pairs.append((say("speaks", language), languages_line(guest.languages, language)))
    pairs.append((say("interests", language), guest.interests or ""))
    pairs.append((say("work", language), guest.occupation or ""))
    pairs.append((say("good_to_know", language), "; ".join(kindness_lines(guest.needs, language))))
    if not guest.held_back:
        pairs.append((say("arrives", language), _coming(guest.comes_from, "comes_from", guest.arrives, language)))
        pairs.append((say("leaves", language), _coming(guest.goes_on_to, "goes_on_to", guest.leaves, language)))
    pairs.append((say("bring", language), guest.note or ""))
    blocks.append(sheet.keyed([(key, value) for key, value in pairs if value]))
    rule = sheet.rule()
    rule.sticky = True
    return [rule, sheet.together([beside(guest.photo, sheet.together([name, *blocks[:1]])), *blocks[1:]])]


def _coming(move: Move | None, key: str, travel: Travel | None, language: str) -> Words:
    """From or to another family, else by which flight."""
    if move is None:
        return _travel_words(travel, language)
    day = long_day(move.day, language, year=False)
    words = say(key, language, day=day, name=move.family) if move.family else say("other_home_open", language, day=day)
    return Span(words, bold=True)


def _travel_words(travel: Travel | None, language: str) -> Words:
    if travel is None:
        return say("time_not_known", language)
    by = " ".join(part for part in (value_word("travel", travel.by, language), unbroken(travel.number)) if part)
    words: list[str | Span] = [Span(moment_words(travel.when, language), bold=True)]
    return strung([words, *([part] for part in (Span(travel.place, alone=True), by) if part)], " · ")


def _first_words(of_language: str, sheet: Sheet, size: float) -> list[Block]:
    language = sheet.language
    found = first_words(of_language, language)
    if not found:
        return []
    columns = [Column(say("in_our_words", language), 0.95), Column(say("written", language), 1.0)]
    rows: list[list[Cell]] = [[word.meaning, Span(word.written, language=of_language)] for word in found]
    if all(word.say for word in found):
        columns.append(Column(say("say_it", language), 1.7))
        rows = [[*row, word.say] for row, word in zip(rows, found, strict=True)]
    title = say("first_words", language, tongue=value_word("language", of_language, language))
    return [sheet.together([sheet.section(title), sheet.table(columns, rows, size=size, dense=True)])]


def _hosted(visit: PaperVisit, facts: ItineraryFacts, guest: PaperGuest, home_id: str, back: bool) -> HostedGuest:
    clocks = clocks_of(visit, facts, guest)
    way = facts.scene.journeys.get(guest.id)
    comes, goes = (way.arrival, way.departure) if way and not back else (None, None)
    arrives = leaves = None
    if comes is not None and comes.ends is not None:
        moment = when(comes.ends, clocks, comes.time_note)
        arrives = Travel(moment, comes.kind, comes.whole_number, comes.end_place)
    if goes is not None:
        leaves = Travel(when(goes.starts, clocks, goes.time_note), goes.kind, goes.whole_number, goes.start_place)
    return HostedGuest(
        id=guest.id,
        name=first_name_line(guest.name) if back else name_line(guest.name),
        held_back=back,
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        role=guest.role,
        grade=None if back else guest.grade,
        town=guest.town,
        languages=spoken_by(guest),
        interests=None if back else guest.interests,
        occupation=None if back else guest.occupation,
        needs=needs_of(guest),
        stays=tuple(stay_of(visit, stay) for stay in visit.stays_of(guest.id) if stay.home_id == home_id),
        arrives=arrives,
        leaves=leaves,
        comes_from=None if back else _moved_from(visit, guest, home_id),
        goes_on_to=None if back else _moved_to(visit, guest, home_id),
        note=None if back or arrives else guest.arrival_note,
        photo=None if back else face_of(guest.portrait),
    )
