"""A desk file with a large invented journey in it: hundreds of guests, legs in several zones, a full programme."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from random import Random

from sqlalchemy.orm import Session

from benchmarks.packet_visit import FAMILIES, GIVEN
from exchange_desk.basics.dates import PartialDate
from exchange_desk.desk import Desk
from exchange_desk.records import (
    Car,
    Community,
    HostOffer,
    Household,
    ItemAttendee,
    ItineraryItem,
    OfferNight,
    Participation,
    Person,
    Placement,
    Ride,
    RideSeat,
    Visit,
    VisitPartner,
)

VISIT = "visit"
FIRST = dt.date(2027, 7, 23)
DAYS = 8
_KINDS = ("meeting", "ceremony", "school", "meal", "home", "free", "other")
_MEALS = {"meal": ["lunch"], "home": ["dinner"]}
_ROUTES = (
    ("NRT", "YVR", "Asia/Tokyo", "America/Vancouver", 9), ("ICN", "YVR", "Asia/Seoul", "America/Vancouver", 10),
    ("FRA", "YVR", "Europe/Berlin", "America/Vancouver", 10),
    ("YVR", "YZT", "America/Vancouver", "America/Vancouver", 1),
)  # fmt: skip
_GROUPS = "ABCDEFGH"


def make_journey(
    path: Path, guests: int = 485, legs: int = 40, items: int = 200, seed: int = 1, *, seats: bool = True
) -> None:
    """Write the file; the same numbers, the same journey.

    With `seats` every guest has a place on every leg (so that no two guests are alike), a home, and a car from the
    airport; without them only groups tell the guests apart.
    """
    chance = Random(seed)
    with (
        Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA") as desk,
        desk.writing("Invent a journey") as session,
    ):
        session.add(Community(id="c", name="Numata", country="JP", zone="Asia/Tokyo", language="ja"))
        ends = FIRST + dt.timedelta(days=DAYS - 1)
        session.add(Visit(id=VISIT, title="Numata 2027", direction="inbound", starts=FIRST, ends=ends))
        session.flush()
        session.add(VisitPartner(visit_id=VISIT, community_id="c"))
        for number in range(guests):
            student = number % 3 == 0
            family, given = FAMILIES[number % len(FAMILIES)], GIVEN[number % len(GIVEN)]
            born = PartialDate(2011 if student else 1970 + number % 30, 1 + number % 12, 1 + number % 28)
            session.add(Person(id=f"p{number}", family_name=f"{family[1]} {number}", given_name=given[1], born=born))
            session.flush()
            session.add(
                Participation(
                    id=f"g{number}", visit_id=VISIT, person_id=f"p{number}", community_id="c", position=number,
                    role="student" if student else "delegate", group_name=_GROUPS[number % len(_GROUPS)],
                    first_night=FIRST, last_night=ends - dt.timedelta(days=1),
                )
            )  # fmt: skip
        session.flush()
        for number in range(legs):
            session.add(_leg(number, home=number >= legs // 2))
        for number in range(items):
            session.add(_item(number, chance))
        session.flush()
        if seats:
            _seats(session, guests, legs)
            _homes(session, guests, chance)
            _cars(session, guests, legs)


def _leg(number: int, *, home: bool) -> ItineraryItem:
    start, end, zone, ends_zone, hours = _ROUTES[number % len(_ROUTES)]
    if home:
        start, end, zone, ends_zone = end, start, ends_zone, zone
    day = FIRST + dt.timedelta(days=DAYS - 1 if home else 0)
    leaves = 6 + number % 8
    return ItineraryItem(
        id=f"leg{number}", visit_id=VISIT, travel=True, kind="flight", title=f"{start} to {end}", number=f"XX {number}",
        starts_on=day, starts_at=dt.time(leaves, 5), starts_zone=zone, ends_on=day,
        ends_at=dt.time((leaves + hours) % 24, 50) if leaves + hours < 24 else dt.time(23, 50), ends_zone=ends_zone,
        place_code=start, to_place_code=end, audience="all", groups=[_GROUPS[number % len(_GROUPS)]],
    )  # fmt: skip


def _item(number: int, chance: Random) -> ItineraryItem:
    kind = _KINDS[number % len(_KINDS)]
    begins = 7 * 60 + chance.randrange(0, 12 * 60, 15)
    lasts = chance.choice((30, 45, 60, 90, 120))
    group = chance.random() < 0.7
    return ItineraryItem(
        id=f"item{number}", visit_id=VISIT, kind=kind, title=f"{kind} {number}",
        starts_on=FIRST + dt.timedelta(days=number % DAYS), starts_at=dt.time(begins // 60, begins % 60),
        starts_zone="America/Vancouver", ends_at=dt.time((begins + lasts) // 60 % 24, (begins + lasts) % 60),
        place="Civic Centre" if number % 2 else "School", audience=chance.choice(("all", "students", "adults")),
        groups=[_GROUPS[number % len(_GROUPS)]] if group else None, meals=_MEALS.get(kind, []),
    )  # fmt: skip


def _seats(session: Session, guests: int, legs: int) -> None:
    """A seat and a booking of the own for every guest on every leg of the group."""
    for leg in range(legs):
        for number in range(leg % len(_GROUPS), guests, len(_GROUPS)):
            session.add(
                ItemAttendee(
                    item_id=f"leg{leg}", participation_id=f"g{number}", seat=f"{number % 40}A", booking=f"B{number}"
                )
            )
    session.flush()


def _homes(session: Session, guests: int, chance: Random) -> None:
    """Two guests a home; one home in ten is away one night."""
    nights = [FIRST + dt.timedelta(days=n) for n in range(DAYS - 1)]
    for number in range((guests + 1) // 2):
        session.add(Household(id=f"h{number}", name=f"Fraser {number}"))
        session.flush()
        session.add(HostOffer(id=f"o{number}", household_id=f"h{number}", visit_id=VISIT))
        session.flush()
        away = chance.choice(nights) if number % 10 == 0 else None
        session.add_all(OfferNight(offer_id=f"o{number}", night=night) for night in nights if night != away)
    for number in range(guests):
        session.add(
            Placement(
                visit_id=VISIT, participation_id=f"g{number}", household_id=f"h{number // 2}", first_night=nights[0],
                last_night=nights[-1],
            )
        )  # fmt: skip
    session.flush()


def _cars(session: Session, guests: int, legs: int) -> None:
    """Cars of four that collect three guests in four at the end of their first leg."""
    riders = [number for number in range(guests) if number % 4]
    for car, first in enumerate(range(0, len(riders), 4)):
        session.add(Car(id=f"car{car}", visit_id=VISIT, name=f"Car {car}", seats=4, household_id=f"h{car}"))
        session.flush()
        by_leg: dict[int, list[int]] = {}
        for number in riders[first : first + 4]:
            by_leg.setdefault(number % len(_GROUPS), []).append(number)
        for leg, some in by_leg.items():
            ride = f"ride{car}-{leg}"
            session.add(Ride(id=ride, visit_id=VISIT, car_id=f"car{car}", item_id=f"leg{leg}", way="meet"))
            session.flush()
            session.add_all(RideSeat(ride_id=ride, participation_id=f"g{number}") for number in some)
    session.flush()
