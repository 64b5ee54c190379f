"""A list beside its details, one below the other where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.kit.look import look

NARROW = 640


class ListDetail(QSplitter):
    """Two panes with a grip between them; below 640 pixels (more with larger text) one stands above the other."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int] = (5, 4)) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._shares = shares
        self.setChildrenCollapsible(False)
        self.setHandleWidth(look.px(10))
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, shares[0])
        self.setStretchFactor(1, shares[1])
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width asks for it."""
        narrow = self.width() < look.px(NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self._share()
        super().resizeEvent(event)

    def _share(self) -> None:
        self.setSizes([1000 * share for share in self._shares])


def column(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Widgets one below the other, without margins; the last one takes the room."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(look.px(spacing))
    for widget in widgets:
        box.addWidget(widget, 1 if widget is widgets[-1] else 0)
    return made


def footed(main: QWidget, foot: QWidget) -> QWidget:
    """The main part with all the room, and what can be done with it below."""
    made = column(main, foot)
    box = made.layout()
    assert isinstance(box, QVBoxLayout)
    box.setStretch(0, 1)
    box.setStretch(1, 0)
    return made
