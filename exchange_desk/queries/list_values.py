"""One value as a cell of our lists, and a cell as the value of its column; both ways exact."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Column

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import kept
from exchange_desk.intake.own_cells import cell_list, cell_text, list_cell, text_cell
from exchange_desk.queries.records import form_of

Typed = str | int | float | dt.date


def told(column: Column[Any], value: Any) -> tuple[str, Typed | None]:
    """The cell as text, and as what a spreadsheet keeps (a date, a number or that text; None is an empty cell)."""
    form = form_of(column)
    if value is None or (form == "list" and not value):
        return "", None
    if form == "text":
        text = text_cell(str(value))
    elif form == "number":
        whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
        return (str(int(value)) if whole else repr(value)), value
    elif form == "date":
        return value.isoformat(), value
    elif form == "partial date":
        return str(value), value.whole or str(value)
    elif form == "time":
        text = value.isoformat("auto" if value.microsecond else "seconds" if value.second else "minutes")
    elif form == "moment":
        text = value.isoformat(sep=" ")
    elif form == "yes/no":
        text = "yes" if value else "no"
    elif form == "list":
        text = list_cell([kept(str(part)) for part in value])
    else:
        text = text_cell(str(value))
    return text, text


def meant(column: Column[Any], cell: str) -> Any:
    """The value that a filled cell means; raises RefusedInput where it means none."""
    form = form_of(column)
    try:
        if form == "number":
            return float(cell) if column.type.python_type is float else int(cell)
        if form == "date":
            return dt.date.fromisoformat(cell)
        if form == "partial date":
            return PartialDate.parse(cell)
        if form == "time":
            return dt.time.fromisoformat(cell if cell[1:2] != ":" else f"0{cell}")
        if form == "moment":
            return dt.datetime.fromisoformat(cell)
    except ValueError:
        raise RefusedInput(f"“{cell}” is not what “{column.info.get('label', column.name)}” can be.") from None
    if form == "yes/no":
        if cell.casefold() not in ("yes", "no", "true", "false"):
            raise RefusedInput(f"“{cell}” is neither yes nor no.")
        return cell.casefold() in ("yes", "true")
    return cell_list(cell) if form == "list" else cell_text(cell)
