"""D14, the meeting sheet for greeters: what arrives when and with whom, who meets them, who goes to which family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy.orm import Session

from exchange_desk.basics.phones import phone_words, unbroken
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.bus_list_people import Driver, Rider, counted_words, home_cell, name_cell
from exchange_desk.packets.documents.journeys import Leg, When, elsewhere_words, hour, vehicle, vehicle_words
from exchange_desk.packets.documents.meeting_sheet_legs import Meeting, meetings
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.pick_up import car_blocks
from exchange_desk.packets.documents.two_tongues import both, both_values, each, headed, section
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import day_at, day_mark, long_day, short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import spans
from exchange_desk.queries.packet_facts import packet_facts

KEPT = 8  # so many people stay with their flight on one page; more run over it under a repeated head


@dataclass(frozen=True, slots=True)
class MeetingSheetContent(Worded):
    """All arrivals and departures of a visit."""

    occasion: Occasion
    on_call: OnCall
    meeting_point: str | None
    arrivals: tuple[Meeting, ...]
    arrival_not_known: tuple[Rider, ...]
    departures: tuple[Meeting, ...]
    departure_not_known: tuple[Rider, ...]


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """One sheet for everybody who meets guests or sees them off."""

    key: str = "meeting-sheet"
    number: str = "D14"
    title: str = "Meeting sheet for arrivals and departures"
    audience: str = "greeters"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> MeetingSheetContent:
        """Who comes and goes with what now."""
        visit = packet_facts(session, visit_id)
        coming, going = meetings(session, visit_id, leaving=False), meetings(session, visit_id, leaving=True)
        return MeetingSheetContent(
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            meeting_point=visit.meeting_point,
            arrivals=coming.legs,
            arrival_not_known=coming.unknown,
            departures=going.legs,
            departure_not_known=going.unknown,
        )

    def tell(self, content: MeetingSheetContent, sheet: Sheet) -> list[Block]:
        """Whom to call and where one meets; the arrivals in their order; those not known; the departures."""
        pairs: list[tuple[Words, Cell]] = [
            (both(sheet, "on_call"), Span(content.on_call.words(sheet.language), bold=True))
        ]
        if content.meeting_point:
            pairs.append((both(sheet, "meeting_point"), Span(content.meeting_point, alone=True)))
        blocks = [headed(sheet, content.occasion, "airport_sheet"), sheet.keyed(pairs, mm=46)]
        blocks += _direction(content.arrivals, content.arrival_not_known, sheet, leaving=False)
        blocks += _direction(content.departures, content.departure_not_known, sheet, leaving=True)
        return blocks


def _direction(legs: Sequence[Meeting], unknown: Sequence[Rider], sheet: Sheet, *, leaving: bool) -> list[Block]:
    blocks: list[Block] = [section(sheet, "departures" if leaving else "arrivals")]
    if not legs:
        blocks.append(sheet.paragraph(each(sheet, "no_flights")))
    if len(legs) > 1:
        blocks.append(_overview(legs, sheet, leaving=leaving))
    for number, one in enumerate(legs, 1):
        told = _leg(one, f"{number}.  " if len(legs) > 1 else "", sheet, leaving=leaving)
        if len(one.people) > KEPT or sheet.large:
            blocks += told
        elif len(legs) == 1:  # its heading goes with it
            blocks = [sheet.together([*blocks, *told])]
        else:
            blocks.append(sheet.together(told).spaced(16))
    if unknown and (legs or not leaving):  # of a departure that nobody knows yet the sentence says it all
        key = "way_unknown_home" if leaving else "way_unknown_there"
        counted = both(sheet, "people_number", count=len(unknown))
        blocks += [sheet.heading(f"{both(sheet, key)} · {counted}"), _people(unknown, sheet)]
    return blocks


def _overview(legs: Sequence[Meeting], sheet: Sheet, *, leaving: bool) -> Block:
    """The order of the day in one glance, with a box for each."""
    columns = (
        Column(each(sheet, "number"), share=0),
        Column(each(sheet, "leaves" if leaving else "arrives"), 2.2 if sheet.large else 1.6),
        Column(each(sheet, "travel"), 3),
        Column(each(sheet, "guests"), share=0),
        Column(each(sheet, "there_tick"), mm=26.0 if sheet.large else 20.0),
    )
    rows: list[list[Cell]] = []
    for number, one in enumerate(legs, 1):
        moment = _here(one, leaving)
        day = f"{short_day(moment.day, sheet.language)} {unbroken(hour(moment, sheet.language))}"
        what = vehicle_words(one.kind, one.number, sheet.language)
        place = one.goes_to if leaving else one.leaves_from
        travel: list[str | Span] = [Span(what)]
        travel += [" · ", Span(place, alone=True)] if place else []
        rows.append([str(number), Span(day, bold=True), travel, str(len(one.people)), sheet.tick()])
    return sheet.table(columns, rows, size=11)


def _here(one: Meeting, leaving: bool) -> When:
    """The moment that matters to who waits here."""
    return one.leaves if leaving else one.arrives or one.leaves


def _leg(one: Meeting, number: str, sheet: Sheet, *, leaving: bool) -> list[Block]:
    """The flight with its hours, who meets it, who comes with it."""
    language, moment, big = sheet.language, _here(one, leaving), sheet.style(14).size
    days_on = one.days_on if moment is one.arrives else 0
    title: list[str | Span] = [Span(number), *_moment(moment, language, days_on), "   "]
    what = vehicle_words(one.kind, one.number, language)
    if one.not_settled:
        what += f" ({both_values(sheet, 'status', one.not_settled)})"
    title.append(what)
    places = " → ".join(part for part in (one.leaves_from, one.goes_to) if part)
    blocks: list[Block] = [sheet.heading([replace(part, size=big) for part in spans(title)])]
    pairs: list[tuple[Words, Cell]] = []
    if sheet.second:
        told = _moment(moment, sheet.second, days_on)
        pairs.append((say("leaves" if leaving or moment is one.leaves else "arrives", sheet.second), told))
    if places:
        pairs.append((both(sheet, "travel"), Span(places, alone=True)))
    other = one.arrives if leaving else one.leaves if one.arrives else None
    if other is not None:
        told = _moment(other, language, one.days_on if leaving else 0)
        pairs.append((both(sheet, "arrives" if leaving else "leaves"), told))
    for at, leg in enumerate(one.onward):
        key = "comes_there_with" if leaving else "goes_on_with"
        pairs.append(("" if at else both(sheet, key), _onward_words(leg, sheet)))
    if one.responsible or one.drivers or not one.cars:
        pairs.append((both(sheet, "who_sees_off" if leaving else "who_meets"), _who(one, sheet)))
    if one.note:
        pairs.append((both(sheet, "bring"), Span(one.note, alone=True)))
    blocks += [sheet.keyed(pairs, mm=46), sheet.line(counted_words(one.people, sheet), bold=True)]
    head = sheet.together(blocks)
    head.sticky = True  # never parted from the first of the people
    if not one.cars:
        return [head, _people(one.people, sheet)]
    return [head, *car_blocks(one.cars, one.people, sheet, partial(_people, sheet=sheet), partial(_count, sheet=sheet))]


def _count(people: Sequence[Rider], sheet: Sheet) -> str:
    """The line on which one counts: "There ____ of 4"."""
    line = f"{both(sheet, 'there_tick')}  {both(sheet, 'count_line', count=len(people))}"
    return line.replace(" ", "\u00a0")


def _moment(moment: When, language: str, days_on: int) -> list[str | Span]:
    """ "Thursday 7 October 2027, 18:50 (+1 day)", with our clock where it happens elsewhere."""
    words = day_at(long_day(moment.day, language), unbroken(hour(moment, language)), language)
    more = [unbroken(mark)] if (mark := day_mark(days_on, language)) else []
    more += [elsewhere_words(moment, language)] if moment.elsewhere else []
    told: list[str | Span] = [Span(words, bold=True)]
    return [*told, f" ({'; '.join(more)})"] if more else told


def _onward_words(leg: Leg, sheet: Sheet) -> list[str | Span]:
    language = sheet.language
    at = day_at(short_day(leg.leaves.day, language), unbroken(hour(leg.leaves, language)), language)
    places = " → ".join(part for part in (leg.leaves_from, leg.goes_to) if part)
    words: list[str | Span] = [f"{at} · {vehicle(leg, language)}"]
    words += [" · ", Span(places, alone=True)] if places else []
    return words


def _who(one: Meeting, sheet: Sheet) -> list[str | Span]:
    """Who is responsible, then the families with cars."""
    told: list[Sequence[str | Span]] = [[Span(one.responsible, bold=True, alone=True)]] if one.responsible else []
    told += [_driver_words(driver, sheet) for driver in one.drivers]
    return strung(told, "\n") or [each(sheet, "nobody_named")]


def _driver_words(driver: Driver, sheet: Sheet) -> list[str | Span]:
    language = sheet.language
    whom = [both(sheet, "whole_group")] if driver.whole_group else []
    told = "; ".join([*whom, *driver.for_whom])
    words: list[str | Span] = [Span(say("family", language, name=driver.family), alone=True)]
    if not driver.may_not_drive_yet:
        words.append("  " + unbroken(phone_words(driver.phone) or say("not_known", language)))
    words += [" (", Span(told, alone=True), ")"]
    if driver.may_not_drive_yet:
        words += ["\n", Span(each(sheet, "not_to_drive_yet"), bold=True)]
    return words


def _people(people: Sequence[Rider], sheet: Sheet) -> Block:
    """Everybody with a box: name, how to say it, group, and the family."""
    language = sheet.language
    columns = [Column(each(sheet, "number"), share=0), Column(both(sheet, "name"))]
    columns += [] if sheet.large else [Column(both(sheet, "pick_up_at"))]
    columns.append(Column(each(sheet, "there_tick"), mm=29.0 if sheet.large else 20.0 if sheet.second else 17.0))
    rows: list[list[Cell]] = []
    for number, one in enumerate(people, 1):
        said = one.name.say(language)
        more = [f"“{said}”"] if said else []
        more += [both(sheet, "group_named", name=one.group)] if one.group else []
        who, home = name_cell(one, sheet, more), home_cell(one, sheet)
        row: list[Cell] = [str(number), [*who, "\n", *home] if sheet.large else who]
        rows.append([*row, *([] if sheet.large else [home]), sheet.tick()])
    return sheet.table(columns, rows, size=11)
