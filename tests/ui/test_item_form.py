"""The form of an item: every field, days understood from the times, hours that come twice or never, places found."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from exchange_desk.basics.clock import is_second_showing
from exchange_desk.queries.itinerary_item import item_fields
from exchange_desk.records import OwnPlace
from tests.queries.itinerary_desk import a_guest, a_visit, an_item, numata_in_port_hardy
from tests.ui.programme_builder import Opened, empty_visit, the_dialog
from ui.pages.itinerary import ItineraryPage
from ui.pages.itinerary.form import ItemForm


def the_form() -> ItemForm:
    form = the_dialog()
    assert isinstance(form, ItemForm)
    return form


def kept(page: ItineraryPage, qtbot: QtBot) -> object:
    """The fields of the only item of the day, once it is there."""
    qtbot.waitUntil(lambda: len(page.day.list.rows()) == 1)
    (row,) = page.day.list.rows()
    return page.link.ask(lambda session: item_fields(session, row.id))


def in_autumn(session: Session) -> str:
    return a_visit(session, {"Hennef": "DE"}, dt.date(2027, 11, 5), dt.date(2027, 11, 9))


def with_a_hall(session: Session) -> str:
    session.add(OwnPlace(name="Tokyo House", kind="hall", town="Port Hardy", country="CA", zone="America/Vancouver"))
    return empty_visit(session)


def in_groups(session: Session) -> str:
    visit_id = empty_visit(session)
    a_guest(session, visit_id, "Ito", "Mika", group_name="Red")
    a_guest(session, visit_id, "Mori", "Aoi", group_name="Blue")
    an_item(session, visit_id, "Swimming", dt.date(2027, 10, 7))
    return visit_id


def test_a_leg_shows_what_fits_a_leg_and_an_item_what_fits_an_item(opened: Opened) -> None:
    page = opened(empty_visit)
    page.doing.add_leg()
    form = the_form()
    assert form.ends.to_place.isVisible()
    assert not form.ends.address.isVisible()
    assert {"carrier", "booking", "terminal", "luggage"} <= set(form.more.fields)
    form.reject()
    page.doing.add_item()
    form = the_form()
    assert form.ends.address.isVisible()
    assert not form.ends.to_place.isVisible()
    assert {"dress", "bring", "gift", "who_pays", "interpreter"} <= set(form.more.fields)
    assert not any(fold.is_open for fold in form.more.folds)
    form.reject()


def test_everything_that_stands_in_the_form_is_kept(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.add_item()
    form = the_form()
    form.title.set_text("Reception")
    form.kind.set_text("ceremony")
    form.ends.starts.set_text("18:00")
    form.ends.place.set_text("Town hall")
    form.ends.address.set_text("7360 Columbia Street")
    said = {name: f"said of {name}" for name in form.more.fields if name != "status"}
    for name, text in said.items():
        form.more.fields[name].set_text(text)
    form.more.fields["status"].set_text("draft")
    form.keep()
    fields = kept(page, qtbot)
    assert {name: getattr(fields, name) for name in said} == said
    assert (fields.status, fields.address) == ("draft", "7360 Columbia Street")
    page.doing.change()
    again = the_form()
    assert all(fold.is_open for fold in again.more.folds)
    again.reject()


def test_the_form_says_what_the_times_come_to_while_they_are_typed(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.add_leg()
    form = the_form()
    for field, text in ((form.ends.place, "HND"), (form.ends.to_place, "YVR")):
        QTest.keyClicks(field.editor, text)
    for time, text in ((form.ends.starts, "21:55"), (form.ends.ends, "14:40")):
        QTest.keyClicks(time.editor, text)
    qtbot.waitUntil(lambda: form.ends.said.text().startswith("8 h 45 min. Arrives Thu 7 Oct 14:40 Vancouver."))
    assert form.ends.zone.text() == "Asia/Tokyo"
    assert form.ends.ends_zone.text() == "America/Vancouver"
    form.reject()


def test_an_hour_that_comes_twice_is_asked_before_it_is_kept(opened: Opened, qtbot: QtBot) -> None:
    page = opened(in_autumn)
    page.doing.add_item()
    form = the_form()
    form.title.set_text("Night walk")
    form.ends.day.set_text("2027-11-07")
    form.ends.zone.set_text("America/New_York")  # Vancouver's clocks do not change any more
    form.ends.starts.set_text("1:30")
    form.keep()
    assert form.isVisible()
    assert "comes twice" in form.wrong.text()
    assert form.ends.start_again.isVisible()
    form.ends.start_again.set_text("second")
    form.keep()
    qtbot.waitUntil(lambda: any(day.items for day in page.days.rows()))
    page.days.choose(lambda day: bool(day.items))
    fields = kept(page, qtbot)
    assert is_second_showing(fields.starts_at)
    page.doing.change()
    again = the_form()
    assert again.ends.start_again.text() == "second"
    again.reject()


def test_an_hour_that_does_not_exist_is_said_at_once(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    page.doing.add_item()
    form = the_form()
    form.ends.zone.set_text("Europe/Berlin")
    form.ends.day.editor.addItem("Sun 28 Mar 2027", "2027-03-28")
    form.ends.day.set_text("2027-03-28")
    form.ends.starts.set_text("2:30")
    form.ends.tell()
    assert form.ends.said.text().startswith("There is no 02:30 on Sun 28 Mar in Berlin")
    form.reject()


def test_a_place_is_found_by_its_native_name_and_picked_by_keyboard(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.add_leg()
    form = the_form()
    form.activateWindow()
    form.ends.place.editor.setFocus()
    qtbot.waitUntil(form.ends.place.editor.hasFocus)
    form.ends.place.editor.setText("札幌")  # an input method puts in whole words
    form.ends.place.editor.setModified(True)
    form.ends.place.editor.textEdited.emit("札幌")
    popup = form.ends.place.list.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible, timeout=20_000)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert form.ends.place.name_and_code() == ("New Chitose Airport", "CTS")
    assert form.ends.zone.text() == "Asia/Tokyo"
    assert form.isVisible()
    form.reject()


def test_our_own_places_are_offered_first(opened: Opened, qtbot: QtBot) -> None:
    page = opened(with_a_hall)
    page.doing.add_item()
    form = the_form()
    form.ends.place.wanted.emit("Tokyo")
    qtbot.waitUntil(lambda: bool(form.ends.place.found), timeout=20_000)
    assert form.ends.place.found[0].name == "Tokyo House"
    form.reject()


def test_only_some_groups_take_part(opened: Opened, qtbot: QtBot) -> None:
    page = opened(in_groups)
    page.doing.change()
    form = the_form()
    assert set(form.whom.of_groups) == {"Blue", "Red"}
    form.whom.of_groups["Red"].setChecked(True)
    form.keep()
    qtbot.waitUntil(lambda: any(row.who == "all of group Red" for row in page.day.list.rows()))


def test_a_flight_that_moves_to_another_day_lands_on_the_day_after_it(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.add_leg()
    form = the_form()
    form.ends.place.set_text("YVR")
    form.ends.to_place.set_text("HND")
    form.ends.starts.set_text("16:20")
    form.ends.ends.set_text("18:40")
    form.keep()
    assert kept(page, qtbot).ends_on == dt.date(2027, 10, 8)
    page.doing.change()
    form = the_form()
    assert form.ends.ends_on.text() == ""
    form.ends.day.set_text("2027-10-09")
    form.keep()
    qtbot.waitUntil(lambda: any(day.items and day.day.day == 9 for day in page.days.rows()))
    page.days.choose(lambda day: bool(day.items))
    assert kept(page, qtbot).ends_on == dt.date(2027, 10, 10)
