"""A booklet from single pages: two on each side of a sheet, so that the folded sheets read in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.foot import STYLE, Foot
from exchange_desk.packets.page import Paper, parted
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import lay
from exchange_desk.packets.text.style import LINE

_SIDE = 14 * MM
_HEAD = 13 * MM
_FOOT = 18 * MM


@dataclass(frozen=True, slots=True)
class Half:
    """One page of a booklet: half of a sheet that lies across, A5 of A4."""

    width: float
    height: float

    @classmethod
    def of(cls, sheet: Paper) -> Half:
        """The half of that sheet."""
        long, short = max(sheet.width, sheet.height), min(sheet.width, sheet.height)
        return cls(long / 2, short)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height between the margins."""
        return self.width - 2 * _SIDE, self.height - _HEAD - _FOOT

    def pages(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks, parted into pages of a booklet."""
        return parted(blocks, *self.room)


def sides(pages: int, *, right_to_left: bool = False) -> list[tuple[int, int]]:
    """The page numbers left and right on each side of the sheets, front and back in turn; pages come in fours."""
    if pages % 4:
        raise ValueError("a booklet has four pages to a sheet")
    found: list[tuple[int, int]] = []
    for sheet in range(pages // 4):
        found.append((pages - 2 * sheet, 2 * sheet + 1))
        found.append((2 * sheet + 2, pages - 2 * sheet - 1))
    return [(right, left) for left, right in found] if right_to_left else found


def filled(front: Sequence[Block], back: Block, notes: Block) -> list[Block]:
    """Front pages and the back cover with pages for notes between them, so that they come in fours."""
    missing = -(len(front) + 1) % 4
    return [*front, *[notes] * missing, back]


def booklet(pages: Sequence[Block], half: Half, *, right_to_left: bool = False) -> list[Block]:
    """The sides of the sheets, in the order in which a printer prints them on both sides."""
    return [
        Spread((left, pages[left - 1]), (right, pages[right - 1]), half, len(pages), back=bool(number % 2))
        for number, (left, right) in enumerate(sides(len(pages), right_to_left=right_to_left))
    ]


class Spread(Block):
    """One side of a sheet: two pages and the mark of the fold. The second side lies head to head with the first."""

    bleeds = True
    own_foot = True

    def __init__(
        self, left: tuple[int, Block], right: tuple[int, Block], half: Half, total: int, *, back: bool
    ) -> None:
        self.halves = (left, right)
        self.half = half
        self.total = total
        self.back = back

    def height(self, width: float) -> float:
        """The whole page."""
        return self.half.height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Both pages; the mark of the fold on the outer side of the sheet, where it is folded from."""
        pen.turned_over_the_short_edge()
        wide, _ = self.half.room
        for at, (_, page) in enumerate(self.halves):
            page.draw(pen, x + at * self.half.width + _SIDE, top - _HEAD, wide)
        if not self.back:
            for low in (top - 9, top - self.half.height + 3):
                pen.rule(x + self.half.width, low, x + self.half.width, low + 6, 0.5, LINE)

    def draw_foot(self, pen: Pen, foot: Foot) -> None:
        """The number of each page at its outer edge and the visit at the inner one; the whole foot on the back."""
        wide, _ = self.half.room
        for at, (number, _) in enumerate(self.halves):
            left = at * self.half.width + _SIDE
            if number == self.total:
                foot.draw(pen, left, _FOOT - 4, wide, number, self.total)
            elif number > 1:
                inner, outer = ("right", "left") if at == 0 else ("left", "right")
                pen.lines(foot.visit_line(wide - 40), left + (40 if at == 0 else 0), 30, wide - 40, inner)
                pen.lines(lay(str(number), STYLE, wide), left, 30, wide, outer)
