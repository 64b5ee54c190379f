"""Which heading means which field: synonyms in several languages, two languages in one heading, typing slips last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from exchange_desk.basics.text import folded
from exchange_desk.intake.turning import (
    denies_allergies,
    denies_smoking,
    of_a_relative,
    speaks_of_allergies,
    turned,
    without_answers,
)

Fields = Mapping[str, Sequence[str]]

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f"
_HAN = re.compile(f"[{_CJK}]")
_BORDERS = re.compile(
    rf"\n|/|\||\s[-–—]\s|[()（）\[\]【】]|(?<=[{_CJK}])\s*(?=[A-Za-zÀ-ž])|(?<=[A-Za-zÀ-ž.)])\s*(?=[{_CJK}])"
)
_NUMBERED = re.compile(r"^\s*(?:q|question|frage|nr)?\s*\d{1,2}\s*[.):]\s*", re.IGNORECASE)
_ENDINGS = re.compile(r"(?<=[a-zà-ž])\([a-zà-ž]{1,3}\)")  # "Vorname(n)", "né(e)"
_MARKS = re.compile(r"[*?!¿¡؟•#\"“”„«»_°º،؛。、，~ʼʻ]+")
_ARABIC = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": None, "\u200c": None, "\u200d": None})
_THE_ARABIC = re.compile(r"\b(?:و?ال)(?=[\u0600-\u06ff]{3})")  # "the", written as part of the word
_WHOLE, _EACH, _PAIR, _PART, _PHRASE, _SLIP = 100.0, 98.0, 96.0, 95.0, 60.0, 50.0
_SLIP_RATIO = 88.0
HEALTH = frozenset({"allergies", "diet", "medical", "medication"})
_LONGEST = 160  # letters of a heading that are looked at: longer ones are instructions


def merged(*several: Fields) -> Mapping[str, tuple[str, ...]]:
    """One table of fields and their names from several, in the order of the first."""
    order = dict.fromkeys(field for fields in several for field in fields)
    return {
        field: tuple(dict.fromkeys(name for fields in several for name in fields.get(field, ()))) for field in order
    }


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a heading fits a field, by what ("heading", "words" in it, "similar" letters), and any doubt."""

    score: float
    how: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """The field of a column and how it was found; where it is doubtful the field is None and `perhaps` holds it.

    The doubts: "other", "denied", "general" (see `turned`), "similar" (only the letters are alike), "twice" (another
    column has the field already).
    """

    field: str | None
    how: str
    perhaps: str | None = None
    doubt: str | None = None


UNKNOWN = Match(None, "")
_NOT_AT_ALL = Fit(0.0, "")


@lru_cache(maxsize=16_384)
def heading_key(heading: str) -> str:
    """A heading without its number, marks, case and accents; Arabic and Persian letters are written one way."""
    key = folded(_NUMBERED.sub("", heading))
    if not key.isascii():
        key = _THE_ARABIC.sub("", key.translate(_ARABIC))
    return " ".join(_MARKS.sub(" ", key).split()) or key.strip("*?! ")  # "#" alone numbers the rows


def match_columns(headings: Sequence[str], fields: Fields) -> tuple[str | None, ...]:
    """For each heading the field it surely means, each field at most once; None where nothing fits, or only perhaps.

    `fields` gives for each field its names in any language; an earlier field wins a tie.
    """
    return tuple(match.field for match in matches(headings, fields))


def matches(headings: Sequence[str], fields: Fields) -> tuple[Match, ...]:
    """For each heading what it means and how surely; a field is given once, to the heading that names it best."""
    order = list(fields)
    fits: list[tuple[float, int, int, Fit]] = []
    for column, heading in enumerate(headings):
        for place, field in enumerate(order):
            fit = fitting(heading, tuple(fields[field]), health=field in HEALTH)
            if fit.score > 0:
                fits.append((-fit.score, column, place, fit))
    best = {column: min(score for score, at, *_ in fits if at == column) for column in {at for _, at, *_ in fits}}
    rivals = Counter(column for score, column, *_ in fits if score == best[column])  # "نام" may be two fields
    matched: list[Match] = [UNKNOWN] * len(headings)
    taken: dict[str, int] = {}
    ranked = sorted(fits, key=lambda each: (each[3].doubt is not None, each[0], rivals[each[1]], *each[1:3]))
    for _, column, place, fit in ranked:
        field = order[place]
        if matched[column] is not UNKNOWN:
            continue
        denied = fit.doubt == "denied" and _ASKED_THE_OTHER_WAY.get(field, _never)(headings[column])
        if fit.doubt and not denied:  # a denial that the field's reader understands is no doubt
            matched[column] = Match(None, "", field, fit.doubt)
        elif field not in taken:
            matched[column] = Match(field, fit.how)
            taken[field] = column
    return tuple(
        match if match is not UNKNOWN else _second(column, headings[column], fits, order, taken)
        for column, match in enumerate(matched)
    )


