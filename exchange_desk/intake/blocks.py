"""Several lists on one sheet: side by side under the same headings, or one below the other."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Cell, Row, Table

_FEWEST = 2  # headings that make a second list


def lists_in(table: Table, known: Callable[[str], bool]) -> tuple[Table, ...]:
    """The lists that a table really holds, each with its own headings; most tables are one list."""
    return tuple(below for beside in _beside(table, known) for below in _below(beside, known))


def _beside(table: Table, known: Callable[[str], bool]) -> tuple[Table, ...]:
    """Lists side by side: the first two headings stand again further right."""
    heads = [folded(h) for h in table.headings]
    first = next((i for i, h in enumerate(heads) if h), None)
    if first is None or len(heads) < first + _FEWEST or not heads[first + 1]:
        return (table,)
    pair = heads[first : first + _FEWEST]
    if pair[0] == pair[1] or not all(known(h) for h in table.headings[first : first + _FEWEST]):
        return (table,)
    starts = [i for i in range(first, len(heads)) if heads[i : i + _FEWEST] == pair]
    if len(starts) < _FEWEST:
        return (table,)
    cuts = [0, *starts[1:], len(heads)]
    return tuple(_columns(table, a, b) for a, b in pairwise(cuts))


def _columns(table: Table, start: int, end: int) -> Table:
    rows = tuple(Row(r.number, r.cells[start:end]) for r in table.rows)
    filled = tuple(r for r in rows if any(c.text or c.comment for c in r.cells))
    return Table(table.sheet, table.headings[start:end], table.heading_row, filled, table.above)


def _below(table: Table, known: Callable[[str], bool]) -> tuple[Table, ...]:
    """Lists one below the other: a row that holds other headings begins the next."""
    found: list[Table] = []
    headings, heading_row = table.headings, table.heading_row
    rows: list[Row] = []
    for row in table.rows:
        if _are_headings(row.cells, headings, known):
            found.append(Table(table.sheet, headings, heading_row, tuple(rows), table.above))
            headings, heading_row, rows = tuple(c.text for c in row.cells), row.number, []
        else:
            rows.append(row)
    found.append(Table(table.sheet, headings, heading_row, tuple(rows), table.above))
    return tuple(found)


def _are_headings(cells: tuple[Cell, ...], headings: tuple[str, ...], known: Callable[[str], bool]) -> bool:
    texts = list(dict.fromkeys(c.text for c in cells if c.text))
    if any(ch.isdigit() for text in texts for ch in text):
        return False
    if sum(c.text == h for c, h in zip(cells, headings, strict=False) if c.text) * 2 > len(texts):
        return False  # the same headings again, as at the top of a new page
    hits = sum(map(known, texts))
    return (hits >= 3 and hits * 4 >= len(texts) * 3) or hits == len(texts) == _FEWEST
