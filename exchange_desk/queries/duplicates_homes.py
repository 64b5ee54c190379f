"""Which homes of the desk may be there twice, with what speaks for and against; decided ones left out."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.intake.drafts import Value
from exchange_desk.intake.two_homes import Home, home_pairs
from exchange_desk.queries.duplicates import NOTHING, DuplicateRow, asked_pairs
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import HostOffer, Household, HouseholdMember, Person, Visit

TWO_HOMES = "two homes"


def possible_home_duplicates(session: Session, *, also: tuple[str, str] | None = None) -> tuple[DuplicateRow, ...]:
    """Homes that share a phone, an e-mail, or a street beside the name or somebody who lives there; `also` last."""
    ids, homes, shown = homes_of(session)
    asked, apart = asked_pairs(session, "same_home", TWO_HOMES)
    rows = []
    for pair in home_pairs(homes):
        one, other = sorted((pair.one, pair.other), key=lambda at: (-_full(homes[at]), at))
        both = frozenset((ids[one], ids[other]))
        if both not in apart:
            rows.append(
                DuplicateRow(
                    ids[one], ids[other], shown[one], shown[other], pair.weighed.likely, pair.weighed.speaks_for,
                    pair.weighed.against, asked.get(both), "household",
                )
            )  # fmt: skip
    if also is not None and set(also) <= set(ids) and not any({row.one_id, row.other_id} == set(also) for row in rows):
        names = dict(zip(ids, shown, strict=True))
        one_id, other_id = also
        rows.append(
            DuplicateRow(
                one_id, other_id, names[one_id], names[other_id], False, (), (NOTHING,), asked.get(frozenset(also)),
                "household",
            )
        )  # fmt: skip
    return tuple(rows)


def homes_of(session: Session) -> tuple[list[str], list[Home], list[str]]:
    """Every home of the desk: the ids, what they are compared by, and what they are called."""
    members: dict[str, set[str]] = defaultdict(set)
    query = select(HouseholdMember.household_id, *NAME_COLUMNS).join(Person, Person.id == HouseholdMember.person_id)
    for row in session.execute(query):
        members[row.household_id].add(full_name(row))
    offers: dict[str, dict[str, str]] = defaultdict(dict)
    offered = select(HostOffer.household_id, Visit.id, Visit.title).join(Visit, Visit.id == HostOffer.visit_id)
    for household_id, visit_id, title in session.execute(offered.where(HostOffer.withdrawn_at.is_(None))):
        offers[household_id][visit_id] = title
    ids: list[str] = []
    homes: list[Home] = []
    shown: list[str] = []
    columns = (Household.name, Household.greeting, Household.street, Household.town, Household.phone, Household.email)
    for row in session.execute(select(Household.id, *columns).order_by(Household.id)):
        values: dict[str, Value] = {name: value for name, value in row._mapping.items() if value not in (None, "")}
        ids.append(row.id)
        shown.append(f"{row.name} ({row.greeting})" if row.greeting else row.name)
        homes.append(Home(values, frozenset(members.get(row.id, ())), offers.get(row.id, {})))
    return ids, homes, shown


def _full(home: Home) -> int:
    """How much is known of a home; the fuller record is the one that is kept."""
    return len(home.offers) * 3 + len(home.members) + len(home.values)
