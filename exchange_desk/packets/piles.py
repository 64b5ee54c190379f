"""The order of sheets in a print run, and which of them share a file."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.document import CardDocument, Subject
from exchange_desk.packets.gathering import Gathered
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.packet_facts_homes import PaperHome

Key = tuple[object, ...]


class Recipients:
    """Who stands behind the subjects of a visit's sheets: a home, a guest, a party that gets one letter, or nobody."""

    def __init__(self, visit: PaperVisit) -> None:
        self._visit = visit
        self._guests: dict[str, PaperGuest] = {}
        for guest in visit.guests:
            self._guests[guest.id] = guest
            if guest.party_id:
                self._guests.setdefault(guest.party_id, guest)

    def guest(self, subject: str) -> PaperGuest | None:
        """The guest, or the first of a party."""
        return self._guests.get(subject)

    def home(self, subject: str) -> PaperHome | None:
        """The home itself, or the first one where the guest sleeps."""
        guest = self.guest(subject)
        stays = self._visit.stays_of(guest.id) if guest else ()
        return self._visit.home_by_id.get(stays[0].home_id if stays else subject)

    def is_personal(self, subject: str) -> bool:
        """Whether a sheet is for one home, guest or party; else it is for everybody."""
        return subject in self._guests or subject in self._visit.home_by_id

    def group(self, subject: str) -> str:
        """The group of the guest, or of the first guest of a home."""
        guest = self.guest(subject)
        if guest is None and (stays := self._visit.stays_in(subject)):
            guest = self._visit.guest_by_id.get(stays[0].guest_id)
        return (guest.group_name or "") if guest else ""

    def key(self, subject: Subject, sort: str) -> Key:
        """By what a recipient is sorted; a guest lies with its home, but not where names alone count."""
        home, guest = self.home(subject.id), self.guest(subject.id)
        told = {"postcode": (home.postcode or "") if home else "", "group": self.group(subject.id)}.get(sort, "")
        roof = (folded(home.name), home.id) if home and sort != "name" else ("", "")
        return (not told, folded(told), roof, guest is not None, folded(subject.name), subject.id)


def in_order(session: Session, visit_id: str, sheets: Sequence[Gathered], sort: str) -> list[Gathered]:
    """The sheets as they should lie: by document, or by recipient, whose sheets then lie together.

    What concerns everybody lies first; cards and labels last, since they share pages.
    """
    if sort == "document":
        return list(sheets)
    recipients = Recipients(packet_facts(session, visit_id))
    place = {document: at for at, document in enumerate(dict.fromkeys(sheet.document.key for sheet in sheets))}

    def where(sheet: Gathered) -> Key:
        cards, personal = isinstance(sheet.document, CardDocument), recipients.is_personal(sheet.subject.id)
        by_document = place[sheet.document.key] if cards or not personal else 0
        return (cards, personal, by_document, recipients.key(sheet.subject, sort) if personal else ())

    return sorted(sheets, key=where)


def piles(session: Session, visit_id: str, sheets: Sequence[Gathered], delivery: Delivery) -> list[list[Gathered]]:
    """The sheets of each file. Cards of one document share their pages, so also their file."""
    recipients = Recipients(packet_facts(session, visit_id))
    found: dict[tuple[str, ...], list[Gathered]] = {}
    for sheet in sheets:
        document, subject = sheet.document.key, sheet.subject.id
        key: tuple[str, ...] = ()
        if delivery.files == "recipient":
            key = (subject if recipients.is_personal(subject) else "",)
        elif delivery.files == "document" or (delivery.files == "sheet" and isinstance(sheet.document, CardDocument)):
            key = (document,)
        elif delivery.files == "sheet":
            key = (document, subject)
        found.setdefault(key, []).append(sheet)
    return list(found.values())
