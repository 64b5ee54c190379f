"""Rides: a car for one way of an item, and the guests who sit in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding, RefusedInput, RuleBroken
from exchange_desk.basics.ids import new_id
from exchange_desk.itinerary.rides import WAYS
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.seating import minors_alone
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.items import item_there
from exchange_desk.queries.clashes import visit_clashes
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.ride_refusals import ride_refusals
from exchange_desk.records import Car, ItineraryItem, Ride, RideSeat

R7 = "R7: 22 CFR 62.25(j)(7); nobody under 18 is alone with a grown-up who is not checked"
_CLASHES = {"too_few_seats", "minor_alone_with_driver", "twice_in_cars", "car_twice_at_the_same_time"}
_GOES = {"meet": "meets", "see_off": "sees off", "there": "goes to", "back": "comes back from"}


@dataclass(frozen=True, slots=True)
class Seated:
    """Who was seated, and what somebody should look at now ("3 need a seat, there are 2")."""

    guests: tuple[str, ...]
    words: tuple[str, ...]


def add_ride(
    session: Session,
    *,
    item_id: str,
    car_id: str,
    way: str,
    leaves_at: dt.time | None = None,
    leaves_from: str = "",
) -> str:
    """Have a car go one way for an item; returns the id of the ride."""
    item, car = item_there(session, item_id), session.get(Car, car_id)
    if car is None or car.visit_id != item.visit_id:
        raise RefusedInput("This car does not belong to the visit. Choose one of its cars, or add one.")
    if way not in WAYS:
        raise RefusedInput(f"“{way}” is no way of a car. Choose one of: {', '.join(WAYS)}.")
    if way in ("meet", "see_off") and not item.travel:
        raise RefusedInput(f"“{item.title}” is no arrival or departure. Choose there or back.")
    twice = select(Ride.id).where(Ride.car_id == car_id, Ride.item_id == item_id, Ride.way == way)
    if session.scalar(twice):
        raise RefusedInput(f"{car.name} {_GOES[way]} “{item.title}” already. Seat people in it, or take another car.")
    ride = Ride(
        id=new_id(), visit_id=item.visit_id, car_id=car_id, item_id=item_id, way=way, leaves_at=leaves_at,
        leaves_from=leaves_from.strip() or None,
    )  # fmt: skip
    session.add(ride)
    session.flush()
    return ride.id


def change_ride(session: Session, *, ride_id: str, leaves_at: dt.time | None, leaves_from: str, notes: str) -> None:
    """Say when and from where a car leaves (empty: as the item says), and what its driver should know."""
    ride = _ride(session, ride_id)
    ride.leaves_at, ride.leaves_from, ride.notes = leaves_at, leaves_from.strip() or None, notes.strip() or None
    session.flush()


def confirm_ride(session: Session, *, ride_id: str, confirmed: bool = True) -> Seated:
    """Confirm that the car comes (or take that back); never while a minor would be alone with an unchecked driver."""
    ride = _ride(session, ride_id)
    ride.confirmed = confirmed
    session.flush()
    _keep_safe(session, [ride])
    return Seated((), _words(session, [ride]))


def remove_ride(session: Session, *, ride_id: str) -> int:
    """Take a car off an item; returns how many guests had a seat in it."""
    _ride(session, ride_id)
    return remove_record(session, "ride", ride_id)["ride_seat"]


def seat_guests(session: Session, *, ride_id: str, guests: Sequence[str], move: bool = False) -> Seated:
    """Give guests a seat in a ride; whoever sits in another car of the same way is refused, or (`move`) moved here.

    Too few seats never forbid it: the words of what came back say so.
    """
    ride = _ride(session, ride_id)
    new = _seat(session, ride, guests, itinerary_facts(session, ride.visit_id).scene, move=move)
    return Seated(new, _words(session, [ride]))


def _seat(
    session: Session, ride: Ride, guests: Sequence[str], scene: Scene, *, move: bool = False
) -> tuple[str, ...]:  # fmt: skip
    """The same without the words; returns who had no seat in it before."""
    for guest in guests:
        if guest not in scene.people:
            raise RefusedInput("This guest does not take part in the visit, or has cancelled. Choose another one.")
        if guest not in scene.asked.get(ride.item_id, frozenset()):
            title = session.get_one(ItineraryItem, ride.item_id).title
            name = scene.people[guest].name
            raise RefusedInput(f"{name} does not take part in “{title}”. Add the guest there first.")
    _not_refused(session, ride, guests, scene)
    others = _others(session, ride, guests)
    if others and not move:
        seat, other = others[0]
        name, car = scene.people[seat.participation_id].name, session.get_one(Car, other.car_id).name
        raise RefusedInput(f"{name} has a seat in {car} already. Move the guest, or take the seat away there first.")
    for seat, _ in others:
        session.delete(seat)
    here = set(session.scalars(select(RideSeat.participation_id).where(RideSeat.ride_id == ride.id)))
    new = [guest for guest in dict.fromkeys(guests) if guest not in here]
    session.add_all(RideSeat(id=new_id(), ride_id=ride.id, participation_id=guest) for guest in new)
    session.flush()
    _keep_safe(session, [ride, *(other for _, other in others)])
    return tuple(new)


def accept_seating(session: Session, *, item_id: str, way: str, seats: Mapping[str, Sequence[str]]) -> Seated:
    """Take over a proposal: by id of the car who rides in it; other cars that are not confirmed are taken off.

    Confirmed rides stay as they are; a proposal that touches one, or somebody in one, is refused as out of date.
    """
    rides = session.scalars(select(Ride).where(Ride.item_id == item_id, Ride.way == way).order_by(Ride.id)).all()
    by_car = {ride.car_id: ride for ride in rides}
    sure = [ride for ride in rides if ride.confirmed]
    seated = set(session.scalars(select(RideSeat.participation_id).where(RideSeat.ride_id.in_({r.id for r in sure}))))
    guests = [guest for riders in seats.values() for guest in riders]
    if seated & set(guests) or any(ride.car_id in seats for ride in sure) or len(set(guests)) < len(guests):
        raise RefusedInput("The cars have changed since this was proposed. Ask for a new proposal.")
    for ride in rides:
        if not ride.confirmed and ride.car_id not in seats:
            remove_ride(session, ride_id=ride.id)
        elif not ride.confirmed:
            for seat in session.scalars(select(RideSeat).where(RideSeat.ride_id == ride.id)):
                session.delete(seat)
    session.flush()
    scene = itinerary_facts(session, item_there(session, item_id).visit_id).scene
    filled = []
    for car_id, riders in seats.items():
        ride = by_car.get(car_id) or _ride(session, add_ride(session, item_id=item_id, car_id=car_id, way=way))
        _seat(session, ride, riders, scene)
        filled.append(ride)
    return Seated(tuple(guests), _words(session, filled))


def unseat_guests(session: Session, *, ride_id: str, guests: Sequence[str]) -> Seated:
    """Take the seats of guests in a ride away."""
    ride = _ride(session, ride_id)
    seats = session.scalars(
        select(RideSeat).where(RideSeat.ride_id == ride_id, RideSeat.participation_id.in_(guests))
    ).all()
    if not seats:
        raise RefusedInput("None of these guests has a seat in this car. Look again at who sits where.")
    gone = tuple(seat.participation_id for seat in seats)
    for seat in seats:
        session.delete(seat)
    session.flush()
    _keep_safe(session, [ride])
    return Seated(gone, _words(session, [ride]))


def unsafe_rides(session: Session, *, visit_id: str, car_id: str) -> dict[str, str]:
    """The confirmed rides of a car in which a minor would be alone with an unchecked driver, by id in words."""
    scene = itinerary_facts(session, visit_id).scene
    rides = [ride for ride in scene.ways.rides if ride.car == car_id and ride.confirmed]
    alone = [ride.id for ride in rides if minors_alone(scene, scene.ways.by_id[car_id], ride.riders)]
    return {ride: _alone_words(scene, ride) for ride in alone}


def _keep_safe(session: Session, rides: Collection[Ride]) -> None:
    """A confirmed ride never leaves a minor alone with a driver who is not cleared."""
    for ride in rides:
        if not ride.confirmed:
            continue
        scene = itinerary_facts(session, ride.visit_id).scene
        facts = next(one for one in scene.ways.rides if one.id == ride.id)
        if minors_alone(scene, scene.ways.by_id[ride.car_id], facts.riders):
            raise RuleBroken([Finding("background_check", "block", _alone_words(scene, ride.id), R7)])


def _alone_words(scene: Scene, ride_id: str) -> str:
    ride = next(one for one in scene.ways.rides if one.id == ride_id)
    car = scene.ways.by_id[ride.car]
    names = scene.names(minors_alone(scene, car, ride.riders))
    return (
        f"{names} would ride without a grown-up of the group in {car.called}, and {car.why_not}. "
        "Seat a grown-up with them, or take another car."
    )


def _not_refused(session: Session, ride: Ride, guests: Sequence[str], scene: Scene) -> None:
    """Neither side refused the other; the reason is never shown (R31)."""
    refused = ride_refusals(session, ride.visit_id).get(ride.car_id, frozenset()) & set(guests)
    if refused:
        car = session.get_one(Car, ride.car_id).name
        text = f"{scene.names(refused)} and the home of {car} should not be put together. Choose another car."
        raise RuleBroken([Finding("veto", "block", text, "R31: refusals by either side (Attend, Tuber, aeonvera)")])


def _others(session: Session, ride: Ride, guests: Sequence[str]) -> list[tuple[RideSeat, Ride]]:
    """The seats of these guests in other cars of the same way."""
    rows = session.execute(
        select(RideSeat, Ride)
        .join(Ride, Ride.id == RideSeat.ride_id)
        .where(
            Ride.item_id == ride.item_id, Ride.way == ride.way, Ride.id != ride.id,
            RideSeat.participation_id.in_(guests),
        )
        .order_by(RideSeat.id)
    )  # fmt: skip
    return [(seat, other) for seat, other in rows]


def _words(session: Session, rides: Sequence[Ride]) -> tuple[str, ...]:
    """What the clashes say of these cars on their item now; they are all of one visit."""
    found = [clash for clash in visit_clashes(session, rides[0].visit_id) if clash.code in _CLASHES] if rides else []
    return tuple(
        clash.text for clash in found if any(r.item_id in clash.items and r.car_id in clash.cars for r in rides)
    )  # fmt: skip


def _ride(session: Session, ride_id: str) -> Ride:
    ride = session.get(Ride, ride_id)
    if ride is None:
        raise RefusedInput("This ride is not there any more. Look again at the cars of this item.")
    return ride
