"""Buttons side by side that go on in the next line where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.kit.look import look


class LineBreaks(QLayout):
    """Lays widgets out like words, each in the middle of its line; as wide as the widest of them at least.

    `right`: the lines end at the right side, where the primary action stands.
    """

    def __init__(self, *widgets: QWidget, right: bool = False) -> None:
        super().__init__()
        self._right = right
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt adds an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """More lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = look.px(8)
        return QSize(sum(h.width() + gap for h in hints), max((h.height() for h in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest item."""
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def _lay(self, rect: QRect, *, move: bool) -> int:
        gap = look.px(8)
        x, y = rect.x(), rect.y()
        line: list[tuple[QLayoutItem, int, QSize]] = []

        def end() -> int:
            tall = max((size.height() for _item, _left, size in line), default=0)
            spare = rect.right() + 1 - max((left + size.width() for _item, left, size in line), default=0)
            for item, left, size in line if move else ():
                left += max(0, spare) if self._right else 0
                item.setGeometry(QRect(QPoint(left, y + (tall - size.height()) // 2), size))
            return tall

        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + end() + gap, []
            line.append((item, x, size))
            x += size.width() + gap
        return y + end() - rect.y()
