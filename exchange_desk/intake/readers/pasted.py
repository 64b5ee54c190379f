"""A block of cells that was copied from a spreadsheet or a mail: read from memory, nothing is written to disk."""

from __future__ import annotations

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.readers.mending import mended_sheets
from exchange_desk.intake.readers.text import separator_of, split_rows
from exchange_desk.intake.table import Sheet

_MOST = 5_000_000  # letters
_TOO_LONG = "What was copied is too long to paste. Save it as a file and choose the file."


def pasted_sheets(text: str) -> tuple[Sheet, ...]:
    """One sheet of the cells in a text: separated by tabs as spreadsheets copy them, else as a csv is.

    Raises RefusedInput in one sentence for a text that holds no table.
    """
    if len(text) > _MOST:
        raise RefusedInput(_TOO_LONG)
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "").lstrip("\ufeff")
    separator = "\t" if "\t" in text else separator_of(text)
    rows = split_rows(text, separator)
    width = max((len(row) for row in rows), default=0)
    if width < 2 and len([row for row in rows if row]) < 2:
        raise RefusedInput("What was copied is no table. Copy the cells of the list with their headings first.")
    if len(rows) > limits.MAX_ROWS or width > limits.MAX_COLUMNS:
        raise RefusedInput(_TOO_LONG)
    sheet = Sheet("pasted", tuple(tuple(cell(value) for value in row) for row in rows), delimiter=separator)
    return tuple(mended_sheets((sheet,)))
