"""The field that filters a list while one types; Escape clears it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.icons import icon
from ui.kit.look import look


class SearchField(QLineEdit):
    """`searched` is sent with the text a moment after the last key."""

    searched = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self._action = self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self._send)
        self.textChanged.connect(self._typed)
        look.changed.connect(self._tint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, Down goes on to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _typed(self) -> None:
        self._wait.start()

    def _send(self) -> None:
        self.searched.emit(self.text())

    def _tint(self) -> None:
        self._action.setIcon(icon("search", "muted"))
