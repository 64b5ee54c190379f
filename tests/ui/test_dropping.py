"""Files dropped on the window: lists are looked at one after the other, a committee file is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_builder import SAMPLES, a_visit, settled, window_at, window_on

from exchange_desk.desk import Desk


def drop(window: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, plain)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, mime, left, plain))


def test_of_two_dropped_lists_the_first_is_looked_at_and_the_other_waits(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    drop(window, SAMPLES / "guests.xlsx", SAMPLES / "host-families.csv")
    settled(qtbot, window)
    assert window.page.key == "import"
    assert window.page.way.listed.name == "guests.xlsx"
    assert window.page.way.found.kind == "guests"
    assert "host-families.csv" in window.page.choosing.waiting.text()
    assert window.link.desk.last_step.label == "Fill in"
    for _ in range(3):
        window.page.go_on()
        settled(qtbot, window)
    assert window.page.summary.undo is None
    window.page.bring()
    settled(qtbot, window)
    assert window.page.report.new > 0
    assert any("safety copy" in remark for remark in window.page.report.remarks)
    window.page.start_over()
    window.page.take_waiting()
    settled(qtbot, window)
    assert window.page.way.found.kind == "hosts"


def test_a_dropped_committee_file_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "desk.exdesk"
    Desk.create(path, name="S", town="Port Hardy", country="CA").close()
    window = window_at(qtbot, tmp_path)
    drop(window, path)
    qtbot.waitUntil(lambda: window.link.is_open, timeout=20_000)
    settled(qtbot, window)
    assert window.link.path == path


def test_a_list_dropped_before_a_file_is_open_is_told_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_at(qtbot, tmp_path)
    said: list[str] = []
    window.link.refused.connect(said.append)
    drop(window, SAMPLES / "guests.xlsx")
    assert "Open your committee file first" in said[0]
