"""The totals that a list states about itself, compared with the people read from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.table import Cell, Row, Sheet, Table
from exchange_desk.intake.tables import not_data
from exchange_desk.intake.total_words import is_total

_OF_PEOPLE = re.compile(r"^\s*(\d{1,5})\s*(?:people|persons|guests|inscrits|personnes|personen|gaste|名|人|명)?\b")


def stated_totals(sheets: Sequence[Sheet], table: Table) -> tuple[tuple[int, str, int], ...]:
    """Every total that the list's own total rows or another sheet state: (row, heading or sheet, number)."""
    found = []
    for row in table.rows:
        if not_data(row, table.headings) == "total":
            number = _number(row.cells)
            if number is not None:
                found.append((row.number, table.sheet, number))
    for sheet in sheets:
        if sheet.name == table.sheet or len(sheet.rows) > 60:
            continue
        for index, cells in enumerate(sheet.rows):
            number = _number(cells)
            if number is not None:
                found.append((index + 1, sheet.name, number))
    return tuple(found)


def control_doubts(totals: Sequence[tuple[int, str, int]], people: int) -> tuple[Doubt, ...]:
    """One doubt for each of the `stated_totals` that is not the number of people read."""
    return tuple(
        Doubt(row, sheet, "control_total_differs",
              f"The list states {number} people in all, but {people} were read. Who is missing or twice in it?",
              value=str(number))
        for row, sheet, number in totals
        if number != people
    )  # fmt: skip


def _number(cells: Sequence[Cell] | Row) -> int | None:
    texts = [c.text for c in (cells.cells if isinstance(cells, Row) else cells) if c.text]
    if not texts or not is_total(folded(texts[0]), [folded(text) for text in texts[1:]]):
        return None
    rest = [re.sub(r"^\D*", "", texts[0], count=1), *texts[1:]]
    numbers = [int(m[1]) for t in rest if (m := _OF_PEOPLE.match(t))]
    return numbers[0] if len(set(numbers)) == 1 else None
