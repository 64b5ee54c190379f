"""D27, the exceptions: which rules were overruled for whom, why, by whom and when; for the committee's file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, head, occasion_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.rules import ExceptionRow, exception_rows


@dataclass(frozen=True, slots=True)
class ExceptionLine(Worded):
    """One rule that was overruled; rule and source are told in the words of the desk, which are English."""

    id: str
    guest: NameLine
    home: str
    rule: str
    source: str
    because: str
    decided_by: str
    decided_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ExceptionsContent(Worded):
    """All exceptions of a visit."""

    occasion: Occasion
    exceptions: tuple[ExceptionLine, ...]


@dataclass(frozen=True, slots=True)
class Exceptions:
    """One list for the committee."""

    key: str = "exceptions"
    number: str = "D27"
    title: str = "Exceptions from the rules"
    audience: str = "committee"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when a rule was overruled."""
        if not exception_rows(session, visit_id):
            return ()
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> ExceptionsContent:
        """What is overruled now, by home and guest."""
        visit = packet_facts(session, visit_id)
        lines = tuple(_line(visit, row) for row in exception_rows(session, visit_id))
        return ExceptionsContent(occasion_of(visit), lines)

    def tell(self, content: ExceptionsContent, sheet: Sheet) -> list[Block]:
        """One table, one line an exception, and room for the signature of who answers for it."""
        language = sheet.language
        columns = (
            Column(say("name", language), 2),
            Column(say("host", language), 1.4),
            Column(say("rule", language), 3),
            Column(say("because", language), 2.6),
            Column(say("decided_by", language), 1.6),
        )
        return [
            head(sheet, content.occasion, say("exceptions", language)),
            sheet.table(columns, [_cells(line, sheet) for line in content.exceptions], size=10.5),
        ]


def _cells(line: ExceptionLine, sheet: Sheet) -> list[Cell]:
    name: list[str | Span] = [Span(line.guest.latin, bold=True, alone=True)]
    if line.guest.original:
        name += ["\n", Span(line.guest.original, alone=True)]
    rule: list[str | Span] = [Span(line.rule, alone=True)]
    rule += ["\n", Span(line.source, alone=True)] if line.source else []
    by: list[str | Span] = [Span(line.decided_by, alone=True)]
    if line.decided_on:
        by += ["\n", f"{short_day(line.decided_on, sheet.language)}, {line.decided_on.year}"]
    return [name, [Span(line.home, alone=True)], rule, [Span(line.because, alone=True)], by]


def _line(visit: PaperVisit, row: ExceptionRow) -> ExceptionLine:
    guest = visit.guest_by_id.get(row.participation_id)
    return ExceptionLine(
        id=row.id,
        guest=name_line(guest.name) if guest else NameLine(row.guest),
        home=row.home,
        rule=row.text or row.rule,
        source=row.citation,
        because=row.because,
        decided_by=row.by,
        decided_on=row.made_at.date() if row.made_at else None,
    )
