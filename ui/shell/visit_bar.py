"""The bar of a visit: its name, five steps with counts, and the way to its problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.icons import icon_size
from ui.kit.labels import OneLine
from ui.kit.look import look
from ui.kit.status import status_icon
from ui.shell.visit_steps import StepState

NAMES = ("People", "Hosts", "Match", "Programme", "Print")


@dataclass(frozen=True, slots=True)
class VisitNow:
    """What the bar shows: the visit in a line, the five steps, and how many problems there are in all."""

    line: str
    steps: tuple[StepState, ...]
    problems: int


class VisitBar(QFrame):
    """Ctrl+1 to Ctrl+5 choose a step; each says in words how it stands, with a shape in front."""

    picked = Signal(int)
    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(16), look.px(6), look.px(16), 0)
        whole.setSpacing(look.px(2))
        head = QHBoxLayout()
        self.line = OneLine()
        self.line.setFont(look.font("section", bold=True))
        self.problems = Button("Problems", self.problems_wanted.emit)
        self.problems.setCheckable(True)
        self.problems.explain("Everything that somebody should look at  (F8)")
        head.addWidget(self.line, 1)
        head.addWidget(self.problems)
        whole.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(2))
        whole.addLayout(self._grid)
        self.buttons: list[Button] = []
        for number, name in enumerate(NAMES, start=1):
            button = Button(f"{number} {name}\n ", partial(self.picked.emit, number), kind="step")
            button.setCheckable(True)
            button.explain(f"{name}  (Ctrl+{number})")
            self.buttons.append(button)
        self._now: VisitNow | None = None
        self._across = 0
        self._lay(5)
        look.changed.connect(self._again)

    def show_now(self, now: VisitNow) -> None:
        """Show how the visit stands."""
        self._now = now
        self.line.set_text(now.line)
        self.problems.setText(f"Problems ({now.problems})")
        self.problems.setIcon(status_icon("problem" if now.problems else "ok"))
        self.problems.setIconSize(icon_size(16))
        self._steps(now.steps)

    def mark(self, step: int | None) -> None:
        """Show at which step one is."""
        for number, button in enumerate(self.buttons, start=1):
            button.setChecked(number == step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows of steps where the text is large for the window."""
        super().resizeEvent(event)
        across = 5 if self.width() >= look.px(700) else 3
        if across != self._across:
            self._lay(across)

    def _steps(self, steps: Sequence[StepState]) -> None:
        for number, (button, name, step) in enumerate(zip(self.buttons, NAMES, steps, strict=True), start=1):
            button.setText(f"{number} {name}\n{step.words}")
            button.setIcon(status_icon(step.status))
            button.setIconSize(icon_size(16))
            button.setAccessibleName(f"Step {number}, {name}: {step.words}")

    def _lay(self, across: int) -> None:
        self._across = across
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // across, number % across, Qt.AlignmentFlag.AlignBottom)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _again(self) -> None:
        self.line.setFont(look.font("section", bold=True))
        if self._now:
            self.show_now(self._now)
        self._lay(5 if self.width() >= look.px(700) else 3)
