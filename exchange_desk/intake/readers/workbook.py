"""The values of a workbook (xlsx, xls, ods), sheet by sheet, with merged cells filled from their first cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import python_calamine

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.readers.xlsx_marks import Marks
from exchange_desk.intake.table import EMPTY, Cell, Sheet

Span = tuple[tuple[int, int], tuple[int, int]]


@dataclass
class Extras:
    """What stands beside the values of one sheet: comments, struck-out cells, merged spans (all from 0)."""

    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)
    merged: list[Span] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)


def read_workbook(path: Path, extras: Mapping[str, Extras] | None = None) -> tuple[Sheet, ...]:
    """Every worksheet; `extras` by sheet name adds what the value reader does not see."""
    return sheets_of(opened(path), path, extras or {})


def opened(path: Path) -> python_calamine.CalamineWorkbook:
    """The workbook; refused where it is locked or damaged."""
    try:
        return python_calamine.CalamineWorkbook.from_path(str(path))
    except python_calamine.PasswordError:
        raise RefusedInput(
            f"“{path.name}” is locked with a password. Save a copy without the password and import the copy."
        ) from None
    except (python_calamine.CalamineError, OSError):
        raise RefusedInput(
            f"“{path.name}” is damaged and cannot be read. Save it again as .xlsx or .csv and try again."
        ) from None


def sheets_of(book: python_calamine.CalamineWorkbook, path: Path, extras: Mapping[str, Extras]) -> tuple[Sheet, ...]:
    """Every worksheet of an open workbook, with what stands beside its values."""
    sheets = []
    for told in book.sheets_metadata:
        if told.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(told.name)
        beside = extras.get(told.name, Extras())
        rows = _filled(sheet, beside, path)
        merged = [*(sheet.merged_cell_ranges or ()), *beside.merged]
        for (y, x), shown in beside.marks.broken.items():
            if y < len(rows) and x < len(rows[y]) and not rows[y][x].text:
                rows[y][x] = replace(rows[y][x], broken=shown)
        spread = _spread(rows, merged)
        sheets.append(
            Sheet(
                told.name,
                _trimmed(rows),
                hidden=told.visible != python_calamine.SheetVisibleEnum.Visible,
                hidden_rows=beside.marks.hidden_rows,
                hidden_columns=beside.marks.hidden_columns,
                right_to_left=beside.marks.right_to_left,
                spread=spread,
            )
        )
    return tuple(sheets)


def _filled(sheet: python_calamine.CalamineSheet, beside: Extras, path: Path) -> list[list[Cell]]:
    height, width = sheet.total_height, sheet.total_width
    if height > limits.MAX_ROWS or width > limits.MAX_COLUMNS or height * width > limits.MAX_CELLS:
        raise RefusedInput(
            f"Sheet “{sheet.name}” of “{path.name}” reaches to row {height}, column {width}: far more than a list. "
            "Copy the list into a new file and import that."
        )
    told = {y for y, _ in (*beside.comments, *beside.struck)}  # most rows have values and nothing else
    rows = [
        [cell(v, beside.comments.get((y, x)), (y, x) in beside.struck) for x, v in enumerate(values)]
        if y in told
        else [cell(v) for v in values]
        for y, values in enumerate(sheet.to_python(skip_empty_area=False))
    ]
    for (y, x), comment in beside.comments.items():  # a comment may stand in a cell beyond the last value
        if y < limits.MAX_ROWS and x < limits.MAX_COLUMNS:
            while len(rows) <= y:
                rows.append([])
            rows[y].extend([EMPTY] * (x + 1 - len(rows[y])))
            if rows[y][x].comment is None:
                rows[y][x] = cell(rows[y][x].value, comment)
    return rows


def _spread(rows: list[list[Cell]], merged: Iterable[Span]) -> tuple[tuple[int, int, int], ...]:
    """Fill merged cells from their first; returns the columns and rows (from 1) that one value was carried down."""
    down = []
    for (top, left), (bottom, right) in merged:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        first = Cell(rows[top][left].text, rows[top][left].value, None, rows[top][left].struck)
        lowest = top
        for y in range(top, min(bottom, len(rows) - 1) + 1):
            for x in range(left, min(right, len(rows[y]) - 1) + 1):
                if (y, x) != (top, left) and not rows[y][x].text:
                    rows[y][x] = first
                    lowest = max(lowest, y)
        if lowest > top and first.text:
            down.append((left + 1, top + 1, lowest + 1))
    return tuple(down)


def _trimmed(rows: list[list[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    while rows and all(c == EMPTY for c in rows[-1]):
        rows.pop()
    return tuple(tuple(row) for row in rows)
