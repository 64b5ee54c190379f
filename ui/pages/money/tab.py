"""A tab that shows its rows, or, where there are none yet, what belongs there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.link.link import Link

if TYPE_CHECKING:
    from ui.pages.money.asked import MoneyNow


class MoneyTab(QWidget):
    """Its faces lie in a stack, the one with the rows first; `_now` is what was asked last."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._now: MoneyNow | None = None
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _show_one_of(self, *faces: QWidget) -> None:
        for face in faces:
            self.stack.addWidget(face)
