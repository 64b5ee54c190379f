"""The bar of a visit: its name, five steps with counts, the screens beside them, and the way to its problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.icons import before_text
from ui.kit.labels import OneLine
from ui.kit.look import look
from ui.kit.status import status_before_text
from ui.shell.sidebar import Place
from ui.shell.visit_steps import StepState

NAMES = ("People", "Hosts", "Match", "Programme", "Print")


@dataclass(frozen=True, slots=True)
class VisitNow:
    """What the bar shows: the visit in a line, the five steps, and how many problems there are in all."""

    line: str
    steps: tuple[StepState, ...]
    problems: int


class VisitBar(QFrame):
    """Ctrl+1 to Ctrl+5 choose a step; each says in words how it stands, with a shape in front. Screens beside the
    steps stand in the line above them: icons only where there is little room.
    """

    picked = Signal(int)
    problems_wanted = Signal()

    def __init__(self, beside: Sequence[Place], go: Callable[[str], None], parent: QWidget | None = None) -> None:
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
        self._beside = {place.key: place for place in beside}
        self.beside: dict[str, Button] = {}
        for place in beside:
            button = Button(place.title, partial(go, place.key))
            button.setCheckable(True)
            button.setAccessibleName(place.title)
            button.explain(place.title)
            self.beside[place.key] = button
            head.addWidget(button)
        head.addWidget(self.problems)
        whole.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        whole.addLayout(row)
        self.buttons: list[Button] = []
        for number, name in enumerate(NAMES, start=1):
            button = Button(f"{number} {name}\n ", partial(self.picked.emit, number), kind="step")
            button.setCheckable(True)
            button.explain(f"{name}  (Ctrl+{number})")
            self.buttons.append(button)
            row.addWidget(button, 1)
        self._now: VisitNow | None = None
        self._short = self._tight = False
        self._name_beside()
        look.changed.connect(self._again)

    def show_now(self, now: VisitNow) -> None:
        """Show how the visit stands."""
        self._now = now
        self.line.set_text(now.line)
        self.problems.setText(f"Problems ({now.problems})")
        status_before_text(self.problems, "problem" if now.problems else "ok")
        self._steps(now.steps)

    def mark(self, step: int | None, key: str = "") -> None:
        """Show at which step one is, or on which screen beside them."""
        for each, button in self.beside.items():
            button.setChecked(each == key)
        for number, button in enumerate(self.buttons, start=1):
            button.setChecked(number == step)
        if self._tight and self._now:
            self._steps(self._now.steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names only where the text is large for the window, numbers where not even those fit; the rest is in the tool
        tip.
        """
        super().resizeEvent(event)
        self._fit()

    def _steps(self, steps: Sequence[StepState]) -> None:
        for number, (button, name, step) in enumerate(zip(self.buttons, NAMES, steps, strict=True), start=1):
            named = f"{number} {name}" if button.isChecked() or not self._tight else f"{number}"
            button.setText(named if self._short else f"{named}\n{step.words}")
            status_before_text(button, step.status)
            button.setAccessibleName(f"Step {number}, {name}: {step.words}")
            button.explain(f"{name}: {step.words}  (Ctrl+{number})")

    def _fit(self) -> None:
        self._name_beside()
        short = self.width() < look.px(680)
        button = self.buttons[0]
        words = button.fontMetrics()
        beside = button.sizeHint().width() - words.horizontalAdvance(max(button.text().split("\n"), key=len))
        names = sum(words.horizontalAdvance(f"{n} {name}") + beside for n, name in enumerate(NAMES, start=1))
        margins = self.contentsMargins().left() + look.px(16) * 2
        tight = self.width() < names + margins
        if (short, tight) != (self._short, self._tight):
            self._short, self._tight = short, tight
            if self._now:
                self._steps(self._now.steps)

    def _name_beside(self) -> None:
        for key, button in self.beside.items():
            button.setText("" if self.width() < look.px(780) else self._beside[key].title)
            before_text(button, self._beside[key].icon, "accent")

    def _again(self) -> None:
        self.line.setFont(look.font("section", bold=True))
        self._fit()
        if self._now:
            self.show_now(self._now)
