"""The sheets of a visit by who holds them: leaders, families, guests, partners, and what is for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.packets.choosing import register
from exchange_desk.packets.document import Document
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.ledger import StaleRow
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.receipts import receipt_holders
from exchange_desk.rules.facts import CHAPERONES

LEADERS, LEADER, FAMILY, GUEST, PARTNER, EVERYBODY, GONE = KINDS = (
    "leaders", "leader", "family", "guest", "partner", "everybody", "gone",
)  # fmt: skip
CONFIDENTIAL = "P3"
_FOR_WHOM_IT_NAMES = ("guest", "famil", "parent", "travell", "everybody", "host ")  # of audiences
_COORDINATES = "coordinator"
WHO_PAID = "who paid"
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Somebody, and the sheets (document, subject) that this one gets; `kind` is one of KINDS.

    A sheet for two stands in the sheaf of each; `leaders`, `everybody` and `partner` are no single persons.
    """

    id: str
    name: str
    kind: str
    sheets: tuple[Key, ...]


def by_person(
    session: Session, *, visit_id: str, rows: Sequence[StaleRow], among: Sequence[Document] = ()
) -> tuple[Sheaf, ...]:
    """Who gets which of these sheets: leaders first, then families and guests by name, last what is for everybody."""
    documents = {document.key: document for document in among or register()}
    holders = Holders(packet_facts(session, visit_id), receipt_holders(session, visit_id))
    found: dict[tuple[str, str], tuple[str, list[Key]]] = {}
    for row in rows:
        document = documents.get(row.document)
        for kind, ident, name in holders.of(document, row.subject_id, row.subject) if document else ():
            found.setdefault((kind, ident), (name, []))[1].append((row.document, row.subject_id))
    sheaves = [Sheaf(ident, name, kind, tuple(keys)) for (kind, ident), (name, keys) in found.items()]
    return tuple(sorted(sheaves, key=lambda one: (KINDS.index(one.kind), folded(one.name), one.id)))


class Holders:
    """Tells of a sheet of one visit who gets it, as (kind, id, name)."""

    def __init__(self, visit: PaperVisit, receipts: Mapping[str, Sequence[str]]) -> None:
        self._visit = visit
        self._receipts = receipts
        self._parties: dict[str, list[PaperGuest]] = {}
        for guest in visit.guests:
            if guest.party_id:
                self._parties.setdefault(guest.party_id, []).append(guest)
        self._roofs = {member.person_id: home.id for home in visit.homes for member in home.members}
        self._partners = {partner.id: partner.name for partner in visit.partners}
        self._leaders = [guest for guest in visit.guests if leads(guest)]

    def of(self, document: Document, subject: str, name: str) -> list[tuple[str, str, str]]:
        """Who gets this sheet; nobody known by that id is named as the sheet names the recipient."""
        visit = self._visit
        if document.audience == WHO_PAID:
            paid_for = [visit.guest_by_id[who] for who in self._receipts.get(subject, ()) if who in visit.guest_by_id]
            return [self.guest(guest) for guest in paid_for] or [(LEADERS, "", "")]
        if not _is_for_whom_it_names(document):
            if document.audience == "the partner" and subject in self._partners:
                return [(PARTNER, subject, self._partners[subject])]
            return self._of_all(document)
        guests = [visit.guest_by_id[subject]] if subject in visit.guest_by_id else self._parties.get(subject, [])
        if guests:
            return [self.guest(guest) for guest in guests]
        home = visit.home_by_id.get(self._roofs.get(subject, subject))
        if home is not None:
            return [(FAMILY, home.id, home.name)]
        return self._of_all(document) if subject == visit.id else [(GONE, subject, name)]

    @staticmethod
    def guest(guest: PaperGuest) -> tuple[str, str, str]:
        """One who goes, as a guest or as a leader."""
        return (LEADER if leads(guest) else GUEST, guest.id, name_line(guest.name).latin)

    def _of_all(self, document: Document) -> list[tuple[str, str, str]]:
        if document.level != CONFIDENTIAL and not _is_for_leaders(document):
            return [(EVERYBODY, "", "")]
        each = self._leaders if document.audience.startswith("leader") else []
        return [(LEADERS, "", ""), *(self.guest(guest) for guest in each)]


def leads(guest: PaperGuest) -> bool:
    """Whether this one looks after others on the visit; a minor does not, whatever the list says."""
    return guest.role in CHAPERONES and not guest.minor


def _is_for_whom_it_names(document: Document) -> bool:
    audience = document.audience
    return _COORDINATES not in audience and any(word in audience for word in _FOR_WHOM_IT_NAMES)


def _is_for_leaders(document: Document) -> bool:
    return "leader" in document.audience and "guests" not in document.audience
