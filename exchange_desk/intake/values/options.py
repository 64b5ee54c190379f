"""Ticked boxes joined in one cell: which commas belong to the text of a box, as the column itself proves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange_desk.intake.values.read import plain

_SEPARATORS = (";", "|", "、", ",", "،")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_FEWEST = 2  # cells, of different texts, in which the text of a box must stand
_HIDDEN = 0xF0000  # private letters, of which no list is written, stand for what may not be parted
_MOST_BRACKETS = 99


@dataclass(frozen=True, slots=True)
class Options:
    """What joins the boxes of a column, and the texts of boxes that hold the separator themselves.

    Without a separator nothing was proved: then every comma may part two answers.
    """

    separator: str = ""
    texts: frozenset[str] = frozenset()

    def split(
        self, line: str, pattern: re.Pattern[str], closed: Callable[[str], bool] = lambda _: True
    ) -> list[tuple[str, bool]]:
        """The answers of a cell, each with whether it is one box: boxes stay whole, all else is parted by `pattern`.

        What stands in brackets is not parted, where they are `closed`.
        """
        out: list[tuple[str, bool]] = []
        for box, proved in self._boxes(line):
            out += [(box, True)] if proved else [(part, False) for part in split_outside(pattern, box, closed)]
        return out

    def _boxes(self, line: str) -> list[tuple[str, bool]]:
        if not self.separator or self.separator not in line:
            return [(line, line in self.texts)]
        pieces = _pieces(line, self.separator)
        out: list[tuple[str, bool]] = []
        rest: list[str] = []
        while pieces:
            whole = next((n for n in range(len(pieces), 0, -1) if self._joined(pieces[:n]) in self.texts), 0)
            if whole:
                out += [(self._joined(rest), False)] if rest else []
                out.append((self._joined(pieces[:whole]), True))
                rest, pieces = [], pieces[whole:]
            else:
                rest, pieces = [*rest, pieces[0]], pieces[1:]
        return [*out, (self._joined(rest), False)] if rest else out

    def _joined(self, pieces: Sequence[str]) -> str:
        return f"{self.separator} ".join(pieces)


NO_OPTIONS = Options()


def options_of(cells: Iterable[str], goes_on: Callable[[str], bool] = lambda _: False) -> Options:
    """The boxes of a form by the cells of its column.

    Forms join what was ticked with a semicolon or a comma, and a box may read “Vegetarian, no eggs”. That two pieces
    are one box is proved where neither is ever without the other, in cells of different texts, and where the second
    begins with a small letter while boxes begin with capitals. Words that say nothing by themselves (`goes_on`:
    “severe”) belong to the answer before them only where every answer beside has its own. Where semicolons join, a
    comma inside a piece that repeats is proof enough.
    """
    # each text once: that two pieces always stand together does not hang on how often a whole cell is repeated
    lines = list(dict.fromkeys(filter(None, (plain(cell.replace("\n", "; ")) for cell in dict.fromkeys(cells)))))
    semicolons = _with_commas(lines)
    if semicolons:
        return Options(";", semicolons)
    for separator in _SEPARATORS[1:]:
        texts = _glued([_pieces(line, separator) for line in lines], separator, goes_on)
        if texts:
            return Options(separator, texts)
    return NO_OPTIONS


def split_outside(pattern: re.Pattern[str], line: str, closed: Callable[[str], bool] = lambda _: True) -> list[str]:
    """The parts of a line; what stands in brackets is not parted, where they are `closed`."""
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        if len(kept) >= _MOST_BRACKETS or not closed(found[0]):
            return found[0]
        kept.append(found[0])
        return chr(_HIDDEN + len(kept))

    parts = [part for part in pattern.split(_BRACKETS.sub(hide, line)) if part is not None]
    for number, words in enumerate(kept, 1):
        parts = [part.replace(chr(_HIDDEN + number), words) for part in parts]
    return parts


def _pieces(line: str, separator: str) -> list[str]:
    parts = split_outside(re.compile(re.escape(separator)), line)
    return [part.strip() for part in parts if part.strip()]


def _with_commas(lines: Sequence[str]) -> frozenset[str]:
    """Pieces between semicolons that hold a comma and stand in two cells of different texts."""
    if not any(";" in line for line in lines):
        return frozenset()
    where: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for piece in _pieces(line, ";"):
            where[piece].add(line)
    repeated = {piece for piece, texts in where.items() if len(texts) >= _FEWEST}
    return frozenset(piece for piece in repeated if any(sign in piece for sign in ",、،"))


def _glued(rows: Sequence[Sequence[str]], separator: str, goes_on: Callable[[str], bool]) -> frozenset[str]:
    where: dict[str, list[int]] = defaultdict(list)
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, pieces in enumerate(rows):
        for piece in pieces:
            where[piece].append(number)
        for pair in pairwise(pieces):
            pairs[pair].append(number)
    capitals = {piece for pieces in rows for piece in pieces[1:] if piece[0].isupper()}
    one_box = {
        (before, piece)
        for (before, piece), numbers in pairs.items()
        if len(numbers) == len(where[before]) == len(where[piece])
        and len({tuple(rows[number]) for number in numbers}) >= _FEWEST
        and len(capitals) >= _FEWEST
        and before[0].isupper()
        and piece[0].islower()
        and not goes_on(piece)
    }
    if _each_with_its_own(rows, goes_on):
        one_box |= {pair for pair in pairs if goes_on(pair[1])}
    return frozenset(text for pieces in rows for text in _runs(pieces, separator, one_box))


def _each_with_its_own(rows: Sequence[Sequence[str]], goes_on: Callable[[str], bool]) -> bool:
    """Whether, wherever such words stand, every answer of the cell is followed by its own, in cells with several."""
    several = set()
    for pieces in rows:
        how = [goes_on(piece) for piece in pieces]
        if not any(how):
            continue
        if how != [bool(place % 2) for place in range(len(how))] or len(how) % 2:
            return False
        if len(how) > 2:
            several.add(tuple(pieces))
    return len(several) >= _FEWEST


def _runs(pieces: Sequence[str], separator: str, one_box: Collection[tuple[str, str]]) -> list[str]:
    """The texts of boxes that hold the separator, as they stand in one cell."""
    runs: list[list[str]] = []
    for number, piece in enumerate(pieces):
        if number and (pieces[number - 1], piece) in one_box:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return [f"{separator} ".join(run) for run in runs if len(run) > 1]
