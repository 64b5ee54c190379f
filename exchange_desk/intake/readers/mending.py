"""Letters that a wrong decoder broke before the file came: mended where the file proves how, else left to be asked."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence

from exchange_desk.intake.own_list import is_ours
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.broken_letters import Mended, looks_broken, read_back

_FEWEST = 3  # different cells that prove a chain of encodings of which one cell is no proof
_SHARE = 0.8  # of the cells with letters beyond ASCII that the chain must account for then
_SHOWN = 5


def mended_sheets(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    """The sheets with broken letters read back; each tells how many of its cells were mended, with examples.

    Lists of our own stay as they are: what stands in them was typed so.
    """
    texts = dict.fromkeys(_texts(sheet for sheet in sheets if not is_ours(sheet)))
    found = {text: ways for text in texts if (ways := read_back(text))}
    halves = {text: text.rstrip("\u00a0\u0085") for text in texts if text.endswith(("\u00a0", "\u0085"))}
    if not found and not halves:
        return sheets
    chains = _proved(found, sum(not text.isascii() for text in texts))
    told = {text: way.text for text, ways in found.items() if (way := _settled(ways, chains))}
    halves = {text: bare for text, bare in halves.items() if text not in told}
    if not told and not halves:
        return sheets
    return [sheet if is_ours(sheet) else _mended(sheet, told, halves) for sheet in sheets]


def _texts(sheets: Iterable[Sheet]) -> Iterable[str]:
    for sheet in sheets:
        for row in sheet.rows:
            for cell in row:
                if not cell.text.isascii() or "&" in cell.text:
                    yield cell.text
                if cell.comment and not cell.comment.isascii():
                    yield cell.comment


def _proved(found: dict[str, tuple[Mended, ...]], foreign: int) -> frozenset[str]:
    """The chains that the whole file proves: they account for nearly all of its foreign letters, and no other does."""
    counted = Counter(way.chain for ways in found.values() for way in ways if not way.sure)
    enough = {chain: times for chain, times in counted.items() if times >= _FEWEST and times >= _SHARE * foreign}
    best = max(enough.values(), default=0)
    first = [chain for chain, times in enough.items() if times == best]
    return frozenset(first if len(first) == 1 else ())


def _settled(ways: tuple[Mended, ...], chains: frozenset[str]) -> Mended | None:
    proved = [way for way in ways if way.chain in chains] or [way for way in ways if way.sure]
    return proved[0] if len({way.text for way in proved}) == 1 else None


def _mended(sheet: Sheet, told: dict[str, str], halves: dict[str, str]) -> Sheet:
    changed: list[tuple[str, str]] = []

    def mended(cell: Cell) -> Cell:
        if cell.text in halves:
            cell = dataclasses.replace(cell, text=halves[cell.text], value=halves[cell.text])
        comment = told.get(cell.comment or "")
        text = told.get(cell.text)
        if text is None and comment is None:
            return cell
        changed.append((cell.text, text) if text is not None else (cell.comment or "", comment or ""))
        if text is None:
            return dataclasses.replace(cell, comment=comment)
        return dataclasses.replace(cell, text=text, value=text, comment=comment or cell.comment)

    rows = tuple(tuple(mended(cell) for cell in row) for row in sheet.rows)
    return dataclasses.replace(
        sheet, rows=rows, mended=tuple(dict.fromkeys(changed))[:_SHOWN], mended_cells=len(changed)
    )


def still_broken(text: str) -> tuple[str, ...] | None:
    """What a text that was not mended may have been, perhaps nothing; None for a sound one."""
    if (text.isascii() and "?" not in text and "&" not in text) or not looks_broken(text):
        return None
    return tuple(way.text for way in read_back(text))
