"""Host families and what they offer for a visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import HouseholdId, new_id
from exchange_desk.operations.exceptions import drop_idle_exceptions
from exchange_desk.operations.fields import add_record
from exchange_desk.operations.parts import end_parts
from exchange_desk.queries.visits import visit_nights
from exchange_desk.records import Car, HostOffer, Household, HouseholdMember, OfferNight, Placement, Ride, Room, Visit


def add_family(session: Session, values: Mapping[str, str]) -> HouseholdId:
    """Add a home from typed fields; its family name is needed."""
    return HouseholdId(add_record(session, "household", values))


def add_member(session: Session, *, household_id: str, person: Mapping[str, str], relation: str | None = None) -> str:
    """Add a person who lives in a home, after those already there."""
    person_id = add_record(session, "person", person)
    position = 1 + len(session.scalars(_members(household_id)).all())
    member = HouseholdMember(
        id=new_id(), household_id=household_id, person_id=person_id, position=position, relation=relation
    )
    session.add(member)
    session.flush()
    return person_id


def add_room(
    session: Session, *, household_id: str, beds: Iterable[str], label: str | None = None, living_room: bool = False
) -> str:
    """Add a guest room with its beds by kind; without a label it gets the next letter."""
    position = 1 + len(session.scalars(select(Room.id).where(Room.household_id == household_id)).all())
    room = Room(
        id=new_id(),
        household_id=household_id,
        label=label or chr(ord("A") + (position - 1) % 26),
        position=position,
        living_room=living_room,
    )
    session.add(room)
    session.flush()
    for number, kind in enumerate(beds, start=1):
        add_record(session, "bed", {"room_id": room.id, "kind": kind, "position": str(number)})
    return room.id


def offer_home(session: Session, *, visit_id: str, household_id: str, nights: Iterable[dt.date] | None = None) -> str:
    """Have a home offer beds for a visit, for all its nights unless some are named; refused where it already does."""
    visit = session.get(Visit, visit_id)
    if visit is None or session.get(Household, household_id) is None:
        raise RefusedInput("This visit or home is not here any more.")
    if session.scalar(_offer(visit_id, household_id)) is not None:
        raise RefusedInput("This home already has an offer for the visit.")
    offer = HostOffer(id=new_id(), visit_id=visit_id, household_id=household_id)
    session.add(offer)
    session.flush()
    set_nights(session, offer_id=offer.id, nights=visit_nights(visit.starts, visit.ends) if nights is None else nights)
    return offer.id


def set_nights(session: Session, *, offer_id: str, nights: Iterable[dt.date] | None) -> None:
    """Set the nights that a home offers; refused where somebody is placed there on a night that would go."""
    offer = session.get(HostOffer, offer_id)
    if offer is None:
        raise RefusedInput("This offer is not here any more.")
    wanted = set(nights or ())
    known = {night.night: night for night in session.scalars(select(OfferNight).where(OfferNight.offer_id == offer_id))}
    for placement in session.scalars(_placements(offer.visit_id, offer.household_id)):
        for night in sorted(set(known) - wanted):
            if placement.first_night <= night <= placement.last_night:
                raise RefusedInput(f"Somebody is placed there on the night of {night}. Move that guest first.")
    for night in sorted(set(known) - wanted):
        session.delete(known[night])
    session.flush()
    session.add_all(OfferNight(id=new_id(), offer_id=offer_id, night=night) for night in sorted(wanted - set(known)))
    session.flush()


def withdraw_home(
    session: Session, *, visit_id: str, household_id: str, because: str | None = None, at: dt.datetime | None = None
) -> tuple[str, ...]:
    """A home withdraws from a visit: its guests lose their placements, and its parts by day end in the same step.

    Rides of its cars are no longer confirmed. Returns the participation ids of those who have no home now.
    """
    offer = session.scalar(_offer(visit_id, household_id))
    if offer is None:
        raise RefusedInput("This home has no offer for the visit.")
    if offer.withdrawn_at:
        raise RefusedInput("This home has already withdrawn.")
    placements = session.scalars(_placements(visit_id, household_id)).all()
    guests = tuple(dict.fromkeys(placement.participation_id for placement in placements))
    for placement in placements:
        session.delete(placement)
    end_parts(session, visit_id=visit_id, household_id=household_id)
    for ride in session.scalars(_sure_rides(visit_id, household_id)).all():
        ride.confirmed = False  # whether its car still comes has to be asked
    offer.withdrawn_at = (at or dt.datetime.now()).replace(microsecond=0, tzinfo=None)
    offer.withdrawn_why = because
    drop_idle_exceptions(session, visit_id)
    return guests


def return_home(session: Session, *, visit_id: str, household_id: str) -> None:
    """A home that had withdrawn offers its beds again; its former guests are not placed again by themselves."""
    offer = session.scalar(_offer(visit_id, household_id))
    if offer is None or offer.withdrawn_at is None:
        raise RefusedInput("This home has not withdrawn.")
    offer.withdrawn_at = offer.withdrawn_why = None
    session.flush()


def _members(household_id: str) -> Select[str]:
    return select(HouseholdMember.id).where(HouseholdMember.household_id == household_id)


def _offer(visit_id: str, household_id: str) -> Select[HostOffer]:
    return select(HostOffer).where(HostOffer.visit_id == visit_id, HostOffer.household_id == household_id)


def _sure_rides(visit_id: str, household_id: str) -> Select[Ride]:
    cars = select(Car.id).where(Car.visit_id == visit_id, Car.household_id == household_id)
    return select(Ride).where(Ride.car_id.in_(cars), Ride.confirmed)


def _placements(visit_id: str, household_id: str) -> Select[Placement]:
    return select(Placement).where(Placement.visit_id == visit_id, Placement.household_id == household_id)
