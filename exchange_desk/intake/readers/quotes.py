"""Quotation marks of text tables that open and do not close where they should: no row may vanish in a cell."""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence

from exchange_desk.basics.errors import RefusedInput

_FEWEST = 4  # columns from which the separators of a line tell that it is a row of its own
_LONGEST = 20  # lines in one cell that are believed whatever the size of the table


def rows_of_broken_quotes(text: str, delimiter: str) -> list[list[str]]:
    """The rows of a table with a quotation mark that never closes, or closes amid the words of a later row.

    Such a mark is only a character where its line is a whole row by itself; all other cells keep their quotes.
    """
    lines = list(io.StringIO(text, newline=""))
    width = _usual_width(lines, delimiter)
    rows: list[list[str]] = []
    at = 0
    while at < len(lines):
        base, begins = at, at
        reader = csv.reader((lines[i] for i in range(base, len(lines))), delimiter=delimiter)
        at = len(lines)
        for row in reader:
            ends = base + reader.line_num
            chunk = lines[begins:ends]
            if len(chunk) > 1 and (
                _holds_rows(row, chunk, delimiter, width)
                or _swallows(chunk, delimiter, width, len(lines), ends == len(lines))
            ):
                rows.append(_of_one_line(lines[begins], delimiter))
                at = begins + 1
                break
            rows.append(row)
            begins = ends
    return rows


def refuse_swallowed(name: str, text: str, delimiter: str) -> None:
    """Refuse a table whose quotes all close, but one cell of which holds rows that are whole by themselves.

    Answers of several lines are common; that each line has by chance as many separators as a row is not.
    """
    lines = list(io.StringIO(text, newline=""))
    width = _usual_width(lines, delimiter)
    begins = 0
    reader = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    with contextlib.suppress(csv.Error):  # quotes that do not close are mended row by row
        for row in reader:
            if _holds_rows(row, lines[begins : reader.line_num], delimiter, width):
                raise RefusedInput(
                    f"In “{name}” a quotation mark opens in line {begins + 1} and closes only in line "
                    f"{reader.line_num}, so that whole rows stand in one cell. Mend the marks in these lines, or save "
                    "the list as .xlsx, and import it again."
                )
            begins = reader.line_num


def _holds_rows(row: Sequence[str], chunk: Sequence[str], delimiter: str, width: int) -> bool:
    if len(chunk) < 2 or width < _FEWEST:
        return False
    inside = next((i for i, value in enumerate(row) if "\n" in value or "\r" in value), width)
    return inside < width - 1 and all(_whole(line, delimiter, width) for line in chunk)


def _swallows(chunk: Sequence[str], delimiter: str, width: int, lines: int, at_end: bool) -> bool:
    """Whether a cell that is not closed properly took later rows in."""
    try:
        list(csv.reader(chunk, delimiter=delimiter, strict=True))
    except csv.Error as error:
        if at_end and "end of data" in str(error):
            return True
        return _whole(chunk[0], delimiter, width) or len(chunk) > max(_LONGEST, lines // 4)
    return False


def _whole(line: str, delimiter: str, width: int) -> bool:
    return width > 1 and len(_of_one_line(line, delimiter)) == width


def _usual_width(lines: Sequence[str], delimiter: str) -> int:
    widths = Counter(len(_of_one_line(line, delimiter)) for line in lines[:200] if line.strip())
    return widths.most_common(1)[0][0] if widths else 0


def _of_one_line(line: str, delimiter: str) -> list[str]:
    """The fields of one line; a quotation mark that does not close on it is a character."""
    line = line.rstrip("\r\n")
    quoted = re.compile(rf'"((?:[^"]|"")*)"(?={re.escape(delimiter)}|$)')
    fields, at = [], 0
    while at <= len(line):
        found = quoted.match(line, at)
        ends = found.end() if found else line.find(delimiter, at)
        ends = len(line) if ends < 0 else ends
        fields.append(found[1].replace('""', '"') if found else line[at:ends])
        at = ends + 1
    return fields
