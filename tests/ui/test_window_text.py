"""What is shown is what was written: no markup, nothing cut, nothing lost with large text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_builder import a_visit, settled, window_on

from ui.kit.buttons import Button
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.palette import DARK, LIGHT, Colours
from ui.kit.rows import Column, RowsTable
from ui.kit.status import STATUS
from ui.pages import PAGES
from ui.shell.visit_bar import VisitBar

EVIL = "<img src='canary.png'><b>Ann & Bob</b>"


def a_guest_with_markup(session: Any) -> str:
    from exchange_desk.operations.people import add_guest

    visit_id = a_visit(session)
    add_guest(session, visit_id=visit_id, person={"given_name": EVIL, "family_name": "Test"})
    return visit_id


def test_markup_in_a_name_is_shown_as_it_was_written(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_guest_with_markup)
    window.step(1)
    settled(qtbot, window)
    assert EVIL in window.page.detail.head.text()
    for entry in PAGES:
        window.show_page(entry.key, in_visit=entry.step is not None)
        settled(qtbot, window)
    formats = {label.textFormat() for label in window.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}
    assert "<img" not in tip(EVIL).replace("&lt;img", "")


@pytest.mark.parametrize("percent", [90, 100, 200])
def test_every_button_shows_its_whole_text_at_every_size(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    window = window_on(qtbot, tmp_path, a_guest_with_markup)
    window.resize(1024, 600)
    window.resize_text(percent)
    try:
        for entry in PAGES:
            window.show_page(entry.key, in_visit=entry.step is not None)
            settled(qtbot, window)
            for button in window.page.findChildren(Button):
                if button.isVisible():
                    wide = button.fontMetrics().horizontalAdvance(button.text().replace("&", "").split("\n")[0])
                    assert button.width() >= wide, f"{entry.key}: {button.text()}"
                    assert button.height() >= button.fontMetrics().height()
    finally:
        look.apply(dark=False, percent=100)


@pytest.mark.parametrize("width", [900, 1024, 1200])
def test_no_step_of_a_visit_is_cut_where_the_text_is_large(qtbot: QtBot, tmp_path: Path, width: int) -> None:
    window = window_on(qtbot, tmp_path, a_guest_with_markup)
    look.apply(dark=False, percent=200)
    window.resize(width, 600)
    window.step(3)
    settled(qtbot, window)
    steps = window.findChildren(VisitBar)[0].buttons
    assert all(step.width() >= step.sizeHint().width() for step in steps)
    assert steps[2].text() == "3 Match"
    assert all(step.accessibleName().startswith(f"Step {n}, ") for n, step in enumerate(steps, start=1))


def test_the_text_grows_with_the_keys_and_never_beyond_its_limits(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path)
    try:
        for _ in range(20):
            window.menus.act("larger")
        assert look.percent == 200
        for _ in range(20):
            window.menus.act("smaller")
        assert look.percent == 90
        window.menus.act("ordinary")
        assert look.percent == 100
    finally:
        look.apply(dark=False, percent=100)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    a, b = sorted((light(one), light(other)))
    return (b + 0.05) / (a + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_their_ground(colours: Colours) -> None:
    pairs = [("text", "window"), ("text", "select"), ("muted", "window"), ("muted", "surface"), ("accent", "window")]
    pairs += [(tone, ground) for _icon, tone, ground, _word in STATUS.values()] + [("on_accent", "accent")]
    for tone, ground in pairs:
        assert contrast(getattr(colours, tone), getattr(colours, ground)) >= 4.5, (tone, ground)
    assert contrast(colours.line, colours.surface) >= 3.0


def test_fields_stand_in_two_columns_where_there_is_room(qtbot: QtBot) -> None:
    fields = [LineField("First"), LineField("Second")]
    flow = Flow(fields)
    qtbot.addWidget(flow)
    flow.resize(look.px(600), 200)
    flow.show()
    qtbot.waitUntil(lambda: fields[0].y() == fields[1].y())
    flow.resize(look.px(250), 300)
    qtbot.waitUntil(lambda: fields[0].y() < fields[1].y())


def test_a_table_keeps_the_chosen_row_and_sorts_by_its_heading(qtbot: QtBot) -> None:
    table: RowsTable[tuple[str, int]] = RowsTable(
        (Column("Name", lambda r: r[0]), Column("Age", lambda r: str(r[1]), by=lambda r: r[1])), "People"
    )
    qtbot.addWidget(table)
    table.set_rows((("Mori", 9), ("Ono", 10)), keep=lambda r: r[0])
    assert table.choose(lambda r: r[0] == "Ono")
    table.set_rows((("Abe", 30), ("Mori", 9), ("Ono", 10)), keep=lambda r: r[0])
    assert table.current() == ("Ono", 10)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[1] for row in table.model_of_rows.rows] == [9, 10, 30]


def test_every_page_agrees_with_its_entry_in_the_register(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path)
    for entry in PAGES:
        page: QWidget = entry.make(window.link)
        qtbot.addWidget(page)
        assert (page.key, page.icon, page.step) == (entry.key, entry.icon, entry.step)
        assert page.help or entry.key in ("welcome", "opening")


def test_the_wheel_scrolls_and_never_chooses_in_passing(qtbot: QtBot) -> None:
    field = ChoiceField("Which is it?", [("", "leave it open"), ("7 August", "7 August"), ("8 July", "8 July")])
    qtbot.addWidget(field)
    field.show()
    field.editor.setFocus()
    middle = field.editor.rect().center()
    wheel = QWheelEvent(
        QPointF(middle), field.editor.mapToGlobal(QPointF(middle)), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.editor, wheel)
    assert field.text() == ""
    assert not wheel.isAccepted()
