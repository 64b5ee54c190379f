"""The columns of a list in which a form joins several ticked boxes, each with the texts of its boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.allergies import says_only_how
from exchange_desk.intake.values.options import Options, options_of


def _never(_: str) -> bool:
    return False


_SEVERAL: Mapping[str, Callable[[str], bool]] = {
    "allergies": says_only_how,
    "animals": _never,
    "languages": _never,
    "nights": _never,
    "nights_not": _never,
}


def boxes_of(rows: Sequence[Sequence[Cell]], fields: Sequence[str | None]) -> dict[str, Options]:
    """What the columns of these fields prove of their boxes; columns that prove nothing are left out."""
    found: dict[str, Options] = {}
    for place, name in enumerate(fields):
        if name is None or name not in _SEVERAL:
            continue
        options = options_of((row[place].text for row in rows if place < len(row)), _SEVERAL[name])
        if options.texts:
            found[name] = options
    return found
