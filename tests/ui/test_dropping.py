"""Files dropped on the window: lists wait until it is said what they are, a committee file is opened."""

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


def test_a_dropped_list_waits_and_is_imported_as_what_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    drop(window, SAMPLES / "guests.xlsx", SAMPLES / "host-families.csv")
    settled(qtbot, window)
    assert window.page.key == "import"
    assert "guests.xlsx" in window.page.waiting.text()
    assert "1 more" in window.page.waiting.text()
    assert window.link.desk.last_step.label == "Fill in"
    window.page.kind.set_text("guests")
    window.page.import_waiting()
    settled(qtbot, window)
    assert window.page.report.new > 0
    assert any("safety copy" in remark for remark in window.page.report.remarks)
    assert "host-families.csv" in window.page.waiting.text()


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
