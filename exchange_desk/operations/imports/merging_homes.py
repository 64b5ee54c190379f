"""The answer to "is it one home?": what the newer form says is taken over, what was known besides is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.imports.changes import label_of
from exchange_desk.operations.imports.known_homes import SAME, WAITS
from exchange_desk.operations.imports.merging_people import fill, merge_people, move, retarget
from exchange_desk.queries.names import full_name
from exchange_desk.queries.records import in_words
from exchange_desk.records import (
    Car,
    Hosting,
    HostOffer,
    HostPart,
    Household,
    HouseholdMember,
    Person,
    Pet,
    Placement,
    Room,
    RuleException,
    Vetting,
    Wish,
)


def answer_same_home(session: Session, target: Mapping[str, Any], answer: str) -> None:
    """Merge the two homes where the answer says so; a form that waited for the answer counts again."""
    waits = session.get(HostOffer, target.get("waits") or "")
    if waits is not None and waits.withdrawn_why == WAITS:
        waits.withdrawn_at = waits.withdrawn_why = None
        session.flush()
    if answer == SAME:
        merge_homes(session, older_id=target["other_id"], newer_id=target["id"])


def merge_homes(session: Session, *, older_id: str, newer_id: str) -> None:
    """Make one home of two: the newer form's record stays, with the history, members and notes of the older one.

    An older offer for the same visit goes (the newer answer holds) with its placements refused beforehand.
    """
    older, newer = session.get(Household, older_id), session.get(Household, newer_id)
    if older is None or newer is None or older is newer:
        raise RefusedInput("One of the two homes is not here any more. Set the question aside.")
    offers = {offer.visit_id: offer for offer in session.scalars(_of(HostOffer, newer_id))}
    for offer in session.scalars(_of(HostOffer, older_id)).all():
        if offer.visit_id not in offers:
            offer.household_id = newer_id
        else:
            _keep_words(offers[offer.visit_id], offer)
            remove_record(session, "host_offer", offer.id)
    for placement in session.scalars(_of(Placement, older_id)).all():
        placement.household_id, placement.room_id = newer_id, None
    for record in (Hosting, Wish, RuleException, Vetting, HostPart, Car):
        for found in session.scalars(_of(record, older_id)).all():
            found.household_id = newer_id
    for wish in session.scalars(select(Wish).where(Wish.about_household_id == older_id)).all():
        wish.about_household_id = newer_id
    _members(session, older_id, newer_id)
    if not session.scalars(_of(Room, newer_id)).first():
        move(session, Room, "household_id", older_id, newer_id, ("label",))
    move(session, Pet, "household_id", older_id, newer_id, ("animal", "size"))
    fill(newer, older)
    _keep_words(newer, older)
    session.flush()
    retarget(session, {older_id: newer_id})
    remove_record(session, "household", older_id)


def _keep_words(newer: Household | HostOffer, older: Household | HostOffer) -> None:
    """What the older form says otherwise stays readable in the notes: a phone, a smoker, for how many."""
    said = []
    for column in newer.__table__.columns:
        mine, theirs = getattr(newer, column.name), getattr(older, column.name)
        if column.name in _NOT_KEPT or column.foreign_keys or theirs in (None, "", [], False) or mine == theirs:
            continue
        if mine not in (None, "", []) and not isinstance(mine, list):
            said.append(f"{label_of(newer, column.name)} {in_words(theirs)}")
    if isinstance(newer, HostOffer) and older.notes and older.notes not in (newer.notes or ""):
        said.append(older.notes)
    if said:
        newer.notes = "\n".join([*([newer.notes] if newer.notes else []), f"The older form says: {'; '.join(said)}"])
    if isinstance(newer, Household) and isinstance(older, Household):
        for name in ("confidential_note", "house_notes", "steps_note"):
            mine, theirs = getattr(newer, name), getattr(older, name)
            if mine and theirs and theirs not in mine:
                setattr(newer, name, f"{mine}\n{theirs}")


_NOT_KEPT = frozenset(
    {"id", "search_key", "phone_typed", "notes", "kitchen_note", "confidential_note", "house_notes", "steps_note",
     "reference", "submitted_at", "withdrawn_at", "withdrawn_why"}
)  # fmt: skip


def _members(session: Session, older_id: str, newer_id: str) -> None:
    """The same person in both homes becomes one (the older record); others move over."""
    new = {}
    for member in session.scalars(_of(HouseholdMember, newer_id)).all():
        person = session.get(Person, member.person_id)
        if person is not None:
            new[folded(full_name(person))] = person
    for member in session.scalars(_of(HouseholdMember, older_id)).all():
        person = session.get(Person, member.person_id)
        twin = new.get(folded(full_name(person))) if person is not None else None
        apart = person and twin and person.born and twin.born and person.born.year != twin.born.year
        if person is None or twin is None or apart:
            member.household_id = newer_id
            continue
        session.delete(member)
        session.flush()
        merge_people(session, keep_id=person.id, drop_id=twin.id)
    session.flush()


def _of(record: Any, household_id: str) -> Any:
    return select(record).where(record.household_id == household_id)
