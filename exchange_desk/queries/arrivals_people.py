"""The guests of a movement: their names in their own script, their parties, and with whom they stay that night."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.itinerary.movements import Movement
from exchange_desk.queries.names import NAME_COLUMNS, full_name, original_name
from exchange_desk.records import Household, Participation, Person, Placement

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GuestWords:
    """What the itinerary does not need of a guest: the name in its own script, and the party."""

    original: str
    party: str | None


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay of a guest in a home, both nights included."""

    home_id: str
    home: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Stays:
    """The stays of all guests, by the first night."""

    of: dict[str, tuple[Stay, ...]]

    def at(self, guest: str, one: Movement) -> Stay | None:
        """The stay that matters to a movement: the first of who arrives, the last of who leaves, else that day's."""
        stays = self.of.get(guest, ())
        if not stays:
            return None
        if one.way == "meet":
            return stays[0]
        if one.way == "see_off":
            return stays[-1]
        day = one.when.day if one.way == "back" else one.when.day - ONE_DAY
        return next((stay for stay in stays if stay.first <= day <= stay.last), None)

    def home_at(self, guest: str, one: Movement) -> str:
        """What that home is called; empty where there is none."""
        stay = self.at(guest, one)
        return stay.home if stay is not None else ""


def stays_by_guest(session: Session, visit_id: str) -> Stays:
    """Where the guests of a visit stay."""
    found: defaultdict[str, list[Stay]] = defaultdict(list)
    rows = session.execute(
        select(
            Placement.participation_id, Placement.household_id, Household.name, Placement.first_night,
            Placement.last_night,
        )
        .join(Household, Household.id == Placement.household_id)
        .where(Placement.visit_id == visit_id)
        .order_by(Placement.first_night, Placement.id)
    )  # fmt: skip
    for guest, home_id, home, first, last in rows:
        found[guest].append(Stay(home_id, home, first, last))
    return Stays({guest: tuple(stays) for guest, stays in found.items()})


def guest_words(session: Session, visit_id: str) -> dict[str, GuestWords]:
    """The words of every guest of a visit."""
    rows = session.execute(
        select(Participation.id, Participation.party_id, *NAME_COLUMNS)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id)
    )
    found = {}
    for row in rows:
        original = original_name(row) or ""
        found[row.id] = GuestWords("" if original == full_name(row) else original, row.party_id)
    return found
