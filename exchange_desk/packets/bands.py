"""Bands at the head of badges: a pattern and a letter for each group, told apart without colour and from afar."""

from __future__ import annotations

from dataclasses import dataclass

from exchange_desk.packets.pen import Pen
from exchange_desk.packets.text.lines import Line, lay
from exchange_desk.packets.text.style import WHITE, Style

HEIGHT = 22.0
PATTERNS = 8


@dataclass(frozen=True, slots=True)
class Band:
    """The letter of a group, its name where that is more than the letter, and the number of its pattern."""

    letter: str
    name: str
    pattern: int


def draw_band(pen: Pen, band: Band, x: float, top: float, width: float) -> None:
    """The pattern across the badge, the letter on white in the middle of it."""
    low = top - HEIGHT
    _pattern(pen, band.pattern % PATTERNS, x, low, width)
    pen.frame(x + 0.5, low + 0.5, width - 1, HEIGHT - 1, 1.0)
    words = f"{band.letter} · {band.name}" if band.name else band.letter
    lines, room = _fitted(words, width - 56)
    wide = max(line.width for line in lines) + 16
    left = x + (width - wide) / 2
    pen.wash(left, low, wide, HEIGHT, WHITE)
    pen.frame(left, low + 0.5, wide, HEIGHT - 1, 1.0)
    pen.lines(lines, left, top - (HEIGHT - room) / 2, wide, "centre")


def _fitted(words: str, width: float) -> tuple[tuple[Line, ...], float]:
    """The words on one line or more within the height of the band, as large as that goes."""
    size = 15.0
    while True:
        lines = lay(words, Style(size, round(size * 1.2, 1), bold=True), width)
        room = sum(line.height for line in lines)
        if (room <= HEIGHT - 2 and len(lines) == 1) or (room <= HEIGHT - 2 and size <= 9) or size <= 4:
            return lines, room
        size -= 0.5


def _pattern(pen: Pen, number: int, x: float, low: float, width: float) -> None:
    """Full, upright bars, slanted lines, checks, lines along, dots, crossed lines, white."""
    if number == 0:
        pen.filled([(x, low, width, HEIGHT)])
    elif number == 1:
        pen.filled([(x + at, low, 4.0, HEIGHT) for at in _steps(width - 4, 9)])
    elif number == 3:
        half = HEIGHT / 2
        columns = int(width // half)
        pen.filled([(x + c * half, low + (c % 2) * half, half, half) for c in range(columns)])
    elif number == 4:
        pen.filled([(x, low + at, width, 3.0) for at in (3.0, 9.5, 16.0)])
    elif number == 5:
        places = [(at + row % 2 * 5, 2.0 + row * 7) for row in range(3) for at in _steps(width - 9, 10)]
        pen.filled([(x + at, low + up, 4.0, 4.0) for at, up in places])
    elif number in (2, 6):
        for at in _steps(width - HEIGHT, 11):
            pen.rule(x + at, low, x + at + HEIGHT, low + HEIGHT, 2.4)
            if number == 6:
                pen.rule(x + at, low + HEIGHT, x + at + HEIGHT, low, 2.4)


def _steps(width: float, each: float) -> list[float]:
    return [number * each for number in range(int(width // each) + 1)]
