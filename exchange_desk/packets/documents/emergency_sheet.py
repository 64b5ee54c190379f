"""D07, the emergency sheet for leaders: for every guest where, whom to call, what is dangerous."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.needs import Needs, needs_of, open_about
from exchange_desk.packets.documents.people import Stay, address_of, age_of, stay_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class Shelter(Worded):
    """Where a guest sleeps, and how to reach that home."""

    family: str
    phone: str | None
    address: str
    stay: Stay


@dataclass(frozen=True, slots=True)
class HomeContact(Worded):
    """Somebody to call at home."""

    name: str | None
    relation: str | None
    phone: str | None
    as_written: str | None


@dataclass(frozen=True, slots=True)
class GuestInNeed(Worded):
    """One guest of the sheet."""

    id: str
    name: NameLine
    born: str | None
    age: str | None
    sex: str | None
    minor: bool
    town: str | None
    shelters: tuple[Shelter, ...]
    own_lodging: bool
    contacts: tuple[HomeContact, ...]
    needs: Needs
    medication: str | None
    medication_not_settled: tuple[str, ...]
    medical_note: str | None


@dataclass(frozen=True, slots=True)
class TownClock(Worded):
    """How far the clocks of a town are ahead of ours during the visit, in minutes (negative: behind)."""

    town: str
    minutes_ahead: int


@dataclass(frozen=True, slots=True)
class EmergencySheetContent(Worded):
    """The sheet of a visit."""

    visit: str
    emergency_number: str | None
    hospital: str | None
    on_call_name: str | None
    on_call_phone: str | None
    clocks: tuple[TownClock, ...]
    guests: tuple[GuestInNeed, ...]


@dataclass(frozen=True, slots=True)
class EmergencySheet:
    """One sheet for the leaders, numbered, collected back."""

    key: str = "emergency-sheet"
    number: str = "D07"
    title: str = "Emergency sheet"
    audience: str = "leaders"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> EmergencySheetContent:
        """Everybody who is going, by name."""
        visit = packet_facts(session, visit_id)
        guests = tuple(_in_need(visit, guest) for guest in visit.guests)
        return EmergencySheetContent(
            visit=visit.title,
            emergency_number=visit.emergency_number,
            hospital=visit.hospital,
            on_call_name=visit.on_call_name,
            on_call_phone=visit.on_call_phone,
            clocks=_clocks(visit, itinerary_facts(session, visit_id).stay.zone),
            guests=tuple(sorted(guests, key=lambda guest: guest.name.latin.casefold())),
        )


def _in_need(visit: PaperVisit, guest: PaperGuest) -> GuestInNeed:
    shelters = []
    for stay in visit.stays_of(guest.id):
        home = visit.home_by_id[stay.home_id]
        shelters.append(Shelter(home.name, home.phone, address_of(home), stay_of(visit, stay)))
    return GuestInNeed(
        id=guest.id,
        name=name_line(guest.name),
        born=guest.born,
        age=age_of(guest.ages),
        sex=guest.sex,
        minor=guest.minor,
        town=guest.town,
        shelters=tuple(shelters),
        own_lodging=guest.own_lodging,
        contacts=tuple(HomeContact(c.name, c.relation, c.phone, c.as_typed) for c in guest.contacts),
        needs=needs_of(guest),
        medication=guest.medication,
        medication_not_settled=open_about(guest, "medication"),
        medical_note=guest.medical_note,
    )


def _clocks(visit: PaperVisit, host_zone: str) -> tuple[TownClock, ...]:
    """The clocks of the guests' towns on the first evening of the visit."""
    evening = dt.datetime.combine(visit.starts, dt.time(20), ZoneInfo(host_zone))
    here = evening.utcoffset() or dt.timedelta()
    towns = [(visit.town, visit.zone)] if visit.direction == "outbound" else [(p.name, p.zone) for p in visit.partners]
    found = []
    for town, zone in towns:
        if zone:
            there = evening.astimezone(ZoneInfo(zone)).utcoffset() or dt.timedelta()
            found.append(TownClock(town, round((there - here).total_seconds() / 60)))
    return tuple(found)
