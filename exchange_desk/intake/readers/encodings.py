"""Which encoding a text file is in: marks and UTF-8 are certain, all else is a proposal that is shown."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterable

from exchange_desk.basics.errors import RefusedInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The legacy encodings that partners' computers still write, the likelier first.
_LEGACY = (
    "cp932",
    "euc_jp",
    "cp1252",
    "gb18030",
    "euc_kr",
    "big5",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1255",
    "iso8859_2",
)
_EAST_ASIAN = frozenset({"cp932", "euc_jp", "gb18030", "euc_kr", "big5"})


def decoded(raw: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text and the encoding it was read with ("utf-8" where that is certain)."""
    if encoding:
        try:
            return raw.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            raise RefusedInput(f"“{name}” is not written in {encoding}. Choose another encoding.") from None
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(codec), codec.removesuffix("-sig")
            except UnicodeDecodeError:
                break
    wide = _wide(raw)
    if wide:
        return wide
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _proposed(raw, name)


def _wide(raw: bytes) -> tuple[str, str] | None:
    head = raw[:2000]
    if len(raw) % 2 or head.count(0) * 5 <= len(head):
        return None
    codec = "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"
    try:
        return raw.decode(codec), codec
    except UnicodeDecodeError:
        return None


def _proposed(raw: bytes, name: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    fits: list[tuple[float, str, str]] = []
    told = from_bytes(raw[:400_000], cp_isolation=list(_LEGACY)).best()
    for place, codec in enumerate(_LEGACY):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        liked = 0.02 if told is not None and told.encoding == codec else 0.0
        fits.append((_sense(text, codec in _EAST_ASIAN) + liked - place * 0.004, codec, text))
    if not fits:
        raise RefusedInput(
            f"“{name}” is in an unknown encoding or mixes several. "
            "Open it in a spreadsheet program, save it as .xlsx and import that."
        )
    _, codec, text = max(fits)
    return text, codec


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
    return 0.8 if char in "–—’‘“”£€§°«»…·" or category.startswith("Z") else 0.2


def _letters(chars: Iterable[str]) -> list[str]:
    return [c for c in chars if c and c.isalpha()]


def _script(char: str) -> str:
    return unicodedata.name(char, "?").split(" ")[0]
