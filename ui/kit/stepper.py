"""A whole number between a minus and a plus button that a finger or an unsteady mouse hits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ui.kit.look import look

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class _Digits(QLineEdit):
    stepped = Signal(int)
    gone = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows step by one, whole pages by ten."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces the number."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()


class Stepper(QWidget):
    """Typed, stepped with the arrow keys, or with the two buttons; half a number counts as the last whole one."""

    changed = Signal(int)

    def __init__(self, name: str, number: int, least: int, most: int, *, hint: str = "") -> None:
        super().__init__()
        self._number, self._least, self._most = number, least, most
        self.box = _Digits(str(number))
        self.box.setValidator(QIntValidator(least, most, self.box))
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(hint)
        self.box.setFixedWidth(look.px(72))
        self.setFocusProxy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        for sign, step, words in (("−", -1, "less"), ("+", 1, "more")):
            button = QToolButton()
            button.setText(sign)
            button.setProperty("kind", "step")
            button.setAccessibleName(f"{name}: {words}")
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do it in the box
            button.setMinimumSize(look.px(32), look.px(32))
            button.clicked.connect(partial(self._step, step))
            row.addWidget(button)
        row.insertWidget(1, self.box)
        self.box.textEdited.connect(self._typed)
        self.box.stepped.connect(self._step)
        self.box.gone.connect(self._tidy)

    def value(self) -> int:
        """The number."""
        return self._number

    def set_value(self, number: int) -> None:
        """Show another number, within the limits."""
        self._take(max(self._least, min(self._most, number)))
        self._tidy()

    def _step(self, step: int) -> None:
        self.set_value(self._number + step)

    def _typed(self, text: str) -> None:
        if self.box.hasAcceptableInput():
            self._take(int(text))

    def _tidy(self) -> None:
        self.box.setText(str(self._number))

    def _take(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.changed.emit(number)
