"""Tables: every cell may hold every script, rows may run over the page, the head is repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.packets.block import Block, Gap, Text, across
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import natural_width
from exchange_desk.packets.text.style import HAIR, LINE, WASH, Style, Words

Cell = Words | Block


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head; its `share` of the width (0: as wide as its longest entry), or a width in `mm`."""

    head: Words = ""
    share: float = 1.0
    mm: float = 0.0
    align: str = "start"
    bold: bool = False


class Table(Block):
    """Rows of cells under a head, with hairlines between the rows.

    `groups`: how many rows each belong together, close together and on one page unless much of it stayed empty;
    what stands in their first cell is repeated where they are torn.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        style: Style,
        *,
        before: float = 0.0,
        ruled: bool = True,
        pad: float = 3.0,
        groups: Sequence[int] = (),
    ) -> None:
        self.before = before
        self.ruled = ruled
        self.pad = pad
        self._columns = tuple(columns)
        self._style = style
        bold = [_styled(style, column, bold=True) for column in columns]
        plain = [_styled(style, column, bold=column.bold) for column in columns]
        heads = [column.head for column in columns]
        self._head = [_cell(head, look) for head, look in zip(heads, bold, strict=True)] if any(heads) else []
        self._rows = [[_cell(cell, look) for cell, look in zip(row, plain, strict=True)] for row in rows]
        self._group_of = [number for number, size in enumerate(groups) for _ in range(size)]
        self._natural: list[float] = []
        self._widths: tuple[float, list[float]] = (-1.0, [])
        self._heights: list[float] = []
        self._head_height = 0.0

    def widths(self, width: float) -> list[float]:
        """The widths of the columns; those that must be as wide as their entries come first."""
        if self._widths[0] != width:
            if not self._natural:
                self._natural = [self._natural_width(at) for at in range(len(self._columns))]
            fixed = [c.mm * MM or (0.0 if c.share else n) for c, n in zip(self._columns, self._natural, strict=True)]
            room = width - sum(fixed)
            shares = sum(c.share for c in self._columns if not c.mm) or 1.0
            least = 0.25 * width if any(c.share and not c.mm for c in self._columns) else 0.0
            if room < least:  # the entries want more than there is: they must wrap
                fixed = [f * (width - least) / (sum(fixed) or 1.0) for f in fixed]
                room = least
            found = [
                f if c.mm or not c.share else room * c.share / shares for c, f in zip(self._columns, fixed, strict=True)
            ]
            self._widths = (width, found)
            self._heights = [self._row_height(row, found, sum(self._pads(at))) for at, row in enumerate(self._rows)]
            self._head_height = self._row_height(self._head, found, 2 * self.pad) if self._head else 0.0
        return self._widths[1]

    def _natural_width(self, at: int) -> float:
        column = self._columns[at]
        if column.share or column.mm:
            return 0.0
        cells = [row[at] for row in ([self._head] if self._head else []) + self._rows]
        texts = [natural_width(cell.words, cell.style) for cell in cells if isinstance(cell, Text)]
        return max(texts, default=0.0) + 2 * self.pad + 0.5

    def _row_height(self, row: Sequence[Block], widths: Sequence[float], pads: float) -> float:
        inner = 2 * self.pad
        sinks = _sinks(row, widths, inner)
        high = (c.height(w - inner) + sink for c, w, sink in zip(row, widths, sinks, strict=True))
        return max(high, default=0.0) + pads

    def _pads(self, at: int) -> tuple[float, float]:
        """The white space above and under a row: little between rows of one group."""
        return self.pad if self._begins(at) else 0.0, self.pad if self._begins(at + 1) else 0.0

    def _begins(self, at: int) -> bool:
        """Whether a group begins with that row, or the table is over before it."""
        groups = self._group_of
        return not groups or not 0 < at < len(groups) or groups[at] != groups[at - 1]

    def height(self, width: float) -> float:
        """Head and rows."""
        self.widths(width)
        return self._head_height + sum(self._heights)

    def part(self, width: float, room: float, *, force: bool) -> tuple[Block | None, Block | None]:
        """Whole rows; a row that no page can hold is parted between its lines."""
        widths = self.widths(width)
        if self.height(width) <= room + 0.01:
            return self, None
        used, fits = self._head_height, 0
        for high in self._heights:
            if used + high > room + 0.01:
                break
            used += high
            fits += 1
        whole = fits
        while not self._begins(whole):
            whole -= 1
        fits = whole or (fits if force or fits > 2 else 0)
        if fits:
            return self._slice(0, fits), self._slice(fits, len(self._rows))
        if not force or not self._rows:
            return (self, None) if force else (None, self)
        inner = room - self._head_height - 2 * self.pad
        parts = [c.part(w - 2 * self.pad, inner, force=True) for c, w in zip(self._rows[0], widths, strict=True)]
        heads: list[Block] = [head or Gap(0) for head, _ in parts]
        tails: list[Block] = [tail or Gap(0) for _, tail in parts]
        rest = ([tails] if any(tail for _, tail in parts) else []) + self._rows[1:]
        left = self._group_of[-len(rest) :] if rest else []
        return self._of([heads], self._group_of[:1]), (self._of(rest, left) if rest else None)

    def _slice(self, start: int, end: int) -> Table:
        """Some of its rows, which need not be measured again where no group is torn."""
        rows, groups = self._rows[start:end], self._group_of[start:end]
        if not self._begins(start):
            first = self._group_of.index(groups[0])
            return self._of([[self._rows[first][0], *rows[0][1:]], *rows[1:]], groups)
        half = self._of(rows, groups)
        if self._begins(end):
            half._widths, half._heights, half._head_height = self._widths, self._heights[start:end], self._head_height
        return half

    def _of(self, rows: list[list[Block]], groups: list[int]) -> Table:
        half = Table(self._columns, (), self._style, before=self.before, ruled=self.ruled, pad=self.pad)
        half._rows = rows
        half._group_of = groups
        half._head = self._head
        half._natural = self._natural
        return half

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Head on a wash, rows, hairlines."""
        widths = self.widths(width)
        if self._head:
            pen.wash(x, top - self._head_height, width, self._head_height, WASH)
            self._row(pen, self._head, widths, x, top - self.pad)
            top -= self._head_height
            pen.rule(x, top, x + width, top, 0.7, LINE)
        for at, (row, high) in enumerate(zip(self._rows, self._heights, strict=True)):
            self._row(pen, row, widths, x, top - self._pads(at)[0])
            top -= high
            if self.ruled and self._begins(at + 1):
                pen.rule(x, top, x + width, top, 0.5, HAIR)

    def _row(self, pen: Pen, row: Sequence[Block], widths: Sequence[float], x: float, top: float) -> None:
        pad = self.pad
        places = across(widths, x, mirrored=pen.mirrored)
        for cell, at, wide, sink in zip(row, places, widths, _sinks(row, widths, 2 * pad), strict=True):
            cell.draw(pen, at + pad, top - sink, wide - 2 * pad)


def _sinks(row: Sequence[Block], widths: Sequence[float], inner: float) -> list[float]:
    """How far each cell sinks so that the first lines of a row stand on one baseline, whatever their scripts."""
    drops = [c.lines(w - inner)[0].drop if isinstance(c, Text) else 0.0 for c, w in zip(row, widths, strict=True)]
    deepest = max(drops, default=0.0)
    return [deepest - drop if drop else 0.0 for drop in drops]


def _styled(style: Style, column: Column, *, bold: bool) -> Style:
    align = style.align if column.align == "start" else column.align
    return Style(style.size, style.leading, bold, style.colour, align, style.language)


def _cell(cell: Cell, style: Style) -> Block:
    return cell if isinstance(cell, Block) else Text(cell, style)
