"""The tape chart on the screen: an area that paints only what is seen, with a frozen head, titles and strip."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.tape import Bar, Laid, Spot, TapeSheet
from ui.kit.tape_hand import Hand
from ui.kit.tape_keys import is_ours, pressed
from ui.kit.tape_paint import Ink
from ui.kit.tape_scene import paint
from ui.kit.tape_talk import announce
from ui.kit.tape_tips import tip_at, tip_of_line

ZOOMS = (9, 16, 30, 62, 96, 140)
ORDINARY = 3
MOST_LOOSE = 3


class TapeChart(QAbstractScrollArea):
    """Bars on lines over days.

    `chosen` tells the key of the bar that is chosen ("" for none), `line_chosen` that of the line, `put` that a bar
    was let go on a line ("" for the strip) and whether with Ctrl, `line_opened` that W or a double
    click asks why of a line, `stretched` its new first and last column, `opened` that Enter or F2 was
    pressed on it, `asked` a letter (L, C, J, T) or "Delete", `held_changed` that a bar was taken up or let go, `moved`
    that another spot is chosen.
    """

    chosen = Signal(str)
    line_chosen = Signal(str)
    put = Signal(str, str, bool)
    line_opened = Signal(str)
    stretched = Signal(str, int, int)
    opened = Signal(str)
    asked = Signal(str, str)
    menu_wanted = Signal(str, QPoint)
    held_changed = Signal(str)
    moved = Signal()
    sheet_changed = Signal()

    def __init__(self, name: str, corner: tuple[str, str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._corner = name, corner
        self.laid = Laid(TapeSheet())
        self.here = Spot(0, 0, 0)
        self.held = ""
        self.target: int | None = None
        self.picked: int | None = None
        self.zoom = ORDINARY
        self._zoomed = False
        self.ink = Ink()
        self.left = self.step = self.head = self.strip = self.top = 1
        self.hand = Hand(self)
        self._loose_top = 0
        self._verdicts: Mapping[str, tuple[str, str]] = {}
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumHeight(look.px(200))
        look.changed.connect(self._look_changed)

    # what is shown

    def set_sheet(self, sheet: TapeSheet, *, keep: str = "") -> None:
        """Show this; the bar `keep` (without it the chosen one) stays chosen where it still is."""
        bar = self.bar()
        keep = keep or (bar.key if bar else "")
        self.laid, self.picked = Laid(sheet), None
        if not self._zoomed:  # months are shown whole at first, until somebody zooms
            days = len(sheet.days)
            self.zoom = ORDINARY if days <= 45 else 2 if days <= 100 else 1
        spot = self.laid.where(keep) if keep else None
        self.here = spot or self._inside(self.here)
        if self.held and self.laid.where(self.held) is None:
            self.let_go()
        self._measure()
        if spot is not None:
            self.show_spot()
        self.sheet_changed.emit()
        self._tell()

    def set_verdicts(self, verdicts: Mapping[str, tuple[str, str]]) -> None:
        """For each line by key a status and why, for the bar that is chosen: it stands below the title."""
        self._verdicts = verdicts
        self.viewport().update()

    def bar(self) -> Bar | None:
        """The bar that is chosen."""
        return self.laid.bar_at(self.here) if self.laid.sheet.days else None

    def line(self) -> int:
        """The line that is meant: held over, picked by its title, or the one of the chosen spot (-1: the strip)."""
        if self.held and self.target is not None:
            return self.target
        return self.here.line if self.picked is None else self.picked

    def line_key(self) -> str:
        """The key of that line ("" in the strip)."""
        lines, line = self.laid.sheet.lines, self.line()
        return lines[line].key if 0 <= line < len(lines) else ""

    def pick(self, line: int) -> None:
        """Choose a line by its title: the bar that is chosen stays so, wherever it is."""
        self.picked = line
        self.line_chosen.emit(self.line_key())
        announce(self, tip_of_line(self, line))
        self.viewport().update()

    def choose(self, key: str) -> bool:
        """Choose a bar by its key; says whether it is there."""
        spot = self.laid.where(key)
        if spot is not None:
            self.go(spot)
        return spot is not None

    def go(self, spot: Spot) -> None:
        """Choose what is on a spot."""
        before, line = self.bar(), self.line_key()
        self.here, self.picked = self._inside(spot), None
        self.show_spot()
        bar = self.bar()
        if (bar.key if bar else "") != (before.key if before else ""):
            self.chosen.emit(bar.key if bar else "")
        if self.line_key() != line:
            self.line_chosen.emit(self.line_key())
        self.moved.emit()
        self._tell()
        self.viewport().update()

    def take_up(self) -> None:
        """Hold the chosen bar: the next click or Enter on a line puts it there."""
        bar = self.bar()
        if bar is not None:
            self.held, self.target = bar.key, self.here.line
            self.held_changed.emit(bar.key)
            announce(self, f"{bar.name} is taken up. Choose a line with the arrows; Enter puts down, Escape leaves it.")
            self.viewport().update()

    def let_go(self) -> None:
        """Hold nothing any more; the bar stays where it was."""
        self.held, self.target = "", None
        self.held_changed.emit("")
        self.viewport().update()

    def put_down(self, line: int, *, ctrl: bool = False) -> None:
        """Put the held bar on a line (-1: the strip)."""
        key, lines = self.held, self.laid.sheet.lines
        self.let_go()
        if key and line < len(lines):
            self.put.emit(key, lines[line].key if line >= 0 else "", ctrl)

    def aim(self, line: int | None) -> None:
        """Hold the bar over a line."""
        if line != self.target:
            self.target = line
            self.line_chosen.emit(self.line_key())
            self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Wider or narrower columns, the chosen one staying where it is."""
        zoom = max(0, min(len(ZOOMS) - 1, zoom))
        if zoom != self.zoom:
            self._zoomed = True
            before = self.x_of(self.here.column)
            self.zoom = zoom
            self._measure()
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + self.x_of(self.here.column) - before)
            self.viewport().update()

    # where everything is

    def x_of(self, column: int) -> int:
        """Where a column begins on the viewport."""
        return self.left + column * self.step - self.horizontalScrollBar().value()

    def y_of(self, line: int, lane: int = 0) -> int:
        """Where a lane of a line begins on the viewport."""
        if line < 0:
            return self.head + look.px(3) + (lane - self._loose_top) * self.ink.lane
        return self.top + (self.laid.top(line) + lane) * self.ink.lane - self.verticalScrollBar().value()

    def spot_at(self, at: QPoint) -> Spot | None:
        """The spot under a point (in the titles: of the first column seen); None in the head and below the lines."""
        if not self.laid.sheet.days:
            return None
        column = (max(at.x(), self.left) - self.left + self.horizontalScrollBar().value()) // self.step
        column = min(max(column, 0), len(self.laid.sheet.days) - 1)
        if self.head <= at.y() < self.top:
            return Spot(
                -1, min((at.y() - self.head) // self.ink.lane + self._loose_top, len(self.laid.loose) - 1), column
            )
        lane = (at.y() - self.top + self.verticalScrollBar().value()) // self.ink.lane
        if at.y() < self.top or lane >= self.laid.height:
            return None
        line = self.laid.line_at(lane)
        return Spot(line, lane - self.laid.top(line), column)

    def rect_of(self, line: int, lane: int, bar: Bar) -> QRect:
        """The box of a bar on the viewport."""
        x, y = self.x_of(bar.first), self.y_of(line, lane)
        return QRect(x + 2, y + 2, (bar.last - bar.first + 1) * self.step - 4, self.ink.lane - 4)

    def show_spot(self) -> None:
        """Scroll to what is chosen."""
        bar = self.bar()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if self.here.line < 0:
            seen = max(1, self.strip // self.ink.lane)
            self._loose_top = min(max(self._loose_top, self.here.lane - seen + 1), self.here.lane)
        elif self.laid.height:
            y = (self.laid.top(self.here.line) + self.here.lane) * self.ink.lane
            room = self.viewport().height() - self.top - self.ink.lane
            down.setValue(min(max(down.value(), y - room), y))
        first, last = (bar.first, bar.last) if bar else (self.here.column, self.here.column)
        room = self.viewport().width() - self.left
        if (last - first + 1) * self.step > room:
            first = last = self.here.column
        across.setValue(min(max(across.value(), (last + 1) * self.step - room), first * self.step))

    def _inside(self, spot: Spot) -> Spot:
        lines = len(self.laid.sheet.lines)
        lowest = -1 if self.laid.sheet.loose or not lines else 0
        line = min(max(spot.line, lowest), max(lines - 1, lowest))
        lanes = len(self.laid.lanes_of(line)) if line < 0 or line < lines else 1
        column = min(max(spot.column, 0), max(0, len(self.laid.sheet.days) - 1))
        return Spot(line, min(max(spot.lane, 0), max(lanes - 1, 0)), column)

    def _sizes(self) -> None:
        """The width of titles and columns (what the zoom asks for, more where there is room for all), the heights."""
        room, ink, days = self.viewport().size(), self.ink, len(self.laid.sheet.days) or 1
        self.left = min(look.px(230), room.width() * 2 // 5)
        self.step = look.px(ZOOMS[self.zoom])
        if self.zoom >= ORDINARY:
            self.step = max(self.step, ink.width("Wed 28", "small_bold") + look.px(10))
        if self.zoom == ORDINARY:
            self.step = max(self.step, min((room.width() - self.left) // days, look.px(170)))
        self.head = ink.head_line * 3 + look.px(6)
        lanes = len(self.laid.loose) if self.laid.sheet.loose else 0
        fit = max(1, (room.height() - self.head) // ink.lane // 3)
        self.strip = min(lanes, MOST_LOOSE, fit) * ink.lane + (look.px(6) if lanes else 0)
        self.top = self.head + self.strip

    def _measure(self) -> None:
        self._sizes()
        room = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(max(1, room.height() - self.top))
        down.setSingleStep(self.ink.lane)
        down.setRange(0, max(0, self.laid.height * self.ink.lane - room.height() + self.top))
        across.setPageStep(max(1, room.width() - self.left))
        across.setSingleStep(self.step)
        across.setRange(0, max(0, len(self.laid.sheet.days) * self.step - room.width() + self.left))
        self._loose_top = min(self._loose_top, max(0, len(self.laid.loose) - max(1, self.strip // self.ink.lane)))
        self.viewport().update()

    def _look_changed(self) -> None:
        self.ink = Ink()
        self._measure()

    def _tell(self) -> None:
        words = self.laid.words(self.here) if self.laid.sheet.lines or self.laid.sheet.loose else ""
        self.setAccessibleDescription(words)
        if self.hasFocus():
            announce(self, words)

    # what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen."""
        painter = QPainter(self.viewport())
        paint(self, painter)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Head and titles do not move along, so that all is painted again."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less is seen."""
        super().resizeEvent(event)
        self._measure()

    def event(self, event: QEvent) -> bool:
        """Our keys are ours, also where the page has a shortcut for them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keyboard twin of everything."""
        if not pressed(self, event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is shown, and told where we are."""
        super().focusInEvent(event)
        self._tell()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or begin to drag."""
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what an edge can do."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the bar, or ask why of a line."""
        self.hand.stop()
        bar, left = self.bar(), event.button() == Qt.MouseButton.LeftButton
        if left and event.position().x() < self.left and self.line_key():
            self.line_opened.emit(self.line_key())
        elif left and bar is not None:
            self.opened.emit(bar.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the bar: where the mouse is, or below the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            spot = self.spot_at(event.pos())
            if spot is None:
                return
            where = event.globalPos()
            if event.pos().x() < self.left and spot.line >= 0:
                self.pick(spot.line)
                self.menu_wanted.emit("", where)
                return
            self.go(spot)
        else:
            bar = self.bar()
            column = bar.first if bar else self.here.column
            where = self.viewport().mapToGlobal(
                QPoint(max(self.left, self.x_of(column)), self.y_of(self.here.line, self.here.lane) + self.ink.lane)
            )
        bar = self.bar()
        self.menu_wanted.emit(bar.key if bar else "", where)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl wider or narrower columns, over the strip the loose bars."""
        turn = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turn:
            self.set_zoom(self.zoom + (1 if turn > 0 else -1))
            event.accept()
        elif self.head <= event.position().y() < self.top and turn:
            self._loose_top -= 1 if turn > 0 else -1
            self._loose_top = max(0, self._loose_top)
            self._measure()
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole text of what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(tip_at(self, event.pos())), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    @property
    def corner(self) -> tuple[str, str, str, str]:
        """The words at the left of the head: lines, what is free, what is without, and the strip."""
        return self._corner

    def verdict(self, key: str) -> tuple[str, str]:
        """The status and why of a line for the chosen bar."""
        return self._verdicts.get(key, ("", ""))

    @property
    def loose_top(self) -> int:
        """The first lane of the strip that is seen."""
        return self._loose_top
