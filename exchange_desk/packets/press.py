"""From contents to one PDF: the paper, the language and the foot of every sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.standing import STANDING
from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes_above import with_boxes
from exchange_desk.packets.cards import Card, card_pages, mark
from exchange_desk.packets.changes import Change
from exchange_desk.packets.cover import cover_of
from exchange_desk.packets.document import CardDocument, Content, Document, KeptDocument, Subject
from exchange_desk.packets.fonts import han_language
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper, draw_pages, pages_of
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.phrases.own import own_phrases, telling
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.packets.sheet import Sheet
from exchange_desk.packets.text.shape import Unprintable
from exchange_desk.packets.tongues import han_shapes, known_language, title_of
from exchange_desk.records import Committee, Visit

MOST_LANGUAGES = 2


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to print; `note` was typed for it, `changes` are those since revision `since`.

    `copies`: so many of it, numbered; 0 is one without a number. `copy`: only the one with that number.
    """

    document: Document
    subject: Subject
    content: Content
    revision: str
    note: str = ""
    since: str = ""
    changes: tuple[Change, ...] = ()
    copies: int = 0
    copy: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """One sheet, or the cards of several, laid out in pages; `counts` are the pages that each job adds."""

    jobs: tuple[Job, ...]
    counts: tuple[int, ...]
    pages: Sequence[Block]
    paper: Paper
    foot: Foot
    mirrored: bool
    copies: int = 1
    revision: str = ""

    @property
    def total(self) -> int:
        """The pages of all copies."""
        return len(self.pages) * self.copies


