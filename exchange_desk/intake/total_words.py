"""How the line of totals under a list begins, in the languages of the lists."""

from __future__ import annotations

import re

# of all people; matched at the beginning of a folded text
TOTAL = re.compile(
    r"^(?:(?:sub|grand) ?total|total|totals|summe|insgesamt|gesamt|gesamtzahl|somme|totale|totaal|gokei)\b|^(?:合計|総計|小計)|^計(?!\w)"
)
# of lists in further languages; some are surnames too, so that only numbers may stand beside them
_FURTHER = re.compile(
    r"^(?:suma|soma|somma|razem|lacznie|ogolem|celkem|spolu|osszesen|toplam|итого|всего|разом|всього|усього|"
    r"المجموع|الاجمالی|الاجمالي|مجموع|اجمالی|جمع کل|جمع|σύνολο|συνολο)(?!\w)|"
    r"^(?:合计|总计|總計|总人数|總人數|小计|共计|共計|총계|합계|소계|총인원|총원)"
)
_COUNT = re.compile(r"^[\s:：=]*[\d\s.,]+\s*[^\W\d_]{0,12}[.\s]*$")


_WITHIN = re.compile(r"(?:合計|総計|小計|合计|总计|總計|小计|합계|총계)$")
_NUMBER = re.compile(r"^[\d\s.,/%]+$")


def may_be_total(first: str) -> bool:
    """Whether a row may be a line of totals at all, by its first text (folded)."""
    return bool(TOTAL.match(first) or _FURTHER.match(first) or _WITHIN.search(first))


def adds_up(first: str, others: list[str]) -> bool:
    """Whether a row of any width is a line of totals: a word for it, then nothing but numbers (both folded)."""
    word = TOTAL.match(first) or _FURTHER.match(first) or _WITHIN.search(first)
    return word is not None and bool(others) and all(_NUMBER.match(said) for said in others)


def is_total(first: str, others: list[str]) -> bool:
    """Whether a row is a line of totals by its first text and the others (both folded)."""
    if TOTAL.match(first):
        return True
    word = _FURTHER.match(first)
    rest = [first[word.end() :], *others] if word else []
    return word is not None and all(not said.strip(" :：") or _COUNT.match(said) for said in rest)
