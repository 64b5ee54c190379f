"""One cell as a person sees it, from what a file format holds."""

from __future__ import annotations

import datetime as dt
import math
import re

from exchange_desk.basics.text import kept
from exchange_desk.intake.table import EMPTY, Cell, CellValue

_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")
# a blank that is the last byte of a letter where UTF-8 was read as something else; `mended_sheets` takes it off else
_HALF_A_LETTER = re.compile("[\u00c2-\u00f4][^\\x00-\\x7f]{0,2}?([\u00a0\u0085])\\s*$")
_XML_ESCAPE = re.compile(r"_x00(0[0-9A-Fa-f]|1[0-9A-Fa-f])_")


def cell(value: object, comment: str | None = None, struck: bool = False) -> Cell:
    """The cell that holds this value; text loses its outer blanks and control characters, never more."""
    shown, plain = _shown(value)
    if not shown and comment is None and not struck:
        return EMPTY
    return Cell(shown, plain, comment, struck)


def text_of(raw: str) -> str:
    """Text as it is kept: NFC, one kind of line end, no control characters, no blanks around it."""
    if raw.isascii() and raw.isprintable() and "_x00" not in raw:  # nearly all: nothing to take out
        return raw.strip()
    raw = _XML_ESCAPE.sub("", raw).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    text = kept(_CONTROLS.sub("", raw))
    half = _HALF_A_LETTER.search(text)
    return f"{text.strip()}{half[1]}" if half else text.strip()


def _shown(value: object) -> tuple[str, CellValue]:
    if isinstance(value, str):  # first, as nearly all are
        text = text_of(value)
        return text, text or None
    if value is None:
        return "", None
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), value
    if isinstance(value, float):
        if not math.isfinite(value):  # "1e999" is no number that can be counted with
            return repr(value), repr(value)
        return (str(int(value)), int(value)) if value.is_integer() and abs(value) < 1e15 else (repr(value), value)
    if isinstance(value, int):
        return str(value), value
    if isinstance(value, dt.datetime):
        if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0):
            return value.date().isoformat(), value.date()
        return value.replace(microsecond=0).isoformat(sep=" "), value
    if isinstance(value, dt.date):
        return value.isoformat(), value
    if isinstance(value, dt.time):
        return f"{value:%H:%M}" if not value.second else f"{value:%H:%M:%S}", value
    if isinstance(value, dt.timedelta):
        minutes = int(value.total_seconds() // 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}", f"{minutes // 60:02d}:{minutes % 60:02d}"
    text = text_of(str(value))
    return text, text or None
