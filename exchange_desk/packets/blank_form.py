"""A blank form on paper: numbered fields with big boxes, one part after another, each part with its own pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.packets.block import Block, Gap, Stack
from exchange_desk.packets.boxes import Frame
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper, draw_pages, pages_of
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.phrases.words import language_of
from exchange_desk.packets.sheet import Sheet
from exchange_desk.packets.text.style import MUTED, Span

_LINE = 27.0  # points of one line that is written by hand


@dataclass(frozen=True, slots=True)
class Box:
    """One field: its number, its name in each language, how many lines are written, or words to tick; `half`: two fit
    beside each other."""

    number: int | None
    names: tuple[str, ...]
    lines: int = 1
    choices: tuple[str, ...] = ()
    half: bool = False


@dataclass(frozen=True, slots=True)
class FormPart:
    """Pages that belong together: title and introduction in each language, the boxes, and who may read them."""

    titles: tuple[str, ...]
    said: tuple[str, ...]
    boxes: tuple[Box, ...]
    level: str


def form_pdf(
    parts: Sequence[FormPart],
    *,
    ours: str,
    theirs: str,
    dates: str,
    occasion: str,
    paper: str,
    languages: tuple[str, ...],
    now: dt.datetime,
    sample: bool = False,
) -> bytes:
    """The form as a PDF; `languages`: the main one first, as the names of its fields are."""
    main = language_of(languages[0]) or "en"
    pen = Pen(title=parts[0].titles[0], language=main)
    page = Paper.named(paper)
    sheet = Sheet(page, (main,))
    for part in parts:
        blocks: list[Block] = [
            sheet.head(part.titles[0], ours=ours, theirs=theirs, dates=dates, other=" · ".join(part.titles[1:]))
        ]
        blocks += [sheet.paragraph(words, muted=n > 0) for n, words in enumerate(part.said)]
        blocks += _rows(sheet, part.boxes)
        foot = Foot(occasion, part.titles[0], ours, "A", now, part.level, None, main)
        draw_pages(pen, pages_of(blocks, page), page, foot, sample=sample)
    return pen.done()


def _rows(sheet: Sheet, boxes: Sequence[Box]) -> list[Block]:
    blocks: list[Block] = []
    waiting: Box | None = None
    for box in boxes:
        if box.half and waiting is None:
            waiting = box
            continue
        if waiting is not None:
            blocks.append(_Pair(_halves(sheet, waiting), _halves(sheet, box) if box.half else None))
            waiting = None
            if box.half:
                continue
        blocks.append(_box(sheet, box))
    if waiting is not None:
        blocks.append(_Pair(_halves(sheet, waiting), None))
    return blocks


class _Pair(Block):
    """Two fields beside each other whose boxes stand at one height, however long their names are."""

    before = 8.0
    _gutter = 12.0

    def __init__(self, left: tuple[Block, Block], right: tuple[Block, Block] | None) -> None:
        self._fields = [left, right] if right else [left]

    def _wide(self, width: float) -> float:
        return (width - self._gutter) / 2

    def _names(self, width: float) -> float:
        return max(name.height(self._wide(width)) for name, _ in self._fields)

    def height(self, width: float) -> float:
        """The longer name, and the box."""
        return self._names(width) + 2 + max(box.height(self._wide(width)) for _, box in self._fields)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Names at the top, boxes on one line."""
        wide, low = self._wide(width), top - self._names(width) - 2
        for name, box in self._fields:
            name.draw(pen, x, top, wide)
            box.draw(pen, x, low, wide)
            x += wide + self._gutter


def _halves(sheet: Sheet, box: Box) -> tuple[Block, Block]:
    return _name(sheet, box), Frame(Stack([Gap(_LINE * box.lines - 8)]), weight=0.7, pad=4)


def _name(sheet: Sheet, box: Box) -> Block:
    number = f"{box.number}.  " if box.number else ""
    words: list[str | Span] = [Span(f"{number}{box.names[0]}", bold=True)]
    small = sheet.style(11)
    for name in box.names[1:]:
        words += ["   ", Span(name, colour=MUTED, size=small.size, alone=True)]
    return sheet.line(words)


def _box(sheet: Sheet, box: Box) -> Block:
    if box.choices:
        rows = [box.choices[n : n + 3] for n in range(0, len(box.choices), 3)]
        ticks = [sheet.columns([[sheet.tick(word, size=12)] for word in row] + [[]] * (3 - len(row))) for row in rows]
        return Stack([_name(sheet, box), *ticks], together=True, before=8)
    frame = Frame(Stack([Gap(_LINE * box.lines - 8)]), weight=0.7, pad=4, before=2)
    return Stack([_name(sheet, box), frame], together=True, before=8)
