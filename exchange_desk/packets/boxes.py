"""Boxes that must be seen: allergy and emergency frames, tick boxes, lines to write on."""

from __future__ import annotations

from exchange_desk.packets.block import Block, Stack
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.style import HAIR

MM = 72 / 25.4


class Frame(Block):
    """A framed stack that stays on one page; `sign`: a warning triangle stands before it."""

    def __init__(self, inside: Stack, *, weight: float = 1.5, sign: float = 0.0, pad: float = 7.0, before: float = 0.0):
        self.inside = inside
        self.weight = weight
        self.sign = sign
        self.pad = pad
        self.before = before

    def _inner(self, width: float) -> float:
        return width - 2 * self.pad - (self.sign + self.pad if self.sign else 0.0)

    def height(self, width: float) -> float:
        """Its inside and the padding."""
        return max(self.inside.height(self._inner(width)), self.sign) + 2 * self.pad

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """Only when no page can hold it: then each part has its own frame and sign."""
        if self.height(width) <= room + 0.01:
            return self, None
        if not force:
            return None, self
        head, tail = self.inside.part(self._inner(width), room - 2 * self.pad, force=True)
        return self._of(head), self._of(tail)

    def _of(self, inside: Block | None) -> Frame | None:
        if inside is None:
            return None
        stack = inside if isinstance(inside, Stack) else Stack((inside,))
        return Frame(stack, weight=self.weight, sign=self.sign, pad=self.pad, before=self.before)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Frame, sign, inside."""
        high = self.height(width)
        edge = self.weight / 2
        pen.frame(x + edge, top - high + edge, width - self.weight, high - self.weight, self.weight)
        left = x + self.pad
        if self.sign:
            corner = x + width - self.pad - self.sign if pen.mirrored else left
            pen.triangle(corner, top - self.pad - self.sign, self.sign)
            left += 0.0 if pen.mirrored else self.sign + self.pad
        self.inside.draw(pen, left, top - self.pad, self._inner(width))


class Ticked(Block):
    """A square of five millimetres to tick, and what it is for."""

    def __init__(self, inside: Block, *, leading: float, ticked: bool = False, before: float = 0.0) -> None:
        self.inside = inside
        self.ticked = ticked
        self.leading = leading
        self.before = before
        self._box = 5 * MM

    def height(self, width: float) -> float:
        """At least that of the square."""
        return max(self._box, self.inside.height(width - self._box - 7) + self._sink())

    def _sink(self) -> float:
        return max(0.0, (self._box - self.leading) / 2)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Square and words; the first line stands at the middle of the square."""
        low = top - self._box - max(0.0, (self.leading - self._box) / 2)
        box = x + width - self._box if pen.mirrored else x
        pen.frame(box + 0.5, low + 0.5, self._box - 1, self._box - 1, 1.0)
        if self.ticked:
            pen.tick(box, low, self._box)
        words = x if pen.mirrored else x + self._box + 7
        self.inside.draw(pen, words, top - self._sink(), width - self._box - 7)


class Blanks(Block):
    """Lines to write on."""

    def __init__(self, count: int, *, leading: float = 24.0, before: float = 0.0) -> None:
        self.count = count
        self.leading = leading
        self.before = before

    def height(self, width: float) -> float:
        """So many lines."""
        return self.count * self.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        for number in range(1, self.count + 1):
            y = top - number * self.leading + 1
            pen.rule(x, y, x + width, y, 0.5, HAIR)
