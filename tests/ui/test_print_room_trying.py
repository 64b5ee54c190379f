"""A test print in the print room: one sheet to a folder or a printer, and what was ticked stays to be printed."""

from __future__ import annotations

import pytest
from print_room_builder import Room
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from exchange_desk.queries.visits import visit_rows
from ui.pages.print_room.trying import TryingDialog


@pytest.fixture
def room(qtbot, desk_path):
    made = Room(qtbot, desk_path)
    yield made
    made.link.close()


def test_a_test_saves_one_file_and_leaves_every_tick(room, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    before = room.ticked()
    room.page.trial.click()
    dialog = room.page.findChild(TryingDialog)
    dialog._settle(False)
    room.settle()
    assert [path.name[:5] for path in tmp_path.glob("*.pdf")] == ["test-"]
    assert room.ticked() == before
    assert room.link.ask(visit_rows)[0].sheets == 0
    assert room.link.desk.undo_label != "Print 1 sheet"
    assert room.told == [f"1 sheet saved in {tmp_path.name}. It was a test: nothing counts as printed."]


def test_a_test_goes_to_the_printer_too(room, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    before = room.ticked()
    room.page.doing.print_on(printer, test=True)
    room.settle()
    assert (tmp_path / "paper.pdf").exists()
    assert room.ticked() == before


def test_dialogs_that_are_left_do_nothing(room, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    room.page.trial.click()
    room.page.findChild(TryingDialog).reject()
    room.page.doing._try(False)
    room.page.doing.choose_folder()
    room.settle()
    assert room.told == room.refused == []


def test_without_a_tick_there_is_nothing_to_try(room):
    for n in range(room.page.tree.topLevelItemCount()):
        room.page.tree.topLevelItem(n).setCheckState(0, room.page.tree.topLevelItem(n).checkState(0).Unchecked)
    assert not room.ticked()
    assert not room.page.trial.isEnabled()
    assert not room.page.press.isEnabled()
