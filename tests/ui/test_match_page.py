"""The match page: guests, homes with reasons, placing by click and by keyboard, suggesting, withdrawing."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sample_desks import open_sample

from exchange_desk.desk import Desk
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from ui.link.link import Link
from ui.pages.match import Match
from ui.pages.match.asking import Sentence


class Seen:
    """A page on a sample desk, and what it told."""

    def __init__(self, qtbot, folder, name="port-hardy-2027"):
        desk, self.known = open_sample(name, folder)
        desk.close()
        self.told, self.refused = [], []
        self.link = Link()
        self.link.told.connect(lambda words, _undo: self.told.append(words))
        self.link.refused.connect(self.refused.append)
        self.link.open(lambda: Desk.open(folder / "sample.exdesk"))
        self.until(lambda: self.link.is_open)
        self.link.choose_visit(self.known.visit)
        self.page = Match(self.link)
        qtbot.addWidget(self.page)
        self.page.resize(1180, 720)
        self.page.show()
        self.settle()

    def until(self, true):
        end = time.monotonic() + 30
        while not true():
            assert time.monotonic() < end
            QApplication.processEvents()
            time.sleep(0.005)

    def settle(self):
        """Until everything asked for was answered."""
        self.until(lambda: not self.link.waiting and self.link.job is None)
        QApplication.processEvents()
        self.until(lambda: not self.link.waiting)

    def choose(self, guest):
        wanted = self.known.guests[guest]
        chosen = [
            widget.choose(lambda row: row.participation_id == wanted)
            for widget in (self.page.unplaced, self.page.placed)
        ]
        assert any(chosen)
        self.settle()
        assert self.page.guest == wanted

    def choose_home(self, home):
        assert self.page.homes.list.choose(lambda row: row.household_id == self.known.homes[home])

    def home_of(self, guest):
        homes = {v: k for k, v in self.known.homes.items()}
        rows = [r for r in self.page.placed.rows() if r.participation_id == self.known.guests[guest]]
        return [homes[r.household_id] for r in rows]

    def press(self, widget, key, **more):
        QTest.keyClick(widget, key, **more)
        self.settle()


@pytest.fixture
def numata(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path)
    yield seen
    seen.link.close()


def the_dialog():
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, Sentence) and w.isVisible()]
    return dialog


def test_the_guests_without_a_home_stand_left_and_every_home_right_with_its_reason(numata):
    assert len(numata.page.unplaced.rows()) == 15
    assert numata.page.without.text() == "Without a home 15"
    numata.choose("PH09")
    rows = numata.page.homes.list.rows()
    assert len(rows) == 14
    assert [row.possible for row in rows] == [True] * 2 + [False] * 12
    texts = [numata.page.homes.list.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(14)]
    assert texts[0].startswith("Done. 1   ")
    assert any("Not possible: Kasai Soma is severely allergic to cats" in text for text in texts)


def test_place_here_places_and_undo_takes_it_back(numata):
    numata.choose("PH09")
    numata.choose_home("F14")
    numata.page.homes.place.click()
    numata.settle()
    assert numata.home_of("PH09") == ["F14"]
    assert numata.told == ["Place Kasai Soma with Stepanenko"]
    numata.link.undo()
    numata.settle()
    assert numata.home_of("PH09") == []


def test_enter_takes_the_top_suggestion_and_digits_the_others(numata):
    numata.choose("PH09")
    second = numata.page.homes.list.rows()[1].household_id
    numata.press(numata.page.unplaced, Qt.Key.Key_2)
    assert [r.household_id for r in numata.page.placed.rows()] == [second]
    numata.choose("PH06")
    first = numata.page.homes.list.rows()[0].household_id
    numata.press(numata.page.unplaced, Qt.Key.Key_Return)
    assert numata.known.homes[numata.home_of("PH06")[0]] == first


def test_lock_confirm_and_unplace_by_one_key_each(numata):
    numata.choose("PH09")
    numata.press(numata.page.unplaced, Qt.Key.Key_1)
    numata.press(numata.page.placed, Qt.Key.Key_C)
    assert numata.page.placed.rows()[0].state == "confirmed"
    numata.press(numata.page.placed, Qt.Key.Key_L)
    assert numata.page.placed.rows()[0].state == "locked"
    assert numata.page.homes.lock.text() == "Un&lock"
    assert numata.page.homes.confirm.text() == "Pen&cil again"
    numata.press(numata.page.placed, Qt.Key.Key_Delete)
    assert numata.page.placed.rows() == ()


def test_a_safety_rule_is_refused_with_its_reason_and_no_way_round(numata):
    numata.choose("PH09")
    numata.choose_home("F10")
    numata.page.homes.place.click()
    numata.settle()
    assert numata.refused
    assert "allergic to cats" in numata.refused[0]
    assert numata.page.placed.rows() == ()


def test_a_wish_of_the_home_may_be_overruled_with_one_sentence(numata):
    numata.choose("PH10")
    numata.choose_home("F05")
    numata.page.homes.place.click()
    dialog = the_dialog()
    dialog.go.click()
    assert dialog.isVisible()  # without a sentence nothing happens
    dialog.field.editor.setText("Jenna agreed on the phone.")
    dialog.go.click()
    numata.settle()
    assert numata.home_of("PH10") == ["F05"]


def test_an_uncleared_home_can_be_pencilled_and_is_refused_when_confirming(numata):
    numata.choose("PH15")
    numata.choose_home("F06")
    numata.page.homes.place.click()
    numata.settle()
    assert numata.home_of("PH15") == ["F06"]
    assert numata.page.outcome.text().startswith("Pencilled only: ")
    numata.page.homes.confirm.click()
    numata.settle()
    assert "background_check" in numata.refused[0]


def test_suggest_finds_a_home_for_everybody_as_one_step(numata):
    numata.page.suggest.click()
    numata.settle()
    assert numata.page.unplaced.rows() == ()
    assert numata.page.without.text() == "Everybody has a home"
    assert numata.told == ["15 guests pencilled in. No better plan exists."]
    numata.link.undo()
    numata.settle()
    assert len(numata.page.unplaced.rows()) == 15


def test_stop_leaves_everything_as_it_was(numata):
    numata.page.suggest.click()
    numata.link.job.stop()
    numata.settle()
    assert numata.told == ["Stopped. Nothing was changed."]
    assert len(numata.page.unplaced.rows()) == 15
    assert numata.page.suggest.isEnabled()


def test_a_family_withdraws_and_its_guests_are_without_a_home(numata):
    numata.choose("PH09")
    numata.choose_home("F14")
    numata.page.homes.place.click()
    numata.settle()
    numata.choose_home("F14")
    numata.page.homes.withdraw.click()
    dialog = the_dialog()
    dialog.field.editor.setText("illness")
    dialog.go.click()
    numata.settle()
    assert numata.home_of("PH09") == []
    assert numata.told[-1] == "Stepanenko withdrew. 1 guest has no home."


def test_a_party_goes_together_when_it_is_ticked(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path, "hennef-2027")
    seen.choose("B01")
    assert seen.page.homes.whole_party()
    seen.press(seen.page.unplaced, Qt.Key.Key_Return)
    assert seen.home_of("B01") == seen.home_of("B02") == ["G01"]
    seen.link.close()


def test_a_problem_leads_to_its_guest(numata):
    numata.page.show_what(in_visit=True, participation=numata.known.guests["PH13"])
    numata.settle()
    assert numata.page.homes.heading.text() == "Homes for Kudo Nagi"


def test_an_empty_visit_says_what_to_do_first(qtbot, tmp_path):
    path = tmp_path / "empty.exdesk"
    with Desk.create(path, name="C", town="Port Hardy", country="CA") as desk, desk.writing("Visit") as session:
        starts, ends = dt.date(2027, 10, 7), dt.date(2027, 10, 13)
        partners = [add_partner(session, name="Numata", country="JP")]
        visit = add_visit(session, title="V", direction="inbound", starts=starts, ends=ends, partner_ids=partners)
    link = Link()
    link.open(lambda: Desk.open(path))
    qtbot.waitUntil(lambda: link.is_open, timeout=20_000)
    page = Match(link)
    qtbot.addWidget(page)
    page.show()
    assert page._whole.currentIndex() == 0
    link.choose_visit(visit)
    qtbot.waitUntil(lambda: page._whole.currentIndex() == 1, timeout=20_000)
    link.close()
