"""How to say a Japanese reading: kana respelled for who reads English, German or French; other readings stay."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}  # fmt: skip
_MORAE = {kana: (start, vowel) for start, row in _ROWS.items() for kana, vowel in zip(row, "aiueo", strict=True)}
_MORAE |= {"や": ("y", "a"), "ゆ": ("y", "u"), "よ": ("y", "o"), "わ": ("w", "a"), "ゐ": ("", "i"), "ゑ": ("", "e")}
_MORAE |= {"を": ("", "o"), "し": ("sh", "i"), "ち": ("ch", "i"), "つ": ("ts", "u"), "ふ": ("f", "u")}
_MORAE |= {"じ": ("j", "i"), "ぢ": ("j", "i"), "づ": ("z", "u"), "ゔ": ("v", "u")}
_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_LONGER = {"a": "あ", "i": "い", "u": "う", "e": "えい", "o": "おう"}
_KANA = re.compile(r"^[ぁ-ゔァ-ヺー・\s\u3000]+$")

_STARTS = {
    "en": {},
    "de": {"sh": "sch", "ch": "tsch", "j": "dsch", "ts": "z", "z": "s", "s": "ss", "y": "j", "v": "w", "w": "u"},
    "fr": {"sh": "ch", "ch": "tch", "j": "dj", "g": "gu", "w": "ou", "y": "y", "h": "h"},
}
_OPEN = {
    "en": {"a": "ah", "i": "ee", "u": "oo", "e": "eh", "o": "oh"},
    "de": {"a": "a", "i": "i", "u": "u", "e": "e", "o": "o"},
    "fr": {"a": "a", "i": "i", "u": "ou", "e": "é", "o": "o"},
}
_LONG = {
    "en": {"a": "ah", "i": "ee", "u": "oo", "e": "ay", "o": "oh"},
    "de": {"a": "ah", "i": "ie", "u": "uh", "e": "eh", "o": "oh"},
    "fr": {"a": "aa", "i": "ii", "u": "ou", "e": "éé", "o": "ô"},
}
_CLOSED = {
    "en": {"a": "a", "i": "ee", "u": "oo", "e": "e", "o": "o"},
    "de": _OPEN["de"],
    "fr": {"a": "a", "i": "i", "u": "ou", "e": "è", "o": "o"},
}


@dataclass(slots=True)
class _Syllable:
    start: str
    vowel: str
    long: bool = False
    end: str = ""


def is_kana(text: str) -> bool:
    """Whether a reading is written in kana alone."""
    return bool(_KANA.match(text))


def respelled(reading: str, language: str) -> str:
    """ "ほんま しゅういち" → "hon-mah shoo-ee-chee" for who reads English; what is not kana stays as it is."""
    text = unicodedata.normalize("NFKC", reading).strip()
    if not text or not is_kana(text) or language == "ja":
        return reading.strip()
    if language not in _STARTS:  # kana would help nobody; the passport spelling stands beside it
        return ""
    hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヴ" else c for c in text)
    return " ".join(_word(word, language) for word in re.split(r"[\s・]+", hiragana) if word)


def _word(word: str, language: str) -> str:
    return "-".join(_spelled(syllable, language) for syllable in _syllables(word))


def _syllables(word: str) -> list[_Syllable]:
    found: list[_Syllable] = []
    doubled = False
    for number, kana in enumerate(word):
        last = found[-1] if found else None
        if kana in _SMALL and last:
            soft = kana in "ゃゅょ" and last.start not in {"sh", "ch", "j"}
            last.start, last.vowel = last.start + ("y" if soft and not last.start.endswith("y") else ""), _SMALL[kana]
        elif kana == "っ":
            doubled = True
        elif kana == "ん":
            if last and not last.end:
                last.end = "n"
            else:
                found.append(_Syllable("n", ""))
        elif last and not last.end and (kana == "ー" or _lengthens(last, kana, word, number)):
            last.long = True
        elif kana in _MORAE:
            start, vowel = _MORAE[kana]
            if doubled and last and not last.end:
                last.end = "t" if start == "ch" else start[:1]
            doubled = False
            found.append(_Syllable(start, vowel))
    return found


def _lengthens(last: _Syllable, kana: str, word: str, number: int) -> bool:
    """Whether a vowel only makes the one before longer; a small kana after it makes it a syllable of its own."""
    follows = word[number + 1] if number + 1 < len(word) else ""
    return not last.long and bool(last.vowel) and kana in _LONGER[last.vowel] and follows not in _SMALL


def _spelled(syllable: _Syllable, language: str) -> str:
    if not syllable.vowel:
        return "n"
    start = _starting(syllable, language)
    if syllable.end:
        end = "nn" if syllable.end == "n" and language == "fr" else syllable.end
        return start + _CLOSED[language][syllable.vowel] + end
    return start + (_LONG if syllable.long else _OPEN)[language][syllable.vowel]


def _starting(syllable: _Syllable, language: str) -> str:
    start, table = syllable.start, _STARTS[language]
    if language == "fr" and start == "g" and syllable.vowel not in "ei":
        return "g"
    if start in table:
        return table[start]
    if len(start) > 1 and start.endswith("y"):
        return table.get(start[:-1], start[:-1]) + table.get("y", "y")
    return start
