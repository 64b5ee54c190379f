"""Workbooks in the committee's look: text stays text, whatever it begins with, and nothing is ever cut."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

import xlsxwriter

from exchange_desk.basics.errors import RefusedInput

_IN_RULE = 250  # characters that the rule of a cell can hold
LONGEST = 32_767  # characters that a cell can hold
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
Value = str | int | float | bool | dt.date | dt.time | dt.datetime | None

_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "text_wrap": False},
    "said": {"text_wrap": False, "font_color": "#5B574E"},
    "head": {"bold": True, "text_wrap": True, "bg_color": "#E7EEF3", "bottom": 1, "valign": "vcenter"},
    "cell": {"text_wrap": True, "quote_prefix": True, "num_format": "@"},
    "answer": {
        "text_wrap": True, "bg_color": "#FFF9E5", "border": 1, "border_color": "#8A8579", "locked": False,
        "num_format": "@",
    },
    "free": {"text_wrap": True, "locked": False, "num_format": "@"},
    "free_date": {"locked": False, "num_format": "yyyy-mm-dd", "align": "left"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "time": {"num_format": "hh:mm", "align": "left"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm", "align": "left"},
    "number": {"num_format": "General", "align": "left"},
    "muted": {"font_color": "#5B574E", "text_wrap": True, "quote_prefix": True, "num_format": "@"},
}  # fmt: skip


class Book:
    """One workbook in memory. Leaving the block without an error makes `data` its bytes."""

    def __init__(self, *, title: str, made: dt.datetime) -> None:
        self.data = b""
        self._file = io.BytesIO()
        self.book = xlsxwriter.Workbook(
            self._file,
            {
                "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
                "constant_memory": False,
            },
        )  # fmt: skip
        self.book.set_properties({"title": title, "created": made})
        self._looks: dict[str, Any] = {}
        self._lists: list[tuple[str, ...]] = []
        self._hidden: Any = None

    def look(self, name: str) -> Any:
        """A format of the house, by name."""
        if name not in self._looks:
            base = {"font_name": "Arial", "font_size": 11, "valign": "top"}
            self._looks[name] = self.book.add_format(base | _LOOKS[name])
        return self._looks[name]

    def sheet(self, name: str) -> Any:
        """A new sheet; what a sheet's name may not hold is left out of it."""
        return self.book.add_worksheet(_SHEET_NAME.sub(" ", name).strip("' ")[:31] or "List")

    def write(self, sheet: Any, row: int, column: int, value: Value, look: str = "cell", *, where: str = "") -> None:
        """Write one value with its own type; refused, by name, where the text is longer than a cell can be."""
        if value is None or value == "":
            sheet.write_blank(row, column, None, self.look(look))
        elif isinstance(value, bool):
            sheet.write_string(row, column, "yes" if value else "no", self.look(look))
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, self.look("number" if look == "cell" else look))
        elif isinstance(value, dt.datetime):
            sheet.write_datetime(row, column, value, self.look("moment"))
        elif isinstance(value, dt.date):
            self._date(sheet, row, column, value)
        elif isinstance(value, dt.time):
            sheet.write_datetime(row, column, value, self.look("time"))
        else:
            if len(value.encode("utf-16-le")) // 2 > LONGEST:
                raise RefusedInput(
                    f"{where or 'One text'} is longer than a cell of a workbook can hold "
                    f"({len(value)} characters, at most {LONGEST}). Shorten it, or choose csv."
                )
            sheet.write_string(row, column, value, self.look(look))

    def _date(self, sheet: Any, row: int, column: int, value: dt.date) -> None:
        if value < dt.date(1900, 3, 1):  # Excel counts no days before 1900, and one too many until March
            sheet.write_string(row, column, value.isoformat(), self.look("cell"))
        else:
            sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), self.look("date"))

    def choices(self, sheet: Any, place: tuple[int, int, int, int], words: Sequence[str], *, strict: bool) -> None:
        """Offer words in the cells of a place (first row, first column, last row, last column).

        Many words stand on a hidden sheet, because a list inside a cell's rule may hold neither them nor a comma.
        """
        listed = tuple(words)
        rule = {"validate": "list", "error_type": "stop" if strict else "information", "ignore_blank": True}
        if not any("," in word for word in listed) and len(",".join(listed)) <= _IN_RULE:
            sheet.data_validation(*place, rule | {"source": list(listed)})
            return
        if listed not in self._lists:
            self._lists.append(listed)
        column = self._lists.index(listed)
        name = xlsxwriter.utility.xl_col_to_name(column)
        sheet.data_validation(*place, rule | {"source": f"='Lists'!${name}$1:${name}${len(listed)}"})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            return
        if self._lists:
            hidden = self.book.add_worksheet("Lists")
            hidden.hide()
            for column, words in enumerate(self._lists):
                for row, word in enumerate(words):
                    self.write(hidden, row, column, word)
        self.book.close()
        self.data = self._file.getvalue()
