"""Which people of the desk may be there twice: pairs with what speaks for and against, decided ones left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.intake.drafts import Value
from exchange_desk.intake.pairing import pairs_of
from exchange_desk.intake.two_records import Somebody
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import Household, HouseholdMember, Participation, Person, Question, Visit

TWO_PEOPLE = "two people"
NOTHING = "nothing that is known of both speaks for it"


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """Two of a `kind` (person, household) who may be one, the fuller record first.

    `question_id`: an open question asks the same already.
    """

    one_id: str
    other_id: str
    one: str
    other: str
    likely: bool
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]
    question_id: str | None = None
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class PossibleDuplicates:
    """The pairs, likely ones first; `namesakes` counts people not proposed since many share just their name."""

    rows: tuple[DuplicateRow, ...]
    namesakes: int


def possible_duplicates(session: Session, *, also: tuple[str, str] | None = None) -> PossibleDuplicates:
    """Everybody compared with everybody who shares something; who was said to be two people is not proposed.

    `also` are the ids of two people who stand in the list, last, whatever speaks for it.
    """
    people: list[Somebody] = []
    ids: list[str] = []
    shown: list[str] = []
    visits, homes, streets = _visits(session), *_homes(session)
    columns = dict.fromkeys((*NAME_COLUMNS, *_WEIGHED))
    for row in session.execute(select(Person.id, *columns).order_by(Person.id)):
        values: dict[str, Value] = {name: value for name, value in row._mapping.items() if value not in (None, "")}
        values.setdefault("address", streets.get(row.id))
        people.append(Somebody(values, visits.get(row.id, {}), homes.get(row.id, {})))
        ids.append(row.id)
        shown.append(full_name(row))
    asked, apart = asked_pairs(session, "same_person", TWO_PEOPLE)
    found = pairs_of(people)
    rows = []
    for pair in found.pairs:
        first, second = sorted((pair.one, pair.other), key=lambda at: (-_full(people[at]), at))
        both = frozenset((ids[first], ids[second]))
        if both not in apart:
            rows.append(
                DuplicateRow(
                    ids[first], ids[second], shown[first], shown[second], pair.weighed.likely, pair.weighed.speaks_for,
                    pair.weighed.against, asked.get(both),
                )
            )  # fmt: skip
    if also is not None and set(also) <= set(ids) and not any({row.one_id, row.other_id} == set(also) for row in rows):
        names = dict(zip(ids, shown, strict=True))
        one, other = also
        rows.append(
            DuplicateRow(one, other, names[one], names[other], False, (), (NOTHING,), asked.get(frozenset(also)))
        )
    return PossibleDuplicates(tuple(rows), found.namesakes)


def _full(person: Somebody) -> int:
    """How much is known of somebody; the fuller record is the one that is kept."""
    return len(person.visits) * 3 + len(person.homes) * 3 + len(person.values)


_WEIGHED = (
    Person.family_name_reading, Person.given_name_reading, Person.sex, Person.born, Person.stated_age,
    Person.stated_age_on, Person.phone, Person.email, Person.address, Person.passport_number, Person.nationality,
)  # fmt: skip


def _visits(session: Session) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    query = (
        select(Participation.person_id, Visit.id, Visit.title)
        .join(Visit, Visit.id == Participation.visit_id)
        .where(Participation.status != "cancelled")
    )
    for person_id, visit_id, title in session.execute(query):
        found[person_id][visit_id] = title
    return found


def _homes(session: Session) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    streets = {}
    query = select(
        HouseholdMember.person_id, Household.id, Household.name, Household.street, Household.town
    ).join(Household, Household.id == HouseholdMember.household_id)  # fmt: skip
    for row in session.execute(query):
        found[row.person_id][row.id] = row.name
        if row.street:
            streets[row.person_id] = " ".join(part for part in (row.street, row.town) if part)
    return found, streets


def asked_pairs(session: Session, does: str, two: str) -> tuple[Mapping[frozenset[str], str], set[frozenset[str]]]:
    """Open questions by the two that they are about, and pairs of which `two` was answered."""
    query = select(Question.id, Question.target, Question.state, Question.answer).where(
        Question.target["does"].as_string() == does
    )
    asked, apart = {}, set()
    for row in session.execute(query):
        both = pair_of(row.target)
        if row.state == "open":
            asked[both] = row.id
        elif row.state == "answered" and row.answer == two:
            apart.add(both)
    return asked, apart


def pair_of(target: Mapping[str, Any]) -> frozenset[str]:
    """The two people or homes that a question is about."""
    return frozenset((str(target.get("id")), str(target.get("other_id"))))
