"""Everything that the papers of one visit show, read once: committee, visit, guests, homes, who sleeps where."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import zone_of_town
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.kept import kept
from exchange_desk.queries.packet_facts_guests import PaperGuest, paper_guests
from exchange_desk.queries.packet_facts_homes import PaperHome, paper_homes
from exchange_desk.records import Committee, Community, HostOffer, Placement, Room, Visit, VisitPartner
from exchange_desk.rules.case import Case
from exchange_desk.rules.company import in_company
from exchange_desk.rules.judge import who_is_there
from exchange_desk.rules.safety_rules import adults_are_cleared

FAMILIES = frozenset({"couple", "family", "parent_child"})  # kinds of party that live together at home


@dataclass(frozen=True, slots=True)
class PaperPartner:
    """A partner community of the visit."""

    id: str
    name: str
    name_original: str | None
    country: str
    zone: str | None
    language: str | None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class PaperStay:
    """A guest in a home over nights, both included; `room` is its label, `stage` welcome, permanent or respite."""

    guest_id: str
    home_id: str
    room: str | None
    first_night: dt.date
    last_night: dt.date
    confirmed: bool
    stage: str | None = None


@dataclass(frozen=True, slots=True)
class PaperVisit:
    """The papers' view of one visit; `held_back` are (home, child) pairs where the child may not stay yet."""

    id: str
    title: str
    direction: str
    starts: dt.date
    ends: dt.date
    committee: str
    town: str
    region: str | None
    country: str
    zone: str | None
    language: str
    on_call_name: str | None
    on_call_phone: str | None
    meeting_point: str | None
    emergency_number: str | None
    hospital: str | None
    insurer: str | None
    consulate: str | None
    partners: tuple[PaperPartner, ...]
    guests: tuple[PaperGuest, ...]
    homes: tuple[PaperHome, ...]
    stays: tuple[PaperStay, ...]
    held_back: frozenset[tuple[str, str]]
    guest_by_id: Mapping[str, PaperGuest] = field(repr=False)
    home_by_id: Mapping[str, PaperHome] = field(repr=False)
    _stays_of_guest: Mapping[str, tuple[PaperStay, ...]] = field(repr=False)
    _stays_in_home: Mapping[str, tuple[PaperStay, ...]] = field(repr=False)

    def stays_of(self, guest_id: str) -> tuple[PaperStay, ...]:
        """Where a guest sleeps, by night."""
        return self._stays_of_guest.get(guest_id, ())

    def stays_in(self, home_id: str) -> tuple[PaperStay, ...]:
        """Who sleeps in a home, in the order of the guest list."""
        return self._stays_in_home.get(home_id, ())


def packet_facts(session: Session, visit_id: str) -> PaperVisit:
    """The facts of one visit, kept for this session until it writes or ends its transaction."""
    return kept(session, ("paper", visit_id), lambda: _read(session, visit_id))


