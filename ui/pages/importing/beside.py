"""Rows of a list that seem to be there twice, side by side: what differs stands first, so that it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exchange_desk.intake.table import Cell
from ui.kit.pairs import Lines

if TYPE_CHECKING:
    from ui.pages.importing.journey import Way


def side_by_side(way: Way, row: int, of_row: int) -> Lines | None:
    """Both rows, heading by heading; None where they do not stand in the list that is read."""
    looking = way.found.looking
    sheet = next((s for s in way.listed.sheets if s.name == way.found.sheet), None)
    if looking is None or sheet is None or not (1 <= row <= len(sheet.rows) and 1 <= of_row <= len(sheet.rows)):
        return None
    said = []
    for column in looking.columns:
        one, other = (_text(sheet.rows[number - 1], column.index) for number in (of_row, row))
        if one or other:
            said.append((one == other, column.heading.replace("\n", " / "), one, other))
    lines = Lines((3, 5, 5))
    lines.add("", f"Row {of_row}", f"Row {row}", head=True)
    for same, heading, one, other in sorted(said, key=lambda line: line[0]):
        lines.add(heading, one or "–", other or "–", strong=not same)
    return lines


def _text(row: tuple[Cell, ...], index: int) -> str:
    return row[index].text if index < len(row) else ""
