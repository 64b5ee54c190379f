"""Find homes for the unplaced: from the board and from the toast, proposals, preview, accept, keep, stop."""

from __future__ import annotations

import pytest
from page_builder import OnDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sample_desks import open_matched

from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.placements import lock_guest
from exchange_desk.queries.placements import placement_rows
from ui.kit.buttons import Button
from ui.kit.toast import Toast
from ui.pages.home import Home
from ui.pages.match import Match
from ui.pages.match.repairing import Repairing


class Seen(OnDesk):
    """The match page of a visit of which one family withdrew."""

    def __init__(self, qtbot, folder, *, withdraw=True):
        desk, matched = open_matched("port-hardy-2027", folder)
        desk.close()
        self.visit, self.offered = matched.visit, []
        super().__init__(desk.path)
        self.link.offered.connect(lambda words, what: self.offered.append((words, what)))
        if withdraw:
            home = self.rows()[0].household_id
            with self.link.desk.writing("Withdraw") as session:
                withdraw_home(session, visit_id=self.visit, household_id=home)
        self.show(qtbot, Match, self.visit)

    def close(self):
        for dialog in self.page.findChildren(Repairing):
            dialog.reject()
        self.settle()
        self.link.close()

    def rows(self):
        return self.link.ask(lambda session: placement_rows(session, self.visit))

    @property
    def dialog(self):
        (found,) = [d for d in self.page.findChildren(Repairing) if d.isVisible()]
        return found


@pytest.fixture
def seen(qtbot, tmp_path):
    made = Seen(qtbot, tmp_path)
    yield made
    made.close()


def test_repair_shows_who_goes_where_whom_to_telephone_and_writes_nothing_before_accept(seen):
    before = seen.rows()
    seen.page.head.repair.click()
    seen.settle()
    lines = [(line.first, line.second) for line in seen.dialog.lines.rows()]
    assert any(second.startswith("gets a home: ") for _first, second in lines)
    assert any(first.startswith("Telephone ") and second.startswith("gets ") for first, second in lines)
    assert seen.dialog.outcome.text().endswith(".")
    assert "Nobody more can be placed" in seen.dialog.proof.text()
    assert seen.rows() == before


def test_accept_is_one_step_that_undo_takes_back(seen):
    before = seen.rows()
    seen.page.head.repair.click()
    seen.settle()
    dialog = seen.dialog
    dialog.accept_it.click()
    seen.settle()
    assert not dialog.isVisible()
    assert seen.told[-1].startswith("Repair: ")
    assert len(seen.rows()) > len(before)
    seen.link.undo()
    assert seen.rows() == before


def test_everything_goes_by_keyboard_alone(seen):
    before = len(seen.rows())
    seen.page.head.repair.setFocus()
    QTest.keyClick(seen.page.head.repair, Qt.Key.Key_Space)
    seen.settle()
    dialog = seen.dialog
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Down)
    if len(dialog.ways.rows()) > 1:
        assert dialog.ways.current() is dialog.ways.rows()[1]
        assert dialog.lines.rows() == dialog.ways.rows()[1].lines
    dialog.accept_it.setFocus()
    QTest.keyClick(dialog.accept_it, Qt.Key.Key_Space)
    seen.settle()
    assert len(seen.rows()) > before


def test_keep_as_it_is_changes_nothing(seen):
    before = seen.rows()
    seen.page.head.repair.click()
    seen.settle()
    seen.dialog.keep.click()
    assert seen.rows() == before
    assert not [d for d in seen.page.findChildren(Repairing) if d.isVisible()]


def test_stop_ends_the_search_and_it_can_be_begun_again(seen):
    seen.page.head.repair.click()
    dialog = seen.dialog
    dialog.stop.click()
    seen.settle()
    if dialog.lines.rows():  # It was quicker than the finger.
        return
    assert dialog.outcome.text() == "Stopped. Nothing was changed."
    dialog.again.click()
    seen.settle()
    assert dialog.lines.rows()


def test_placements_that_changed_meanwhile_are_told_and_one_looks_again(seen):
    seen.page.head.repair.click()
    seen.settle()
    dialog, row = seen.dialog, seen.rows()[0]
    with seen.link.desk.writing("Lock") as session:
        lock_guest(session, participation_id=row.participation_id)
    dialog.accept_it.click()
    assert dialog.isVisible()
    assert "changed meanwhile" in dialog.outcome.text()
    dialog.again.click()
    seen.settle()
    dialog.accept_it.click()
    assert not dialog.isVisible()


def test_after_a_withdrawal_the_toast_offers_to_find_homes(qtbot, tmp_path):
    made = Seen(qtbot, tmp_path, withdraw=False)
    home = made.rows()[0].household_id
    made.page.doing._withdraw(made.visit, made.page.state.home(home), "ill")
    made.settle()
    assert made.told[-1].endswith("no home.")
    ((words, what),) = made.offered
    assert words == "Find them a home"
    what()
    made.settle()
    assert made.dialog.lines.rows()
    made.close()


def test_the_toast_shows_one_more_button_until_the_next_sentence(qtbot):
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 500)
    parent.show()
    taken = []
    toast = Toast(parent, lambda: None)
    toast.say("Carlson withdrew. 2 guests have no home.", can_undo=True)
    toast.offer("Find them a home", lambda: taken.append(1))
    assert toast.also.isVisible()
    toast.also.click()
    assert (taken, toast.isVisible()) == ([1], False)
    toast.say("Undone.", can_undo=False)
    assert not toast.also.isVisible()


def test_home_tells_who_has_no_home_and_leads_to_the_search(seen):
    home = Home(seen.link)
    home.show()
    home.refresh()
    seen.settle()
    going = []
    seen.link.going.connect(lambda page, what: going.append((page, what)))
    words = {each.text() for each in home.findChildren(QLabel)}
    count = len(seen.page.state.rows.unplaced)
    assert f"{count} unplaced" in words
    (find,) = [b for b in home.findChildren(Button) if b.text().startswith("Find ")]
    find.click()
    assert going == [("match", {"in_visit": True, "repair": True})]
    seen.page.show_what(**going[0][1])
    seen.settle()
    assert seen.dialog.lines.rows()
    home.deleteLater()
