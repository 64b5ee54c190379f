"""Names in their own script: which script, two scripts in one cell, and where the family name stands in each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.guests.name_parts import MOST_WORDS, by_initials, by_patronymic
from exchange_desk.intake.guests.name_words import (
    ARABIC_GLUE,
    CHINESE_DOUBLE,
    CHINESE_SINGLE,
    FAMILY_ENDING,
    GIVEN_LIKE,
    KOREAN_DOUBLE,
    PATRONYMIC,
)

LATIN, HAN, KANA, HANGUL, CYRILLIC, ARABIC, OTHER = "latin", "han", "kana", "hangul", "cyrillic", "arabic", "other"
_CHINESE = frozenset({"CN", "TW", "HK", "MO", "SG"})
_STARTS = (("LATIN", LATIN), ("CJK", HAN), ("HIRAGANA", KANA), ("KATAKANA", KANA), ("HANGUL", HANGUL),
           ("CYRILLIC", CYRILLIC), ("ARABIC", ARABIC))  # fmt: skip
_CALLED_BEFORE = re.compile(
    r"(?:г-н|г-жа|господин|госпожа|пан|пані|панна|السيدة?|الآنسة|الأستاذة?|آقای|خانم|سرکار خانم|جناب آقای)\.?\s+",
    re.IGNORECASE,
)
_CALLED_BEHIND = re.compile(
    r"(?<=\S\S)(?:\s*(?:さん|ちゃん|くん|様|さま)|\s+(?:님|씨|先生|女士|小姐)|(?<=\S\S\S)님|(?<=\S\S)(?:先生|女士|小姐))$"
)
_PARTS = re.compile(r"\s*[/／|\n()（）\[\]［］]+\s*")


@dataclass(frozen=True, slots=True)
class NativeName:
    """A name in its own script; where `choices` are given nothing decides and `given` holds the whole."""

    family: str
    given: str
    choices: tuple[str, ...] = ()
    spaced: bool = True


@lru_cache(maxsize=4096)
def script_of(text: str) -> str | None:
    """The script that most letters of a text are written in, Latin only where all of them are; None without letters."""
    found: dict[str, int] = {}
    for char in unicodedata.normalize("NFKC", text):
        if char.isalpha() and char != "ー":
            name = unicodedata.name(char, "")
            script = next((script for start, script in _STARTS if name.startswith(start)), OTHER)
            found[script] = found.get(script, 0) + 1
    if not found:
        return None
    if HAN in found and KANA in found:
        return HAN
    foreign = {script: number for script, number in found.items() if script != LATIN}
    return max(foreign, key=foreign.__getitem__) if foreign else LATIN


@lru_cache(maxsize=REMEMBERED)
def both_scripts(text: str) -> tuple[str, str]:
    """The Latin and the other form where one cell holds both ("山田 太郎 (Yamada Taro)"); else one of them is empty."""
    if script_of(text) == LATIN:
        return text, ""
    pieces = [piece for piece in _PARTS.split(text) if piece.strip()]
    latin = [piece for piece in pieces if script_of(piece) == LATIN]
    native = [piece for piece in pieces if script_of(piece) not in (None, LATIN)]
    if len(latin) == 1 and len(native) == 1:
        return latin[0].strip(), native[0].strip()
    words = text.split()
    kinds = [script_of(word) == LATIN for word in words]
    turns = sum(a != b for a, b in pairwise(kinds))
    if turns == 1 and not pieces[1:]:  # "Иванов Иван Ivanov Ivan"
        return " ".join(w for w, k in zip(words, kinds, strict=True) if k), " ".join(
            w for w, k in zip(words, kinds, strict=True) if not k
        )
    return "", text


def native_name(text: str, *, countries: Collection[str], order: str | None) -> NativeName:
    """A whole name in one script as family and given name; `order` is "family_first", "given_first" or None."""
    text = " ".join(text.replace("\u3000", " ").split())
    text = _CALLED_BEHIND.sub("", _CALLED_BEFORE.sub("", text, count=1)).strip()
    if any(comma in text for comma in ",،，"):
        family, _, given = re.sub("[،，]", ",", text).partition(",")
        return NativeName(family.strip(), given.strip())
    words = text.split()
    script = script_of(text)
    if len(words) == 1:
        return _unspaced(text, script, countries)
    if script in (HAN, HANGUL):
        if len(words) == 2:
            return NativeName(words[0], words[1])
        return NativeName("", text, tuple(words[:MOST_WORDS]))
    if script == CYRILLIC:
        return _cyrillic(words, order)
    if script == ARABIC:
        return _arabic(words, order)
    if len(words) == 2 and order:
        return NativeName(*(words if order == "family_first" else reversed(words)))
    return NativeName("", text, tuple(words[:MOST_WORDS]))


def is_chinese(countries: Collection[str]) -> bool:
    """Whether Han characters of guests from these countries are Chinese and cannot be Japanese."""
    return bool(_CHINESE & set(countries)) and "JP" not in countries


def _unspaced(text: str, script: str | None, countries: Collection[str]) -> NativeName:
    if script == HANGUL and 2 <= len(text) <= 4:
        double = text[:2] in KOREAN_DOUBLE
        if double and len(text) == 3:
            return NativeName("", text, (f"{text[:2]} {text[2:]}", f"{text[:1]} {text[1:]}"), spaced=False)
        at = 2 if double else 1
        if len(text) - at <= 2:
            return NativeName(text[:at], text[at:])
    if script == HAN and is_chinese(countries) and 2 <= len(text) <= 4:
        if text[:2] in CHINESE_DOUBLE and len(text) > 2:
            return NativeName(text[:2], text[2:])
        if text[0] in CHINESE_SINGLE and len(text) <= 3:
            return NativeName(text[:1], text[1:])
    if script in (HAN, HANGUL) and len(text) > 1:
        return NativeName(
            "", text, tuple(f"{text[:n]} {text[n:]}" for n in range(1, min(len(text), MOST_WORDS))), spaced=False
        )
    return NativeName("", text)


def _cyrillic(words: list[str], order: str | None) -> NativeName:
    keys = [word.casefold() for word in words]
    told = by_initials(words) or by_patronymic(words)
    if told:
        return NativeName(*told)
    fathers = [n for n, key in enumerate(keys) if PATRONYMIC.search(key) and len(key) > 5]
    if len(words) == 2 and fathers == [1] and not PATRONYMIC.search(keys[0]) and order is None:
        return NativeName("", " ".join(words))  # Имя Отчество: no family name is given
    if len(words) == 2:
        if order:
            return NativeName(*(words if order == "family_first" else reversed(words)))
        capital = [word == word.upper() and len(word) > 1 for word in words]
        ending = [bool(FAMILY_ENDING.search(key)) and folded(key) not in GIVEN_LIKE for key in keys]
        for shown in (capital, ending):
            if shown[0] != shown[1]:
                return NativeName(*(words if shown[0] else reversed(words)))
    return NativeName("", " ".join(words), tuple(words[:MOST_WORDS]))


def _arabic(words: list[str], order: str | None) -> NativeName:
    """Arabic and Persian names begin with the given name; "Abd", "Abu" and "ibn" go with the word behind them."""
    units: list[str] = []
    for word in words:
        if units and units[-1].split()[-1] in ARABIC_GLUE:
            units[-1] = f"{units[-1]} {word}"
        else:
            units.append(word)
    if len(units) == 2:
        return NativeName(units[0], units[1]) if order == "family_first" else NativeName(units[1], units[0])
    if len(units) == 1:
        return NativeName("", units[0])
    return NativeName("", " ".join(words), tuple(units[:MOST_WORDS]))
