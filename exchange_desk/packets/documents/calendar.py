"""The programme day by day as a home, a guest or a party sees it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from exchange_desk.itinerary.attending import for_hosts
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.documents.journeys import note_words
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock, day_mark, short_day
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import MUTED
from exchange_desk.queries.itinerary_facts import ItineraryFacts


@dataclass(frozen=True, slots=True)
class Point(Worded):
    """One point of the programme; `who` are names where not everybody of this sheet takes part."""

    id: str
    what: str
    day: dt.date
    starts: dt.time | None
    ends: dt.time | None
    ends_on: dt.date | None
    about: str | None
    where: str
    meals: tuple[str, ...]
    meals_by: str | None
    hosts_invited: bool
    who: tuple[str, ...]
    note: str | None
    not_settled: str | None
    address: str | None = None
    dress: str | None = None
    to_bring: str | None = None


def points(
    facts: ItineraryFacts, guests: Collection[str], names: dict[str, str], *, hosts: bool = False
) -> tuple[Point, ...]:
    """The programme in which any of these guests takes part; with `hosts`, also what hosts are invited to."""
    found: list[Point] = []
    for item in facts.scene.items:
        here = facts.scene.present[item.id] & set(guests)
        if item.travel or not (here or (hosts and for_hosts(item))):
            continue
        some = tuple(sorted(names[i] for i in here)) if 0 < len(here) < len(guests) else ()
        found.append(_point(item, some))
    return tuple(found)


def _point(item: Item, who: tuple[str, ...]) -> Point:
    ends = item.ends
    return Point(
        id=item.id,
        day=item.starts.day,
        starts=item.starts.at,
        ends=ends.at if ends else None,
        ends_on=ends.day if ends and ends.day != item.starts.day else None,
        about=item.time_note,
        what=item.title,
        where=" → ".join(part for part in (item.start_place, item.end_place) if part),
        meals=item.meals,
        meals_by=item.meal_by,
        hosts_invited=for_hosts(item),
        who=who,
        note=item.notes,
        not_settled=None if item.status == "confirmed" else item.status,
        address=item.address,
        dress=item.dress,
        to_bring=item.bring,
    )


def by_day(found: Iterable[Point]) -> list[tuple[dt.date, list[Point]]]:
    """Sorted into days."""
    days: dict[dt.date, list[Point]] = {}
    for point in found:
        days.setdefault(point.day, []).append(point)
    return sorted(days.items())


def hours(point: Point, language: str) -> str:
    """ "09:00 – 11:30", "18:50", "evening"."""
    start, end = clock(point.starts, language), clock(point.ends, language)
    note = note_words(point.about, language)
    if end and point.ends_on and (mark := day_mark((point.ends_on - point.day).days, language)):
        end = f"{end}, {mark}"
    if start and end:
        return f"{start} – {end}"
    return f"{start} {note}".strip() if start else note or (f"– {end}" if end else "")


def details(point: Point, language: str, *, at_your_home: bool) -> list[str]:
    """What else to know of a point: who, meals, whether hosts come, the note."""
    meals = joined([value_word("meal", meal, language) for meal in point.meals], language)
    lines = [say("only_for", language, names=joined(list(point.who), language))] if point.who else []
    if meals:
        hosts = "meals_by_host" if at_your_home else "meals_with_hosts"
        lines.append(say(hosts if point.meals_by == "host" else "meals_given", language, meals=meals))
    if point.hosts_invited:
        lines.append(say("hosts_too", language))
    for key, said in (("dress", point.dress), ("to_bring", point.to_bring)):
        lines.append(f"{say(key, language)}: {said}" if said else "")
    lines.append(point.note or "")
    return [line for line in lines if line]


def told(point: Point, language: str, *, at_your_home: bool) -> list[str | Span]:
    """A point in one run of text: what in bold, where, the rest."""
    what: list[str | Span] = [Span(point.what, bold=True, alone=True)]
    if point.not_settled:
        what.append(f" ({value_word('status', point.not_settled, language)})")
    more = [Span(part, alone=True) for part in (point.where, point.address) if part]
    more += [Span(line, alone=True) for line in details(point, language, at_your_home=at_your_home)]
    return what + ([" · ", *strung([[part] for part in more], " · ")] if more else [])


def days_beside(rows: Sequence[Sequence[Cell]], day: dt.date, languages: Sequence[str]) -> list[list[Cell]]:
    """The rows of one day with the date in front: in the first language, and under it in the second."""
    first, *others = [Span(short_day(day, language), bold=not n) for n, language in enumerate(languages[:2])]
    under = [Span(other.text, bold=False, colour=MUTED) for other in others]
    if under and len(rows) == 1:
        return [[[first, "\n", *under], *rows[0]]]
    dates: list[Words] = [first, *under, *([""] * len(rows))]
    return [[date, *row] for date, row in zip(dates, rows, strict=False)]


def programme(
    sheet: Sheet, found: Iterable[Point], *, at_your_home: bool = False, size: float = 11, dense: bool = False
) -> Block:
    """The points as a table, a block a day: day, hours, what and where, with the rest in the language of the reader.

    A day stays on one page where a page can hold it; hosts read our language alone.
    """
    languages = sheet.languages[:1] if at_your_home else sheet.languages[:2]
    rows: list[list[Cell]] = []
    groups: list[int] = []
    for day, of_day in by_day(found):
        lines: list[list[Cell]] = [
            ["", hours(point, languages[0]), "", told(point, languages[-1], at_your_home=at_your_home)]
            for point in of_day
        ]
        rows += days_beside(lines, day, languages)
        groups.append(len(lines))
    columns = (Column(share=0), Column(mm=1), Column(share=0), Column(mm=1), Column())
    return sheet.table(columns, rows, size=size, groups=groups, dense=dense)
