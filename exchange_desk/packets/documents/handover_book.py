"""D25c, the handover book: what a new secretary must know to go on, kept by the committee from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.packets.block import Block, Stack
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.handover_content import (
    HandoverContent,
    handover_content,
)
from exchange_desk.packets.documents.handover_telling import CHAPTERS
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.page import pages_of
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.packets.sheet import Cell, Column, Sheet, Span
from exchange_desk.queries.handover_facts import anything_to_hand_over
from exchange_desk.queries.partner_papers import our_town

Chapter = tuple[str, Sequence[Block]]


@dataclass(frozen=True, slots=True)
class HandoverBook:
    """One for the next secretary."""

    key: str = "handover-book"
    number: str = "D25c"
    title: str = "Handover book"
    audience: str = "the new secretary"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"
    keep: str = "foot_keep"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The committee, once there is anything that could be handed over."""
        ours = our_town(session)
        told = anything_to_hand_over(session)
        return (Subject(ours.id, ours.committee, (language_of(ours.language) or "en",)),) if told else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> HandoverContent:
        """How everything stands now."""
        return handover_content(session)

    def tell(self, content: HandoverContent, sheet: Sheet) -> list[Block]:
        """A front page with the contents, then one chapter after the other."""
        chapters = _told(content, sheet)
        front = _front(content, sheet, chapters, [0] * len(chapters))
        pages = pages_of([*front, *_run(chapters)], sheet.paper)
        begins = [_page_of(pages, blocks[0]) for _, blocks in chapters]
        return [*_front(content, sheet, chapters, begins), *_run(_told(content, sheet))]


def _told(content: HandoverContent, sheet: Sheet) -> list[Chapter]:
    found: list[Chapter] = []
    for number, (key, tell) in enumerate(CHAPTERS, start=1):
        second = say(key, sheet.second) if sheet.second else ""
        found.append(
            (
                key,
                [
                    sheet.section(f"{number}  {say(key, sheet.language)}", second),
                    *tell(content, sheet),
                ],
            )
        )
    return found


def _run(chapters: Sequence[Chapter]) -> list[Block]:
    return [block for _, blocks in chapters for block in blocks]


def _front(
    content: HandoverContent,
    sheet: Sheet,
    chapters: Sequence[Chapter],
    begins: Sequence[int],
) -> list[Block]:
    """The contents stand on a page of their own, so that a box of changes on it moves nothing."""
    title, second = (say("handover_book", each) if each else "" for each in (sheet.language, sheet.second))
    rows: list[list[Cell]] = [
        [str(number), both(sheet, key), str(page)]
        for number, ((key, _), page) in enumerate(zip(chapters, begins, strict=True), start=1)
    ]
    columns = (
        Column(share=0),
        Column(both(sheet, "handover_contents"), 6),
        Column(both(sheet, "cover_page"), 1.4, align="end"),
    )
    return [
        sheet.head(title, ours=content.our_town, other=second),
        sheet.paragraph(Span(content.letterhead.committee, alone=True), bold=True, size=16).spaced(12),
        *(
            sheet.paragraph(say("handover_intro", language), muted=n > 0)
            for n, language in enumerate(sheet.languages[:2])
        ),
        sheet.table(columns, rows, size=12).spaced(16),
        sheet.page_break(),
    ]


def _page_of(pages: Sequence[Block], heading: Block) -> int:
    """On which page that heading stands, from one."""
    for number, page in enumerate(pages, start=1):
        if page is heading or (isinstance(page, Stack) and any(block is heading for block in page.blocks)):
            return number
    return len(pages)
