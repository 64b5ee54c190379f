"""D06, the host roster: whom to phone, who stays there, what is confirmed, and which homes are in reserve."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.people import Stay, address_of, age_of, stay_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.packet_facts import PaperStay, PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_homes import PaperHome


@dataclass(frozen=True, slots=True)
class Lodger(Worded):
    """One guest in a home."""

    id: str
    name: str
    sex: str | None
    minor: bool
    age: str | None
    stay: Stay
    confirmed: bool


@dataclass(frozen=True, slots=True)
class RosterHome(Worded):
    """One home of the round."""

    id: str
    family: str
    first_names: str | None
    phone: str | None
    address: str
    guests: tuple[Lodger, ...]


@dataclass(frozen=True, slots=True)
class HostRosterContent(Worded):
    """The homes with guests, then those in reserve."""

    visit: str
    homes: tuple[RosterHome, ...]
    in_reserve: tuple[RosterHome, ...]


@dataclass(frozen=True, slots=True)
class HostRoster:
    """One list for the host coordinator."""

    key: str = "host-roster"
    number: str = "D06"
    title: str = "Host roster and phone round"
    audience: str = "host coordinator"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when it has homes."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.homes else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> HostRosterContent:
        """All homes of the visit by family name."""
        visit = packet_facts(session, visit_id)
        homes = [_home(visit, home) for home in visit.homes]
        return HostRosterContent(
            visit=visit.title,
            homes=tuple(home for home in homes if home.guests),
            in_reserve=tuple(home for home in homes if not home.guests),
        )


def _home(visit: PaperVisit, home: PaperHome) -> RosterHome:
    return RosterHome(
        id=home.id,
        family=home.name,
        first_names=home.greeting,
        phone=home.phone,
        address=address_of(home),
        guests=tuple(_lodger(visit, stay) for stay in visit.stays_in(home.id)),
    )


def _lodger(visit: PaperVisit, stay: PaperStay) -> Lodger:
    guest = visit.guest_by_id[stay.guest_id]
    return Lodger(
        id=guest.id,
        name=name_line(guest.name).latin,
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        stay=stay_of(visit, stay),
        confirmed=stay.confirmed,
    )
