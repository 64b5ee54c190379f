"""Repeats in the window: the days are shown before anything is written; series; what is typed into a day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from tests.queries.itinerary_desk import a_visit, an_item
from tests.ui.programme_builder import Opened, empty_visit, the_dialog
from ui.pages.itinerary import ItineraryPage
from ui.pages.itinerary.form import ItemForm
from ui.pages.itinerary.repeating import RepeatForm


def a_week_with_breakfast(session: Session) -> str:
    visit_id = a_visit(session, {"Numata": "JP"}, dt.date(2027, 10, 7), dt.date(2027, 10, 13))
    an_item(session, visit_id, "Breakfast", dt.date(2027, 10, 7), starts_at=dt.time(7, 30))
    return visit_id


def the_form(page: ItineraryPage) -> RepeatForm:
    page.day.list.setFocus()
    QTest.keyClick(page.day.list, Qt.Key.Key_R)
    form = the_dialog()
    assert isinstance(form, RepeatForm)
    return form


def counts(page: ItineraryPage) -> list[int]:
    return [len(day.items) for day in page.days.rows()]


def test_the_days_are_shown_before_they_are_added_and_undo_takes_all_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_week_with_breakfast)
    form = the_form(page)
    assert form.add.text() == "Add 6 more"
    form.how.set_text("weekdays")
    form.tell()
    assert form.said.text() == "It will stand on 4 more days: Fri 8 Oct, Mon 11 Oct, Tue 12 Oct, Wed 13 Oct."
    form.until.set_text("2027-10-11")
    form.tell()
    form.keep()
    qtbot.waitUntil(lambda: counts(page) == [1, 1, 0, 0, 1, 0, 0])
    page.link.undo()
    qtbot.waitUntil(lambda: counts(page) == [1, 0, 0, 0, 0, 0, 0])


def test_weekly_and_every_so_many_days_show_their_own_fields(opened: Opened) -> None:
    page = opened(a_week_with_breakfast)
    form = the_form(page)
    assert not form.week.isVisible()
    form.how.set_text("weekly")
    form.tell()
    assert form.week.isVisible()
    assert form.said.text() == "No other day would be added."  # only Thursdays, and there is no other
    assert not form.add.isEnabled()
    form.ticks[5].setChecked(True)
    assert form.add.text() == "Add 1 more"
    form.how.set_text("every")
    form.every.set_text("soon")
    form.tell()
    assert form.said.text().startswith("Write after how many days")
    form.every.set_text("3")
    form.tell()
    assert form.add.text() == "Add 2 more"
    form.reject()


def test_a_repeat_can_be_typed_into_the_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    QTest.keyClicks(page.day.line, "every day 7:30 breakfast")
    QTest.keyClick(page.day.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: counts(page) == [1, 1, 1])
    assert page.day.item is not None
    assert page.day.item.title == "breakfast"


def test_a_change_can_hold_for_the_later_ones_too_and_they_are_removed_together(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.add_typed("every day 7:30 breakfast")
    qtbot.waitUntil(lambda: counts(page) == [1, 1, 1])
    page.doing.change()
    form = the_dialog()
    assert isinstance(form, ItemForm)
    assert form.later.text() == "Change the 2 later ones of this series, too"
    form.later.setChecked(True)
    form.ends.starts.set_text("8:00")
    form.keep()
    qtbot.waitUntil(lambda: [i.hours for d in page.days.rows() for i in d.items] == ["08:00"] * 3)
    page.days.choose(lambda day: day.day.day == 8)
    page.doing.remove_later()
    qtbot.waitUntil(lambda: counts(page) == [1, 0, 0])
