"""The compound file that holds an old Excel workbook: its streams by name, as little of it as is needed."""

from __future__ import annotations

import struct

from exchange_desk.basics.errors import RefusedInput

_LAST = 0xFFFFFFFA  # this and above are no sectors, but marks such as the end of a chain
_ENTRY = 128


def stream_of(raw: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream of one of the names. Raises RefusedInput where there is none, or the file leads in circles."""
    size = 1 << _number(raw, 30, 2)
    small_size = 1 << _number(raw, 32, 2)
    if size not in (512, 4096) or small_size > size:
        raise damaged()
    body = raw[size:]  # sectors are counted from behind the head, which takes one
    table = _table(raw, body, size)
    entries = _entries(_chained(body, table, _number(raw, 48), size))
    found = next((entries[name] for name in names if name in entries), None)
    if found is None:
        raise damaged()
    start, length = found
    if length >= _number(raw, 56):
        return _chained(body, table, start, size)[:length]
    small_table = _numbers(_chained(body, table, _number(raw, 60), size))
    root_start, _ = entries["Root Entry"] if "Root Entry" in entries else next(iter(entries.values()))
    return _chained(_chained(body, table, root_start, size), small_table, start, small_size)[:length]


def _table(raw: bytes, body: bytes, size: int) -> tuple[int, ...]:
    """Which sector follows each: the table stands in sectors that the head lists, and in further lists of them."""
    sectors = list(_numbers(raw[76:512]))
    following, seen = _number(raw, 68), 0
    while following < _LAST and seen < 1000:
        more = _numbers(_sector(body, following, size))
        if not more:
            raise damaged()
        sectors += more[:-1]
        following, seen = more[-1], seen + 1
    return _numbers(b"".join(_sector(body, sector, size) for sector in sectors if sector < _LAST))


def _chained(body: bytes, table: tuple[int, ...], start: int, size: int) -> bytes:
    parts: list[bytes] = []
    sector = start
    while sector < _LAST:
        if sector >= len(table) or len(parts) * size > len(body):  # out of the file, or in circles
            raise damaged()
        parts.append(_sector(body, sector, size))
        sector = table[sector]
    return b"".join(parts)


def _sector(body: bytes, sector: int, size: int) -> bytes:
    return body[sector * size : (sector + 1) * size]


def _entries(directory: bytes) -> dict[str, tuple[int, int]]:
    """Where each stream starts and how long it is."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length = min(_number(directory, at + 64, 2), 64)
        name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        if name:
            found.setdefault(name, (_number(directory, at + 116), _number(directory, at + 120)))
    return found


def _numbers(raw: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])


def _number(raw: bytes, at: int, width: int = 4) -> int:
    return int.from_bytes(raw[at : at + width], "little")


def damaged() -> RefusedInput:
    """The refusal of an old workbook that does not hold together."""
    return RefusedInput(
        "This old Excel file is damaged and cannot be read. "
        "Open it in a spreadsheet program, save it as .xlsx or .csv and try again."
    )
