"""A sign to hold up: a few texts in the middle of a page, as large as it holds them."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.packets.block import Block
from exchange_desk.packets.labels import LabelText, fitted
from exchange_desk.packets.page import Paper
from exchange_desk.packets.pen import Pen


class Sign(Block):
    """One page of large texts."""

    def __init__(self, paper: Paper, texts: Sequence[LabelText]) -> None:
        self.texts = tuple(texts)
        _, self._room = paper.room

    def height(self, width: float) -> float:
        """All the room of the page."""
        return self._room

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The texts under each other, the white above and below them equal."""
        laid = fitted(self.texts, width, self._room)
        top -= (self._room - sum(line.height for lines in laid for line in lines)) / 2
        for lines in laid:
            top = pen.lines(lines, x, top, width, "centre")
