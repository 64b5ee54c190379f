"""Two records of one person made one by hand, or said to be two people; every field that differs is chosen."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.operations.imports.known_people import DIFFERENT, SAME
from exchange_desk.operations.imports.merging_people import merge_people
from exchange_desk.operations.questions import answer_question
from exchange_desk.queries.duplicates import pair_of
from exchange_desk.queries.merging import TOGETHER, merge_preview, why_not_merged
from exchange_desk.queries.names import full_name
from exchange_desk.records import Person, Question


def merge_two_people(session: Session, *, keep_id: str, other_id: str, from_other: Collection[str] = ()) -> None:
    """Make one person of two; fields that differ stay as in the one kept, those in `from_other` come from the other.

    Notes are joined; allergies, contacts and all else of both stay. Raises RefusedInput for one and the same person, a
    field that is none, and two people who both take part in one visit.
    """
    if refused := why_not_merged(session, keep_id, other_id):
        raise RefusedInput(refused)
    differing = {row.name for row in merge_preview(session, keep_id=keep_id, other_id=other_id)}
    unknown = sorted(set(from_other) - differing)
    if unknown:
        known = ", ".join(sorted(differing)) or "none"
        raise RefusedInput(f"“{unknown[0]}” is no field in which the two differ. Those are: {known}.")
    keep, other = _both(session, keep_id, other_id)
    for name in differing:
        chosen, left = (other, keep) if name in from_other else (keep, other)
        for field in (name, *(follows for follows, leads in TOGETHER.items() if leads == name)):
            setattr(left, field, getattr(chosen, field))  # in both, so that no half of the other is filled in
    session.flush()
    merge_people(session, keep_id=keep_id, drop_id=other_id, chosen=True)
    for question in _asked(session, keep_id):
        if len(pair_of(question.target)) == 1 and question.state == "open":
            question.state, question.answer = "answered", SAME
    session.flush()


def keep_two_people(session: Session, *, one_id: str, other_id: str) -> None:
    """Remember that two records are two people, so that nobody is asked again; open questions about it are answered.

    Raises RefusedInput for one and the same person, or one who is not there.
    """
    if one_id == other_id:
        raise RefusedInput("These are one and the same person already.")
    one, other = _both(session, one_id, other_id)
    told = False
    for question in _asked(session, one_id, other_id):
        if pair_of(question.target) != frozenset((one_id, other_id)):
            continue
        if question.state == "open":
            answer_question(session, question.id, DIFFERENT)
        told |= question.state == "answered" and question.answer == DIFFERENT
    if told:
        return
    session.add(
        Question(
            id=new_id(),
            code="same_person",
            about=full_name(one),
            text=f"Are {full_name(one)} and {full_name(other)} one person?",
            choices=[SAME, DIFFERENT],
            target={"does": "same_person", "kind": "person", "id": one_id, "other_id": other_id,
                    "about_kind": "person", "about_id": one_id},
            state="answered",
            answer=DIFFERENT,
        )
    )  # fmt: skip
    session.flush()


def _both(session: Session, one_id: str, other_id: str) -> tuple[Person, Person]:
    one, other = session.get(Person, one_id), session.get(Person, other_id)
    if one is None or other is None:
        raise RefusedInput("One of the two people is not here any more.")
    return one, other


def _asked(session: Session, *ids: str) -> list[Question]:
    """The questions whether two records are one person that name all these; the thousands of others are not read."""
    named = (cast(Question.target, Text).contains(each, autoescape=True) for each in ids)
    query = select(Question).where(Question.target["does"].as_string() == "same_person", *named)
    return list(session.scalars(query).all())
