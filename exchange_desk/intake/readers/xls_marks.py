"""What the values of an old Excel sheet do not tell, from its records: errors, comments, strokes, what is hidden."""

from __future__ import annotations

import codecs
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.ole import damaged
from exchange_desk.intake.readers.workbook import Extras
from exchange_desk.intake.readers.xlsx_marks import Marks

# the numbers of the records that are looked at, as in Microsoft's description of the format ([MS-XLS])
_BEGIN, _END, _CONTINUED = 0x0809, 0x000A, 0x003C
_LOCKED, _CODEPAGE, _FONT, _FORMAT, _SHEET = 0x002F, 0x0042, 0x0031, 0x00E0, 0x0085
_ROW, _COLUMNS, _WINDOW = 0x0208, 0x007D, 0x023E
_FORMULA, _BOOL_OR_ERROR, _MANY_NUMBERS, _MANY_BLANKS = 0x0006, 0x0205, 0x00BD, 0x00BE
_ONE_CELL = frozenset({_FORMULA, _BOOL_OR_ERROR, 0x00FD, 0x0204, 0x00D6, 0x0203, 0x027E, 0x0201})
_OBJECT, _TEXT, _NOTE = 0x005D, 0x01B6, 0x001C
_SAME_CELL = 0xFFFF  # instead of a row: the note goes on
_NEW = 0x0600  # the version from Excel 97 on
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}

Record = tuple[int, bytes]


@dataclass
class _Book:
    """What the sheets share: which cell formats are struck out, and where each sheet begins, in their order.

    Before Excel 97 (not `new`) letters took one byte each, in the encoding of the file.
    """

    new: bool = True
    codec: str = "cp1252"
    struck: set[int] = field(default_factory=set)
    sheets: list[int] = field(default_factory=list)


def extras_of(stream: bytes) -> tuple[Extras, ...]:
    """What stands beside the values of each sheet, in the order of the workbook; charts count too."""
    book = _book(stream)
    return tuple(_sheet(stream, at, book) for at in book.sheets)


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """The records of one part of the workbook; parts inside it (charts) are left out."""
    depth = 0
    if stream[at : at + 2] != _BEGIN.to_bytes(2, "little"):
        raise damaged()
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, body
    raise damaged()  # each part has an end


def _book(stream: bytes) -> _Book:
    book = _Book()
    fonts: list[bool] = []
    formats = 0
    for kind, body in _records(stream, 0):
        if kind == _BEGIN:
            book.new = _u16(body, 0) >= _NEW
        elif kind == _LOCKED:  # the reader of values knows the newer of the two ways to lock only
            raise RefusedInput(
                "This old Excel file is locked with a password. "
                "Open it in a spreadsheet program, save a copy without the password and import the copy."
            )
        elif kind == _CODEPAGE and not book.new:
            book.codec = _codec(_u16(body, 0))
        elif kind == _FONT:
            fonts.append(bool(_u16(body, 2) & 0x0008))
            if len(fonts) == 4:
                fonts.append(False)  # no font has the number 4
        elif kind == _FORMAT:
            font = _u16(body, 0)
            if font < len(fonts) and fonts[font]:
                book.struck.add(formats)
            formats += 1
        elif kind == _SHEET:
            book.sheets.append(int.from_bytes(body[:4], "little"))
    return book


def _codec(page: int) -> str:
    """The encoding with a number of Microsoft's; where Python knows none, the letters beyond ASCII show as unread."""
    name = "mac_roman" if page in (10_000, 32_768) else f"cp{page}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "ascii"


def _letters(raw: bytes, length: int) -> str:
    """Letters behind a flag that says whether each takes one byte or two."""
    wide = raw[:1] and raw[0] & 1
    return raw[1 : 1 + 2 * length].decode("utf-16-le", "replace") if wide else raw[1 : 1 + length].decode("latin-1")


def _sheet(stream: bytes, at: int, book: _Book) -> Extras:
    extras = Extras()
    broken: dict[tuple[int, int], str] = {}
    rows: set[int] = set()
    columns: set[int] = set()
    right_to_left = False
    remarks = _Remarks(book)
    for kind, body in _records(stream, at):
        remarks.look(kind, body)
        if kind in _ONE_CELL and len(body) >= 6:
            place = (_u16(body, 0), _u16(body, 2))
            if _u16(body, 4) in book.struck:
                extras.struck.add(place)
            error = _error(kind, body)
            if error is not None:
                broken[place] = _ERRORS.get(error, "#ERROR")
        elif kind in (_MANY_NUMBERS, _MANY_BLANKS):
            extras.struck |= _struck_in(kind, body, book.struck)
        elif kind == _ROW and _u16(body, 12) & 0x0020:
            rows.add(_u16(body, 0) + 1)
        elif kind == _COLUMNS and _u16(body, 8) & 0x0001:
            columns |= set(range(_u16(body, 0) + 1, min(_u16(body, 2), limits.MAX_COLUMNS) + 2))
        elif kind == _WINDOW:
            right_to_left = bool(_u16(body, 0) & 0x0040)
    extras.comments = {place: text.strip() for place, text in remarks.said.items()}
    extras.marks = Marks(broken, frozenset(rows), frozenset(columns), right_to_left)
    return extras


def _error(kind: int, body: bytes) -> int | None:
    """The number of the error that a cell shows, or that its formula gave."""
    if kind == _BOOL_OR_ERROR and len(body) >= 8 and body[7]:
        return body[6]
    if kind == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
        return body[8]
    return None


def _struck_in(kind: int, body: bytes, struck: set[int]) -> set[tuple[int, int]]:
    """The struck-out cells of a record that holds several side by side, each with its format in front."""
    row, first, last = _u16(body, 0), _u16(body, 2), _u16(body, len(body) - 2)
    width = 6 if kind == _MANY_NUMBERS else 2
    places = range(first, min(last, limits.MAX_COLUMNS) + 1)
    return {(row, column) for column in places if _u16(body, 4 + (column - first) * width) in struck}


class _Remarks:
    """Comments: an object has a number, its text follows in further records, and a note says which cell it is of."""

    def __init__(self, book: _Book) -> None:
        self._book = book
        self.said: dict[tuple[int, int], str] = {}
        self._texts: dict[int, str] = {}
        self._place = (0, 0)
        self._number = 0
        self._left = 0

    def look(self, kind: int, body: bytes) -> None:
        if kind == _OBJECT:
            self._number, self._left = _u16(body, 6), 0
        elif kind == _TEXT:
            self._left = _u16(body, 10)
        elif kind == _CONTINUED and self._left:
            text = _letters(body, self._left)
            self._texts[self._number] = self._texts.get(self._number, "") + text
            self._left -= len(text)
        elif kind == _NOTE:
            place = (_u16(body, 0), _u16(body, 2))
            text = self._texts.get(_u16(body, 6), "")
            if not self._book.new:  # then the note holds its text itself, a long one in several
                text = body[6:].decode(self._book.codec, "replace")
                if place[0] == _SAME_CELL:
                    place = self._place
                    text = self.said.get(place, "") + text
                self._place = place
            if text.strip():
                self.said[place] = text


def _u16(body: bytes, at: int) -> int:
    return int.from_bytes(body[at : at + 2], "little")
