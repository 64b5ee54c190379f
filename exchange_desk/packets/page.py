"""Paper, margins and foot: from blocks to the pages of one sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.block import Block, Gap, Stack
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import lay, natural_width
from exchange_desk.packets.text.style import MUTED, Span, Style

_SIZES = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}
_BINDER = 22 * MM
_MARGIN = 18 * MM
_FOOT = 20.0
_FOOT_STYLE = Style(8, 10.5, colour=MUTED)

LEVELS = {
    "P0": "P0 public",
    "P1": "P1 participants and hosts of this visit",
    "P2": "P2 only for the person named here",
    "P3": "P3 CONFIDENTIAL",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper: its name and size in points as it lies before the reader."""

    name: str
    width: float
    height: float

    @classmethod
    def named(cls, name: str, orientation: str = "portrait") -> Paper:
        """Letter or A4, portrait or landscape."""
        try:
            short, long = _SIZES[name.casefold()]
        except KeyError:
            raise RefusedInput(f"“{name}” is not a paper that we print on. Choose letter or a4.") from None
        return cls(name.casefold(), long, short) if orientation == "landscape" else cls(name.casefold(), short, long)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height between the margins."""
        return self.width - _BINDER - _MARGIN, self.height - 2 * _MARGIN - _FOOT


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page."""

    visit: str
    document: str
    recipient: str
    revision: str
    printed: dt.datetime
    level: str
    shred_after: dt.date | None = None

    @property
    def replaces(self) -> str:
        """The revision before this one."""
        number = revision_number(self.revision)
        return revision_letter(number - 1) if number > 1 else ""


def revision_letter(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    letters = ""
    while number > 0:
        number, digit = divmod(number - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def revision_number(letters: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def pages_of(blocks: Sequence[Block], paper: Paper) -> list[Block]:
    """The blocks, parted into pages; one empty page where there are none."""
    width, height = paper.room
    pages: list[Block] = []
    rest: Block | None = Stack(blocks) if blocks else None
    while rest is not None:
        head, tail = rest.part(width, height, force=False)
        if head is None and tail is rest:
            head, tail = rest.part(width, height, force=True)
        if head is not None:
            pages.append(head)
        rest = tail
    return pages or [Gap(0)]


def draw_pages(pen: Pen, pages: Sequence[Block], paper: Paper, foot: Foot, *, sample: bool = False) -> None:
    """Draw the pages of one sheet, each with its foot, and the mark of a sample across it."""
    width, _ = paper.room
    for number, page in enumerate(pages, start=1):
        pen.begin(paper.width, paper.height)
        if sample:
            _sample_mark(pen, paper)
        if page.bleeds:
            page.draw(pen, 0, paper.height, paper.width)
        else:
            page.draw(pen, _BINDER, paper.height - _MARGIN, width)
        _draw_foot(pen, paper, foot, number, len(pages), width)
        pen.end()


def _draw_foot(pen: Pen, paper: Paper, foot: Foot, number: int, total: int, width: float) -> None:
    level = LEVELS.get(foot.level, foot.level)
    if foot.level == "P3" and foot.shred_after:
        day = foot.shred_after
        level += f" – return or shred after {day.day} {day:%B %Y}"
    revision = f"revision {foot.revision}" + (f", replaces {foot.replaces}" if foot.replaces else "")
    printed = f"printed {foot.printed.day} {foot.printed:%b %Y %H:%M}"
    ends = f"{printed} · page {number}/{total}"
    name = [Span(f"{foot.visit} · {foot.document} · "), Span(foot.recipient, bold=True, alone=True)]
    top = _MARGIN + 4
    pen.rule(_BINDER, top + 3, _BINDER + width, top + 3, 0.5, MUTED)
    right = natural_width(ends, _FOOT_STYLE) + 12
    first = lay(name, _FOOT_STYLE, width - right)[:2]
    pen.lines(lay(ends, _FOOT_STYLE, width), _BINDER, top, width, "end")
    under = pen.lines(first, _BINDER, top, width - right)
    second = lay(f"{revision} · {level}", _FOOT_STYLE, width)
    pen.lines(second, _BINDER, under, width)


def _sample_mark(pen: Pen, paper: Paper) -> None:
    style = Style(120, 130, bold=True)
    line = lay("SAMPLE", style, 2000)[0]
    reach = line.width / 2
    slope = (paper.width**2 + paper.height**2) ** 0.5
    cosine, sine = paper.width / slope, paper.height / slope
    x = paper.width / 2 - reach * cosine + 40 * sine
    y = paper.height / 2 - reach * sine - 40 * cosine
    pen.slanted(line, x, y, cosine, sine, 0.92)
