"""The smallest pieces of a line: one font, one look, one direction, and no break inside."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from exchange_desk.packets.fonts import FontFile, Typeface, typeface
from exchange_desk.packets.text import direction
from exchange_desk.packets.text.breaks import is_space, numbers_to_call, opportunities, pieces
from exchange_desk.packets.text.shape import Shaped, families, shaped
from exchange_desk.packets.text.style import Colour, Span, Style

_UNSHAPED = re.compile(
    "[ -~\xa0-\xac\xae-\u024f\u0370-\u0377\u037a-\u03ff\u0400-\u0482\u048a-\u052f\u0531-\u058a"
    "\u10a0-\u10ff\u1200-\u135a\u1361-\u137c\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff\u2e80-\u302f\u3030-\u3098"
    "\u309b-\u312f\u3190-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]*"
)
_KANA = re.compile("[\u3041-\u30fa\u30fc-\u30ff\uff66-\uff9d]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch to draw in one font; `shaped` is None where the characters are set plainly, one after the other."""

    face: Typeface
    size: float
    colour: Colour
    text: str
    shaped: Shaped | None
    width: float
    level: int


@dataclass(frozen=True, slots=True)
class Atom:
    """One unbreakable run; `opens` when a line may begin with it, `space` when it is nothing but spaces."""

    run: Run
    opens: bool
    space: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Look:
    """The look of a character: what must be equal for two of them to stand in one run."""

    family: FontFile
    bold: bool
    size: float
    colour: Colour
    language: str
    level: int


def han_of(text: str, language: str) -> str:
    """The language whose Han shapes a text wants: kana and Hangul say it themselves."""
    if _KANA.search(text):
        return "ja"
    return "ko" if _HANGUL.search(text) else language


@lru_cache(maxsize=8192)
def atoms(row: tuple[tuple[Span, str], ...], style: Style, base: int) -> tuple[Atom, ...]:
    """The atoms of one typed line, in the order in which they are read."""
    text = "".join(part for _, part in row)
    breaks = opportunities(text)
    glued = {at for start, end in numbers_to_call(text) for at in range(start + 1, end)}
    if glued:
        breaks -= glued
    looks = _looks(row, style, _levels(row, text, base))
    found: list[Atom] = []
    start, spaces = 0, is_space(text[0])
    for at in range(1, len(text)):
        char = is_space(text[at]) and at not in glued
        if char == spaces and looks[at] is looks[at - 1] and at not in breaks:
            continue
        found.append(_atom(text[start:at], looks[start], start == 0 or start in breaks))
        start, spaces = at, char
    found.append(_atom(text[start:], looks[start], start == 0 or start in breaks))
    return tuple(found)


def pieces_of(atom: Atom) -> list[Atom]:
    """The letters of a word that is wider than its line, each with its marks."""
    run = atom.run
    parts = pieces(run.text)
    if len(parts) < 2:
        return [atom]
    if run.shaped is None:
        unit = run.size / 1000
        return [replace(atom, run=replace(run, text=p, width=run.face.measure(p) * unit)) for p in parts]
    found = []
    for part in parts:
        one = shaped(run.face, part, run.level % 2 == 1, atom.language)
        found.append(replace(atom, run=replace(run, text=part, shaped=one, width=one.width * run.size / 1000)))
    return found


def _atom(text: str, look: _Look, opens: bool) -> Atom:
    face = typeface(look.family, look.bold)
    space = all(map(is_space, text))
    if look.level % 2 == 0 and _UNSHAPED.fullmatch(text):
        width = face.measure(text) * look.size / 1000
        return Atom(Run(face, look.size, look.colour, text, None, width, look.level), opens, space, look.language)
    one = shaped(face, text, look.level % 2 == 1, look.language)
    width = one.width * look.size / 1000
    return Atom(Run(face, look.size, look.colour, text, one, width, look.level), opens, space, look.language)


def _levels(row: tuple[tuple[Span, str], ...], text: str, base: int) -> list[int]:
    if not direction.turns(text):
        return [0] * len(text)
    alone, at = [], 0
    for span, part in row:
        if span.alone and part:
            alone.append((at, at + len(part)))
        at += len(part)
    return direction.levels(text, base, alone)


def _looks(row: tuple[tuple[Span, str], ...], style: Style, level_of: list[int]) -> list[_Look]:
    """The look of every character; equal neighbours share one object, so that `is` tells them apart."""
    found: list[_Look] = []
    for span, part in row:
        bold = style.bold if span.bold is None else span.bold
        size = span.size or style.size
        colour = span.colour or style.colour
        language = han_of(part, style.language if span.language is None else span.language)
        last: _Look | None = None
        for family, level in zip(families(part, language), level_of[len(found) :], strict=False):
            if last is None or last.family is not family or last.level != level:
                last = _Look(family, bold, size, colour, language, level)
            found.append(last)
    return found
