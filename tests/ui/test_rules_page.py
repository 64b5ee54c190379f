"""The page of the rules: packs ticked, numbers changed in place and refused in words, undo, what was overruled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_builder import a_visit, settled, window_on

from exchange_desk.queries.facts import visit_rules


@pytest.fixture
def window(qtbot, tmp_path):
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("rules", rule="beds")
    settled(qtbot, window)
    yield window
    window.close()


def now(window):
    return window.link.ask(lambda session: visit_rules(session, window.link.visit_id))


def type_into(field, text):
    field.editor.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def test_a_pack_is_ticked_with_the_keyboard_and_undo_takes_it_back(qtbot, window):
    page = window.pages["rules"]
    rules = page.list.model().rowCount()
    assert not page.packs["short_youth"].isEnabled()
    page.packs["uk_exchange"].setFocus()
    QTest.keyClick(page.packs["uk_exchange"], Qt.Key.Key_Space)
    settled(qtbot, window)
    assert now(window).packs == ("short_adult", "short_youth", "uk_exchange")
    assert page.list.model().rowCount() == rules + 2
    window.link.undo()
    settled(qtbot, window)
    assert now(window).packs == ("short_adult", "short_youth")
    assert not page.packs["uk_exchange"].isChecked()


def test_a_rule_tells_its_source_and_a_number_is_kept_when_its_field_is_left(qtbot, window):
    page = window.pages["rules"]
    pane = page.pane
    assert pane.level.word == "Forbids"
    assert "Nobody may overrule it" in pane.means.text()
    assert "Source: R1" in pane.source.text()
    assert "Last read on 24 November 2026" in pane.source.text()
    own = page.pane.fields["share_age_gap", True]
    assert own.editor.placeholderText() == "3"
    type_into(own, "2")
    settled(qtbot, window)
    assert now(window).numbers == {"share_age_gap": 2}
    type_into(own, "9")
    settled(qtbot, window)
    assert "0 to 5" in own.hint.text()
    assert now(window).numbers == {"share_age_gap": 2}
    window.link.undo()
    settled(qtbot, window)
    assert now(window).numbers == {}
    type_into(page.pane.fields["share_age_gap", False], "1")
    settled(qtbot, window)
    assert now(window).numbers == {"share_age_gap": 1}
    assert own.editor.placeholderText() == "1"
    window.link.choose_visit(None)
    settled(qtbot, window)
    assert page._whole.currentIndex() == 0
