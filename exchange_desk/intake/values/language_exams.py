"""What an examination says of a language: JLPT N3, HSK 4, TOEIC 600, 英検2級, CET-4; and levels in Cyrillic letters."""

from __future__ import annotations

import re

from exchange_desk.intake.values.read import plain

_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_CYRILLIC_LEVEL = re.compile(r"(?<!\w)[АВСавс](?=[12](?!\w))")  # typed with the keyboard at hand: В1 for B1
_CYRILLIC = str.maketrans("АВСавс", "ABCabc")
_EXAMS = (
    ("ja", r"(?<![a-z])jlpt\b|日本語能力|日语能力|일본어 ?능력"),
    ("zh", r"(?<![a-z])hsk\b|汉语水平|漢語水平|한어수평"),
    ("ko", r"(?<![a-z])topik\b|토픽"),
    ("en", r"(?<![a-z])(?:toeic|toefl|ielts|cet|cambridge|fce|cae|cpe)\b|英検|英语[四六]级|大学英语|토익|토플"),
    ("fr", r"\b(?:delf|dalf)\b"),
    ("es", r"\bdele\b"),
    ("de", r"\b(?:goethe|testdaf|dsh)\b|独検"),
)
_LANGUAGE = tuple((code, re.compile(words)) for code, words in _EXAMS)
# the score from which somebody manages by themselves (B1 of the European levels)
_SCORES = (("toeic", 550), ("토익", 550), ("toefl", 42), ("토플", 42), ("ielts", 4))
_NUMBER = re.compile(r"\d+(?:\.\d)?")
_EIKEN = re.compile(r"英検\s*(準?)\s*([1-5一二三四五])\s*級")
_CET = re.compile(r"(?<![a-z])cet[- ]?([46])\b|英语[四六]级|大学英语[四六]级")
_HSK = re.compile(r"(?<![A-Za-z])(hsk)\s*([1-6一二三四五六])\s*[级級]?", re.IGNORECASE)


def in_latin_levels(text: str) -> str:
    """The text with В1 as B1 and HSK三级 as HSK 3."""
    text = _CYRILLIC_LEVEL.sub(lambda found: found[0].translate(_CYRILLIC), text)
    return _HSK.sub(lambda found: f"{found[1]} {_NUMERALS.get(found[2], found[2])}", text)


def examined(text: str) -> tuple[str | None, str | None]:
    """The language of the examination that a text names, and the level (good, some) that it proves."""
    line = re.sub(r"(?<=[a-z])(?=\d)", " ", plain(text).lower())
    language = next((code for code, words in _LANGUAGE if words.search(line)), None)
    if language is None:
        return None, None
    eiken = _EIKEN.search(line)
    if eiken:
        grade = _NUMERALS.get(eiken[2]) or int(eiken[2])
        return language, "good" if grade == 1 or (grade == 2 and not eiken[1]) else "some"
    if _CET.search(line):
        return language, "good"
    for name, least in _SCORES:
        score = _NUMBER.search(line.partition(name)[2])
        if name in line and score:
            return language, "good" if float(score[0]) >= least else "some"
    return language, None
