"""Visits: the rows of the list, with counts for the five steps."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.records import (
    Committee,
    Community,
    HostOffer,
    ItineraryItem,
    Participation,
    Placement,
    PrintedSheet,
    Question,
    Visit,
    VisitPartner,
)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit. `guests` need a bed from us, `placed` of them have one for every night; `questions` are open.

    `people` are all who come (guests with own lodging too, not those cancelled or waiting), `homes` offer a bed
    and have not withdrawn; `sheets` were printed and are not to be collected, up to date or not.
    """

    id: str
    title: str
    direction: str
    starts: dt.date
    ends: dt.date
    partners: tuple[str, ...]
    people: int
    waiting: int
    homes: int
    day_hosts: int
    guests: int
    placed: int
    items: int
    legs: int
    questions: int
    sheets: int


@dataclass(frozen=True, slots=True)
class PartnerInVisit:
    """One partner community of a visit."""

    id: str
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class VisitDetail:
    """One visit with what its form shows; `nights` is None where it has no night."""

    row: VisitRow
    partners: tuple[PartnerInVisit, ...]
    rule_packs: tuple[str, ...]
    meeting_point: str | None
    on_call_name: str | None
    on_call_phone: str | None
    notes: str | None
    nights: Nights | None


@dataclass(frozen=True, slots=True)
class VisitName:
    """What a visit is known by, where one is chosen."""

    id: str
    title: str
    starts: dt.date
    ends: dt.date


def visit_names(session: Session) -> tuple[VisitName, ...]:
    """All visits by name, the newest first."""
    query = select(Visit.id, Visit.title, Visit.starts, Visit.ends).order_by(Visit.starts.desc(), Visit.title)
    return tuple(VisitName(*row) for row in session.execute(query))


def visit_rows(session: Session) -> tuple[VisitRow, ...]:
    """All visits, the newest first."""
    partners = _partners(session)
    people, waiting, guests, placed = _people(session)
    overnight, other = _offers(session)
    items, legs = _items(session)
    questions = dict(
        session.execute(
            select(Question.visit_id, func.count())
            .where(Question.state == "open", Question.severity == "ask")
            .group_by(Question.visit_id)
        ).all()
    )
    sheets = _sheets(session)
    query = select(Visit.id, Visit.title, Visit.direction, Visit.starts, Visit.ends)
    return tuple(
        VisitRow(
            id=visit.id,
            title=visit.title,
            direction=visit.direction,
            starts=visit.starts,
            ends=visit.ends,
            partners=tuple(p.name for p in partners[visit.id]),
            people=people[visit.id],
            waiting=waiting[visit.id],
            homes=overnight[visit.id],
            day_hosts=other[visit.id],
            guests=guests[visit.id],
            placed=placed[visit.id],
            items=items[visit.id],
            legs=legs[visit.id],
            questions=questions.get(visit.id, 0),
            sheets=sheets.get(visit.id, 0),
        )
        for visit in session.execute(query.order_by(Visit.starts.desc(), Visit.title, Visit.id))
    )


def visit_row(session: Session, visit_id: str) -> VisitRow:
    """One visit; refused where it is gone."""
    for row in visit_rows(session):
        if row.id == visit_id:
            return row
    raise RefusedInput("This visit is not there any more. Choose another one.")


def visit_detail(session: Session, visit_id: str) -> VisitDetail:
    """One visit with what its form shows."""
    row = visit_row(session, visit_id)
    more = session.execute(
        select(Visit.rule_packs, Visit.meeting_point, Visit.on_call_name, Visit.on_call_phone, Visit.notes).where(
            Visit.id == visit_id
        )
    ).one()
    return VisitDetail(
        row=row,
        partners=tuple(_partners(session)[visit_id]),
        rule_packs=tuple(more.rule_packs),
        meeting_point=more.meeting_point,
        on_call_name=more.on_call_name,
        on_call_phone=more.on_call_phone,
        notes=more.notes,
        nights=visit_nights(row.starts, row.ends),
    )


def visit_nights(starts: dt.date, ends: dt.date) -> Nights | None:
    """The nights between arrival and departure day; None for a visit of one day."""
    return Nights(starts, ends - dt.timedelta(days=1)) if starts < ends else None


