"""What hands do on the page of an import: Enter, Esc and Ctrl+V, and files that are dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ui.link.link import Link
from ui.link.page import Page


class Hands(Page):
    """A page that goes on and back by keys and takes what is pasted or dropped."""

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.setAcceptDrops(True)

    def go_on(self) -> None:
        """The next step."""
        raise NotImplementedError

    def go_back(self) -> None:
        """The step before."""
        raise NotImplementedError

    def take_text(self, text: str) -> None:
        """Take what was copied."""
        raise NotImplementedError

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self.take_text(QGuiApplication.clipboard().text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back, Ctrl+V pastes."""
        focus = self.focusWidget()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus.click() if isinstance(focus, QPushButton) else self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped files are looked at one after the other."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.show_what(paths=paths)
