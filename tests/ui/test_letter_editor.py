"""The page of letters: a field put in by key, a wrong one refused at once, text kept when it is left, and the proof."""

from __future__ import annotations

import shutil

import pytest
from page_builder import OnDesk
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from window_builder import a_visit

from exchange_desk.basics.letter_texts import shipped_text
from exchange_desk.desk import Desk
from exchange_desk.queries.letter_texts import own_texts
from ui.pages.wording import Letters
from ui.pages.wording.letter_look import LetterLook


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("letters") / "desk.exdesk"
    desk = Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA")
    with desk, desk.writing("Fill in", by="test") as session:
        return path, a_visit_with_a_guest(session)


@pytest.fixture
def desk(qtbot, file, tmp_path):
    path, visit = file
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    desk = OnDesk(shutil.copy(path, tmp_path / "desk.exdesk"))
    desk.show(qtbot, Letters, visit)
    desk.page.activateWindow()
    yield desk
    desk.link.close()


def a_visit_with_a_guest(session):
    from exchange_desk.operations.people import add_guest

    visit_id = a_visit(session)
    add_guest(session, visit_id=visit_id, person={"family_name": "Kudo", "given_name": "Rin"})
    return visit_id


def own(desk, document, language="en"):
    visit_id = desk.link.visit_id
    return desk.link.ask(lambda session: own_texts(session, document, visit_id)).get(language)


def choose(page, key):
    assert page.list.choose(lambda each: each == key)


def typed(page, text):
    page.editor.text.setFocus()
    page.editor.text.setPlainText(text)


def test_a_field_is_put_in_by_key_and_by_click_and_the_text_is_kept_when_it_is_left(desk):
    page = desk.page
    choose(page, "thank-you-guests")
    typed(page, "Hello ")
    page.editor.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(page.editor.text, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    menu = page.editor.text.findChildren(QMenu)[-1]
    QTest.keyClick(menu, Qt.Key.Key_1)
    page.editor.plates["town"].setFocus()
    assert own(desk, "thank-you-guests") is None  # the fields belong to the editor
    page.editor.plates["town"].click()
    page.list.setFocus()
    desk.settle()
    assert own(desk, "thank-you-guests") == "Hello {name}{town}"
    assert page.state.word == "Your own text"
    desk.link.undo()
    desk.settle()
    assert page.editor.text.toPlainText() == shipped_text("thank-you-guests", "en")


def test_a_wrong_field_is_refused_at_once_and_the_text_stays(desk):
    page = desk.page
    choose(page, "certificate")
    typed(page, "for {nam}")
    assert "“{nam}” is not a field of this letter" in page.editor.wrong.text()
    page.list.setFocus()
    choose(page, "invitation")
    desk.settle()
    assert page.editor.wrong.isHidden()
    choose(page, "certificate")
    assert page.editor.text.toPlainText() == "for {nam}"
    assert page.state.word == "Not kept"
    assert own(desk, "certificate") is None
    typed(page, "for {name}")
    page.list.setFocus()
    desk.settle()
    assert own(desk, "certificate") == "for {name}"
    page.forget.click()
    desk.settle()
    assert own(desk, "certificate") is None
    assert page.state.word == "Our text"


def test_a_text_for_this_visit_goes_before_the_one_for_every_visit(desk):
    page = desk.page
    choose(page, "thank-you")
    typed(page, "For all: {family}")
    page.list.setFocus()
    desk.settle()
    page.scope.set_text("visit")
    page.scope.left.emit("visit")
    assert page.editor.text.toPlainText() == "For all: {family}"
    assert page.state.word == "Your own text for every visit"
    typed(page, "This time: {family}")
    page.list.setFocus()
    desk.settle()
    assert own(desk, "thank-you") == "This time: {family}"
    page.forget.click()
    desk.settle()
    assert own(desk, "thank-you") == "For all: {family}"


def test_the_proof_names_who_lacks_what_and_where_to_fill_it_in(desk):
    page = desk.page
    choose(page, "invitation")
    desk.settle()
    (purpose, _pays) = page.proof.words
    assert purpose.startswith("Invitation letter: 1 letter lacks {purpose}: Rin Kudo.")
    assert purpose.endswith("Fill it in with the visit.")
    choose(page, "certificate")
    desk.settle()
    assert page.proof.words == ["Nothing is missing in these letters."]
    page.look_at_one()
    desk.settle()
    (dialog,) = page.findChildren(LetterLook)
    desk.settle()
    assert dialog.paper.pageCount() == 1
    dialog.reject()
