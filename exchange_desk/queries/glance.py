"""The visits of a file that is still being opened."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from exchange_desk.storage.glance import looked_up

_VISITS = """
SELECT title, starts, ends,
    (SELECT count(*) FROM participation WHERE visit_id = visit.id AND status = 'going'),
    (SELECT count(*) FROM host_offer WHERE visit_id = visit.id AND withdrawn_at IS NULL)
FROM visit ORDER BY starts DESC, title LIMIT 50
"""


@dataclass(frozen=True, slots=True)
class VisitGlance:
    """One visit with how many come and how many families offer something."""

    title: str
    starts: dt.date
    ends: dt.date
    people: int
    homes: int


def visits_at_a_glance(path: Path) -> tuple[VisitGlance, ...]:
    """The visits of a closed file, the newest first; none where the file cannot be looked into."""
    return tuple(
        VisitGlance(title, dt.date.fromisoformat(starts), dt.date.fromisoformat(ends), people, homes)
        for title, starts, ends, people, homes in looked_up(path, _VISITS)
    )
