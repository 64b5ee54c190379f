"""Painted cards: long names wrap and are never cut, buttons and lines are pressed, words for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.kit.card_face import Cell, Face, Line, Verb
from ui.kit.card_list import CardList
from ui.kit.card_paint import lay
from ui.kit.look import look

NAMES = (
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
    "ศิริวรรณาภรณ์พิพัฒน์กุล วงศ์สุวรรณาภูมิ",
    "الخوارزمي عبدالرحمن بن عبدالعزيز",
    "勅使河原 さくらこさくらこさくらこさくらこさくらこ",
)


def a_card(key, title="Fraser", **more):
    verbs = more.pop("verbs", (Verb("place", "Place here"), Verb("more", icon="ellipsis", tip="More")))
    return Face(key, title, f"{title}, in words", verbs=verbs, **more)


@pytest.fixture
def cards(qtbot):
    look.apply(dark=False, percent=100)
    made = CardList("Cards", columns=2)
    qtbot.addWidget(made)
    made.resize(620, 400)
    made.show()
    made.heard = []
    for name in ("chosen", "entered_on", "acted", "left_at"):
        getattr(made, name).connect(lambda *what, name=name: made.heard.append((name, *what)))
    return made


def press(cards, at):
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", NAMES)
def test_a_long_name_in_any_script_stays_inside_its_card(qtbot, name, percent):
    look.apply(dark=False, percent=percent)
    width = look.px(260)
    guest = Line(name, "confirmed", verbs=(Verb("lock", icon="lock"), Verb("out", icon="x")))
    laid = lay(a_card("a", name, aside="1 of 2 free", lines=(guest,), cells=(Cell("Fri 8", "2"),) * 9), width)
    for x, y, text, _tone in laid.texts:
        assert x + text.width <= width
        assert y + text.height <= laid.height
    for box in (*(box for box, _cell in laid.cells), *(box for box, _verb in laid.verbs)):
        assert box.right() <= width
        assert box.bottom() <= laid.height
    look.apply(dark=False, percent=100)


def test_every_button_is_large_enough_to_hit(qtbot):
    laid = lay(a_card("a", lines=(Line("Ren", verbs=(Verb("lock", icon="lock"),)),)), 300)
    assert all(box.width() >= 24 and box.height() >= 24 for box, _verb in laid.verbs)
    boxes = [box for box, _verb in laid.verbs]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])


def test_a_button_acts_and_does_not_choose_its_card(cards):
    cards.set_faces([a_card("a"), a_card("b")], chosen="a")
    press(cards, cards.verb_rect("b", "place").center())
    assert cards.heard == [("acted", "b", "place")]
    assert cards.current() == "a"


def test_a_line_that_can_be_chosen_is_told_and_a_press_elsewhere_chooses_the_card(cards):
    cards.set_faces([a_card("a"), a_card("b", lines=(Line("Ren", key="guest:ren"),))])
    box = next(box for box, line in cards.laid(1).lines if line.key)
    press(cards, cards.card_rect(1).topLeft() + box.center())
    assert ("acted", "b", "guest:ren") in cards.heard
    press(cards, cards.card_rect(0).topLeft() + QPoint(40, 20))
    assert ("chosen", "a") in cards.heard


def test_a_press_drags_only_from_where_it_began(cards, monkeypatch):
    dragged = []
    monkeypatch.setattr("ui.kit.dragging.QDrag.exec", lambda *what: dragged.append(what))
    cards.set_faces([a_card("a", drag="ren", lines=(Line("Yui", drag="yui"),)), a_card("b", drag="mio")])
    cards.drag_began.connect(lambda word: cards.heard.append(("drag", word)))
    port, left = cards.viewport(), Qt.MouseButton.LeftButton

    def pull(at):
        QTest.mousePress(port, left, pos=at)
        for step in (10, 30):
            to = QPointF(at + QPoint(step, step))
            move = QMouseEvent(QEvent.Type.MouseMove, to, to, left, left, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(port, move)
        QTest.mouseRelease(port, left, pos=at)

    press(cards, cards.card_rect(0).topLeft() + QPoint(40, 20))
    pull(cards.verb_rect("b", "place").center())  # a press on a button drags nothing, whatever was pressed before
    assert dragged == []
    pull(cards.card_rect(1).topLeft() + QPoint(40, 20))
    box = next(box for box, line in cards.laid(0).lines if line.drag)
    pull(cards.card_rect(0).topLeft() + box.center())
    assert [what for name, what in (h for h in cards.heard if h[0] == "drag")] == ["mio", "yui"]
    assert len(dragged) == 2


def test_arrows_move_and_tell_when_they_go_over_the_end(cards):
    cards.set_faces([a_card("a"), a_card("b"), a_card("c")], chosen="a")
    QTest.keyClick(cards, Qt.Key.Key_Right)
    assert cards.current() == "b"
    QTest.keyClick(cards, Qt.Key.Key_Return)
    QTest.keyClick(cards, Qt.Key.Key_Up)
    assert cards.heard == [("chosen", "b"), ("entered_on", "b"), ("left_at", -1)]


def test_setting_cards_tells_nobody_and_keeps_what_was_chosen(cards):
    cards.set_faces([a_card("a"), a_card("b")], chosen="b")
    cards.set_faces([a_card("b", "Fraser and Olsen"), a_card("a")], chosen="b")
    QApplication.processEvents()
    assert cards.heard == []
    assert cards.current() == "b"
    assert cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Fraser and Olsen, in words"
