"""Photos on paper: one beside what it belongs to."""

from __future__ import annotations

from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.style import HAIR


class Pictured(Block):
    """A block with a photo at the end of its first lines, 26 mm wide at most and 32 mm high; kept on one page."""

    def __init__(self, inside: Block, jpeg: bytes, size: tuple[int, int], *, wide: float = 26 * MM) -> None:
        self.inside = inside
        self.jpeg = jpeg
        scale = min(wide / max(size[0], 1), wide * 32 / 26 / max(size[1], 1))
        self.wide, self.high = size[0] * scale, size[1] * scale
        self.before = inside.before
        self.sticky = inside.sticky
        self._gap = 4 * MM

    def _inner(self, width: float) -> float:
        return width - self.wide - self._gap

    def height(self, width: float) -> float:
        """That of the higher of the two."""
        return max(self.inside.height(self._inner(width)), self.high + 2)

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """The photo stays with the beginning; what no page can hold runs on without it."""
        if self.height(width) <= room + 0.01 or not force:
            return super().part(width, room, force=False)
        head, tail = self.inside.part(self._inner(width), room, force=True)
        if head is None:
            return self.inside, None
        first = Pictured(head, self.jpeg, (1, 1))
        first.wide, first.high = self.wide, min(self.high, room)
        return first, tail

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The block, and the photo with a hairline round it; on a sheet from right to left it stands at the left."""
        at = x if pen.mirrored else x + width - self.wide
        self.inside.draw(pen, x + (self.wide + self._gap if pen.mirrored else 0), top, self._inner(width))
        pen.picture(self.jpeg, at, top - self.high - 1, self.wide, self.high)
        pen.frame(at, top - self.high - 1, self.wide, self.high, 0.3, HAIR)
