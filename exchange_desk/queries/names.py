"""The names of people as a screen or a list shows them, from the columns of a person."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.records import Community, Household, Participation, Person, Visit

NAME_COLUMNS: tuple[ColumnElement[Any], ...] = (
    Person.family_name,
    Person.given_name,
    Person.name_order,
    Person.family_name_original,
    Person.given_name_original,
    Person.passport_name,
    Person.called,
)  # type: ignore[assignment]
NO_NAME = "(no name)"


def full_name(row: Any) -> str:
    """The name in the order its owner uses; the original script, passport or call name where no other is known.

    `row` is anything with the attributes of NAME_COLUMNS: a row of a select, or a person.
    """
    latin = joined(row.family_name, row.given_name, row.name_order)
    return latin or original_name(row) or row.passport_name or row.called or NO_NAME


def original_name(row: Any) -> str | None:
    """The name in its original script, family name first where that is its order."""
    family, given = row.family_name_original, row.given_name_original
    return joined(family, given, row.name_order) or None


def joined(family: str | None, given: str | None, order: str) -> str:
    """Two parts of a name as one, whichever are there."""
    parts = (family, given) if order == "family_first" else (given, family)
    return " ".join(part for part in parts if part)


def sort_key(row: Any) -> tuple[str, str]:
    """By family name, then by the rest, whatever the accents."""
    return folded(row.family_name or row.family_name_original or full_name(row)), folded(full_name(row))


def called_by_id(session: Session) -> dict[str, str]:
    """What everything with a name is called, by id: people and their parts, homes, visits, partners."""
    found = {}
    query = select(Person.id, *NAME_COLUMNS, Participation.id.label("part")).join(
        Participation, Participation.person_id == Person.id, isouter=True
    )
    for row in session.execute(query):
        found[row.id] = full_name(row)
        if row.part:
            found[row.part] = full_name(row)
    for column, label in ((Household.id, Household.name), (Visit.id, Visit.title), (Community.id, Community.name)):
        found |= {each[0]: each[1] for each in session.execute(select(column, label))}
    return found
