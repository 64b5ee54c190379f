"""Where a student lives over the months of a long stay, with every gap, and the log of contacts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.itinerary.attending import STUDENTS
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.people import address_of, age_of
from exchange_desk.packets.documents.placement_months import ContactTold
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.facts import visit_rules
from exchange_desk.queries.packet_facts import PaperStay, PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.student_contacts import contact_rows
from exchange_desk.rules.case import J1
from exchange_desk.rules.stages import STUDENT_YEAR

_LONG = 28  # nights from which a minor's stay is no short visit any more (KCSIE: private fostering)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HomeOfStudent(Worded):
    """One home with its nights, both included; what may not be told yet of a home that is not cleared is empty."""

    id: str
    family: str
    stage: str | None
    first_night: dt.date
    last_night: dt.date
    confirmed: bool
    paperwork_not_complete: bool
    address: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class OpenNights(Worded):
    """Nights without a home, both included."""

    first_night: dt.date
    last_night: dt.date


@dataclass(frozen=True, slots=True)
class PlacementReportContent(Worded):
    """The report on one student."""

    student: NameLine
    age: str | None
    grade: str | None
    school: str | None
    town: str | None
    occasion: Occasion
    on_call: OnCall
    first_night: dt.date
    last_night: dt.date
    homes: tuple[HomeOfStudent, ...]
    no_home: tuple[OpenNights, ...]
    contacts: tuple[ContactTold, ...]
    rules_of_the_sponsor: bool


def students_of(visit: PaperVisit) -> tuple[PaperGuest, ...]:
    """The students of a student year, and the minors of any other visit of four weeks and more."""
    if visit.direction == STUDENT_YEAR:
        return tuple(guest for guest in visit.guests if guest.minor or guest.role in STUDENTS)
    if visit.direction == "virtual":
        return ()
    return tuple(guest for guest in visit.guests if guest.minor and _nights(*stay_days(visit, guest)) >= _LONG)


def stay_days(visit: PaperVisit, guest: PaperGuest) -> tuple[dt.date, dt.date]:
    """The first and last night for which the student needs a bed."""
    return guest.first_night or visit.starts, guest.last_night or max(visit.starts, visit.ends - _DAY)


def placement_report_content(session: Session, visit_id: str, guest: PaperGuest) -> PlacementReportContent:
    """What the report says of this student now."""
    visit = packet_facts(session, visit_id)
    first, last = stay_days(visit, guest)
    stays = () if guest.own_lodging else visit.stays_of(guest.id)
    return PlacementReportContent(
        student=name_line(guest.name),
        age=age_of(guest.ages),
        grade=guest.grade,
        school=guest.organisation,
        town=guest.town,
        occasion=occasion_of(visit),
        on_call=on_call_of(visit),
        first_night=first,
        last_night=last,
        homes=tuple(_home(visit, stay, number) for number, stay in enumerate(stays)),
        no_home=() if guest.own_lodging else _open_nights(stays, first, last),
        contacts=tuple(
            ContactTold(
                row.id, row.day, row.with_whom, row.way, row.by, row.said, row.follow_up, row.follow_up_by, row.done_on
            )
            for row in contact_rows(session, guest.id)
        ),
        rules_of_the_sponsor=J1 in visit_rules(session, visit_id).packs,
    )


def _home(visit: PaperVisit, stay: PaperStay, number: int) -> HomeOfStudent:
    home = visit.home_by_id[stay.home_id]
    held = (stay.home_id, stay.guest_id) in visit.held_back
    again = sum(other.home_id == stay.home_id for other in visit.stays_of(stay.guest_id)[:number])
    return HomeOfStudent(
        id=f"{home.id} {again + 1}" if again else home.id,
        family=home.name,
        stage=stay.stage,
        first_night=stay.first_night,
        last_night=stay.last_night,
        confirmed=stay.confirmed,
        paperwork_not_complete=held,
        address="" if held else address_of(home),
        phone=None if held else home.phone,
    )


def _open_nights(stays: Sequence[PaperStay], first: dt.date, last: dt.date) -> tuple[OpenNights, ...]:
    """The nights between and around the homes."""
    found: list[OpenNights] = []
    night = first
    for stay in sorted(stays, key=lambda s: s.first_night):
        if stay.first_night > night:
            found.append(OpenNights(night, min(stay.first_night - _DAY, last)))
        night = max(night, stay.last_night + _DAY)
    if night <= last:
        found.append(OpenNights(night, last))
    return tuple(gap for gap in found if gap.first_night <= gap.last_night)


def _nights(first: dt.date, last: dt.date) -> int:
    return (last - first).days + 1
