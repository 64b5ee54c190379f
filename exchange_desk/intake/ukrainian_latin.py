"""Ukrainian names in Latin letters, by the table of the Cabinet of Ministers of 27 January 2010, no. 55."""

from __future__ import annotations

import re

# https://zakon.rada.gov.ua/laws/show/55-2010-п: the letter, elsewhere in a word; at its beginning where that differs
_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "ь": "",
}  # fmt: skip
_AT_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_APOSTROPHES = re.compile("['’ʼ`´‘]")
_WORD = re.compile(r"[а-щьюяєіїґ'’ʼ`´‘]+", re.IGNORECASE)
_NOT_UKRAINIAN = re.compile("[ыэъё]", re.IGNORECASE)
_UKRAINIAN = re.compile("[іїєґ]|['’ʼ]", re.IGNORECASE)


def ukrainian_in_latin(text: str) -> str | None:
    """The text in Latin letters ("Щербань Юлія" is "Shcherban Yuliia"); None where it is not in Ukrainian letters."""
    if _NOT_UKRAINIAN.search(text):
        return None
    rest = _WORD.sub("", text)
    if not _WORD.search(text) or any(letter.isalpha() for letter in rest):
        return None
    return _WORD.sub(lambda found: _word(found[0]), text)


def surely_ukrainian(text: str) -> bool:
    """Whether letters stand in a text that Russian and Bulgarian do not have."""
    return bool(_UKRAINIAN.search(text)) and not _NOT_UKRAINIAN.search(text)


def _word(word: str) -> str:
    lower = _APOSTROPHES.sub("", word).casefold()
    out = []
    for at, letter in enumerate(lower):
        if letter == "г" and at and lower[at - 1] == "з":
            out.append("gh")  # Згурський is Zghurskyi
        else:
            out.append(_AT_START.get(letter, _LETTERS[letter]) if at == 0 else _LETTERS[letter])
    latin = "".join(out)
    if len(lower) > 1 and word.isupper():
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
