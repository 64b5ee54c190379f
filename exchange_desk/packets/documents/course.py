"""One person's whole way in the order in which it happens: legs and programme in one table, a block a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from exchange_desk.packets.documents.calendar import Point, days_beside, hours, told
from exchange_desk.packets.documents.journeys import Leg, When, elsewhere_words, hour, vehicle
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.packets.text.style import MUTED

Stop = Leg | Point


@dataclass(frozen=True, slots=True)
class Ticket(Worded):
    """What one traveller has for a leg: the own seat, booking and luggage, else those of the group; terminals."""

    id: str
    leg: str
    booking: str | None = None
    seat: str | None = None
    luggage: str | None = None
    terminal: str | None = None
    to_terminal: str | None = None


def course(sheet: Sheet, stops: Iterable[Stop], *, size: float, tickets: Iterable[Ticket] = ()) -> Block:
    """The table: local times in front; a leg has a line for each end, with the other town's clock at the end."""
    of_leg = {ticket.id: ticket for ticket in tickets}
    rows: list[list[Cell]] = []
    groups: list[int] = []
    for day, of_day in groupby(stops, _day):
        lines: list[list[Cell]] = []
        for stop in of_day:
            lines += _leg(sheet, stop, size, of_leg.get(stop.id)) if isinstance(stop, Leg) else [_point(sheet, stop)]
        rows += days_beside(lines, day, sheet.languages)
        groups.append(len(lines))
    heads = ["", "", both(sheet, "time"), "", both(sheet, "what")]
    shares = (Column(share=0), Column(mm=0.5), Column(share=0), Column(mm=0.5), Column())
    columns = [Column(head, column.share, column.mm) for head, column in zip(heads, shares, strict=True)]
    return sheet.table(columns, rows, size=size, groups=groups, dense=True)


def _day(stop: Stop) -> dt.date:
    return stop.leaves.day if isinstance(stop, Leg) else stop.day


def _point(sheet: Sheet, point: Point) -> list[Cell]:
    language = sheet.second or sheet.language
    return ["", hours(point, sheet.language), "", told(point, language, at_your_home=False)]


def _leg(sheet: Sheet, leg: Leg, size: float, ticket: Ticket | None) -> list[list[Cell]]:
    language = sheet.language
    gates = [ticket and ticket.terminal, ticket and ticket.to_terminal]
    at_start, at_end = [f"{say('terminal', language)} {gate}" if gate else "" for gate in gates]
    by = vehicle(leg, language)
    leaves = [Span(by, bold=True), Span(leg.leaves_from, alone=True), Span(at_start, alone=True)]
    leaves = [part for part in leaves if part.text]
    there = [Span(part, alone=True) for part in (leg.goes_to, at_end) if part]
    if leg.arrives is not None and leg.arrives.day != leg.leaves.day:
        there.append(Span(short_day(leg.arrives.day, language), bold=True))
    if leg.note:
        there.append(Span(leg.note, alone=True))
    arrives: list[str | Span] = ["→ ", *strung([[part] for part in there], " · ")]
    lines = [
        _end(sheet, leg.leaves, strung([[part] for part in leaves], " · "), size),
        _end(sheet, leg.arrives, arrives, size),
    ]
    told = _ticket(sheet, ticket) if ticket is not None else []
    return [*lines, ["", "", "", told]] if told else lines


def _ticket(sheet: Sheet, ticket: Ticket) -> list[str | Span]:
    """ "Booking reference ZZGRP1 · Seat 34 A · Luggage 23 kg"."""
    said = (("booking", ticket.booking), ("seat", ticket.seat), ("luggage", ticket.luggage))
    parts: list[list[str | Span]] = []
    for key, text in said:
        if text:
            parts.append([f"{say(key, sheet.language)} ", Span(text, bold=True, alone=True)])
    return strung(parts, " · ")


def _end(sheet: Sheet, moment: When | None, where: list[str | Span], size: float) -> list[Cell]:
    """One end of a leg: its time there, the place, the same instant by the other clocks."""
    at = say("time_not_known", sheet.language) if moment is None else hour(moment, sheet.language)
    other = "" if moment is None else elsewhere_words(moment, sheet.language)
    place: Cell = where
    if other and sheet.large:
        place = [*where, " · ", Span(other, colour=MUTED)]
    elif other:
        place = sheet.pair(where, Span(other, colour=MUTED), size=size)
    return ["", Span(at, bold=True), "", place]
