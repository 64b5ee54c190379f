"""A sentence that comes and goes at the foot of the window, with Undo where something can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.labels import label, sentence
from ui.kit.look import look

SECONDS = 10


class Toast(QFrame):
    """Lies over its parent, stays ten seconds, and longer while the mouse or the keyboard is on it."""

    def __init__(self, parent: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self._undo = undo
        self._offered: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(8), look.px(8))
        row.setSpacing(look.px(14))
        self.words = label()
        self.button = Button("Undo", self._pressed)
        self.also = Button("", self._taken)
        self.away = Button("Close", self.hide)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.also)
        row.addWidget(self.away)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SECONDS * 1000)
        self._wait.timeout.connect(self._end)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str, *, can_undo: bool) -> None:
        """Show a sentence; an earlier one makes room for it."""
        self.words.setText(sentence(words))
        self.button.setVisible(can_undo)
        self.also.hide()
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._place()
        self._wait.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def offer(self, verb: str, what: Callable[[], object]) -> None:
        """Give the sentence that is shown one more button."""
        self._offered = what
        self.also.setText(verb)
        self.also.show()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _end(self) -> None:
        if self.underMouse() or any(each.hasFocus() for each in (self.button, self.also, self.away)):
            self._wait.start()
        else:
            self.hide()

    def _pressed(self) -> None:
        self.hide()
        self._undo()

    def _taken(self) -> None:
        self.hide()
        if self._offered is not None:
            self._offered()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        shown = [each for each in (self.button, self.also, self.away) if each.isVisibleTo(self)]
        buttons = sum(each.sizeHint().width() for each in shown) + look.px(14) * len(shown)
        words = self.words.fontMetrics().horizontalAdvance(self.words.text()) + look.px(70)
        width = min(parent.width() - look.px(32), max(look.px(320), words + buttons))
        height = max(self.heightForWidth(width), self.sizeHint().height() if width > words + buttons else 0)
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - look.px(16), width, height)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
