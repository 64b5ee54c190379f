"""D19, the invitation letter and the visa-support letter of each guest, on the committee's letterhead."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.letter_texts import BLANK
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.guest_letter import letter_languages
from exchange_desk.packets.documents.letter import (
    LetterContent,
    body,
    letterhead_blocks,
    letterhead_of,
    signature,
    texts_of,
    title,
    values_in,
)
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import occasion_of
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.phrases.dates import span
from exchange_desk.packets.sheet import Block, Cell, Sheet, Words
from exchange_desk.queries.letter_texts import invitation_facts, passport_facts
from exchange_desk.queries.packet_facts import packet_facts


@dataclass(frozen=True, slots=True)
class Invitation:
    """One letter for each guest who is going."""

    key: str = "invitation"
    number: str = "D19"
    title: str = "Invitation letter"
    audience: str = "guests"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"
    heading: str = "letter_invitation"
    for_consulate: bool = False

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The guests, in the order of the guest list; nobody where we are the ones who travel."""
        visit = packet_facts(session, visit_id)
        if visit.direction in ("outbound", "virtual"):
            return ()
        return tuple(Subject(g.id, name_line(g.name).latin, letter_languages(visit, g)) for g in visit.guests)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> LetterContent:
        """What the letter says now; birth date and passport number are read for a consulate alone."""
        visit = packet_facts(session, visit_id)
        guest = visit.guest_by_id.get(subject.id)
        if guest is None:
            raise RefusedInput(f"{subject.name} is not going on this visit. There is no letter to print.")
        why = invitation_facts(session, visit_id)
        passport = passport_facts(session, guest.id) if self.for_consulate else None
        return LetterContent(
            letter=self.key,
            letterhead=letterhead_of(session),
            occasion=occasion_of(visit),
            own_texts=texts_of(session, self.key, visit_id),
            name=None if guest.name.passport else NameLine(name_line(guest.name).latin),  # no more than is printed
            passport_name=guest.name.passport,
            birth_date=str(passport.born) if passport and passport.born else None,
            passport_number=passport.number if passport else None,
            purpose=why.purpose,
            who_pays=why.who_pays,
        )

    def tell(self, content: LetterContent, sheet: Sheet) -> list[Block]:
        """Letterhead, text, for a consulate the particulars, and the line to sign on."""
        particulars = [sheet.gap(6), self._particulars(content, sheet)] if self.for_consulate else []
        return [
            *letterhead_blocks(content, sheet),
            *title(self.heading, sheet),
            *body(content, sheet),
            *particulars,
            signature(content, sheet),
        ]

    def _particulars(self, content: LetterContent, sheet: Sheet) -> Block:
        """What a consulate looks for, line by line; what is not known leaves a line to write on."""
        values = values_in(content, sheet.language)
        days = span(content.occasion.first_day, content.occasion.last_day, sheet.language)
        facts: list[tuple[Words, Cell]] = [
            (both(sheet, "letter_passport_name"), values["name"] or BLANK),
            (both(sheet, "letter_birth_date"), values["birth_date"] or BLANK),
            (both(sheet, "letter_passport_number"), values["passport_number"] or BLANK),
            (both(sheet, "letter_days"), days),
            (both(sheet, "letter_purpose"), values["purpose"] or BLANK),
            (both(sheet, "letter_who_pays"), values["who_pays"] or BLANK),
        ]
        return sheet.together([sheet.keyed(facts, mm=60)])


@dataclass(frozen=True, slots=True)
class VisaLetter(Invitation):
    """The same for a consulate, with what it needs to know of the traveller."""

    key: str = "visa-letter"
    number: str = "D19b"
    title: str = "Visa-support letter"
    audience: str = "guests, for a consulate"
    heading: str = "letter_visa"
    for_consulate: bool = True
