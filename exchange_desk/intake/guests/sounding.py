"""How names in their own script sound in Latin letters, roughly: enough to tell which word is which."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.name_parts import MOST_WORDS
from exchange_desk.intake.guests.native_names import ARABIC, CYRILLIC, HANGUL, LATIN, OTHER, script_of
from exchange_desk.intake.guests.sounding_words import CONSONANTS, FIRST, LAST, SURNAMES, VOWEL
from exchange_desk.intake.name_likeness import skeleton

_LATIN_ARABIC = (("kh", "k"), ("gh", "k"), ("th", "t"), ("dh", "d"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("ph", "f"))
_LEVELS = str.maketrans({"q": "k", "g": "k", "p": "b", "v": "f", "x": "k"})
_KOREAN_HABITS = tuple(
    pair.split(">") for pair in ["ch>c", "sh>s", "oo>u", "ee>i", "eo>o", "eu>u", "ae>e", "kk>k", "ng>n"]
)
_VOWELS = frozenset("aeiouwy'’")
_LIKE, _APART = 60.0, 25.0  # of a hundred: alike enough to be meant, and clearly more than the other way round


def family_by_sound(words: list[str], family: str, given: str) -> tuple[str, str] | None:
    """Family and given name of a name in Latin letters by its parts in another script, or the other way round.

    None where nothing is clear.
    """
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    found = sorted(
        (
            (_alike(own, family) + _alike(other, given), own, other)
            for at in range(1, len(words))
            for own, other in _both_ways(" ".join(words[:at]), " ".join(words[at:]))
        ),
        reverse=True,
    )
    if len(found) < 2 or found[0][0] < 2 * _LIKE or found[0][0] - found[1][0] < _APART:
        return None
    return found[0][1], found[0][2]


def _both_ways(one: str, two: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, two), (two, one)


@lru_cache(maxsize=8192)
def _alike(latin: str, native: str) -> float:
    """How alike a Latin and a native form sound, whichever comes first: 0 to 100."""
    from rapidfuzz import fuzz

    if script_of(native) == LATIN:
        latin, native = native, latin
    script = script_of(native)
    plain = folded(latin).replace(" ", "").replace("-", "")
    if script in (CYRILLIC, OTHER):
        return float(fuzz.ratio(skeleton(latin), skeleton(native)))
    if script == HANGUL:
        if plain in SURNAMES.get(native, "").split():
            return 100.0
        return float(fuzz.ratio(_korean_letters(plain), _syllables(native)))
    if script == ARABIC:
        return float(fuzz.ratio(_consonants(plain), _arabic_consonants(native)))
    return 0.0


def _korean_letters(plain: str) -> str:
    """Latin letters of a Korean name with the habits of spelling levelled: g, k and kk are k, j and ch are c."""
    for typed, one in _KOREAN_HABITS:
        plain = plain.replace(typed, one)
    return plain.translate(str.maketrans("gjdblv", "kctprb"))


def _syllables(native: str) -> str:
    out = []
    for sign in unicodedata.normalize("NFC", native):
        number = ord(sign) - 0xAC00
        if 0 <= number < 11172:
            first, rest = divmod(number, 21 * 28)
            out.append(FIRST[first] + VOWEL[rest // 28] + LAST[rest % 28])
    return "".join(out)


def _consonants(plain: str) -> str:
    for typed, one in _LATIN_ARABIC:
        plain = plain.replace(typed, one)
    return _once("".join(letter for letter in plain.translate(_LEVELS) if letter not in _VOWELS))


def _arabic_consonants(native: str) -> str:
    return _once("".join(CONSONANTS.get(letter, "") for letter in native.replace("ال", "", 1) if letter.isalpha()))


def _once(letters: str) -> str:
    """Without doubled letters."""
    return "".join(letter for at, letter in enumerate(letters) if not at or letters[at - 1] != letter)
