"""D29, the receipt: that money came in, from whom, how much in figures and words, what for; one page to be signed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.letter_texts import BLANK
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.guest_letter import letter_languages
from exchange_desk.packets.documents.letter import Letterhead, letterhead_of
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, occasion_of
from exchange_desk.packets.documents.two_tongues import both, headed
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.money_words import in_words, money_word
from exchange_desk.packets.phrases.words import joined
from exchange_desk.packets.sheet import Block, Cell, Sheet, Span, Words
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.receipts import ReceiptFacts, ReceiptPart, receipts


@dataclass(frozen=True, slots=True)
class Share(Worded):
    """What of it is for one traveller; `amount` in the smallest unit."""

    name: NameLine
    amount: int
    what_for: str | None


@dataclass(frozen=True, slots=True)
class ReceiptContent(Worded):
    """One receipt; `what_for` is that of money for nobody in particular."""

    letterhead: Letterhead
    occasion: Occasion
    number: str
    received_from: str | None
    amount: int
    currency: str
    paid_on: tuple[dt.date, ...]
    way: tuple[str, ...]
    what_for: tuple[str, ...]
    travellers: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """One page for each number that was given."""

    key: str = "receipt"
    number: str = "D29"
    title: str = "Receipt"
    audience: str = "who paid"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The receipts by number."""
        found = receipts(session, visit_id)
        if not found:
            return ()
        visit = packet_facts(session, visit_id)
        return tuple(
            Subject(each.number, f"{each.number} {each.payer}".strip(), _languages(visit, each)) for each in found
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> ReceiptContent:
        """What the receipt says now."""
        found = next((each for each in receipts(session, visit_id) if each.number == subject.id), None)
        if found is None:
            raise RefusedInput(f"There is no receipt {subject.id}. Write it first, beside the payment.")
        visit = packet_facts(session, visit_id)
        return ReceiptContent(
            letterhead=letterhead_of(session),
            occasion=occasion_of(visit),
            number=found.number,
            received_from=found.payer or None,
            amount=found.amount,
            currency=found.currency,
            paid_on=found.days,
            way=found.ways,
            what_for=tuple(dict.fromkeys(part.what_for for part in found.parts if part.what_for and not part.name)),
            travellers=tuple(_share(visit, part) for part in found.parts if part.name),
        )

    def tell(self, content: ReceiptContent, sheet: Sheet) -> list[Block]:
        """The committee, the number, the amount in a frame, then line by line, and the line to sign on."""
        ours, total = content.letterhead, _money(content.amount, content.currency, sheet)
        blocks = [headed(sheet, content.occasion, "receipt_title")]
        blocks += [sheet.paragraph(Span(ours.committee, alone=True), bold=True)]
        reached = " · ".join(part for part in (phone_words(ours.phone), ours.email, ours.website) if part)
        for part in (" · ".join((ours.address or "").splitlines()), reached):
            blocks += [sheet.line(Span(part, alone=True), muted=True)] if part else []
        amount = sheet.paragraph(
            [Span(both(sheet, "receipt_amount")), "   ", Span(total, bold=True, alone=True)], size=20
        )
        blocks.append(sheet.boxed([sheet.paragraph(both(sheet, "receipt_number", number=content.number)), amount]))
        facts: list[tuple[Words, Cell]] = [
            (both(sheet, "receipt_in_words"), [Span(_in_words(content, sheet), alone=True)]),
            (both(sheet, "receipt_from"), [Span(content.received_from or BLANK, alone=True)]),
        ]
        days = [long_day(each, sheet.language, weekday=False) for each in content.paid_on]
        facts += [(both(sheet, "receipt_day"), joined(days, sheet.language))] if days else []
        facts += [(both(sheet, "receipt_way"), [Span(", ".join(content.way), alone=True)])] if content.way else []
        if content.what_for or not any(share.what_for for share in content.travellers):
            words = ", ".join(content.what_for) or content.occasion.visit
            facts.append((both(sheet, "receipt_what_for"), [Span(words, alone=True)]))
        several = len(content.travellers) > 1
        for share in content.travellers:
            facts.append((both(sheet, "receipt_for"), _for_whom(share, content.currency, sheet, several=several)))
        blocks.append(sheet.keyed(facts, mm=55))
        lines = [sheet.line(Span(part, alone=True)) for part in (ours.signer, ours.function) if part]
        signed = [sheet.blanks(1), sheet.line(both(sheet, "receipt_signature"), muted=True, size=11), *lines]
        return [*blocks, sheet.together([sheet.gap(28), sheet.columns([signed, []], (3.0, 1.0))])]


def _for_whom(share: Share, currency: str, sheet: Sheet, *, several: bool) -> Words:
    words: list[str | Span] = [Span(share.name.both, bold=True, alone=True)]
    if several:
        words += ["   ", Span(_money(share.amount, currency, sheet), alone=True)]
    return [*words, "\n", Span(share.what_for, alone=True)] if share.what_for else words


def _money(minor: int, currency: str, sheet: Sheet) -> str:
    return money_word(minor, currency, sheet.language)


def _in_words(content: ReceiptContent, sheet: Sheet) -> str:
    """In words in each language in which we can; else the figures once more, closed at both ends."""
    told = [in_words(content.amount, content.currency, language) for language in sheet.languages[:2]]
    words = " · ".join(dict.fromkeys(each for each in told if each))
    return words or f"=== {_money(content.amount, content.currency, sheet)} ==="


def _share(visit: PaperVisit, part: ReceiptPart) -> Share:
    guest = visit.guest_by_id.get(part.participation_id or "")
    return Share(name_line(guest.name) if guest else NameLine(part.name), part.amount, part.what_for or None)


def _languages(visit: PaperVisit, receipt: ReceiptFacts) -> tuple[str, ...]:
    """Those of the first traveller, the committee's own before it."""
    ids = [part.participation_id or "" for part in receipt.parts]
    guests = [visit.guest_by_id[each] for each in ids if each in visit.guest_by_id]
    return letter_languages(visit, guests[0]) if guests else (visit.language,)
