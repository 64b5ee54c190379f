"""Cells that hold an essay where a name, a number or a date belongs: kept as a note and asked about, never searched."""

from __future__ import annotations

from collections.abc import Container, Mapping

from exchange_desk.intake.columns import HEALTH
from exchange_desk.intake.table import EMPTY, Cell

LONGEST = 1_000  # letters: a name of more is none, and searching it for one would take minutes
LONGEST_WORDS = 2_000  # of wishes, animals and other fields in people's own words
_SHOWN = 80


def essays(cells: Mapping[str, Cell], wordy: Container[str]) -> tuple[Mapping[str, Cell], Mapping[str, str]]:
    """The cells without those too long for their fields, and the words of these.

    `wordy` fields hold people's own words and may say more; what is said about health, and notes, are always read.
    """
    long = {
        field: cell.text
        for field, cell in cells.items()
        if len(cell.text) > (LONGEST_WORDS if field in wordy else LONGEST) and field not in HEALTH | {"notes"}
    }
    return ({**cells, **dict.fromkeys(long, EMPTY)} if long else cells), long


def essay_question(heading: str, text: str) -> tuple[str, str]:
    """What to ask about such a cell, and its beginning."""
    asked = f"The cell under “{heading}” holds {len(text):,} letters and was kept as a note. What belongs there?"
    return asked, f"{text[:_SHOWN].rstrip()}…"
