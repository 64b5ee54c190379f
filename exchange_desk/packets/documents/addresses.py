"""Addresses of the host families: labels to stick on, and envelopes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.block import Stack
from exchange_desk.packets.cards import CardGrid, line
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.letter import letterhead_of
from exchange_desk.packets.documents.postal import postal_lines
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.envelope import EnvelopeFront
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Sheet, Span
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts

_TO_WRITE_ON = "____________________"


@dataclass(frozen=True, slots=True)
class AddressContent(Worded):
    """To whom, line by line; `sender` on envelopes only."""

    family: str
    lines: tuple[str, ...]
    sender: tuple[str, ...] = ()


class _OfFamilies:
    """One for each family of the visit, by name."""

    __slots__ = ()

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The families that host or offer to."""
        visit = packet_facts(session, visit_id)
        return tuple(Subject(home.id, home.name, (visit.language,)) for home in visit.homes)


@dataclass(frozen=True, slots=True)
class AddressLabels(_OfFamilies):
    """Labels to stick on: thirty to a page of Letter, 21 to one of A4."""

    key: str = "address-labels"
    number: str = "D28"
    title: str = "Address labels"
    audience: str = "host families"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def gather(self, session: Session, visit_id: str, subject: Subject) -> AddressContent:
        """The address now."""
        visit = packet_facts(session, visit_id)
        return AddressContent(*_to(visit, subject))

    def grid(self, sheet: Sheet) -> CardGrid:
        """As labels are sold."""
        return CardGrid.address_labels(sheet)

    def tell(self, content: AddressContent, sheet: Sheet) -> list[Block]:
        """One label."""
        return self.grid(sheet).fitted(lambda scale: _address(content, sheet, 11.0 * scale))


@dataclass(frozen=True, slots=True)
class Envelopes(_OfFamilies):
    """The front of an envelope for each family: C6 where one writes on A4, No. 10 where on Letter."""

    key: str = "envelopes"
    number: str = "D28b"
    title: str = "Envelopes"
    audience: str = "host families"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "envelope"

    def gather(self, session: Session, visit_id: str, subject: Subject) -> AddressContent:
        """Address and sender now."""
        visit = packet_facts(session, visit_id)
        head = letterhead_of(session)
        return AddressContent(*_to(visit, subject), sender=(head.committee, *(head.address or "").splitlines()))

    def tell(self, content: AddressContent, sheet: Sheet) -> list[Block]:
        """One envelope."""
        size = 12.0 if sheet.paper.width > 500 else 11.0

        def sender(share: float) -> Block:
            return Stack([line(sheet, Span(told, alone=True), 8.0 * share) for told in content.sender if told])

        return [EnvelopeFront(sheet.paper, sender, lambda share: Stack(_address(content, sheet, size * share)))]


def _address(content: AddressContent, sheet: Sheet, size: float) -> list[Block]:
    """The family, then its address; lines to write on where it is not known."""
    name = say("family", sheet.language, name=content.family)
    blocks = [line(sheet, Span(name, alone=True), size, bold=True)]
    return blocks + [line(sheet, Span(told, alone=True), size) for told in content.lines or (_TO_WRITE_ON,) * 2]


def _to(visit: PaperVisit, subject: Subject) -> tuple[str, tuple[str, ...]]:
    home = visit.home_by_id.get(subject.id)
    if home is None:
        raise RefusedInput(f"{subject.name} does not host in this visit. There is no address to print.")
    return home.name, postal_lines(visit, home)