def _read(session: Session, visit_id: str) -> PaperVisit:
    visit = session.execute(
        select(
            Visit.id, Visit.title, Visit.direction, Visit.starts, Visit.ends,
            Visit.meeting_point, Visit.on_call_name, Visit.on_call_phone, Visit.insurer, Visit.consulate,
        ).where(Visit.id == visit_id)
    ).one_or_none()  # fmt: skip
    ours = session.execute(
        select(
            Committee.name, Committee.town, Committee.region, Committee.country, Committee.zone, Committee.language,
            Committee.on_call_name, Committee.on_call_phone, Committee.meeting_point,
            Committee.emergency_number, Committee.hospital,
        )
    ).first()  # fmt: skip
    if visit is None:
        raise RefusedInput("This visit is not in the file any more. Choose another one.")
    if ours is None:
        raise RefusedInput("The file has no committee. Fill in the committee under Settings first.")
    guests = paper_guests(session, visit_id, visit.starts)
    guest_by_id = {guest.id: guest for guest in guests}
    stays = _stays(session, visit_id, guest_by_id)
    homes = paper_homes(session, {stay.home_id for stay in stays} | _offering(session, visit_id), visit.starts)
    of_guest: defaultdict[str, tuple[PaperStay, ...]] = defaultdict(tuple)
    in_home: defaultdict[str, tuple[PaperStay, ...]] = defaultdict(tuple)
    for stay in stays:
        of_guest[stay.guest_id] += (stay,)
        in_home[stay.home_id] += (stay,)
    return PaperVisit(
        id=visit.id,
        title=visit.title,
        direction=visit.direction,
        starts=visit.starts,
        ends=visit.ends,
        committee=ours.name,
        town=ours.town,
        region=ours.region,
        country=ours.country,
        zone=ours.zone or zone_of_town(ours.town, ours.country),
        language=ours.language,
        on_call_name=visit.on_call_name or (None if visit.on_call_phone else ours.on_call_name),
        on_call_phone=visit.on_call_phone or (None if visit.on_call_name else ours.on_call_phone),
        meeting_point=visit.meeting_point or ours.meeting_point,
        emergency_number=ours.emergency_number,
        hospital=ours.hospital,
        insurer=visit.insurer,
        consulate=visit.consulate,
        partners=_partners(session, visit_id),
        guests=guests,
        homes=homes,
        stays=stays,
        held_back=_held_back(session, visit_id, stays),
        guest_by_id=guest_by_id,
        home_by_id={home.id: home for home in homes},
        _stays_of_guest=dict(of_guest),
        _stays_in_home=dict(in_home),
    )


def _partners(session: Session, visit_id: str) -> tuple[PaperPartner, ...]:
    rows = session.execute(
        select(
            Community.id, Community.name, Community.name_original, Community.country, Community.zone,
            Community.language, Community.region,
        )
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(Community.name, Community.id)
    )  # fmt: skip
    return tuple(PaperPartner(*row) for row in rows)


def _stays(session: Session, visit_id: str, guests: Mapping[str, PaperGuest]) -> tuple[PaperStay, ...]:
    """The placements of guests who are going, by guest list and night."""
    rows = session.execute(
        select(
            Placement.participation_id, Placement.household_id, Room.label, Placement.first_night,
            Placement.last_night, Placement.state, Placement.locked, Placement.stage,
        )
        .outerjoin(Room, Room.id == Placement.room_id)
        .where(Placement.visit_id == visit_id)
    ).all()  # fmt: skip
    order = {guest_id: number for number, guest_id in enumerate(guests)}
    stays = [
        PaperStay(
            row[0],
            row[1],
            row.label,
            row.first_night,
            row.last_night,
            row.state == "confirmed" or row.locked,
            row.stage,
        )
        for row in rows
        if row[0] in guests
    ]
    return tuple(sorted(stays, key=lambda stay: (order[stay.guest_id], stay.first_night, stay.home_id)))


def _offering(session: Session, visit_id: str) -> set[str]:
    """The homes that have beds for this visit and did not withdraw."""
    query = select(HostOffer.household_id).where(
        HostOffer.visit_id == visit_id, HostOffer.kind == "overnight", HostOffer.withdrawn_at.is_(None)
    )
    return set(session.scalars(query))


def _held_back(session: Session, visit_id: str, stays: tuple[PaperStay, ...]) -> frozenset[tuple[str, str]]:
    """The (home, guest) pairs that the rule on checked adults forbids: what it forbids must not be told either."""
    world = world_of(session, visit_id)
    found = set()
    for stay in stays:
        guest, home = world.guests.get(stay.guest_id), world.homes.get(stay.home_id)
        if guest is None or home is None:
            found.add((stay.home_id, stay.guest_id))
            continue
        there = [g for party in in_company(who_is_there(world, home)) for g in party.guests if g.id == guest.id]
        if any(adults_are_cleared(Case(home, (), (), world), [g]) for g in there or [guest]):
            found.add((stay.home_id, stay.guest_id))
    return frozenset(found)
