"""Lines of a heading and one or two texts beside it, in columns that wrap and cut nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.wrapped import Wrapped


class Lines(QWidget):
    """`shares` are the widths of the columns; the first holds what the line is about."""

    def __init__(self, shares: Sequence[int]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(look.px(6))
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)

    def add(self, title: str, *texts: str, strong: bool = False, head: bool = False) -> tuple[Wrapped, ...]:
        """One line more; the labels of its texts are handed back."""
        row = self._grid.rowCount()
        about = label(title, "small", muted=True)
        self._grid.addWidget(about, row, 0, Qt.AlignmentFlag.AlignTop)
        made = []
        for column, text in enumerate(texts, start=1):
            words = Wrapped(text, strong=strong or head)
            words.setAccessibleName(f"{title}: {text}" if title else text)
            self._grid.addWidget(words, row, column)
            made.append(words)
        return tuple(made)
