"""D03, the lost card: whoever finds a guest astray reads where the guest belongs and whom to call."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.block import Columns, Stack
from exchange_desk.packets.cards import CardGrid, line
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import OnCall, on_call_of
from exchange_desk.packets.documents.people import guest_language, own_town
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.packets.qr import QrCode, contact
from exchange_desk.packets.sheet import Block, Sheet, Span
from exchange_desk.packets.text.direction import turns
from exchange_desk.queries.packet_facts import PaperStay, PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest

TO_WRITE_ON = "____________"


@dataclass(frozen=True, slots=True)
class WayHome(Worded):
    """One home to which the guest is to be brought; the nights only where there is another one."""

    id: str
    family: str
    street: str
    town: str
    phone: str | None
    first_night: dt.date | None
    last_night: dt.date | None


@dataclass(frozen=True, slots=True)
class LostCardContent(Worded):
    """The card of one guest, or one for each of the homes."""

    guest: NameLine
    homes: tuple[WayHome, ...]
    on_call: OnCall
    emergency_number: str | None


@dataclass(frozen=True, slots=True)
class LostCard:
    """A card for the wallet of each guest who has a home, one for each home."""

    key: str = "lost-card"
    number: str = "D03"
    title: str = "Lost card"
    audience: str = "guests"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Guests with a home, in the order of the guest list; first the language of the place, then theirs."""
        visit = packet_facts(session, visit_id)
        return tuple(
            Subject(guest.id, name_line(guest.name).latin, card_languages(visit, guest))
            for guest in visit.guests
            if visit.stays_of(guest.id)
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> LostCardContent:
        """Where this guest lives now."""
        visit = packet_facts(session, visit_id)
        guest, stays = visit.guest_by_id.get(subject.id), visit.stays_of(subject.id)
        if guest is None or not stays:
            raise RefusedInput(f"{subject.name} has no home in this visit. There is no card to print.")
        return LostCardContent(
            guest=name_line(guest.name),
            homes=tuple(_way_home(visit, stay, several=len(stays) > 1) for stay in stays),
            on_call=on_call_of(visit),
            emergency_number=number_there(visit),
        )

    def grid(self, sheet: Sheet) -> CardGrid:
        """Ten on a page."""
        return CardGrid.wallet(sheet)

    def tell(self, content: LostCardContent, sheet: Sheet) -> list[Block]:
        """One card for each home."""
        grid = self.grid(sheet)
        return [card for home in content.homes for card in grid.fitted(_Card(content, home, sheet))]


class _Card:
    """One card, told in any scale."""

    def __init__(self, content: LostCardContent, home: WayHome, sheet: Sheet) -> None:
        self.content = content
        self.home = home
        self.sheet = sheet
        text = contact(home.family, home.street, home.town, home.phone or "")
        self.code = QrCode(text, largest=160.0) if home.phone or home.street else None

    def __call__(self, scale: float) -> list[Block]:
        sheet, size = self.sheet, (12.0 if self.sheet.large else 8.0) * scale
        told = [line(sheet, say("lost_help", sheet.language), size * 1.35, bold=True)]
        if sheet.second:
            told.append(line(sheet, say("lost_help", sheet.second), size, muted=True))
        way, numbers = Stack(self._way(size)), Stack(self._numbers(size))
        if self.code is None:
            return [*told, way.spaced(3), numbers.spaced(3), self._name(size)]
        side_by_side = Columns([Stack([way, numbers.spaced(3)]), self.code], (0.66, 0.34), gutter=4)
        return [*told, side_by_side.spaced(3), self._name(size)]

    def _way(self, size: float) -> list[Block]:
        sheet, home = self.sheet, self.home
        where = ", ".join(part for part in (home.street, home.town) if part)
        family = say("family", sheet.language, name=home.family)
        blocks = [line(sheet, Span(where or TO_WRITE_ON, alone=True), size * 1.35, bold=True)]
        blocks.append(line(sheet, Span(family, alone=True), size * 1.1, bold=True))
        if home.first_night and home.last_night:
            days = f"{short_day(home.first_night, sheet.language)} – {short_day(home.last_night, sheet.language)}"
            blocks.append(line(sheet, f"{both(sheet, 'nights')}: {days}", size))
        return blocks

    def _numbers(self, size: float) -> list[Block]:
        sheet, content = self.sheet, self.content
        on_call = content.on_call
        told = (
            ("their_phone", "", phone_words(self.home.phone)),
            ("on_call_short", f"{on_call.name} " if on_call.name else "", phone_words(on_call.phone)),
            ("emergency_number", "", content.emergency_number or ""),
        )
        return [
            line(sheet, [f"{both(sheet, key)}: ", Span(who, alone=True), Span(phone or TO_WRITE_ON, bold=True)], size)
            for key, who, phone in told
        ]

    def _name(self, size: float) -> Block:
        guest, sheet = self.content.guest, self.sheet
        if guest.original and turns(guest.original):  # it would turn a whole line of ours round
            told = [line(sheet, f"{both(sheet, 'my_name')}: {guest.latin}", size, bold=True)]
            return Stack([*told, line(sheet, guest.original, size, bold=True)], before=2)
        name = Span(guest.both, alone=True, bold=True)
        return line(sheet, [f"{both(sheet, 'my_name')}: ", name], size)


def card_languages(visit: PaperVisit, guest: PaperGuest) -> tuple[str, ...]:
    """The language of the place, which a passer-by reads, then the guest's."""
    there: str | None = visit.language
    if visit.direction == "outbound" and visit.partners:
        there = language_of(visit.partners[0].language, country=visit.partners[0].country) or "en"
    own = guest_language(guest) or (visit.language if visit.direction == "outbound" else None)
    found = dict.fromkeys(code for code in (language_of(there) or "en", own) if code)
    return tuple(found)


def number_there(visit: PaperVisit) -> str | None:
    """The emergency number of the place: ours is of no use abroad."""
    return None if visit.direction == "outbound" else visit.emergency_number


def _way_home(visit: PaperVisit, stay: PaperStay, *, several: bool) -> WayHome:
    home = visit.home_by_id[stay.home_id]
    return WayHome(
        id=f"{home.id} {stay.first_night.isoformat()}",
        family=home.name,
        street=", ".join(part for part in (home.street, home.part_of_town) if part),
        town=home.town or own_town(home, visit),
        phone=home.phone,
        first_night=stay.first_night if several else None,
        last_night=stay.last_night if several else None,
    )
