"""Status as shape and word, never colour alone: chips, and icons for lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit.icons import before_text, icon, pixmap
from ui.kit.look import look

# status: (icon, tone of the words, ground behind them, word)
STATUS: dict[str, tuple[str, str, str, str]] = {
    "confirmed": ("status-confirmed", "ok", "ok_ground", "Confirmed"),
    "pencilled": ("status-pencilled", "text", "raised", "Pencilled"),
    "unplaced": ("status-unplaced", "warn", "warn_ground", "Unplaced"),
    "problem": ("status-problem", "problem", "problem_ground", "Problem"),
    "cancelled": ("status-cancelled", "muted", "raised", "Cancelled"),
    "locked": ("status-locked", "text", "raised", "Locked"),
    "ok": ("check", "ok", "ok_ground", "Done"),
    "ask": ("circle-question-mark", "warn", "warn_ground", "Question"),
    "warn": ("status-problem", "warn", "warn_ground", "Look at this"),
    "note": ("info", "text", "raised", "Note"),
    "new": ("file-plus", "accent", "raised", "New"),
    "stale": ("refresh-cw", "problem", "problem_ground", "Out of date"),
    "void": ("status-cancelled", "problem", "problem_ground", "Collect back"),
    "forbids": ("status-cancelled", "problem", "problem_ground", "Forbids"),
    "warns": ("status-problem", "warn", "warn_ground", "Warns"),
    "notes": ("info", "text", "raised", "Notes"),
    "own": ("pencil", "accent", "raised", "Your own"),
    "current": ("check", "ok", "ok_ground", "Up to date"),
}


def status_icon(status: str) -> QIcon:
    """The shape of a status in its colour."""
    name, tone, _ground, _word = STATUS[status]
    return icon(name, tone)


def status_before_text(button: QAbstractButton, status: str) -> None:
    """Put the shape of a status in front of a button's words."""
    before_text(button, STATUS[status][0], STATUS[status][1], 16)


class Chip(QWidget):
    """A status as a small plate with its shape and a word (its own, unless another one is given)."""

    def __init__(self, status: str = "note", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(status, word)

    def set_status(self, status: str, word: str = "") -> None:
        """Show another status."""
        self._status = status
        self._word = word or STATUS[status][3]
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """The word that it shows."""
        return self._word

    def sizeHint(self) -> QSize:
        """Room for shape and word."""
        metrics = QFontMetrics(look.font("small", bold=True))
        return QSize(
            metrics.horizontalAdvance(self._word) + look.px(16) + look.px(20),
            max(metrics.height() + look.px(6), look.px(24)),
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw plate, shape and word."""
        name, tone, ground, _word = STATUS[self._status]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(getattr(look.colours, tone))
        painter.setPen(colour)
        painter.setBrush(QColor(getattr(look.colours, ground)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))
        size = look.px(14)
        painter.drawPixmap(look.px(7), (self.height() - size) // 2, pixmap(name, size, tone))
        painter.setFont(look.font("small", bold=True))
        painter.drawText(
            self.rect().adjusted(look.px(7) + size + look.px(5), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word
        )
