"""Which encoding a text file is in: marks and UTF-8 are certain, all else is a proposal that is shown."""

from __future__ import annotations

import codecs
import contextlib
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.letters import (
    EXPECTED,
    LATIN_ALPHABETS,
    alphabet_share,
    familiar_share,
    frequent_share,
    headings_told,
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The legacy encodings that partners' computers still write, the likelier first.
_LEGACY = (
    "cp932", "euc_jp", "cp1252", "gb18030", "cp949", "big5", "cp1250", "cp1251", "koi8_u", "koi8_r", "cp866",
    "iso8859_5",
    "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_2", "iso8859_7", "mac_roman",
)  # fmt: skip
_EAST_ASIAN = frozenset({"cp932", "euc_jp", "gb18030", "cp949", "big5"})
_RARE = frozenset({"mac_roman", "iso8859_5", "iso8859_7"})
_SCRIPTS = {
    **dict.fromkeys(("cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5"), "CYRILLIC"),
    **dict.fromkeys(("cp1253", "iso8859_7"), "GREEK"),
    "cp1255": "HEBREW",
    "cp1256": "ARABIC",
}
_WORD_ENDS = re.compile(r"[\s;,|\t\"]+")
_NO_PARAGRAPH = re.compile(r"¶(?=\w)")  # no paragraph begins inside a list: it is Ά or ś read with the wrong table
_ENOUGH = 40_000  # letters by which a reading is judged
_CLOSE = 0.12  # what lies nearer than this to the best could be right as well


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and its encoding; others nearly as likely, each with the first words read so and otherwise."""

    text: str
    encoding: str
    others: tuple[tuple[str, str, str], ...] = ()


def decoded(raw: bytes, name: str, encoding: str | None = None, countries: Collection[str] = ()) -> Decoded:
    """The text and the encoding it was read with (utf-8 is certain); `countries` are where it may come from."""
    if encoding:
        try:
            return Decoded(raw.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError):
            raise RefusedInput(f"“{name}” is not written in {encoding}. Choose another encoding.") from None
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw.decode(codec), codec.removesuffix("-sig"))
            except UnicodeDecodeError:
                break
    wide = _wide(raw)
    if wide:
        return wide
    if b"\x1b$" in raw or b"\x1b(" in raw:
        with contextlib.suppress(UnicodeDecodeError):
            return Decoded(raw.decode("iso2022_jp_ext"), "iso2022_jp")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _proposed(raw, name, countries)


def _wide(raw: bytes) -> Decoded | None:
    head = raw[:4000]
    if len(raw) % 2 or 0 not in head:  # no other text has a NUL byte
        return None
    codec = "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return None
    sound = sum(c in "\r\n\t" or unicodedata.category(c)[0] in "LNPZSM" for c in text[:2000])
    return Decoded(text, codec) if sound >= 0.98 * len(text[:2000]) else None


def _proposed(raw: bytes, name: str, countries: Collection[str]) -> Decoded:
    fits: list[tuple[float, str, str]] = []
    for place, codec in enumerate(_LEGACY):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        home = 0.15 if set(EXPECTED.get(codec, ())) & set(countries) else 0.0
        fits.append((_likely(text, codec) + home - place * 0.002 - (0.12 if codec in _RARE else 0.0), codec, text))
    if not fits:
        raise RefusedInput(
            f"“{name}” is in an unknown encoding or mixes several. "
            "Open it in a spreadsheet program, save it as .xlsx and import that."
        )
    fits.sort(reverse=True)
    best, codec, text = fits[0]
    others: dict[str, str] = {}
    for likely, other, read in fits[1:]:
        if best - likely < _CLOSE and read != text and read not in others.values():
            others[other] = read
    return Decoded(text, codec, tuple((other, *_differing(text, read)) for other, read in others.items()))


def _differing(text: str, other: str) -> tuple[str, str]:
    """The first words that two readings do not share."""
    pieces = zip(_WORD_ENDS.split(text), _WORD_ENDS.split(other), strict=False)
    return next(((a[:40], b[:40]) for a, b in pieces if a != b), (text[:40], other[:40]))


def _telling(text: str) -> str:
    """The lines with foreign letters, as many as are needed to judge a reading."""
    if len(text) <= _ENOUGH:
        return text
    return "\n".join(line for line in text.split("\n") if not line.isascii())[:_ENOUGH]


def _likely(text: str, codec: str) -> float:
    """How likely a reading is: its letters stand as in words, are those of one language, and its headings are known."""
    text = _telling(text)
    foreign = "".join(c for c in text if ord(c) > 0x7F)
    if codec in LATIN_ALPHABETS:
        of_language = alphabet_share(foreign, codec)
    elif codec in _SCRIPTS:
        of_language = frequent_share(foreign, _SCRIPTS[codec])
    else:
        of_language = familiar_share(foreign)
    misread = 0.3 if _NO_PARAGRAPH.search(text) else 0.0
    return 0.5 * _sense(text, codec in _EAST_ASIAN) + 0.5 * of_language + 0.1 * min(headings_told(text), 5) - misread


def _sense(text: str, east_asian: bool) -> float:
    """How much the foreign characters look like words: 1 is all of them, below 0 is rubbish."""
    foreign = [(i, c) for i, c in enumerate(text) if ord(c) > 0x7F]
    if not foreign:
        return 1.0
    good = sum(_fits(text, i, c, east_asian) for i, c in foreign)
    return good / len(foreign)


def _fits(text: str, at: int, char: str, east_asian: bool) -> float:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    category = unicodedata.category(char)
    if category in ("Cc", "Co", "Cn"):
        return -3.0
    if "\uff61" <= char <= "\uff9f":  # half-width kana: what Latin text turns into when read as Japanese
        return -0.5
    if "\u3040" <= char <= "\u30ff" or char in "、。（）・　「」々〜":
        return 1.2
    if "\u4e00" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3":
        lonely = all(n.isascii() and n.isalpha() for n in (before, after) if n)
        return -1.0 if lonely and (before or after) else 0.9
    if east_asian:
        return 0.2
    if category.startswith("L"):
        beside = _letters((before, after))
        odd_case = char.isupper() and before.islower()
        same = all(_script(n) == _script(char) for n in beside) if _script(char) != "LATIN" else True
        return (0.95 if beside else 0.3) - (0.9 if odd_case else 0.0) - (0.0 if same else 0.9)
    if char in "–—Š¥£€§°ºª«»…·¿¡" and before.isalpha() and after.isalpha():
        return -0.6  # inside a word
    return 0.8 if char in "–—’‘“”£€§°«»…·" or category.startswith("Z") else 0.2


def _letters(chars: Iterable[str]) -> list[str]:
    return [c for c in chars if c and c.isalpha()]


def _script(char: str) -> str:
    return unicodedata.name(char, "?").split(" ")[0]
