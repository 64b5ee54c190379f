"""Finds known words of several languages in a line of text, the longest first, and says what is left."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from exchange_desk.basics.text import folded

_NO_GAPS = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_LETTERS = re.compile(r"[^\W\d_]")
# letters of scripts that put no gaps between words: "对gluten过敏" holds the word gluten
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OTHER_LETTER = "[^\\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
# Persian and Arabic keyboards write the same letters differently; the invisible joiner is often left out
_SAME_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ـ": None, "ؤ": "و", "ئ": "ی", "\u200c": None}
)
_ARABIC_BEFORE = "[وف]?[بلک]?(?:ال|لل)?"
_ARABIC_AFTER = "(?:ها|های|هایی|ات|ی|م|ه)?"
# what may follow a Korean noun of one syllable, so that 게 is a crab and no ending of an adverb
_HANGUL_AFTER = "(?=$|[^\uac00-\ud7af]|[와과은는이가을를도만에의랑]|알레|알러|류|고기|털|껍)"


@dataclass(frozen=True, slots=True)
class WordList:
    """Codes with their words in any language; a * stands for any ending ("vegetar*", "грецк* орех*")."""

    codes: Mapping[str, str]

    def __hash__(self) -> int:
        return id(self)


@dataclass(frozen=True, slots=True)
class Hit:
    """A code found in a folded text, and where."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    code: str
    word: str
    probe: str  # a piece of the word that a text must hold, so that most words need no closer look


@lru_cache(maxsize=16_384)
def word_key(text: str) -> str:
    """The folded text in which words are looked for; Arabic and Persian spellings of a letter are one."""
    key = folded(text)
    return key if key.isascii() else " ".join(key.translate(_SAME_LETTERS).split())


@lru_cache(maxsize=16_384)
def hits(text: str, words: WordList) -> tuple[Hit, ...]:
    """The codes in a text from left to right; no two share a word, the longest word wins.

    Positions are those of `word_key(text)`.
    """
    key = word_key(text)
    gaps = _DENSE.sub(
        "\0", key
    )  # Python takes long to prepare a class of all these letters, and each word has a pattern
    taken = bytearray(len(key) + 1)
    out: list[Hit] = []
    for word in _longest_first(words):
        if word.probe not in key:
            continue
        for match in _pattern(word.word).finditer(key if _DENSE.search(word.word) else gaps):
            start, end = match.span("word")
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                out.append(Hit(word.code, start, end))
    return tuple(sorted(out, key=lambda hit: hit.start))


def codes_in(text: str, words: WordList) -> tuple[str, ...]:
    """The codes in a text, each once, in their order."""
    return tuple(dict.fromkeys(hit.code for hit in hits(text, words)))


def without(text: str, words: WordList, *others: WordList) -> str:
    """The folded text without the known words: letters that remain were not understood."""
    key = word_key(text)
    for word_list in (words, *others):
        for hit in reversed(hits(key, word_list)):
            key = f"{key[: hit.start]} {key[hit.end :]}"
        key = " ".join(key.split())
    return key if _LETTERS.search(key) else ""


@lru_cache(maxsize=64)
def _longest_first(words: WordList) -> tuple[_Word, ...]:
    codes: dict[str, str] = {}
    for code, listed in words.codes.items():
        for word in listed.split(";"):
            codes.setdefault(_starred(word), code)
    ordered = sorted(((w, c) for w, c in codes.items() if w.strip("* ")), key=lambda pair: -len(pair[0].rstrip("*")))
    return tuple(_Word(code, word, max(re.split(r"[ *]", word), key=len)) for word, code in ordered)


def _starred(word: str) -> str:
    """The key of a word, with its stars: "грецк* орех*" keeps both."""
    return " ".join("*".join(word_key(part) for part in piece.split("*")) for piece in word.split())


@lru_cache(maxsize=8192)
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(_bounded(word))


def _bounded(word: str) -> str:
    inner = re.escape(word).replace(r"\*", rf"{_OTHER_LETTER}*" if _DENSE.search(word) else r"\w*")
    if _NO_GAPS.search(word):
        return rf"(?P<word>{inner})"
    if _HANGUL.search(word):
        after = _HANGUL_AFTER if len(word) == 1 else ""
        return rf"(?<![\uac00-\ud7af])(?P<word>{inner}){after}"
    if _ARABIC.search(word):
        inner = re.escape(word.removeprefix("ال")).replace(r"\ ", " (?:ال)?").replace(r"\*", r"\w*")
        return rf"(?<!\w)(?P<word>{_ARABIC_BEFORE}{inner}{_ARABIC_AFTER})(?!\w)"
    return rf"(?<!\w)(?P<word>{inner})(?!\w)"
