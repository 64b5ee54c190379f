"""D14, the sign to meet guests with: their town as large as fits; a name where a grown-up comes alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.people import guest_language
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.packets.sheet import Block, LabelText, Sheet
from exchange_desk.packets.sign import Sign
from exchange_desk.queries.itinerary_facts import shown_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class AirportSignContent(Worded):
    """What stands on one sign; `original` only where it is another spelling."""

    name: str
    original: str | None
    from_town: str | None
    our_town: str
    committee: str


@dataclass(frozen=True, slots=True)
class AirportSign:
    """A sign for each town, and one for each grown-up guest who does not arrive with the others of the town."""

    key: str = "airport-sign"
    number: str = "D14b"
    title: str = "Airport sign"
    audience: str = "greeters"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The towns somebody comes from, then those who come alone; a child is never named on a sign in public."""
        visit = packet_facts(session, visit_id)
        if visit.direction != "inbound":
            return ()
        coming = {guest.community_id for guest in visit.guests}
        towns = [
            Subject(p.id, p.name, (language_of(p.language, country=p.country) or visit.language,))
            for p in visit.partners
            if p.id in coming
        ]
        alone = [
            Subject(g.id, name_line(g.name).latin, (guest_language(g) or visit.language,))
            for g in _arriving_apart(session, visit)
        ]
        return (*towns, *alone)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> AirportSignContent:
        """The town or the name now."""
        visit = packet_facts(session, visit_id)
        partner = next((p for p in visit.partners if p.id == subject.id), None)
        if partner is not None:
            other = partner.name_original if folded(partner.name_original or "") != folded(partner.name) else None
            return AirportSignContent(partner.name, other or None, None, visit.town, visit.committee)
        guest = visit.guest_by_id.get(subject.id)
        if guest is None or guest.minor:
            raise RefusedInput(f"There is no sign for {subject.name} in this visit.")
        name = name_line(guest.name)
        return AirportSignContent(name.latin, name.original, guest.town, visit.town, visit.committee)

    def tell(self, content: AirportSignContent, sheet: Sheet) -> list[Block]:
        """Welcome in their language, the name in its own script, then in Latin letters; who waits here."""
        texts = [
            LabelText(" · ".join(say("sign_welcome", language) for language in sheet.languages[:2]), 40, least=20),
            LabelText(content.original or content.name, 190, least=40, bold=True, language=sheet.han),
            LabelText(content.name if content.original else "", 72, least=24, bold=True),
            LabelText(content.from_town or "", 40, least=16),
            LabelText(f"{content.our_town} · {content.committee}", 28, least=14, muted=True),
        ]
        return [Sign(sheet.paper, [text for text in texts if text.words])]


def _arriving_apart(session: Session, visit: PaperVisit) -> list[PaperGuest]:
    """Grown-ups who arrive with another leg than most of their town."""
    journeys = shown_facts(session, visit.id, drafts=True).scene.journeys
    arrival = {
        guest.id: way.arrival.id
        for guest in visit.guests
        if (way := journeys.get(guest.id)) is not None and way.arrival is not None
    }
    found = []
    for town in dict.fromkeys(guest.community_id for guest in visit.guests):
        guests = [guest for guest in visit.guests if guest.community_id == town and guest.id in arrival]
        usual = Counter(arrival[guest.id] for guest in guests).most_common(1)
        found += [guest for guest in guests if not guest.minor and arrival[guest.id] != usual[0][0]]
    return found
