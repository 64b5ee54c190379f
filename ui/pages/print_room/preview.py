"""One sheet as it will be printed, who may get it, and why it is out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.pages.print_room.run import level_of

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView

    from exchange_desk.packets.ledger import StaleRow
    from ui.pages.print_room.run import Drawn

WHO_MAY = {
    "P0": "P0: anybody may have this sheet.",
    "P1": "P1: for participants and hosts of this visit.",
    "P2": "P2: only for the person or family it names.",
    "P3": "P3: for committee leaders and chaperones. Number the copies and collect them back.",
}
MOST_CHANGES = 6


class Preview(QWidget):
    """The reader of PDFs is made when the first sheet is shown: it is large, and the window should open at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comes_after: QWidget | None = None  # on the way of the Tab key
        self.head = label("", "section")
        self.who = label("", muted=True)
        self.why = label("")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in (self.head, self.who, self.why):
            self._box.addWidget(part)
        self._view: QPdfView | None = None
        self._paper: QPdfDocument | None = None
        self._kept = QBuffer(self)
        self.row: StaleRow | None = None

    def tell(self, row: StaleRow) -> None:
        """Say which sheet this is and what changed on it; until it is drawn no other one stands under its name."""
        self.row = row
        self.who.setText("" if row.state == "void" else WHO_MAY.get(level_of(row), ""))
        self._put(None)
        self._reader()[0].setVisible(row.state != "void")
        revision = f" · revision {row.revision}" if row.revision else ""
        self.head.setText(f"{row.title} · {row.subject}{revision}")
        if row.state == "void":
            self.why.setText("Nobody gets this sheet any more. Collect it and shred it.")
        elif row.state == "stale":
            lines = [f"{c.what}: {c.was or 'nothing'} → {c.now or 'nothing'}" for c in row.changes[:MOST_CHANGES]]
            more = len(row.changes) - MOST_CHANGES
            self.why.setText(
                "\n".join(["Out of date because of:", *lines, *([f"and {more} more"] if more > 0 else [])])
            )
        else:
            self.why.setText("")
        self.why.setVisible(bool(self.why.text()))
        self._give_room()

    def tell_nothing(self, why: str) -> None:
        """Say why there is no sheet to look at."""
        self.row = None
        self.head.setText(why)
        self.who.setText("")
        self.why.hide()
        self._put(None)
        self._reader()[0].hide()
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt gives it another width: the words above the picture wrap elsewhere."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """No line of the words is cut, however much of the picture that costs."""
        for part in (self.head, self.who, self.why):
            part.setMinimumHeight(part.heightForWidth(self.width()) if part.text() else 0)

    def show_drawn(self, drawn: Drawn) -> None:
        """Show the pages, unless another sheet is looked at by now."""
        if drawn.row == self.row:
            self._put(drawn.pdf)

    def _put(self, data: bytes | None) -> None:
        _, paper = self._reader()
        paper.close()
        self._kept.close()
        if data is not None:
            self._kept.setData(QByteArray(data))
            self._kept.open(QIODevice.OpenModeFlag.ReadOnly)
            paper.load(self._kept)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._paper.pageCount() if self._paper else 0

    def _reader(self) -> tuple[QPdfView, QPdfDocument]:
        if self._view is None or self._paper is None:
            from PySide6.QtPdf import QPdfDocument
            from PySide6.QtPdfWidgets import QPdfView

            self._paper = QPdfDocument(self)
            self._view = QPdfView(self)
            self._view.setAccessibleName("Preview")
            self._view.setDocument(self._paper)
            self._view.setPageMode(QPdfView.PageMode.MultiPage)
            self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            self._box.addWidget(self._view, 1)
            if self.comes_after is not None:
                self.setTabOrder(self.comes_after, self._view)
        return self._view, self._paper
