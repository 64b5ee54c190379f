"""Attendance is worked out once for all who are alike: it must say what asking for each one says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from itinerary_builders import STAY, a_guest, a_leg, an_item

from exchange_desk.itinerary.attending import takes_part
from exchange_desk.itinerary.clashes import clashes
from exchange_desk.itinerary.item import Item, Participant
from exchange_desk.itinerary.journeys import is_here, journey
from exchange_desk.itinerary.rides import Car, Ride, Ways
from exchange_desk.itinerary.scene import scene

NAMES = tuple("ABCDEFGH")
GROUPS = ("1", "2", None)
some_names = st.frozensets(st.sampled_from(NAMES), max_size=4)


@st.composite
def a_person(draw: st.DrawFn, name: str) -> Participant:
    return a_guest(
        name,
        role=draw(st.sampled_from(("student", "delegate", "leader"))),
        adult=draw(st.sampled_from((True, False, None))),
        status=draw(st.sampled_from(("going", "going", "going", "waiting"))),
        community=draw(st.sampled_from(("numata", None))),
        group=draw(st.sampled_from(GROUPS)),
        first_night=draw(st.sampled_from((None, dt.date(2027, 10, 7), dt.date(2027, 10, 9)))),
        last_night=draw(st.sampled_from((None, dt.date(2027, 10, 12)))),
    )


@st.composite
def an_entry(draw: st.DrawFn, number: int) -> Item:
    who = {
        "audience": tuple(draw(st.sets(st.sampled_from(("all", "students", "adults", "named", "hosts")), min_size=1))),
        "community": draw(st.sampled_from(("numata", None, None))),
        "groups": draw(st.sampled_from(((), (), ("1",), ("1", "2")))),
        "included": draw(some_names),
        "left_out": draw(some_names),
        "id": str(number),
        "meals": draw(st.sampled_from(((), ("lunch",)))),
    }
    day = f"10-{draw(st.integers(7, 13)):02d}"
    hour = draw(st.integers(0, 22))
    if draw(st.booleans()):
        there = draw(st.booleans())
        ends = ("HND", "YVR") if there else ("YVR", "HND")
        later = f"10-{int(day[3:]) + (0 if there else 1):02d} {draw(st.integers(hour, 23)):02d}:30"
        return a_leg(f"NH {number}", ends[0], f"{day} {hour:02d}:00", ends[1], later, **who)
    until = f"{day} {draw(st.integers(hour, 23)):02d}:45"
    kind = draw(st.sampled_from(("meeting", "meal", "home", "free")))
    starts = draw(st.sampled_from((day, f"{day} {hour:02d}:00", f"{day} {hour:02d}:00")))
    return an_item(f"Item {number}", starts, until if ":" in starts else None, kind=kind, **who)


@st.composite
def a_visit(draw: st.DrawFn) -> tuple[list[Item], list[Participant], Ways]:
    people = [draw(a_person(name)) for name in NAMES]
    items = [draw(an_entry(number)) for number in range(draw(st.integers(1, 8)))]
    rides = [
        Ride(str(n), "car", item.id, draw(st.sampled_from(("meet", "there"))), draw(some_names))
        for n, item in enumerate(items[: draw(st.integers(0, 3))])
    ]
    return items, people, Ways((), (Car("car", "Van", 3),), tuple(rides))


@settings(max_examples=300, deadline=None)
@given(a_visit())
def test_who_attends_is_the_same_as_asked_one_by_one(visit: tuple[list[Item], list[Participant], Ways]) -> None:
    items, people, ways = visit
    whole = scene(items, people, STAY, ways=ways)
    going = [person for person in people if person.status == "going"]
    assert sorted(i for some in whole.alike for i in some) == sorted(person.id for person in going)
    for person in going:
        own = [item for item in whole.items if takes_part(item, person)]
        way = journey(person, own, STAY)
        assert whole.journeys[person.id] == way
        assert {item.id for item in own} == {i for i, asked in whole.asked.items() if person.id in asked}
        there = {item.id for item in own if is_here(item, person, way, STAY.zone)}
        assert there == {i for i, present in whole.present.items() if person.id in present}


@settings(max_examples=300, deadline=None)
@given(a_visit())
def test_the_clashes_are_the_same_as_asked_one_by_one(visit: tuple[list[Item], list[Participant], Ways]) -> None:
    items, people, ways = visit
    whole = scene(items, people, STAY, ways=ways)
    one_by_one = replace(whole, alike=tuple((i,) for i in whole.people))
    assert clashes(whole) == clashes(one_by_one)


@given(a_visit())
@settings(max_examples=100, deadline=None)
def test_the_order_in_which_items_are_read_changes_no_clash(visit: tuple[list[Item], list[Participant], Ways]) -> None:
    items, people, ways = visit
    assert clashes(scene(items, people, STAY, ways=ways)) == clashes(scene(items[::-1], people, STAY, ways=ways))


def test_who_has_a_seat_on_a_leg_for_all_is_alike_with_the_others() -> None:
    leg = a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-07 14:40", included=frozenset("AB"))
    walk = an_item("Walk", "10-08 09:00", "10-08 10:00", included=frozenset("C"))
    people = [a_guest(name) for name in "ABCD"]
    assert scene([leg, walk], people, STAY).alike == (("A", "B", "D"), ("C",))
