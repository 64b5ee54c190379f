"""How a cell of our own lists carries what one cell cannot: any text exactly, and several things with their details.

Text: a backslash stands before what a spreadsheet would lose: backslash and `u0009` for a tab, backslash and `e` for a
text of no letters, two for itself. Several things: `peanuts (severe; plan: EpiPen) | pollen (mild)`; a thing without a
name is `-`; things inside a thing stand in brackets: `Ann (checks: [clear (checked on: 2027-05-01)])`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput

_LOST = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ESCAPED_XML = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EDGE = re.compile(r"^\s+|\s+$")
_BACK = re.compile(r"\\(u[0-9a-f]{4}|.)", re.DOTALL)
_SIGNS = re.compile(r"([|()\[\];])")
_WORD = re.compile(r"(?:\\.|[^,\\])+", re.DOTALL)
_GUARDED = frozenset("'=+-@\t\r\n＝＋－＠")


@dataclass(frozen=True, slots=True)
class Item:
    """One of several things in a cell; a detail is (key, text) or (key, things), with no key for a bare word."""

    main: str | None
    details: tuple[tuple[str, str | tuple[Item, ...]], ...] = ()


def text_cell(text: str) -> str:
    """A text as our lists write it; `cell_text` reads it back exactly."""
    if text == "":
        return "\\e"
    text = text.replace("\\", "\\\\")
    text = _ESCAPED_XML.sub(r"\\u005f", text)
    text = _LOST.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return _EDGE.sub(lambda found: "".join(f"\\u{ord(char):04x}" for char in found[0]), text)


def cell_text(cell: str) -> str:
    """The text that a cell of our lists holds."""

    def one(found: re.Match[str]) -> str:
        sign = found[1]
        if len(sign) == 5:
            return chr(int(sign[1:], 16))
        return "" if sign == "e" else sign

    return _BACK.sub(one, cell)


def guarded(cell: str) -> str:
    """A cell for a text table: an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell[:1] in _GUARDED and cell else cell


def unguarded(cell: str) -> str:
    """A cell of a guarded text table without its apostrophe."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _GUARDED and len(cell) > 1 else cell


def list_cell(words: Sequence[str]) -> str:
    """Several plain words in one cell."""
    return ", ".join(text_cell(word).replace(",", "\\,") for word in words)


def cell_list(cell: str) -> list[str]:
    """The words of such a cell."""
    return [cell_text(part.strip()) for part in _WORD.findall(cell)]


def items_cell(items: Sequence[Item]) -> str:
    """Several things in one cell."""
    return " | ".join(_item(item) for item in items)


def _item(item: Item) -> str:
    main = "-" if item.main is None else _part(item.main)
    if item.main == "-":
        main = "\\-"
    said = []
    for key, value in item.details:
        told = _part(value) if isinstance(value, str) else f"[{items_cell(value)}]"
        said.append(f"{key}: {told}" if key else told)
    return f"{main} ({'; '.join(said)})" if said else main


def _part(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text_cell(text))


def cell_items(cell: str) -> tuple[Item, ...]:
    """The things of such a cell; refused where it is not written as `items_cell` writes."""
    if not cell.strip():
        return ()
    reader = _Reader(cell)
    found = reader.items()
    if not reader.at_end:
        raise RefusedInput(f"“{cell[:60]}” cannot be read from “{cell[reader.at : reader.at + 10]}” on.")
    return found


class _Reader:
    """Reads a cell sign by sign."""

    def __init__(self, cell: str) -> None:
        self._cell = cell
        self.at = 0

    @property
    def at_end(self) -> bool:
        """Whether everything was read."""
        return self.at >= len(self._cell)

    def items(self) -> tuple[Item, ...]:
        """Things, until something that is no part of one."""
        found = [self._one()]
        while self._sign() == "|":
            self.at += 1
            found.append(self._one())
        return tuple(found)

    def _one(self) -> Item:
        raw = self._until("|()[]")
        main = None if raw == "-" else cell_text(raw)
        details: list[tuple[str, str | tuple[Item, ...]]] = []
        if self._sign() == "(":
            while self._sign() in ("(", ";"):
                self.at += 1
                details.append(self._detail())
            self._wanted(")")
            self._until("|]")
        return Item(main, tuple(details))

    def _detail(self) -> tuple[str, str | tuple[Item, ...]]:
        raw = self._until(";)[")
        if self._sign() == "[":
            self.at += 1
            inner = self.items()
            self._wanted("]")
            self._until(";)")
            return raw.removesuffix(":").strip(), inner
        key, sep, value = raw.partition(": ")
        return (key, cell_text(value)) if sep else ("", cell_text(raw))

    def _until(self, ends: str) -> str:
        start = self.at
        while not self.at_end and self._cell[self.at] not in ends:
            self.at += 2 if self._cell[self.at] == "\\" else 1
        return self._cell[start : self.at].strip()

    def _sign(self) -> str:
        return self._cell[self.at] if not self.at_end else ""

    def _wanted(self, sign: str) -> None:
        if self._sign() != sign:
            raise RefusedInput(f"“{self._cell[:60]}” lacks a “{sign}”.")
        self.at += 1
