"""Two records made one, removed or withdrawn while cars, fees and the programme hang on them: nothing is lost."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.operations.families import offer_home, withdraw_home
from exchange_desk.operations.fees import FeeFields, add_fee
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.imports.merging_people import merge_people
from exchange_desk.operations.merging_homes import merge_two_homes
from exchange_desk.operations.payments import PaymentFields, add_payment
from exchange_desk.operations.people import cancel_guest
from exchange_desk.operations.rides import add_ride, confirm_ride, seat_guests
from exchange_desk.queries.dump import dump_text
from exchange_desk.queries.hanging_homes import hanging_on_homes
from exchange_desk.queries.money import fee_states
from exchange_desk.records import Car, HouseholdMember, ItemAttendee, Participation, Payment, Ride, RideSeat
from tests.queries.arrival_desk import Arrivals, a_car, arrivals

TODAY = dt.date(2027, 9, 1)


@pytest.fixture
def made(desk: Desk) -> Arrivals:
    with desk.writing("Visit") as session:
        return arrivals(session)


def dump(desk: Desk) -> str:
    with desk.reading() as session:
        return dump_text(session)


@pytest.fixture
def ride(desk: Desk, made: Arrivals) -> str:
    """The Morins' van, confirmed, with Honma in it."""
    with desk.writing("A van") as session:
        driver = session.scalars(
            select(HouseholdMember.person_id).where(HouseholdMember.household_id == made.homes["Morin"])
        ).one()
        car = a_car(session, made, "Van", home="Morin", driver_id=driver)
        ride = add_ride(session, item_id=made.flight, car_id=car, way="meet")
        seat_guests(session, ride_id=ride, guests=[made.guests["Honma"]])
        session.get_one(Ride, ride).confirmed = True
    return ride


@pytest.mark.parametrize(("keep", "other"), [("Olsen", "Morin"), ("Morin", "Olsen")])
def test_the_cars_of_both_homes_stay_with_their_rides(
    desk: Desk, made: Arrivals, ride: str, keep: str, other: str
) -> None:
    before = dump(desk)
    with desk.reading() as session:
        (also,) = [each for each in hanging_on_homes(session, tuple(made.homes.values())) if each.label == "Also"]
        assert also.both == ("1 car",)
    with desk.writing("Merge") as session:
        merge_two_homes(session, keep_id=made.homes[keep], other_id=made.homes[other])
    with desk.reading() as session:
        assert session.scalars(select(Car.household_id)).all() == [made.homes[keep]]
        assert session.scalars(select(RideSeat.participation_id)).all() == [made.guests["Honma"]]
    desk.undo()
    assert dump(desk) == before


def test_a_car_stays_without_its_driver_and_its_rides_are_to_be_confirmed_again(
    desk: Desk, made: Arrivals, ride: str
) -> None:
    before = dump(desk)
    with desk.writing("Erase the driver") as session:
        driver = session.scalars(select(Car.driver_id)).one()
        remove_record(session, "person", str(driver))
    with desk.reading() as session:
        assert session.scalars(select(Car.driver_id)).all() == [None]
        assert session.scalars(select(Ride.confirmed)).all() == [False]
        assert len(session.scalars(select(RideSeat)).all()) == 1
    desk.undo()
    assert dump(desk) == before


def test_a_home_that_withdraws_is_not_sure_to_drive_any_more(desk: Desk, made: Arrivals, ride: str) -> None:
    with desk.writing("Offer") as session:
        offer_home(session, visit_id=made.visit, household_id=made.homes["Morin"])
    with desk.writing("Withdraw") as session:
        withdraw_home(session, visit_id=made.visit, household_id=made.homes["Morin"])
    with desk.reading() as session:
        assert session.get_one(Ride, ride).confirmed is False
    desk.undo()
    with desk.reading() as session:
        assert session.get_one(Ride, ride).confirmed is True


def test_a_car_without_its_grown_up_rider_is_not_sure_for_minors_any_more(desk: Desk, made: Arrivals) -> None:
    with desk.writing("An unchecked driver") as session:
        car = a_car(session, made, "Van", driver="Sam")
        ride = add_ride(session, item_id=made.flight, car_id=car, way="meet")
        seat_guests(session, ride_id=ride, guests=[made.guests[name] for name in ("Honma", "Mei")])
        confirm_ride(session, ride_id=ride)
    before = dump(desk)
    with desk.writing("Cancel") as session:
        cancel_guest(session, participation_id=made.guests["Honma"])
    with desk.reading() as session:
        assert session.get_one(Ride, ride).confirmed is False
        assert len(session.scalars(select(RideSeat)).all()) == 2  # a guest who comes after all has the seat again
    desk.undo()
    assert dump(desk) == before


def merged(desk: Desk, made: Arrivals, keep: str = "Honma", drop: str = "Kudo") -> None:
    with desk.writing("Merge") as session:
        one, other = (session.get_one(Participation, made.guests[name]).person_id for name in (keep, drop))
        merge_people(session, keep_id=one, drop_id=other)


def test_a_fee_that_both_have_alone_is_owed_once_and_what_was_paid_for_either_counts(
    desk: Desk, made: Arrivals
) -> None:
    with desk.writing("Fees") as session:
        for name, paid in (("Honma", "100 EUR"), ("Kudo", "150 EUR")):
            guest = made.guests[name]
            (fee,) = add_fee(session, visit_id=made.visit, fields=FeeFields("Single room", "400 EUR", only_for=guest))
            add_payment(session, visit_id=made.visit, fields=PaymentFields(paid, fee_id=fee), travellers=(guest,))
    before = dump(desk)
    merged(desk, made)
    with desk.reading() as session:
        (state,) = [each for each in fee_states(session, made.visit, today=TODAY) if each.accounts]
        (account,) = state.accounts
        assert (account.owed, account.paid) == (40000, 25000)
        assert len(set(session.scalars(select(Payment.fee_id)))) == 1
    desk.undo()
    assert dump(desk) == before


@pytest.mark.parametrize(
    ("keep", "drop", "cancelled", "included"),
    [
        (None, False, "Kudo", None),  # a cancelled record leaves nobody out
        (False, None, "Honma", None),
        (True, False, "Kudo", True),
        (False, True, "Honma", True),
        (True, False, "Honma", False),  # the one who goes was left out
        (None, False, "Honma", False),
        (False, True, None, True),
    ],
)
def test_who_takes_part_is_as_the_record_that_goes_says(
    desk: Desk, made: Arrivals, keep: bool | None, drop: bool | None, cancelled: str | None, included: bool | None
) -> None:
    with desk.writing("Who") as session:
        for name, said in (("Honma", keep), ("Kudo", drop)):
            if said is not None:
                session.add(ItemAttendee(item_id=made.flight, participation_id=made.guests[name], included=said,
                                         seat=f"12 {name}"))  # fmt: skip
        if cancelled:
            session.get_one(Participation, made.guests[cancelled]).status = "cancelled"
    before = dump(desk)
    merged(desk, made)
    with desk.reading() as session:
        assert session.scalars(select(ItemAttendee.included)).all() == ([] if included is None else [included])
    desk.undo()
    assert dump(desk) == before
