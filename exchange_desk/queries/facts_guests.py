"""The guests of a visit as the rules see them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.text import folded
from exchange_desk.matching.interests import topics_in
from exchange_desk.queries.ages import STUDENT_ROLES, ages_on, is_minor
from exchange_desk.queries.facts_vetting import insurance_states
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    Community,
    Hosting,
    Participation,
    Party,
    Person,
    PersonLanguage,
    Placement,
    Visit,
)
from exchange_desk.rules.facts import ACCOMPANIED_KINDS, AllergyFacts, GuestFacts, LimitFacts, VisitRules

_ASTHMA = re.compile(r"asthma|asthme|ぜんそく|喘息|ventolin")
_JUNIOR, _HIGH = re.compile(r"^JP-[EJ]|junior", re.IGNORECASE), re.compile(r"^JP-H|high", re.IGNORECASE)
_JUNIOR_UNTIL = 14
Sets = Mapping[str, set[str]]


def guest_facts(
    session: Session,
    visit_id: str,
    rules: VisitRules,
    wants: Sets,
    vetoes: Sets,
    avoids: Sets,
    words: Mapping[str, list[str]],
    relatives: Sets,
) -> tuple[GuestFacts, ...]:
    """All guests of a visit who have not cancelled, by id; who waits or lodges elsewhere needs no home."""
    rows = session.execute(_select(visit_id)).all()
    allergies, asthmatic = _allergies(session, visit_id)
    limits = _limits(session, visit_id)
    spoken = _languages(session, visit_id)
    previous = _previous(session, visit_id, rules)
    insured = insurance_states(session, visit_id, rules)
    minors = {row.id: _minor(row, rules) for row in rows}
    grown_ups = {row.party_id for row in rows if row.party_id and not minors[row.id]}
    found = []
    for row in rows:
        ages = ages_on(rules.starts, row.born, row.stated_age, row.stated_age_on)
        minor = minors[row.id]
        notes = folded(" ".join(t for t in (row.medical_note, row.medication) if t))
        family = row.party_kind in ACCOMPANIED_KINDS and row.party_id in grown_ups
        age = ages[0] if ages else None
        found.append(
            GuestFacts(
                id=row.id,
                name=full_name(row),
                nights=_nights(row, rules),
                group=_group(row, minor, age),
                sex=row.sex if row.sex in {"female", "male"} else None,
                age=age,
                minor=minor,
                accompanied=minor and family,
                party=row.party_id,
                bed=row.beds,
                mobility=row.mobility,
                smoker=row.smoker,
                smoke_tolerance="never" if "smokers" in avoids.get(row.id, ()) else row.smoke_tolerance,
                asthma=bool(_ASTHMA.search(notes)) or row.person_id in asthmatic,
                allergies=tuple(allergies[row.person_id]),
                limits=tuple(limits[row.person_id]),
                diets=tuple(row.diets or ()),
                languages=tuple(spoken[row.person_id]) or ((row.language,) if row.language else ()),
                interests=topics_in(row.interests, row.wish_note, *words.get(row.id, ())),
                wants=frozenset(wants.get(row.id, ())),
                vetoes=frozenset(vetoes.get(row.id, ())),
                avoids=frozenset(avoids.get(row.id, ())),
                previous=previous[row.person_id],
                needs_home=row.status == "going" and not row.own_lodging,
                role=row.role or "",
                waiting=row.status == "waiting",
                born=row.born,
                school_years=row.school_years,
                insurance=insured.get(row.id, ""),
                relatives=frozenset(relatives.get(row.id, ())),
            )
        )
    return tuple(sorted(found, key=lambda g: g.id))


def _select(visit_id: str) -> Select[Any]:
    columns: tuple[Any, ...] = (
        *NAME_COLUMNS,
        Participation.id,
        Participation.person_id,
        Participation.party_id,
        Participation.role,
        Participation.status,
        Participation.first_night,
        Participation.last_night,
        Participation.own_lodging,
        Participation.beds,
        Participation.wish_note,
        Participation.school_years,
        Person.sex,
        Person.born,
        Person.stated_age,
        Person.stated_age_on,
        Person.mobility,
        Person.smoker,
        Person.smoke_tolerance,
        Person.medical_note,
        Person.medication,
        Person.diets,
        Person.interests,
        Person.grade,
        Party.kind.label("party_kind"),
        Community.language,
    )
    return (
        select(*columns)
        .select_from(Participation)
        .join(Person, Person.id == Participation.person_id)
        .outerjoin(Party, Party.id == Participation.party_id)
        .outerjoin(Community, Community.id == Participation.community_id)
        .where(Participation.visit_id == visit_id, Participation.status != "cancelled")
        .order_by(Participation.id)
    )


def _minor(row: Any, rules: VisitRules) -> bool:
    return is_minor(ages_on(rules.starts, row.born, row.stated_age, row.stated_age_on), row.role, row.grade)


def _nights(row: Any, rules: VisitRules) -> Nights:
    """The nights for which a bed is needed; those of the visit where nothing else was said."""
    first = row.first_night or rules.nights.first
    last = row.last_night or rules.nights.last
    return Nights(first, max(first, last))


def _group(row: Any, minor: bool, age: int | None) -> str:
    """What host forms ask for: adult, high or junior_high."""
    for words in (row.role or "", row.grade or ""):
        if words == "junior_high" or _JUNIOR.search(words):
            return "junior_high"
        if words == "high" or _HIGH.search(words):
            return "high"
    if minor:
        return "junior_high" if age is not None and age <= _JUNIOR_UNTIL else "high"
    return "high" if row.role in STUDENT_ROLES and age is not None and age <= 18 else "adult"


def _guests_of(visit_id: str) -> Select[Any]:
    return select(Participation.person_id).where(Participation.visit_id == visit_id)


def _allergies(session: Session, visit_id: str) -> tuple[dict[str, list[AllergyFacts]], set[str]]:
    """Allergies by person, and the people whose allergy brings asthma."""
    found: dict[str, list[AllergyFacts]] = defaultdict(list)
    asthmatic = set()
    columns = select(
        Allergy.person_id, Allergy.substance, Allergy.kind, Allergy.severity, Allergy.plan, Allergy.as_typed
    )
    for row in session.execute(columns.where(Allergy.person_id.in_(_guests_of(visit_id))).order_by(Allergy.id)):
        found[row.person_id].append(AllergyFacts(row.substance, row.kind, row.severity))
        if _ASTHMA.search(folded(f"{row.as_typed or ''} {row.plan or ''}")):
            asthmatic.add(row.person_id)
    return found, asthmatic


def _limits(session: Session, visit_id: str) -> dict[str, list[LimitFacts]]:
    found: dict[str, list[LimitFacts]] = defaultdict(list)
    columns = select(AnimalLimit.person_id, AnimalLimit.animal, AnimalLimit.strength)
    for row in session.execute(columns.where(AnimalLimit.person_id.in_(_guests_of(visit_id))).order_by(AnimalLimit.id)):
        found[row.person_id].append(LimitFacts(row.animal, row.strength))
    return found


def _languages(session: Session, visit_id: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    columns = select(PersonLanguage.person_id, PersonLanguage.language)
    rows = session.execute(
        columns.where(PersonLanguage.person_id.in_(_guests_of(visit_id))).order_by(PersonLanguage.id)
    )
    for row in rows:
        found[row.person_id].append(row.language)
    return found


def _previous(session: Session, visit_id: str, rules: VisitRules) -> dict[str, dict[str, str]]:
    """Homes in which a guest stayed before, with the year where it is known: by old lists and by earlier visits."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    earlier = (
        select(Participation.person_id, Placement.household_id, Visit.starts)
        .join(Participation, Participation.id == Placement.participation_id)
        .join(Visit, Visit.id == Placement.visit_id)
        .where(Participation.person_id.in_(_guests_of(visit_id)), Visit.id != visit_id, Visit.starts < rules.starts)
    )
    for stay in session.execute(earlier.order_by(Visit.starts)):
        found[stay.person_id][stay.household_id] = str(stay.starts.year)
    columns = select(Hosting.person_id, Hosting.household_id, Hosting.began, Hosting.ended)
    for row in session.execute(columns.where(Hosting.person_id.in_(_guests_of(visit_id)))):
        if row.household_id and row.person_id:
            when = row.ended or row.began
            known = found[row.person_id].get(row.household_id, "")
            found[row.person_id][row.household_id] = max(known, str(when.year) if when else "")
    return found
