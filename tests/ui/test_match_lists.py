"""The match page as tables: every cell told in full, the same verbs and keys; and the switch between the views."""

from __future__ import annotations

import pytest
from match_page_builder import Seen, the_dialog
from PySide6.QtCore import Qt

from ui.pages.match.swapping import SwapDialog

TOLD = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def numata(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path)
    seen.page.head.choose_view("list")
    seen.settle()
    seen.lists = seen.page.views.view
    yield seen
    seen.link.close()


def told(table, row, title):
    model = table.model_of_rows
    (column,) = [n for n, each in enumerate(model.columns) if each.title == title]
    return model.index(row, column).data(TOLD)


def choose(numata, guest):
    wanted = numata.known.guests[guest]
    assert numata.lists.guests.choose(lambda line: line.guest == wanted)
    numata.settle()


def test_every_cell_is_told_in_full(numata):
    choose(numata, "PH09")
    homes = numata.lists.homes
    names = [line.home.home for line in homes.model_of_rows.rows]
    at = names.index("Stepanenko")
    assert told(homes, at, "Fri 8") == "Stepanenko, capacity 2, 8 October, 2 free"
    assert told(homes, at, "Home").startswith("Stepanenko, capacity 2, key ")
    cat = told(homes, names.index("Prescott"), "Verdict")
    assert cat.startswith("Not possible: Kasai Soma is severely allergic to cats")
    guests = numata.lists.guests
    row = next(n for n, line in enumerate(guests.model_of_rows.rows) if "Kasai" in line.name)
    assert told(guests, row, "Guest").startswith("葛西 蒼真  Kasai Soma, unplaced, boy, 16, ")
    assert "allergy: cat (severe)" in told(guests, row, "To know")


def test_the_keys_are_those_of_the_board(numata):
    choose(numata, "PH09")
    numata.press(numata.lists.guests, Qt.Key.Key_1)
    assert len(numata.state.placed()) == 1
    for key, state in ((Qt.Key.Key_C, "confirmed"), (Qt.Key.Key_L, "locked, confirmed")):
        numata.press(numata.lists.guests, key)
        (line,) = [line for line in numata.lists.guests.model_of_rows.rows if line.home]
        assert line.state == state
    numata.press(numata.lists.guests, Qt.Key.Key_L)
    numata.press(numata.lists.guests, Qt.Key.Key_Delete)
    assert numata.state.placed() == ()


def test_enter_on_a_home_places_there_and_a_full_one_offers_a_swap(numata):
    for guest in ("PH06", "PH08"):
        choose(numata, guest)
        assert numata.lists.homes.choose(lambda line: line.home.household_id == numata.known.homes["F05"])
        numata.press(numata.lists.homes, Qt.Key.Key_Return)
    assert numata.home_of("PH06") == numata.home_of("PH08") == ["F05"]
    choose(numata, "PH07")
    assert numata.lists.homes.choose(lambda line: line.home.household_id == numata.known.homes["F05"])
    numata.lists.place.click()
    numata.settle()
    the_dialog(SwapDialog).reject()


def test_the_chosen_guest_stays_chosen_from_view_to_view(numata):
    choose(numata, "PH09")
    numata.page.head.choose_view("board")
    numata.settle()
    assert numata.homes.heading.text().endswith("Kasai Soma")
    assert numata.homes.list.faces()[0].badge == "1"
    numata.press(numata.guests.unplaced, Qt.Key.Key_B)
    assert numata.page.views.key == "chart"
    assert numata.state.guest == numata.known.guests["PH09"]
    numata.press(numata.page.views.view, Qt.Key.Key_B)
    assert numata.page.views.key == "board"


def test_filters_and_search_leave_only_whom_they_mean(numata):
    head = numata.page.head
    every = len(numata.lists.guests.model_of_rows.rows)
    head.group.setCurrentIndex(head.group.findData("adult"))
    adults = [line.in_words for line in numata.lists.guests.model_of_rows.rows]
    assert 0 < len(adults) < every
    assert not any(words.startswith(("girl", "boy")) for words in adults)
    head.group.setCurrentIndex(head.group.findData("chaperone"))
    assert len(numata.lists.guests.model_of_rows.rows) < len(adults)
    head.clear_filters()
    numata.page.search_for("葛西")
    assert [line.name for line in numata.lists.guests.model_of_rows.rows] == ["葛西 蒼真  Kasai Soma"]
    numata.page.search_for("")
    head.only_problems.setChecked(True)
    assert len(numata.lists.guests.model_of_rows.rows) == every  # nobody has a home yet: that is a problem


def test_in_the_list_too_a_party_goes_together_or_not(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path, "hennef-2027")
    seen.page.head.choose_view("list")
    seen.settle()
    lists = seen.page.views.view
    assert lists.guests.choose(lambda line: line.guest == seen.known.guests["B01"])
    seen.settle()
    assert lists.party.isVisible()
    assert seen.page.whole_party()
    lists.party.click()
    seen.settle()
    assert not seen.page.whole_party()
    assert seen.state.fits_for == (seen.known.guests["B01"], False)
    seen.link.close()
