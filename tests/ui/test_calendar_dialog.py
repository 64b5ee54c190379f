"""A calendar is written from the menu Visit: whom for, where to, and what is in it, as a person does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from window_builder import settled, window_at

from exchange_desk.queries.visits import visit_rows
from ui.kit.dialogs import Dialog
from ui.link.calendars import GiveCalendar
from ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = window_at(qtbot, tmp_path)
    made.files.sample(folder=tmp_path)
    qtbot.waitUntil(lambda: made.link.is_open, timeout=60_000)
    made.link.choose_visit(made.link.ask(visit_rows)[0].id)
    settled(qtbot, made)
    return made


def words_of(dialog: Dialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if not each.isHidden())


def choose(dialog: GiveCalendar, whom: str) -> None:
    dialog.whom.set_text(whom)
    dialog.whom.left.emit(whom)


def test_a_guests_calendar_is_written_and_where_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog = GiveCalendar(window.link, window)
    assert dialog.who["guest"].isHidden()
    choose(dialog, "guest")
    assert not dialog.who["guest"].isHidden()
    assert f"For {dialog.who['guest'].editor.currentText()} only" in words_of(dialog)
    dialog.go.click()
    settled(qtbot, window)
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert "events are written" in words_of(dialog)
    assert str(path) in words_of(dialog)


def test_every_guest_gets_a_file_in_a_folder(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "all"))
    dialog = GiveCalendar(window.link, window)
    assert dialog.names.isHidden()
    choose(dialog, "each guests")
    assert not dialog.names.isHidden()
    dialog.go.click()
    settled(qtbot, window)
    assert len(list((tmp_path / "all").glob("*.ics"))) == 15
    assert "15 calendars are written." in words_of(dialog)


def test_host_families_are_offered_only_where_guests_have_homes(window: MainWindow) -> None:
    dialog = GiveCalendar(window.link, window)
    offered = [dialog.whom.editor.itemData(n) for n in range(dialog.whom.editor.count())]
    assert offered == ["group", "leaders", "guest", "each guests"]


def test_the_leaders_calendar_warns_before_it_leaves(window: MainWindow) -> None:
    dialog = GiveCalendar(window.link, window)
    choose(dialog, "leaders")
    assert "For the leaders only" in words_of(dialog)


def test_the_calendar_needs_a_visit(window: MainWindow) -> None:
    window.menus.allow(file=True, visit=False)
    assert not window.menus.actions["give calendar"].isEnabled()
    window.menus.allow(file=True, visit=True)
    assert window.menus.actions["give calendar"].isEnabled()
