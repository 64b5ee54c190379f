"""D08, the emergency card: what is dangerous on one half, whom to call on the other; folded it fits a wallet."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.block import Stack
from exchange_desk.packets.boxes import Frame
from exchange_desk.packets.cards import CardGrid, line
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.emergency_sheet import HomeContact
from exchange_desk.packets.documents.health_sheet import HomeOfGuest
from exchange_desk.packets.documents.lost_card import TO_WRITE_ON, card_languages, number_there
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.needs import (
    AllergyWords,
    Needs,
    allergy_lines,
    medicine_lines,
    needs_of,
    open_about,
    strung,
)
from exchange_desk.packets.documents.occasion import OnCall, on_call_of
from exchange_desk.packets.documents.two_tongues import both, none_on_the_day
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Sheet, Span, Words
from exchange_desk.packets.text.style import spans
from exchange_desk.queries.packet_facts import packet_facts


@dataclass(frozen=True, slots=True)
class EmergencyCardContent(Worded):
    """What helps a stranger to help one guest."""

    guest: NameLine
    allergies: tuple[AllergyWords, ...]
    allergies_not_settled: tuple[str, ...]
    medication: str | None
    medication_not_settled: tuple[str, ...]
    emergency_number: str | None
    hosts: tuple[HomeOfGuest, ...]
    on_call: OnCall
    contacts: tuple[HomeContact, ...]
    insurer: str | None
    consulate: str | None


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """A card of two halves for each guest, to be cut out and folded."""

    key: str = "emergency-card"
    number: str = "D08"
    title: str = "Emergency card"
    audience: str = "guests"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Everybody who is going; first the language of the place, then theirs."""
        visit = packet_facts(session, visit_id)
        return tuple(
            Subject(guest.id, name_line(guest.name).latin, card_languages(visit, guest)) for guest in visit.guests
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> EmergencyCardContent:
        """What a helper must know of this guest now."""
        visit = packet_facts(session, visit_id)
        guest = visit.guest_by_id.get(subject.id)
        if guest is None:
            raise RefusedInput(f"{subject.name} is not going in this visit. There is no card to print.")
        needs = needs_of(guest)
        homes = dict.fromkeys(stay.home_id for stay in visit.stays_of(guest.id))
        return EmergencyCardContent(
            guest=name_line(guest.name),
            allergies=needs.allergies,
            allergies_not_settled=needs.allergies_not_settled,
            medication=guest.medication,
            medication_not_settled=open_about(guest, "medication"),
            emergency_number=number_there(visit),
            hosts=tuple(HomeOfGuest(visit.home_by_id[home].name, visit.home_by_id[home].phone) for home in homes),
            on_call=on_call_of(visit),
            contacts=tuple(HomeContact(c.name, c.relation, c.phone, c.as_typed) for c in guest.contacts),
            insurer=visit.insurer,
            consulate=visit.consulate,
        )

    def grid(self, sheet: Sheet) -> CardGrid:
        """Five pairs on a page: the mark between the halves is that of the fold."""
        return CardGrid.wallet(sheet)

    def tell(self, content: EmergencyCardContent, sheet: Sheet) -> list[Block]:
        """Health on the left half, whom to call on the right one; what does not fit runs on to another pair."""
        grid = self.grid(sheet)
        base = 12.0 if sheet.large else 8.0
        left = grid.fitted(lambda scale: _health(content, sheet, base * scale))
        right = grid.fitted(lambda scale: _calls(content, sheet, base * scale))
        if grid.across == 1:
            return [*left, *right]
        pairs = max(len(left), len(right))
        halves = [[*half, *[Stack(())] * (pairs - len(half))] for half in (left, right)]
        return [half for pair in zip(*halves, strict=True) for half in pair]


def _health(content: EmergencyCardContent, sheet: Sheet, size: float) -> list[Block]:
    language = sheet.language
    number = content.emergency_number or TO_WRITE_ON
    large = Span(number, bold=True, size=sheet.style(size * 1.4).size)
    blocks = [line(sheet, [f"{both(sheet, 'in_emergency')}: ", large], size)]
    blocks += [line(sheet, Span(name, alone=True), size * 1.3, bold=True) for name in _names(content.guest)]
    if content.allergies or content.allergies_not_settled:
        needs = Needs(allergies=content.allergies, allergies_not_settled=content.allergies_not_settled)
        told = [line(sheet, both(sheet, "allergy"), size * 1.1, bold=True)]
        told += [line(sheet, words, size) for words in allergy_lines(needs, language)]
        blocks.append(Frame(Stack(told), sign=size * 1.8, pad=4, before=4))
    else:
        blocks.append(line(sheet, _keyed(sheet, "allergies", none_on_the_day(sheet, language)), size))
    medicines = medicine_lines(content.medication, content.medication_not_settled, sheet.language)
    taken = strung(medicines, "; ") or none_on_the_day(sheet, sheet.language)
    blocks.append(line(sheet, _keyed(sheet, "medication", taken), size))
    return blocks


def _names(name: NameLine) -> list[str]:
    """The forms of a name, each on a line of its own: one from right to left would turn the other round."""
    return [form for form in (name.original, name.latin) if form]


def _calls(content: EmergencyCardContent, sheet: Sheet, size: float) -> list[Block]:
    language = sheet.language
    blocks = [line(sheet, both(sheet, "please_call"), size * 1.1, bold=True)]
    for contact in content.contacts:
        who = contact.name or contact.as_written or say("contact_no_name", language)
        relation = f" ({value_word('relation', contact.relation, language)})" if contact.relation else ""
        blocks.append(line(sheet, [Span(who, alone=True), f"{relation}  ", _phone(contact.phone)], size))
    if not content.contacts:
        blocks.append(line(sheet, _keyed(sheet, "home_contacts", none_on_the_day(sheet, language)), size))
    for host in content.hosts:
        family = Span(say("family", language, name=host.family), alone=True)
        blocks.append(line(sheet, [family, "  ", _phone(host.phone)], size))
    on_call = content.on_call
    who = f"{on_call.name}  " if on_call.name else ""
    blocks.append(line(sheet, _keyed(sheet, "on_call_short", [Span(who, alone=True), _phone(on_call.phone)]), size))
    for key, told in (("insurer", content.insurer), ("consulate", content.consulate)):
        if told:
            blocks.append(line(sheet, _keyed(sheet, key, Span(told, alone=True)), size))
    return blocks


def _phone(phone: str | None) -> Span:
    return Span(phone_words(phone) or TO_WRITE_ON, bold=True)


def _keyed(sheet: Sheet, key: str, words: Words) -> list[str | Span]:
    return [f"{both(sheet, key)}: ", *spans(words)]
