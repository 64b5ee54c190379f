"""A strip of nights: which are open, who sleeps there, told by fill, hatching and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.labels import tip
from ui.kit.look import look


@dataclass(frozen=True, slots=True)
class Night:
    """One night: two short words for its head, whether it is open, and (name, status) of who sleeps there."""

    weekday: str
    day: str
    whole: str
    open: bool
    guests: tuple[tuple[str, str], ...]


class NightStrip(QWidget):
    """Boxes side by side, in more rows where there are many nights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nights: tuple[Night, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_nights(self, nights: Sequence[Night]) -> None:
        """Show these nights; the same in words is what a screen reader and the tool tip tell."""
        self._nights = tuple(nights)
        words = "\n".join(f"{night.whole}: {_said(night)}" for night in nights)
        self.setToolTip(tip(words))
        self.setAccessibleName("Nights. " + words.replace("\n", ". "))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """More rows in a narrow pane."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows."""
        each = self._across(width)
        rows = -(-len(self._nights) // each) if self._nights else 0
        return rows * self._box().height()

    def sizeHint(self) -> QSize:
        """A week side by side."""
        return QSize(self._box().width() * 7, self.heightForWidth(self.width() or self._box().width() * 7))

    def minimumSizeHint(self) -> QSize:
        """Three nights at least."""
        return QSize(self._box().width() * 2, self._box().height())

    def _box(self) -> QSize:
        metrics = QFontMetrics(look.font("small"))
        return QSize(max(look.px(66), metrics.horizontalAdvance("Wed 28 ") + look.px(14)), metrics.height() * 3)

    def _across(self, width: int) -> int:
        return max(1, width // self._box().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the boxes."""
        painter = QPainter(self)
        box, across, colours = self._box(), self._across(self.width()), look.colours
        small = look.font("small")
        painter.setFont(small)
        metrics = QFontMetrics(small)
        for number, night in enumerate(self._nights):
            rect = QRect((number % across) * box.width(), (number // across) * box.height(), box.width(), box.height())
            inner = rect.adjusted(1, 1, -3, -3)
            ground = colours.ok_ground if night.open else colours.window
            painter.fillRect(inner, QColor(ground))
            if not night.open:
                painter.fillRect(inner, QBrush(QColor(colours.hair), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawRect(inner)
            painter.setPen(QColor(colours.text))
            head = inner.adjusted(look.px(5), look.px(3), -look.px(3), 0)
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft, f"{night.weekday} {night.day}")
            painter.setPen(QColor(colours.ok if night.open else colours.muted))
            second = head.adjusted(0, metrics.height() + look.px(1), 0, 0)
            cut = metrics.elidedText(_short(night), Qt.TextElideMode.ElideRight, second.width())
            painter.drawText(second, Qt.AlignmentFlag.AlignLeft, cut)


def _short(night: Night) -> str:
    if night.guests:
        return f"{len(night.guests)} {'guest' if len(night.guests) == 1 else 'guests'}"
    return "free" if night.open else "away"


def _said(night: Night) -> str:
    if night.guests:
        return ", ".join(f"{name} ({status})" for name, status in night.guests)
    return "free" if night.open else "not offered"
