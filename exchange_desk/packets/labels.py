"""Labels on a grid, for badges: texts as large as they fit, measured, never cut off, with marks for the knife."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exchange_desk.packets.bands import HEIGHT, Band, draw_band
from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.page import Paper
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import Line, lay, natural_width
from exchange_desk.packets.text.style import BLACK, LINE, MUTED, Style, Words


@dataclass(frozen=True, slots=True)
class LabelText:
    """One text of a label: the size it should have where it fits, and the least it may have."""

    words: Words
    largest: float
    least: float = 8.0
    bold: bool = False
    muted: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """How many labels of which size (points) stand on a page."""

    across: int
    down: int
    width: float
    height: float

    @classmethod
    def for_badges(cls, paper: Paper) -> Grid:
        """Six of 4 by 3 inches on Letter, eight of 90 by 60 mm on A4."""
        return cls(2, 3, 288.0, 216.0) if paper.name == "letter" else cls(2, 4, 90 * MM, 60 * MM)


class LabelPage(Block):
    """One page of labels; each is a sequence of texts, set in the middle."""

    bleeds = True

    def __init__(
        self, grid: Grid, paper: Paper, labels: Sequence[Sequence[LabelText]], bands: Sequence[Band | None] = ()
    ) -> None:
        self.grid = grid
        self.paper = paper
        self.labels = tuple(labels)
        self.bands = tuple(bands) or (None,) * len(self.labels)

    def height(self, width: float) -> float:
        """The whole page."""
        return self.paper.height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Labels from the top left, cut marks at their corners."""
        grid = self.grid
        left = x + (self.paper.width - grid.across * grid.width) / 2
        high = top - (self.paper.height - grid.down * grid.height) / 2
        for place, (texts, band) in enumerate(zip(self.labels, self.bands, strict=True)):
            row, column = divmod(place, grid.across)
            self._label(pen, texts, band, left + column * grid.width, high - row * grid.height)
        self._marks(pen, left, high)

    def _label(self, pen: Pen, texts: Sequence[LabelText], band: Band | None, x: float, top: float) -> None:
        pad = 12.0
        wide, room = self.grid.width - 2 * pad, self.grid.height - 2 * pad
        if band:
            draw_band(pen, band, x + pad, top - pad, wide)
            top, room = top - HEIGHT, room - HEIGHT
        laid = fitted(texts, wide, room)
        used = sum(line.height for lines in laid for line in lines)
        top -= pad + (room - used) / 2
        for lines in laid:
            top = pen.lines(lines, x + pad, top, wide, "centre")

    def _marks(self, pen: Pen, left: float, high: float) -> None:
        grid, long = self.grid, 6.0
        for row in range(grid.down + 1):
            for column in range(grid.across + 1):
                x, y = left + column * grid.width, high - row * grid.height
                pen.rule(x - long, y, x + long, y, 0.4, LINE)
                pen.rule(x, y - long, x, y + long, 0.4, LINE)


def label_pages(
    grid: Grid, paper: Paper, labels: Sequence[Sequence[LabelText]], bands: Sequence[Band | None] = ()
) -> list[Block]:
    """As many pages as the labels need; `bands`: one for each label, where there are any."""
    each = grid.across * grid.down
    parts = [slice(at, at + each) for at in range(0, len(labels), each)]
    return [LabelPage(grid, paper, labels[part], bands[part]) for part in parts]


def fitted(texts: Sequence[LabelText], width: float, height: float) -> list[tuple[Line, ...]]:
    """The lines of each text, as large as they fit together: shrunk and then wrapped, never cut."""
    scale = 1.0
    while True:
        laid = [_fit(text, width, scale) for text in texts]
        if sum(line.height for lines in laid for line in lines) <= height or scale < 0.15:
            return laid
        scale -= 0.05


def _fit(text: LabelText, width: float, scale: float) -> tuple[Line, ...]:
    style = Style(text.largest, text.largest * 1.2, text.bold, MUTED if text.muted else BLACK, language=text.language)
    size = max(text.largest * scale, min(text.least, text.largest) * min(1.0, scale * 2))
    natural = natural_width(text.words, style)
    if natural * size / text.largest > width:
        size = max(text.largest * width / natural * 0.999, min(text.least, size))
    size = math.floor(size * 10 + 1e-6) / 10  # rounded up, a word could be a hair wider than the label and break
    return lay(text.words, replace(style, size=size, leading=round(size * 1.22, 1)), width)
