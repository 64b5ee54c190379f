"""Writes small old Excel workbooks byte by byte, with what lists hold: errors, strokes, comments, hidden rows."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

SECTOR = 512
PLAIN, STRUCK, DAY = 0, 1, 2  # the formats of cells


@dataclass
class Page:
    """One sheet: its cells are records already."""

    name: str
    records: list[bytes] = field(default_factory=list)
    hidden: bool = False

    def text(self, row: int, column: int, said: str, how: int = PLAIN) -> None:
        raw = said.encode("utf-16-le")
        self.records.append(record(0x0204, struct.pack("<HHHHB", row, column, how, len(raw) // 2, 1) + raw))

    def number(self, row: int, column: int, value: float, how: int = PLAIN) -> None:
        self.records.append(record(0x0203, struct.pack("<HHHd", row, column, how, value)))

    def error(self, row: int, column: int, code: int) -> None:
        self.records.append(record(0x0205, struct.pack("<HHHBB", row, column, PLAIN, code, 1)))

    def formula(self, row: int, column: int, result: bytes, text: str | None = None) -> None:
        code = struct.pack("<BH", 0x1E, 1)  # the number 1; nobody calculates here
        head = struct.pack("<HHH", row, column, PLAIN) + result + struct.pack("<HIH", 0, 0, len(code))
        self.records.append(record(0x0006, head + code))
        if text is not None:
            raw = text.encode("utf-16-le")
            self.records.append(record(0x0207, struct.pack("<HB", len(raw) // 2, 1) + raw))

    def hide(self, row: int | None = None, column: int | None = None) -> None:
        if row is not None:
            self.records.append(record(0x0208, struct.pack("<HHHHHHI", row, 0, 9, 255, 0, 0, 0x0120)))
        if column is not None:
            self.records.append(record(0x007D, struct.pack("<HHHHHH", column, column, 2000, 0, 1, 0)))

    def merge(self, top: int, bottom: int, left: int, right: int) -> None:
        self.records.append(record(0x00E5, struct.pack("<HHHHH", 1, top, bottom, left, right)))

    def comment(self, row: int, column: int, said: str, number: int = 1) -> None:
        raw = said.encode("utf-16-le")
        half = len(raw) // 4 * 2
        self.records += [
            record(0x005D, struct.pack("<HHHHH", 0x15, 0x12, 0x19, number, 0) + bytes(16)),
            record(0x01B6, struct.pack("<HHHHHHHI", 0, 0, 0, 0, 0, len(raw) // 2, 16, 0)),
            record(0x003C, b"\x01" + raw[:half]), record(0x003C, b"\x01" + raw[half:]), record(0x003C, bytes(16)),
            record(0x001C, struct.pack("<HHHHHBB", row, column, 0, number, 0, 0, 0)),
        ]  # fmt: skip


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def workbook(pages: Sequence[Page], *, from_1904: bool = False, locked: int | None = None) -> bytes:
    """The bytes of the file."""
    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6)
    head = record(0x0809, begin) + (b"" if locked is None else record(0x002F, bytes((locked, 0, 1, 0, 1, 0))))
    head += record(0x0042, struct.pack("<H", 1200))
    head += record(0x0022, struct.pack("<H", from_1904))
    for stroke in (0, 0, 0, 0, 8):  # the font after the fourth has the number 5
        head += record(0x0031, struct.pack("<HHHHHBBBBBB", 200, stroke, 0x7FFF, 400, 0, 0, 0, 0, 0, 1, 0) + b"A")
    for font, form in ((0, 0), (5, 0), (0, 14)):
        head += record(0x00E0, struct.pack("<HH", font, form) + bytes(16))
    names = [page.name.encode("utf-16-le") for page in pages]
    length = len(head) + sum(4 + 8 + len(name) for name in names) + 4
    bodies = [record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6)) + b"".join(page.records)
              + record(0x000A, b"") for page in pages]  # fmt: skip
    for page, name, body in zip(pages, names, bodies, strict=True):
        head += record(0x0085, struct.pack("<IBBBB", length, page.hidden, 0, len(name) // 2, 1) + name)
        length += len(body)
    return _compound(head + record(0x000A, b"") + b"".join(bodies))


def _compound(stream: bytes) -> bytes:
    """The stream as the only one of a compound file: head, table of sectors, directory, stream."""
    stream += bytes(max(4096 - len(stream), 0))
    stream += bytes(-len(stream) % SECTOR)
    count = len(stream) // SECTOR
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    table = [0xFFFFFFFD, end, *range(3, count + 2), end]
    table += [free] * (SECTOR // 4 - len(table))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIIII", 1, 1, 0, 4096, end, 0, end, 0, 0) + struct.pack("<108I", *[free] * 108)
    entries = _entry("Root Entry", 5, end, 0, child=1) + _entry("Workbook", 2, 2, len(stream)) + bytes(256)
    return head + struct.pack(f"<{SECTOR // 4}I", *table) + entries + stream


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    none = 0xFFFFFFFF
    return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, none, none, child) + bytes(36)
            + struct.pack("<IQ", start, size))  # fmt: skip
