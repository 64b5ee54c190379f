"""What a volunteer does, from a new file to the preview of the sheets; with the mouse, and without."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_builder import SAMPLES, a_visit, settled, window_at, window_on

from ui.kit.dialogs import Dialog
from ui.link.new_visit import NewPartner, NewVisit
from ui.main_window import MainWindow
from ui.shell.new_file import NewFile


def dialog(window: MainWindow, kind: type[QWidget] = Dialog) -> QWidget:
    shown = [each for each in window.findChildren(kind) if each.isVisible()]
    assert shown, f"no {kind.__name__} is open"
    return shown[-1]


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_new_file_becomes_a_visit_with_guests_questions_and_papers(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_at(qtbot, tmp_path)
    window.menus.act("begin")
    form = dialog(window, NewFile)
    form.name.editor.setText("Port Hardy Twinning Society")
    form.town.editor.setText("Port Hardy")
    form.country.editor.setText("CA")
    form.make(tmp_path / "port-hardy.exdesk")
    qtbot.waitUntil(lambda: window.link.is_open, timeout=20_000)
    settled(qtbot, window)
    assert window.page is not None
    assert window.page.key == "home"

    window.show_page("visits", new=True)
    visit = dialog(window, NewVisit)
    visit._add_partner()
    partner = dialog(visit, NewPartner)
    partner.name.editor.setText("Numata")
    partner.country.editor.setText("JP")
    partner.add()
    visit.name.editor.setText("Numata in Port Hardy 2027")
    visit.starts.editor.setText("2027-10-07")
    visit.ends.editor.setText("2027-10-13")
    visit.add()
    settled(qtbot, window)
    assert window.page.key == "people"
    assert window.frame.visit_bar.isVisible()

    window.show_page("import", kind="guests")
    window.page.import_path(SAMPLES / "guests.xlsx")
    settled(qtbot, window)
    for step in (window.page.go_on,) * 4:
        step()
        settled(qtbot, window)
    report = window.page.report
    assert report is not None
    assert report.new > 0
    assert "doubtful" in words_of(window.page)

    window.show_page("questions")
    settled(qtbot, window)
    before = len(window.page.list.rows())
    assert before > 0
    window.page._dismiss()
    settled(qtbot, window)
    assert len(window.page.list.rows()) == before - 1

    window.step(5)
    settled(qtbot, window)
    assert window.page.standing.rows
    assert {row.state for row in window.page.standing.rows} == {"new"}
    window.link.undo()
    settled(qtbot, window)
    assert window.link.desk is not None
    assert window.link.desk.redo_label is not None


def test_everything_is_reached_without_a_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.activateWindow()
    for key, page in ((Qt.Key.Key_2, "partners"), (Qt.Key.Key_3, "visits"), (Qt.Key.Key_4, "people")):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        settled(qtbot, window)
        assert window.page.key == page
    for number, page in enumerate(("people", "families", "match", "programme", "print"), start=1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, window)
        assert window.page.key == page
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.page.search
    seen = set()
    for _ in range(6):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.add(QApplication.focusWidget())
    assert len(seen) >= 2
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert "Enter goes to its five steps" in words_of(dialog(window))


def test_what_is_refused_is_said_in_one_sentence_and_nothing_changes(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n not a table")
    window.show_page("import", kind="guests")
    window.page.import_path(wrong)
    settled(qtbot, window)
    said = words_of(window.page)
    assert "wrong.xlsx" in said
    assert "Traceback" not in said
    assert window.page.choosing.choose.isEnabled()
    assert window.link.desk is not None
    assert window.link.desk.last_step.label == "Fill in"


def test_a_wrong_date_stays_in_its_field_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("visits")
    settled(qtbot, window)
    field = window.page.form.fields["ends"]
    field.editor.setText("2027-09-01")
    field.editor.editingFinished.emit()
    assert field.hint.isVisibleTo(field)
    assert field.hint.text()
    field.editor.setText("2027-10-14")
    field.editor.editingFinished.emit()
    settled(qtbot, window)
    assert not field.hint.isVisibleTo(field)
    assert window.menus.actions["undo"].text().startswith("&Undo “Change")


def test_a_damaged_file_is_refused_and_the_welcome_page_stays(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_at(qtbot, tmp_path)
    bad = tmp_path / "bad.exdesk"
    bad.write_bytes(b"this is no desk file" * 100)
    window.files.open(bad)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(Dialog)), timeout=20_000)
    assert not window.link.is_open
    assert window.page.key == "welcome"
