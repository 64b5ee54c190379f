"""The tape chart of the match page: every verb by drag and by key, refusals in words, split stays, the dialog."""

from __future__ import annotations

import datetime as dt

import pytest
from page_builder import OnDesk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sample_desks import open_sample

from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from ui.kit.dialogs import Dialog
from ui.pages.match import Match
from ui.pages.match.asking import Anyway
from ui.pages.match.chart import Chart
from ui.pages.match.chart_dates import SplitDialog, StayDialog
from ui.pages.match.chart_rows import typed_night
from ui.pages.match.chart_verbs import menu_of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Seen(OnDesk):
    """A match page turned to its chart, on a sample desk, and what it told."""

    def __init__(self, qtbot, folder, name="port-hardy-2027"):
        desk, self.known = open_sample(name, folder)
        desk.close()
        self.guests = {v: k for k, v in self.known.guests.items()}
        self.homes = {v: k for k, v in self.known.homes.items()}
        self.chart = None
        super().__init__(folder / "sample.exdesk")
        self.show(qtbot, Match, self.known.visit)
        self.page.head.choose_view("chart")
        self.chart = self.page.views.view
        assert isinstance(self.chart, Chart)
        self.settle()
        self.chart.view.setFocus()

    def quiet(self):
        return super().quiet() and not (self.chart and self.chart._pause.isActive())

    def choose(self, guest, number=0):
        keys = [key for key, stay in self.chart._stays.items() if self.guests.get(stay.participation_id) == guest]
        assert self.chart.view.choose(sorted(keys, key=lambda key: self.chart.stay(key).first_night)[number])
        self.settle()

    def choose_line(self, home):
        keys = [line.key for line in self.chart.view.laid.sheet.lines]
        view = self.chart.view
        line = keys.index(self.known.homes[home])
        view.verticalScrollBar().setValue(view.laid.top(line) * view.ink.lane)
        at = QPoint(20, view.y_of(line) + view.ink.lane // 2)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()
        assert view.line_key() == keys[line]

    def put(self, guest, home):
        self.choose(guest)
        self.chart.doing.put(self.chart.key, self.known.homes[home])
        self.settle()

    def press(self, *keys, held=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(self.chart.view, key, held)
            self.settle()

    def stays(self, guest):
        found = [s for s in self.chart._stays.values() if self.guests.get(s.participation_id) == guest]
        return sorted((s.first_night.day, s.last_night.day, self.homes.get(s.household_id, "")) for s in found)

    def stay(self, guest):
        return next(s for s in self.chart._stays.values() if self.guests.get(s.participation_id) == guest and s.id)


def an_empty_visit(session):
    partner = add_partner(session, name="Nowhere", country="JP")
    days = {"starts": dt.date(2028, 1, 1), "ends": dt.date(2028, 1, 4)}
    return add_visit(session, title="Nobody yet", direction="inbound", partner_ids=[partner], **days)


@pytest.fixture
def numata(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path)
    yield seen
    for dialog in [w for w in QApplication.topLevelWidgets() if isinstance(w, Dialog)]:
        dialog.close()
    seen.link.close()


def the_dialog(kind):
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return dialog


def test_guests_without_a_home_lie_on_top_and_homes_below_with_reasons_for_the_chosen_one(numata):
    sheet = numata.chart.view.laid.sheet
    assert (len(sheet.days), len(sheet.lines), len(sheet.loose)) == (6, 14, 15)
    numata.choose("PH09")
    status, why = numata.chart.view.verdict(numata.known.homes["F10"])
    assert (status, why.startswith("Not possible: Kasai Soma")) == ("cancelled", True)
    assert numata.chart.view.verdict(numata.known.homes["F14"])[0] == "ok"
    numata.choose_line("F10")
    assert "for Kasai Soma. Not possible" in numata.chart.words.text()


def test_a_visit_without_guests_and_homes_is_an_empty_chart_and_every_key_is_harmless(numata):
    numata.choose("PH09")
    empty = numata.link.do("Another visit", an_empty_visit)
    numata.link.choose_visit(empty)
    numata.settle()
    assert numata.chart.view.bar() is None
    for key in "LCS":
        numata.press(getattr(Key, f"Key_{key}"))
    numata.press(Key.Key_Down, Key.Key_Right, Key.Key_Delete, Key.Key_Return, Key.Key_1)
    numata.link.choose_visit(numata.known.visit)
    numata.settle()
    assert len(numata.page.state.unplaced()) == 15


def test_both_scripts_of_a_name_are_shown_and_told(numata):
    numata.choose("PH09")
    bar = numata.chart.view.bar()
    assert (bar.name, bool(bar.own_name)) == ("Kasai Soma", True)
    assert bar.own_name in numata.chart.view.accessibleDescription()


def test_a_guest_is_put_into_a_home_moved_and_taken_out_by_keys(numata):
    numata.choose("PH01")
    numata.press(Key.Key_M)
    lines = [line.key for line in numata.chart.view.laid.sheet.lines]
    while numata.chart.view.line_key() != numata.known.homes["F01"]:
        numata.press(Key.Key_Down)
    numata.press(Key.Key_Return)
    assert numata.stays("PH01") == [(7, 12, "F01")]
    numata.press(Key.Key_M)
    step = 1 if lines.index(numata.known.homes["F13"]) > lines.index(numata.known.homes["F01"]) else -1
    while numata.chart.view.line_key() != numata.known.homes["F13"]:
        numata.press(Key.Key_Down if step > 0 else Key.Key_Up)
    numata.press(Key.Key_Return)
    assert numata.stays("PH01") == [(7, 12, "F13")]
    numata.press(Key.Key_Delete)
    assert numata.stays("PH01") == [(7, 12, "")]
    assert [words.split()[0] for words in numata.told] == ["Place", "Move", "Take"]


def test_put_here_is_the_click_twin_of_dragging(numata):
    numata.choose("PH01")
    numata.choose_line("F01")
    assert numata.chart.verbs.here.isEnabled()
    numata.chart.verbs.here.click()
    numata.settle()
    assert numata.stays("PH01") == [(7, 12, "F01")]


def test_the_title_of_an_occupied_home_tells_why_it_does_not_fit_the_chosen_guest(numata):
    numata.put("PH09", "F14")
    numata.put("PH05", "F14")
    numata.choose("PH01")
    numata.choose_line("F14")
    assert numata.chart.words.text().startswith("Stepanenko for Honma Shuichi. Not possible")
    numata.press(Key.Key_W)
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, Dialog) and w.isVisible()]
    assert dialog.windowTitle() == "Stepanenko for Honma Shuichi"


