"""How the child process hands sheets back: JSON, a plain string for a plain cell."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from exchange_desk.basics.collecting import without_collecting
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.table import EMPTY, Cell, CellValue, Sheet


def packed(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as JSON."""
    return json.dumps({"sheets": [_sheet_out(s) for s in sheets]}, ensure_ascii=True).encode("ascii")


def refusal(sentence: str) -> bytes:
    """A refusal as JSON."""
    return json.dumps({"refused": sentence}).encode("ascii")


def unpacked(answer: bytes, name: str) -> tuple[Sheet, ...]:
    """What `packed` made, or the refusal raised."""
    try:
        told = json.loads(answer)
    except ValueError:
        raise RefusedInput(f"“{name}” could not be read. Save it again as .xlsx or .csv and try again.") from None
    if "refused" in told:
        raise RefusedInput(told["refused"])
    with without_collecting():
        return tuple(_sheet_in(s) for s in told["sheets"])


def _sheet_out(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "rows": [[_small(c) for c in row] for row in sheet.rows],
        "decoded": sheet.decoded,
        "hidden": sheet.hidden,
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "right_to_left": sheet.right_to_left,
        "delimiter": sheet.delimiter,
        "encodings": sheet.encodings,
        "spread": sheet.spread,
        "mended": sheet.mended,
        "mended_cells": sheet.mended_cells,
        "told": sheet.told,
    }


def _sheet_in(told: dict[str, Any]) -> Sheet:
    plain: dict[str, Cell] = {"": EMPTY}  # cells that say the same are one
    return Sheet(
        name=told["name"],
        rows=tuple(tuple([_cell(c, plain) for c in row]) for row in told["rows"]),
        decoded=told["decoded"],
        hidden=told["hidden"],
        hidden_rows=frozenset(told["hidden_rows"]),
        hidden_columns=frozenset(told["hidden_columns"]),
        right_to_left=told["right_to_left"],
        delimiter=told["delimiter"],
        encodings=tuple((str(a), str(b), str(c)) for a, b, c in told["encodings"]),
        spread=tuple((int(a), int(b), int(c)) for a, b, c in told["spread"]),
        mended=tuple((str(a), str(b)) for a, b in told["mended"]),
        mended_cells=int(told["mended_cells"]),
        told=tuple(map(str, told["told"])),
    )


def _small(cell: Cell) -> str | list[Any]:
    if cell is EMPTY:
        return ""
    if cell.comment is None and not cell.struck and isinstance(cell.value, str) and cell.value == cell.text:
        return cell.text
    if cell == EMPTY:
        return ""
    kind, value = _value_out(cell.value)
    return [cell.text, kind, value, cell.comment, cell.struck, cell.broken]


def _cell(told: str | list[Any], plain: dict[str, Cell]) -> Cell:
    if isinstance(told, str):
        return plain.get(told) or plain.setdefault(told, Cell(told, told))
    text, kind, value, comment, struck, broken = told
    return Cell(text, _value_in(kind, value), comment, struck, broken)


def _value_out(value: CellValue) -> tuple[str, str | int | float | bool | None]:
    if isinstance(value, dt.datetime):
        return "datetime", value.isoformat()
    if isinstance(value, dt.date):
        return "date", value.isoformat()
    if isinstance(value, dt.time):
        return "time", value.isoformat()
    return "", value


def _value_in(kind: str, value: Any) -> CellValue:
    match kind:
        case "datetime":
            return dt.datetime.fromisoformat(value)
        case "date":
            return dt.date.fromisoformat(value)
        case "time":
            return dt.time.fromisoformat(value)
    result: CellValue = value
    return result
