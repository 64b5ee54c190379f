"""What a page is built of: blocks that know their height, may be parted at the foot of a page, and draw themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import Line, lay
from exchange_desk.packets.text.style import BLACK, Colour, Style, Words

if TYPE_CHECKING:
    from exchange_desk.packets.foot import Foot


class Block:
    """A piece of a page. `before` is the space above it, left out at the top of a page; `sticky`: never last on a page;
    `bleeds`: fills a whole page, margins and all; `own_foot`: and places the foot of that page itself.
    """

    before: float = 0.0
    sticky: bool = False
    bleeds: bool = False
    breaks: bool = False
    own_foot: bool = False

    def height(self, width: float) -> float:
        """How high it is when it is `width` wide."""
        raise NotImplementedError

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """What of it fits into `room`, and what is left; `force`: there will never be more room, so part it anyhow."""
        return (self, None) if force or self.height(width) <= room + 0.01 else (None, self)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner there."""
        raise NotImplementedError

    def draw_foot(self, pen: Pen, foot: Foot) -> None:
        """Draw the foot of the page that it fills, where it says that it does so."""
        raise NotImplementedError

    def spaced(self, before: float) -> Self:
        """The same block with that space above it."""
        self.before = before
        return self


class Text(Block):
    """A paragraph."""

    def __init__(self, words: Words, style: Style, *, before: float = 0.0, sticky: bool = False) -> None:
        self.words = words
        self.style = style
        self.before = before
        self.sticky = sticky
        self._lines: tuple[Line, ...] = ()
        self._width = -1.0

    def lines(self, width: float) -> tuple[Line, ...]:
        """Its lines at that width."""
        if self._width != width:
            self._lines, self._width = lay(self.words, self.style, width), width
        return self._lines

    def height(self, width: float) -> float:
        """The height of its lines."""
        lines = self.lines(width)
        return lines[0].height if len(lines) == 1 else sum(line.height for line in lines)

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """Whole lines; two at least on either side where that is possible."""
        lines = self.lines(width)
        if self.height(width) <= room + 0.01:
            return self, None
        fits, used = 0, 0.0
        for line in lines:
            used += line.height
            if used > room + 0.01:
                break
            fits += 1
        if not force and fits == len(lines) - 1:
            fits -= 1
        fits = max(fits, 1) if force else fits
        if fits < (1 if force else 2) or fits >= len(lines):
            return (self, None) if force else (None, self)
        return self._of(lines[:fits], width), self._of(lines[fits:], width)

    def _of(self, lines: tuple[Line, ...], width: float) -> Text:
        half = Text(self.words, self.style)
        half._lines, half._width = lines, width
        return half

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        pen.lines(self.lines(width), x, top, width, self.style.align)


class Gap(Block):
    """Nothing, so high."""

    def __init__(self, points: float) -> None:
        self._points = points

    def height(self, width: float) -> float:
        """As said."""
        return self._points

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Rule(Block):
    """A line across the page."""

    def __init__(
        self, weight: float = 0.5, colour: Colour = BLACK, *, before: float = 0.0, sticky: bool = False
    ) -> None:
        self.weight = weight
        self.colour = colour
        self.before = before
        self.sticky = sticky

    def height(self, width: float) -> float:
        """Its weight."""
        return self.weight

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it."""
        y = top - self.weight / 2
        pen.rule(x, y, x + width, y, self.weight, self.colour)


class PageBreak(Block):
    """What follows begins a new page."""

    breaks = True

    def height(self, width: float) -> float:
        """None."""
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Stack(Block):
    """Blocks one under the other; `together`: parted only when a page cannot hold it."""

    def __init__(
        self, blocks: Sequence[Block], *, together: bool = False, before: float = 0.0, sticky: bool = False
    ) -> None:
        self.blocks = tuple(blocks)
        self.together = together
        self.before = before
        self.sticky = sticky

    def height(self, width: float) -> float:
        """Theirs and the spaces between them."""
        return sum(block.height(width) + (block.before if number else 0.0) for number, block in enumerate(self.blocks))

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """As many blocks as fit; the last of them parted where it can be; none left alone that is sticky."""
        if self.together and not force:
            return super().part(width, room, force=False)
        used = 0.0
        for number, block in enumerate(self.blocks):
            if block.breaks or block.bleeds:
                if number == 0:
                    rest = self.blocks[1:]
                    return (None if block.breaks else block), (self._of(rest) if rest else None)
                end = number + (1 if block.breaks else 0)
                rest = self.blocks[end:]
                return self._of(self.blocks[:number]), (self._of(rest) if rest else None)
            gap = block.before if number else 0.0
            high = block.height(width)
            if used + gap + high <= room + 0.01:
                used += gap + high
                continue
            head, tail = block.part(width, room - used - gap, force=force and number == 0)
            if head is not None:
                head.before = block.before
                rest = (*((tail,) if tail else ()), *self.blocks[number + 1 :])
                return self._of((*self.blocks[:number], head)), (self._of(rest) if rest else None)
            end = number
            while end and self.blocks[end - 1].sticky:
                end -= 1
            if end == 0:
                if not force or number == 0:
                    return None, self
                end = number
            return self._of(self.blocks[:end]), self._of(self.blocks[end:])
        return self, None

    def _of(self, blocks: Sequence[Block]) -> Stack:
        return Stack(blocks)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw them downwards."""
        for number, block in enumerate(self.blocks):
            top -= block.before if number else 0.0
            block.draw(pen, x, top, width)
            top -= block.height(width)


class Columns(Block):
    """Stacks side by side, `gutter` points apart, each with its share of the width."""

    def __init__(self, stacks: Sequence[Block], shares: Sequence[float] = (), *, gutter: float = 18.0) -> None:
        self.stacks = tuple(stacks)
        self.shares = tuple(shares) or (1.0,) * len(self.stacks)
        self.gutter = gutter

    def _widths(self, width: float) -> list[float]:
        room = width - self.gutter * (len(self.stacks) - 1)
        return [room * share / sum(self.shares) for share in self.shares]

    def height(self, width: float) -> float:
        """The highest of them."""
        return max(stack.height(wide) for stack, wide in zip(self.stacks, self._widths(width), strict=True))

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """Each is parted by itself."""
        if self.height(width) <= room + 0.01:
            return self, None
        parts = [s.part(w, room, force=force) for s, w in zip(self.stacks, self._widths(width), strict=True)]
        if any(head is None for head, _ in parts):
            return (self, None) if force else (None, self)
        heads = [head or Gap(0) for head, _ in parts]
        tails = [tail or Gap(0) for _, tail in parts]
        rest = Columns(tails, self.shares, gutter=self.gutter) if any(tail for _, tail in parts) else None
        return Columns(heads, self.shares, gutter=self.gutter), rest

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw them in the direction of reading."""
        widths = self._widths(width)
        for stack, at, wide in zip(
            self.stacks, across(widths, x, gutter=self.gutter, mirrored=pen.mirrored), widths, strict=True
        ):
            stack.draw(pen, at, top, wide)


def across(widths: Sequence[float], x: float, *, gutter: float = 0.0, mirrored: bool = False) -> list[float]:
    """Where things of those widths begin when they stand side by side from `x` on, the first leftmost or rightmost."""
    total = sum(widths) + gutter * (len(widths) - 1)
    places, gone = [], 0.0
    for wide in widths:
        places.append(x + total - gone - wide if mirrored else x + gone)
        gone += wide + gutter
    return places
