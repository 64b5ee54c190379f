"""D18b, the reminder of missing papers: to one traveller, or the parents of one, what that one alone still lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.consent_facts import consent_languages
from exchange_desk.packets.documents.letter import Letterhead, letterhead_of
from exchange_desk.packets.documents.missing_papers import caution, title_of, what_is_missing
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, occasion_of
from exchange_desk.packets.documents.two_tongues import both, headed
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.missing_papers import missing_papers
from exchange_desk.queries.packet_facts import packet_facts


@dataclass(frozen=True, slots=True)
class StillMissing(Worded):
    """One thing that is missing, and by when it should be there."""

    id: str
    paper: str | None
    what: str
    called: str | None
    covers_to: dt.date | None
    due_on: dt.date | None
    reviewed_on: dt.date | None


@dataclass(frozen=True, slots=True)
class PaperReminderContent(Worded):
    """One reminder; `to_parents` where the traveller is a minor."""

    name: NameLine
    to_parents: bool
    occasion: Occasion
    letterhead: Letterhead
    missing: tuple[StillMissing, ...]


@dataclass(frozen=True, slots=True)
class PaperReminder:
    """One for each traveller who lacks something; nobody is asked to give it back once all is there."""

    key: str = "paper-reminder"
    number: str = "D18b"
    title: str = "Reminder of missing papers"
    audience: str = "guests, or the parents of minors"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"
    passing: bool = True

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Those who lack something, in the order of the guest list."""
        lacking = {who for who, _ in missing_papers(session, visit_id).lacks}
        if not lacking:
            return ()
        visit = packet_facts(session, visit_id)
        return tuple(
            Subject(guest.id, name_line(guest.name).latin, consent_languages(visit, guest))
            for guest in visit.guests
            if guest.id in lacking
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> PaperReminderContent:
        """What this traveller lacks now, what is due first before the rest; never what others lack."""
        visit = packet_facts(session, visit_id)
        guest = visit.guest_by_id.get(subject.id)
        lacks = dict(missing_papers(session, visit_id).lacks).get(subject.id, ())
        if guest is None or not lacks:
            raise RefusedInput(f"{subject.name} lacks no papers of this visit. There is nothing to remind of.")
        return PaperReminderContent(
            name=name_line(guest.name),
            to_parents=guest.minor,
            occasion=occasion_of(visit),
            letterhead=letterhead_of(session),
            missing=tuple(
                StillMissing(
                    lack.id, lack.kind, lack.what, title_of(lack), lack.covers_to, lack.due_on, lack.reviewed_on
                )
                for lack in sorted(lacks, key=lambda lack: lack.due_on or dt.date.max)
            ),
        )

    def tell(self, content: PaperReminderContent, sheet: Sheet) -> list[Block]:
        """To whom, what is missing and until when, what to do about what was sent already, whom to ask."""
        hello = "mail_hello_parents" if content.to_parents else "mail_hello"
        visit = content.occasion.visit
        ours = content.letterhead
        reached = " · ".join(part for part in (phone_words(ours.phone), ours.email) if part)
        columns = (Column(both(sheet, "what_is_missing"), 3.4), Column(both(sheet, "reminder_by"), 1.4))
        rows: list[list[Cell]] = [
            [
                what_is_missing(one.paper, one.what, one.called, one.covers_to, sheet),
                short_day(one.due_on, sheet.language) if one.due_on else "–",
            ]
            for one in content.missing
        ]
        return [
            headed(sheet, content.occasion, "paper_reminder"),
            *[  # across the whole page: a long name is not broken into a narrow column
                sheet.paragraph(say(hello, language, name=content.name.in_script_of(language)))
                for language in sheet.languages[:2]
            ],
            *_in_each(sheet, lambda one: say("reminder_words", one, visit=visit)),
            sheet.table(columns, rows),
            *caution([one.reviewed_on for one in content.missing], sheet),
            *_in_each(sheet, lambda one: say("reminder_sent_already", one)),
            sheet.gap(4),
            sheet.together(
                [sheet.line(Span(part, alone=True)) for part in (ours.committee, ours.signer, reached) if part]
            ),
        ]


def _in_each(sheet: Sheet, said: Callable[[str], str]) -> list[Block]:
    """A sentence in one language, or in two side by side."""
    if sheet.second is None:
        return [sheet.paragraph(said(sheet.language)).spaced(8)]
    one, other = ([sheet.paragraph(said(language))] for language in (sheet.language, sheet.second))
    return sheet.rows_bilingual([(one, other)])
