"""The ways in which text gets broken: written in one encoding, read in another; each with what is proof of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from exchange_desk.intake.readers.letters import LATIN_ALPHABETS, familiar_share, frequent_share

_ACCENTED = re.compile(r"[^\x00-\x7f]")
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MIXED = re.compile(
    "[A-Za-z][\u0400-\u04ff\u0600-\u06ff]|[\u0400-\u04ff\u0600-\u06ff][^\\W\\d_\u0400-\u06ff]|[\u0400-\u06ff][\x80-\xbf‚-™]+[A-Za-z]"
)
_SMALL_BETWEEN = re.compile("[A-Za-z][^\x00-\x7f]+(?:[a-z]|$|\\b)")


@dataclass(frozen=True, slots=True)
class Chain:
    """Text written as `written` that was read as `read`; `fits` says whether a result is believable."""

    read: str
    written: str
    sure: bool
    fits: Callable[[str, str], bool]

    @property
    def name(self) -> str:
        """For people: "utf-8 read as cp1252"."""
        return f"{self.written} read as {self.read}"

    def back(self, text: str) -> str | None:
        """The text as it was written, where every letter of it goes back; None otherwise."""
        raw = _bytes(text, self.read)
        if raw is None:
            return None
        try:
            return raw.decode(self.written)
        except UnicodeDecodeError:
            return None


def _bytes(text: str, codec: str) -> bytes | None:
    """The bytes of a text; those that a Windows encoding leaves open stand for themselves, as programs read them."""
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        if not codec.startswith("cp125"):
            return None
    out = bytearray()
    for char in text:
        try:
            out += char.encode(codec)
        except UnicodeEncodeError:
            if not 0x80 <= ord(char) <= 0x9F:
                return None
            out.append(ord(char))
    return bytes(out)


def _any(_: str, __: str) -> bool:
    return True


def _three(text: str, told: str) -> bool:
    """Two letters for each of three: no word is written so by chance."""
    return len(_ACCENTED.findall(told)) >= 3


def _three_or_mixed(text: str, told: str) -> bool:
    """Three letters, or a Latin word that had letters of another script inside it ("MГјller")."""
    return _three(text, told) or bool(_MIXED.search(text) and not _MIXED.search(told))


def _east_or_between(text: str, told: str) -> bool:
    """Where both are Chinese letters, at least two that lists have; else a letter inside a word of small letters."""
    if frequent_share(_foreign(told), "CYRILLIC") >= 0.6 and len(_ACCENTED.findall(told)) >= 4:
        return True
    if not _EAST.search(told):
        return bool(_SMALL_BETWEEN.search(text)) and bool(re.search("[A-Za-z]", told))
    return len(_EAST.findall(told)) >= 2


def _of_script(script: str) -> Callable[[str, str], bool]:
    return lambda _, told: (
        frequent_share(_foreign(told), script) >= 0.6 and all(c.isascii() or c.isalpha() for c in told)
    )


def _of_lists(_: str, told: str) -> bool:
    foreign = _foreign(told)
    kana = sum("\u3040" <= c <= "\u30ff" for c in foreign) / max(len(foreign), 1)
    return max(familiar_share(foreign), kana) >= 0.5 and all(c.isascii() or _EAST.match(c) for c in told if c.isalpha())


def _of_the_west(_: str, told: str) -> bool:
    letters = [c.lower() for c in _foreign(told) if c.isalpha()]
    alphabets = LATIN_ALPHABETS["cp1252"]
    return (
        bool(letters)
        and any(all(c in alphabet for c in letters) for alphabet in alphabets)
        and all(c.isascii() or c.isalpha() for c in told)
    )


def _of_the_center(_: str, told: str) -> bool:
    letters = [c.lower() for c in _foreign(told) if c.isalpha()]
    alphabets = LATIN_ALPHABETS["cp1250"]
    return bool(letters) and any(all(c in alphabet for c in letters) for alphabet in alphabets)


def _in_small_letters(text: str, told: str) -> bool:
    """Russian with the cases turned round ("хБЮМ"): two encodings of it swap them."""
    return frequent_share(_foreign(told), "CYRILLIC") >= 0.6 and not re.search(r"\b[а-яё][А-ЯЁ]", told)


def _foreign(text: str) -> str:
    return "".join(c for c in text if not c.isascii())


UTF8: tuple[Chain, ...] = (
    Chain("cp1252", "utf-8", True, _any),
    Chain("latin-1", "utf-8", True, _any),
    Chain("cp437", "utf-8", True, _any),
    Chain("cp850", "utf-8", True, _any),
    Chain("mac_roman", "utf-8", True, _any),
    Chain("cp1250", "utf-8", True, _any),
    Chain("cp1251", "utf-8", True, _three_or_mixed),
    Chain("cp1256", "utf-8", True, _three_or_mixed),
    Chain("cp866", "utf-8", True, _three),
    Chain("koi8_r", "utf-8", True, _three),
    Chain("cp1254", "utf-8", True, _any),
    Chain("cp932", "utf-8", False, _east_or_between),
    Chain("gb18030", "utf-8", False, _east_or_between),
    Chain("cp949", "utf-8", False, _east_or_between),
    Chain("big5", "utf-8", False, _east_or_between),
)
_OF_WINDOWS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("cp1251", _of_script("CYRILLIC")),
    ("koi8_r", _of_script("CYRILLIC")),
    ("cp866", _of_script("CYRILLIC")),
    ("iso8859_5", _of_script("CYRILLIC")),
    ("cp1253", _of_script("GREEK")),
    ("cp1255", _of_script("HEBREW")),
    ("cp1256", _of_script("ARABIC")),
    ("cp932", _of_lists),
    ("euc_jp", _of_lists),
    ("gb18030", _of_lists),
    ("big5", _of_lists),
    ("cp949", _of_lists),
    ("cp850", _of_the_west),
    ("mac_roman", _of_the_west),
)
_READ_FOR_THE_WEST = ("cp1251", "cp1253", "cp437", "cp850", "mac_roman", "cp1250")
_CYRILLIC_PAIRS = (("koi8_r", "cp1251"), ("cp1251", "koi8_r"), ("cp1251", "cp866"), ("cp866", "cp1251"))
LEGACY: tuple[Chain, ...] = (
    *(Chain(read, written, False, fits) for read in ("cp1252", "latin-1") for written, fits in _OF_WINDOWS),
    *(Chain(read, "cp1252", False, _of_the_west) for read in _READ_FOR_THE_WEST),
    *(Chain(read, written, False, _in_small_letters) for read, written in _CYRILLIC_PAIRS),
    *(Chain(read, "cp1250", False, _of_the_center) for read in ("cp1252", "latin-1")),
)
