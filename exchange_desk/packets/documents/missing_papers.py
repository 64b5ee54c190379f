"""D18, the missing papers: who still lacks what, and since when it was asked for, for the committee to tick off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, occasion_of
from exchange_desk.packets.documents.two_tongues import both, both_values, headed, section
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import long_day, short_date
from exchange_desk.packets.phrases.words import say, says_more
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.queries.missing_papers import Lack, missing_papers
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class MissingPaper(Worded):
    """One thing that is missing; `asked_on` nothing and `asked` yes: asked for, nobody knows when."""

    id: str
    paper: str | None
    what: str
    called: str | None
    asked: str | None
    asked_on: dt.date | None
    covers_to: dt.date | None
    signed_by: tuple[str, ...]
    noted: tuple[str, ...]
    reviewed_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Lacking(Worded):
    """One traveller with what is missing."""

    id: str
    name: NameLine
    missing: tuple[MissingPaper, ...]


@dataclass(frozen=True, slots=True)
class MissingPapersContent(Worded):
    """Who lacks what; `kept` false: no papers of the visit are kept, so that nothing can be told."""

    occasion: Occasion
    kept: bool
    travellers: int
    people: tuple[Lacking, ...]
    of_the_group_or_unclear: tuple[MissingPaper, ...]


@dataclass(frozen=True, slots=True)
class MissingPapersList:
    """One list for the committee."""

    key: str = "missing-papers"
    number: str = "D18"
    title: str = "Missing papers"
    audience: str = "committee"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> MissingPapersContent:
        """What is missing now, by family name."""
        visit, found = packet_facts(session, visit_id), missing_papers(session, visit_id)
        lacks = {who: lacks for who, lacks in found.lacks if who in visit.guest_by_id}
        ordered = sorted((visit.guest_by_id[who] for who in lacks), key=_by_family)
        return MissingPapersContent(
            occasion=occasion_of(visit),
            kept=found.kept,
            travellers=found.travellers,
            people=tuple(
                Lacking(guest.id, name_line(guest.name), tuple(map(_missing, lacks[guest.id]))) for guest in ordered
            ),
            of_the_group_or_unclear=tuple(map(_missing, found.others)),
        )

    def tell(self, content: MissingPapersContent, sheet: Sheet) -> list[Block]:
        """How many lack something, a group of lines for each of them, then what is everybody's or nobody's."""
        blocks = [headed(sheet, content.occasion, "missing_papers")]
        if not content.kept:
            return [*blocks, sheet.paragraph(both(sheet, "papers_not_kept"))]
        counted = {"count": len(content.people), "total": content.travellers}
        blocks.append(sheet.paragraph(both(sheet, "missing_counted", **counted), bold=True))
        if content.people:
            blocks.append(_table(content.people, sheet))
            blocks += caution([lack.reviewed_on for one in content.people for lack in one.missing], sheet)
        elif not content.of_the_group_or_unclear:
            blocks.append(sheet.paragraph(_nothing(sheet)))
        if content.of_the_group_or_unclear:
            blocks.append(section(sheet, "for_whole_group"))
            columns = (Column(share=3.4), Column(share=1.5), Column(share=0))
            rows = [_cells(one, sheet) for one in content.of_the_group_or_unclear]
            blocks.append(sheet.table(columns, rows))
        return blocks


def _table(people: Sequence[Lacking], sheet: Sheet) -> Block:
    columns = (
        Column(both(sheet, "person"), 1.8),
        Column(both(sheet, "what_is_missing"), 3.0),
        Column(both(sheet, "since_when"), 1.4),
        Column(_done(sheet), share=0),
    )
    rows: list[list[Cell]] = []
    for one in people:
        rows += [[name, *_cells(lack, sheet)] for name, lack in zip(_names(one), one.missing, strict=True)]
    return sheet.table(columns, rows, groups=[len(one.missing) for one in people])


def _names(one: Lacking) -> list[Words]:
    """The name beside the first line, that in another script beside the second where there is one."""
    latin = Span(one.name.latin, bold=True, alone=True)
    original = Span(one.name.original or "", alone=True)
    if len(one.missing) == 1:
        return [[latin, "\n", original] if one.name.original else latin]
    return [latin, original, *[""] * (len(one.missing) - 2)]


def _cells(one: MissingPaper, sheet: Sheet) -> list[Cell]:
    """What is missing with what is the matter, since when it was asked for, and a box to tick."""
    told = what_is_missing(one.paper, one.what, one.called, one.covers_to, sheet)
    for who in one.signed_by:
        told += ["\n", both(sheet, "signed_by"), ": ", Span(who, alone=True)]
    for words in one.noted:
        told += ["\n“", Span(words, alone=True), "”"]
    return [told, _since(one, sheet), sheet.together([sheet.tick(), sheet.gap(4)])]


def what_is_missing(
    paper: str | None, what: str, called: str | None, covers_to: dt.date | None, sheet: Sheet
) -> list[str | Span]:
    """A paper with what is the matter, or a fact that is not known, in one language or two."""
    if paper is None:
        return [both_values(sheet, "lack", what)]
    if called and paper == "other":
        told: list[str | Span] = [Span(called, bold=True, alone=True)]
    else:
        told = [Span(both_values(sheet, "paper", paper), bold=True)]
        told += [" “", Span(called, alone=True), "”"] if called else []
    told += [": ", both_values(sheet, "paper_lack", what)]
    if covers_to:
        told += [" (", both(sheet, "covers_to", day=short_date(covers_to, sheet.language)), ")"]
    return told


def _since(one: MissingPaper, sheet: Sheet) -> Words:
    if one.asked_on:
        return short_date(one.asked_on, sheet.language)
    return both(sheet, {"no": "never_asked", "yes": "asked_day_unknown"}[one.asked]) if one.asked else "–"


def _done(sheet: Sheet) -> str:
    return "\n".join(dict.fromkeys(say("done_tick", language) for language in sheet.languages[:2]))


def _nothing(sheet: Sheet) -> str:
    told = []
    for language in sheet.languages[:2]:
        day = sheet.day and long_day(sheet.day, language, weekday=False)
        told.append(say("nothing_missing", language, day=day) if day else say("none_reported", language))
    return " · ".join(told)


def caution(read: Sequence[dt.date | None], sheet: Sheet) -> list[Block]:
    """What must stand below whatever the table of countries asks for: that it is no law, and how old it is."""
    days = [day for day in read if day is not None]
    if not days:
        return []
    told = [
        say("entry_caution", language, day=long_day(min(days), language, weekday=False))
        for language in sheet.languages[:2]
    ]
    return [sheet.paragraph("\n".join(dict.fromkeys(told)), muted=True, size=10.5).spaced(6)]


def title_of(lack: Lack) -> str | None:
    """What the paper is called, where that says more than its kind."""
    return lack.title if lack.title and lack.kind and says_more("paper", lack.title) else None


def _missing(lack: Lack) -> MissingPaper:
    return MissingPaper(
        id=lack.id,
        paper=lack.kind,
        what=lack.what,
        called=title_of(lack),
        asked=lack.asked,
        asked_on=lack.asked_on,
        covers_to=lack.covers_to,
        signed_by=lack.signed_by,
        noted=lack.noted,
        reviewed_on=lack.reviewed_on,
    )


def _by_family(guest: PaperGuest) -> tuple[str, str]:
    return folded(guest.name.family or guest.name.full), folded(guest.name.full)
