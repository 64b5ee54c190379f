"""What homes did before a visit: when they last hosted, how often this year, who of them travelled to the partner."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import (
    Hosting,
    Household,
    HouseholdMember,
    Participation,
    Person,
    Placement,
    Visit,
    VisitPartner,
)
from exchange_desk.rules.facts import HistoryFacts, VisitRules

TRAVELLED_YEARS = 3


@dataclass(frozen=True, slots=True)
class _Stay:
    """A home that hosts on a visit, or once stayed with by an old list (`visit` None): when, and what it is called."""

    home: str
    visit: str | None
    title: str
    first: dt.date
    last: dt.date


def home_histories(session: Session, visit_id: str, rules: VisitRules, ids: Sequence[str]) -> dict[str, HistoryFacts]:
    """The history of each of these homes. A first time is told only where the committee keeps any history at all."""
    stays = [*_other_stays(session, visit_id), *_listed_stays(session)]
    kept = any(stay.last < rules.starts for stay in stays)
    limits: dict[str, int | None] = {}
    for row in session.execute(select(Household.id, Household.visits_a_year).where(Household.id.in_(ids))):
        limits[row.id] = row.visits_a_year
    years: dict[str, set[int]] = defaultdict(set)
    this_year: dict[str, list[_Stay]] = defaultdict(list)
    for stay in stays:
        if stay.first < rules.starts:
            years[stay.home].add(min(stay.last, rules.starts).year)
        if stay.first.year == rules.starts.year and not _told(stay, rules, this_year[stay.home]):
            this_year[stay.home].append(stay)
    travelled = _travelled(session, visit_id, rules)
    return {
        home: HistoryFacts(
            last_hosted=max(years[home], default=None),
            first_time=kept and not years[home],
            hosted_this_year=tuple(stay.title for stay in this_year[home]),
            most_a_year=limits.get(home),
            travelled=travelled.get(home),
        )
        for home in ids
    }


def _told(stay: _Stay, rules: VisitRules, known: Sequence[_Stay]) -> bool:
    """Whether a stay of an old list can be this visit's, or one that is counted already."""
    spans = [(rules.starts, rules.ends), *((k.first, k.last) for k in known)]
    return stay.visit is None and any(stay.first <= last and stay.last >= first for first, last in spans)


def _other_stays(session: Session, visit_id: str) -> list[_Stay]:
    """Homes in which somebody is placed on another visit."""
    columns = select(Placement.household_id, Visit.id, Visit.title, Visit.starts, Visit.ends)
    there = columns.join(Visit, Visit.id == Placement.visit_id).where(Placement.visit_id != visit_id)
    rows = session.execute(there.distinct().order_by(Visit.starts, Visit.id, Placement.household_id))
    return [_Stay(row.household_id, row.id, row.title, row.starts, row.ends) for row in rows]


def _listed_stays(session: Session) -> list[_Stay]:
    """Stays of old lists of which home and year are known."""
    columns = select(Hosting.household_id, Hosting.began, Hosting.ended).where(Hosting.household_id.is_not(None))
    found = []
    for row in session.execute(columns.order_by(Hosting.id)):
        first, last = row.began or row.ended, row.ended or row.began
        if row.household_id and first and last:
            found.append(_Stay(row.household_id, None, f"a stay of {first}", first.earliest, last.latest))
    return sorted(found, key=lambda stay: (stay.first, stay.last, stay.home))


def _travelled(session: Session, visit_id: str, rules: VisitRules) -> dict[str, str]:
    """By home, who of it went to a partner of this visit in the last years: "Mia Lund in 2026"."""
    partners = select(VisitPartner.community_id).where(VisitPartner.visit_id == visit_id)
    rows = session.execute(
        select(HouseholdMember.household_id, Visit.starts, *NAME_COLUMNS)
        .join(Person, Person.id == HouseholdMember.person_id)
        .join(Participation, Participation.person_id == HouseholdMember.person_id)
        .join(Visit, Visit.id == Participation.visit_id)
        .join(VisitPartner, VisitPartner.visit_id == Visit.id)
        .where(
            Visit.direction == "outbound",
            Visit.starts < rules.starts,
            VisitPartner.community_id.in_(partners),
            Participation.status == "going",
            HouseholdMember.lives_here != "no",
        )
        .order_by(Visit.starts, HouseholdMember.position, HouseholdMember.id)
    )
    oldest = rules.starts.year - TRAVELLED_YEARS
    return {row.household_id: f"{full_name(row)} in {row.starts.year}" for row in rows if row.starts.year >= oldest}
