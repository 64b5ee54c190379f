"""How many and how long in words of many languages: "1万2千人", "9 тис.", "1,2 Mio", "2h30", "90 min"."""

from __future__ import annotations

import re

from exchange_desk.intake.count_words import CA, HOURS, HOURS_MINUTES, MILLION, MINUTES, THOUSAND
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.values.read import plain, with_ascii_digits

_NUMBER = re.compile(r"\d(?:[\d.,'’]|\s(?=\d{3}(?!\d)))*")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")
_COUNTED_BY_MYRIADS = {
    "億": 10**8,
    "亿": 10**8,
    "억": 10**8,
    "万": 10**4,
    "萬": 10**4,
    "만": 10**4,
    "千": 1000,
    "천": 1000,
}
_MYRIADS = re.compile(rf"(\d+(?:[.,]\d+)?)\s*([{''.join(_COUNTED_BY_MYRIADS)}])?")
_MOST_DIGITS = 12
_YEARS = range(1900, 2101)


def count_in(text: str) -> int | None:
    """A count of people: the signs between groups of three digits part thousands, whichever they are.

    None where no number can be read for certain ("9000-12000", "2千万"); a year in brackets counts for nothing.
    """
    line = with_ascii_digits(plain(text))
    if any(sign in line for sign in _COUNTED_BY_MYRIADS):
        return _by_myriads(line.replace(",", "") if re.search(r"\d,\d{3}", line) else line)
    said = [(found[0].rstrip(".,"), line[found.end() :]) for found in _NUMBER.finditer(line)]
    if len(said) > 1:
        said = [
            (digits, after)
            for digits, after in said
            if not (len(digits) == 4 and digits.isdecimal() and int(digits) in _YEARS)
        ]
    if len(said) != 1:
        return None
    digits, after = re.sub(r"[\s'’]", "", said[0][0]), said[0][1]
    word = _WORD_AFTER.match(after)
    key = words_key(word[1]) if word else ""
    times = 1000 if THOUSAND.match(key) else 1_000_000 if MILLION.match(key) else 1
    if len(digits) > _MOST_DIGITS:
        return None
    if times > 1:
        return round(float(digits.replace(",", ".")) * times) if digits.count(".") + digits.count(",") < 2 else None
    groups = re.split(r"[.,]", digits)
    return int("".join(groups)) if all(len(group) == 3 for group in groups[1:]) else None


def hours_in(text: str) -> float | None:
    """A length in hours: "2h30" and "1:30" with their minutes, "90 min" as an hour and a half; None for a span."""
    line = _folded(with_ascii_digits(plain(text)))
    line = CA.sub("", line.strip(" .~")).strip(" .~")
    if found := HOURS_MINUTES.match(line):
        return int(found[1]) + int(found[2]) / 60 if int(found[2]) < 60 else None
    if found := HOURS.match(line):
        return float(found[1].replace(",", "."))
    if found := MINUTES.match(line):
        return int(found[1]) / 60
    return None


def _by_myriads(line: str) -> int | None:
    said = _MYRIADS.findall(line)
    if any(len(number) > _MOST_DIGITS for number, _ in said):
        return None
    parts = [(float(number.replace(",", ".")), sign) for number, sign in said]
    if not parts or len(re.findall(rf"[{''.join(_COUNTED_BY_MYRIADS)}]", line)) != sum(1 for _, sign in parts if sign):
        return None
    sizes = [_COUNTED_BY_MYRIADS.get(sign, 1) for _, sign in parts]
    if sizes != sorted(set(sizes), reverse=True):
        return None
    return round(sum(number * size for (number, _), size in zip(parts, sizes, strict=True)))


def _folded(text: str) -> str:
    """Words without accents, the signs of numbers kept."""
    return " ".join("".join(c if c in ".,:" else words_key(c) or " " for c in text).split())
