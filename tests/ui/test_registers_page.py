"""The registers on screen: what was imported is there, can be narrowed, searched and put right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot
from window_builder import a_visit, settled, window_on

from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit

DATA = Path(__file__).parent.parent / "data" / "registers"


def calls(session: Any) -> str:
    """Monthly calls with Chernivtsi in the school year 2026/27."""
    partner = add_partner(session, name="Chernivtsi", country="UA")
    return add_visit(session, title="Calls", direction="virtual", starts=dt.date(2026, 9, 1),
                     ends=dt.date(2027, 5, 31), partner_ids=[partner])  # fmt: skip


def registers(
    qtbot: QtBot, tmp_path: Path, *lists: tuple[str, str], fill: Callable[[Any], str] = a_visit
) -> tuple[Any, Any]:
    window = window_on(qtbot, tmp_path, fill)
    for name, kind in lists:
        with window.link.desk.writing("Import") as session:
            import_file(session, path=DATA / name, kind=kind, visit_id=window.link.visit_id)
    window.show_page("registers")
    settled(qtbot, window)
    return window, window.page


def test_an_empty_register_says_what_belongs_there(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = registers(qtbot, tmp_path)
    assert page._stack.currentIndex() == 1


def test_papers_can_be_narrowed_to_what_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = registers(qtbot, tmp_path, ("papers.csv", "papers"))
    everything = len(page.list.rows())
    page.open_only.setChecked(True)
    settled(qtbot, window)
    assert everything == 18
    assert 0 < len(page.list.rows()) <= everything


def test_the_towns_that_seek_a_partner_are_there(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = registers(qtbot, tmp_path, ("cities-seeking.csv", "candidates"))
    page.kind.set_text("candidate_town")
    settled(qtbot, window)
    page.search.setText("kisimoro")
    qtbot.waitUntil(lambda: [row.first for row in page.list.rows()] == ["Kisimoro"], timeout=10_000)
    settled(qtbot, window)


def test_who_was_at_which_meeting_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    window, page = registers(qtbot, tmp_path, ("attendance.csv", "attendance"), fill=calls)
    page.kind.set_text("attendance")
    page.search.setText("tkachuk absent")
    qtbot.waitUntil(lambda: len(page.list.rows()) == 2, timeout=10_000)
    settled(qtbot, window)
    assert {row.first for row in page.list.rows()} == {"Nazar Tkachuk"}
