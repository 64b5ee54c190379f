"""Ages in years or months, as they stand in a column of ages or in one of birth dates."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.values.date_spelling import spelled_out
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits

_OLDEST = 120
_BEFORE = (
    r"(?:aged?|years|alter|im alter von|age de|agee? de|edad|idade|eta|возраст\w*|вік\w*|wiek|leeftijd|年齢|年龄|年齡|"
    r"満|满|滿|만|나이|العمر|عمر\w*|سن|satze)"
)
_YEARS = (
    r"(?:years? old|years? of age|years?|yrs?(?: old)?|y ?o|ans?(?: revolus)?|jahre? alt|jahre?|jahrig|j|"
    r"anos?(?: de edad| de idade)?|ann[io]|лет|года?|годик\w*|рок(?:ів|и|у)|рік|р|л|"
    r"lata?|jaar(?: oud)?|歳|才|周?岁|周?歲|"
    r"세|살|سنوات|سنه|سنة|سنين|عاما?|اعوام|ساله|سال)"
)
_MONTHS = (
    r"(?:months?(?: old)?|monate?(?: alt)?|mois|meses|mes|mesi|mese|мес\w*|місяц\w*|miesiac\w*|miesiecy|maand\w*|"
    r"か月|ゖ月|ゕ月|ヵ月|カ月|个月|個月|개월|اشهر|شهور|شهر\w*|ماهه|ماه)"
)
_CLASS = re.compile(
    r"\b(?:grade|klasse|class|classe|form|year \d|класс?|клас|curso|ano escolar|kl)\b|年生|学年|學年|年级|年級|학년"
)
_ALONE = re.compile(
    rf"^{_BEFORE}?\s*(?P<n>\d{{1,3}})\s*(?:{_YEARS}(?:\s*\d{{1,2}}\s*{_MONTHS})?|(?P<months>{_MONTHS}))?$"
)
_WITHIN = re.compile(rf"(?<!\d)(?P<n>\d{{1,3}})\s*(?:{_YEARS}|(?P<months>{_MONTHS}))(?![^\W\d_])")
_BRACKETS = re.compile(r"\([^()]*\)")


def age_alone(text: str) -> int | None:
    """The age in whole years that a text is and nothing else ("14歳", "12 лет", "18 months" is 1); None otherwise."""
    found = _ALONE.match(_key(text))
    return _years(found) if found else None


def read_age(text: str) -> Read[int]:
    """Whole years: "aged 7", "7 ans", "Kind 2 J.", "18 months" (1); a bare number where no other stands beside it."""
    line = plain(text)
    if not line:
        return Read()
    alone = age_alone(line)
    if alone is not None and alone <= _OLDEST:
        return Read(alone)
    if not any(c.isdecimal() for c in spelled_out(line)[0]):
        return Read(rest=line)
    key = _key(_BRACKETS.sub(" ", line))
    found = list(_WITHIN.finditer(key))
    bare = list(re.finditer(r"(?<!\d)(?P<n>\d{1,3})(?P<months>\b\B)?(?!\d)", key, re.ASCII))
    told = found or bare
    if len(told) != 1 or len(bare) > 2 or _CLASS.search(key) or (years := _years(told[0])) is None:
        return Read(troubles=(Trouble("unreadable_age", f"“{line}” is not one age."),), rest=line)
    return Read(years, rest=(key[: told[0].start()] + key[told[0].end() :]).strip())


def _key(text: str) -> str:
    line = with_ascii_digits(plain(text))
    return folded(spelled_out(re.sub(r"^(\d+)\.0$", r"\1", line))[0])


def _years(found: re.Match[str]) -> int | None:
    number = int(found["n"])
    if found["months"]:
        return number // 12
    return number if number <= _OLDEST else None
