"""Dragging from cards and dropping on them, told as words; whoever listens decides what it means."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QListView

from ui.kit.card_text import wrapped
from ui.kit.look import look

MIME = "application/x-exchange-desk-guest"


def dragged(word: str) -> QMimeData:
    """What travels with the mouse: one word, of this program alone."""
    data = QMimeData()
    data.setData(MIME, word.encode())
    return data


class DragList(QListView):
    """A list that words are dragged from and dropped on.

    `dropped` tells the word, the key of the card below it ("" beside the cards) and whether Ctrl was held;
    `drag_began` the word that is under way.
    """

    dropped = Signal(str, str, bool)
    drag_began = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.over = -1
        self._start: QPoint | None = None
        self._dragged = ("", "")

    def word_at(self, at: QPoint) -> tuple[str, str]:
        """The word that can be dragged from a place, and how it is called."""
        return "", ""

    def key_of(self, row: int) -> str:
        """The key of a row."""
        return ""

    def note_press(self, event: QMouseEvent) -> None:
        """A press may become a drag: of the line under the mouse, or of the card."""
        at = event.position().toPoint()
        self._dragged = self.word_at(at)
        self._start = at if self._dragged[0] and event.button() == Qt.MouseButton.LeftButton else None

    def forget_press(self) -> None:
        """The press was a click, or one on a button: moving on drags nothing."""
        self._start = None

    def maybe_drag(self, event: QMouseEvent) -> None:
        """Begin the drag once the mouse went far enough."""
        far = QApplication.startDragDistance()
        if self._start is None or (event.position().toPoint() - self._start).manhattanLength() < far:
            return
        self._start = None
        self.drag_began.emit(self._dragged[0])
        drag = QDrag(self)
        drag.setMimeData(dragged(self._dragged[0]))
        drag.setPixmap(_tag(self._dragged[1]))
        drag.setHotSpot(QPoint(-look.px(8), -look.px(8)))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Guests only."""
        event.setAccepted(self.acceptDrops() and event.mimeData().hasFormat(MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the card below, scroll at the edges."""
        at = event.position().toPoint()
        self._mark(self.indexAt(at).row())
        edge, bar = look.px(36), self.verticalScrollBar()
        if at.y() < edge:
            bar.setValue(bar.value() - look.px(14))
        elif at.y() > self.viewport().height() - edge:
            bar.setValue(bar.value() + look.px(14))
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is below any more."""
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where."""
        row = self.indexAt(event.position().toPoint()).row()
        self._mark(-1)
        word = bytes(event.mimeData().data(MIME).data()).decode()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        event.acceptProposedAction()
        self.dropped.emit(word, self.key_of(row), ctrl)

    def _mark(self, row: int) -> None:
        if row != self.over:
            before, self.over = self.over, row
            for each in {before, row} - {-1}:
                self.update(self.model().index(each, 0))


def _tag(text: str) -> QPixmap:
    """A small plate with the name, beside the mouse."""
    words = wrapped(text, "body", True, look.px(260))
    picture = QPixmap(int(words.width) + look.px(20), words.height + look.px(12))
    picture.fill(QColor(look.colours.select))
    painter = QPainter(picture)
    painter.setPen(QColor(look.colours.text))
    words.draw(painter, look.px(10), look.px(6))
    painter.end()
    return picture
