"""The shipped fonts: which file writes which script, opened only when a text needs it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import uharfbuzz as hb

from exchange_desk.basics.resources import resource


@dataclass(frozen=True, slots=True)
class FontFile:
    """One family: its regular file, its bold file where we ship one, and how much taller its lines must be."""

    key: str
    regular: str
    bold: str = ""
    tall: float = 1.0


def _noto(script: str, *, bold: bool = True, tall: float = 1.0, family: str = "NotoSans") -> FontFile:
    return FontFile(script, f"{family}{script}-Regular.ttf", f"{family}{script}-Bold.ttf" if bold else "", tall)


LATIN = FontFile("Latin", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
SCRIPTS: tuple[FontFile, ...] = (
    _noto("Arabic", tall=1.15),
    _noto("Hebrew"),
    _noto("Myanmar", tall=1.3),
    _noto("Devanagari", tall=1.1),
    _noto("Thai", tall=1.15),
    _noto("Ethiopic"),
    _noto("Bengali", tall=1.1),
    _noto("Georgian"),
    _noto("Armenian"),
    _noto("Khmer", tall=1.3),
    _noto("Lao", tall=1.15),
    _noto("Tamil", tall=1.1),
    _noto("Sinhala", tall=1.1),
    _noto("Gujarati", bold=False, tall=1.1),
    _noto("Gurmukhi", bold=False, tall=1.1),
    _noto("Telugu", bold=False, tall=1.2),
    _noto("Kannada", bold=False, tall=1.2),
    _noto("Malayalam", bold=False, tall=1.15),
    _noto("Oriya", bold=False, tall=1.2),
    _noto("Thaana", bold=False),
    _noto("Syriac", bold=False),
    _noto("Tibetan", bold=False, tall=1.4, family="NotoSerif"),
    _noto("CanadianAboriginal", bold=False),
    _noto("Cherokee", bold=False),
    _noto("Tifinagh", bold=False),
    _noto("Symbols", bold=False),
    _noto("Symbols2", bold=False),
    FontFile("Emoji", "NotoEmoji-Regular.ttf", tall=1.1),
)
HAN: dict[str, FontFile] = {
    "ja": _noto("JP"),
    "zh-Hans": _noto("SC", bold=False),
    "zh-Hant": _noto("TC", bold=False),
    "ko": _noto("KR", bold=False),
}
_HAN_OF = {"zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant"}


def han_language(language: str) -> str:
    """The key of HAN for a language ("zh-TW" gives "zh-Hant"); empty for a language that writes no Han."""
    if language in HAN:
        return language
    tag = language.replace("_", "-").casefold()
    for known in HAN:
        if tag == known.casefold() or tag.startswith(known.casefold() + "-"):
            return known
    return _HAN_OF.get(tag) or ("zh-Hans" if tag.startswith("zh") else "")


class Typeface:
    """One font file, opened: its glyphs, their widths, and the HarfBuzz font that shapes with it.

    Widths are in thousandths of the size. A typeface never changes, so that every document may share it.
    """

    def __init__(self, key: str, file: str, tall: float, *, faked_bold: bool = False) -> None:
        self.key = key
        self.file = file
        self.tall = tall
        self.faked_bold = faked_bold
        blob = hb.Blob.from_file_path(str(resource("fonts", file)))
        self.face = hb.Face(blob)
        self.font = hb.Font(self.face)
        self.scale: float = 1000 / self.face.upem
        self._glyphs: dict[int, int] = {}
        self._widths: dict[int, float] = {}
        self._chars: dict[str, float] = {}

    def glyph(self, char: int) -> int:
        """The glyph of a character; 0 when the font has none."""
        try:
            return self._glyphs[char]
        except KeyError:
            found = self._glyphs[char] = self.font.get_nominal_glyph(char) or 0
            return found

    def width(self, glyph: int) -> float:
        """How far a glyph moves the pen."""
        try:
            return self._widths[glyph]
        except KeyError:
            self._widths[glyph] = self.font.get_glyph_h_advance(glyph) * self.scale
            return self._widths[glyph]

    def measure(self, text: str) -> float:
        """The width of a text set plainly, character by character."""
        try:
            return sum(map(self._chars.__getitem__, text))
        except KeyError:
            for char in text:
                self._chars[char] = self.width(self.glyph(ord(char)))
            return sum(map(self._chars.__getitem__, text))


@cache
def typeface(family: FontFile, bold: bool = False) -> Typeface:
    """The opened font of a family; where it has no bold file, the regular one drawn with a heavier pen."""
    if bold and family.bold:
        return Typeface(family.key + "-Bold", family.bold, family.tall)
    if bold:
        return Typeface(family.key + "-Faked", family.regular, family.tall, faked_bold=True)
    return Typeface(family.key, family.regular, family.tall)


@cache
def chain(language: str = "") -> tuple[FontFile, ...]:
    """The families to try, in order: Latin first, then every script, then Han in the shapes of that language."""
    first = han_language(language) or "ja"
    han = (HAN[first], *(family for key, family in HAN.items() if key != first))
    return (LATIN, *SCRIPTS[:-3], *han, *SCRIPTS[-3:])
