"""The five steps of an import, by keyboard, by paste, with wrong files, with what is put right on the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_builder import SAMPLES, a_visit, settled, window_on

from ui.kit.cards import Note
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Field


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def import_page(qtbot: QtBot, tmp_path: Path) -> tuple[Any, Any]:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("import")
    window.activateWindow()
    return window, window.page


def enter(qtbot: QtBot, window: Any) -> None:
    qtbot.keyClick(window.page.focusWidget() or window.page, Qt.Key.Key_Return)
    settled(qtbot, window)


def a_list(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "liste.csv"
    path.write_bytes(text.encode(encoding))
    return path


GUESTS = "Family name,Given name,Date of birth,Odd thing\nMori,Yui,2011-04-30,blue\nOno,Ren,2010-05-01,red\n"


def test_a_list_goes_in_by_enter_alone_and_is_taken_back_whole(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = import_page(qtbot, tmp_path)
    chosen = (str(SAMPLES / "guests.xlsx"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: chosen))
    for step in range(1, 5):
        enter(qtbot, window)
        assert page.steps.at() == step
        assert window.link.desk.last_step.label == "Fill in"
    assert "new, 0 changed" in words_of(page.summary)
    planned = page.report.new
    enter(qtbot, window)
    assert page.done
    assert page.report.new == planned > 0
    assert window.link.desk.last_step.label == "Import guests.xlsx"
    page.summary.undo.click()
    settled(qtbot, window)
    assert "taken back" in words_of(page.summary)
    assert window.link.desk.undo_label == "Fill in"


def test_a_copied_block_of_cells_is_pasted_and_imported(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    QGuiApplication.clipboard().setText(GUESTS.replace(",", "\t"))
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert page.way.found.kind == "guests"
    for _ in range(4):
        enter(qtbot, window)
    assert page.report.new == 2
    assert page.done


def test_pasting_nothing_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    QGuiApplication.clipboard().clear()
    page.paste()
    settled(qtbot, window)
    assert "Nothing was copied" in words_of(page)


def test_a_dialog_that_was_cancelled_changes_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = import_page(qtbot, tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: ("", "")))
    enter(qtbot, window)
    assert page.way is None
    assert page.steps.at() == 0


def test_a_column_that_was_put_right_is_read_so_and_kept_when_going_back(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, GUESTS))
    settled(qtbot, window)
    page.go_on()
    assert "kept as a note" in words_of(page.columns)
    assert "blue" in words_of(page.columns)
    box = page.columns.boxes["Odd thing"]
    box.setCurrentIndex(box.findData("called"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, window)
    assert page.columns.boxes["Odd thing"].currentData() == "called"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.steps.at() == 1
    for _ in range(3):
        page.go_on()
        settled(qtbot, window)
    assert page.report.mapping["Odd thing"] == "called"


def test_encoding_and_row_of_headings_are_shown_and_can_be_put_right(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, "Numata 2027\n" + GUESTS.replace(",", ";"), "cp1252"))
    settled(qtbot, window)
    assert page.finding.row.text() == "2"
    assert page.finding.delimiter.text() == ";"
    page.finding.encoding.set_text("cp1250")
    page.finding.encoding.left.emit("cp1250")
    settled(qtbot, window)
    assert page.way.found.encoding == "cp1250"
    page.finding.row.set_text("3")
    page.finding.row.left.emit("3")
    settled(qtbot, window)
    assert page.way.found.heading_row in (3, None)
    page.finding.row.set_text("2")
    page.finding.row.left.emit("2")
    settled(qtbot, window)
    assert "given_name" in page.way.found.looking.mapping.values()


def test_an_answer_given_on_the_way_is_used_by_the_import(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(SAMPLES / "guests.xlsx")
    settled(qtbot, window)
    for _ in range(2):
        page.go_on()
        settled(qtbot, window)
    page.go_on()
    settled(qtbot, window)
    asked = sum(each.state == "open" for each in page.report.questions)
    key, field = next(iter(page.checking.fields.items()))
    field.editor.setCurrentIndex(1)
    field.left.emit(field.text())
    assert page.way.answers == {key: field.text()}
    page.go_back()
    page.go_on()
    settled(qtbot, window)
    assert page.checking.fields[key].text() == page.way.answers[key]
    for _ in range(2):
        page.go_on()
        settled(qtbot, window)
    assert page.done
    assert sum(each.state == "open" for each in page.report.questions) < asked


def test_a_wrong_file_is_refused_in_one_sentence_where_it_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    wrong = tmp_path / "صورة.xlsx"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n")
    page.import_path(wrong)
    settled(qtbot, window)
    assert wrong.name in words_of(page)
    assert page.steps.at() == 0


def test_a_sentence_about_an_arabic_name_is_read_from_the_left(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    wrong = tmp_path / "صورة.xlsx"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n")
    page.import_path(wrong)
    settled(qtbot, window)
    said = next(each for each in page.findChildren(Note) if wrong.name in each.words.text())
    assert QTextDocument(said.words.text()).firstBlock().textDirection() == Qt.LayoutDirection.LeftToRight


def test_enter_on_the_first_step_goes_on_with_the_list_on_its_way_not_with_one_that_waits(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, page = import_page(qtbot, tmp_path)
    window.show_page("import", paths=(a_list(tmp_path, GUESTS), SAMPLES / "host-families.csv"))
    settled(qtbot, window)
    page.go_back()
    enter(qtbot, window)
    assert page.steps.at() == 1
    assert page.way.listed.name == "liste.csv"
    assert "host-families.csv" in page.choosing.waiting.text()


def test_what_was_copied_never_takes_the_place_of_a_list_that_is_being_checked(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, GUESTS))
    settled(qtbot, window)
    page.go_on()
    page.go_on()
    settled(qtbot, window)
    page.take_text("Name\tPhone\nSato\t1\n")
    settled(qtbot, window)
    assert page.way.listed.name == "liste.csv"
    assert page.steps.at() == 3
    assert "Another list is on its way" in words_of(page)


def test_a_list_of_headings_alone_is_told_so(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, "Family name,Given name\n"))
    settled(qtbot, window)
    assert "No row stands below the headings" in words_of(page.finding)


def test_undo_of_an_import_never_takes_back_something_later(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, GUESTS))
    settled(qtbot, window)
    for _ in range(4):
        page.go_on()
        settled(qtbot, window)
    page.bring()
    settled(qtbot, window)
    from exchange_desk.operations.partners import add_partner

    window.link.do("Add", lambda session: add_partner(session, name="Hennef", country="DE"))
    said: list[str] = []
    window.link.refused.connect(said.append)
    page.undo()
    assert "Something else was changed" in said[0]
    assert window.link.desk.undo_label == "Add"


def test_an_import_taken_back_by_ctrl_z_is_not_taken_back_twice(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, GUESTS))
    settled(qtbot, window)
    for _ in range(3):
        page.go_on()
        settled(qtbot, window)
    page.bring()
    settled(qtbot, window)
    window.link.undo()
    page.undo()
    assert window.link.desk.undo_label == "Fill in"


def test_what_the_list_is_goes_before_the_page_one_came_from(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    window.show_page("import", kind="hosts")
    page.import_path(SAMPLES / "guests.xlsx")
    settled(qtbot, window)
    assert page.finding.kind.text() == "guests"


def test_a_query_sheet_that_came_back_is_no_list_and_its_answers_are_taken(qtbot: QtBot, tmp_path: Path) -> None:
    from exchange_desk.operations.imports import import_file
    from exchange_desk.sharing.query_sheet import send_query_sheet

    window, page = import_page(qtbot, tmp_path)
    visit_id, sent = window.link.visit_id, tmp_path / "asked.xlsx"
    with window.link.desk.writing("Import", by="test") as session:
        import_file(session, path=SAMPLES / "guests.xlsx", kind="guests", visit_id=visit_id)
    with window.link.desk.writing("Ask", by="test") as session:
        send_query_sheet(session, visit_id=visit_id, form="xlsx", out=sent, now=dt.datetime(2027, 5, 1, 12))
    window.show_page("import", paths=(sent,))
    settled(qtbot, window)
    assert page.way is None
    assert any(each.isVisible() for each in window.findChildren(Dialog))


def test_a_list_of_two_ways_to_read_its_letters_shows_both(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, GUESTS))
    settled(qtbot, window)
    sheet = replace(page.way.listed.sheets[0], encodings=(("cp1250", "Moøi", "Moři"),))
    page.finding.show_way(replace(page.way, listed=replace(page.way.listed, sheets=(sheet,))))
    settled(qtbot, window)
    assert "“Moři” instead of “Moøi”" in words_of(page.finding.parentWidget())


def test_a_list_whose_columns_nobody_knows_is_refused_in_place_until_they_are_said(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, "Alpha,Beta,Gamma\nMori,Yui,blue\nOno,Ren,red\n"))
    settled(qtbot, window)
    page.go_on()
    page.go_on()
    settled(qtbot, window)
    assert page.steps.at() == 2
    assert "no column with names" in words_of(page)
    for heading, field in (("Alpha", "family_name"), ("Beta", "given_name")):
        box = page.columns.boxes[heading]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
        settled(qtbot, window)
    assert "no column with names" not in words_of(page)
    for _ in range(3):
        page.go_on()
        settled(qtbot, window)
    assert page.report.new == 2


def test_no_access_key_of_the_page_is_one_of_a_menu(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, GUESTS))
    settled(qtbot, window)
    for _ in range(3):
        page.go_on()
        settled(qtbot, window)
    menus = {key_of(action.text()) for action in window.menuBar().actions()}
    words = [each.text() for each in (*page.findChildren(QPushButton), *(f.title for f in page.findChildren(Field)))]
    taken = [word for word in words if "&" in word and key_of(word) in menus]
    assert not taken
    assert not any("&" in f.editor.accessibleName() for f in page.findChildren(ChoiceField))


def key_of(words: str) -> str:
    return words[words.index("&") + 1].casefold() if "&" in words else ""


def test_a_column_that_repeats_a_heading_or_loses_its_field_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = import_page(qtbot, tmp_path)
    page.import_path(a_list(tmp_path, "Family name,Given name,Phone,Phone,Allergies,Remarks\nMori,Yui,1,2,nuts,eggs\n"))
    settled(qtbot, window)
    page.go_on()
    assert list(page.columns.boxes) == ["Family name", "Given name", "Phone", "Allergies", "Remarks"]
    assert "An earlier column has the same heading." in words_of(page.columns)
    assert "Only one column can be" not in words_of(page.columns)
    box = page.columns.boxes["Remarks"]
    box.setCurrentIndex(box.findData("allergies"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, window)
    said = "Only one column can be “Allergies”: since “Remarks” is, “Allergies” is kept as a note."
    assert said in words_of(page.columns)
