"""Another list beside the guests, behind an empty column: its people must not lend their cells to guests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.intake.columns import match_columns
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.table import Row, Table

_NAMES = ("full_name", "family_name", "given_name")
_SHOWN = 300  # letters of the other list that the question shows


def without_list_beside(table: Table) -> tuple[Table, list[Doubt]]:
    """The table up to an empty column behind which names stand once more, and a question about what was left out.

    One list with an empty column in it has its names but once and stays whole.
    """
    for place in range(1, len(table.headings) - 1):
        if table.headings[place] or any(row.cells[place].text for row in table.rows):
            continue
        left, right = (
            match_columns(part, GUEST_FIELDS) for part in (table.headings[:place], table.headings[place + 1 :])
        )
        again = "full_name" in right or {"family_name", "given_name"} <= set(right)
        if again and any(name in left for name in _NAMES):
            return _cut(table, place), [_asked(table, place)]
    return table, []


def _cut(table: Table, place: int) -> Table:
    rows = tuple(Row(row.number, row.cells[:place]) for row in table.rows)
    filled = tuple(row for row in rows if any(cell.text or cell.comment or cell.broken for cell in row.cells))
    return replace(table, headings=table.headings[:place], rows=filled)


def _asked(table: Table, place: int) -> Doubt:
    parts: list[Sequence[str]] = [table.headings[place + 1 :]]
    parts += [[cell.text for cell in row.cells[place + 1 :]] for row in table.rows]
    said = "\n".join("; ".join(filter(None, part)) for part in parts if any(part))
    told = (f"Beside the guests stands another list with names of its own, which was not read: “{said[:_SHOWN]}”. "
            "Bring it in as a list of its own, or type in what it tells.")  # fmt: skip
    return Doubt(table.heading_row, " ".join(table.headings[place + 1].split()), "list_beside", told, said)
