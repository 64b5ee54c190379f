"""The page of arrivals and cars: the board, seats by key and by button, the fewest cars, the roll call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from page_builder import OnDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from exchange_desk.basics.clock import Moment
from exchange_desk.desk import Desk
from exchange_desk.operations.rides import add_ride
from exchange_desk.queries.cars import car_rows
from exchange_desk.queries.itinerary_rows import when_row
from exchange_desk.records import HostOffer, Household
from tests.queries.arrival_desk import Arrivals as Made
from tests.queries.arrival_desk import a_car, arrivals, placed
from tests.queries.itinerary_desk import a_visit, an_item
from ui.pages.arrivals import Arrivals
from ui.pages.arrivals.another import AnotherItem
from ui.pages.arrivals.car_form import CarForm
from ui.pages.arrivals.meals import meal_sum
from ui.pages.arrivals.page import BOARD, MEALS, NO_VISIT, NOTHING, ROLL
from ui.pages.arrivals.proposal import SeatingDialog
from ui.pages.arrivals.words import board_line, board_sum, rider_sum


@pytest.fixture
def made(tmp_path: Path) -> Made:
    desk = Desk.create(tmp_path / "hardy.exdesk", name="Port Hardy", town="Port Hardy", country="CA")
    with desk, desk.writing("Visit") as session:
        made = arrivals(session)
        placed(session, made, Mei="Morin", Ren="Morin")
        session.get_one(Household, made.homes["Morin"]).seats_in_car = 4
        session.add(HostOffer(visit_id=made.visit, household_id=made.homes["Morin"]))
        for name, seats in (("Mini", 1), ("Van", 3)):
            car = a_car(session, made, name, seats, "Morin")
            add_ride(session, item_id=made.flight, car_id=car, way="meet")
    return made


@pytest.fixture
def on(made: Made, tmp_path: Path, qtbot: QtBot) -> Iterator[OnDesk]:
    on = OnDesk(tmp_path / "hardy.exdesk")
    on.show(qtbot, Arrivals, made.visit)
    yield on
    on.link.close()


def the_dialog(kind: type[QDialog]) -> QDialog:
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return dialog


def press(on: OnDesk, widget, *keys) -> None:
    for key in keys:
        QTest.keyClick(widget, key)
        on.settle()


def seats(on: OnDesk) -> dict[str, int]:
    row = on.page.board.current()
    return {ride.car: len(ride.riders) for ride in row.rides}


def test_the_board_tells_who_comes_when_and_who_meets_them(on: OnDesk) -> None:
    arrival, departure = on.page.board.rows()
    assert board_sum(arrival) == "06:40 +1 day at home · 4 guests · 2 cars · 4 without a car"
    assert board_sum(departure) == "08:20 +1 day at home · 4 guests · nobody is down for them yet"
    assert on.page.pane.when.text().startswith("Arrives Thu 7 Oct 14:40 Vancouver, 06:40 Tokyo, next day")
    assert on.page.pane.people.count.text() == "4 guests, 4 without a car"


def test_who_leaves_home_leaves_by_the_clocks_at_home(on: OnDesk) -> None:
    leaves = Moment(dt.date(2028, 6, 12), dt.time(20, 5), "America/Chicago")
    row = replace(
        on.page.board.rows()[1], day=leaves.day, when=when_row(leaves, "Europe/Dublin", "America/Chicago"), people=()
    )
    assert board_line(row).startswith("Mon 12 Jun 20:05   leaves")
    assert board_sum(row) == "02:05 +1 day with the hosts · 0 guests · nobody is down for them yet"


def test_digits_seat_whoever_is_chosen_and_go_on_to_the_next(on: OnDesk) -> None:
    people = on.page.pane.people
    press(on, people.list, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1)
    assert seats(on) == {"Mini": 1, "Van": 2}
    assert people.count.text() == "4 guests, 1 without a car"
    people.list.choose(lambda one: one.ride_id is not None)
    press(on, people.list, Qt.Key.Key_Delete)
    assert sum(seats(on).values()) == 2
    on.link.undo()
    on.settle()
    assert sum(seats(on).values()) == 3


def test_somebody_in_one_car_is_moved_to_another_by_its_number(on: OnDesk) -> None:
    people = on.page.pane.people
    name = people.list.current().participation_id
    press(on, people.list, Qt.Key.Key_1)
    people.list.choose(lambda one: one.participation_id == name)
    press(on, people.list, Qt.Key.Key_2, Qt.Key.Key_9)
    assert seats(on) == {"Mini": 0, "Van": 1}


def test_too_few_seats_stand_beside_the_car(on: OnDesk) -> None:
    press(on, on.page.pane.people.list, Qt.Key.Key_1, Qt.Key.Key_1)
    cars = on.page.pane.cars
    assert "2 need a seat, there is 1." in [text for _, text in cars.list.rows()[0].problems]
    assert cars.count.text() == "2 cars, 3 seats free"


def test_the_fewest_cars_are_shown_and_taken_over(on: OnDesk) -> None:
    on.page.pane.propose()
    on.settle()
    dialog = the_dialog(SeatingDialog)
    assert isinstance(dialog, SeatingDialog)
    assert seats(on) == {"Mini": 0, "Van": 0}
    dialog.do()
    on.settle()
    assert on.page.pane.people.count.text() == "4 guests, everybody has a seat"
    assert on.told[-1] == "Seat 4 guests in 2 cars"


def test_a_new_car_of_a_home_is_described_and_goes_at_once(on: OnDesk, made: Made) -> None:
    on.page.board.choose(lambda row: row.way == "see_off")
    assert on.page.add_new()
    form = the_dialog(CarForm)
    assert isinstance(form, CarForm)
    form.car.set_text("")
    form._show_fields()
    form.home.set_text(made.homes["Morin"])
    form.home.left.emit(made.homes["Morin"])
    assert (form.seats.text(), form.driver.editor.currentText()) == ("4", "Tom Morin (Morin)")
    form.leaves_at.set_text("late")
    form.keep()
    assert "not a time of day" in form.wrong.text()
    form.leaves_at.set_text("13:00")
    form.seats.set_text("five")
    form.keep()
    assert "write a number in digits" in form.wrong.text()
    form.seats.set_text("5")
    form.keep()
    on.settle()
    (ride,) = on.page.board.current().rides
    assert (ride.car, ride.seats, f"{ride.leaves_at:%H:%M}") == ("Morin, car", 5, "13:00")
    assert on.told[-1] == "Add Morin, car for NH 115  YVR → HND"
    assert on.link.desk is not None
    assert on.link.desk.undo_label == on.told[-1]


def test_a_car_is_changed_in_its_form(on: OnDesk, made: Made) -> None:
    cars = on.page.pane.cars
    cars.change()
    form = the_dialog(CarForm)
    assert isinstance(form, CarForm)
    form.child_seats.set_text("1")
    form.keep()
    on.settle()
    rows = on.link.ask(lambda session: car_rows(session, made.visit))
    assert [(row.name, row.child_seats) for row in rows] == [("Mini", 1), ("Van", 0)]


def test_a_car_is_confirmed_and_taken_off_by_a_key(on: OnDesk) -> None:
    cars = on.page.pane.cars
    on.page.activateWindow()
    cars.list.setFocus()
    on.until(cars.list.hasFocus)
    press(on, cars.list, Qt.Key.Key_C)
    assert cars.list.current().confirmed
    press(on, cars.list, Qt.Key.Key_Delete)
    assert len(cars.list.rows()) == 1


def test_the_roll_is_called_with_one_key_a_name(on: OnDesk) -> None:
    page = on.page
    page.call_roll()
    assert page._whole.currentIndex() == ROLL
    press(on, page.roll.list, Qt.Key.Key_Space, Qt.Key.Key_M, Qt.Key.Key_H)
    assert page.roll.count.text() == "2 of 4 here, 1 missing, 1 not yet"
    first = page.roll.list.rows()[0]
    assert first.mark == "missing"
    page.roll.list.choose(lambda one: one.mark == "missing")
    press(on, page.roll.list, Qt.Key.Key_Backspace)
    assert page.roll.count.text() == "2 of 4 here, 2 not yet"
    press(on, page.roll.list, Qt.Key.Key_Escape)
    assert page._whole.currentIndex() == BOARD
    assert "2 of 4 here" in board_sum(page.board.rows()[0])


def test_a_roll_call_goes_on_after_the_last_and_begins_anew(on: OnDesk) -> None:
    page = on.page
    page.call_roll()
    press(on, page.roll.list, *[Qt.Key.Key_Space] * 4)
    assert page.roll.count.text() == "4 of 4 here"
    page.roll.begin_anew()
    on.settle()
    assert page.roll.count.text() == "0 of 4 here, 4 not yet"


def test_who_stays_where_stands_with_the_name(on: OnDesk) -> None:
    words = [rider_sum(one, {}) for one in on.page.pane.people.list.rows()]
    assert "no car yet · under 18 · stays with Morin" in words


def test_a_problem_leads_to_its_movement(on: OnDesk, made: Made) -> None:
    on.page.show_what(item_id=made.home_flight)
    on.settle()
    assert on.page.board.current().item_id == made.home_flight


def test_without_travel_and_without_a_visit_the_page_says_what_to_do(on: OnDesk) -> None:
    with on.link.desk.writing("Empty") as session:
        empty = a_visit(session, {"Banbury": "GB"}, dt.date(2027, 5, 6), dt.date(2027, 5, 9))
    on.link.choose_visit(empty)
    on.settle()
    assert on.page._whole.currentIndex() == NOTHING
    on.link.choose_visit(None)
    on.settle()
    assert on.page._whole.currentIndex() == NO_VISIT


def test_meals_are_counted_and_one_comes_back_to_the_board(on: OnDesk) -> None:
    on.page.show_meals()
    on.settle()
    meals = on.page.meals
    assert on.page._whole.currentIndex() == MEALS
    assert meals.count.text() == "17 meals on 7 days"
    assert meal_sum(meals.list.rows()[0]) == "2 guests · 2 eat everything · 1 host family"
    on.page.end_roll()
    on.settle()
    assert on.page._whole.currentIndex() == BOARD


def test_an_item_of_the_programme_is_put_on_the_board_for_cars_or_a_roll_call(on: OnDesk, made: Made) -> None:
    with on.link.desk.writing("Tea") as session:
        an_item(session, made.visit, "Tea with the mayor", dt.date(2027, 10, 8), starts_at=dt.time(15))
    on.settle()
    on.page.choose_item()
    dialog = the_dialog(AnotherItem)
    assert isinstance(dialog, AnotherItem)
    dialog.way.set_text("there")
    dialog.do()
    on.settle()
    row = on.page.board.current()
    assert (row.title, row.way, len(row.people)) == ("Tea with the mayor", "there", 4)
    assert on.page.add_new()
    form = the_dialog(CarForm)
    assert isinstance(form, CarForm)
    form.keep()
    on.settle()
    assert [ride.car for ride in on.page.board.current().rides] == ["Mini"]
