"""Words on paper: a phrase worded in place and in its pane, refused in words, undone, and a sheet read back."""

from __future__ import annotations

import csv
import shutil

import pytest
from page_builder import OnDesk
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_builder import a_visit

from exchange_desk.desk import Desk
from exchange_desk.queries.phrases import phrase_list
from ui.pages.wording import Wording
from ui.pages.wording.sheet import TakeSheet, write_sheet_to


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("wording") / "desk.exdesk"
    desk = Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA")
    with desk, desk.writing("Fill in", by="test") as session:
        return path, a_visit(session)


@pytest.fixture
def desk(qtbot, file, tmp_path):
    path, visit = file
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    desk = OnDesk(shutil.copy(path, tmp_path / "desk.exdesk"))
    desk.show(qtbot, Wording, visit)
    desk.page.activateWindow()
    desk.page.language.set_text("de")
    desk.page.ask_again()
    desk.settle()
    yield desk
    desk.link.close()


def own(desk, language="de"):
    rows = desk.link.ask(lambda session: phrase_list(session, language=language, own_only=True))
    return {row.key: row.own for row in rows}


def choose(page, key):
    assert page.list.choose(lambda row: row.key == key)


def shown(page, column):
    titles = [each.title for each in page.list.model_of_rows.columns]
    return page.list.model_of_rows.index(page.list.currentIndex().row(), titles.index(column)).data()


def type_in_place(page, text):
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert page.list.isAncestorOf(editor)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_phrase_is_worded_in_place_marked_by_word_and_taken_back(desk):
    page = desk.page
    choose(page, "on_call")
    assert shown(page, "Printed") == "Ours"
    type_in_place(page, "Immer erreichbar")
    desk.settle()
    assert own(desk) == {"on_call": "Immer erreichbar"}
    assert page.list.current().key == "on_call"
    assert shown(page, "Printed") == page.pane.state.word[:8] == "Your own"
    desk.link.undo()
    desk.settle()
    assert own(desk) == {}
    assert shown(page, "Printed") == "Ours"


def test_what_is_refused_stays_as_it_was_typed_with_the_reason(desk):
    page = desk.page
    choose(page, "family")
    type_in_place(page, "Gastgeber")
    desk.settle()
    assert own(desk) == {}
    assert "lacks {name}" in page.pane.own.hint.text()
    assert (shown(page, "Your own wording"), shown(page, "Printed")) == ("Gastgeber", "Not kept")
    choose(page, "on_call")
    page.language.set_text("fr")
    page.ask_again()
    desk.settle()
    page.language.set_text("de")
    page.ask_again()
    desk.settle()
    choose(page, "family")
    assert page.pane.own.text() == "Gastgeber"
    page.pane.own.editor.setFocus()
    page.pane.own.editor.setPlainText("Familie\n{name}")
    page.list.setFocus()
    desk.settle()
    assert own(desk) == {}  # that is our own wording already
    assert page.pane.own.hint.isHidden()
    assert page.drafts == {}


def test_rows_that_come_while_a_cell_is_typed_into_do_not_end_the_typing(desk):
    page = desk.page
    choose(page, "on_call")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Rufbereit")
    page.ask_again()
    desk.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.settle()
    assert own(desk) == {"on_call": "Rufbereit"}


def test_own_wording_is_forgotten_and_a_search_that_finds_nothing_says_so(desk):
    page = desk.page
    choose(page, "diet vegan")
    page.word(page.list.current(), "rein pflanzlich")
    desk.settle()
    page.search.setText("pflanzlich")
    page.ask_again()
    desk.settle()
    assert [row.key for row in page.list.model_of_rows.rows] == ["diet vegan"]
    page.pane.forget.click()
    desk.settle()
    assert own(desk) == {}
    page.search.setText("nirgends")
    page.ask_again()
    desk.settle()
    assert page.nothing.title.text() == "No phrase with “nirgends”"
    page._show_all()
    desk.settle()
    assert len(page.list.model_of_rows.rows) > 400


def test_a_translated_sheet_shows_what_it_would_change_before_it_does(desk, tmp_path):
    page, path = desk.page, tmp_path / "words.csv"
    write_sheet_to(desk.link, "it", path)
    desk.settle()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["key", "English", "it"]

    def read_with(**texts):
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([key, english, texts.get(key, text)] for key, english, text in rows)
        dialog = TakeSheet(desk.link, page, "de", page._taken)
        dialog.read(path)
        desk.settle()
        return dialog

    refused = read_with(family="Casa", badges="Tesserini")
    assert "lacks {name}" in refused.refusal.words.text()
    assert refused.take.isHidden()
    refused.reject()
    left = read_with(badges="Tesserini")
    assert left.head.text() == "1 wording in Italian would change"
    assert [change.then for change in left.list.model_of_rows.rows] == ["Tesserini"]
    left.reject()
    assert own(desk, "it") == {}
    read_with(badges="Tesserini").take.click()
    desk.settle()
    assert own(desk, "it") == {"badges": "Tesserini"}
    assert page.language.text() == "it"
    desk.link.undo()
    assert own(desk, "it") == {}


def test_what_was_refused_in_one_file_is_not_shown_in_another(desk, tmp_path, file):
    choose(desk.page, "family")
    desk.page.word(desk.page.list.current(), "Gastgeber")
    desk.settle()
    assert shown(desk.page, "Printed") == "Not kept"
    other = shutil.copy(file[0], tmp_path / "other.exdesk")
    desk.link.open(lambda: Desk.open(other))
    desk.until(lambda: desk.link.path == other)
    desk.settle()
    assert shown(desk.page, "Printed") == "Ours"
