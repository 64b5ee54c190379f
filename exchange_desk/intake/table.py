"""A file as readers hand it over: sheets of cells, and the table found on a sheet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

CellValue = str | int | float | bool | dt.date | dt.datetime | dt.time | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `text` as a person sees it, `value` as typed by the file, its comment, whether it is struck out.

    `broken` is what a spreadsheet shows instead of a value ("#N/A"); the text is empty then.
    """

    text: str = ""
    value: CellValue = None
    comment: str | None = None
    struck: bool = False
    broken: str | None = None


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: rows from row 1 on, merged cells filled from their first cell.

    `decoded` and `delimiter` are the encoding and separator that a text table was read with. Hidden rows and columns
    count from 1; they are read like the others. `told_heading` is the row of headings (from 1) where a person said it;
    `encodings` are others nearly as likely, each with words as they were read and as they would be.
    `mended` shows cells whose letters a wrong decoder had broken, as they were and as they were read.
    `told` is what the reader left out, in sentences.
    `spread` are columns (from 1) of merged cells with the first and last row that one value was read for.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    decoded: str | None = None
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    right_to_left: bool = False
    delimiter: str | None = None
    told_heading: int | None = None
    encodings: tuple[tuple[str, str, str], ...] = ()
    spread: tuple[tuple[int, int, int], ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    mended_cells: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """What a person says about a file: the sheet by name, the row of headings (from 1), encoding and separator."""

    sheet: str | None = None
    heading_row: int | None = None
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One data row: its number in the file (from 1) and a cell for each heading, in order."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table found on a sheet: joined heading texts, the row they end on, and the rows below."""

    sheet: str
    headings: tuple[str, ...]
    heading_row: int
    rows: tuple[Row, ...]
    above: tuple[str, ...] = ()
