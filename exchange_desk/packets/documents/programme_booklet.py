"""D11, the programme: a booklet to fold for everybody, and the same on full pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.packets.block import Stack
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.occasion import head
from exchange_desk.packets.documents.programme_days import ProgrammeContent, programme_content, programme_languages
from exchange_desk.packets.documents.programme_telling import cover, days, notes, who_to_call, words_of_the_others
from exchange_desk.packets.imposition import Half, booklet, filled
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Sheet
from exchange_desk.queries.packet_facts import packet_facts

_SIZE = 10.5  # points on half a sheet, which is read at hand's length


class _OfTheVisit:
    """One for the whole visit, in our language and the guests'."""

    __slots__ = ()

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        if not visit.guests:
            return ()
        return (Subject(visit_id, visit.title, programme_languages(visit)),)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> ProgrammeContent:
        """The programme as it stands."""
        return programme_content(session, visit_id)


@dataclass(frozen=True, slots=True)
class ProgrammeBooklet(_OfTheVisit):
    """Two pages on each side of a sheet; printed on both sides, turned over the short edge, folded and stapled."""

    key: str = "programme-booklet"
    number: str = "D11"
    title: str = "Programme booklet to fold"
    audience: str = "guests, hosts and leaders"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def tell(self, content: ProgrammeContent, sheet: Sheet) -> list[Block]:
        """Cover, days, first words, pages for notes as the sheets leave them, and on the back whom to call."""
        half = Half.of(sheet.paper)
        inner = replace(sheet, paper=replace(sheet.paper, width=half.width, height=half.height))
        _, high = half.room
        inside = [*days(inner, content, _SIZE), *words_of_the_others(inner, content, _SIZE)]
        front = [Stack(cover(inner, content, high)), *half.pages(inside)]
        # What does not fit on the back stands on pages before it.
        *more, back = half.pages(who_to_call(inner, content, _SIZE))
        pages = filled([*front, *more], back, Stack(notes(inner, high, _SIZE)))
        return booklet(pages, half, right_to_left=sheet.runs_to_the_left)


@dataclass(frozen=True, slots=True)
class ProgrammePages(_OfTheVisit):
    """The same on full pages: for the noticeboard, for large print, for reading on a screen."""

    key: str = "programme"
    number: str = "D11b"
    title: str = "Programme on full pages"
    audience: str = "guests, hosts and leaders"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def tell(self, content: ProgrammeContent, sheet: Sheet) -> list[Block]:
        """Whom to call, the days, first words."""
        other = say("programme", sheet.second) if sheet.second else ""
        return [
            head(sheet, content.occasion, say("programme", sheet.language), other),
            *days(sheet, content, 12),
            *who_to_call(sheet, content, 12),
            *words_of_the_others(sheet, content, 12),
        ]
