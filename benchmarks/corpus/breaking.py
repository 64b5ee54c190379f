"""Breaks the letters of a list as programs do: the whole of it through a wrong decoder, or one name for good."""

from __future__ import annotations

import random

_STRAY = range(0x80, 0xA0)


def broken_whole(grid: list[list[object]]) -> list[list[object]] | None:
    """The list as a program shows it that takes UTF-8 for Windows' Western encoding; None where nothing would break."""
    out = [[_misread(value) if isinstance(value, str) else value for value in row] for row in grid]
    return out if out != grid else None


def lose_letter(grid: list[list[object]], row: int, column: int, chance: random.Random) -> bool:
    """Make a letter of a name, beyond ASCII and between letters, a question mark; whether there was one."""
    value = grid[row - 1][column] if column < len(grid[row - 1]) else None
    if not isinstance(value, str):
        return False
    places = [
        n for n, c in enumerate(value)
        if not c.isascii() and c.isalpha() and value[n - 1 : n].isalpha() and value[n + 1 : n + 2].isalpha()
    ]  # fmt: skip
    if not places:
        return False
    place = chance.choice(places)
    grid[row - 1][column] = f"{value[:place]}?{value[place + 1 :]}"
    return True


def _misread(text: str) -> str:
    out = ""
    for byte in text.encode("utf-8"):
        try:
            out += bytes([byte]).decode("cp1252")
        except UnicodeDecodeError:
            out += chr(byte) if byte in _STRAY else "?"
    return out
