"""The homes of each guest one after the other, with what each is called: first-days family, second home …"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.queries.facts import world_of
from exchange_desk.rules.stages import homes_of, stage_words


@dataclass(frozen=True, slots=True)
class StageRow:
    """One home of a guest over nights, and what it is among the homes of that guest."""

    placement_id: str
    participation_id: str
    guest: str
    household_id: str
    home: str
    stage: str | None
    words: str
    first_night: dt.date
    last_night: dt.date


def stage_rows(session: Session, visit_id: str) -> tuple[StageRow, ...]:
    """The homes of all guests of a visit, guest by guest in the order of the nights."""
    world = world_of(session, visit_id)
    found = []
    for guest in sorted(world.guests.values(), key=lambda g: (g.name.casefold(), g.id)):
        rows = homes_of(world, guest)
        for row in rows:
            name = world.homes[row.home].name if row.home in world.homes else "another home"
            found.append(
                StageRow(
                    row.id, guest.id, guest.name, row.home, name, row.stage, stage_words(rows, row),
                    row.nights.first, row.nights.last,
                )
            )  # fmt: skip
    return tuple(found)
