"""Cards and labels of several recipients on shared pages: the grid, the marks for the knife, the mark of each card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from exchange_desk.packets.block import Block, Stack, Text
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Sheet
from exchange_desk.packets.text.lines import lay
from exchange_desk.packets.text.style import LINE, MUTED, Style, Words

_MARK = 7.0  # height of the small line at the foot of a card
_COUNT = 12.0  # height of "1/2" at the head of a card that goes on on another one
SCALES = (1.3, 1.2, 1.1, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7)


@dataclass(frozen=True, slots=True)
class CardGrid:
    """How many cards of which size (points) stand on a page, in the middle of it.

    `gap` between the columns; `pad` inside a card; `cut`: marks for the knife; `marked`: each bears its revision;
    `scales`: how far its type may step down before it takes a second card.
    """

    across: int
    down: int
    width: float
    height: float
    gap: float = 0.0
    pad: float = 8.0
    cut: bool = True
    marked: bool = True
    scales: tuple[float, ...] = SCALES

    @classmethod
    def wallet(cls, sheet: Sheet) -> CardGrid:
        """Ten of 85 by 54 mm; in large print two of half a sheet."""
        if sheet.large:
            return cls(1, 2, 180 * MM, 125 * MM, pad=12)
        return cls(2, 5, 85 * MM, 54 * MM)

    @classmethod
    def address_labels(cls, sheet: Sheet) -> CardGrid:
        """The labels that are sold everywhere: thirty on Letter, 21 of 63.5 by 38.1 mm on A4."""
        small = (*SCALES[3:], 0.6, 0.5)
        if sheet.paper.name == "letter":
            return cls(3, 10, 189.0, 72.0, gap=9.0, cut=False, marked=False, scales=small)
        return cls(3, 7, 63.5 * MM, 38.1 * MM, gap=2.5 * MM, cut=False, marked=False, scales=small)

    @classmethod
    def tents(cls) -> CardGrid:
        """Four of 90 by 55 mm, laid open."""
        return cls(2, 2, 90 * MM, 110 * MM, pad=0)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height inside a card."""
        return self.width - 2 * self.pad, self.height - 2 * self.pad - (_MARK if self.marked else 0.0)

    def fitted(self, tell: Callable[[float], Sequence[Block]]) -> list[Block]:
        """What `tell` makes of the largest scale at which it fits on one card, else as many cards as it takes."""
        width, height = self.room
        for scale in self.scales:
            told = Stack(tell(scale))
            if told.height(width) <= height:
                return [told]
        cards: list[Block] = []
        rest: Block | None = told
        while rest is not None:
            head, tail = rest.part(width, height - _COUNT, force=False)
            if head is None:
                head, tail = rest.part(width, height - _COUNT, force=True)
            if head is not None:
                cards.append(head)
            rest = tail
        counts = [Text(f"{number}/{len(cards)}", Style(9, _COUNT, bold=True)) for number in range(1, len(cards) + 1)]
        return [Stack([count, card]) for count, card in zip(counts, cards, strict=True)]


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a page: what stands on it, and in small which revision it is."""

    told: Block
    mark: str
    han: str
    mirrored: bool


def line(sheet: Sheet, words: Words, size: float, *, bold: bool = False, muted: bool = False) -> Block:
    """A text in the close type of cards; what is for large print is half as large again."""
    base = sheet.style(size, bold=bold, muted=muted, align="right" if sheet.runs_to_the_left else "left")
    return Text(words, replace(base, leading=round(base.size * 1.2, 2)), before=size * 0.14)


def mark(sheet: Sheet, revision: str, level: str) -> str:
    """What stands small on each card."""
    return f"{say('foot_revision', sheet.language, letter=revision)} · {level}"


def card_pages(grid: CardGrid, paper: Paper, cards: Sequence[Card]) -> list[Block]:
    """As many pages as the cards need."""
    each = grid.across * grid.down
    total = -(-len(cards) // each)
    return [CardPage(grid, paper, cards[n * each : (n + 1) * each], n + 1, total) for n in range(total)]


class CardPage(Block):
    """One page of cards; the foot stands in the margin that is there, along the side where the grid is high."""

    bleeds = True
    own_foot = True

    def __init__(self, grid: CardGrid, paper: Paper, cards: Sequence[Card], number: int, total: int) -> None:
        self.grid = grid
        self.paper = paper
        self.cards = tuple(cards)
        self.number = number
        self.total = total

    @property
    def _margins(self) -> tuple[float, float]:
        """At the sides, and above and below."""
        grid = self.grid
        wide = grid.across * grid.width + (grid.across - 1) * grid.gap
        return (self.paper.width - wide) / 2, (self.paper.height - grid.down * grid.height) / 2

    def height(self, width: float) -> float:
        """The whole page."""
        return self.paper.height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Cards from the top left, cut marks at the edges of the page."""
        grid, page_mirrored = self.grid, pen.mirrored
        side, above = self._margins
        for place, card in enumerate(self.cards):
            row, column = divmod(place, grid.across)
            left, high = side + column * (grid.width + grid.gap), top - above - row * grid.height
            pen.mirrored = card.mirrored
            wide, room = grid.room
            card.told.draw(pen, left + grid.pad, high - grid.pad, wide)
            if card.mark:
                small = Style(5.5, _MARK, colour=MUTED, language=card.han)
                under = high - grid.pad - room
                pen.lines(
                    lay(card.mark, small, wide), left + grid.pad, under, wide, "left" if card.mirrored else "right"
                )
        pen.mirrored = page_mirrored
        if grid.cut:
            self._marks(pen, side, top - above)

    def draw_foot(self, pen: Pen, foot: Foot) -> None:
        """One line, under the cards where there is room for it, else up along their side."""
        side, below = self._margins
        if side > below:
            with pen.turned(side - 8, 40, 1):
                foot.draw_in_a_line(pen, 0, 8.5, self.paper.height - 80, self.number, self.total)
        else:
            foot.draw_in_a_line(pen, side + 4, below - 6, self.paper.width - 2 * side - 8, self.number, self.total)

    def _marks(self, pen: Pen, left: float, high: float) -> None:
        grid, long = self.grid, 6.0
        for row in range(grid.down + 1):
            for column in range(grid.across + 1):
                x, y = left + column * grid.width, high - row * grid.height
                pen.rule(x - long, y, x + long, y, 0.4, LINE)
                pen.rule(x, y - long, x, y + long, 0.4, LINE)
