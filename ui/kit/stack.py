"""A stack of widgets that asks for the room of the one that is shown, not of the largest."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QStackedWidget


class Stack(QStackedWidget):
    """So that nothing round it scrolls because of what is not seen."""

    def __init__(self) -> None:
        super().__init__()
        layout = self.layout()
        if layout is not None:  # its own constraint would be the largest one's
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """No more than what is shown needs."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is shown needs at least this."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()
