"""Pictures of every screen, light, dark and with large text, without a display."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QApplication

from ui.kit.look import look
from ui.link.link import Link
from ui.link.settings import settings

SAMPLE_LIST = Path(__file__).resolve().parents[2] / "resources" / "samples" / "port-hardy-2027" / "guests.xlsx"
SCREENS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("home", "home", {}),
    ("partners", "partners", {}),
    ("visits", "visits", {}),
    ("people-all", "people", {"in_visit": False}),
    ("duplicates", "duplicates", {}),
    ("families-all", "families", {"in_visit": False}),
    ("committee", "settings", {}),
    ("registers", "registers", {}),
    ("1-people", "people", {"in_visit": True}),
    ("1-import", "import", {"kind": "guests"}),
    ("1-import-found", "import", {"paths": (SAMPLE_LIST,)}),
    ("1-questions", "questions", {}),
    ("2-hosts", "families", {"in_visit": True}),
    ("3-match", "match", {"in_visit": True}),
    ("3-match-chart", "match", {"in_visit": True, "view": "chart"}),
    ("3-rules", "rules", {"rule": "beds"}),
    ("4-programme", "programme", {"in_visit": True}),
    ("4-arrivals", "arrivals", {"in_visit": True}),
    ("4-papers", "papers", {"in_visit": True}),
    ("4-money", "money", {"in_visit": True}),
    ("4-arrivals", "arrivals", {}),
    ("4-papers", "papers", {}),
    ("5-print", "print", {"in_visit": True}),
    ("words-on-paper", "wording", {}),
    ("letters", "letters", {}),
)
LOOKS = (
    ("light", False, 100, QSize(1200, 760)),
    ("dark", True, 100, QSize(1200, 760)),
    ("large", False, 200, QSize(1200, 760)),
)


class Window(Protocol):
    """What is needed of the main window."""

    link: Link

    def show_page(self, key: str, **what: object) -> None:
        """Show a page."""
        ...


def take_all(make: Callable[[], tuple[QApplication, Any]], load_fonts: Callable[[], None], words: list[str]) -> int:
    """`FOLDER [FILE]`: a picture of every screen into the folder; without a file the sample is used."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not words:
        sys.stderr.write("Say into which folder the pictures shall go.\n")
        return 2
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, scratch)
        settings().setFallbacksEnabled(False)
        app, window = make()
        window.finish()
        load_fonts()
        window.show_page("welcome")
        _shoot(app, window, folder, "welcome", {})
        if len(words) > 1:
            window.files.open(Path(words[1]))
        else:
            window.files.sample(folder=Path(scratch))
        wait(lambda: window.link.is_open, app, seconds=120)
        visit_id = window.link.ask(_first_visit)
        if len(words) == 1:
            with window.link.desk.writing("Suggest homes", by="screen") as session:
                _match(session, visit_id)
        for name, key, what in SCREENS:
            in_visit = name[0].isdigit()
            window.link.choose_visit(visit_id if in_visit else None)
            window.show_page(key, **what)
            _shoot(app, window, folder, name, what)
        window.close()
    return 0


def wait(until: Callable[[], bool], app: QApplication, *, seconds: float = 20) -> None:
    """Let the window work until something is so."""
    loop = QEventLoop()
    check = QTimer()
    check.timeout.connect(lambda: loop.quit() if until() else None)
    check.start(20)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def _shoot(app: QApplication, window: Any, folder: Path, name: str, what: dict[str, Any]) -> None:
    for look_name, dark, percent, size in LOOKS:
        if look.colours.dark != dark or look.percent != percent:
            look.apply(dark=dark, percent=percent)
        window.resize(size)
        window.show()
        for _ in range(4):
            _settle(app, window)
        window.grab().save(str(folder / f"{name}-{look_name}.png"))


def _settle(app: QApplication, window: Any) -> None:
    app.processEvents()
    wait(lambda: not window.link.waiting, app)
    app.processEvents()


def _match(session: Any, visit_id: str) -> None:
    from exchange_desk.operations.matching import match_visit

    match_visit(session, visit_id=visit_id)


def _first_visit(session: Any) -> str | None:
    from exchange_desk.queries.visits import visit_rows

    rows = visit_rows(session)
    return rows[0].id if rows else None