def test_a_blocked_drop_is_refused_with_its_reason_and_a_wish_may_be_overruled(numata):
    numata.put("PH09", "F10")
    assert "allergic to cats" in numata.refused[0] or "cat" in numata.refused[0]
    assert numata.stays("PH09") == [(7, 12, "")]
    numata.put("PH10", "F05")
    dialog = the_dialog(Anyway)
    dialog.field.set_text("Jenna agreed on the phone.")
    dialog.by.set_text("Ann")
    dialog.go.click()
    numata.settle()
    assert numata.stays("PH10") == [(7, 12, "F05")]


def test_an_edge_leaves_the_rest_of_the_nights_without_a_home(numata):
    numata.put("PH01", "F01")
    numata.press(Key.Key_Left, Key.Key_Left, held=SHIFT)
    assert numata.stays("PH01") == [(7, 10, "F01"), (11, 12, "")]
    assert numata.chart.view.bar().after
    numata.choose("PH01", 1)
    numata.chart.doing.put(numata.chart.key, numata.known.homes["F13"])
    numata.settle()
    assert numata.stays("PH01") == [(7, 10, "F01"), (11, 12, "F13")]


def test_lock_confirm_split_and_join_are_one_key_each(numata):
    numata.put("PH01", "F01")
    numata.press(Key.Key_L)
    assert numata.stay("PH01").locked
    numata.press(Key.Key_Left, held=SHIFT)
    assert "locked" in numata.refused[-1]
    numata.press(Key.Key_L, Key.Key_C)
    assert numata.stay("PH01").confirmed
    numata.press(Key.Key_T)
    dialog = the_dialog(SplitDialog)
    dialog.night.set_text("7")
    dialog.go.click()
    assert "from 8 Oct to 12 Oct" in dialog.night.hint.text()
    dialog.night.set_text("10 Oct")
    dialog.go.click()
    numata.settle()
    assert numata.stays("PH01") == [(7, 9, "F01"), (10, 12, "F01")]
    numata.press(Key.Key_J)
    assert numata.stays("PH01") == [(7, 12, "F01")]


