"""One sheet as it will be printed, who may get it, and why it is out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.labels import label

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView

    from exchange_desk.packets.ledger import StaleRow

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

    def tell(self, row: StaleRow) -> None:
        """Say which sheet this is and what changed on it."""
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

    def show_pdf(self, data: bytes | None, level: str) -> None:
        """Show the pages; nothing when there are none."""
        self.who.setText(WHO_MAY.get(level, ""))
        view, paper = self._reader()
        view.setVisible(data is not None)
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
        return self._view, self._paper
