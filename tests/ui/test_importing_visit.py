"""For which visit a list is: asked where it was found, named before it is imported, never changed unseen."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_builder import SAMPLES, a_visit, settled, window_on

from exchange_desk.desk import Desk

REGISTERS = SAMPLES.parents[1] / "registers"


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def on_import(qtbot: QtBot, window: Any, path: Path) -> Any:
    window.show_page("import")
    window.activateWindow()
    window.page.import_path(path)
    settled(qtbot, window)
    return window.page


def only_a_partner(session: Any) -> Any:
    from exchange_desk.operations.partners import add_partner

    add_partner(session, name="Numata", country="JP", language="ja")


def another_visit(window: Any) -> str:
    from exchange_desk.operations.visits import add_visit
    from exchange_desk.queries.partners import partner_rows

    with window.link.desk.writing("Add a visit", by="test") as session:
        return add_visit(
            session, title="Le Pecq in Port Hardy", direction="inbound", starts=dt.date(2028, 5, 2),
            ends=dt.date(2028, 5, 9), partner_ids=[partner_rows(session)[0].id],
        )  # fmt: skip


def test_a_list_of_guests_asks_for_its_visit_where_it_was_found(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    visit_id, window.link.visit_id = window.link.visit_id, None
    window.show_page("import")
    settled(qtbot, window)
    assert "No visit is open. The next step asks for one" in words_of(window.page.choosing)
    page = on_import(qtbot, window, SAMPLES / "guests.xlsx")
    assert page.steps.at() == 1
    assert "A list of guests belongs to a visit. Choose above for which one it is." in words_of(page.finding)
    assert not page.steps.next.isEnabled()
    page.go_on()
    assert page.steps.at() == 1
    assert page.finding.visit.text() == ""
    qtbot.keyClick(page.finding.visit.editor, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert window.link.visit_id == visit_id
    assert page.steps.next.isEnabled()
    assert "belongs to a visit" not in words_of(page.finding)
    for _ in range(3):
        page.go_on()
        settled(qtbot, window)
    assert "For the visit \u2068Numata in Port Hardy 2027\u2069." in words_of(page.summary)
    page.bring()
    settled(qtbot, window)
    assert page.report.new > 0


def test_where_there_is_no_visit_yet_it_is_added_on_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, only_a_partner)
    page = on_import(qtbot, window, SAMPLES / "guests.xlsx")
    assert "there is none yet" in words_of(page.finding)
    next(each for each in page.findChildren(QPushButton) if each.text() == "&Add the visit…").click()
    form = next(each for each in window.findChildren(QWidget) if type(each).__name__ == "NewVisit")
    form.name.set_text("Numata 2027")
    form.starts.set_text("2027-10-07")
    form.ends.set_text("2027-10-13")
    form.add()
    settled(qtbot, window)
    assert window.page is page
    assert page.steps.at() == 1
    assert page.way.visit_id == window.link.visit_id is not None
    assert page.steps.next.isEnabled()


def test_a_list_of_partnerships_needs_none(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path)
    page = on_import(qtbot, window, REGISTERS / "partnerships.csv")
    assert not page.finding.visit.isVisible()
    assert page.steps.next.isEnabled()


def test_a_list_never_goes_unseen_to_a_visit_that_was_opened_since(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = on_import(qtbot, window, SAMPLES / "guests.xlsx")
    for _ in range(3):
        page.go_on()
        settled(qtbot, window)
    assert page.steps.at() == 4
    other = another_visit(window)
    settled(qtbot, window)
    window.show_page("visits")
    window.link.choose_visit(other)
    settled(qtbot, window)
    window.show_page("import")
    settled(qtbot, window)
    assert page.steps.at() == 1
    assert page.finding.visit.editor.currentText() == "Le Pecq in Port Hardy"
    assert page.way.visit_id == other


def test_a_list_on_its_way_is_left_behind_when_another_file_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = on_import(qtbot, window, REGISTERS / "partnerships.csv")
    assert page.way is not None
    path = tmp_path / "other.exdesk"
    window.link.open(partial(Desk.create, path, name="Other", town="Hennef", country="DE"))
    qtbot.waitUntil(lambda: window.link.path == path, timeout=20_000)
    settled(qtbot, window)
    assert page.way is None
    assert page.steps.at() == 0
