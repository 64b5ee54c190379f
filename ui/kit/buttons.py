"""Buttons: one primary on a screen, plain ones beside it, quiet ones in lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.kit.icons import before_text
from ui.kit.labels import tip
from ui.kit.look import look


class Button(QPushButton):
    """A push button with a shipped icon; `text` may hold an access key ("&Import")."""

    def __init__(
        self, text: str, on_click: Callable[[], object] | None = None, *, icon_name: str = "", kind: str = "plain"
    ) -> None:
        super().__init__(text)
        self.icon_name = icon_name
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if icon_name:
            self._tint()
            look.changed.connect(self._tint)
        self._on_click = on_click
        if on_click is not None:
            self.clicked.connect(self._pressed)

    def explain(self, text: str) -> None:
        """Give it a tool tip, shown as it is written."""
        self.setToolTip(tip(text))

    def _pressed(self) -> None:
        if self._on_click is not None:
            self._on_click()

    def _tint(self) -> None:
        tones = {"primary": "on_accent", "quiet": "accent", "danger": "danger"}
        before_text(self, self.icon_name, tones.get(self.property("kind"), "text"))


def primary(text: str, on_click: Callable[[], object] | None = None, *, icon_name: str = "") -> Button:
    """The one action that a screen is for."""
    return Button(text, on_click, icon_name=icon_name, kind="primary")


def quiet(text: str, on_click: Callable[[], object] | None = None, *, icon_name: str = "") -> Button:
    """A small matter: looks like a link."""
    return Button(text, on_click, icon_name=icon_name, kind="quiet")


def danger(text: str, on_click: Callable[[], object] | None = None, *, icon_name: str = "") -> Button:
    """Only for what undo cannot bring back."""
    return Button(text, on_click, icon_name=icon_name, kind="danger")
