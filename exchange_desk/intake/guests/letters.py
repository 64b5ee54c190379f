"""Cells of a guest whose letters were broken or lost on the way: always asked, and never guessed in a name."""

from __future__ import annotations

from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.letters import CODE, broken_letters

_NAMES = ("full_name", "family_name", "given_name", "name_original", "reading")


def read_letters(making: Making) -> None:
    """A question for every cell with such letters; where a column is one part of the name, the answer sets it."""
    for field, cell in making.cells.items():
        asked = broken_letters(cell.text, name=field in _NAMES) if cell.text else None
        if asked:
            sets = f"person.{field}" if field in _NAMES and making.person.get(field) == cell.text else None
            making.doubt(field, CODE, asked[0], choices=asked[1], sets=sets)
    for heading, text in making.beyond:
        asked = broken_letters(text)
        if asked:
            making.doubts.append(Doubt(making.row, heading, CODE, asked[0], text, asked[1], subject=making.key))
