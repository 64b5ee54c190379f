"""The painted tape chart: what is seen, mouse and keyboard twins, zoom, words for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QBrush, QColor, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.kit.look import look
from ui.kit.tape import Bar, Day, Laid, Line, Spot, TapeSheet
from ui.kit.tape_scene import seen_columns, seen_lines
from ui.kit.tape_table import TapeEither
from ui.kit.tape_tips import tip_at
from ui.kit.tape_view import ZOOMS, TapeChart

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def days(count=7):
    names = ("Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu")
    return tuple(
        Day(names[n % 7], str(23 + n), "Jul", f"day {n}", begins_week=n % 7 == 3, free=n, without=1)
        for n in range(count)
    )


def a_line(key, *bars, free=(1,) * 7, away=()):
    return Line(key, key, "2 places", f"{key}, capacity 2", tuple(free), frozenset(away), tuple(bars))


SHEET = TapeSheet(
    days(),
    (
        a_line("Morin", Bar("m", 0, 6, "Watanabe", whole="Watanabe with Morin"), free=(0,) * 7),
        a_line("Kozak", free=(2, 2, 2, 2, None, 2, 2), away=(4,)),
        a_line("Singh", Bar("s1", 0, 3, "Mori"), Bar("s2", 4, 6, "Hussein"), Bar("s3", 0, 6, "Ono"), free=(1,) * 7),
    ),
    (Bar("l1", 0, 6, "Kasai", status="unplaced"), Bar("l2", 1, 6, "Fujita", status="unplaced")),
)


class Heard:
    """A shown chart and the signals that it sent."""

    def __init__(self, qtbot, sheet=SHEET):
        self.view = TapeChart("Tape chart", ("Families", "beds free", "without a home", "Without a home"))
        self.heard = []
        for name in ("chosen", "line_chosen", "put", "stretched", "opened", "asked", "line_opened"):
            getattr(self.view, name).connect(lambda *what, name=name: self.heard.append((name, *what)))
        qtbot.addWidget(self.view)
        self.view.resize(1000, 500)
        self.view.set_sheet(sheet)
        self.view.show()
        self.view.setFocus()
        QApplication.processEvents()

    def key(self, *keys, held=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(self.view, key, held)

    def middle(self, key):
        spot = self.view.laid.where(key)
        return self.view.rect_of(spot.line, spot.lane, self.view.laid.bar_at(spot)).center()

    def title(self, line):
        return QPoint(20, self.view.y_of(line) + self.view.ink.lane // 2)

    def drag(self, begin, end):
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
        for at in ((begin + end) / 2, end):
            QTest.mouseMove(port, at)
            QApplication.processEvents()
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    def sent(self, name):
        return [what[1:] for what in self.heard if what[0] == name]


@pytest.fixture
def chart(qtbot):
    return Heard(qtbot)


def test_bars_that_share_a_night_lie_in_lanes_and_free_beds_have_one_more():
    laid = Laid(SHEET)
    assert [[b.key for b in lane] for lane in laid.lanes[2]] == [["s1", "s2"], ["s3"], []]
    assert [len(lanes) for lanes in laid.lanes] == [1, 1, 3]
    assert [laid.line_at(lane) for lane in range(6)] == [0, 1, 2, 2, 2, 3]


def test_every_cell_has_words_for_a_screen_reader(chart):
    laid = chart.view.laid
    assert laid.words(Spot(1, 0, 0)) == "Kozak, capacity 2, day 0, 2 free"
    assert laid.words(Spot(1, 0, 4)) == "Kozak, capacity 2, day 4, away"
    assert laid.words(Spot(0, 0, 3)) == "Watanabe with Morin"
    chart.view.go(Spot(1, 0, 1))
    assert chart.view.accessibleDescription() == "Kozak, capacity 2, day 1, 2 free"


def test_arrows_walk_over_bars_and_nights(chart):
    chart.view.choose("l1")
    chart.key(Key.Key_Down, Key.Key_Down)
    assert chart.view.bar().key == "m"
    chart.key(Key.Key_Down)
    assert (chart.view.bar(), chart.view.line_key()) == (None, "Kozak")
    chart.key(Key.Key_Right, Key.Key_Down)
    assert chart.view.bar().key == "s1"
    chart.key(Key.Key_Right)
    assert chart.view.bar().key == "s2"
    chart.key(Key.Key_Left)
    assert (chart.view.bar().key, chart.view.here.column) == ("s1", 0)
    chart.key(Key.Key_End)
    assert chart.view.bar().key == "s2"
    chart.key(Key.Key_Home, Key.Key_Up)
    assert chart.view.here == Spot(1, 0, 0)
    chart.key(Key.Key_End, held=CTRL)
    assert chart.view.line_key() == "Singh"
    chart.key(Key.Key_Home, held=CTRL)
    assert chart.view.bar().key == "l1"


def test_control_and_arrows_go_from_bar_to_bar(chart):
    chart.view.choose("l1")
    seen = []
    for _ in range(6):
        seen.append(chart.view.bar().key)
        chart.key(Key.Key_Right, held=CTRL)
    assert seen == ["l1", "l2", "m", "s1", "s3", "s2"]
    chart.key(Key.Key_Left, held=CTRL)
    assert chart.view.bar().key == "s3"


def test_a_bar_is_dragged_to_another_line_and_to_the_strip(chart):
    chart.drag(chart.middle("m"), QPoint(chart.middle("m").x(), chart.title(1).y()))
    chart.drag(chart.middle("s1"), chart.middle("l1"))
    assert chart.sent("put") == [("m", "Kozak", False), ("s1", "", False)]
    assert chart.view.held == ""


def test_control_held_on_letting_go_asks_for_the_whole_party(chart):
    chart.view.choose("m")
    chart.view.take_up()
    QTest.mouseClick(chart.view.viewport(), Qt.MouseButton.LeftButton, CTRL, pos=chart.title(1))
    assert chart.sent("put") == [("m", "Kozak", True)]


def test_a_title_chooses_its_line_and_leaves_the_bar_chosen(chart):
    chart.view.choose("l1")
    chart.heard.clear()
    QTest.mouseClick(chart.view.viewport(), Qt.MouseButton.LeftButton, pos=chart.title(0))
    assert (chart.view.bar().key, chart.view.line_key(), chart.sent("chosen")) == ("l1", "Morin", [])
    QTest.mouseDClick(chart.view.viewport(), Qt.MouseButton.LeftButton, pos=chart.title(0))
    chart.key(Key.Key_W)
    assert chart.sent("line_opened") == [("Morin",), ("Morin",)]
    assert chart.sent("opened") == []
    chart.key(Key.Key_Down)
    assert chart.view.line_key() == ""


def test_the_line_over_which_a_bar_is_held_is_told(chart):
    chart.view.choose("m")
    chart.heard.clear()
    chart.key(Key.Key_M, Key.Key_Down, Key.Key_Down, Key.Key_Escape)
    assert chart.sent("line_chosen") == [("Kozak",), ("Singh",)]


def test_a_bar_let_go_where_it_was_stays(chart):
    chart.drag(chart.middle("m"), chart.middle("m") + QPoint(60, 0))
    assert chart.sent("put") == []
    assert chart.view.held == ""


def test_the_keyboard_takes_a_bar_up_and_puts_it_down(chart):
    chart.view.choose("m")
    chart.key(Key.Key_M)
    assert chart.view.held == "m"
    chart.key(Key.Key_Down, Key.Key_Return)
    assert chart.sent("put") == [("m", "Kozak", False)]
    chart.view.choose("m")
    chart.key(Key.Key_Space, Key.Key_Down, Key.Key_Escape)
    assert chart.view.held == ""
    assert len(chart.sent("put")) == 1


def test_a_bar_taken_up_is_put_down_by_a_click(chart):
    chart.view.choose("m")
    chart.view.take_up()
    QTest.mouseClick(chart.view.viewport(), Qt.MouseButton.LeftButton, pos=chart.title(1))
    assert chart.sent("put") == [("m", "Kozak", False)]


def test_an_edge_is_dragged_or_moved_with_shift_and_arrows(chart):
    view = chart.view
    rect = view.rect_of(2, 0, view.laid.bar_at(Spot(2, 0, 0)))
    chart.drag(QPoint(rect.right() - 2, rect.center().y()), QPoint(view.x_of(1) + 10, rect.center().y()))
    rect = view.rect_of(2, 0, view.laid.bar_at(Spot(2, 0, 5)))
    chart.drag(QPoint(rect.left() + 2, rect.center().y()), QPoint(view.x_of(5) + 10, rect.center().y()))
    view.choose("s1")
    chart.key(Key.Key_Left, held=SHIFT)
    chart.key(Key.Key_Right, held=SHIFT | CTRL)
    assert chart.sent("stretched") == [("s1", 0, 1), ("s2", 5, 6), ("s1", 0, 2), ("s1", 1, 3)]


def test_the_edges_of_guests_without_a_home_cannot_be_dragged(chart):
    view = chart.view
    rect = view.rect_of(-1, 0, view.laid.bar_at(Spot(-1, 0, 0)))
    chart.drag(QPoint(rect.right() - 2, rect.center().y()), QPoint(view.x_of(2), rect.center().y()))
    view.choose("l1")
    chart.key(Key.Key_Left, held=SHIFT)
    assert chart.sent("stretched") == []


def test_letters_enter_and_a_double_click_ask_for_verbs(chart):
    chart.view.choose("s3")
    chart.key(Key.Key_L, Key.Key_C, Key.Key_T, Key.Key_J, Key.Key_Delete)
    assert chart.sent("asked") == [("L", "s3"), ("C", "s3"), ("T", "s3"), ("J", "s3"), ("Delete", "s3")]
    chart.key(Key.Key_Return, Key.Key_F2)
    QTest.mouseDClick(chart.view.viewport(), Qt.MouseButton.LeftButton, pos=chart.middle("m"))
    assert chart.sent("opened")[:2] == [("s3",), ("s3",)]


def test_tab_leaves_the_chart(chart):
    before = chart.view.here
    chart.key(Key.Key_Tab)
    assert chart.view.here == before


def test_the_menu_key_asks_for_the_menu_of_the_bar_that_is_chosen(chart):
    asked = []
    chart.view.menu_wanted.connect(lambda key, at: asked.append(key))
    chart.view.choose("s2")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(chart.view, event)
    assert asked == ["s2"]


def test_plus_minus_and_the_wheel_zoom_down_to_weeks(qtbot):
    long = Heard(qtbot, TapeSheet(days(300), (a_line("Morin", free=(1,) * 300),)))
    view = long.view
    assert view.zoom == 1  # months are shown whole at first
    view.set_zoom(3)
    wide = view.step
    long.key(Key.Key_Minus)
    assert view.step < wide
    long.key(*([Key.Key_Minus] * 9))
    assert (view.zoom, view.step) == (0, look.px(ZOOMS[0]))
    assert len(seen_columns(view)) > 60
    turn = QWheelEvent(
        QPoint(300, 200), view.mapToGlobal(QPoint(300, 200)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert view.zoom == 1


def test_only_lines_and_nights_that_are_seen_are_painted(qtbot):
    lines = tuple(a_line(f"H{n}", free=(1,) * 90) for n in range(5000))
    view = Heard(qtbot, TapeSheet(days(90), lines)).view
    assert len(seen_lines(view)) < 20
    assert len(seen_columns(view)) < 45  # how many depends on the size of the text
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert seen_lines(view)[-1] == 4999
    view.go(Spot(2500, 0, 80))
    assert 2500 in seen_lines(view)
    assert 80 in seen_columns(view)


def test_what_is_chosen_stays_chosen_when_other_rows_come(chart):
    chart.view.choose("s2")
    chart.view.set_sheet(TapeSheet(SHEET.days, SHEET.lines[::-1], SHEET.loose))
    assert chart.view.bar().key == "s2"
    chart.view.set_sheet(TapeSheet(SHEET.days, SHEET.lines[:1]))
    assert chart.view.line_key() == "Morin"


def test_states_differ_by_more_than_colour(qtbot):
    """With all colours the same grey, a confirmed bar, a pencilled one and one with a problem still look different."""
    pictures = []
    for status in ("confirmed", "pencilled", "problem", "unplaced"):
        chart = Heard(qtbot, TapeSheet(days(), (a_line("A", Bar("b", 0, 6, "Name", status=status), free=(0,) * 7),)))
        grey = QColor("#808080")
        ink = chart.view.ink
        ink.colour = {n: QColor("white") if "ground" in n else grey for n in ink.colour}
        ink.hatching = {n: QBrush(grey, brush.style()) for n, brush in ink.hatching.items()}
        chart.view.viewport().update()
        pictures.append(chart.view.grab().toImage())
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[n + 1 :])


@pytest.mark.parametrize("percent", [100, 200])
def test_it_paints_large_dark_and_empty(qtbot, percent):
    before = look.percent, look.colours.dark
    try:
        look.apply(dark=True, percent=percent)
        assert Heard(qtbot, TapeSheet()).view.grab().toImage() == Heard(qtbot, TapeSheet()).view.grab().toImage()
        full = Heard(qtbot)
        assert full.view.grab().toImage() != Heard(qtbot, TapeSheet()).view.grab().toImage()
        full.key(Key.Key_Down, Key.Key_Right, Key.Key_M, Key.Key_Return)
        empty = Heard(qtbot, TapeSheet())
        empty.key(Key.Key_Down, Key.Key_M, Key.Key_L, Key.Key_Plus)
        assert empty.heard == []
    finally:
        look.apply(dark=before[1], percent=before[0])


def test_the_tool_tip_tells_the_whole_text(chart):
    view = chart.view
    assert tip_at(view, chart.middle("m")) == "Watanabe with Morin"
    assert tip_at(view, QPoint(view.x_of(2) + 5, 5)) == "day 2\n2 beds free\n1 without a home"
    view.set_verdicts({"Kozak": ("cancelled", "Not possible: cat (allergy)")})
    assert "Not possible: cat (allergy)" in tip_at(view, chart.title(1))


def test_the_table_tells_the_same_and_has_the_same_keys(qtbot):
    chart = Heard(qtbot)
    either = TapeEither(chart.view)
    either.resize(900, 400)
    either.as_table(True)
    either.show()
    table, cells = either.table, either.table.model()
    assert (cells.rowCount(), cells.columnCount()) == (7, 7)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cells.index(3, 4).data(role) == "Kozak, capacity 2, day 4, away"
    assert [cells.index(row, 0).data() for row in (0, 2, 3, 4)] == [
        "Kasai", "Watanabe", "2 free", "Mori",
    ]  # fmt: skip
    assert cells.headerData(1, Qt.Orientation.Horizontal, role) == "day 1, 1 beds free, 1 without a home"
    chart.view.choose("m")
    assert table.currentIndex().row() == 2
    QTest.keyClick(table, Key.Key_Down)
    assert chart.view.here == Spot(1, 0, 0)
    QTest.keyClick(table, Key.Key_Down)
    for key in (Key.Key_L, Key.Key_Return, Key.Key_M, Key.Key_Up, Key.Key_Return):
        QTest.keyClick(table, key)
    assert (chart.sent("asked"), chart.sent("opened"), chart.sent("put")) == (
        [("L", "s1")], [("s1",)], [("s1", "Kozak", False)],
    )  # fmt: skip
    chart.view.set_sheet(TapeSheet(SHEET.days, SHEET.lines[:1]))
    assert cells.rowCount() == 1
    either.as_table(False)
    assert either.currentWidget() is chart.view
    chart.view.setParent(None)
