"""From contents to one PDF: the paper, the language and the foot of every sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.packets.document import Content, Document, Subject
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
    """One sheet to print."""

    document: Document
    subject: Subject
    content: Content
    revision: str


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
        """One PDF with these sheets one after the other, and how many pages each of them has."""
        pen = Pen(title=jobs[0].document.title, language=self.languages_of(jobs[0].subject)[0])
        counts = []
        for job in jobs:
            paper = self.paper_of(job.document)
            languages = self.languages_of(job.subject)
            han = self._han_of(languages)
            sheet = Sheet(paper, languages, self._large, han, self.printed.date())
            pen.mirrored = sheet.runs_to_the_left
            try:
                with telling(self._own) as told:
                    pages = pages_of(job.document.tell(job.content, sheet), paper)
                    foot = Foot(
                        self._title,
                        title_of(job.document, sheet.language),
                        job.subject.name,
                        job.revision,
                        self.printed,
                        job.document.level,
                        self._shred_after,
                        sheet.language,
                        han,
                    )
                    draw_pages(pen, pages, paper, foot, sample=self._sample)
            except Unprintable as refused:
                raise RefusedInput(f"{job.document.title} for {job.subject.name}: {refused}") from None
            self.words[job.document.key, job.subject.id] = told.used
            counts.append(len(pages))
        return pen.done(), tuple(counts)


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
