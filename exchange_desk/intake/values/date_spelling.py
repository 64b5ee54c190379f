"""Dates as they are spelled, brought to figures that the forms know: kanji numerals, years said twice, quoted days."""

from __future__ import annotations

import re
from collections.abc import Callable

from exchange_desk.intake.values.eras import ERA_WORDS, western_year

_SIGNS = ("〇零○", "一壱", "二弐", "三参", "四", "五", "六", "七", "八", "九")
_DIGITS = {sign: number for number, signs in enumerate(_SIGNS) for sign in signs}
_TENS = {"十": 10, "拾": 10, "廿": 20, "卅": 30, "百": 100, "千": 1000}
_NUMERALS = "".join((*_DIGITS, *_TENS))
_SPELLED = re.compile(rf"[{_NUMERALS}]+(?=\s*[年月日号號歳岁歲才])|(?<=[月年])[{_NUMERALS}]+$")
_LONGEST = 12  # numerals of one number: 一千九百八十九 has seven
_QUOTED_DAY = re.compile(r"[«“„\"](\d{1,2})[»”“\"]")
_YEAR = r"(?:元|\d{1,2})"
_ERA_THEN_OURS = re.compile(
    rf"(?P<e>{ERA_WORDS}|[MTSHR])\s?(?P<y>{_YEAR})年?\s?[(/]\s?(?P<w>\d{{4}})年?\s?\)?\s?年?(?=\s?[\d/.-]|$)"
)
_OURS_THEN_ERA = re.compile(rf"(?P<w>\d{{4}})年?\s?[(]\s?(?P<e>{ERA_WORDS}|[MTSHR])\s?(?P<y>{_YEAR})年?\s?\)\s?年?")
_LEVANT = (("كانون الثاني", "يناير"), ("كانون الأول", "ديسمبر"), ("كانون الاول", "ديسمبر"),
           ("تشرين الأول", "أكتوبر"), ("تشرين الاول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"))  # fmt: skip
_TWO_WORDS = re.compile("|".join(two for two, _ in _LEVANT))

Places = list[int]


def spelled_out(text: str) -> tuple[str, Places]:
    """The text in figures, and for each of its characters (and the end) the place in the text as it was."""
    places = list(range(len(text) + 1))
    if text.isascii() and '"' not in text and "(" not in text:
        return text, places
    for pattern, written in _WAYS:
        text, places = _replaced(text, places, pattern, written)
    return text, places


def kanji_number(word: str) -> int | None:
    """27 for 二十七, 二七 or 廿七, 2015 for 二〇一五; None for anything else."""
    if not word or len(word) > _LONGEST or any(c not in _NUMERALS for c in word):
        return None
    if all(c in _DIGITS for c in word):
        return int("".join(str(_DIGITS[c]) for c in word))
    total, one = 0, 0
    for sign in word:
        if sign in _DIGITS:
            one = one * 10 + _DIGITS[sign]
        elif sign in "廿卅":
            total, one = total + _TENS[sign], 0
        else:
            total, one = total + (one or 1) * _TENS[sign], 0
    return total + one


def _in_figures(found: re.Match[str]) -> str:
    number = kanji_number(found[0])
    return found[0] if number is None else str(number)


def _one_year(found: re.Match[str]) -> str:
    """A year that is told in both counts, once; as it was where the two disagree."""
    ours = int(found["w"])
    if western_year(found["e"], found["y"]) != ours:
        return found[0]
    after = found.string[found.end() : found.end() + 1]
    return f"{ours}" if after in ("/", ".", "-") else f"{ours}年"


def _replaced(
    text: str, places: Places, pattern: re.Pattern[str], written: Callable[[re.Match[str]], str]
) -> tuple[str, Places]:
    out: list[str] = []
    where: Places = []
    at = 0
    for found in pattern.finditer(text):
        new = written(found)
        out += [text[at : found.start()], new]
        where += places[at : found.start()]
        where += [places[found.start()]] * len(new)
        at = found.end()
    return "".join([*out, text[at:]]), where + places[at:]


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_SPELLED, _in_figures),
    (_ERA_THEN_OURS, _one_year),
    (_OURS_THEN_ERA, _one_year),
    (_QUOTED_DAY, lambda found: found[1]),
    (_TWO_WORDS, lambda found: dict(_LEVANT)[found[0]]),
)
