"""What does not go together in a visit's itinerary, as rows that name the items and the people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.itinerary.clashes import clashes
from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.kept import kept

_SEVERITY = {"problem": "block", "warn": "warn", "note": "note"}


@dataclass(frozen=True, slots=True)
class ClashRow:
    """One clash; `severity` block, warn or note as in the list of problems; ids of items and of participations."""

    code: str
    level: str
    severity: str
    text: str
    day: dt.date | None
    items: tuple[str, ...]
    people: tuple[str, ...]
    names: tuple[str, ...]
    titles: tuple[str, ...]


def clash_rows(session: Session, visit_id: str) -> tuple[ClashRow, ...]:
    """Every clash of a visit, the gravest first, then by day."""
    facts = itinerary_facts(session, visit_id)
    titles = {i.id: i.title for i in facts.scene.items}
    return tuple(
        ClashRow(
            code=clash.code,
            level=clash.level,
            severity=_SEVERITY[clash.level],
            text=clash.text,
            day=clash.day,
            items=clash.items,
            people=clash.people,
            names=tuple(facts.scene.people[i].name for i in clash.people),
            titles=tuple(titles[i] for i in clash.items),
        )
        for clash in visit_clashes(session, visit_id)
    )


def visit_clashes(session: Session, visit_id: str) -> tuple[Clash, ...]:
    """The same as values of the thinking room, worked out once for a session."""
    return kept(session, ("clashes", visit_id), lambda: clashes(itinerary_facts(session, visit_id).scene))
