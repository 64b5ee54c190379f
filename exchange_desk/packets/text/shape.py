"""From characters to glyphs: the first font that has them, then HarfBuzz."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb
from bidi.mirror import MIRRORED

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.fonts import LATIN, FontFile, Typeface, chain, typeface
from exchange_desk.packets.text.breaks import is_mark

_INVISIBLE = frozenset("\u200b\u200c\u200d")


class Unprintable(RefusedInput):
    """No shipped font has this character."""

    def __init__(self, char: str, text: str) -> None:
        self.char = char
        self.text = text
        super().__init__(f"“{shortened(text)}” holds {named(char)}, which cannot be printed. Remove or replace it.")


def named(char: str) -> str:
    """A character in words: “🦄” (U+1F984, unicorn face)."""
    name = unicodedata.name(char, "a character without a name").lower()
    shown = f"“{char}” " if char.isprintable() else ""
    return f"{shown}(U+{ord(char):04X}, {name})"


def shortened(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= 60 else text[:60] + "…"


@lru_cache(maxsize=32768)
def _family(cluster: str, language: str, before: FontFile | None) -> FontFile | None:
    """The font for a letter with its marks: Latin, else the one of the letter before, else the first in the chain."""
    needed = [ord(char) for char in cluster if char not in _INVISIBLE]
    tried = chain(language)
    order = tried if before is None or before is LATIN else (LATIN, before, *tried)
    for family in order:
        font = typeface(family)
        if all(map(font.glyph, needed)):
            return family
    return None


def families(text: str, language: str) -> list[FontFile]:
    """The font of every character of a line; a mark has that of its letter. Raises Unprintable."""
    found: list[FontFile] = []
    at, before = 0, None
    while at < len(text):
        end = at + 1
        while end < len(text) and is_mark(text[end]):
            end += 1
        family = _family(text[at:end], language, before)
        if family is None and end > at + 1:  # no font has the letter with just these marks: each by itself
            end = at + 1
            family = _family(text[at], language, before)
        if family is None:
            raise Unprintable(text[at], text)
        found += [family] * (end - at)
        if text[at] != " ":
            before = family
        at = end
    return found


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: the text it stands for (empty when another one of its cluster stands for it), offsets and advance
    in thousandths of the size.
    """

    id: int
    text: str
    dx: float
    dy: float
    advance: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped stretch of one font and direction, its glyphs from left to right.

    `said_apart`: some glyphs stand for no text of their own or hang on others, so that what is said must be written
    beside them.
    """

    face: Typeface
    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    rtl: bool
    said_apart: bool


@lru_cache(maxsize=65536)
def shaped(face: Typeface, text: str, rtl: bool, language: str = "") -> Shaped:
    """The glyphs of a text in one font."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    if language:
        buffer.language = language
    hb.shape(face.font, buffer, {"kern": not face.key.startswith("Latin")})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    end_of = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs, said, scale = [], set(), face.scale
    for info, place in zip(infos, positions, strict=True):
        own = "" if info.cluster in said else text[info.cluster : end_of[info.cluster]]
        if rtl:
            own = MIRRORED.get(own, own)  # readers of PDF turn brackets round again when they put the line in order
        said.add(info.cluster)
        glyphs.append(
            Glyph(info.codepoint, own, place.x_offset * scale, place.y_offset * scale, place.x_advance * scale)
        )
    width = sum(glyph.advance for glyph in glyphs)
    apart = any(not glyph.text or glyph.dy or not glyph.advance for glyph in glyphs)
    return Shaped(face, text, tuple(glyphs), width, rtl, apart)
