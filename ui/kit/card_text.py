"""Text on painted cards: measured once, wrapped between words (inside one where it must), in any script."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ui.kit.look import look


class Wrap:
    """One text laid into a width: its height, and how it is drawn."""

    __slots__ = ("_ascent", "_font", "_layout", "_text", "height", "width")

    def __init__(self, text: str, step: str, bold: bool, width: int) -> None:
        self._text, self._font = text, font_of(step, bold)
        metrics = metrics_of(step, bold)
        self._ascent = metrics.ascent()
        self._layout: QTextLayout | None = None
        self.width, self.height = metrics.horizontalAdvance(text), int(metrics.height() + 0.99)
        if self.width > width or "\n" in text:
            self._layout = _laid(text, self._font, width)
            box = self._layout.boundingRect()
            self.width, self.height = box.width(), int(box.height() + 0.99)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there, in the colour of the pen."""
        if self._layout is not None:
            self._layout.draw(painter, QPointF(x, y))
        else:
            painter.setFont(self._font)
            painter.drawText(QPointF(x, y + self._ascent), self._text)


def _laid(text: str, font: QFont, width: int) -> QTextLayout:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.beginLayout()
    at = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, at))
        at += line.height()
    layout.endLayout()
    return layout


@lru_cache(maxsize=6000)
def wrapped(text: str, step: str, bold: bool, width: int) -> Wrap:
    """A text in one of the steps of the look, laid into a width; kept until the look changes."""
    return Wrap(text, step, bold, width)


@lru_cache(maxsize=16)
def font_of(step: str, bold: bool) -> QFont:
    """A font of the look, kept until it changes."""
    return look.font(step, bold=bold)


@lru_cache(maxsize=16)
def metrics_of(step: str, bold: bool) -> QFontMetricsF:
    """Its measures."""
    return QFontMetricsF(font_of(step, bold))


@lru_cache(maxsize=64)
def px(at_100: int) -> int:
    """A length of the look, kept until it changes: cards ask for thousands."""
    return look.px(at_100)


def _forget() -> None:
    for kept in (wrapped, font_of, metrics_of, px):
        kept.cache_clear()


look.changed.connect(_forget)
