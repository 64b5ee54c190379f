"""Whole numbers and amounts with either decimal sign."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits

_NUMBER_WORDS = (
    "one a an single ein eine einen einem un une 一 uno una один одна одну jeden jedną een 하나 한 یک",
    "two double zwei deux 二 两 兩 dos dois duas due два две дві dwa dwie twee 둘 두 دو",
    "three drei trois 三 tres três tre три trzy drie 셋 세 سه",
    "four vier quatre 四 cuatro quatro quattro четыре чотири cztery چهار",
    "five fünf cinq 五 cinco cinque пять п'ять pięć vijf 다섯 پنج",
    "six sechs 六",
    "seven sieben sept 七",
    "eight acht huit 八",
    "nine neun neuf 九",
    "ten zehn dix 十",
)
_PEOPLE = re.compile(r"([一二两兩三四五六七八九十])\s?(?:人|名|个人|個人|位|명)")
_WORDS = {folded(word): number for number, words in enumerate(_NUMBER_WORDS, 1) for word in words.split()}


def number_word(word: str) -> int | None:
    """2 for "2", "two", "zwei", "deux" or "二"; None for any other word."""
    key = folded(word)
    return int(key) if re.fullmatch(r"\d{1,4}", key, re.ASCII) else _WORDS.get(key)


def read_whole(cell: Cell | str) -> Read[int]:
    """A whole number that stands alone or before one word ("2", "2 Personen", "zwei"); more is left to a person."""
    value = cell.value if isinstance(cell, Cell) else None
    if isinstance(value, int | float) and not isinstance(value, bool) and value == int(value):
        return Read(int(value))
    line = with_ascii_digits(plain(cell.text if isinstance(cell, Cell) else cell))
    if not line:
        return Read()
    found = re.findall(r"\d+", line, re.ASCII)
    if len(found) == 1 and not re.search(r"\d[.,]\d|-\s*\d", line) and len(found[0]) < 10:
        rest = line.replace(found[0], "", 1).strip(" ()")
        return Read(int(found[0]), rest=rest)
    people = _PEOPLE.fullmatch(line)
    alone = number_word(people[1] if people else line)
    if alone is not None:
        return Read(alone)
    return Read(troubles=(Trouble("unreadable_number", f"“{line}” is not one whole number."),), rest=line)
