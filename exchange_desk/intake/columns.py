"""Which heading means which field: synonyms in several languages, two languages in one heading, typing slips last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exchange_desk.basics.text import folded

Fields = Mapping[str, Sequence[str]]

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f"
_HAN = re.compile(f"[{_CJK}]")
_BORDERS = re.compile(rf"\n|/|\||[()（）\[\]【】]|(?<=[{_CJK}])\s*(?=[A-Za-zÀ-ž])|(?<=[A-Za-zÀ-ž.)])\s*(?=[{_CJK}])")
_NUMBERED = re.compile(r"^\s*(?:q|question|frage|nr)?\s*\d{1,2}\s*[.):]\s*", re.IGNORECASE)
_ANSWERS = re.compile(  # "Allergies (yes/no)": the answers are no names of a column ("no" would be the number)
    r"\b(?:yes\s*/\s*no|y\s*/\s*n|ja\s*/\s*nein|j\s*/\s*n|oui\s*/\s*non|o\s*/\s*n)\b|はい\s*[/・]\s*いいえ|有\s*[/・]\s*無",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*?!¿¡؟•#\"“”„«»_°º،؛。、，~ʼʻ]+")
_ARABIC = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": None, "\u200c": None, "\u200d": None})
_THE_ARABIC = re.compile(r"\b(?:و?ال)(?=[\u0600-\u06ff]{3})")  # "the", written as part of the word
_WHOLE, _PART, _PHRASE, _SLIP = 100.0, 95.0, 60.0, 50.0
_SLIP_RATIO = 88.0
_LONGEST = 160  # letters of a heading that are looked at: longer ones are instructions


def merged(*several: Fields) -> Mapping[str, tuple[str, ...]]:
    """One table of fields and their names from several, in the order of the first."""
    order = dict.fromkeys(field for fields in several for field in fields)
    return {
        field: tuple(dict.fromkeys(name for fields in several for name in fields.get(field, ()))) for field in order
    }


@lru_cache(maxsize=16_384)
def heading_key(heading: str) -> str:
    """A heading without its number, marks, case and accents; Arabic and Persian letters are written one way."""
    key = folded(_NUMBERED.sub("", heading))
    if not key.isascii():
        key = _THE_ARABIC.sub("", key.translate(_ARABIC))
    return " ".join(_MARKS.sub(" ", key).split())


def match_columns(headings: Sequence[str], fields: Fields) -> tuple[str | None, ...]:
    """For each heading the field it means, each field at most once; None where nothing fits.

    `fields` gives for each field its names in any language; an earlier field wins a tie.
    """
    order = list(fields)
    scores = []
    for column, heading in enumerate(headings):
        for place, field in enumerate(order):
            score = likeness(heading, tuple(fields[field]))
            if score > 0:
                scores.append((-score, column, place, field))
    matched: list[str | None] = [None] * len(headings)
    taken: set[str] = set()
    for _, column, _, field in sorted(scores):
        if matched[column] is None and field not in taken:
            matched[column] = field
            taken.add(field)
    return tuple(matched)


def knows(fields: Fields) -> Callable[[str], bool]:
    """Whether a text is a heading of one of these fields, for `find_table`."""
    everything = tuple(name for names in fields.values() for name in names)

    @lru_cache(maxsize=8192)
    def known(text: str) -> bool:
        return len(text) <= 120 and likeness(text, everything, slips=False) > _PHRASE

    return known


def likeness(heading: str, names: tuple[str, ...], *, slips: bool = True) -> float:
    """How well a heading fits the names of a field: 0 not at all, 100 word for word."""
    said = _said(heading)
    if not said.whole:
        return 0.0
    words = _words(names)
    if said.whole in words.keys:
        return _WHOLE
    if any(part in words.keys for part in said.parts):
        return _PART
    longest = max((len(phrase) for phrase in said.phrases if phrase in words.keys), default=0)
    if longest:
        return _PHRASE + 30.0 * longest / len(said.whole)
    if not slips or len(said.whole) < 5:
        return 0.0
    from rapidfuzz import fuzz, process

    ratios = [process.extractOne(part, words.long, scorer=fuzz.ratio, score_cutoff=_SLIP_RATIO) for part in said.parts]
    return max((_SLIP * ratio[1] / 100.0 for ratio in ratios if ratio), default=0.0)


@dataclass(frozen=True, slots=True)
class _Said:
    """A heading taken apart: all of it, what stands between its borders, and every run of words in those."""

    whole: str
    parts: tuple[str, ...]
    phrases: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Words:
    """The names of a field as keys; `long` are those in which a typing slip can be told from another word."""

    keys: frozenset[str]
    long: tuple[str, ...]


@lru_cache(maxsize=512)
def _words(names: tuple[str, ...]) -> _Words:
    keys = dict.fromkeys(key for key in map(heading_key, names) if key)
    return _Words(frozenset(keys), tuple(key for key in keys if len(key) > 4))


@lru_cache(maxsize=8192)
def _said(heading: str) -> _Said:
    heading = _ANSWERS.sub(" ", heading[:_LONGEST])
    whole = heading_key(heading)
    pieces = [heading_key(piece) for piece in _BORDERS.split(_NUMBERED.sub("", heading)) if piece]
    parts = tuple(dict.fromkeys([whole, *(p for p in pieces if p)]))
    return _Said(whole, parts, frozenset(phrase for part in parts for phrase in _phrases(part)))


def _phrases(part: str) -> Iterator[str]:
    """Every run of words of three letters and more; in scripts without spaces, every run of two signs and more."""
    words = part.split()
    for first in range(len(words)):
        for last in range(first, len(words)):
            phrase = " ".join(words[first : last + 1])
            if len(phrase) > 2:
                yield phrase
    if _HAN.search(part):
        for first in range(len(part)):
            yield from (
                p for last in range(first + 2, min(first + 24, len(part)) + 1) if _HAN.search(p := part[first:last])
            )
