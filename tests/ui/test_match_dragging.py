"""Dragging on the board, and its twins: place by drop, swap on a full home, refusals, unplace, parties."""

from __future__ import annotations

import pytest
from match_page_builder import Seen, the_dialog
from PySide6.QtCore import Qt

from ui.pages.match.asking import Anyway
from ui.pages.match.menus import guest_menu, home_menu
from ui.pages.match.place_with import PlaceWith
from ui.pages.match.swapping import SwapDialog


@pytest.fixture
def numata(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path)
    yield seen
    seen.link.close()


def test_a_guest_is_dropped_on_a_home_and_dragged_back_out(numata):
    numata.drop("PH09", numata.homes.list, "F14")
    assert numata.home_of("PH09") == ["F14"]
    numata.drop("PH09", numata.guests.unplaced)
    assert numata.home_of("PH09") == []
    assert numata.told == ["Place Kasai Soma with Stepanenko", "Take Kasai Soma out of Stepanenko"]


def test_a_drop_that_a_safety_rule_forbids_is_refused_with_its_reason(numata):
    numata.drop("PH09", numata.homes.list, "F10")
    assert "allergic to cats" in numata.refused[0]
    assert numata.state.placed() == ()


def test_a_drop_that_only_a_wish_forbids_asks_for_a_sentence_and_a_name(numata):
    numata.drop("PH10", numata.homes.list, "F05")
    dialog = the_dialog(Anyway)
    dialog.field.editor.setText("Jenna agreed on the phone.")
    dialog.by.editor.setText("Ann")
    dialog.go.click()
    numata.settle()
    assert numata.home_of("PH10") == ["F05"]


def test_a_drop_on_a_full_home_offers_a_swap_with_one_or_with_all(numata):
    numata.drop("PH06", numata.homes.list, "F05")
    numata.drop("PH08", numata.homes.list, "F05")
    numata.drop("PH07", numata.homes.list, "F05")
    dialog = the_dialog(SwapDialog)
    assert len(dialog.list.rows()) == 3
    assert [row.everybody for row in dialog.list.rows()] == [False, False, True]
    chosen = dialog.list.current()
    dialog.go.click()
    numata.settle()
    assert numata.home_of("PH07") == ["F05"]
    assert numata.state.placement(chosen.participation_id) is None
    assert numata.page.head.outcome.text() == "1 guest is unplaced now."


def test_s_asks_with_whom_to_swap_and_enter_swaps(numata):
    numata.drop("PH06", numata.homes.list, "F09")
    numata.drop("PH07", numata.homes.list, "F05")
    numata.choose("PH06")
    numata.press(numata.guests.placed, Qt.Key.Key_S)
    dialog = the_dialog(SwapDialog)
    numata.press(dialog.list, Qt.Key.Key_Return)
    assert (numata.home_of("PH06"), numata.home_of("PH07")) == (["F05"], ["F09"])
    numata.link.undo()
    numata.settle()
    assert (numata.home_of("PH06"), numata.home_of("PH07")) == (["F09"], ["F05"])


def test_a_swap_that_only_a_wish_forbids_asks_for_a_sentence_and_a_name(numata):
    numata.drop("PH07", numata.homes.list, "F05")
    numata.choose("PH10")
    numata.page.moving.swap(numata.known.homes["F05"])
    numata.settle()
    dialog = the_dialog(SwapDialog)
    assert "may be overruled" in dialog.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert dialog.go.text() == "Swap anyway…"
    dialog.go.click()
    anyway = the_dialog(Anyway)
    anyway.field.editor.setText("Jenna agreed on the phone.")
    anyway.by.editor.setText("Ann")
    anyway.go.click()
    numata.settle()
    assert (numata.home_of("PH10"), numata.home_of("PH07")) == (["F05"], [])


def test_the_page_puts_the_keyboard_among_the_guests(numata):
    wanted = numata.page.focusProxy()
    while wanted.focusProxy() is not None:
        wanted = wanted.focusProxy()
    assert wanted is numata.guests.unplaced


def test_place_with_finds_a_family_by_two_letters(numata):
    numata.choose("PH09")
    numata.page.moving.place_with()
    dialog = the_dialog(PlaceWith)
    dialog.search.setText("ste")
    assert [row[0].home for row in dialog.list.rows()] == ["Stepanenko"]
    numata.press(dialog.search, Qt.Key.Key_Return)
    assert numata.home_of("PH09") == ["F14"]


def test_every_verb_of_a_guest_stands_in_the_menu_with_its_key(numata):
    numata.choose("PH09")
    texts = [action.text() for action in guest_menu(numata.page, numata.page).actions()]
    assert texts == [
        "Place in the best home\tEnter", "Place with…\t", "Swap with…\tS", "Lock\tL", "Confirm\tC", "Unplace\tDelete",
    ]  # fmt: skip
    homes = home_menu(numata.page, numata.page, numata.known.homes["F14"]).actions()
    assert [a.text() for a in homes if a.text()] == [
        "Place here", "Swap with somebody here…", "Why?", "Family withdraws…",
    ]  # fmt: skip


def test_ctrl_takes_the_whole_party_along(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path, "hennef-2027")
    seen.page.set_party(False)
    seen.choose("B01")
    seen.drop("B01", seen.homes.list, "G01", ctrl=True)
    assert seen.home_of("B01") == seen.home_of("B02") == ["G01"]
    seen.link.close()


def test_those_of_a_party_stand_together_with_a_bar(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path, "hennef-2027")
    faces = seen.guests.unplaced.faces()
    groups = [face.group for face in faces if face.group]
    assert groups
    runs = [group for n, group in enumerate(groups) if n == 0 or groups[n - 1] != group]
    assert len(runs) == len(set(runs))
    seen.link.close()
