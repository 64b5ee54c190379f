"""A file dropped anywhere on the window: a committee file is opened, a list goes to the import page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.link.link import Link
from ui.shell.files import Files

_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Listens to the window; what a page takes itself never comes here."""

    def __init__(self, window: QWidget, link: Link, files: Files) -> None:
        super().__init__(window)
        self._link, self._files = link, files
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dragged over the window and dropped."""
        if isinstance(event, QDropEvent) and dropped_files(event.mimeData()):
            if event.type() in _ENTERS:
                event.acceptProposedAction()
                return True
            if event.type() == QEvent.Type.Drop:
                event.acceptProposedAction()
                self.take(dropped_files(event.mimeData()))
                return True
        return False

    def take(self, paths: tuple[Path, ...]) -> None:
        """Open the committee file among them, or have the lists wait on the import page."""
        desks = [path for path in paths if path.suffix.casefold() == ".exdesk"]
        if desks:
            self._files.open(desks[0])
        elif self._link.is_open:
            self._link.go("import", paths=paths)
        else:
            self._link.refused.emit("Open your committee file first, then drop the list again.")


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files of this computer among what is dragged."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
