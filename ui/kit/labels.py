"""Labels that never read what they show as markup: a name is shown as it was written."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(
    text: str = "", step: str = "body", *, muted: bool = False, strong: bool = False, wrap: bool = True, tone: str = ""
) -> QLabel:
    """A plain-text label in one of the steps small, body, section, title; it wraps unless told not to."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("step", step)
    made.setProperty("muted", muted)
    made.setProperty("strong", strong)
    if tone:
        made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)
    return made


def selectable(text: str = "") -> QLabel:
    """A label whose text can be marked and copied, by mouse and keyboard."""
    made = label(text)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def sentence(text: str) -> str:
    """A sentence of ours, read from the left also where it begins with a name that is read from the right."""
    sides = (unicodedata.bidirectional(letter) for letter in text)
    first = next((side for side in sides if side in ("L", "R", "AL", "FSI", "LRI", "RLI")), "L")
    return f"\u200e{text}" if first in ("R", "AL") else text


def tip(text: str) -> str:
    """A text for a tool tip: those have no switch for plain text, so it is escaped."""
    import html  # not before the first picture

    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>" if text else ""


def for_button(text: str) -> str:
    """A text for a button or menu, in which a single & would vanish as an access key."""
    return text.replace("&", "&&")


class OneLine(QWidget):
    """A plain text on one line that is cut with an ellipsis where it must; the whole text is in the tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setToolTip(tip(text))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 4, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """A few letters at least."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.averageCharWidth() * 6, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut at the end."""
        painter = QPainter(self)
        text = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
