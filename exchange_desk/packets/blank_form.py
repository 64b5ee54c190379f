"""A blank form on paper: numbered fields with big boxes, one part after another, each part with its own pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.packets.block import Block, Columns, Gap, Stack
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
            pair = [_box(sheet, waiting), _box(sheet, box) if box.half else Gap(0)]
            blocks.append(Columns(pair, (1.0, 1.0), gutter=12).spaced(8))
            waiting = None
            if box.half:
                continue
        blocks.append(_box(sheet, box))
    if waiting is not None:
        blocks.append(Columns([_box(sheet, waiting), Gap(0)], (1.0, 1.0), gutter=12).spaced(8))
    return blocks


def _box(sheet: Sheet, box: Box) -> Block:
    number = f"{box.number}.  " if box.number else ""
    words: list[str | Span] = [Span(f"{number}{box.names[0]}", bold=True)]
    small = sheet.style(11)
    for name in box.names[1:]:
        words += ["   ", Span(name, colour=MUTED, size=small.size, alone=True)]
    names = [sheet.line(words)]
    if box.choices:
        rows = [box.choices[n : n + 3] for n in range(0, len(box.choices), 3)]
        ticks = [sheet.columns([[sheet.tick(word, size=12)] for word in row]) for row in rows]
        return Stack([*names, *ticks], together=True, before=8)
    frame = Frame(Stack([Gap(_LINE * box.lines - 8)]), weight=0.7, pad=4, before=2)
    return Stack([*names, frame], together=True, before=8)
