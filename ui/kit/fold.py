"""What is not always wanted: a button that unfolds fields below it and folds them away again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.icons import before_text
from ui.kit.look import look


class Fold(QWidget):
    """`inside` is seen while it is open; `turned` says that it was opened or folded away."""

    turned = Signal(bool)

    def __init__(self, title: str, inside: QWidget, *, is_open: bool = False) -> None:
        super().__init__()
        self.inside = inside
        self.head = quiet(title, icon_name="plus")
        self.head.setCheckable(True)
        self.head.setChecked(is_open)
        self.head.toggled.connect(self._turn)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(4))
        box.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(inside)
        self._turn(is_open)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is seen."""
        return self.head.isChecked()

    def open(self) -> None:
        """Show what is inside."""
        self.head.setChecked(True)

    def _turn(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self.head.icon_name = "minus" if is_open else "plus"
        before_text(self.head, self.head.icon_name, "accent")
        self.head.setAccessibleDescription("unfolded" if is_open else "folded away")
        self.turned.emit(is_open)
