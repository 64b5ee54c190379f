"""A sheet of phrases for a partner to translate: key, English, and the wording in their language."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.queries.phrases import PhraseRow
from exchange_desk.sharing.files import put_file
from exchange_desk.sharing.workbook import Book


def sheet_ending(path: Path) -> str:
    """The kind of sheet that such a name asks for, xlsx or csv; any other is refused."""
    ending = path.suffix.casefold().removeprefix(".") or "xlsx"
    if ending not in ("xlsx", "csv"):
        raise RefusedInput(f"“{path.name}” would be no sheet. Let its name end in .xlsx or .csv.")
    return ending


def export_phrases(rows: Sequence[PhraseRow], *, language: str, path: Path, now: dt.datetime) -> Path:
    """Write the sheet as .xlsx or .csv; it is taken back by `import_phrases`."""
    head = ("key", "English", language)
    told = [(row.key, row.english, row.own or row.ours) for row in rows]
    if sheet_ending(path) == "csv":
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows([head, *told])
        return put_file(path, text.getvalue().encode("utf-8-sig"), "csv")
    with Book(title=f"Phrases ({language})", made=now) as book:
        sheet = book.sheet("Phrases")
        for number, cells in enumerate([head, *told]):
            for column, cell in enumerate(cells):
                book.write(sheet, number, column, cell)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 2, 60)
        sheet.freeze_panes(1, 0)
    return put_file(path, book.data, "xlsx")
