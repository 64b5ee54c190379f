"""Finds known words of several languages in a line of text, the longest first, and says what is left."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from exchange_desk.basics.text import folded

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_PREFIXED = (
    "(?<!\\w)(?:[وف])?(?:ال|بال|وال|لل|[بل])?"  # "and", "the", "in the", "for" are written together with the word
)
_ONE_SPELLING = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ـ": " ", "ؤ": "و", "ئ": "ی"})
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class WordList:
    """Codes with their words in any language; a word ending in * may go on ("vegetar*")."""

    codes: Mapping[str, str]

    def __hash__(self) -> int:
        return id(self)


@dataclass(frozen=True, slots=True)
class Hit:
    """A code found in a folded text, and where."""

    code: str
    start: int
    end: int


def hits(text: str, words: WordList) -> tuple[Hit, ...]:
    """The codes in a text from left to right; no two share a word, the longest word wins. Positions are folded ones."""
    return _hits(folded(text), words)


@lru_cache(maxsize=32_768)
def _hits(key: str, words: WordList) -> tuple[Hit, ...]:
    key = key.translate(_ONE_SPELLING)
    taken = [False] * (len(key) + 1)
    out: list[Hit] = []
    for word, pattern, code in _patterns(words):
        if word not in key:  # far quicker than the pattern, and true of nearly all
            continue
        for match in pattern.finditer(key):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                out.append(Hit(code, match.start(), match.end()))
    return tuple(sorted(out, key=lambda hit: hit.start))


def codes_in(text: str, words: WordList) -> tuple[str, ...]:
    """The codes in a text, each once, in their order."""
    return tuple(dict.fromkeys(hit.code for hit in hits(text, words)))


def without(text: str, words: WordList, *others: WordList) -> str:
    """The folded text without the known words: letters that remain were not understood."""
    key = folded(text)
    for word_list in (words, *others):
        for hit in reversed(hits(key, word_list)):
            key = f"{key[: hit.start]} {key[hit.end :]}"
    return " ".join(key.split()) if _LETTERS.search(key) else ""


@lru_cache(maxsize=64)
def _patterns(words: WordList) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    pairs = [
        (folded(w.strip().rstrip("*")).translate(_ONE_SPELLING), w.strip().endswith("*"), c)
        for c, ws in words.codes.items()
        for w in ws.split(";")
    ]
    ordered = sorted((p for p in pairs if p[0]), key=lambda pair: -len(pair[0]))
    return tuple((word, re.compile(_bounded(word, open_end)), code) for word, open_end, code in ordered)


def _bounded(word: str, open_end: bool) -> str:
    if _CJK.search(word):
        return re.escape(word)
    if _ARABIC.search(word):
        return rf"{_PREFIXED}{re.escape(word)}(?:ها|های|ات|ی)?(?!\w)"
    return rf"(?<!\w){re.escape(word)}" + (r"\w*" if open_end else r"(?!\w)")
