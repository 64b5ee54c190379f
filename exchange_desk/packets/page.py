"""Paper and margins: from blocks to the pages of one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.block import Block, Gap, Stack
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import lay
from exchange_desk.packets.text.style import Style

_SIZES = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}
_ENVELOPES = {"letter": ("no10", 684.0, 297.0), "a4": ("c6", 162 * MM, 114 * MM)}  # what a folded sheet goes into
_BINDER = 22 * MM  # the side where the sheet is bound
_MARGIN = 18 * MM
_FOOT = 20.0
_SAMPLE, _TEST = 0.92, 0.85  # how grey: a test print must be seen, too, where it is copied faintly


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper: its name and size in points as it lies before the reader."""

    name: str
    width: float
    height: float

    @classmethod
    def named(cls, name: str, orientation: str = "portrait") -> Paper:
        """Letter or A4, portrait or landscape, or the envelope that is usual where one writes on that paper."""
        try:
            short, long = _SIZES[name.casefold()]
        except KeyError:
            raise RefusedInput(f"“{name}” is not a paper that we print on. Choose letter or a4.") from None
        if orientation == "envelope":
            return cls(*_ENVELOPES[name.casefold()])
        return cls(name.casefold(), long, short) if orientation == "landscape" else cls(name.casefold(), short, long)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height between the margins."""
        return self.width - _BINDER - _MARGIN, self.height - 2 * _MARGIN - _FOOT


def pages_of(blocks: Sequence[Block], paper: Paper) -> list[Block]:
    """The blocks, parted into pages; one empty page where there are none."""
    return parted(blocks, *paper.room)


def parted(blocks: Sequence[Block], width: float, height: float) -> list[Block]:
    """The blocks, parted into pages with so much room; one empty page where there are none."""
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


def draw_pages(
    pen: Pen, pages: Sequence[Block], paper: Paper, foot: Foot, *, sample: bool = False, test: bool = False
) -> None:
    """Draw the pages of one sheet, each with its foot, and the mark of a sample or of a test print across it."""
    width, _ = paper.room
    for number, page in enumerate(pages, start=1):
        pen.begin(paper.width, paper.height)
        if sample or test:
            _mark_across(pen, paper, " ".join(["TEST"] * test + ["SAMPLE"] * sample), _TEST if test else _SAMPLE)
        if page.bleeds:
            page.draw(pen, 0, paper.height, paper.width)
        else:
            page.draw(pen, _BINDER, paper.height - _MARGIN, width)
        if page.own_foot:
            page.draw_foot(pen, foot)
        else:
            foot.draw(pen, _BINDER, _MARGIN + 4, width, number, len(pages))
        pen.end()


def _mark_across(pen: Pen, paper: Paper, word: str, grey: float) -> None:
    """From corner to corner, behind the text, as large as it can be up to 120 points."""
    slope = (paper.width**2 + paper.height**2) ** 0.5
    line = lay(word, Style(120, 130, bold=True), 2000)[0]
    if (share := 0.7 * slope / line.width) < 1:
        line = lay(word, Style(120 * share, 130 * share, bold=True), 2000)[0]
    reach, middle = line.width / 2, 40 * min(share, 1)
    cosine, sine = paper.width / slope, paper.height / slope
    x = paper.width / 2 - reach * cosine + middle * sine
    y = paper.height / 2 - reach * sine - middle * cosine
    pen.slanted(line, x, y, cosine, sine, grey)
