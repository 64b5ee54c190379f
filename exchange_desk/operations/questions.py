"""Answer a question, or set it aside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded, kept
from exchange_desk.operations.allergies_told import CODES as ABOUT_ALLERGIES
from exchange_desk.operations.allergies_told import allergy_told
from exchange_desk.operations.answers import DOES, only_noted
from exchange_desk.operations.fields import remove_record, set_fields
from exchange_desk.operations.imports.merging_homes import answer_same_home
from exchange_desk.operations.imports.merging_people import answer_same_person
from exchange_desk.operations.imports.rows_apart import CODES as ROWS_APART
from exchange_desk.operations.imports.rows_apart import answer_rows
from exchange_desk.operations.imports.stays import fold_stays
from exchange_desk.operations.typing_in import yes_or_no
from exchange_desk.queries.records import kind_named
from exchange_desk.queries.which import which_record
from exchange_desk.records import Hosting, ItemAttendee, Participation, Pet, Question, Wish


def answer_question(session: Session, question_id: str, value: str) -> str:
    """Write an answer where it belongs (the field, the wish, the person it is about) and close the question.

    Returns what to tell where the answer was only noted and nothing was changed, else an empty text.
    The value is read like any typed field; one of the choices may be given in any case. Raises RefusedInput.
    """
    question = _open(session, question_id)
    value = _chosen(question, kept(value).strip())
    if not value:
        raise RefusedInput("Give an answer, or set the question aside.")
    done = _carry_out(session, question, (question.target or {}).get("ids", {}).get(value, value))
    question.answer = value
    question.state = "answered"
    session.flush()
    if question.visit_id:
        fold_stays(session, question.visit_id)
    return "" if done else only_noted(question, value)


def dismiss_question(session: Session, question_id: str, because: str | None = None) -> None:
    """Set a question aside without an answer; the value stays unknown."""
    question = _open(session, question_id)
    question.state = "dismissed"
    question.answer = because
    session.flush()


def reopen_question(session: Session, question_id: str) -> None:
    """Ask a question again; what an answer has set stays until the next answer."""
    question = session.get(Question, question_id)
    if question is None:
        raise RefusedInput("This question is not there any more. Ask for the list of questions again.")
    question.state, question.answer = "open", None
    session.flush()


def _open(session: Session, question_id: str) -> Question:
    question = session.get(Question, question_id)
    if question is None:
        raise RefusedInput("This question is not there any more. Ask for the list of questions again.")
    if question.state != "open":
        raise RefusedInput(f"This question was already {question.state} (“{question.answer or ''}”).")
    return question


def _chosen(question: Question, value: str) -> str:
    """One of the choices where the value is one in other clothes."""
    for choice in question.choices or ():
        if folded(choice) == folded(value):
            return choice
    return value


def _carry_out(session: Session, question: Question, value: str) -> bool:
    """Do what the answer says; whether it did anything but note it."""
    target = question.target or {}
    does = target.get("does")
    if question.code in ROWS_APART:
        if question.code != "duplicate_rewritten":
            _one_of(question, value)
        if answer_rows(session, question, value):
            return True
    if question.code in ABOUT_ALLERGIES:
        return allergy_told(session, question, value)
    special = DOES.get(_BY_CODE.get(question.code) or does or "")
    if special is not None and target.get("id"):
        return special(session, question, value) is not False
    if does == "same_person":
        answer_same_person(session, target, _one_of(question, value))
    elif does == "same_home":
        answer_same_home(session, target, _one_of(question, value))
    elif does == "settle_wish":
        _settle_wish(session, target, value)
    elif does == "settle_contradiction":
        _settle_contradiction(session, target, _one_of(question, value))
    elif does == "keep_apart":
        _keep_apart(session, question, value)
    elif does == "settle_pet":
        _settle_pet(session, target, _one_of(question, value))
    elif does == "attend":
        _attend(session, target, value, question.visit_id)
    elif does == "remove":
        if yes_or_no(value):
            _remove(session, target)
    elif target.get("kind") and target.get("field") and target.get("id"):
        record = session.get(kind_named(target["kind"]), target["id"])
        if record is None:
            raise RefusedInput("What this question is about was removed. Set the question aside.")
        set_fields(session, target["kind"], target["id"], {target["field"]: value}, visit_id=question.visit_id)
    else:
        return False
    return True


# questions whose answer is more than the field that they name
_BY_CODE = {"name_parts_unclear": "family_name", "name_not_split": "split_name"}


def _one_of(question: Question, value: str) -> str:
    if value not in (question.choices or ()):
        raise RefusedInput(f"Answer with one of: {', '.join(question.choices or ())}.")
    return value


def _settle_wish(session: Session, target: Mapping[str, Any], value: str) -> None:
    """The answer says whom a wish is about (a name, reference or id), or that it does not count ("no")."""
    wish = session.get(Wish, target["id"])
    if wish is None:
        raise RefusedInput("This wish was removed. Set the question aside.")
    word = value.casefold()
    if word in ("no", "none", "nobody", "does not count"):
        session.delete(wish)
    else:
        if word not in ("yes", "counts"):
            set_fields(session, "wish", wish.id, {target["field"]: value}, visit_id=wish.visit_id)
        wish.settled = True
        _same_host(session, wish, target.get("name"))
    session.flush()


def _same_host(session: Session, wish: Wish, name: str | None) -> None:
    """An earlier stay written with the very same name was in the same home."""
    part = session.get(Participation, wish.participation_id) if wish.participation_id else None
    if part is None or not name or not wish.about_household_id:
        return
    unknown = select(Hosting).where(Hosting.person_id == part.person_id, Hosting.household_id.is_(None))
    for stay in session.scalars(unknown).all():
        if stay.household_typed and folded(name) in folded(stay.household_typed):
            stay.household_id = wish.about_household_id


def _settle_contradiction(session: Session, target: Mapping[str, Any], value: str) -> None:
    """Wishes of one guest against each other or against a sister's: those on the side of the answer hold."""
    against = value.casefold().startswith(("not ", "apart"))
    found = session.scalars(select(Wish).where(Wish.participation_id == target["id"], Wish.topic.is_(None))).all()
    doubtful = [wish for wish in found if not wish.settled]
    named = [
        wish for wish in found if wish.as_typed and set(folded(wish.as_typed).split()) & set(folded(value).split())
    ]
    for wish in doubtful or named:
        if (wish.kind in ("veto", "apart")) == against:
            wish.settled = True
        else:
            session.delete(wish)
    session.flush()


