"""D20, the letters of thanks to families and to guests, and the certificates of participation."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.certificate_page import certificate_page
from exchange_desk.packets.documents.guest_letter import letter_languages
from exchange_desk.packets.documents.letter import (
    LetterContent,
    body,
    letterhead_blocks,
    letterhead_of,
    signature,
    texts_of,
)
from exchange_desk.packets.documents.naming import first_name, name_line
from exchange_desk.packets.documents.occasion import occasion_of
from exchange_desk.packets.documents.postal import postal_lines
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Sheet, Span
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts


@dataclass(frozen=True, slots=True)
class ThankYou:
    """One letter for each family that has guests."""

    key: str = "thank-you"
    number: str = "D20"
    title: str = "Letter of thanks to a family"
    audience: str = "host families"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Families by name; none whose only guests may not stay with it yet."""
        visit = packet_facts(session, visit_id)
        return tuple(Subject(h.id, h.name, (visit.language,)) for h in visit.homes if _guests_in(visit, h.id))

    def gather(self, session: Session, visit_id: str, subject: Subject) -> LetterContent:
        """What the letter says now."""
        visit = packet_facts(session, visit_id)
        home, guests = visit.home_by_id.get(subject.id), _guests_in(visit, subject.id)
        if home is None or not guests:
            raise RefusedInput(f"{subject.name} has no guests in this visit. There is no letter to print.")
        return LetterContent(
            letter=self.key,
            letterhead=letterhead_of(session),
            occasion=occasion_of(visit),
            own_texts=texts_of(session, self.key, visit_id),
            family=home.name,
            guests=guests,
            address="\n".join(postal_lines(visit, home)) or None,
        )

    def tell(self, content: LetterContent, sheet: Sheet) -> list[Block]:
        """Letterhead, to whom, text, the line to sign on."""
        family = say("family", sheet.language, name=content.family)
        to = [sheet.line(Span(part, alone=True)) for part in (family, content.address) if part]
        return [
            *letterhead_blocks(content, sheet), sheet.gap(10), *to, sheet.gap(14),
            *body(content, sheet), signature(content, sheet),
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThankYouGuests:
    """One letter for each guest."""

    key: str = "thank-you-guests"
    number: str = "D20b"
    title: str = "Letter of thanks to a guest"
    audience: str = "guests"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The guests, in the order of the guest list; nobody where we are the ones who travel."""
        visit = packet_facts(session, visit_id)
        if visit.direction == "outbound":
            return ()
        return tuple(Subject(g.id, name_line(g.name).latin, letter_languages(visit, g)) for g in visit.guests)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> LetterContent:
        """What the letter says now."""
        return _to_guest(session, visit_id, subject, self.key)

    def tell(self, content: LetterContent, sheet: Sheet) -> list[Block]:
        """Letterhead, text, the line to sign on."""
        to = [sheet.line(Span(content.name.both, alone=True))] if content.name else []
        return [
            *letterhead_blocks(content, sheet), sheet.gap(10), *to, sheet.gap(14),
            *body(content, sheet), signature(content, sheet),
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate for each guest, large, to be kept."""

    key: str = "certificate"
    number: str = "D20c"
    title: str = "Certificate of participation"
    audience: str = "guests"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The guests, in the order of the guest list."""
        visit = packet_facts(session, visit_id)
        return tuple(Subject(g.id, name_line(g.name).latin, letter_languages(visit, g)) for g in visit.guests)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> LetterContent:
        """What the certificate says now."""
        return _to_guest(session, visit_id, subject, self.key)

    def tell(self, content: LetterContent, sheet: Sheet) -> list[Block]:
        """One framed page: as large as it fits, with the lines to sign on at its foot."""
        return certificate_page(content, sheet)


def _to_guest(session: Session, visit_id: str, subject: Subject, key: str) -> LetterContent:
    visit = packet_facts(session, visit_id)
    guest = visit.guest_by_id.get(subject.id)
    if guest is None:
        raise RefusedInput(f"{subject.name} is not going on this visit. There is nothing to print.")
    return LetterContent(
        letter=key,
        letterhead=letterhead_of(session),
        occasion=occasion_of(visit),
        own_texts=texts_of(session, key, visit_id),
        name=name_line(guest.name),
    )


def _guests_in(visit: PaperVisit, home_id: str) -> tuple[str, ...]:
    """What the guests of a home are called; nobody who may not be there yet."""
    ids = dict.fromkeys(s.guest_id for s in visit.stays_in(home_id) if (home_id, s.guest_id) not in visit.held_back)
    return tuple(first_name(visit.guest_by_id[guest_id].name) for guest_id in ids)
