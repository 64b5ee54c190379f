"""Tables whose headings are values, such as the days of meetings or the papers of a trip."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.table import Sheet, Table
from exchange_desk.intake.tables import best_headings, best_table


def best_table_or_values(
    sheets: Collection[Sheet], known: Callable[[str], bool], also: Callable[[str], bool], name: str | None = None
) -> Table:
    """As `best_table`; where no row has headings that are known, those that are values (`also`) count too.

    They do not count sooner, for a row of data may hold such values as well; but a row of them above is the one of the
    headings where words in the data ("received") are names of columns elsewhere.
    """
    with_values = partial(_either, known, also)
    try:
        table = best_table(sheets, known, name)
    except RefusedInput:
        return best_table(sheets, with_values, name)
    sheet, heading_row, headings = best_headings(sheets, with_values, name)
    earlier = sheet == table.sheet and heading_row < table.heading_row
    title = sum(1 for heading in table.headings if heading) == 1  # a line such as "List of attendance"
    below = sheet == table.sheet and heading_row == table.heading_row + 1 and sum(map(also, headings)) > 1
    grouped = below and not any(map(also, table.headings))  # "Papers" over the names of all of them
    taken = grouped or ((earlier or title) and any(map(also, headings)))
    return best_table(sheets, with_values, name) if taken else table


def _either(known: Callable[[str], bool], also: Callable[[str], bool], text: str) -> bool:
    return known(text) or also(text)
