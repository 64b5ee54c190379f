"""The bar of a visit."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from pytestqt.qtbot import QtBot
from window_builder import settled, window_with_sample

from ui.pages import PAGES, PageEntry
from ui.shell.visit_bar import VisitBar

BESIDE = (
    PageEntry("papers", "Papers", "clipboard-list", "", "", beside=True),
    PageEntry("cars", "Cars", "car", "", "", beside=True),
)


def test_a_screen_beside_the_steps_is_gone_to_and_marked(qtbot: QtBot) -> None:
    gone: list[str] = []
    bar = VisitBar(BESIDE, gone.append)
    qtbot.addWidget(bar)
    bar.show()
    bar.beside["cars"].click()
    bar.mark(None, "cars")
    assert gone == ["cars"]
    assert [key for key, button in bar.beside.items() if button.isChecked()] == ["cars"]
    bar.mark(4, "programme")
    assert not any(button.isChecked() for button in bar.beside.values())
    assert bar.buttons[3].isChecked()


def test_a_narrow_bar_keeps_the_names_for_those_who_cannot_see_the_icons(qtbot: QtBot) -> None:
    bar = VisitBar(BESIDE, lambda _: None)
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(1200, bar.sizeHint().height())
    assert bar.beside["papers"].text() == "Papers"
    bar.resize(500, bar.sizeHint().height())
    assert bar.beside["papers"].text() == ""
    assert bar.beside["papers"].accessibleName() == "Papers"


def test_every_screen_beside_the_steps_knows_that_it_is_one() -> None:
    for each in PAGES:
        page = getattr(import_module(each.module), each.name)
        assert page.beside_steps == each.beside, each.key


def test_a_screen_beside_the_steps_keeps_the_bar_of_the_visit(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_with_sample(qtbot, tmp_path)
    for each in PAGES:
        if each.beside:
            window.frame.visit_bar.beside[each.key].click()
            settled(qtbot, window)
            assert window.frame.visit_bar.isVisible(), each.key
            assert window.frame.visit_bar.beside[each.key].isChecked(), each.key
