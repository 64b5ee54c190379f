"""The sidebar: the screens of the desk, by icon and word, Alt+1 and on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.icons import before_text
from ui.kit.labels import label
from ui.kit.look import look


class Place(Protocol):
    """What the sidebar must know of a screen."""

    @property
    def key(self) -> str:
        """Its key."""
        ...

    @property
    def title(self) -> str:
        """Its word."""
        ...

    @property
    def icon(self) -> str:
        """Its shipped icon."""
        ...


class Sidebar(QFrame):
    """One button a screen, the last at the bottom; icons only where the window is narrow for its text."""

    def __init__(self, places: Sequence[Place], go: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(look.px(8), look.px(12), look.px(8), look.px(10))
        self._box.setSpacing(look.px(2))
        self._name = label("Exchange Desk", strong=True, wrap=False)
        self._name.setContentsMargins(look.px(10), 0, 0, look.px(10))
        self._box.addWidget(self._name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, Button] = {}
        self._titles: dict[str, str] = {}
        for number, place in enumerate(places, start=1):
            if number == len(places):
                self._box.addStretch()
            button = Button(place.title, partial(go, place.key), kind="side")
            button.icon_name = place.icon
            button.setCheckable(True)
            button.setAccessibleName(place.title)
            button.explain(f"{place.title}  (Alt+{number})")
            self.buttons[place.key] = button
            self._titles[place.key] = place.title
            self._group.addButton(button)
            self._box.addWidget(button)
        self._compact = self._low = False
        look.changed.connect(self._tint)
        self._tint()

    def mark(self, key: str) -> None:
        """Show where one is; a key of no button leaves nothing marked."""
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == key)
        self._group.setExclusive(True)

    def fit(self, window_width: int) -> None:
        """Words beside the icons while there is room for them."""
        compact = window_width < look.px(900)
        if compact != self._compact:
            self._compact = compact
            self._name.setVisible(not compact)
            for key, button in self.buttons.items():
                button.setText("" if compact else self._titles[key])
            self._tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons stand closer where the window is low for its text, so that none covers another."""
        super().resizeEvent(event)
        head = 0 if self._compact else self._name.sizeHint().height()
        low = self.height() < len(self.buttons) * look.px(42) + head + look.px(22)
        if low != self._low:
            self._low = low
            for button in self.buttons.values():
                button.setProperty("low", "true" if low else "")
                button.style().polish(button)

    def _tint(self) -> None:
        for button in self.buttons.values():
            before_text(button, button.icon_name)
