"""The programme page on an open desk, its dialog, and a visit without a programme: for tests of the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from exchange_desk.desk import Desk
from tests.queries.itinerary_desk import a_visit
from ui.link.link import Link
from ui.pages.itinerary import ItineraryPage

Opened = Callable[[Callable[[Session], str]], ItineraryPage]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    links = []

    def open_on(make: Callable[[Session], str]) -> ItineraryPage:
        path = tmp_path / "programme.exdesk"
        desk = Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA")
        with desk, desk.writing("Make a visit") as session:
            visit_id = make(session)
        link = Link()
        links.append(link)
        link.open(lambda: Desk.open(path))
        qtbot.waitUntil(lambda: link.is_open, timeout=20_000)
        link.choose_visit(visit_id)
        page = ItineraryPage(link)
        qtbot.addWidget(page)
        page.resize(1100, 640)
        page.show()
        qtbot.waitUntil(lambda: bool(page.days.rows()), timeout=20_000)
        return page

    yield open_on
    for link in links:
        link.close()


def empty_visit(session: Session) -> str:
    return a_visit(session, {"Numata": "JP"}, dt.date(2027, 10, 7), dt.date(2027, 10, 9))


def the_dialog() -> QDialog:
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    return dialog
