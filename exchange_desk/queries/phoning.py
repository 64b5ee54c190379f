"""The phone list: the homes with guests in the order of the family names, and what is still to be said on the phone."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.phones import phone_words
from exchange_desk.basics.text import folded
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.placements import guest_words
from exchange_desk.records import Household
from exchange_desk.rules.facts import PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_in_place


@dataclass(frozen=True, slots=True)
class PhoneGuest:
    """One guest of a home: name, "girl, 15", nights (both included), and the state of the placement."""

    participation_id: str
    name: str
    in_words: str
    first_night: dt.date
    last_night: dt.date
    state: str


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """One home to telephone; `against` says why it cannot be confirmed yet, and is empty where it can."""

    household_id: str
    home: str
    greeting: str | None
    phone: str | None
    email: str | None
    guests: tuple[PhoneGuest, ...]
    against: tuple[str, ...]

    @property
    def confirmed(self) -> bool:
        """Whether everybody here is confirmed."""
        return all(guest.state == "confirmed" for guest in self.guests)


def phone_rows(session: Session, visit_id: str) -> tuple[PhoneRow, ...]:
    """Every home in which somebody is placed, by family name."""
    world = world_of(session, visit_id)
    there: dict[str, list[PlacementFacts]] = defaultdict(list)
    for placement in world.placements:
        if placement.guest in world.guests and placement.home in world.homes:
            there[placement.home].append(placement)
    columns = (Household.id, Household.name, Household.greeting, Household.phone, Household.email)
    known = {row.id: row for row in session.execute(select(*columns).where(Household.id.in_(sorted(there))))}
    rows = [
        PhoneRow(
            home,
            known[home].name,
            known[home].greeting,
            phone_words(known[home].phone) or None,
            known[home].email,
            tuple(_guest(world, placement) for placement in sorted(placements, key=lambda p: (p.nights.first, p.id))),
            _against(world, home, placements),
        )
        for home, placements in there.items()
    ]
    return tuple(sorted(rows, key=lambda row: (folded(row.home), row.household_id)))


def _guest(world: World, placement: PlacementFacts) -> PhoneGuest:
    guest, nights = world.guests[placement.guest], placement.nights
    return PhoneGuest(guest.id, guest.name, guest_words(guest), nights.first, nights.last, placement.state)


def _against(world: World, home: str, placements: list[PlacementFacts]) -> tuple[str, ...]:
    """Every hard rule that is broken by somebody here, each sentence once."""
    found: list[str] = []
    for placement in placements:
        guest = replace(world.guests[placement.guest], nights=placement.nights)
        found += [f.text for f in blocks(verdicts_in_place(guest, world.homes[home], world))]
    return tuple(dict.fromkeys(found))
