"""What hangs on homes, in words: who lives there, rooms, animals, offers, stays; each side and both together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.queries.families import beds_in_words
from exchange_desk.queries.hanging import Hanging
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import (
    Bed,
    Car,
    Hosting,
    HostOffer,
    HouseholdMember,
    Person,
    Pet,
    Placement,
    Room,
    Visit,
    Wish,
)

ROOMS = "Rooms"
_COUNTED: tuple[tuple[str, str, Any], ...] = (
    ("placement", "placements", Placement.household_id), ("wish", "wishes", Wish.household_id),
    ("wish about it", "wishes about it", Wish.about_household_id), ("car", "cars", Car.household_id),
)  # fmt: skip


def hanging_on_homes(session: Session, household_ids: Sequence[str]) -> tuple[Hanging, ...]:
    """What hangs on these homes, kinds that none of them has left out. Rooms of both are not put together."""
    found = []
    for label, told in (("Lives here", _members), (ROOMS, rooms_of), ("Animals", _animals), ("Offers", _offers),
                        ("Earlier stays", _stays), ("Also", _counts)):  # fmt: skip
        sides = tuple(told(session, household_id) for household_id in household_ids)
        if any(sides):
            once: dict[str, str] = {}
            for line in (line for side in sides for line in side):
                once.setdefault(folded(line), line)
            found.append(Hanging(label, sides, tuple(once.values())))
    return tuple(found)


def rooms_of(session: Session, household_id: str) -> tuple[str, ...]:
    """The rooms of a home with their beds ("A: double")."""
    rooms = select(Room).where(Room.household_id == household_id).order_by(Room.position, Room.label, Room.id)
    return tuple(
        beds_in_words(
            room.label,
            session.scalars(select(Bed.kind).where(Bed.room_id == room.id).order_by(Bed.position, Bed.id)),
            room.living_room,
        )
        for room in session.scalars(rooms)
    )


def _members(session: Session, household_id: str) -> tuple[str, ...]:
    query = (
        select(*NAME_COLUMNS)
        .join(HouseholdMember, HouseholdMember.person_id == Person.id)
        .where(HouseholdMember.household_id == household_id)
        .order_by(HouseholdMember.position, HouseholdMember.id)
    )
    return tuple(full_name(row) for row in session.execute(query))


def _animals(session: Session, household_id: str) -> tuple[str, ...]:
    pets = session.scalars(select(Pet).where(Pet.household_id == household_id).order_by(Pet.animal, Pet.id))
    return tuple(
        " · ".join(str(p) for p in (pet.count, pet.animal, pet.size, pet.indoors, pet.note) if p) for pet in pets
    )


def _offers(session: Session, household_id: str) -> tuple[str, ...]:
    query = (
        select(Visit.title, HostOffer.withdrawn_at)
        .join(HostOffer, HostOffer.visit_id == Visit.id)
        .where(HostOffer.household_id == household_id)
        .order_by(Visit.starts, Visit.id)
    )
    return tuple(f"{title} · withdrawn" if withdrawn else title for title, withdrawn in session.execute(query))


def _stays(session: Session, household_id: str) -> tuple[str, ...]:
    query = select(Hosting.guest_typed, Hosting.began).where(Hosting.household_id == household_id)
    return tuple(
        " · ".join(str(part) for part in row if part) or "a guest"
        for row in session.execute(query.order_by(Hosting.began, Hosting.id))
    )


def _counts(session: Session, household_id: str) -> tuple[str, ...]:
    lines = []
    for one, many, owner in _COUNTED:
        number = session.scalar(select(func.count()).where(owner == household_id)) or 0
        if number:
            lines.append(f"{number} {one if number == 1 else many}")
    return tuple(lines)
