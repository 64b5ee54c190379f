"""Old Excel workbooks (.xls): values, and beside them errors, comments, what is struck out or hidden."""

from __future__ import annotations

from pathlib import Path

from exchange_desk.intake.readers.ole import damaged, stream_of
from exchange_desk.intake.readers.workbook import opened, sheets_of
from exchange_desk.intake.readers.xls_marks import extras_of
from exchange_desk.intake.table import Sheet


def read_xls(path: Path) -> tuple[Sheet, ...]:
    """Every worksheet; a file of which the values are found and the rest is not is refused, not read in part."""
    extras = extras_of(stream_of(path.read_bytes(), ("Workbook", "Book")))
    book = opened(path)
    names = book.sheet_names
    if len(names) != len(extras) or len(set(names)) != len(names):
        raise damaged()
    return sheets_of(book, path, dict(zip(names, extras, strict=True)))
