"""One person's whole way in the order in which it happens: legs and programme in one table, a block a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from exchange_desk.packets.documents.calendar import Point, days_beside, hours, told
from exchange_desk.packets.documents.journeys import Leg, When, elsewhere_words, hour, vehicle
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.packets.text.style import MUTED

Stop = Leg | Point


def course(sheet: Sheet, stops: Iterable[Stop], *, size: float) -> Block:
    """The table: local times in front; a leg has a line for each end, with the other town's clock at the end."""
    rows: list[list[Cell]] = []
    groups: list[int] = []
    for day, of_day in groupby(stops, _day):
        lines: list[list[Cell]] = []
        for stop in of_day:
            lines += _leg(sheet, stop, size) if isinstance(stop, Leg) else [_point(sheet, stop)]
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


def _leg(sheet: Sheet, leg: Leg, size: float) -> list[list[Cell]]:
    language = sheet.language
    by = vehicle(leg, language)
    leaves = [part for part in (Span(by, bold=True), Span(leg.leaves_from, alone=True)) if part.text]
    there = [Span(leg.goes_to, alone=True)] if leg.goes_to else []
    if leg.arrives is not None and leg.arrives.day != leg.leaves.day:
        there.append(Span(short_day(leg.arrives.day, language), bold=True))
    if leg.note:
        there.append(Span(leg.note, alone=True))
    arrives: list[str | Span] = ["→ ", *strung([[part] for part in there], " · ")]
    return [
        _end(sheet, leg.leaves, strung([[part] for part in leaves], " · "), size),
        _end(sheet, leg.arrives, arrives, size),
    ]


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
