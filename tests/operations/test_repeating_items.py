"""An item repeated: one step, one undo; days that have it, or have not its hour, are left out; series change as one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.itinerary.repeats import Repeat
from exchange_desk.operations.itinerary import add_typed_item, set_attendance
from exchange_desk.operations.repeating import add_typed, change_series, remove_series, repeat_item
from exchange_desk.queries.itinerary import visit_days
from exchange_desk.queries.itinerary_item import item_fields, item_guests, later_in_series
from exchange_desk.queries.repeating import repeat_days
from exchange_desk.records import ItineraryItem
from tests.queries.itinerary_desk import a_guest, a_visit, an_item

FIRST, LAST = dt.date(2027, 10, 7), dt.date(2027, 10, 13)  # Thursday to Wednesday


def a_visit_on(desk: Desk, starts: dt.date = FIRST, ends: dt.date = LAST) -> str:
    with desk.writing("Visit") as session:
        return a_visit(session, {"Numata": "JP"}, starts, ends)


def days_with(desk: Desk, visit_id: str, title: str) -> list[int]:
    with desk.reading() as session:
        return [day.day.day for day in visit_days(session, visit_id) for item in day.items if item.title == title]


def test_breakfast_on_every_weekday_until_the_end_of_the_stay_is_one_step(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Breakfast") as session:
        made = add_typed(
            session, visit_id=visit_id, day=FIRST, text="every weekday 7:30 breakfast until the end of the stay"
        )
    assert days_with(desk, visit_id, "breakfast") == [7, 8, 11, 12, 13]
    assert len(made) == 5
    with desk.reading() as session:
        rows = session.query(ItineraryItem).all()
        assert len({row.series for row in rows}) == 1
        assert {row.repeats for row in rows} == {"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271013"}
        assert {(row.starts_at, tuple(row.meals)) for row in rows} == {(dt.time(7, 30), ("breakfast",))}
    desk.undo()
    assert days_with(desk, visit_id, "breakfast") == []


def test_what_is_typed_on_a_saturday_for_weekdays_begins_on_monday(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("School") as session:
        add_typed(session, visit_id=visit_id, day=dt.date(2027, 10, 9), text="weekdays 8-15 School")
    assert days_with(desk, visit_id, "School") == [11, 12, 13]


def test_what_is_no_repeat_is_one_item(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Lunch") as session:
        assert len(add_typed(session, visit_id=visit_id, day=FIRST, text="12:00 Lunch")) == 1


def test_an_evening_past_midnight_keeps_its_hours_and_the_names_on_it(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        kudo = a_guest(session, visit_id, "Kudo", "Daisuke")
        item_id = add_typed_item(session, visit_id=visit_id, day=FIRST, text="22:00-0:30 Stargazing")
        set_attendance(session, item_id=item_id, participation_id=kudo, takes_part=False)
    with desk.writing("Repeat") as session:
        (one, two) = repeat_item(session, item_id=item_id, repeat=Repeat(LAST, every=3))
        fields = item_fields(session, two)
        assert (fields.day, fields.ends_on) == (dt.date(2027, 10, 13), dt.date(2027, 10, 14))
        assert [guest.named for guest in item_guests(session, one)] == [False]


def test_a_day_that_has_it_already_is_left_out_and_the_second_time_is_refused(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        item_id = add_typed_item(session, visit_id=visit_id, day=FIRST, text="7:30 breakfast")
        add_typed_item(session, visit_id=visit_id, day=dt.date(2027, 10, 9), text="7:30 breakfast")
    with desk.writing("Repeat") as session:
        rows = repeat_days(session, item_id, Repeat(dt.date(2027, 10, 15)))
        assert {row.day.day: row.why_not for row in rows if row.why_not} == {
            9: "stands there already", 14: "outside the visit", 15: "outside the visit",
        }  # fmt: skip
        assert len(repeat_item(session, item_id=item_id, repeat=Repeat(LAST))) == 5
    with pytest.raises(RefusedInput, match="No other day"), desk.writing("Again") as session:
        repeat_item(session, item_id=item_id, repeat=Repeat(LAST))


def test_a_night_without_that_hour_is_left_out_with_its_reason(desk: Desk) -> None:
    visit_id = a_visit_on(desk, dt.date(2027, 3, 26), dt.date(2027, 3, 30))
    with desk.writing("Add") as session:
        item_id = an_item(
            session,
            visit_id,
            "Night watch",
            dt.date(2027, 3, 26),
            starts_at=dt.time(2, 30),
            starts_zone="Europe/Berlin",
        )
        rows = repeat_days(session, item_id, Repeat(dt.date(2027, 3, 30)))
    assert [row.why_not[:24] for row in rows] == ["", "There is no 02:30 on Sun", "", ""]


def test_this_and_the_later_ones_change_together(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        made = add_typed(session, visit_id=visit_id, day=FIRST, text="every day 7:30 breakfast")
        third = made[2]
        assert later_in_series(session, third) == 4
        change_series(
            session, item_id=third, fields=replace(item_fields(session, third), starts_at=dt.time(8), place="Hall")
        )
        hours = [(item.hours, item.place) for day in visit_days(session, visit_id) for item in day.items]
    assert hours == [("07:30", "")] * 2 + [("08:00", "Hall")] * 5


def test_this_and_the_later_ones_or_all_are_removed(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        made = add_typed(session, visit_id=visit_id, day=FIRST, text="every day 7:30 breakfast")
    with desk.writing("Remove") as session:
        assert remove_series(session, item_id=made[4]) == 3
    assert days_with(desk, visit_id, "breakfast") == [7, 8, 9, 10]
    with desk.writing("Remove") as session:
        assert remove_series(session, item_id=made[1], later_only=False) == 4
    assert days_with(desk, visit_id, "breakfast") == []
    desk.undo()
    assert days_with(desk, visit_id, "breakfast") == [7, 8, 9, 10]
