"""The mouse in a tape chart: choose, drag a bar to another line, drag its edge, put down what is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.kit.look import look
from ui.kit.tape import Bar

if TYPE_CHECKING:
    from ui.kit.tape_view import TapeChart


class Hand:
    """What the mouse is doing; `edge` is "first" or "last" while an edge is dragged."""

    def __init__(self, view: TapeChart) -> None:
        self._view = view
        self._pressed: QPoint | None = None
        self.at = QPoint()
        self.dragging = False
        self.edge = ""
        self.span: tuple[int, int] | None = None
        self._crawl = QTimer(view)
        self._crawl.setInterval(40)
        self._crawl.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """Choose what is there, or put down what is held."""
        view, at = self._view, event.position().toPoint()
        spot = view.spot_at(at)
        if event.button() != Qt.MouseButton.LeftButton or spot is None:
            return
        if view.held:
            view.put_down(spot.line, ctrl=_ctrl(event))
            return
        if at.x() < view.left and spot.line >= 0:
            view.pick(spot.line)
            return
        edge = self._edge_at(at)
        view.go(spot)
        if view.bar() is not None and at.x() >= view.left:
            self._pressed, self.edge = at, edge

    def move(self, event: QMouseEvent) -> None:
        """Drag once the mouse went far enough."""
        view = self._view
        self.at = event.position().toPoint()
        if self._pressed is None:
            shape = Qt.CursorShape.SizeHorCursor if self._edge_at(self.at) else Qt.CursorShape.ArrowCursor
            view.viewport().setCursor(shape)
            if view.held:
                spot = view.spot_at(self.at)
                view.aim(spot.line if spot else None)
            return
        if not self.dragging:
            if (self.at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self.dragging = True
            self._crawl.start()
            if not self.edge:
                view.take_up()
                view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._follow()

    def release(self, event: QMouseEvent) -> None:
        """Let go where the mouse is."""
        view, bar, span = self._view, self._view.bar(), self.span
        dragging, edge, target = self.dragging, self.edge, view.target
        self.stop()
        if not dragging or bar is None:
            return
        if edge:
            if span is not None and span != (bar.first, bar.last):
                view.stretched.emit(bar.key, *span)
        elif target is None or target == view.here.line:
            view.let_go()
        else:
            view.put_down(target, ctrl=_ctrl(event))

    def stop(self) -> None:
        """Nothing is dragged any more."""
        self._pressed, self.dragging, self.edge, self.span = None, False, "", None
        self._crawl.stop()
        self._view.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self._view.viewport().update()

    def _follow(self) -> None:
        view, bar = self._view, self._view.bar()
        spot = view.spot_at(self.at)
        if self.edge and bar is not None:
            column = (self.at.x() - view.left + view.horizontalScrollBar().value()) // view.step
            column = min(max(column, 0), len(view.laid.sheet.days) - 1)
            self.span = (
                (min(column, bar.last), bar.last) if self.edge == "first" else (bar.first, max(column, bar.first))
            )
        else:
            view.aim(spot.line if spot else None)
        view.viewport().update()

    def _edge_at(self, at: QPoint) -> str:
        view = self._view
        spot = view.spot_at(at)
        bar: Bar | None = view.laid.bar_at(spot) if spot is not None else None
        if spot is None or bar is None or spot.line < 0 or at.x() < view.left or view.held:
            return ""
        rect = view.rect_of(spot.line, spot.lane, bar)
        grip = min(look.px(7), rect.width() // 4)
        return "first" if at.x() - rect.left() < grip else "last" if rect.right() - at.x() < grip else ""

    def _scroll_on(self) -> None:
        """Scroll while something is dragged to the rim."""
        view, room = self._view, self._view.viewport().rect()
        rim = look.px(24)
        down, across = view.verticalScrollBar(), view.horizontalScrollBar()
        if self.at.y() > room.bottom() - rim:
            down.setValue(down.value() + view.ink.lane // 2)
        elif view.head < self.at.y() < view.top + rim and self.at.y() > view.top:
            down.setValue(down.value() - view.ink.lane // 2)
        if self.at.x() > room.right() - rim:
            across.setValue(across.value() + view.step // 2)
        elif view.left < self.at.x() < view.left + rim:
            across.setValue(across.value() - view.step // 2)
        self._follow()


def _ctrl(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
