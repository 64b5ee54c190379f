"""A block of cells that was copied from a spreadsheet or a mail: read from memory, nothing is written to disk."""

from __future__ import annotations

import csv
import io

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.table import Cell, Sheet

_MOST = 5_000_000  # letters
_SEPARATORS = "\t;,|"


def pasted_sheets(text: str) -> tuple[Sheet, ...]:
    """One sheet of the cells in a text: separated by tabs as spreadsheets copy them, else as a csv is.

    Raises RefusedInput in one sentence for a text that holds no table.
    """
    if len(text) > _MOST:
        raise RefusedInput("What was copied is too long to paste. Save it as a file and choose the file.")
    text = text.replace("\x00", "").lstrip("\ufeff")
    separator = _separator(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False))
    except csv.Error:
        raise RefusedInput("What was copied cannot be read as a table. Copy the cells again, or save them.") from None
    width = max((len(row) for row in rows), default=0)
    if width < 2 and len([row for row in rows if row]) < 2:
        raise RefusedInput("What was copied is no table. Copy the cells of the list with their headings first.")
    cells = tuple(tuple(_cell(text) for text in row + [""] * (width - len(row))) for row in rows)
    return (Sheet("pasted", cells, delimiter=separator),)


def _separator(text: str) -> str:
    if "\t" in text:
        return "\t"
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)


def _cell(text: str) -> Cell:
    said = text.strip()
    return Cell(said, said or None)