def visit_facts(session: Session, visit_id: str) -> VisitFacts:
    """What a reader may know of the visit: its dates and both sides (an outbound visit has its hosts abroad)."""
    visit = session.execute(
        select(Visit.id, Visit.direction, Visit.starts, Visit.ends).where(Visit.id == visit_id)
    ).first()
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    us = session.execute(select(Committee.town, Committee.country, Committee.zone)).one()
    them = session.execute(
        select(Community.name, Community.country, Community.zone)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(VisitPartner.id)
    ).all()
    if visit.direction == "outbound" and them:
        host, guests = them[0], [(us.town, us.country)]
        return _facts(visit.starts, visit.ends, (host.name, host.country, host.zone), guests)
    return _facts(visit.starts, visit.ends, (us.town, us.country, us.zone), [(t.name, t.country) for t in them])


def _facts(
    starts: dt.date, ends: dt.date, host: tuple[str, str, str | None], guests: list[tuple[str, str]]
) -> VisitFacts:
    return VisitFacts(
        starts=starts,
        ends=ends,
        host_town=host[0],
        host_country=host[1],
        host_zone=host[2],
        guest_towns=tuple(sorted(town for town, _country in guests)),
        guest_countries=tuple(sorted({country for _town, country in guests})),
    )


def _partners(session: Session) -> dict[str, list[PartnerInVisit]]:
    found: dict[str, list[PartnerInVisit]] = defaultdict(list)
    query = (
        select(VisitPartner.visit_id, Community.id, Community.name, Community.country)
        .join(Community, Community.id == VisitPartner.community_id)
        .order_by(Community.name, Community.id)
    )
    for row in session.execute(query):
        found[row.visit_id].append(PartnerInVisit(row.id, row.name, row.country))
    return found


def _people(session: Session) -> tuple[dict[str, int], dict[str, int], dict[str, int], dict[str, int]]:
    """Per visit: who comes, who waits, who needs a bed, and who of them has one for every night."""
    housed: dict[str, int] = defaultdict(int)
    query = select(Placement.participation_id, Placement.first_night, Placement.last_night)
    for placement in session.execute(query):
        housed[placement.participation_id] += (placement.last_night - placement.first_night).days + 1
    people: dict[str, int] = defaultdict(int)
    waiting: dict[str, int] = defaultdict(int)
    guests: dict[str, int] = defaultdict(int)
    placed: dict[str, int] = defaultdict(int)
    rows = session.execute(
        select(
            Participation.id,
            Participation.visit_id,
            Participation.status,
            Participation.own_lodging,
            Participation.first_night,
            Participation.last_night,
            Visit.starts,
            Visit.ends,
        ).join(Visit, Visit.id == Participation.visit_id)
    )
    for row in rows:
        waiting[row.visit_id] += row.status == "waiting"
        if row.status != "going":
            continue
        people[row.visit_id] += 1
        first, last = row.first_night or row.starts, row.last_night or row.ends - dt.timedelta(days=1)
        nights = (last - first).days + 1
        if not row.own_lodging and nights > 0:
            guests[row.visit_id] += 1
            placed[row.visit_id] += housed[row.id] >= nights
    return people, waiting, guests, placed


def _offers(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    overnight: dict[str, int] = defaultdict(int)
    other: dict[str, int] = defaultdict(int)
    query = (
        select(HostOffer.visit_id, HostOffer.kind, func.count())
        .where(HostOffer.withdrawn_at.is_(None))
        .group_by(HostOffer.visit_id, HostOffer.kind)
    )
    for visit_id, kind, count in session.execute(query):
        (overnight if kind == "overnight" else other)[visit_id] += count
    return overnight, other


def _sheets(session: Session) -> dict[str, int]:
    """How many sheets are in somebody's hand, each revision of one counted once."""
    sheet = select(PrintedSheet.visit_id, PrintedSheet.document, PrintedSheet.subject).where(~PrintedSheet.void)
    one = sheet.distinct().subquery()
    rows = session.execute(select(one.c.visit_id, func.count()).group_by(one.c.visit_id))
    return {row[0]: row[1] for row in rows}


def _items(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    items: dict[str, int] = defaultdict(int)
    legs: dict[str, int] = defaultdict(int)
    query = select(ItineraryItem.visit_id, ItineraryItem.travel, func.count()).group_by(
        ItineraryItem.visit_id, ItineraryItem.travel
    )
    for visit_id, travel, count in session.execute(query):
        (legs if travel else items)[visit_id] += count
    return items, legs