def _keep_apart(session: Session, question: Question, value: str) -> None:
    """An earlier stay went wrong: the answer "keep apart" becomes a confidential veto."""
    if value != "keep apart":
        return
    stay = session.get(Hosting, question.target["id"])
    if stay is None or not stay.person_id or not stay.household_id:
        raise RefusedInput("First answer who stayed with which family, then whether to keep them apart.")
    part = session.scalar(
        select(Participation.id).where(
            Participation.visit_id == question.visit_id, Participation.person_id == stay.person_id
        )
    )
    if part is None:
        raise RefusedInput("This guest does not take part in the visit. Set the question aside.")
    session.add(
        Wish(
            id=new_id(),
            visit_id=question.visit_id,
            participation_id=part,
            about_household_id=stay.household_id,
            kind="veto",
            confidential=True,
            as_typed=stay.notes,
        )
    )
    session.flush()


def _settle_pet(session: Session, target: Mapping[str, Any], value: str) -> None:
    """An animal that somebody mentioned lives there (the first choice) or is not there during the visit."""
    pet = session.get(Pet, target["id"])
    if pet is None:
        raise RefusedInput("This animal was removed. Set the question aside.")
    if value == "lives there":
        pet.settled = True
    else:
        session.delete(pet)
    session.flush()


def _attend(session: Session, target: Mapping[str, Any], value: str, visit_id: str | None) -> None:
    """The answer says which guest an item of the itinerary names."""
    guest = which_record(session, "participation", value, visit_id=visit_id)
    known = select(ItemAttendee).where(ItemAttendee.item_id == target["id"], ItemAttendee.participation_id == guest)
    attendee = session.scalar(known)
    if attendee is None:
        attendee = ItemAttendee(id=new_id(), item_id=target["id"], participation_id=guest)
        session.add(attendee)
    attendee.included = bool(target.get("included", True))
    session.flush()


def _remove(session: Session, target: Mapping[str, Any]) -> None:
    remove_record(session, target["kind"], target["id"])
