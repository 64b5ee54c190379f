"""What a newer list would change stands in a table before anything is changed, at any text size, for keys alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from window_builder import a_visit, settled, window_on

from ui.kit.look import look
from ui.pages.importing.changing import ChangesTable

OLDER = (
    "Family name,Given name,Date of birth,Phone,Allergies\n"
    "Mori,Yui,2011-04-30,+81 90 1111 2222,peanuts\nOno,Ren,2010-05-01,+81 90 3333 4444,none\n"
    "Sato,Aoi,2010-06-02,+81 90 5555 6666,none\nKudo,Mei,2010-07-03,+81 90 7777 8888,none\n"
)
NEWER = OLDER.replace("1111 2222", "9999 0000").replace("peanuts", "peanuts and eggs").rpartition("Kudo")[0]


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def brought(qtbot: QtBot, window: Any, path: Path, text: str, *, last: int = 4) -> None:
    path.write_text(text, encoding="utf-8")
    window.page.start_over()
    window.page.import_path(path)
    settled(qtbot, window)
    while window.page.steps.at() < last:
        window.page.go_on()
        settled(qtbot, window)


def test_changes_are_shown_before_and_after_and_can_be_walked_through_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("import")
    path = tmp_path / "guests.csv"
    brought(qtbot, window, path, OLDER)
    window.page.go_on()
    settled(qtbot, window)
    before = window.link.desk.undo_label
    window.resize_text(200)
    try:
        brought(qtbot, window, path, NEWER, last=3)
        page = window.page
        table = page.checking.findChild(ChangesTable)
        rows = table.model_of_rows.rows
        assert ("Yui Mori", "Allergy", "–") in [(row.who, row.label, row.was or "–") for row in rows if row.safety]
        assert [row.safety for row in rows] == sorted((row.safety for row in rows), reverse=True)
        assert any(row.label == "Phone" and row.was != row.becomes for row in rows)
        assert "Kudo" in words_of(page.checking)
        assert "No longer on the list (1)" in words_of(page.checking)
        assert window.link.desk.undo_label == before
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_Down)
        assert table.current() is rows[1]
        for number in range(len(rows)):
            metrics = table.fontMetrics()
            for column in range(4):
                text, width = str(table.model().index(number, column).data()), table.columnWidth(column) - look.px(16)
                room = metrics.boundingRect(0, 0, width, 9000, int(Qt.TextFlag.TextWordWrap), text)
                assert table.rowHeight(number) >= room.height() or column == 0
        page.go_on()
        settled(qtbot, window)
        assert page.summary.findChild(ChangesTable) is not None
        assert "would change" in words_of(page.summary)
        page.go_on()
        settled(qtbot, window)
        assert page.done
        assert "What has changed" in words_of(page.summary)
    finally:
        look.apply(dark=False, percent=100)


def test_the_wish_that_empty_cells_erase_is_off_until_it_is_ticked_and_shows_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("import")
    path = tmp_path / "guests.csv"
    brought(qtbot, window, path, OLDER, last=3)
    assert window.page.checking.erases is None  # a first list has nothing to erase
    window.page.go_on()
    settled(qtbot, window)
    window.page.go_on()
    settled(qtbot, window)
    emptied = OLDER.replace("+81 90 1111 2222", "").replace("peanuts", "")
    brought(qtbot, window, path, emptied, last=3)
    page = window.page
    assert not page.checking.erases.isChecked()
    assert all(row.asked for row in page.report.changes)
    qtbot.keyClick(page.checking.erases, Qt.Key.Key_Space)
    settled(qtbot, window)
    assert page.checking.erases.isChecked()
    assert [(row.label, row.becomes) for row in page.report.changes if not row.asked and row.label == "Phone"] == [
        ("Phone", "")
    ]
    assert [row.label for row in page.report.changes if row.safety and row.asked] == ["Allergy"]
    page.go_on()
    settled(qtbot, window)
    page.go_on()
    settled(qtbot, window)
    assert page.done
    assert any(not row.asked for row in page.report.changes)


def test_all_changes_stand_on_the_page_which_alone_scrolls_and_follows_the_keys(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("import")
    window.activateWindow()
    path = tmp_path / "guests.csv"
    head, *rows = OLDER.splitlines()
    many = [head, *(f"{row.split(',')[0]}{n},{row.split(',', 1)[1]}" for n in range(8) for row in rows)]
    brought(qtbot, window, path, "\n".join(many))
    window.page.go_on()
    settled(qtbot, window)
    brought(qtbot, window, path, "\n".join(many).replace("+81 90 ", "+81 80 ").replace("none", "ปู"), last=3)
    page = window.page
    table = page.checking.findChild(ChangesTable)
    assert page.checking.first() is table
    assert table.hasFocus()
    assert table.verticalScrollBar().maximum() == 0
    area = page.checking.findChild(QScrollArea)
    for _ in range(len(table.model_of_rows.rows) - 1):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    last = table.viewport().mapTo(area.viewport(), table.visualRect(table.currentIndex()).center())
    assert area.viewport().rect().contains(last)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert page.steps.at() == 4


def test_what_a_list_is_silent_about_is_called_as_people_call_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("import")
    path = tmp_path / "guests.csv"
    head = "Family name,Given name,Date of birth,Allergies,Medication,Parent / emergency contact\n"
    ono = "Ono,Ren,2010-05-01,eggs,,\n"
    brought(qtbot, window, path, head + "Mori,Yui,2011-04-30,กุ้ง,asthma spray,Ken Mori +81 90 1111 2222\n" + ono)
    window.page.go_on()
    settled(qtbot, window)
    brought(qtbot, window, path, head + "Mori,Yui,2011-04-30,none,,\n" + ono, last=3)
    said = words_of(window.page.checking)
    assert "This list says nothing about emergency contact, medication; what was known is kept." in said
    assert "the newer list no longer has allergy “กุ้ง”" in said
