"""The dialog of weights: numbers in words, tried out without a trace, kept with the visit, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_builder import settled, window_with_sample

from exchange_desk.queries.weights import weight_rows
from ui.pages.match.weighing import Weights


@pytest.fixture
def window(qtbot, tmp_path):
    window = window_with_sample(qtbot, tmp_path)
    yield window
    window.close()


def opened(qtbot, window):
    window.show_page("match")
    settled(qtbot, window)
    QTest.mouseClick(window.findChild(object, "what-wishes-count"), Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(Weights)
    return dialog


def now(window):
    visit = window.link.visit_id
    return {row.rule: row.now for row in window.link.ask(lambda session: weight_rows(session, visit))}


def test_a_number_is_tried_out_kept_with_the_visit_and_undone(qtbot, window):
    dialog = opened(qtbot, window)
    assert not dialog.save.isEnabled()
    dialog.numbers["home_wish"].box.selectAll()
    QTest.keyClicks(dialog.numbers["home_wish"].box, "-90")
    assert dialog.wanted() == {"home_wish": -90}
    dialog.preview.click()
    settled(qtbot, window)
    told = dialog.outcome.text()  # whether anybody moves hangs on which of the best plans was taken
    assert "everybody stays" in told or (told.startswith(str(len(dialog.moves.rows()))) and dialog.moves.isVisible())
    assert now(window)["home_wish"] == 30
    dialog.save.click()
    settled(qtbot, window)
    assert now(window)["home_wish"] == -90
    window.link.undo()
    settled(qtbot, window)
    assert now(window)["home_wish"] == 30


def test_usual_numbers_come_back_and_nothing_is_to_be_saved(qtbot, window):
    dialog = opened(qtbot, window)
    dialog.numbers["interest"].set_value(50)
    assert dialog.save.isEnabled()
    dialog.usual.click()
    assert dialog.numbers["interest"].value() == 4
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_numbers_can_be_kept_for_every_visit_and_the_visit_has_none_of_its_own_then(qtbot, window):
    dialog = opened(qtbot, window)
    dialog.numbers["interest"].set_value(11)
    dialog.for_all.setChecked(True)
    dialog.save.click()
    settled(qtbot, window)
    visit = window.link.visit_id
    row = next(r for r in window.link.ask(lambda session: weight_rows(session, visit)) if r.rule == "interest")
    assert (row.now, row.usual, row.own) == (11, 11, False)
    window.link.undo()
    settled(qtbot, window)
    assert now(window)["interest"] == 4