def test_the_dialog_takes_nights_and_the_home_of_the_rest_as_one_step(numata):
    numata.put("PH01", "F01")
    numata.press(Key.Key_Return)
    dialog = the_dialog(StayDialog)
    dialog.last.set_text("soon")
    dialog.go.click()
    assert "Write a night from 7 Oct to 12 Oct" in dialog.last.hint.text()
    dialog.last.set_text("9")
    dialog.rest.set_text(numata.known.homes["F02"])
    dialog.go.click()
    numata.settle()
    assert dialog.isVisible()
    assert dialog.wrong.text()
    assert numata.stays("PH01") == [(7, 12, "F01")]
    dialog.rest.set_text(numata.known.homes["F13"])
    dialog.go.click()
    numata.settle()
    assert numata.stays("PH01") == [(7, 9, "F01"), (10, 12, "F13")]
    numata.link.undo()
    numata.settle()
    assert numata.stays("PH01") == [(7, 12, "F01")]


def test_the_dialog_places_a_guest_for_some_nights_only(numata):
    numata.choose("PH01")
    numata.press(Key.Key_F2)
    dialog = the_dialog(StayDialog)
    dialog.last.set_text("9")
    dialog.go.click()
    assert "Choose the home" in dialog.wrong.text()
    dialog.home.set_text(numata.known.homes["F01"])
    dialog.go.click()
    numata.settle()
    assert numata.stays("PH01") == [(7, 9, "F01"), (10, 12, "")]


def test_the_menu_names_every_verb_with_its_key(numata):
    numata.put("PH01", "F01")
    texts = [action.text() for action in menu_of(numata.chart, numata.chart.key).actions() if action.text()]
    assert [t.partition("\t")[2] for t in texts] == ["Enter", "M", "T", "J", "L", "C", "Delete"]


def test_a_party_goes_together_unless_told_otherwise(qtbot, tmp_path):
    seen = Seen(qtbot, tmp_path, "hennef-2027")
    try:
        seen.put("B01", "G17")
        assert [h for *_n, h in seen.stays("B01") + seen.stays("B02")] == ["G17", "G17"]
        assert seen.chart.verbs.party.isVisible()
        seen.put("B01", "G01")
        assert [h for *_n, h in seen.stays("B01") + seen.stays("B02")] == ["G01", "G01"]
    finally:
        seen.link.close()


NIGHTS = [dt.date(2027, 7, 24) + dt.timedelta(days=n) for n in range(40)]


@pytest.mark.parametrize(
    ("text", "night"),
    [("1 Sep", (9, 1)), ("Aug 1", (8, 1)), ("2027-07-30", (7, 30)), ("30. Jul", (7, 30)), ("23", (8, 23))],
)
def test_nights_are_typed_as_people_write_them(text, night):
    assert typed_night(text, NIGHTS) == dt.date(2027, *night)


@pytest.mark.parametrize("text", ["", "soon", "23 Jul", "2027-07-23", "99", "24", "24 25", "２４日", "-3"])
def test_other_words_are_answered_with_what_to_write(text):
    assert "Write" in typed_night(text, NIGHTS)
