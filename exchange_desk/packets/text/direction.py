"""Which way a text runs: the level of every character, by the Unicode bidirectional algorithm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from unicodedata import bidirectional

from bidi import algorithm

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NUMBER = re.compile(r"\+?\d[\d .\-/()\u00a0\u2010\u2011]{4,}\d")
_FLIGHT = re.compile("\\b(?:[A-Z][A-Z\\d]|\\d[A-Z])[ \u00a0]?\\d{1,4}\\b")
_KNOWN = frozenset(["L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "B", "S", "WS", "ON"])


def turns(text: str) -> bool:
    """Whether any of it runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


@lru_cache(maxsize=4096)
def base_level(text: str) -> int:
    """1 when the first letter runs from right to left, else 0."""
    for char in text:
        kind = bidirectional(char)
        if kind == "L":
            return 0
        if kind in ("R", "AL"):
            return 1
    return 0


def levels(text: str, base: int, alone: Sequence[tuple[int, int]] = ()) -> list[int]:
    """The level of each character of one line of text, even for left to right, odd for right to left.

    `alone` are stretches (start, end) that keep their own direction and lend none to the text around them. Numbers
    of phones and flights stay as they are typed whatever stands around them.
    """
    if not alone:
        return _levels(_shadow(text), base)
    outer, at = "", 0
    places = []
    for start, end in alone:
        outer += text[at:start]
        places.append(len(outer))
        outer += "\ufffc"
        at = end
    outer += text[at:]
    found = _levels(_shadow(outer), base)
    for place, (start, end) in reversed(list(zip(places, alone, strict=True))):
        own = text[start:end]
        own_base = base_level(own)
        around = found[place]
        under = around + 1 if (around % 2) != own_base else around + 2 * (around > base or around % 2)
        found[place : place + 1] = [level + under - own_base for level in levels(own, own_base)]
    return found


def _shadow(text: str) -> str:
    """The text for the algorithm, one character for one: numbers to call are strong, joiners ride on their letter."""
    if turns(text):
        text = _FLIGHT.sub(lambda found: "a" * len(found[0]), text)
    text = "".join(_stand_in(char) for char in text)
    return _NUMBER.sub(lambda found: "0" if len(found[0]) == 1 else "a" * len(found[0]), text)


@lru_cache(maxsize=8192)
def _stand_in(char: str) -> str:
    kind = bidirectional(char)
    if kind in _KNOWN and kind != "B":
        return char
    return "\u0300" if kind == "BN" else " " if kind == "B" else "a"


def _levels(shadow: str, base: int) -> list[int]:
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(shadow, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [char["level"] for char in storage["chars"]]


def visual_order(level_of: Sequence[int]) -> list[int]:
    """The places of the pieces of one line from left to right, given the level of each (rule L2)."""
    order = list(range(len(level_of)))
    if not level_of:
        return order
    lowest_odd = min((level for level in level_of if level % 2), default=max(level_of) + 1)
    for level in range(max(level_of), lowest_odd - 1, -1):
        at = 0
        while at < len(order):
            if level_of[order[at]] < level:
                at += 1
                continue
            end = at
            while end < len(order) and level_of[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = end
    return order
