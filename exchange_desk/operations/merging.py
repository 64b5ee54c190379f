"""Two records of one person made one by hand: every field that differs is chosen, nothing of either is lost."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.imports.merging_people import merge_people
from exchange_desk.queries.merging import merge_preview
from exchange_desk.records import Participation, Person


def merge_two_people(session: Session, *, keep_id: str, other_id: str, from_other: Collection[str] = ()) -> None:
    """Make one person of two; fields that differ stay as in the one kept, those in `from_other` come from the other.

    Notes are joined; allergies, contacts and all else of both stay. Raises RefusedInput for one and the same person, a
    field that is none, and two people who both take part in one visit.
    """
    if keep_id == other_id:
        raise RefusedInput("These are one and the same person already.")
    differing = {row.name for row in merge_preview(session, keep_id=keep_id, other_id=other_id)}
    unknown = sorted(set(from_other) - differing)
    if unknown:
        known = ", ".join(sorted(differing)) or "none"
        raise RefusedInput(f"“{unknown[0]}” is no field in which the two differ. Those are: {known}.")
    if _coming(session, keep_id) & _coming(session, other_id):
        raise RefusedInput("Both take part in the same visit. Cancel one of the two there first, then merge them.")
    keep, other = session.get(Person, keep_id), session.get(Person, other_id)
    if keep is None or other is None:
        raise RefusedInput("One of the two people is not here any more.")
    for name in from_other:
        setattr(keep, name, getattr(other, name))
    session.flush()
    merge_people(session, keep_id=keep_id, drop_id=other_id, chosen=True)


def _coming(session: Session, person_id: str) -> set[str]:
    """The visits that a person takes part in, or waits for."""
    query = select(Participation.visit_id).where(
        Participation.person_id == person_id, Participation.status != "cancelled"
    )
    return set(session.scalars(query))
