"""The host families who drive guests in a visit, as papers may show them: who may not yet has no phone here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.kept import kept
from exchange_desk.queries.parts import part_rows
from exchange_desk.records import Household
from exchange_desk.rules.judge import blocks

CHECK = "background_check"  # of a driver for the whole group it only warns: a list cannot know who sits in the car


@dataclass(frozen=True, slots=True)
class PaperDriver:
    """A home that drives one guest, or (`guest_id` None) anybody, over days, both included."""

    id: str
    family: str
    phone: str | None
    seats: int | None
    guest_id: str | None
    first_day: dt.date
    last_day: dt.date
    confirmed: bool
    may_drive: bool


def paper_drivers(session: Session, visit_id: str) -> tuple[PaperDriver, ...]:
    """The drivers of a visit by day and family; families that withdrew are left out, kept like the other facts."""
    return kept(session, ("drivers", visit_id), lambda: _read(session, visit_id))


def _read(session: Session, visit_id: str) -> tuple[PaperDriver, ...]:
    parts = [part for part in part_rows(session, visit_id) if part.kind == "driver"]
    parts = [part for part in parts if not any(found.rule == "no_offer" for found in part.findings)]
    columns = select(
        Household.id, Household.name, Household.phone, Household.phone_typed, Household.seats_in_car
    ).where(Household.id.in_({part.household_id for part in parts}))
    homes = {row.id: row for row in session.execute(columns)} if parts else {}
    found = []
    for part in parts:
        home = homes[part.household_id]
        may = not blocks(part.findings) and not any(one.rule == CHECK for one in part.findings)
        found.append(
            PaperDriver(
                id=part.id,
                family=home.name,
                phone=(home.phone or home.phone_typed) if may else None,
                seats=home.seats_in_car if may else None,
                guest_id=part.participation_id,
                first_day=part.first_day,
                last_day=part.last_day,
                confirmed=part.confirmed,
                may_drive=may,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.first_day, one.family.casefold(), one.id)))
