"""From contents to one PDF: the paper, the language and the foot of every sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.packets.boxes_above import with_boxes
from exchange_desk.packets.cards import Card, card_pages, mark
from exchange_desk.packets.changes import Change
from exchange_desk.packets.document import CardDocument, Content, Document, Subject
from exchange_desk.packets.fonts import han_language
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper, draw_pages, pages_of
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.phrases.own import own_phrases, telling
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.packets.sheet import Sheet
from exchange_desk.packets.text.shape import Unprintable
from exchange_desk.records import Committee, Community, Visit, VisitPartner

_HAN_OF_COUNTRY = {
    "JP": "ja",
    "CN": "zh-Hans",
    "SG": "zh-Hans",
    "TW": "zh-Hant",
    "HK": "zh-Hant",
    "MO": "zh-Hant",
    "KR": "ko",
}


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to print; `note` was typed for it, `changes` are those since revision `since`."""

    document: Document
    subject: Subject
    content: Content
    revision: str
    note: str = ""
    since: str = ""
    changes: tuple[Change, ...] = ()


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
    ) -> None:
        visit = session.get(Visit, visit_id)
        committee = session.scalars(select(Committee)).first()
        if visit is None or committee is None:
            raise RefusedInput("There is no such visit in this desk file.")
        self.visit_id = visit_id
        self.printed = printed
        self.words: dict[tuple[str, str], dict[str, dict[str, str | None]]] = {}
        self._own = own_phrases(session)
        self._title = visit.title
        self._shred_after = visit.ends + dt.timedelta(days=1)
        self._sample = committee.sample
        self._committee_paper = committee.paper
        self._committee_language = language_of(committee.language) or "en"
        self._languages = tuple(_known(language.strip()) for language in languages if language.strip())
        self._paper = Paper.named(paper).name if paper else None
        self._large = large
        self._han = _han_shapes(session, visit_id, committee)

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

    def pdf(self, jobs: Sequence[Job]) -> tuple[bytes, tuple[int, ...]]:
        """One PDF with these sheets one after the other, and how many pages each of them adds to it."""
        pen = Pen(title=jobs[0].document.title, language=self.languages_of(jobs[0].subject)[0])
        counts: list[int] = []
        for _, several in groupby(jobs, lambda job: job.document.key):
            run = list(several)
            if isinstance(run[0].document, CardDocument):
                counts += self._cards(pen, run[0].document, run)
            else:
                counts += [self._sheet(pen, job) for job in run]
        return pen.done(), tuple(counts)

    def _sheet(self, pen: Pen, job: Job) -> int:
        sheet = self._sheet_of(job)
        pen.mirrored = sheet.runs_to_the_left
        try:
            with telling(self._own) as spoken:
                told = with_boxes(
                    job.document, job.document.tell(job.content, sheet), sheet, job.note, job.since, job.changes
                )
                pages = pages_of(told, sheet.paper)
                foot = self._foot(job, sheet, job.subject.name, job.revision)
                draw_pages(pen, pages, sheet.paper, foot, sample=self._sample)
        except Unprintable as refused:
            raise _unprintable(job, refused) from None
        self.words[job.document.key, job.subject.id] = spoken.used
        return len(pages)

    def _cards(self, pen: Pen, document: CardDocument, jobs: Sequence[Job]) -> list[int]:
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
            self.words[document.key, job.subject.id] = told.used
            begins.append((len(cards), len(cards) + len(mine)))
            cards += mine
        sheet = self._sheet_of(jobs[0])
        grid = document.grid(sheet)
        pen.mirrored = sheet.runs_to_the_left
        with telling(self._own):
            foot = self._foot(jobs[0], sheet, say("cards_count", sheet.language, count=len(cards)), "")
            draw_pages(pen, card_pages(grid, sheet.paper, cards), sheet.paper, foot, sample=self._sample)
        each = grid.across * grid.down
        return [-(-end // each) - -(-begin // each) for begin, end in begins]

    def _sheet_of(self, job: Job) -> Sheet:
        languages = self.languages_of(job.subject)
        paper = self.paper_of(job.document)
        return Sheet(paper, languages, self._large, self._han_of(languages), self.printed.date())

    def _foot(self, job: Job, sheet: Sheet, recipient: str, revision: str) -> Foot:
        return Foot(
            self._title,
            title_of(job.document, sheet.language),
            recipient,
            revision,
            self.printed,
            job.document.level,
            self._shred_after,
            sheet.language,
            sheet.han,
        )


def _unprintable(job: Job, refused: Unprintable) -> RefusedInput:
    return RefusedInput(f"{job.document.title} for {job.subject.name}: {refused}")


def title_of(document: Document, language: str) -> str:
    """What the document is called in that language, as far as the phrase table knows it."""
    try:
        return say(document.key.replace("-", "_"), language)
    except KeyError:
        return document.title


def _known(language: str) -> str:
    """A language that we have words for: any other would quietly come out in English."""
    known = language_of(language)
    if known is None:
        raise RefusedInput(f"There are no words in “{language}” yet. Choose among {', '.join(LANGUAGES)}.")
    return known


def _han_shapes(session: Session, visit_id: str, committee: Committee) -> str:
    """Whose Han shapes this visit wants: those of the first partner, or of ourselves, that writes Han."""
    partners = session.execute(
        select(Community.language, Community.country)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(Community.name)
    )
    for language, country in (*partners, (committee.language, committee.country)):
        found = han_language(language or "") or _HAN_OF_COUNTRY.get((country or "").upper(), "")
        if found:
            return found
    return "ja"
