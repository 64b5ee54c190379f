"""White cards on the warm ground, notes in a status colour, and what stands where nothing is yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.icons import pixmap
from ui.kit.labels import label, sentence
from ui.kit.look import look


class Card(QFrame):
    """A surface with a hairline edge; fill its `box`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        self.box.setSpacing(look.px(8))
        if title:
            self.box.addWidget(label(title, "section"))


class Note(QFrame):
    """A lasting state in words with one action at most: problem, warn or ok."""

    def __init__(self, tone: str, text: str, action: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        row.setSpacing(look.px(10))
        self.shape = QLabel()
        self._tone = tone
        self._tint()
        look.changed.connect(self._tint)
        row.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignVCenter if action else Qt.AlignmentFlag.AlignTop)
        self.words = label(sentence(text))
        row.addWidget(self.words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)

    def _tint(self) -> None:
        names = {"problem": "status-problem", "warn": "status-problem", "ok": "check"}
        self.shape.setPixmap(pixmap(names[self._tone], look.px(20), self._tone))


class Empty(QWidget):
    """What stands where nothing is yet: an icon, what belongs here, how it gets here, and the buttons for it."""

    def __init__(self, icon_name: str, title: str, how: str, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        box = QVBoxLayout(self)
        box.setSpacing(look.px(10))
        box.addStretch(2)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tint()
        look.changed.connect(self._tint)
        self.title = label(title, "section")
        self.how = label(how, muted=True)
        for part in (self.picture, self.title, self.how):
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(part)
        row = QHBoxLayout()
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        box.addLayout(row)
        box.addStretch(3)

    def say(self, title: str, how: str = "") -> None:
        """Other words, as when a search finds nothing."""
        self.title.setText(title)
        self.how.setText(how)

    def _tint(self) -> None:
        self.picture.setPixmap(pixmap(self._icon_name, look.px(44), "muted"))


def scrolled(inside: QWidget) -> QScrollArea:
    """The widget in an area that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("kind", "scrolled")
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