class Press:
    """What all sheets of a run share: the visit, the committee, the wishes of whoever prints."""

    def __init__(
        self,
        session: Session,
        visit_id: str,
        *,
        languages: tuple[str, ...] = (),
        paper: str | None = None,
        large: bool = False,
        printed: dt.datetime,
        test: bool = False,
    ) -> None:
        visit = session.get(Visit, visit_id)
        committee = session.scalars(select(Committee)).first()
        if visit is None or committee is None:
            raise RefusedInput("There is no such visit in this desk file.")
        self.visit_id = visit_id
        self.printed = printed
        self.test = test
        self.words: dict[tuple[str, str], dict[str, dict[str, str | None]]] = {}
        self._own = own_phrases(session)
        self.title = visit.title
        self.days = (visit.starts, visit.ends)
        self.town = committee.town
        self.committee = committee.name
        self.shred_after = visit.ends + dt.timedelta(days=1)
        self._sample = committee.sample
        self._committee_paper = committee.paper
        self._committee_language = language_of(committee.language) or "en"
        wanted = (known_language(language.strip()) for language in languages if language.strip())
        self._languages = tuple(dict.fromkeys(wanted))
        if len(self._languages) > MOST_LANGUAGES:
            raise RefusedInput("A sheet has one language or two side by side. Print it again for the others.")
        self._paper = Paper.named(paper).name if paper else None
        self._large = large
        self._han = han_shapes(session, visit_id, committee)

    def languages_of(self, subject: Subject) -> tuple[str, ...]:
        """The languages of a recipient's sheet, unless others were asked for."""
        return self._languages or subject.languages or (self._committee_language,)

    def paper_of(self, document: Document) -> Paper:
        """The paper of a document, unless another was asked for."""
        name = self._paper or document.papers[0]
        return Paper.named(self._committee_paper if name == "committee" else name, document.orientation)

    def _han_of(self, languages: tuple[str, ...]) -> str:
        """Whose Han shapes a sheet has: of the first of its languages that is written in Han, else the visit's."""
        return next((han for each in languages if each != "ko" and (han := han_language(each))), self._han)

    def pdf(
        self,
        jobs: Sequence[Job],
        *,
        both_sides: bool = False,
        contents: bool = False,
        heard: Callable[[int, int], None] = lambda jobs, pages: None,
    ) -> tuple[bytes, tuple[int, ...]]:
        """One PDF with these sheets one after the other, and how many pages each of them adds to it.

        `both_sides`: each sheet begins on a front page; `contents`: with a cover that lists them all; `heard` is told
        of so many more jobs on so many more pages as they are laid out.
        """
        title = jobs[0].document.title if len({job.document.key for job in jobs}) == 1 else "Papers"
        pen = Pen(title=f"TEST {title}" if self.test else title, language=self.languages_of(jobs[0].subject)[0])
        laid: Iterable[Laid] = self._laid(jobs, heard)
        if contents:
            laid = list(laid)
            with telling(self._own):
                cover = cover_of(self, laid, both_sides=both_sides)
            self._draw(pen, cover, both_sides=both_sides)
        counts: list[int] = []
        for part in laid:
            if both_sides and pen.pages % 2:
                pen.blank()
            self._draw(pen, part, both_sides=both_sides)
            counts += part.counts
        return pen.done(), tuple(counts)

    def _laid(self, jobs: Sequence[Job], heard: Callable[[int, int], None]) -> Iterator[Laid]:
        for _, several in groupby(jobs, lambda job: job.document.key):
            run = list(several)
            document = run[0].document
            for part in [self._cards(document, run)] if isinstance(document, CardDocument) else map(self._sheet, run):
                heard(len(part.jobs), part.total)
                yield part

    def _draw(self, pen: Pen, part: Laid, *, both_sides: bool) -> None:
        """The pages of all copies, each with its foot; a copy begins on a front page where that is wanted."""
        pen.mirrored = part.mirrored
        for copy in range(1, part.copies + 1):
            if both_sides and copy > 1 and pen.pages % 2:
                pen.blank()
            first = part.jobs[0] if part.jobs else None
            foot = part.foot
            if first and first.copies:
                foot = replace(foot, copy=first.copy or copy, copies=first.copies)
            try:
                with telling(self._own) as told:
                    draw_pages(pen, part.pages, part.paper, foot, sample=self._sample, test=self.test)
            except Unprintable as refused:
                raise _unprintable(part.jobs[0], refused) from None
        if part.jobs and not isinstance(part.jobs[0].document, CardDocument):  # the foot is not on the card
            self._note_words(part.jobs[0], told.used)

    def _note_words(self, job: Job, used: Mapping[str, Mapping[str, str | None]]) -> None:
        words = self.words.setdefault((job.document.key, job.subject.id), {})
        for language, phrases in used.items():
            words.setdefault(language, {}).update(phrases)

    def _sheet(self, job: Job) -> Laid:
        sheet = self._sheet_of(job)
        try:
            with telling(self._own) as spoken:
                told = with_boxes(
                    job.document, job.document.tell(job.content, sheet), sheet, job.note, job.since, job.changes
                )
                pages = pages_of(told, sheet.paper)
                foot = self.foot(job.document, sheet, job.subject.name, job.revision)
        except Unprintable as refused:
            raise _unprintable(job, refused) from None
        self._note_words(job, spoken.used)
        copies = 1 if job.copy else max(job.copies, 1)
        count = len(pages) * copies
        return Laid((job,), (count,), pages, sheet.paper, foot, sheet.runs_to_the_left, copies, job.revision)

    def _cards(self, document: CardDocument, jobs: Sequence[Job]) -> Laid:
        """Cards of several recipients on as few pages as hold them; a page counts for whose card begins it."""
        cards: list[Card] = []
        begins = []
        for job in jobs:
            sheet = self._sheet_of(job)
            grid = document.grid(sheet)
            try:
                with telling(self._own) as told:
                    small = mark(sheet, job.revision, document.level) if grid.marked else ""
                    mine = [
                        Card(b, small, sheet.han, sheet.runs_to_the_left) for b in document.tell(job.content, sheet)
                    ]
            except Unprintable as refused:
                raise _unprintable(job, refused) from None
            self._note_words(job, told.used)
            begins.append((len(cards), len(cards) + len(mine)))
            cards += mine
        sheet = self._sheet_of(jobs[0])
        grid = document.grid(sheet)
        with telling(self._own):
            foot = self.foot(document, sheet, say("cards_count", sheet.language, count=len(cards)), "")
        each = grid.across * grid.down
        counts = tuple(-(-end // each) - -(-begin // each) for begin, end in begins)
        pages = card_pages(grid, sheet.paper, cards)
        return Laid(tuple(jobs), counts, pages, sheet.paper, foot, sheet.runs_to_the_left)

    def _sheet_of(self, job: Job) -> Sheet:
        return self.sheet(self.paper_of(job.document), self.languages_of(job.subject))

    def sheet(self, paper: Paper, languages: tuple[str, ...]) -> Sheet:
        """Such a sheet of this run."""
        return Sheet(paper, languages, self._large, self._han_of(languages), self.printed.date())

    @property
    def own_sheet(self) -> Sheet:
        """A sheet for the committee itself: its paper, its language."""
        paper = Paper.named(self._paper or self._committee_paper)
        return self.sheet(paper, ((self._languages or (self._committee_language,))[0],))

    def foot(self, document: Document, sheet: Sheet, recipient: str, revision: str) -> Foot:
        """The foot of a document's pages."""
        return Foot(
            self.town if document.key in STANDING else self.title,
            title_of(document, sheet.language),
            recipient,
            revision,
            self.printed,
            document.level,
            self.shred_after,
            sheet.language,
            sheet.han,
            keep=say(document.keep, sheet.language) if isinstance(document, KeptDocument) else "",
        )


def _unprintable(job: Job, refused: Unprintable) -> RefusedInput:
    return RefusedInput(f"{job.document.title} for {job.subject.name}: {refused}")
