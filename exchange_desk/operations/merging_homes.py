"""Two records of one home made one by hand, or said to be two homes; every field that differs is chosen."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.imports.known_homes import DIFFERENT, SAME
from exchange_desk.operations.imports.merging_homes import merge_homes
from exchange_desk.operations.questions import answer_question
from exchange_desk.queries.duplicates import pair_of
from exchange_desk.queries.merging import JOINED, TOGETHER, merge_preview
from exchange_desk.queries.merging_homes import THE_ROOMS, rooms_to_choose, why_not_one_home
from exchange_desk.records import HostOffer, Household, Placement, Question, Room


def merge_two_homes(session: Session, *, keep_id: str, other_id: str, from_other: Collection[str] = ()) -> None:
    """Make one home of two; fields that differ stay as in the one kept, those in `from_other` come from the other.

    "rooms" in `from_other` takes the rooms of the other. Notes are joined; who lives there, animals, offers, stays,
    guests and wishes of both stay. Raises RefusedInput for a field that is none, and two that offer for one visit.
    """
    if refused := why_not_one_home(session, keep_id, other_id):
        raise RefusedInput(refused)
    keep, other = _both(session, keep_id, other_id)
    differing = {row.name for row in merge_preview(session, keep_id=keep_id, other_id=other_id, kind="household")}
    rooms = rooms_to_choose(session, keep_id, other_id)
    known = differing | ({THE_ROOMS} if rooms else set())
    unknown = sorted(set(from_other) - known)
    if unknown:
        told = ", ".join(sorted(known)) or "none"
        raise RefusedInput(f"“{unknown[0]}” is no field in which the two differ. Those are: {told}.")
    for name in differing:
        chosen, left = (other, keep) if name in from_other else (keep, other)
        for field in (name, *(follows for follows, leads in TOGETHER.items() if leads == name)):
            setattr(left, field, getattr(chosen, field))
    for name in JOINED:
        _join(keep, other, name)
    in_rooms = _in_rooms(session, keep_id, other_id)
    if rooms and THE_ROOMS in from_other:
        for room_id in session.scalars(select(Room.id).where(Room.household_id == keep_id)).all():
            remove_record(session, "room", room_id)
    _older_offers(session, keep_id, other_id)
    session.flush()
    merge_homes(session, older_id=other_id, newer_id=keep_id)
    for placement_id, room_id in in_rooms.items():
        placement, room = session.get(Placement, placement_id), session.get(Room, room_id)
        if placement is not None and room is not None and room.household_id == keep_id:
            placement.room_id = room_id
    for question in _asked(session):
        if len(pair_of(question.target)) == 1 and question.state == "open":
            question.state, question.answer = "answered", SAME
    session.flush()


def keep_two_homes(session: Session, *, one_id: str, other_id: str) -> None:
    """Remember that two records are two homes; open questions about it are answered. Raises RefusedInput."""
    if one_id == other_id:
        raise RefusedInput("These are one and the same home already.")
    one, other = _both(session, one_id, other_id)
    told = False
    for question in _asked(session):
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
            code="same_home",
            about=one.name,
            text=f"Are the homes {one.name} and {other.name} one home?",
            choices=[SAME, DIFFERENT],
            target={"does": "same_home", "kind": "household", "id": one_id, "other_id": other_id,
                    "about_kind": "household", "about_id": one_id},
            state="answered",
            answer=DIFFERENT,
        )
    )  # fmt: skip
    session.flush()


def _join(keep: Household, other: Household, name: str) -> None:
    """Both notes in one, so that nothing is left for the merge to choose."""
    if not hasattr(keep, name):
        return
    mine, theirs = getattr(keep, name), getattr(other, name)
    both = mine if not theirs or theirs == mine else f"{mine}\n{theirs}" if mine else theirs
    setattr(keep, name, both)
    setattr(other, name, both)


def _older_offers(session: Session, keep_id: str, other_id: str) -> None:
    """Of two offers for one visit the withdrawn one goes."""
    offers = {offer.visit_id: offer for offer in session.scalars(
        select(HostOffer).where(HostOffer.household_id == keep_id))}  # fmt: skip
    for theirs in session.scalars(select(HostOffer).where(HostOffer.household_id == other_id)).all():
        mine = offers.get(theirs.visit_id)
        if mine is None:
            continue
        goes, stays = (mine, theirs) if mine.withdrawn_at and not theirs.withdrawn_at else (theirs, mine)
        said = [part for part in (goes.notes, goes.withdrawn_why) if part and part not in (stays.notes or "")]
        if said:
            stays.notes = "\n".join([*([stays.notes] if stays.notes else []), *said])
        if goes is mine:
            remove_record(session, "host_offer", mine.id)


def _in_rooms(session: Session, keep_id: str, other_id: str) -> dict[str, str]:
    query = select(Placement.id, Placement.room_id).where(
        Placement.household_id.in_((keep_id, other_id)), Placement.room_id.is_not(None)
    )
    return {placement_id: str(room_id) for placement_id, room_id in session.execute(query)}


def _both(session: Session, one_id: str, other_id: str) -> tuple[Household, Household]:
    one, other = session.get(Household, one_id), session.get(Household, other_id)
    if one is None or other is None:
        raise RefusedInput("One of the two homes is not here any more.")
    return one, other


def _asked(session: Session) -> list[Question]:
    """All questions whether two records are one home."""
    query = select(Question).where(Question.target["does"].as_string() == "same_home")
    return list(session.scalars(query).all())
