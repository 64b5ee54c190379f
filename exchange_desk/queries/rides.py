"""Cars, rides and the homes that guests stay with, as the itinerary sees them."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.itinerary.rides import Car as CarFacts
from exchange_desk.itinerary.rides import Ride as RideFacts
from exchange_desk.queries.driver_checks import driver_checks
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import (
    Car,
    HostOffer,
    Household,
    ItemAttendee,
    ItineraryItem,
    OfferNight,
    Person,
    Placement,
    Ride,
    RideSeat,
)

WHEELCHAIR = re.compile(
    r"wheel ?chair|rollstuhl|fauteuil roulant|車椅子|車いす|silla de ruedas|cadeira de rodas", re.IGNORECASE
)
_ONE_DAY = dt.timedelta(days=1)


def cars_and_rides(
    session: Session, visit_id: str, until: dt.date
) -> tuple[tuple[CarFacts, ...], tuple[RideFacts, ...], dict[tuple[str, str], str]]:
    """The cars of a visit by name, their rides, and the luggage of who takes other than the leg says.

    Background checks of drivers must hold `until` the visit ends.
    """
    cars = session.execute(
        select(*Car.__table__.columns).where(Car.visit_id == visit_id).order_by(Car.name, Car.id)
    ).all()
    if not cars:
        return (), (), {}
    seats: defaultdict[str, set[str]] = defaultdict(set)
    for ride_id, guest in session.execute(
        select(RideSeat.ride_id, RideSeat.participation_id)
        .join(Ride, Ride.id == RideSeat.ride_id)
        .where(Ride.visit_id == visit_id)
    ):
        seats[ride_id].add(guest)
    rides = session.execute(select(*Ride.__table__.columns).where(Ride.visit_id == visit_id).order_by(Ride.id))
    luggage = session.execute(
        select(ItemAttendee.item_id, ItemAttendee.participation_id, ItemAttendee.luggage)
        .join(ItineraryItem, ItineraryItem.id == ItemAttendee.item_id)
        .where(ItineraryItem.visit_id == visit_id, ItemAttendee.luggage.is_not(None))
    )
    drivers = _drivers(session, {row.driver_id for row in cars if row.driver_id})
    why_not = driver_checks(session, cars, until)
    return (
        tuple(
            CarFacts(
                row.id, row.name, row.seats, row.child_seats, row.wheelchair_places,
                drivers.get(row.driver_id) or row.driver or "", row.driver_phone or "", row.household_id,
                row.luggage_places, not why_not[row.id], why_not[row.id],
            )
            for row in cars
        ),
        tuple(
            RideFacts(
                row.id, row.car_id, row.item_id, row.way, frozenset(seats[row.id]), row.leaves_at,
                row.leaves_from or "", row.confirmed,
            )
            for row in rides
        ),
        {(item, guest): text or "" for item, guest, text in luggage},
    )  # fmt: skip


def _drivers(session: Session, ids: set[str]) -> dict[str, str]:
    rows = session.execute(select(Person.id, *NAME_COLUMNS).where(Person.id.in_(ids))) if ids else ()
    return {row.id: full_name(row) for row in rows}


def homes_away(session: Session, visit_id: str) -> dict[str, tuple[str, frozenset[dt.date]]]:
    """For each guest with a home: what it is called, and the nights of the stay for which it made no offer.

    A home that made no offer for the visit says nothing about its nights.
    """
    offered: defaultdict[str, set[dt.date]] = defaultdict(set)
    nights = select(HostOffer.household_id, OfferNight.night).join(OfferNight, OfferNight.offer_id == HostOffer.id)
    for home, night in session.execute(nights.where(HostOffer.visit_id == visit_id)):
        offered[home].add(night)
    found: dict[str, tuple[str, frozenset[dt.date]]] = {}
    stays = session.execute(
        select(
            Placement.participation_id, Placement.household_id, Placement.first_night, Placement.last_night,
            Household.name,
        )
        .join(Household, Household.id == Placement.household_id)
        .where(Placement.visit_id == visit_id)
        .order_by(Placement.first_night, Placement.id)
    )  # fmt: skip
    for guest, home, first, last, name in stays:
        known = offered.get(home)
        stay = {first + _ONE_DAY * n for n in range((last - first).days + 1)}
        away = frozenset(stay - known) if known else frozenset()
        names, before = found.get(guest, ("", frozenset()))
        found[guest] = (f"{names}, {name}" if names else name, before | away)
    return found
