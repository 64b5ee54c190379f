"""What a partnership can show the public: towns, stages, visits with their numbers, offices; and our own town."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.queries.kept import kept
from exchange_desk.queries.partners import PartnershipRow, partner_rows
from exchange_desk.records import (
    CandidateTown,
    Committee,
    Community,
    Contact,
    Participation,
    Partnership,
    PartnershipStatus,
    Placement,
    Visit,
    VisitPartner,
)

PUBLIC_KINDS = ("counterpart", "official", "school", "embassy", "press")  # suppliers and private people are not shown


@dataclass(frozen=True, slots=True)
class PublicVisit:
    """One visit from or to a partner: `people` of theirs who come or of ours who go, in how many `homes`."""

    id: str
    title: str
    direction: str
    starts: dt.date
    ends: dt.date
    purpose: str | None
    people: int
    homes: int


@dataclass(frozen=True, slots=True)
class PublicOffice:
    """An office at the partner's with a function in it: nobody's name, phone or e-mail."""

    id: str
    kind: str
    organisation: str
    function: str | None


@dataclass(frozen=True, slots=True)
class PublicLink:
    """One partnership with its stages by date."""

    row: PartnershipRow
    how_it_began: str | None
    how_sure: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class PublicPartner:
    """One partner community with everything about it that is public; visits are by date."""

    id: str
    name: str
    name_original: str | None
    country: str
    region: str | None
    language: str | None
    population: int | None
    mayor: str | None
    website: str | None
    themes: tuple[str, ...]
    links: tuple[PublicLink, ...]
    offices: tuple[PublicOffice, ...]
    visits: tuple[PublicVisit, ...]


@dataclass(frozen=True, slots=True)
class OurTown:
    """Our committee and town; what nobody wrote down about the town is None."""

    id: str
    committee: str
    town: str
    region: str | None
    country: str
    language: str
    known: bool
    inhabitants: int | None
    setting: str | None
    themes: tuple[str, ...]
    school: str | None
    languages: tuple[str, ...]
    volunteers: int | None
    wish: str | None


def public_partners(session: Session) -> tuple[PublicPartner, ...]:
    """Every community that we have a partnership with, by name."""
    return kept(session, ("public_partners",), lambda: _partners(session))


def our_town(session: Session) -> OurTown:
    """What we tell of ourselves: the committee, and our own row among the towns that seek a partner."""
    ours = session.execute(
        select(
            Committee.id, Committee.name, Committee.town, Committee.region, Committee.country, Committee.language
        )
    ).one()  # fmt: skip
    town = session.scalars(
        select(CandidateTown).where(CandidateTown.ours).order_by(CandidateTown.name, CandidateTown.id)
    ).first()
    return OurTown(
        id=ours.id,
        committee=ours.name,
        town=ours.town,
        region=ours.region or (town.region if town else None),
        country=ours.country,
        language=ours.language,
        known=town is not None,
        inhabitants=town.inhabitants if town else None,
        setting=town.setting if town else None,
        themes=tuple(town.themes) if town else (),
        school=town.school if town else None,
        languages=tuple(town.languages) if town else (),
        volunteers=town.volunteers if town else None,
        wish=town.motive if town else None,
    )


def _partners(session: Session) -> tuple[PublicPartner, ...]:
    more = {row.id: row for row in session.scalars(select(Community))}
    began = dict(session.execute(select(Partnership.id, Partnership.how_it_began)).all())
    sure: dict[str, dict[str, str | None]] = defaultdict(dict)
    for row in session.execute(select(PartnershipStatus.partnership_id, PartnershipStatus.id, PartnershipStatus.sure)):
        sure[row.partnership_id][row.id] = row.sure
    themes = {
        (folded(town.name), (town.country or "").upper()): tuple(town.themes)
        for town in session.scalars(select(CandidateTown).where(~CandidateTown.ours))
    }
    offices, visits = _offices(session), _visits(session)
    return tuple(
        PublicPartner(
            id=row.id,
            name=row.name,
            name_original=row.name_original,
            country=row.country,
            region=row.region,
            language=row.language,
            population=more[row.id].population,
            mayor=more[row.id].mayor,
            website=more[row.id].website,
            themes=themes.get((folded(row.name), row.country.upper()), ()),
            links=tuple(PublicLink(link, began.get(link.id), sure[link.id]) for link in row.partnerships),
            offices=tuple(offices[row.id]),
            visits=tuple(visits[row.id]),
        )
        for row in partner_rows(session)
        if row.partnerships
    )


def _offices(session: Session) -> dict[str, list[PublicOffice]]:
    found: dict[str, list[PublicOffice]] = defaultdict(list)
    query = (
        select(Contact.community_id, Contact.id, Contact.kind, Contact.organisation, Contact.role)
        .where(Contact.kind.in_(PUBLIC_KINDS), Contact.organisation.is_not(None), Contact.community_id.is_not(None))
        .order_by(Contact.organisation, Contact.role, Contact.id)
    )
    for row in session.execute(query):
        found[row.community_id].append(PublicOffice(row.id, row.kind, row.organisation, row.role))
    for rows in found.values():
        rows.sort(key=lambda office: PUBLIC_KINDS.index(office.kind))
    return found


def _visits(session: Session) -> dict[str, list[PublicVisit]]:
    towns: dict[str, set[str]] = defaultdict(set)
    for visit_id, community_id in session.execute(select(VisitPartner.visit_id, VisitPartner.community_id)):
        towns[visit_id].add(community_id)
    people: dict[str, dict[str | None, int]] = defaultdict(dict)
    going = (
        select(Participation.visit_id, Participation.community_id, func.count())
        .where(Participation.status == "going")
        .group_by(Participation.visit_id, Participation.community_id)
    )
    for visit_id, town, count in session.execute(going):
        people[visit_id][town] = count
    roofs: dict[str, set[tuple[str | None, str]]] = defaultdict(set)
    housed = (
        select(Participation.visit_id, Participation.community_id, Placement.household_id)
        .join(Participation, Participation.id == Placement.participation_id)
        .where(Participation.status == "going")
        .distinct()
    )
    for visit_id, town, home in session.execute(housed):
        roofs[visit_id].add((town, home))
    found: dict[str, list[PublicVisit]] = defaultdict(list)
    rows = select(Visit.id, Visit.title, Visit.direction, Visit.starts, Visit.ends, Visit.purpose)
    for visit in session.execute(rows.order_by(Visit.starts, Visit.title, Visit.id)):
        for town in towns[visit.id]:
            alone = visit.direction == "outbound" or len(towns[visit.id]) == 1  # whoever goes, goes to or from there
            counted = sum(count for of, count in people[visit.id].items() if alone or of == town)
            homes = {home for of, home in roofs[visit.id] if alone or of == town}
            found[town].append(PublicVisit(*visit, people=counted, homes=len(homes)))
    return found
