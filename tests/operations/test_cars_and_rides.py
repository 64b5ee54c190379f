"""Cars, rides and seats: what is refused, what is told, and that each is one step that can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.desk import Desk
from exchange_desk.itinerary.car_fields import CarFields
from exchange_desk.operations.cars import add_car, change_car, remove_car
from exchange_desk.operations.rides import add_ride, change_ride, confirm_ride, remove_ride, seat_guests, unseat_guests
from exchange_desk.operations.roll_calls import clear_roll, mark_roll
from exchange_desk.queries.arrivals import MovementRow, movement_rows
from exchange_desk.queries.cars import car_fields, car_rows, home_cars
from exchange_desk.queries.problems import problem_rows
from exchange_desk.queries.roll_calls import roll_call
from exchange_desk.records import HostOffer, Household, Wish
from tests.queries.arrival_desk import Arrivals, a_car, arrivals


@pytest.fixture
def made(desk: Desk) -> Arrivals:
    with desk.writing("Visit") as session:
        return arrivals(session)


def arrival(desk: Desk, made: Arrivals) -> MovementRow:
    with desk.reading() as session:
        return next(row for row in movement_rows(session, made.visit) if row.way == "meet")


def test_a_car_is_added_changed_and_removed_each_as_one_step(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Add a car") as session:
        car = add_car(session, visit_id=made.visit, fields=CarFields(" Blue van ", 7, child_seats=1, driver="Sam"))
    with desk.writing("Change it") as session:
        change_car(session, car_id=car, fields=replace(car_fields(session, car), seats=8))
    with desk.reading() as session:
        (row,) = car_rows(session, made.visit)
    assert (row.name, row.seats, row.child_seats, row.driver, row.cleared) == ("Blue van", 8, 1, "Sam", False)
    with desk.writing("Remove it") as session:
        remove_car(session, car_id=car)
    desk.undo()
    desk.undo()
    with desk.reading() as session:
        assert car_rows(session, made.visit)[0].seats == 7


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (CarFields("  ", 4), "what the car is called"),
        (CarFields("Van", 0), "1 to 120 seats"),
        (CarFields("Van", 4, child_seats=5), "child seats are among the 4 seats"),
        (CarFields("Van", 4, luggage_places=-1), "pieces of luggage"),
        (CarFields("bus", 4), "called “bus” already"),
        (CarFields("Van", 4, driver_id="nobody"), "type a name"),
    ],
)
def test_a_car_that_cannot_be_is_refused_in_words(
    desk: Desk, made: Arrivals, fields: CarFields, words: str
) -> None:  # fmt: skip
    with desk.writing("Bus") as session:
        a_car(session, made, "Bus", 30)
    with pytest.raises(RefusedInput, match=words), desk.writing("Add") as session:
        add_car(session, visit_id=made.visit, fields=fields)


def test_a_car_of_a_home_begins_with_its_seats_its_phone_and_its_first_grown_up(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Offer") as session:
        home = session.get_one(Household, made.homes["Morin"])
        home.seats_in_car, home.phone = 6, "+12505550142"
        session.add(HostOffer(visit_id=made.visit, household_id=home.id))
    with desk.reading() as session:
        (one,) = home_cars(session, made.visit)
    assert (one.home, one.fields.seats, one.fields.driver_phone) == ("Morin", 6, "+12505550142")
    with desk.writing("Add") as session:
        add_car(session, visit_id=made.visit, fields=one.fields)
        (row,) = car_rows(session, made.visit)
    assert (row.driver, row.home, row.cleared) == ("Tom Morin", "Morin", True)


def test_guests_are_seated_and_moved_and_nobody_sits_twice_by_accident(desk: Desk, made: Arrivals) -> None:
    guests = made.guests
    with desk.writing("Seat") as session:
        van, bus = a_car(session, made, "Van", 3, "Morin"), a_car(session, made, "Bus", 30)
        first = add_ride(session, item_id=made.flight, car_id=van, way="meet")
        second = add_ride(session, item_id=made.flight, car_id=bus, way="meet")
        seat_guests(session, ride_id=first, guests=[guests["Mei"], guests["Honma"]])
    with pytest.raises(RefusedInput, match="Mei Ito has a seat in Van already"), desk.writing("Twice") as session:
        seat_guests(session, ride_id=second, guests=[guests["Mei"]])
    with desk.writing("Move") as session:
        seat_guests(session, ride_id=second, guests=[guests["Mei"]], move=True)
    row = arrival(desk, made)
    assert {ride.car: len(ride.riders) for ride in row.rides} == {"Van": 1, "Bus": 1}
    assert [one.name for one in row.without_car] == ["Kudo Abe", "Ren Ito"]
    desk.undo()
    assert {ride.car: len(ride.riders) for ride in arrival(desk, made).rides} == {"Van": 2, "Bus": 0}


def test_too_few_seats_are_told_at_once_and_stay_among_the_problems(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Seat") as session:
        ride = add_ride(session, item_id=made.flight, car_id=a_car(session, made, "Mini", 1, "Morin"), way="meet")
        told = seat_guests(session, ride_id=ride, guests=[made.guests["Honma"], made.guests["Kudo"]])
    assert told.words == ("Mini to meet NH 116 to YVR on Thu 7 Oct: 2 need a seat, there is 1.",)
    with desk.reading() as session:
        assert told.words[0] in {row.text for row in problem_rows(session, made.visit)}
    assert arrival(desk, made).rides[0].free == -1


def test_what_is_told_of_one_car_is_not_told_of_another_whose_name_begins_alike(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Fill the small van") as session:
        van, small = a_car(session, made, "Van", 4), a_car(session, made, "Van 2", 1)
        full = add_ride(session, item_id=made.flight, car_id=small, way="meet")
        rides = [full, add_ride(session, item_id=made.flight, car_id=van, way="meet")]
        first = seat_guests(session, ride_id=rides[0], guests=[made.guests["Honma"], made.guests["Kudo"]])
        second = seat_guests(session, ride_id=rides[1], guests=[made.guests["Mei"]])
    assert any("2 need a seat" in words for words in first.words)
    assert not any("Van 2" in words for words in second.words)


def test_luggage_counts_where_the_car_counts_it(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Seat") as session:
        car = a_car(session, made, "Mini", 4, "Morin", luggage_places=1)
        there = add_ride(session, item_id=made.flight, car_id=car, way="meet")
        told = seat_guests(session, ride_id=there, guests=[made.guests["Honma"], made.guests["Kudo"]])
    assert "2 pieces of luggage, there is room for 1." in told.words[0]


def test_a_minor_alone_with_an_unchecked_driver_is_told_and_never_confirmed(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Seat") as session:
        ride = add_ride(session, item_id=made.flight, car_id=a_car(session, made, "Saab", 4, "Olsen"), way="meet")
        told = seat_guests(session, ride_id=ride, guests=[made.guests["Mei"]])
    assert "Mei Ito would ride without a grown-up of the group in Saab" in told.words[0]
    assert "the background check of Pia Olsen is not known" in told.words[0]
    with pytest.raises(RuleBroken, match="Seat a grown-up"), desk.writing("Confirm") as session:
        confirm_ride(session, ride_id=ride)
    with desk.writing("With Honma") as session:
        seat_guests(session, ride_id=ride, guests=[made.guests["Honma"]])
        assert confirm_ride(session, ride_id=ride).words == ()
    with pytest.raises(RuleBroken), desk.writing("Honma gets out") as session:
        unseat_guests(session, ride_id=ride, guests=[made.guests["Honma"]])
    assert arrival(desk, made).rides[0].confirmed


def test_another_driver_who_is_not_checked_takes_the_confirmation_back_in_words(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Seat") as session:
        car = a_car(session, made, "Van", 4, "Morin")
        ride = add_ride(session, item_id=made.flight, car_id=car, way="meet")
        seat_guests(session, ride_id=ride, guests=[made.guests["Mei"]])
        confirm_ride(session, ride_id=ride)
    with desk.writing("Tom is ill") as session:
        fields = replace(car_fields(session, car), household_id=None, driver_id=None, driver="A neighbour")
        (words,) = change_car(session, car_id=car, fields=fields)
    assert words.endswith("That ride is not confirmed any more.")
    assert not arrival(desk, made).rides[0].confirmed


def test_who_should_not_be_put_together_is_not_and_no_reason_is_told(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Refused") as session:
        session.add(HostOffer(visit_id=made.visit, household_id=made.homes["Morin"]))
        session.add(
            Wish(visit_id=made.visit, participation_id=made.guests["Honma"], kind="veto",
                about_household_id=made.homes["Morin"])
        )  # fmt: skip
        ride = add_ride(session, item_id=made.flight, car_id=a_car(session, made, "Van", 4, "Morin"), way="meet")
    with pytest.raises(RuleBroken, match="should not be put together"), desk.writing("Seat") as session:
        seat_guests(session, ride_id=ride, guests=[made.guests["Honma"]])


def test_what_makes_no_sense_is_refused_in_words(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Cars") as session:
        car = a_car(session, made, "Van")
        other = arrivals(session)
        ride = add_ride(session, item_id=made.flight, car_id=car, way="meet")
    for words, verb in (
        ("already", lambda s: add_ride(s, item_id=made.flight, car_id=car, way="meet")),
        ("no way of a car", lambda s: add_ride(s, item_id=made.flight, car_id=car, way="up")),
        ("does not belong to the visit", lambda s: add_ride(s, item_id=other.flight, car_id=car, way="meet")),
        ("does not take part", lambda s: seat_guests(s, ride_id=ride, guests=[other.guests["Mei"]])),
        ("has a seat in this car", lambda s: unseat_guests(s, ride_id=ride, guests=[made.guests["Mei"]])),
        ("not there any more", lambda s: remove_ride(s, ride_id="gone")),
    ):
        with pytest.raises(RefusedInput, match=words), desk.writing("Try") as session:
            verb(session)


def test_a_ride_says_when_and_from_where_it_leaves_and_goes_with_its_seats(desk: Desk, made: Arrivals) -> None:
    with desk.writing("Ride") as session:
        ride = add_ride(session, item_id=made.flight, car_id=a_car(session, made, "Van"), way="meet")
        seat_guests(session, ride_id=ride, guests=[made.guests["Honma"]])
        change_ride(session, ride_id=ride, leaves_at=dt.time(12, 30), leaves_from=" Town hall ", notes="Sign!")
    (row,) = arrival(desk, made).rides
    assert (row.leaves_at, row.leaves_from, row.notes) == (dt.time(12, 30), "Town hall", "Sign!")
    with desk.writing("Off") as session:
        assert remove_ride(session, ride_id=ride) == 1
    assert arrival(desk, made).rides == ()


def test_a_roll_call_counts_who_is_here_and_who_is_missing(desk: Desk, made: Arrivals) -> None:
    guests, at = list(made.guests.values()), dt.datetime(2027, 10, 7, 14, 55)
    with desk.writing("Here") as session:
        mark_roll(session, item_id=made.flight, way="meet", guests=guests[:3], state="here", now=at)
    with desk.writing("Missing") as session:
        mark_roll(session, item_id=made.flight, way="meet", guests=guests[3:], state="missing", now=at)
    row = arrival(desk, made)
    assert (row.here, row.missing, len(row.people)) == (3, 1, 4)
    desk.undo()
    assert arrival(desk, made).missing == 0
    with desk.writing("Not yet") as session:
        mark_roll(session, item_id=made.flight, way="meet", guests=guests[:1], state=None)
    assert arrival(desk, made).here == 2
    with desk.writing("Anew") as session:
        assert clear_roll(session, item_id=made.flight, way="meet") == 2
    with pytest.raises(RefusedInput, match="here, missing"), desk.writing("Try") as session:
        mark_roll(session, item_id=made.flight, way="meet", guests=guests[:1], state="late")
    with desk.reading() as session:
        assert len(roll_call(session, made.visit, made.flight, "at").people) == 4
