"""The print room by person: the same sheets and the same ticks as by document, below whoever gets them."""

from __future__ import annotations

import pytest
from print_room_builder import Room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exchange_desk.records import Participation, Party


@pytest.fixture
def room(qtbot, desk_path):
    made = Room(qtbot, desk_path)
    yield made
    made.link.close()


def by_person(room):
    room.page.listing.switch.setCurrentIndex(1)


def tops(room):
    tree = room.page.tree
    return {
        tree.topLevelItem(n).text(0).rsplit(" (", 1)[0]: tree.topLevelItem(n) for n in range(tree.topLevelItemCount())
    }


def test_the_same_sheets_are_listed_and_ticked_in_both_orders(room):
    shown = {(row.document, row.subject_id) for row in room.page.tree.shown()}
    ticked = room.ticked()
    words = room.page.press.text()
    by_person(room)
    assert {(row.document, row.subject_id) for row in room.page.tree.shown()} == shown
    assert room.ticked() == ticked
    assert room.page.press.text() == words
    assert {"Mika <b>Sato", "Ngọc Ánh", "Committee and leaders", "For everybody"} == set(tops(room))
    assert tops(room)["Ngọc Ánh"].text(1) == "Guest"


def test_a_tick_set_by_person_holds_by_document(room):
    by_person(room)
    before = room.ticked()
    guest = tops(room)["Ngọc Ánh"]
    guest.setCheckState(0, Qt.CheckState.Unchecked)
    left = room.ticked()
    assert left == {(document, who) for document, who in before if who != "Ngọc Ánh"} != before
    room.page.listing.switch.setCurrentIndex(0)
    assert room.ticked() == left


def test_the_sheet_that_is_looked_at_stays_the_same_when_the_order_changes(room):
    row = next(r for r in room.page.tree.shown() if r.document == "personal-itinerary" and r.subject == "Ngọc Ánh")
    room.page.tree.choose((row.document, row.subject_id))
    by_person(room)
    assert room.page.tree.current_row() is row
    at, _ = room.page.tree.place()
    room.page.tree.step(-1)
    assert room.page.tree.place()[0] == at - 1


def test_the_switch_is_turned_with_the_keyboard(room):
    switch = room.page.listing.switch
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Right)
    assert "Ngọc Ánh" in tops(room)
    QTest.keyClick(switch, Qt.Key.Key_Left)
    assert "Personal itinerary" in tops(room)


def test_a_sheet_for_two_is_one_sheet_below_each_of_them(room):
    def pair(session):
        party = Party(visit_id=room.visit, label="1", kind="couple")
        session.add(party)
        session.flush()
        for one in session.query(Participation):
            one.party_id = party.id
            one.role = "leader"
        session.flush()

    room.link.do("Make them a couple", pair)
    room.settle()
    by_person(room)
    leaders = tops(room)
    rosters = [
        top.child(n)
        for name in ("Mika <b>Sato", "Ngọc Ánh", "Committee and leaders")
        for top in [leaders[name]]
        for n in range(top.childCount())
        if top.child(n).text(0) == "Guest roster"
    ]
    assert len(rosters) == 3
    number = len(room.page.tree.ticked_rows())
    rosters[1].setCheckState(0, Qt.CheckState.Unchecked)
    assert {item.checkState(0) for item in rosters} == {Qt.CheckState.Unchecked}
    assert len(room.page.tree.ticked_rows()) == number - 1
