"""Which heading means which field: synonyms in several languages, two languages in one heading, typing slips last."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from exchange_desk.basics.text import folded

Fields = Mapping[str, Sequence[str]]

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f"
_BORDERS = re.compile(rf"\n|/|\||[()（）\[\]【】]|(?<=[{_CJK}])\s*(?=[A-Za-zÀ-ž])|(?<=[A-Za-zÀ-ž.)])\s*(?=[{_CJK}])")
_NUMBERED = re.compile(r"^\s*(?:q|question|frage|nr)?\s*\d{1,2}\s*[.):]\s*", re.IGNORECASE)
_ANSWERS = re.compile(  # "Allergies (yes/no)": the answers are no names of a column ("no" would be the number)
    r"\b(?:yes\s*/\s*no|y\s*/\s*n|ja\s*/\s*nein|j\s*/\s*n|oui\s*/\s*non|o\s*/\s*n)\b|はい\s*[/・]\s*いいえ|有\s*[/・]\s*無",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*?!•#\"“”„«»_°º]+")
_WHOLE, _PART, _PHRASE, _SLIP = 100.0, 95.0, 60.0, 50.0
_SLIP_RATIO = 88.0


def heading_key(heading: str) -> str:
    """A heading without its number, marks, case and accents."""
    return " ".join(_MARKS.sub(" ", folded(_NUMBERED.sub("", heading))).split())


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

    def known(text: str) -> bool:
        return len(text) <= 120 and likeness(text, everything, slips=False) > _PHRASE

    return known


def likeness(heading: str, names: tuple[str, ...], *, slips: bool = True) -> float:
    """How well a heading fits the names of a field: 0 not at all, 100 word for word."""
    heading = _ANSWERS.sub(" ", heading)
    whole = heading_key(heading)
    if not whole:
        return 0.0
    parts = _parts(heading)
    best = 0.0
    for key in _keys(names):
        if key == whole:
            return _WHOLE
        if key in parts:
            best = max(best, _PART)
        elif any(_holds(part, key) for part in parts):
            best = max(best, _PHRASE + 30.0 * len(key) / len(whole))
    if best or not slips or len(whole) < 5:
        return best
    from rapidfuzz import fuzz

    ratio = max((fuzz.ratio(part, key) for part in parts for key in _keys(names) if len(key) > 4), default=0.0)
    return _SLIP * ratio / 100.0 if ratio >= _SLIP_RATIO else 0.0


@lru_cache(maxsize=256)
def _keys(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in map(heading_key, names) if key))


@lru_cache(maxsize=4096)
def _parts(heading: str) -> tuple[str, ...]:
    pieces = [heading_key(piece) for piece in _BORDERS.split(_NUMBERED.sub("", heading)) if piece]
    return tuple(dict.fromkeys([heading_key(heading), *(p for p in pieces if p)]))


def _holds(part: str, key: str) -> bool:
    if re.search(f"[{_CJK}]", key):
        return len(key) > 1 and key in part
    return len(key) > 2 and f" {key} " in f" {part} "
