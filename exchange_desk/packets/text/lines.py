"""From words to lines: measured once, broken where the script allows, each line in the order in which it is seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from exchange_desk.packets.fonts import LATIN, Typeface, typeface
from exchange_desk.packets.text import direction
from exchange_desk.packets.text.atoms import Atom, Run, atoms, pieces_of
from exchange_desk.packets.text.breaks import numbers_to_call
from exchange_desk.packets.text.clean import cleaned
from exchange_desk.packets.text.style import Span, Style, Words, spans

PLAIN = re.compile(  # what the Latin font has, as a test holds
    "[ -~\xa1-\xac\xae-\u024f\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u0482"
    "\u048a-\u052f\u1e00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4"
    "\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2116\u2122]*"
)
_TOKENS = re.compile(r" +|(?<=[^\W\d_][-–—/])(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs from left to right, its size in points, and how far its baseline lies under its top."""

    runs: tuple[Run, ...]
    width: float
    height: float
    drop: float
    rtl: bool


def lay(words: Words, style: Style, width: float) -> tuple[Line, ...]:
    """The lines of a text no wider than `width`. Line ends and double spaces are kept; nothing in it is markup.

    Raises `shape.Unprintable` for a character that no shipped font has.
    """
    return _laid(words if isinstance(words, str) else spans(words), style, max(round(width, 2), 1.0))


def natural_width(words: Words, style: Style) -> float:
    """The width of the longest line when nothing forces a break."""
    return max((line.width for line in lay(words, style, 1e6)), default=0.0)


@lru_cache(maxsize=16384)
def _laid(words: str | tuple[Span, ...], style: Style, width: float) -> tuple[Line, ...]:
    if isinstance(words, str):
        found: list[Line] = []
        face = typeface(LATIN, style.bold)
        for text in cleaned(words).split("\n"):
            if PLAIN.fullmatch(text) and all(map(face.glyph, map(ord, text))):
                found += _plain(text, style, face, width)
            else:
                found += _wrapped(((Span(text), text),), style, width)
        return tuple(found)
    return tuple(line for row in _hard_lines(words) for line in _wrapped(tuple(row), style, width))


def _hard_lines(words: tuple[Span, ...]) -> Iterator[list[tuple[Span, str]]]:
    """The spans with their clean text, parted at the line ends that were typed."""
    row: list[tuple[Span, str]] = []
    for span in words:
        first, *others = cleaned(span.text).split("\n")
        row.append((span, first))
        for text in others:
            yield row
            row = [(span, text)]
    yield row


def _plain(text: str, style: Style, face: Typeface, width: float) -> Iterator[Line]:
    """The fast road: one font, left to right, nothing to shape."""
    unit = style.size / 1000
    room = width / unit + 0.01
    measure = face.measure
    whole = measure(text)
    if whole <= room:
        yield _plain_line(text, style, face, whole * unit)
        return
    line, used, gap, space = "", 0.0, "", 0.0
    for token in _tokens(text, lambda number: measure(number) <= room):
        wide = measure(token)
        if token[0] == " ":
            gap, space = token, wide
            if not line:
                line, used, gap, space = token, wide, "", 0.0
            continue
        if line and used + space + wide > room:
            yield _plain_line(line, style, face, used * unit)
            line, used, gap, space = "", 0.0, "", 0.0
        if wide > room:
            for char in token:
                step = measure(char)
                if line and used + step > room:
                    yield _plain_line(line, style, face, used * unit)
                    line, used, gap, space = "", 0.0, "", 0.0
                line, used = line + char, used + step
            continue
        line, used, gap, space = line + gap + token, used + space + wide, "", 0.0
    if line:
        yield _plain_line(line, style, face, used * unit)


def _tokens(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Words and the spaces between them; a hyphen parts a word, a number to call stays whole where it fits."""
    found: list[str] = []
    at = 0
    for start, end in numbers_to_call(text):
        while start > at and text[start - 1] != " ":
            start -= 1
        while end < len(text) and text[end] != " ":
            end += 1
        if start >= at and fits(text[start:end]):
            found += _parted(text[at:start])
            found.append(text[start:end])
            at = end
    return found + _parted(text[at:])


def _parted(text: str) -> list[str]:
    found, at = [], 0
    for hit in _TOKENS.finditer(text):
        if hit.start() > at:
            found.append(text[at : hit.start()])
        if hit[0]:
            found.append(hit[0])
        at = hit.end()
    if at < len(text):
        found.append(text[at:])
    return found


def _plain_line(text: str, style: Style, face: Typeface, width: float) -> Line:
    run = Run(face, style.size, style.colour, text, None, width, 0)
    return Line((run,), width, style.leading, _drop(style.size, style.leading), False)


def _drop(size: float, height: float) -> float:
    return (height - size * 1.362) / 2 + size * 1.069


def _wrapped(row: tuple[tuple[Span, str], ...], style: Style, width: float) -> Iterator[Line]:
    """The careful road: any script, any mixture."""
    text = "".join(part for _, part in row)
    if not text:
        yield Line((), 0.0, style.leading, _drop(style.size, style.leading), False)
        return
    base = direction.base_level(text) if direction.turns(text) else 0
    line: list[Atom] = []
    used = 0.0
    for word in _words(atoms(row, style, base)):
        wide = sum(atom.run.width for atom in word)
        if line and used + wide > width + 0.01 and not word[0].space:
            yield _line(line, style, base)
            line, used = [], 0.0
        if wide > width and not word[0].space:
            for atom in (piece for whole in word for piece in pieces_of(whole)):
                if line and used + atom.run.width > width + 0.01:
                    yield _line(line, style, base)
                    line, used = [], 0.0
                line.append(atom)
                used += atom.run.width
            continue
        line += word
        used += wide
    if line:
        yield _line(line, style, base)


def _words(found: Iterable[Atom]) -> Iterator[list[Atom]]:
    """The atoms between two places where a line may end; spaces come alone."""
    word: list[Atom] = []
    for atom in found:
        if word and (atom.opens or atom.space or word[-1].space):
            yield word
            word = []
        word.append(atom)
    if word:
        yield word


def _line(line: list[Atom], style: Style, base: int) -> Line:
    end = len(line)
    while end > 1 and line[end - 1].space:
        end -= 1
    kept = line[:end]
    height = style.leading
    size = style.size
    for atom in kept:
        run = atom.run
        height = max(height, style.leading * run.size / style.size * run.face.tall)
        size = max(size, run.size)
    order = direction.visual_order([atom.run.level for atom in kept])
    runs = _joined([kept[place].run for place in order])
    return Line(runs, sum(run.width for run in runs), height, _drop(size, height), base == 1)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours that are set plainly in one font become one run."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if (
            last
            and last.shaped is None
            and run.shaped is None
            and (last.face, last.size, last.colour, last.level) == (run.face, run.size, run.colour, run.level)
        ):
            found[-1] = Run(
                run.face, run.size, run.colour, last.text + run.text, None, last.width + run.width, run.level
            )
        else:
            found.append(run)
    return tuple(found)