def _never(_: str) -> bool:
    return False


_ASKED_THE_OTHER_WAY = {"allergies": denies_allergies, "smoker": denies_smoking, "smoking": denies_smoking}


def _second(
    column: int,
    heading: str,
    fits: Sequence[tuple[float, int, int, Fit]],
    order: Sequence[str],
    taken: Mapping[str, int],
) -> Match:
    """What a heading means that came too late (another names its field as well), or that only speaks of allergies."""
    named = [order[place] for score, at, place, _ in fits if at == column and -score >= _PART]
    late = next((field for field in named if field in taken), None)
    if late:
        return Match(None, "", late, "twice")
    if "allergies" in order and speaks_of_allergies(heading):
        return Match(None, "", "allergies", "twice" if "allergies" in taken else "general")
    return UNKNOWN


def knows(fields: Fields) -> Callable[[str], bool]:
    """Whether a text is a heading of one of these fields, for `find_table`."""
    everything = tuple(name for names in fields.values() for name in names)

    @lru_cache(maxsize=8192)
    def known(text: str) -> bool:
        return len(text) <= 120 and likeness(text, everything, slips=False) > _PHRASE

    return known


def likeness(heading: str, names: tuple[str, ...], *, slips: bool = True) -> float:
    """How well a heading fits the names of a field: 0 not at all, 100 word for word."""
    return fitting(heading, names, slips=slips).score


def fitting(heading: str, names: tuple[str, ...], *, slips: bool = True, health: bool = False) -> Fit:
    """How a heading fits the names of a field, and what makes that doubtful."""
    said = _said(heading)
    if not said.whole:
        return _NOT_AT_ALL
    words = _words(names)
    if said.whole in words.keys:
        return Fit(_WHOLE, "heading")
    named = [part for part in said.parts[1:] if part in words.keys]
    if named and len(named) == len(said.parts) - 1:
        return Fit(_EACH, "heading")  # one name in two languages
    if any(pair in words.keys for pair in said.pairs):
        return Fit(_PAIR, "heading")  # the bracket of "성명(한글)" belongs to the name
    if named:  # "Parent / Phone": one row of headings above another may say whose it is
        doubt = turned(_without_others(said.whole, named[0], said, words), named[0], health=health)
        beside = said.stacked or of_a_relative(said.whole, named[0])  # "Phone (mother)" is no phone of the guest
        return Fit(_PART, "heading", "other" if doubt == "other" and beside else None)
    longest = max((phrase for phrase in said.phrases if phrase in words.keys), key=lambda p: (len(p), p), default="")
    if longest:
        within = next(part for part in reversed(said.parts) if longest in part)
        score = _PHRASE + 30.0 * len(longest) / len(said.whole)
        return Fit(score, "words", turned(_without_others(within, longest, said, words), longest, health=health))
    if not slips or len(said.whole) < 5:
        return _NOT_AT_ALL
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    ratios = [process.extractOne(part, words.long, scorer=fuzz.ratio, score_cutoff=_SLIP_RATIO) for part in said.parts]
    best, name, part = max(
        ((r[1], r[0], p) for r, p in zip(ratios, said.parts, strict=True) if r), default=(0.0, "", "")
    )
    one_letter = best > 0 and len(name) > 5 and OSA.distance(name, part) < 2
    return Fit(_SLIP * best / 100.0, "similar", None if one_letter else "similar") if best else _NOT_AT_ALL


def _without_others(text: str, name: str, said: _Said, words: _Words) -> str:
    """A heading without the further names of the same field (another language says it again), which turn nothing."""
    before, _, after = text.partition(name)
    others = sorted((p for p in said.phrases if p in words.keys and p != name), key=lambda p: (-len(p), p))
    for other in (*others, *(word for word in text.split() if word in words.keys and word != name)):
        before, after = (re.sub(rf"(?<!\w){re.escape(other)}(?!\w)", " ", side) for side in (before, after))
    return (
        " ".join(before.split())
        + (" " if before.strip() else "")
        + name
        + (" " if after.strip() else "")
        + " ".join(after.split())
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """A heading taken apart: all of it, the pieces between its borders, each two that touch, every run of words."""

    whole: str
    stacked: bool
    parts: tuple[str, ...]
    pairs: tuple[str, ...]
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
    heading = without_answers(heading[:_LONGEST])
    whole = heading_key(heading)
    pieces = [heading_key(piece) for piece in _BORDERS.split(_ENDINGS.sub("", _NUMBERED.sub("", heading))) if piece]
    parts = tuple(dict.fromkeys([whole, *(p for p in pieces if p)]))
    pairs = tuple(f"{a} {b}" for a, b in pairwise(p for p in pieces if p))
    phrases = frozenset(phrase for part in parts for phrase in _phrases(part))
    return _Said(whole, "\n" in heading, parts, pairs, phrases)


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
