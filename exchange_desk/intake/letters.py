"""Questions about letters that were broken or lost on the way: what the cell says, and what it may have been."""

from __future__ import annotations

import re
from collections.abc import Collection

from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.readers.mending import still_broken
from exchange_desk.intake.table import Sheet, Table
from exchange_desk.intake.tables import not_data

CODE = "broken_letters"
_QUESTION_IN_NAME = re.compile(r"[^\W\d_]\?|\?[^\W\d_]")


def broken_letters(text: str, *, name: bool = False) -> tuple[str, tuple[str, ...]] | None:
    """The question about a cell and its choices; nothing for a sound one. In a `name` a question mark is a letter."""
    may_be = still_broken(text)
    if may_be is None and name and _QUESTION_IN_NAME.search(text):
        may_be = ()
    if may_be is None:
        return None
    words = f" It may be {' or '.join(f'“{one}”' for one in may_be)}." if may_be else ""
    return f"“{text}” has letters that were broken or lost on the way.{words} What is right?", may_be


def letter_doubts(table: Table, names: Collection[int] = ()) -> list[Doubt]:
    """A question for each cell with such letters; `names` are the places of columns with names."""
    doubts = []
    for row in table.rows:
        if not_data(row, table.headings) in ("total", "repeated heading"):
            continue
        for place, (heading, cell) in enumerate(zip(table.headings, row.cells, strict=False)):
            asked = broken_letters(cell.text, name=place in names) if cell.text else None
            if asked:
                doubts.append(Doubt(row.number, " ".join(heading.split()), CODE, asked[0], cell.text, asked[1]))
    return doubts


def mended_doubts(sheet: Sheet) -> list[Doubt]:
    """That letters were mended on a sheet, said once."""
    if not sheet.mended:
        return []
    shown = ", ".join(f"“{was}” as “{now}”" for was, now in sheet.mended)
    cells = "one cell" if sheet.mended_cells == 1 else f"{sheet.mended_cells} cells"
    told = f"The letters of {cells} were broken before the list came, and were read back: {shown}."
    return [Doubt(1, "", "letters_mended", told, sheet.mended[0][0], severity="warning")]
