"""How far two names agree: the same in another order, spelling or script, nearly the same, or not to be compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.latin import has_kanji, in_latin, is_kana, levelled

TWINS = "the names differ by a letter or two, as those of twins often do"
_CYRILLIC = {
    **dict(zip("абвгґдезийклмнопрстуфыэіё", "abvggdeziiklmnoprstufieie", strict=True)),
    "ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "є": "ie", "ї": "i",
    "ў": "u", "ђ": "d", "ј": "i", "љ": "l", "њ": "n", "ћ": "c", "џ": "dz", "ь": "", "ъ": "", "'": "", "ʼ": "",
}  # fmt: skip
_GREEK = {
    **dict(zip("αβγδεζηικλμνξοπρσςτυφχω", "avgdeziiklmnxoprsstifho", strict=True)),
    "θ": "th", "ψ": "ps",
}  # fmt: skip
_LETTERS = _CYRILLIC | _GREEK
_HABITS = (("shch", "sh"), ("kh", "h"), ("yo", "e"), ("w", "v"), ("x", "ks"), ("y", "i"), ("j", "i"), ("g", "h"))


@dataclass(frozen=True, slots=True)
class Agreement:
    """`how`: near is a part more or another family name, slip a letter or two; in words what speaks for and against."""

    how: Literal["same", "near", "slip", "other", "unknown"]
    speaks_for: str
    against: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """One person's name in the forms in which it can be compared.

    `plain`: words in Latin letters; `written`: the original script, without gaps; `sounds`: either sounded out
    roughly; `foreign`: one of the forms is in a script that is sounded out letter by letter.
    """

    family: str
    given: tuple[str, ...]
    plain: frozenset[tuple[str, ...]]
    written: frozenset[str]
    sounds: frozenset[tuple[str, ...]]
    foreign: bool
    shown: str

    @property
    def keys(self) -> tuple[str, ...]:
        """What two spellings of one whole name have in common; a single word is no whole name."""
        words = [f"w {' '.join(form)}" for form in self.plain if len(form) > 1]
        sounds = [f"s {' '.join(form)}" for form in self.sounds if len(form) > 1]
        return (*words, *sounds, *(f"o {each}" for each in self.written))

    @property
    def words(self) -> frozenset[str]:
        """Every word of every form."""
        return frozenset(word for form in (*self.plain, *self.sounds) for word in form)


def name_of(person: Values) -> Name:
    """The name of a person (columns of the record Person)."""
    latin = f"{_said(person, 'family_name')} {_said(person, 'given_name')}"
    original = f"{_said(person, 'family_name_original')} {_said(person, 'given_name_original')}"
    reading = f"{_said(person, 'family_name_reading')} {_said(person, 'given_name_reading')}"
    forms = (latin, _said(person, "passport_name"), reading)
    foreign = [form for form in (latin, original) if _sounded_out(form)]
    plain = {_words(form) for form in forms if _latin(form)}
    given = [_said(person, "given_name"), _said(person, "given_name_reading"), _said(person, "called")]
    written = next((folded(form).split() for form in (original, latin) if form.strip() and not _latin(form)), [])
    return Name(
        family=levelled(_said(person, "family_name")),
        given=tuple(dict.fromkeys(levelled(each) for each in given if each)),
        plain=frozenset(form for form in plain if form),
        written=frozenset(each for each in ("".join(written), "".join(reversed(written))) if len(each) > 1),
        sounds=frozenset(_sounds(form) for form in (*foreign, *(f for f in forms if _latin(f))) if form.strip()),
        foreign=bool(foreign),
        shown=latin.strip() or original.strip(),
    )


def agree(one: Name, other: Name) -> Agreement:
    """How far two names agree, and that in words; one name without the other part is no whole name."""
    plain, written = one.plain & other.plain, one.written & other.written
    if written or any(len(form) > 1 for form in plain):
        return Agreement("same", _how(one, other), "" if written else _other_signs(one, other))
    if plain:
        return Agreement("near", "the same name, as far as it is known", "only one part of the name is known")
    if any(len(form) > 1 for form in one.sounds & other.sounds):
        if one.foreign or other.foreign:
            return Agreement("same", "the same name in another script")
        return Agreement("slip", "nearly the same name", TWINS)
    if not _comparable(one, other):
        return Agreement("unknown", "", "the names are in different scripts and cannot be compared")
    return _nearly(one, other)


def _nearly(one: Name, other: Name) -> Agreement:
    for first in one.plain:
        for second in other.plain:
            common = set(first) & set(second)
            if len(common) > 1 and (set(first) <= set(second) or set(second) <= set(first)):
                return Agreement("near", "the same name, with one part more", "only one has all parts of the name")
    given = set(one.given) & set(other.given)
    if given and one.family and one.family == other.family:
        return Agreement("near", "the same family name, and one is called as the other is named", "")
    if any(len(each) > 1 for each in given):
        return Agreement("near", "the same given name", "the family names differ")
    if any(slip(" ".join(first), " ".join(second)) for first in one.plain for second in other.plain):
        return Agreement("slip", "nearly the same name", TWINS)
    return Agreement("other", "", "the names differ")


def slip(one: str, other: str) -> bool:
    """Whether two texts differ by no more than a slip of the hand: one letter, or two in a long one."""
    from rapidfuzz.distance import OSA  # not before two names are compared letter by letter

    most = 1 if max(len(one), len(other)) < 12 else 2
    return min(len(one), len(other)) > 4 and bool(OSA.distance(one, other, score_cutoff=most) <= most)


def _how(one: Name, other: Name) -> str:
    if one.shown == other.shown:
        return "the same name"
    first, second = folded(one.shown).split(), folded(other.shown).split()
    if first == second:
        return "the same name but for capitals or accents"
    if sorted(first) == sorted(second):
        return "the same name in another order"
    return "the same name in another script or spelling"


def _other_signs(one: Name, other: Name) -> str:
    """Two who only sound alike: 太郎 and 太朗 are read the same."""
    for first, second in zip(sorted(one.written), sorted(other.written), strict=False):
        if has_kanji(first) and has_kanji(second):
            return "the names are written with other characters"
    return ""


def _comparable(one: Name, other: Name) -> bool:
    return bool((one.plain and other.plain) or (one.written and other.written) or (one.sounds and other.sounds))


def _said(person: Values, column: str) -> str:
    return str(person.get(column) or "").strip()


@lru_cache(maxsize=65_536)
def _words(text: str) -> tuple[str, ...]:
    """The words of a name in one spelling, in no order."""
    return tuple(sorted(each for each in (levelled(word) for word in folded(text).split()) if each))


@lru_cache(maxsize=65_536)
def _sounds(text: str) -> tuple[str, ...]:
    words = []
    for word in folded(text).split():
        said = in_latin(word) if is_kana(word) else "".join(_LETTERS.get(letter, letter) for letter in word)
        for typed, plain in _HABITS:
            said = said.replace(typed, plain)
        words.append("".join(each for n, each in enumerate(said) if n == 0 or each != said[n - 1]))
    return tuple(sorted(words))


@lru_cache(maxsize=65_536)
def _latin(text: str) -> bool:
    """Whether a text is in Latin letters or kana, which have one spelling in them."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and (is_kana(text) or _all_of(letters, "LATIN"))


@lru_cache(maxsize=65_536)
def _sounded_out(text: str) -> bool:
    """Whether a text is in a script that can be sounded out letter by letter."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and (_all_of(letters, "CYRILLIC") or _all_of(letters, "GREEK"))


def _all_of(letters: Sequence[str], script: str) -> bool:
    return all(_script(letter).startswith(script) for letter in letters)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "")
