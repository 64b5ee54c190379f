"""A list whose rows are ticked on and off with Space or the mouse; some may only be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ui.kit.labels import tip
from ui.kit.look import look

_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickList(QListWidget):
    """`ticked_anew` is sent whenever a tick changed."""

    ticked_anew = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(look.px(150))
        self.setSpacing(look.px(3))
        self.itemChanged.connect(lambda _: self.ticked_anew.emit())

    def show_rows(self, rows: Sequence[tuple[str, bool, bool]]) -> None:
        """Show rows as (words, ticked, may be ticked)."""
        was = self.blockSignals(True)
        self.clear()
        for words, on, free in rows:
            entry = QListWidgetItem(words)
            entry.setToolTip(tip(words))
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if free:
                entry.setCheckState(_ON if on else _OFF)
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            entry.setFlags(flags)
            self.addItem(entry)
        self.blockSignals(was)
        if rows:
            self.setCurrentRow(0)
        self.ticked_anew.emit()

    def ticked(self) -> tuple[int, ...]:
        """The numbers of the rows that are ticked."""
        return tuple(n for n in range(self.count()) if self._may_be_ticked(n) and self.item(n).checkState() == _ON)

    def tick(self, number: int, on: bool) -> None:
        """Tick a row on or off, where it may be ticked."""
        if self._may_be_ticked(number):
            self.item(number).setCheckState(_ON if on else _OFF)

    def tick_all(self, on: bool) -> None:
        """Tick all rows on or off that may be ticked."""
        for number in range(self.count()):
            self.tick(number, on)

    def _may_be_ticked(self, number: int) -> bool:
        return bool(self.item(number).flags() & Qt.ItemFlag.ItemIsUserCheckable)
