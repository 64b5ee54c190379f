"""Text tables: csv, tsv, txt; the separator is the one that makes the rows agree on their columns."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.readers.encodings import decoded
from exchange_desk.intake.readers.quotes import refuse_swallowed, rows_of_broken_quotes
from exchange_desk.intake.table import Sheet

_DELIMITERS = ("\t", ";", ",", "|")
_HINT = re.compile(r"""^["']?sep=(.)["']?;*,*\s*$""", re.IGNORECASE)
_SAMPLE = 200


def read_text(
    path: Path, encoding: str | None = None, delimiter: str | None = None, countries: Collection[str] = ()
) -> Sheet:
    """The one sheet of a text table; `decoded` on it names the encoding that was taken."""
    raw = path.read_bytes()
    read = decoded(raw, path.name, encoding, countries)
    text = read.text
    if "\0" in text:
        raise RefusedInput(f"“{path.name}” is not a text table. Choose the spreadsheet or csv file with the list.")
    rows = split_rows(text, delimiter)
    if any("\n" in value or "\r" in value for row in rows for value in row):
        refuse_swallowed(path.name, text, delimiter or separator_of(text))
    if len(rows) > limits.MAX_ROWS or any(len(r) > limits.MAX_COLUMNS for r in rows):
        widest = max(map(len, rows))
        raise RefusedInput(
            f"“{path.name}” has {len(rows)} rows and up to {widest} columns, far more than a list. "
            "Copy the list into a new file and import that."
        )
    cells = [tuple(cell(value) for value in row) for row in rows]
    while cells and not any(c.text for c in cells[-1]):
        cells.pop()
    return Sheet(
        path.stem, tuple(cells), read.encoding, delimiter=delimiter or separator_of(text), encodings=read.others
    )


def split_rows(text: str, delimiter: str | None = None) -> list[list[str]]:
    """The records of a text table; a `sep=` line is obeyed and left empty, so that rows keep their numbers."""
    first, _end, rest = text.partition("\n")
    hint = _HINT.match(first.rstrip("\r"))
    if hint:
        return [[], *_parsed(rest, delimiter or hint[1])]
    return _parsed(text, delimiter or _delimiter(text))


def separator_of(text: str) -> str:
    """The separator of a `sep=` line, or the one that was found."""
    hint = _HINT.match(text.partition("\n")[0].rstrip("\r"))
    return hint[1] if hint else _delimiter(text)


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(10_000_000)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return rows_of_broken_quotes(text, delimiter)


def _delimiter(text: str) -> str:
    """The separator under which most rows have the same number of columns, more than one."""
    best, best_score = ",", 0.0
    sample = text[:200_000]
    for candidate in _DELIMITERS:
        if candidate not in sample:
            continue
        widths = [len(row) for row in _parsed(sample, candidate)[:_SAMPLE] if any(v.strip() for v in row)]
        if not widths:
            continue
        width, agree = Counter(widths).most_common(1)[0]
        if width == 1:
            widest = Counter(w for w in widths if w > 1).most_common(1)
            width, agree = widest[0] if widest else (1, 0)
        score = agree / len(widths) * min(width, 12) ** 0.5 if width > 1 else 0.0
        if score > best_score:
            best, best_score = candidate, score
    return best
