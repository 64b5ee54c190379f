"""D05, the guest roster: every guest with town, home, room and arrival, for the leaders."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.journeys import When, clocks_of, when
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.people import age_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class RosterGuest(Worded):
    """One line of the roster."""

    id: str
    name: NameLine
    number: str | None
    sex: str | None
    minor: bool
    age: str | None
    role: str
    town: str | None
    homes: tuple[str, ...]
    rooms: tuple[str, ...]
    own_lodging: bool
    arrives_with: str
    arrives_by: str
    arrives: When | None


@dataclass(frozen=True, slots=True)
class GuestRosterContent(Worded):
    """The roster of a visit."""

    visit: str
    guests: tuple[RosterGuest, ...]


@dataclass(frozen=True, slots=True)
class GuestRoster:
    """One list for the leaders."""

    key: str = "guest-roster"
    number: str = "D05"
    title: str = "Guest roster"
    audience: str = "leaders"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> GuestRosterContent:
        """Everybody who is going, by town and list."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        return GuestRosterContent(visit.title, tuple(_line(visit, facts, guest) for guest in visit.guests))


def _line(visit: PaperVisit, facts: ItineraryFacts, guest: PaperGuest) -> RosterGuest:
    way = facts.scene.journeys.get(guest.id)
    comes = way.arrival if way else None
    stays = visit.stays_of(guest.id)
    arrives = None
    if comes is not None and comes.ends is not None:
        arrives = when(comes.ends, clocks_of(visit, facts, None)[:1], comes.time_note)
    return RosterGuest(
        id=guest.id,
        name=name_line(guest.name),
        number=guest.reference or (str(guest.position) if guest.position is not None else None),
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        role=guest.role,
        town=guest.town,
        homes=tuple(visit.home_by_id[stay.home_id].name for stay in stays),
        rooms=tuple(stay.room or "" for stay in stays),
        own_lodging=guest.own_lodging,
        arrives_with=comes.whole_number if comes else "",
        arrives_by=comes.kind if comes else "",
        arrives=arrives,
    )
