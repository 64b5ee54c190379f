"""The phone list: families in order, one key confirms and goes on, what may not be confirmed is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_builder import settled, window_with_sample

from exchange_desk.queries.phoning import phone_rows
from ui.pages.match.phoning import PhoneList


@pytest.fixture
def window(qtbot, tmp_path):
    window = window_with_sample(qtbot, tmp_path)
    yield window
    window.close()


def rows_of(window):
    visit = window.link.visit_id
    return window.link.ask(lambda session: phone_rows(session, visit))


def test_one_key_confirms_a_family_and_goes_on_to_the_next(qtbot, window):
    window.show_page("match")
    settled(qtbot, window)
    QTest.mouseClick(window.findChild(object, "phone-list"), Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(PhoneList)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    names = [row.home for row in dialog.list.rows()]
    assert names == sorted(names, key=str.casefold)
    QTest.keyClick(dialog.list, Qt.Key.Key_C)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert [row.confirmed for row in rows_of(window)][:3] == [True, True, False]
    assert dialog.list.current().home == names[2]
    dialog.list.choose(lambda row: row.home == names[0])
    QTest.keyClick(dialog.list, Qt.Key.Key_P)
    settled(qtbot, window)
    assert not rows_of(window)[0].confirmed
    window.link.undo()
    settled(qtbot, window)
    assert rows_of(window)[0].confirmed
    dialog.accept()


def test_a_child_whose_hosts_lost_their_check_is_not_confirmed_and_the_reason_is_told(qtbot, window):
    from exchange_desk.operations.fields import set_fields
    from exchange_desk.queries.records import record_rows

    with window.link.desk.writing("Take the checks away", by="test") as session:
        for check in record_rows(session, "background_check"):
            set_fields(session, "background_check", check.id, {"state": "missing"})
    dialog = PhoneList(window, window.link, window.link.visit_id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.list.choose(lambda row: any("background check" in words for words in row.against))
    home = dialog.list.current().home
    QTest.keyClick(dialog.list, Qt.Key.Key_C)
    assert "background check" in dialog.said.text()
    assert not next(row for row in rows_of(window) if row.home == home).confirmed
