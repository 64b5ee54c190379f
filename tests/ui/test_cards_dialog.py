"""Cards for telephones are written from the menu File; those of minors only after a warning."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from window_builder import settled, window_at

from exchange_desk.queries.visits import visit_rows
from ui.kit.dialogs import Dialog
from ui.link.cards import GiveCards
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


def test_cards_are_written_without_minors(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "c.vcf"), ""))
    dialog = GiveCards(window.link, window)
    dialog.whose.set_text("guests")
    dialog.go.click()
    settled(qtbot, window)
    assert "minors are left out" in words_of(dialog)
    assert (tmp_path / "c.vcf").read_bytes().count(b"BEGIN:VCARD") < 15


def test_cards_of_minors_warn_first(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "c.vcf"), ""))
    dialog = GiveCards(window.link, window)
    dialog.whose.set_text("guests")
    assert "▲" not in words_of(dialog)
    dialog.minors.click()
    assert "▲ A child's phone number" in words_of(dialog)
    dialog.go.click()
    settled(qtbot, window)
    assert (tmp_path / "c.vcf").read_bytes().count(b"BEGIN:VCARD") == 15


def test_a_family_has_no_minors_to_ask_about(window: MainWindow) -> None:
    dialog = GiveCards(window.link, window)
    dialog.minors.setChecked(True)
    dialog.whose.set_text("hosts")
    dialog.whose.left.emit("hosts")
    assert not dialog.minors.isEnabled()
    assert "▲" not in words_of(dialog)
