"""Ctrl+S: because people press it, it makes a copy and says where."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot
from window_builder import a_visit, settled, window_on

from exchange_desk.desk import Desk


def test_a_safety_copy_is_made_and_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    said: list[str] = []
    window.link.told.connect(lambda words, _undo: said.append(words))
    window.menus.act("copy")
    settled(qtbot, window)
    copies = list((tmp_path / "desk copies").iterdir())
    assert len(copies) == 1
    assert copies[0].name in said[0]
    with Desk.open(copies[0]) as copy:
        assert copy.undo_label == "Fill in"
