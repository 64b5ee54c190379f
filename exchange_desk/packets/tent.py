"""A card that is folded in its middle and stands on a table: the same on both sides, each the right way up."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.labels import LabelText, fitted
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.style import LINE

WIDTH, HALF = 90 * MM, 55 * MM
_PAD = 10.0


class Tent(Block):
    """One tent: its lower half is the front; the marks at its sides are those of the fold."""

    def __init__(self, texts: Sequence[LabelText]) -> None:
        self.texts = tuple(texts)

    def height(self, width: float) -> float:
        """Both halves."""
        return 2 * HALF

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Front, back upside down, fold."""
        fold = top - HALF
        self._half(pen, x, fold, width)
        with pen.turned(x + width, fold, 2):
            self._half(pen, 0, 0, width)
        for left in (x, x + width - 12):
            pen.rule(left, fold, left + 12, fold, 0.4, LINE)

    def _half(self, pen: Pen, x: float, top: float, width: float) -> None:
        wide, room = width - 2 * _PAD, HALF - 2 * _PAD
        laid = fitted(self.texts, wide, room)
        at = top - _PAD - (room - sum(line.height for lines in laid for line in lines)) / 2
        for lines in laid:
            at = pen.lines(lines, x + _PAD, at, wide, "centre")
