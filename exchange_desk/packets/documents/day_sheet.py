"""D12, the day sheet: one day of the visit in large type, for the leaders and the noticeboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.day_stops import (
    DayStop,
    call_names,
    more_words,
    stops_of,
    time_words,
    what_words,
    who_words,
)
from exchange_desk.packets.documents.occasion import Occasion, OnCall, head, occasion_of, on_call_of
from exchange_desk.packets.documents.two_tongues import both, section
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.itinerary_facts import ItineraryFacts, shown_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts

SIZE = 14.0  # read from the noticeboard, by several at once
MOST_DAYS = 31  # of a longer visit only the days on which something happens


@dataclass(frozen=True, slots=True)
class DaySheetContent(Worded):
    """One day; `groups` are those into which the guests of the visit are parted."""

    occasion: Occasion
    day: dt.date
    on_call: OnCall
    stops: tuple[DayStop, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DaySheet:
    """One for each day of the visit."""

    key: str = "day-sheet"
    number: str = "D12"
    title: str = "Day sheet"
    audience: str = "leaders and the noticeboard"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The days from arrival to departure, when anybody is going; the id is the day itself ("2027-07-23")."""
        visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
        if not visit.guests:
            return ()
        return tuple(
            Subject(day.isoformat(), long_day(day, visit.language), (visit.language,)) for day in _days(visit, facts)
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> DaySheetContent:
        """What happens on that day now, by the clocks of the hosts."""
        visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
        day = next((day for day in _days(visit, facts) if day.isoformat() == subject.id), None)
        if day is None:
            raise RefusedInput(f"{subject.name} is no day of this visit any more. Print the days that it has now.")
        groups = sorted({guest.group_name for guest in visit.guests if guest.group_name})
        return DaySheetContent(
            occasion=occasion_of(visit),
            day=day,
            on_call=on_call_of(visit),
            stops=stops_of(visit, facts, day, call_names(visit)),
            groups=tuple(groups),
        )

    def tell(self, content: DaySheetContent, sheet: Sheet) -> list[Block]:
        """The day as its title; everything in order; then each group's own way where they part."""
        second = f"{long_day(content.day, sheet.second)} · {say('day_sheet', sheet.second)}" if sheet.second else ""
        blocks = [
            head(sheet, content.occasion, long_day(content.day, sheet.language), second),
            sheet.line([f"{both(sheet, 'on_call')}: ", Span(content.on_call.words(sheet.language), bold=True)]),
        ]
        if not content.stops:
            return [*blocks, *(sheet.paragraph(say("day_nothing", one), size=SIZE) for one in sheet.languages[:2])]
        blocks.append(_timeline(content.stops, content.groups, sheet))
        if any(set(stop.groups) != set(content.groups) for stop in content.stops):
            for group in content.groups:
                theirs = [stop for stop in content.stops if group in stop.groups]
                told: Block = sheet.paragraph(both(sheet, "day_nothing"), size=SIZE)
                if theirs:
                    told = _short(theirs, sheet)
                blocks.append(sheet.together([section(sheet, "group_named", name=group), told]))
        return blocks


def _days(visit: PaperVisit, facts: ItineraryFacts) -> list[dt.date]:
    days = [visit.starts + dt.timedelta(days=n) for n in range((visit.ends - visit.starts).days + 1)]
    if len(days) <= MOST_DAYS:
        return days
    busy = {day for item in facts.scene.items for day in (item.starts.day, item.ends and item.ends.day) if day}
    return [day for day in days if day in busy]


def _timeline(stops: Iterable[DayStop], groups: tuple[str, ...], sheet: Sheet) -> Block:
    """The table; in large print, where four columns would cut words, who and responsible stand under what."""
    columns = [Column(both(sheet, "time"), share=0), Column(both(sheet, "what"), 3)]
    if not sheet.large:
        columns += [Column(both(sheet, "who"), 1.7), Column(both(sheet, "responsible"), 1.5)]
    rows: list[list[Cell]] = []
    for stop in stops:
        what = what_words(stop, sheet)
        who = dict.fromkeys(who_words(stop, groups, language) for language in sheet.languages[:2])
        if sheet.large:
            what += ["\n", " / ".join(who)]
            what += (
                ["\n", f"{both(sheet, 'responsible')}: ", Span(stop.responsible, alone=True)]
                if stop.responsible
                else []
            )
        for line in more_words(stop, sheet):
            what += ["\n", Span(line, size=sheet.style(12).size, alone=True)]
        times = "\n".join(dict.fromkeys(time_words(stop, language) for language in sheet.languages[:2]))
        beside: list[Cell] = ["\n".join(who), Span(stop.responsible or "–", alone=True)]
        rows.append([Span(times, bold=True), what, *(() if sheet.large else beside)])
    return sheet.table(columns, rows, size=SIZE)


def _short(stops: Iterable[DayStop], sheet: Sheet) -> Block:
    rows: list[list[Cell]] = [
        [Span(time_words(stop, sheet.language), bold=True), what_words(stop, sheet)] for stop in stops
    ]
    return sheet.table((Column(share=0), Column()), rows, size=SIZE)
