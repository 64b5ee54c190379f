"""The problem report of an import on paper: what was asked, worth a look, twice or left out, row by row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.packets.block import Block
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper, draw_pages, pages_of
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.sheet import Column, Sheet
from exchange_desk.packets.text.style import Span

TITLE = "Problem report"
_LEVEL = "P3"  # a row may tell of health


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """One line: the row in the file (0 for the whole list), its column, the cell as it stood, what is said of it."""

    row: int
    column: str
    stood: str
    words: str


def problem_pdf(
    parts: Sequence[tuple[str, Sequence[ProblemLine]]],
    *,
    file: str,
    counts: str,
    ours: str,
    committee: str,
    paper: str,
    now: dt.datetime,
    sample: bool = False,
) -> bytes:
    """The report as a PDF: each part (title, lines) as a table; `counts` is the import in one line."""
    page = Paper.named(paper)
    sheet = Sheet(page)
    blocks: list[Block] = [sheet.head(TITLE, ours=ours)]
    blocks.append(sheet.line([Span(file, bold=True, alone=True)]))
    blocks.append(sheet.paragraph(counts))
    for title, lines in parts:
        if not lines:
            continue
        blocks.append(sheet.section(f"{title} ({len(lines)})"))
        rows = [[str(line.row or ""), _own(line.column), _own(line.stood), line.words] for line in lines]
        columns = [Column("Row", mm=14), Column("Column", 2.0), Column("As it stood", 2.0), Column("In words", 4.0)]
        blocks.append(sheet.table(columns, rows))
    if not any(lines for _, lines in parts):
        blocks.append(sheet.paragraph("There were no problems."))
    pen = Pen(title=TITLE, language="en")
    draw_pages(pen, pages_of(blocks, page), page, Foot(committee, TITLE, file, "A", now, _LEVEL), sample=sample)
    return pen.done()


def _own(text: str) -> list[str | Span]:
    return [Span(" ".join(text.split()), alone=True)]
