"""A window on a desk file of its own, for tests that use it like a person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from sample_desks import open_matched

from exchange_desk.desk import Desk
from ui.link.link import Link
from ui.main_window import MainWindow

SAMPLES = Path(__file__).parents[1] / "data" / "samples" / "port-hardy-2027"


def window_at(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window that keeps its settings in the test's own folder; no file is open."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    from ui.kit.look import look

    look.apply(dark=False, percent=100)
    window = MainWindow(Link())
    qtbot.addWidget(window)
    window.resize(1200, 760)
    window.finish()
    window.show_page("welcome")
    window.show()
    return window


def window_on(qtbot: QtBot, tmp_path: Path, fill: Callable[[Any], str] | None = None) -> MainWindow:
    """A window with an open file; `fill` writes into it and returns the id of the visit to choose."""
    window = window_at(qtbot, tmp_path)
    path = tmp_path / "desk.exdesk"
    make = partial(Desk.create, path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA")
    window.link.open(make)
    qtbot.waitUntil(lambda: window.link.is_open, timeout=20_000)
    if fill is not None:
        assert window.link.desk is not None
        with window.link.desk.writing("Fill in", by="test") as session:
            visit_id = fill(session)
        window.link.choose_visit(visit_id)
    settled(qtbot, window)
    return window


def window_with_sample(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window with the sample of Port Hardy in which everybody was placed as suggested."""
    desk, known = open_matched("port-hardy-2027", tmp_path)
    desk.close()
    window = window_at(qtbot, tmp_path)
    window.link.open(partial(Desk.open, desk.path))
    qtbot.waitUntil(lambda: window.link.is_open, timeout=20_000)
    window.link.choose_visit(known.visit)
    settled(qtbot, window)
    return window


def a_visit(session: Any) -> str:
    """Numata comes to Port Hardy from 7 to 13 October 2027."""
    import datetime as dt

    from exchange_desk.operations.partners import add_partner
    from exchange_desk.operations.visits import add_visit

    partner = add_partner(session, name="Numata", country="JP", language="ja", name_original="沼田町")
    return add_visit(
        session, title="Numata in Port Hardy 2027", direction="inbound", starts=dt.date(2027, 10, 7),
        ends=dt.date(2027, 10, 13), partner_ids=[partner],
    )  # fmt: skip


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Until every answer and job has come back."""
    qtbot.waitUntil(lambda: not window.link.waiting and window.link.job is None, timeout=60_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.link.waiting, timeout=60_000)
