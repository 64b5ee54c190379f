"""One question with two answers side by side, chosen with mouse, Tab, Space or the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QWidget

from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.wrapped import Wrapped


class Either(QWidget):
    """Both answers wrap; `chosen` is sent with 0 or 1. At first none is chosen."""

    chosen = Signal(int)

    def __init__(self, title: str, one: str, other: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._answers: dict[QLabel, QRadioButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(2))
        grid.addWidget(label(title, "small", muted=True), 0, 0, 1, 2)
        for number, text in enumerate((one, other)):
            button = QRadioButton()
            button.setAccessibleName(f"{title}: {text}")
            self._group.addButton(button, number)
            words = Wrapped(text)
            words.installEventFilter(self)
            spare = max(0, button.sizeHint().height() - words.fontMetrics().height()) // 2
            words.setContentsMargins(0, spare, 0, 0)
            self._answers[words] = button
            row = QHBoxLayout()
            row.setSpacing(look.px(2))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            grid.addLayout(row, 1, number)
            grid.setColumnStretch(number, 1)
        self._group.idToggled.connect(self._toggled)

    def answer(self) -> int | None:
        """0 or 1, or None as long as nothing was chosen."""
        number = self._group.checkedId()
        return None if number < 0 else number

    def choose(self, number: int) -> None:
        """Choose the first (0) or the second (1) answer."""
        self._group.button(number).setChecked(True)

    def buttons(self) -> tuple[QRadioButton, ...]:
        """The two buttons, in order."""
        return tuple(self._answers.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words is one on the button beside them."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(watched, QLabel):
            button = self._answers[watched]
            button.setFocus(Qt.FocusReason.MouseFocusReason)
            button.setChecked(True)
        return False

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)
