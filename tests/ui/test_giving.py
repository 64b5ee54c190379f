"""Lists, forms and query sheets leave through dialogs, and a query sheet comes back, as a person does it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from window_builder import settled, window_at

from exchange_desk.queries.questions import question_rows
from exchange_desk.queries.visits import visit_rows
from ui.kit.dialogs import Dialog
from ui.link.giving import BlankForm, Export, SendQueries, take_answers
from ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = window_at(qtbot, tmp_path)
    made.files.sample(folder=tmp_path)
    qtbot.waitUntil(lambda: made.link.is_open, timeout=60_000)
    made.link.choose_visit(made.link.ask(visit_rows)[0].id)
    settled(qtbot, made)
    return made


def saved_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> Path:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def words_of(dialog: Dialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if not each.isHidden())


def test_a_list_is_written_and_where_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved_as(monkeypatch, tmp_path / "hosts.xlsx")
    dialog = Export(window.link, window, "hosts")
    dialog.go.click()
    settled(qtbot, window)
    assert path.exists()
    assert str(path) in words_of(dialog)
    assert not dialog.folder.isHidden()


def test_the_screen_warns_before_private_columns_leave(window: MainWindow) -> None:
    dialog = Export(window.link, window)
    assert "Confidential" not in words_of(dialog)
    dialog.level.set_text("P3")
    dialog.level.left.emit("P3")
    assert "Confidential" in words_of(dialog)


def test_a_blank_form_is_written_in_two_languages(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved_as(monkeypatch, tmp_path / "form.pdf")
    dialog = BlankForm(window.link, window)
    dialog.second.set_text("ja")
    dialog.go.click()
    settled(qtbot, window)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_query_sheet_goes_out_and_its_answers_come_in(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved_as(monkeypatch, tmp_path / "questions.xlsx")
    dialog = SendQueries(window.link, window)
    assert dialog.language.text() == "ja"
    dialog.go.click()
    settled(qtbot, window)
    assert "questions for Numata" in words_of(dialog)
    rows = window.link.ask(partial(question_rows, visit_id=window.link.visit_id))
    asked = next(row for row in rows if row.code == "ambiguous_date")
    assert asked.sent_on is not None
    book: Any = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    row = next(n for n in range(1, sheet.max_row + 1) if str(sheet.cell(n, 1).value).startswith(asked.id))
    sheet.cell(row, 9).value = "2011-08-07"
    book.save(path)
    take_answers(window.link, window, path)
    settled(qtbot, window)
    told = [words_of(each) for each in window.findChildren(Dialog) if each.windowTitle() == "Answers"]
    assert "1 answer taken over, 5 left open" in told[0]
    assert asked.id not in {row.id for row in window.link.ask(partial(question_rows, visit_id=window.link.visit_id))}
    window.link.undo()
    assert asked.id in {row.id for row in window.link.ask(partial(question_rows, visit_id=window.link.visit_id))}


@pytest.mark.parametrize("what", ["give export", "give form", "give queries", "give calendar", "give cards"])
def test_the_menu_leads_to_each(window: MainWindow, what: str) -> None:
    before = len(window.findChildren(Dialog))
    window.menus.act(what)
    assert len(window.findChildren(Dialog)) == before + 1
