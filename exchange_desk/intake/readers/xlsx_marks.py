"""What the values of an Excel sheet do not tell: errors, formulas without a value, what is hidden, right to left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exchange_desk.intake.readers import limits

NO_VALUE = "formula without a value"
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)</")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMNS = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_SPAN = re.compile(rb'\b(min|max)="(\d{1,5})"')


@dataclass
class Marks:
    """Places count from 0, hidden rows and columns from 1, as on the sheet."""

    broken: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    right_to_left: bool = False


def marks_of(xml: bytes) -> Marks:
    """The marks of one worksheet; `xml` is its part of the workbook."""
    hides = b"hidden=" in xml
    return Marks(
        broken=_broken(xml) if b't="e"' in xml or _FORMULA.search(xml) else {},
        hidden_rows=frozenset(_hidden_rows(xml)) if hides else frozenset(),
        hidden_columns=frozenset(_hidden_columns(xml)) if hides else frozenset(),
        right_to_left=bool(re.search(rb'\brightToLeft="(?:1|true)"', xml[:4000])),
    )


def column_number(letters: str) -> int:
    """0 for A, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _broken(xml: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for cell in _CELL.finditer(xml):
        place = _PLACE.search(cell[1])
        if place is None:
            continue
        value = _VALUE.search(cell[2])
        said = value[1].decode("utf-8", "replace").strip() if value else ""
        at = (int(place[2]) - 1, column_number(place[1].decode()))
        if b't="e"' in cell[1]:
            found[at] = said or "#ERROR"
        elif not said and _FORMULA.search(cell[2]) and b't="str"' not in cell[1]:
            found[at] = NO_VALUE
    return found


def _hidden_rows(xml: bytes) -> list[int]:
    rows = [row[1] for row in _ROW.finditer(xml) if _HIDDEN.search(row[1])]
    return [int(number[1]) for row in rows if (number := _NUMBER.search(row)) and int(number[1]) <= limits.MAX_ROWS]


def _hidden_columns(xml: bytes) -> list[int]:
    out: list[int] = []
    for column in _COLUMNS.finditer(xml):
        span = {name: int(number) for name, number in _SPAN.findall(column[1])}
        if _HIDDEN.search(column[1]) and b"min" in span:
            out += range(span[b"min"], min(span.get(b"max", span[b"min"]), limits.MAX_COLUMNS) + 1)
    return out
