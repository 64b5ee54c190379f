"""People and their part in a visit."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import ParticipationId, PersonId
from exchange_desk.operations.exceptions import drop_idle_exceptions
from exchange_desk.operations.fields import add_record
from exchange_desk.operations.parts import end_parts
from exchange_desk.operations.rides import unsafe_rides
from exchange_desk.records import Participation, Person, Placement, Ride, RideSeat, Visit


def add_person(session: Session, values: Mapping[str, str]) -> PersonId:
    """Add a person from typed fields; one name at least is needed."""
    return PersonId(add_record(session, "person", values))


def add_guest(
    session: Session, *, visit_id: str, person: Mapping[str, str], part: Mapping[str, str] | None = None
) -> ParticipationId:
    """Add a new person and have it take part in a visit."""
    person_id = add_person(session, person)
    return take_part(session, visit_id=visit_id, person_id=person_id, part=part)


def take_part(
    session: Session, *, visit_id: str, person_id: str, part: Mapping[str, str] | None = None
) -> ParticipationId:
    """Have a known person take part in a visit; refused where it already does."""
    if session.get(Visit, visit_id) is None or session.get(Person, person_id) is None:
        raise RefusedInput("This visit or person is not here any more.")
    known = select(Participation.id).where(Participation.visit_id == visit_id, Participation.person_id == person_id)
    if session.scalar(known):
        raise RefusedInput("This person already takes part in the visit.")
    values = {"visit_id": visit_id, "person_id": person_id, **(part or {})}
    return ParticipationId(add_record(session, "participation", values, visit_id=visit_id))


def cancel_guest(session: Session, *, participation_id: str, because: str | None = None) -> tuple[str, ...]:
    """A guest does not come after all: placements and parts by day for them go, the guest stays as cancelled.

    A confirmed ride in which minors would be alone now is pencilled again. Returns the homes freed.
    """
    part = session.get(Participation, participation_id)
    if part is None:
        raise RefusedInput("This guest is not here any more.")
    if part.status == "cancelled":
        raise RefusedInput("This guest has already cancelled.")
    placements = session.scalars(select(Placement).where(Placement.participation_id == participation_id)).all()
    freed = tuple(dict.fromkeys(placement.household_id for placement in placements))
    for placement in placements:
        session.delete(placement)
    end_parts(session, visit_id=part.visit_id, participation_id=participation_id)
    drop_idle_exceptions(session, part.visit_id)
    part.status = "cancelled"
    session.flush()
    _pencil_unsafe_rides(session, part)
    if because:
        part.notes = "\n".join(line for line in (part.notes, f"Cancelled: {because}") if line)
    session.flush()
    return freed


def _pencil_unsafe_rides(session: Session, part: Participation) -> None:
    """Minors are not left alone with an unchecked driver, as if all were well, by a grown-up who does not come."""
    sat_in = select(Ride.car_id).join(RideSeat, RideSeat.ride_id == Ride.id)
    for car_id in session.scalars(sat_in.where(RideSeat.participation_id == part.id, Ride.confirmed).distinct()).all():
        for ride_id in unsafe_rides(session, visit_id=part.visit_id, car_id=car_id):
            session.get_one(Ride, ride_id).confirmed = False
