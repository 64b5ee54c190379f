"""The marks by which a sheet that we made is known again when it comes back, whatever program has saved it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.intake.own_list import ANSWERS_MARK, LETTERS, refuse_broken
from exchange_desk.intake.table import Sheet

_LOOK_AT = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that was found: the committee and visit it names, its sheet, the row (from 0) and column of it."""

    committee_id: str
    visit_id: str
    sheet: Sheet
    row: int
    column: int


def answers_mark(committee_id: str, visit_id: str) -> str:
    """What stands at the head of the first column of a query sheet."""
    return f"{ANSWERS_MARK} {committee_id} {visit_id} {LETTERS}"


def answers_in(sheets: Sequence[Sheet]) -> Mark | None:
    """The mark of a query sheet among these sheets, if there is one."""
    for sheet in sheets:
        for row, cells in enumerate(sheet.rows[:_LOOK_AT]):
            for column, cell in enumerate(cells):
                if cell.text.startswith(ANSWERS_MARK):
                    words = cell.text.removeprefix(ANSWERS_MARK).split()
                    if len(words) >= 2:
                        refuse_broken(cell.text, sheet.name)
                        return Mark(words[0], words[1], sheet, row, column)
    return None
