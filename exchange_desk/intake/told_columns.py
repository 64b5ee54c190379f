"""What a person said of columns: each field holds for one column, the cells of another are never put in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt

ALREADY = "Another column is that already, so it is kept as a note."


def told_once(headings: Sequence[str], chosen: Mapping[str, str | None]) -> list[str | None]:
    """The field that was said of each column, by its folded heading; the first column alone of those said to be it.

    A column that repeats a heading, or that was said to be what another is, keeps its cells as notes: one cell of
    a row would silently take the place of the other.
    """
    given: set[str] = set()
    told = []
    for heading in headings:
        field = chosen.get(folded(heading))
        told.append(None if field in given else field)
        if field is not None:
            given.add(field)
    return told


def told_twice(headings: Sequence[str], chosen: Mapping[str, str | None], row: int) -> list[Doubt]:
    """What to say of the columns whose field another one has; the headings stand in `row`."""
    doubts = []
    for heading, field in zip(headings, told_once(headings, chosen), strict=True):
        if field is None and chosen.get(folded(heading)) is not None:
            said = " ".join(heading.split())
            text = f"The column “{said}” was kept as a note: another column is already what it was said to be."
            doubts.append(Doubt(row, said, "column_told_twice", text, said, severity="warning"))
    return doubts
