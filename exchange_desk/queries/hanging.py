"""What hangs on people, in words: visits, homes, allergies, contacts, papers, each side and both together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    Attendance,
    BackgroundCheck,
    ContactEntry,
    EmergencyContact,
    Fee,
    Hosting,
    Household,
    HouseholdMember,
    ImportedRow,
    Paper,
    Participation,
    Payment,
    PersonLanguage,
    Placement,
    RideSeat,
    RollMark,
    Visit,
    Wish,
)


@dataclass(frozen=True, slots=True)
class Hanging:
    """One kind: lines for each of the people asked about, and what stands where they are made one."""

    label: str
    each: tuple[tuple[str, ...], ...]
    both: tuple[str, ...]


def hanging_on(session: Session, person_ids: Sequence[str]) -> tuple[Hanging, ...]:
    """What hangs on these people, kinds that none of them has left out."""
    found = []
    for label, query, told, same in _KINDS:
        sides = [session.execute(query.where(_OWNER[label] == person_id)).all() for person_id in person_ids]
        if any(sides):
            best: dict[Any, str] = {}
            for row in sorted((row for side in sides for row in side), key=_weight(label)):
                best[same(row)] = told(row)  # of two to the same the weightier is last and stays
            lines = tuple(tuple(dict.fromkeys(told(row) for row in side)) for side in sides)
            found.append(Hanging(label, lines, tuple(dict.fromkeys(best.values()))))
    counts = [_counted(session, person_id) for person_id in person_ids]
    if any(counts):
        sums = {word: sum(count.get(word, 0) for count in counts) for count in counts for word in count}
        found.append(Hanging("Also", tuple(tuple(_many(c)) for c in counts), tuple(_many(sums))))
    return tuple(found)


def _allergy(row: Any) -> str:
    more = ", ".join(part for part in (row.severity, row.plan) if part)
    return f"{row.substance} ({more})" if more else str(row.substance)


def _words(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


def _whole(row: Any) -> Any:
    return tuple(row)


def _weight(label: str) -> Callable[[Any], tuple[int, int]]:
    if label == ALLERGIES:
        return lambda row: ((None, "mild", "severe").index(row.severity) if row.severity in ("mild", "severe") else 0,
                            bool(row.plan))  # fmt: skip
    if label == VISITS:
        return lambda row: (row.status != "cancelled", 0)
    return lambda row: (0, 0)


VISITS, ALLERGIES = "Visits", "Allergies"
_KINDS: tuple[tuple[str, Any, Callable[[Any], str], Callable[[Any], Any]], ...] = (
    (
        VISITS,
        select(Visit.id, Visit.title, Participation.status, Participation.role)
        .join(Participation, Participation.visit_id == Visit.id)
        .order_by(Visit.starts, Visit.id),
        lambda row: _words(row.title, row.role.replace("_", " "), "" if row.status == "going" else row.status),
        lambda row: row.id,
    ),
    (
        "Homes",
        select(Household.id, Household.name, Household.town)
        .join(HouseholdMember, HouseholdMember.household_id == Household.id)
        .order_by(Household.name, Household.id),
        lambda row: _words(row.name, row.town),
        lambda row: row.id,
    ),
    (
        ALLERGIES,
        select(Allergy.substance, Allergy.severity, Allergy.plan).order_by(Allergy.substance, Allergy.id),
        _allergy,
        lambda row: row.substance,
    ),
    (
        "Animals to keep away",
        select(AnimalLimit.animal, AnimalLimit.strength, AnimalLimit.why).order_by(AnimalLimit.animal, AnimalLimit.id),
        lambda row: _words(row.animal, row.strength.replace("_", " "), row.why),
        _whole,
    ),
    (
        "Languages",
        select(PersonLanguage.language, PersonLanguage.level).order_by(PersonLanguage.language, PersonLanguage.id),
        lambda row: _words(row.language, row.level),
        _whole,
    ),
    (
        "Emergency contacts",
        select(EmergencyContact.name, EmergencyContact.relation, EmergencyContact.phone, EmergencyContact.as_typed)
        .order_by(EmergencyContact.position, EmergencyContact.id),
        lambda row: _words(row.name, row.relation, row.phone) or str(row.as_typed or ""),
        _whole,
    ),
    (
        "Papers",
        select(Paper.title, Paper.kind, Paper.state, Participation.person_id)
        .join(Participation, Participation.id == Paper.participation_id)
        .order_by(Paper.kind, Paper.id),
        lambda row: _words((row.title or row.kind).replace("_", " "), row.state.replace("_", " ")),
        lambda row: (row.title, row.kind, row.state),
    ),
    (
        "Earlier stays",
        select(Hosting.household_typed, Hosting.began, Hosting.ended).order_by(Hosting.began, Hosting.id),
        lambda row: _words(row.household_typed or "a home", row.began),
        _whole,
    ),
)  # fmt: skip
_OWNER: dict[str, Any] = {
    VISITS: Participation.person_id, "Homes": HouseholdMember.person_id, ALLERGIES: Allergy.person_id,
    "Animals to keep away": AnimalLimit.person_id, "Languages": PersonLanguage.person_id,
    "Emergency contacts": EmergencyContact.person_id, "Papers": Participation.person_id,
    "Earlier stays": Hosting.person_id,
}  # fmt: skip
_COUNTED = (
    ("payment", "payments", Payment), ("placement", "placements", Placement), ("wish", "wishes", Wish),
    ("roll call", "roll calls", Attendance), ("ride", "rides", RideSeat), ("mark", "marks", RollMark),
    ("fee", "fees", Fee), ("contact in the log", "contacts in the log", ContactEntry),
)  # fmt: skip


def _counted(session: Session, person_id: str) -> dict[str, int]:
    """How many there are of what is not told line by line."""
    parts = select(Participation.id).where(Participation.person_id == person_id)
    found = {one: session.scalar(select(func.count()).where(record.participation_id.in_(parts))) or 0
             for one, _many, record in _COUNTED}  # fmt: skip
    checks = select(func.count()).where(BackgroundCheck.person_id == person_id)
    rows = select(func.count()).where(ImportedRow.subject_id == person_id)
    found["background check"] = session.scalar(checks) or 0
    found["row of an imported list"] = session.scalar(rows) or 0
    return {word: number for word, number in found.items() if number}


_PLURALS = {one: many for one, many, _record in _COUNTED} | {
    "background check": "background checks", "row of an imported list": "rows of imported lists",
}  # fmt: skip


def _many(counts: dict[str, int]) -> list[str]:
    return [f"{number} {word if number == 1 else _PLURALS[word]}" for word, number in counts.items()]
