"""The steps one below the line that says which one it is, with Back and Next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Note, emptied
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.stack import Stack

NAMES = ("Choose", "Find", "Columns", "Check", "Import")


class Trail(QWidget):
    """`steps` are the widgets in the order of NAMES; one may say with `first()` what takes the keys there."""

    def __init__(self, steps: Sequence[QWidget], back: Callable[[], object], on: Callable[[], object]) -> None:
        super().__init__()
        self.stack = Stack()
        for widget in steps:
            self.stack.addWidget(widget)
        self.strip = label("", muted=True)
        self.back = Button("&Back", back, icon_name="arrow-left")
        self.next = primary("&Next", on, icon_name="arrow-right")
        line = QHBoxLayout()
        line.addWidget(self.strip, 1)
        line.addWidget(self.back)
        line.addWidget(self.next)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(10))
        box.addLayout(line)
        self._said = QVBoxLayout()
        box.addLayout(self._said)
        box.addWidget(self.stack, 1)

    def at(self) -> int:
        """The step that is seen, from 0."""
        return self.stack.currentIndex()

    def show_step(self, step: int, *, begun: bool, done: bool, stuck: bool) -> None:
        """Show a step; no way on before a list was `begun` or while it is `stuck`, none back once it is `done`."""
        self.say("")
        self.stack.setCurrentIndex(step)
        self.strip.setText(f"Step {step + 1} of {len(NAMES)}: {NAMES[step]}")
        self.back.setVisible(step > 0 and not done)
        self.next.setVisible(begun and step < len(NAMES) - 1 and not done)
        self.next.setEnabled(not stuck)
        self.focus_step()

    def say(self, sentence: str) -> None:
        """Say above the step why something was refused; an empty sentence takes that away."""
        emptied(self._said)
        if sentence:
            self._said.addWidget(Note("problem", sentence))

    def focus_step(self) -> None:
        """Give the keys to what comes first on the step."""
        first = getattr(self.stack.currentWidget(), "first", lambda: None)() or self.next
        if self.at() == 0 and not self.next.isHidden():
            first = self.next  # a list is on its way: Enter goes on with it, not with one that waits
        if self.isVisible():
            first.setFocus()
