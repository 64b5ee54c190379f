"""Clashes inside a day and of cars: each names both sides, and stays silent where all is well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from itinerary_builders import STAY, VANCOUVER, a_guest, a_leg, an_item

from exchange_desk.basics.places import Place
from exchange_desk.itinerary.clashes import clashes
from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.itinerary.item import Item, Participant
from exchange_desk.itinerary.rides import Car, Ride, Ways
from exchange_desk.itinerary.scene import scene

HALL = Place("", "hall", "Civic Centre", "Port Hardy", "CA", VANCOUVER, latitude=50.72, longitude=-127.49)
MUSEUM = Place("", "hall", "Museum", "Port McNeill", "CA", VANCOUVER, latitude=50.59, longitude=-127.08)
FLIGHT = a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-07 14:35")
VAN = Car("van", "Blue van", 2, child_seats=0, wheelchair_places=0, driver="Morin")


def found(code: str, items: Iterable[Item], people: Iterable[Participant] = (), **ways: Any) -> list[Clash]:
    numbers = ways.pop("numbers", None)
    some = tuple(people) or (a_guest("Honma"),)
    return [c for c in clashes(scene(items, some, STAY, numbers, Ways(**ways))) if c.code == code]


def test_a_car_needs_time_for_the_way() -> None:
    speech = an_item("Speech", "10-08 10:00", "10-08 11:00", place="Civic Centre")
    visit = an_item("Exhibits", "10-08 11:10", "10-08 12:00", place="Museum")
    (clash,) = found("too_far", [speech, visit], places=(HALL, MUSEUM))
    assert "10 min" in clash.text
    assert "32 km" in clash.text
    assert clash.items == ("Speech", "Exhibits")
    assert not found("too_far", [speech, visit], places=(HALL, MUSEUM), numbers={"road_speed": 120 * 2})
    later = an_item("Exhibits", "10-08 11:50", "10-08 12:30", place="Museum")
    assert not found("too_far", [speech, later], places=(HALL, MUSEUM))


def test_a_programme_through_lunch_gives_lunch_or_a_pause() -> None:
    lesson = an_item("Lesson", "10-08 10:00", "10-08 13:50", kind="school")
    (clash,) = found("no_meal", [lesson])
    assert "no lunch on Fri 8 Oct" in clash.text
    assert not found("no_meal", [lesson, an_item("Lunch", "10-08 12:00", "10-08 12:45", kind="meal", meals=("lunch",))])
    halves = [an_item("One", "10-08 10:00", "10-08 12:00"), an_item("Two", "10-08 12:45", "10-08 15:00")]
    assert not found("no_meal", halves)
    assert found("no_meal", halves, numbers={"meal_pause": 60})


def test_a_host_who_offered_no_bed_that_night_is_away() -> None:
    evening = an_item("With the families", "10-09 18:00", kind="home")
    guest = a_guest("Honma", home="Morin", away=frozenset({dt.date(2027, 10, 9)}))
    (clash,) = found("host_is_away", [evening], [guest, a_guest("Kudo", home="Olsen")])
    assert clash.people == ("Honma",)
    assert "Morin offered no bed" in clash.text


def test_whoever_arrives_is_collected_by_somebody() -> None:
    child = a_guest("Mei", adult=False, role="student")
    assert not found("nobody_collects", [FLIGHT], [child])  # no cars are planned yet
    other = Ride("r", "van", "NH 116", "meet", frozenset({"Honma"}))
    (clash,) = found("nobody_collects", [FLIGHT], [child, a_guest("Honma")], cars=(VAN,), rides=(other,))
    assert (clash.level, clash.people) == ("problem", ("Mei",))
    both = Ride("r", "van", "NH 116", "meet", frozenset({"Mei", "Honma"}))
    assert not found("nobody_collects", [FLIGHT], [child, a_guest("Honma")], cars=(VAN,), rides=(both,))
    coach = an_item("Coach to Port Hardy", "10-07 15:30", "10-07 18:00", kind="coach", travel=True)
    assert not found("nobody_collects", [FLIGHT, coach], [child], cars=(VAN,), rides=(other,))
    met = a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-07 14:35", responsible="Ms Morin")
    assert not found("nobody_collects", [met], [child], cars=(VAN,), rides=(other,))


def test_a_car_has_seats_enough_of_each_kind() -> None:
    people = [a_guest("A", child_seat=True), a_guest("B", wheelchair=True), a_guest("C")]
    full = Ride("r", "van", "NH 116", "meet", frozenset("ABC"))
    texts = " ".join(c.text for c in found("too_few_seats", [FLIGHT], people, cars=(VAN,), rides=(full,)))
    assert "3 need a seat, there are 2" in texts
    assert "1 needs a child seat, there are none" in texts
    assert "1 needs a place for a wheelchair, there are none" in texts
    bus = Car("van", "Bus", 30, child_seats=1, wheelchair_places=1)
    assert not found("too_few_seats", [FLIGHT], people, cars=(bus,), rides=(full,))


def test_nobody_sits_in_two_cars() -> None:
    people = [a_guest("A")]
    two = (Ride("r", "van", "NH 116", "meet", frozenset("A")), Ride("s", "bus", "NH 116", "meet", frozenset("A")))
    (clash,) = found("twice_in_cars", [FLIGHT], people, cars=(VAN, Car("bus", "Bus", 30)), rides=two)
    assert "Blue van (Morin) and Bus" in clash.text or "Bus and Blue van" in clash.text
    assert clash.cars == ("bus", "van")


def test_a_car_is_at_two_places_when_both_flights_land_at_once_wherever_they_began() -> None:
    ways = (Ride("r", "van", "NH 116", "meet", frozenset("A")), Ride("s", "van", "AC 2", "meet", frozenset()))
    lands_with_it = a_leg("AC 2", "YZT", "10-07 13:00", "YVR", "10-07 14:35")
    (clash,) = found("car_twice_at_the_same_time", [FLIGHT, lands_with_it], [a_guest("A")], cars=(VAN,), rides=ways)
    assert (clash.level, clash.cars) == ("problem", ("van",))
    later = a_leg("AC 2", "HND", "10-07 21:55", "YVR", "10-07 15:35")  # they begin at once and land an hour apart
    assert not found("car_twice_at_the_same_time", [FLIGHT, later], [a_guest("A")], cars=(VAN,), rides=ways)


def test_luggage_of_one_leg_is_that_of_the_next() -> None:
    on = a_leg("AC 2", "YVR", "10-07 17:00", "YZT", "10-07 18:00", luggage="1 x 15 kg")
    first = a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-07 14:35", luggage="2 x 23 kg")
    assert found("luggage_differs", [first, on])
    assert not found("luggage_differs", [FLIGHT, on])


def test_a_leg_with_minors_has_a_leader_where_the_visit_has_one() -> None:
    people = [a_guest(n, adult=False, role="student") for n in "ABC"] + [a_guest("Lead", role="leader")]
    alone = a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-07 14:35", audience=("students",))
    (clash,) = found("leader_not_on_the_leg", [alone], people)
    assert clash.people == ("A", "B", "C")
    assert not found("leader_not_on_the_leg", [FLIGHT], people)


def test_only_a_group_takes_part_in_what_is_for_it() -> None:
    museum = an_item("Museum", "10-08 10:00", groups=("A",))
    whole = scene([museum], [a_guest("Honma", group="A"), a_guest("Kudo", group="B"), a_guest("Sato")], STAY)
    assert whole.asked["Museum"] == {"Honma"}
