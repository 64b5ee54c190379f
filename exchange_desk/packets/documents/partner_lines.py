"""What papers about partnerships share: visits with their numbers, stages, and how a town with its country is told."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.packets.documents.two_tongues import stacked, stacked_values
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.local_forms import country_word, number_word, partial_day
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.partner_papers import PublicPartner, PublicVisit
from exchange_desk.queries.partners import StageRow

BONDS = frozenset({"friendship", "sister"})
WAYS = ("inbound", "outbound", "student-year", "virtual")


@dataclass(frozen=True, slots=True)
class VisitLine(Worded):
    """One visit with its numbers."""

    id: str
    visit: str
    way: str
    first_day: dt.date
    last_day: dt.date
    purpose: str | None
    people: int
    homes: int


@dataclass(frozen=True, slots=True)
class YearLine(Worded):
    """How many people came or went in one year."""

    id: str
    year: int
    way: str
    people: int


@dataclass(frozen=True, slots=True)
class StageLine(Worded):
    """One stage of a partnership; `since` as far as it is known."""

    id: str
    stage: str
    since: str | None
    sure: str | None
    source: str | None


def visit_line(visit: PublicVisit) -> VisitLine:
    """A visit as a paper keeps it."""
    return VisitLine(
        visit.id, visit.title, visit.direction, visit.starts, visit.ends, visit.purpose, visit.people, visit.homes
    )


def year_lines(visits: Iterable[VisitLine]) -> tuple[YearLine, ...]:
    """The people of visits by year and direction."""
    counted: Counter[tuple[int, str]] = Counter()
    for visit in visits:
        counted[visit.first_day.year, visit.way] += visit.people
    return tuple(YearLine(f"{year} {way}", year, way, people) for (year, way), people in sorted(counted.items()))


def stage_line(stage: StageRow, sure: str | None) -> StageLine:
    """A stage as a paper keeps it."""
    return StageLine(stage.id, stage.stage, str(stage.since) if stage.since else None, sure, stage.source)


def since_words(since: str | None, language: str) -> str:
    """ "October 1994" of what a paper keeps; nothing where no date is known."""
    return partial_day(PartialDate.parse(since), language) if since else ""


def both_since(sheet: Sheet, since: str | None) -> str:
    """A date in one language or two, one under the other."""
    return "\n".join(dict.fromkeys(since_words(since, language) for language in sheet.languages[:2]))


def both_countries(sheet: Sheet, code: str, between: str = " · ") -> str:
    """A country in one language or two."""
    return between.join(dict.fromkeys(country_word(code, language) for language in sheet.languages[:2]))


def place_words(parts: Sequence[str | None]) -> list[str | Span]:
    """Town, region and the like behind one another, each running its own way."""
    words: list[str | Span] = []
    for part in parts:
        if part:
            words += [", "] if words else []
            words.append(Span(part, alone=True))
    return words


def stages_table(sheet: Sheet, stages: Sequence[StageLine]) -> Block:
    """Stage, since when, by which source."""
    columns = (
        Column(stacked(sheet, "profile_stage"), 2.0, bold=True),
        Column(stacked(sheet, "profile_since"), 2.0),
        Column(stacked(sheet, "profile_source"), 3.0),
    )
    rows: list[list[Cell]] = []
    for stage in stages:
        when: list[str | Span] = [both_since(sheet, stage.since) or "–"]
        if stage.sure:
            when += ["\n", Span(stage.sure, alone=True)]
        rows.append(
            [stacked_values(sheet, "partnership_stage", stage.stage), when, Span(stage.source or "–", alone=True)]
        )
    return sheet.table(columns, rows)


def years_table(sheet: Sheet, lines: Sequence[YearLine]) -> Block:
    """How many people came and went each year, with a sum below."""
    counted: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in lines:
        counted[line.year][line.way] += line.people
    ways = [way for way in WAYS if any(line.way == way for line in lines)]
    language = sheet.language
    columns = [Column(stacked(sheet, "profile_year"), 1.6, bold=True)]
    columns += [Column(stacked_values(sheet, "direction", way), 2.0, align="end") for way in ways]
    rows: list[list[Cell]] = [
        [str(year), *(number_word(counted[year][way], language) if counted[year].get(way) else "–" for way in ways)]
        for year in sorted(counted, reverse=True)
    ]
    if len(rows) > 1:
        sums = (sum(year[way] for year in counted.values()) for way in ways)
        rows.append([stacked(sheet, "profile_all"), *(Span(number_word(n, language), bold=True) for n in sums)])
    return sheet.table(columns, rows)


def visits_table(sheet: Sheet, visits: Sequence[VisitLine]) -> Block:
    """Every visit with its days, direction, people and homes, the newest first."""
    columns = (
        Column(stacked(sheet, "profile_dates"), 2.6),
        Column(stacked(sheet, "profile_visit"), 3.2),
        Column(stacked(sheet, "profile_way"), 2.0),
        Column(stacked(sheet, "profile_people"), share=0, align="end"),
        Column(stacked(sheet, "profile_homes"), share=0, align="end"),
    )
    rows: list[list[Cell]] = []
    for visit in reversed(visits):
        title: list[str | Span] = [Span(visit.visit, bold=True, alone=True)]
        if visit.purpose:
            title += ["\n", Span(visit.purpose, alone=True)]
        rows.append(
            [
                days_words(visit, sheet.language),
                title,
                stacked_values(sheet, "direction", visit.way),
                number_word(visit.people, sheet.language) if visit.people else "–",
                number_word(visit.homes, sheet.language) if visit.homes else "–",
            ]
        )
    return sheet.table(columns, rows, size=10.5)


def days_words(visit: VisitLine, language: str) -> str:
    """The days of a visit, one where it has no other."""
    first = long_day(visit.first_day, language, weekday=False)
    if visit.first_day == visit.last_day:
        return first
    return f"{first}\n– {long_day(visit.last_day, language, weekday=False)}"


def bound_since(partner: PublicPartner) -> int | None:
    """The year of the first bond with a town, of whatever source, as far as it is known."""
    stages = [stage for link in partner.links for stage in link.row.stages if stage.stage in BONDS and stage.since]
    return min((stage.since.year for stage in stages if stage.since), default=None)


def ended(partner: PublicPartner) -> bool:
    """Whether every partnership with a town came to its end."""
    return all(link.row.stage == "ended" for link in partner.links)


def told_themes(themes: Sequence[str]) -> list[str | Span]:
    """Themes one behind the other, each running its own way."""
    words: list[str | Span] = []
    for theme in themes:
        words += [" · "] if words else []
        words.append(Span(theme, alone=True))
    return words
