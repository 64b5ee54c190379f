"""QR codes: a text as squares that a telephone reads, drawn as shapes, with the white edge that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode import qrencoder

from exchange_desk.packets.block import Block
from exchange_desk.packets.pen import Pen

_QUIET = 4  # modules of white around the code, as ISO/IEC 18004 asks
Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=1024)  # a code takes about 15 ms, and guests of one home share it
def matrix(text: str) -> Matrix:
    """The squares of the smallest code that holds the text, dark ones true; a seventh part of it may be damaged."""
    code: Any = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text.encode()))
    code.make()
    size = code.getModuleCount()
    return tuple(tuple(bool(code.isDark(row, column)) for column in range(size)) for row in range(size))


def contact(name: str, street: str, town: str, phone: str) -> str:
    """A visiting card as telephones take it over; what is not known is left away."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{_safe(name)}", f"FN:{_safe(name)}"]
    if street or town:
        lines.append(f"ADR:;;{_safe(street)};{_safe(town)}")
    if phone:
        lines.append(f"TEL:{_safe(phone)}")
    return "\n".join([*lines, "END:VCARD"])


def _safe(text: str) -> str:
    """A value in which nothing parts or ends it."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


class QrCode(Block):
    """A code as wide as the room that is given to it, its white edge within."""

    def __init__(self, text: str, *, largest: float = 200.0) -> None:
        self.matrix: Sequence[Sequence[bool]] = matrix(text)
        self.largest = largest

    def height(self, width: float) -> float:
        """Square."""
        return min(width, self.largest)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Dark squares, those beside each other in one piece."""
        side = self.height(width)
        module = side / (len(self.matrix) + 2 * _QUIET)
        left, high = x + (width - side) / 2 + _QUIET * module, top - _QUIET * module
        pieces = []
        for number, row in enumerate(self.matrix):
            start: int | None = None
            for column, dark in enumerate([*row, False]):
                if dark and start is None:
                    start = column
                elif not dark and start is not None:
                    at, wide = left + start * module, (column - start) * module
                    pieces.append((at, high - (number + 1) * module, wide, module))
                    start = None
        pen.filled(pieces)
