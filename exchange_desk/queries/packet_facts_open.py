"""Open questions about what a guest eats, is allergic to or takes: a paper must not say "none" while one is open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.records import Allergy, Question

_TOPICS = (
    ("allergy", re.compile(r"allerg|アレルギー|unverträglich|intoléran", re.IGNORECASE)),
    ("medication", re.compile(r"medic|medik|médic|medizin|薬", re.IGNORECASE)),
    ("diet", re.compile(r"diet|meal|food|kost|essen|küche|régime|repas|食", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Topic allergy, diet or medication, and the words of the form that are not settled."""

    topic: str
    as_typed: str


def open_points(
    session: Session, visit_id: str, person_of: Mapping[str, str]
) -> defaultdict[str, tuple[OpenPoint, ...]]:
    """What is still being asked about each person; `person_of` is participation id -> person id."""
    query = (
        select(Question.target, Question.code, Question.column, Question.value, Question.text)
        .where(Question.state == "open", Question.severity == "ask", Question.visit_id == visit_id)
        .order_by(Question.row, Question.id)
    )
    owners = {**person_of, **{person: person for person in person_of.values()}}
    allergies = select(Allergy.id, Allergy.person_id).where(Allergy.person_id.in_(list(person_of.values())))
    owners |= {row.id: row.person_id for row in session.execute(allergies)}
    grouped: defaultdict[str, tuple[OpenPoint, ...]] = defaultdict(tuple)
    for row in session.execute(query):
        target = row.target or {}
        found = {owners[str(value)] for value in target.values() if str(value) in owners}
        topic = _topic(" ".join([str(target.get("field") or ""), row.code or "", row.column or ""]))
        if topic is None:
            continue
        for subject in sorted(found):
            point = OpenPoint(topic, row.value or row.text)
            if point not in grouped[subject]:
                grouped[subject] += (point,)
    return grouped


def _topic(words: str) -> str | None:
    return next((topic for topic, pattern in _TOPICS if pattern.search(words)), None)
