"""The fewest cars on a desk: previewed, accepted as one step, and never a word about who may not sit with whom."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.rides import accept_seating, add_ride, confirm_ride, seat_guests
from exchange_desk.queries.arrivals import movement_rows
from exchange_desk.queries.seating import SeatingProposal, seating_proposal
from tests.queries.arrival_desk import ARRIVES, Arrivals, a_car, arrivals, placed
from tests.queries.itinerary_desk import an_item


@pytest.fixture
def made(desk: Desk) -> Arrivals:
    with desk.writing("Visit") as session:
        return arrivals(session, adults="Honma Kudo Sato", children="Mei Ren Yui")


def proposed(desk: Desk, made: Arrivals, item: str = "", way: str = "meet") -> SeatingProposal:
    with desk.reading() as session:
        return seating_proposal(session, made.visit, item or made.flight, way)


def by_car(told: SeatingProposal) -> dict[str, list[str]]:
    return {car.car: [name.split()[0] for _, name in car.riders] for car in told.cars}


def test_everybody_has_a_seat_in_the_fewest_cars_and_own_hosts_come_first(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Cars") as session:
        placed(session, made, Mei="Morin", Ren="Morin", Honma="Olsen", Kudo="Olsen")
        a_car(session, made, "Morin", 3, "Morin")
        a_car(session, made, "Olsen", 3, "Olsen")
        a_car(session, made, "Tiny", 2, "Morin")
    told = proposed(desk, made)
    assert (told.proven, told.left) == (True, ())
    cars = by_car(told)
    assert set(cars) == {"Morin", "Olsen"}
    assert {"Mei", "Ren"} <= set(cars["Morin"])
    assert {"Honma", "Kudo"} <= set(cars["Olsen"])


def test_a_proposal_is_accepted_as_one_step_and_confirmed_rides_stay(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Cars") as session:
        sure = add_ride(session, item_id=made.flight, car_id=a_car(session, made, "Sure", 4, "Morin"), way="meet")
        seat_guests(session, ride_id=sure, guests=[made.guests["Mei"]])
        confirm_ride(session, ride_id=sure)
        loose = add_ride(session, item_id=made.flight, car_id=a_car(session, made, "Loose", 1), way="meet")
        seat_guests(session, ride_id=loose, guests=[made.guests["Kudo"]])
        a_car(session, made, "Van", 6, "Morin")
    told = proposed(desk, made)
    assert by_car(told) == {"Van": ["Honma", "Kudo", "Ren", "Sato", "Yui"]}
    assert (told.kept, told.not_needed) == (("Sure",), ("Loose",))
    with desk.writing("Accept") as session:
        assert accept_seating(session, item_id=made.flight, way="meet", seats=told.seats).words == ()
    with desk.reading() as session:
        row = next(row for row in movement_rows(session, made.visit) if row.way == "meet")
    assert {ride.car: len(ride.riders) for ride in row.rides} == {"Sure": 1, "Van": 5}
    desk.undo()
    with desk.reading() as session:
        row = next(row for row in movement_rows(session, made.visit) if row.way == "meet")
    assert {ride.car for ride in row.rides} == {"Sure", "Loose"}


def test_an_old_proposal_is_refused(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Cars") as session:
        a_car(session, made, "Van", 8, "Morin")
    told = proposed(desk, made)
    with desk.writing("Meanwhile") as session:
        ride = add_ride(session, item_id=made.flight, car_id=told.cars[0].car_id, way="meet")
        confirm_ride(session, ride_id=ride)
    with pytest.raises(RefusedInput, match="Ask for a new proposal"), desk.writing("Accept") as session:
        accept_seating(session, item_id=made.flight, way="meet", seats=told.seats)


def test_a_car_that_is_elsewhere_at_that_time_is_not_asked(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Cars") as session:
        other = an_item(session, made.visit, "Tea", ARRIVES, starts_at=dt.time(14, 50))
        add_ride(session, item_id=other, car_id=a_car(session, made, "Van", 8, "Morin"), way="there")
        a_car(session, made, "Bus", 30, "Morin")
    told = proposed(desk, made)
    assert (list(by_car(told)), told.elsewhere) == (["Bus"], ("Van",))


def test_who_goes_on_by_coach_needs_no_car(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Coach") as session:
        a_car(session, made, "Van", 8, "Morin")
        an_item(session, made.visit, "Coach", ARRIVES, starts_at=dt.time(15, 30), ends_at=dt.time(18), travel=True,
                kind="coach", place="Vancouver", to_place="Port Hardy")  # fmt: skip
    with pytest.raises(RefusedInput, match="comes otherwise"):
        proposed(desk, made)


def test_without_cars_it_says_what_to_do(desk: Desk, made: Arrivals) -> None:
    with pytest.raises(RefusedInput, match="Add the cars first"):
        proposed(desk, made)
    with pytest.raises(RefusedInput, match="all go together"):
        proposed(desk, made, way="at")
