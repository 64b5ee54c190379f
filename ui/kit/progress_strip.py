"""How far long work is, in words and as a bar, with Stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.kit.buttons import Button
from ui.kit.labels import label
from ui.kit.look import look


class ProgressStrip(QFrame):
    """Shown half a second after the work began, so that short work does not flicker."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        row.setSpacing(look.px(12))
        self.words = label(wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.stop = Button("Stop", self._stopped)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._title = ""
        self._on_stop: Callable[[], None] | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(500)
        self._wait.timeout.connect(self.show)
        self.hide()

    def begin(self, title: str, on_stop: Callable[[], None]) -> None:
        """Work begins."""
        self._title, self._on_stop = title, on_stop
        self.words.setText(title)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._wait.start()

    def at(self, done: int, total: int, words: str) -> None:
        """How far it is."""
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)
        counted = f"{done} of {total}" if total else ""
        self.words.setText("  ·  ".join(part for part in (self._title, words or counted) if part))

    def end(self) -> None:
        """The work is over."""
        self._wait.stop()
        self.hide()

    def _stopped(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(f"{self._title}  ·  stopping")
        if self._on_stop:
            self._on_stop()
