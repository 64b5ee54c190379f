"""Possible duplicates: looked at one by one, told apart or made one, by mouse and keyboard, and undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_builder import a_visit, settled, window_on

from ui.kit.buttons import Button
from ui.kit.cards import Empty
from ui.kit.either import Either
from ui.kit.look import look
from ui.kit.wrapped import Wrapped
from ui.link.merging import MergeDialog
from ui.main_window import MainWindow

SATO = {"family_name": "Sato", "given_name": "Taro", "born": "2011-08-07"}


def taro_twice(session: Any) -> str:
    from exchange_desk.operations.fields import add_record

    visit_id = a_visit(session)
    one = add_record(session, "person", SATO | {"phone": "+81164350101", "email": "t@x.org"})
    other = add_record(session, "person", SATO | {"phone": "+81164350199", "family_name": "Satō"})
    add_record(session, "allergy", {"person_id": one, "substance": "milk"})
    add_record(session, "allergy", {"person_id": other, "substance": "nuts", "severity": "severe"})
    add_record(session, "person", {"family_name": "Mori", "given_name": "Ken", "born": "2011-08-07"})
    return visit_id


def taro_twice_on_one_visit(session: Any) -> str:
    from exchange_desk.operations.people import add_guest

    visit_id = a_visit(session)
    for _ in range(2):
        add_guest(session, visit_id=visit_id, person=SATO)
    return visit_id


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def click(qtbot: QtBot, within: QWidget, words: str) -> None:
    found = [b for b in within.findChildren(Button) if b.isVisible() and b.text().replace("&", "") == words]
    assert found, f"no button “{words}”"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def open_dialog(window: MainWindow) -> MergeDialog:
    return next(each for each in window.findChildren(MergeDialog) if each.isVisible())


def people_of(window: MainWindow) -> list[tuple[str, str | None, tuple[str, ...]]]:
    from exchange_desk.queries.people import person_rows

    return [(row.name, row.phone, row.allergies) for row in window.link.ask(person_rows)]


def on_duplicates(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("people", in_visit=False)
    settled(qtbot, window)
    click(qtbot, window.page, "Possible duplicates")
    settled(qtbot, window)


def test_two_different_people_are_told_apart_for_good_and_undo_asks_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, taro_twice)
    on_duplicates(qtbot, window)
    page = window.page
    assert [(row.one, row.other) for row in page.list.rows()] == [("Taro Sato", "Taro Satō")]
    said = words_of(page)
    assert "For it: the same name; the same date of birth." in said
    assert "+81164350199" in said
    assert "nuts (severe)" in said
    click(qtbot, page, "Two different people")
    settled(qtbot, window)
    assert page.findChild(Empty).isVisible()
    assert "Nobody seems to be here twice" in words_of(page)
    window.link.undo()
    settled(qtbot, window)
    assert len(page.list.rows()) == 1
    assert not page.findChild(Empty).isVisible()


def test_every_field_that_differs_is_chosen_before_two_become_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, taro_twice)
    on_duplicates(qtbot, window)
    click(qtbot, window.page, "Same person…")
    dialog = open_dialog(window)
    assert set(dialog.fields) == {"family_name", "phone"}
    assert not dialog.go.isEnabled()
    assert dialog.open_fields.text() == "2 fields to choose"
    assert "Allergies: kept from both\n" in words_of(dialog)
    assert "milk\nnuts (severe)" in words_of(dialog)
    qtbot.mouseClick(dialog.fields["phone"].findChildren(Wrapped)[1], Qt.MouseButton.LeftButton)
    assert dialog.fields["phone"].answer() == 1
    assert dialog._outcome["phone"].text() == "+81164350199"
    assert not dialog.go.isEnabled()
    dialog.fields["family_name"].choose(0)
    assert dialog.open_fields.text() == ""
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert not dialog.isVisible()
    assert people_of(window)[1:] == [("Taro Sato", "+81164350199", ("milk", "nuts (severe)"))]
    assert window.frame.toast.isVisible()
    qtbot.mouseClick(window.frame.toast.button, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert len(people_of(window)) == 3
    assert len(window.page.list.rows()) == 1


def test_two_become_one_without_a_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, taro_twice)
    on_duplicates(qtbot, window)
    window.activateWindow()
    qtbot.keyClick(window.page.list, Qt.Key.Key_Return)
    dialog = open_dialog(window)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.fields["family_name"].buttons()[0])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert dialog.fields["family_name"].answer() == 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert dialog.fields["family_name"].answer() == 1
    for _ in range(6):
        if dialog.fields["phone"].isAncestorOf(QApplication.focusWidget()):
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settled(qtbot, window)
    assert ("Taro Satō", "+81164350101", ("milk", "nuts (severe)")) in people_of(window)


def test_two_chosen_in_the_list_can_be_made_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, taro_twice)
    window.show_page("people", in_visit=False)
    settled(qtbot, window)
    page = window.page
    assert not page.same.isEnabled()
    table = page.table
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.selectRow(1)
    table.selectionModel().select(table.model_of_rows.index(2, 0), flags)
    assert page.same.isEnabled()
    click(qtbot, page, "Same person…")
    dialog = open_dialog(window)
    click(qtbot, dialog, "All from here")
    kept = dialog.plan.keep
    dialog.merge()
    settled(qtbot, window)
    assert [name for name, _phone, _allergies in people_of(window)] == ["Ken Mori", kept]
    assert page.detail.head.text() == kept


def test_two_on_one_visit_are_refused_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, taro_twice_on_one_visit)
    on_duplicates(qtbot, window)
    assert "both take part in Numata in Port Hardy 2027" in words_of(window.page)
    click(qtbot, window.page, "Same person…")
    dialog = open_dialog(window)
    assert "Both take part in the same visit (Numata in Port Hardy 2027). Cancel one" in words_of(dialog)
    assert not dialog.go.isEnabled()


def test_long_words_are_broken_instead_of_cut(qtbot: QtBot) -> None:
    words = Wrapped("aleksandra.wojciechowska-brzeczyszczykiewicz@liceum.example.org")
    qtbot.addWidget(words)
    narrow = words.fontMetrics().averageCharWidth() * 12
    layouts, height = words._laid(narrow)
    assert height == words.heightForWidth(narrow) > words.heightForWidth(2000)
    for layout in layouts:
        for number in range(layout.lineCount()):
            assert layout.lineAt(number).naturalTextWidth() <= narrow + 1


def test_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    either = Either("Phone", "1", "2")
    qtbot.addWidget(either)
    assert either.answer() is None
    with qtbot.waitSignal(either.chosen) as heard:
        either.choose(1)
    assert heard.args == [1]
    assert look.percent == 100


def two_asked_about(session: Any) -> str:
    from exchange_desk.operations.fields import add_record

    visit_id = taro_twice(session)
    one, other = (
        add_record(session, "person", {"family_name": "Abe", "given_name": given}) for given in ("Jun", "Junko")
    )
    add_record(
        session, "question",
        {"code": "known_from_earlier", "text": "One person?", "choices": "same person, two people",
         "target": json.dumps({"does": "same_person", "kind": "person", "id": one, "other_id": other,
                               "about_kind": "person", "about_id": one})},
    )  # fmt: skip
    return visit_id


def test_a_question_about_two_people_leads_to_both_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, two_asked_about)
    window.link.choose_visit(None)
    window.show_page("questions")
    settled(qtbot, window)
    click(qtbot, window.page, "See both side by side")
    settled(qtbot, window)
    assert window.page.key == "duplicates"
    assert (window.page.row.one, window.page.row.other) == ("Jun Abe", "Junko Abe")
    assert "Against it: nothing that is known of both speaks for it." in words_of(window.page)
    click(qtbot, window.page, "Two different people")
    settled(qtbot, window)
    click(qtbot, window.page, "People")
    window.show_page("questions")
    settled(qtbot, window)
    assert "Nothing is open" in words_of(window.page)


def ashby_twice(session: Any) -> str:
    from exchange_desk.operations.fields import add_record

    visit_id = a_visit(session)
    for smoking in ("none", "inside"):
        home = add_record(session, "household", {"name": "Ashby", "phone": "+12505550101", "smoking": smoking})
        add_record(session, "room", {"household_id": home, "label": smoking[0].upper()})
    return visit_id


def test_two_records_of_one_home_become_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, ashby_twice)
    window.show_page("families", in_visit=False)
    settled(qtbot, window)
    click(qtbot, window.page, "Possible duplicates")
    settled(qtbot, window)
    assert "For it: the same family name; the same phone." in words_of(window.page)
    click(qtbot, window.page, "Two different homes")
    settled(qtbot, window)
    assert window.page.list.rows() == () or not window.page.list.isVisible()
    window.link.undo()
    settled(qtbot, window)
    window.show_page("families", in_visit=False)
    settled(qtbot, window)
    window.page.table.selectAll()
    click(qtbot, window.page, "Same home…")
    dialog = open_dialog(window)
    assert set(dialog.fields) == {"smoking", "rooms"}
    click(qtbot, dialog, "All from here")
    click(qtbot, dialog, "Make one home")
    settled(qtbot, window)
    assert len(window.page.table.model_of_rows.rows) == 1


def test_the_toast_after_one_pair_does_not_lie_over_the_buttons_for_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, many_twice)
    on_duplicates(qtbot, window)
    click(qtbot, window.page, "Two different people")
    settled(qtbot, window)
    toast = window.frame.toast
    assert toast.isVisible()
    for button in (window.page.same, window.page.two):
        there = QRect(button.mapTo(window.frame, QPoint(0, 0)), button.size())
        assert not toast.geometry().intersects(there)


def test_the_pair_that_is_looked_at_stays_in_view_when_the_text_grows(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, many_twice)
    on_duplicates(qtbot, window)
    page = window.page
    page.list.choose(lambda row: row is page.list.rows()[-1])
    settled(qtbot, window)
    try:
        window.resize_text(200)
        settled(qtbot, window)
        shown = page.list.visualRect(page.list.currentIndex())
        assert page.list.viewport().rect().intersects(shown)
        page.same_person()
        dialog = open_dialog(window)
        assert dialog.width() <= dialog.screen().availableGeometry().width()
    finally:
        look.apply(dark=False, percent=100)


def many_twice(session: Any) -> str:
    from exchange_desk.operations.fields import add_record

    visit_id = a_visit(session)
    for number in range(8):
        for _ in range(2):
            add_record(session, "person", SATO | {"family_name": f"Sato{'abcdefgh'[number]}ko"})
    return visit_id
