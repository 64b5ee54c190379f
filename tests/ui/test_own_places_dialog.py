"""Our own places in the window: added, changed field by field, removed and brought back; an item takes the address."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from exchange_desk.operations.own_places import add_own_place
from tests.ui.programme_builder import Opened, empty_visit, the_dialog
from ui.link.child_forms import AddDialog
from ui.pages.itinerary.form import ItemForm
from ui.pages.itinerary.own_places import OwnPlaces, first, second


def with_a_hall(session: Session) -> str:
    add_own_place(session, values={"name": "Civic Centre", "kind": "hall", "address": "7440 Columbia Street"})
    return empty_visit(session)


def add_dialog() -> AddDialog:
    (form,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, AddDialog) and w.isVisible()]
    return form


def test_a_place_is_added_and_changed_and_undo_takes_it_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.own_places()
    places = the_dialog()
    assert isinstance(places, OwnPlaces)
    assert places.none.isVisible()
    places.add()
    form = add_dialog()
    form.add()
    assert form.wrong.text() == "A place needs a name, for example “Civic Centre”."
    form.fields["name"].set_text("Numata Town Hall")
    form.fields["town"].set_text("Numata")
    form.fields["zone"].set_text("Asia/Tokyo")
    form.add()
    qtbot.waitUntil(lambda: len(places.list.rows()) == 1)
    places.form.fields["name_original"].set_text("沼田町役場")
    places.form.fields["name_original"].left.emit("沼田町役場")
    qtbot.waitUntil(lambda: second(places.list.rows()[0]) == "沼田町役場 · Numata · Tokyo (Asia)")
    assert first(places.list.rows()[0]) == "Numata Town Hall"
    places.remove()
    qtbot.waitUntil(lambda: not places.list.rows())
    page.link.undo()
    qtbot.waitUntil(lambda: len(places.list.rows()) == 1)
    places.accept()


def test_what_is_refused_stands_beside_its_field(opened: Opened) -> None:
    page = opened(with_a_hall)
    page.doing.own_places()
    places = the_dialog()
    assert isinstance(places, OwnPlaces)
    places.form.fields["latitude"].left.emit("50.7")
    assert "longitude" in places.form.fields["latitude"].hint.text()
    places.accept()


def test_an_item_takes_the_address_of_the_place_that_is_picked(opened: Opened, qtbot: QtBot) -> None:
    page = opened(with_a_hall)
    page.doing.add_item()
    form = the_dialog()
    assert isinstance(form, ItemForm)
    form.ends.place.wanted.emit("civic")
    qtbot.waitUntil(lambda: bool(form.ends.place.found), timeout=20_000)
    form.ends.place.editor.setText("Civic Centre")
    form.ends.place.picked.emit(0)
    assert form.ends.address.text() == "7440 Columbia Street"
    form.reject()


def test_more_offers_import_and_our_places(opened: Opened) -> None:
    from ui.pages.itinerary.menu import more_menu

    page = opened(empty_visit)
    menu = more_menu(page.doing, page.day.more)
    words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    assert {"Import from a file…", "Our own places…"} <= set(words)
    assert not any(isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets())
