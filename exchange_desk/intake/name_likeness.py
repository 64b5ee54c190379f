"""How alike the names of two people are, in whatever script and spelling they stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.latin import in_latin, is_kana, levelled
from exchange_desk.intake.name_variant_words import FAMILY, GENERATIONS, GIVEN


class Alike(IntEnum):
    """UNKNOWN: nothing to compare. NEAR: short, swapped or half names, initials. SPELT: one sound, other letters."""

    DIFFERENT = 0
    UNKNOWN = 1
    OTHER_FAMILY = 2  # the same given name beside another family name: perhaps married
    NEAR = 3
    SPELT = 4
    SAME = 5


FORMS = (
    ("family_name_reading", "given_name_reading"),
    ("family_name", "given_name"),
    ("family_name_original", "given_name_original"),
)


@dataclass(frozen=True, slots=True)
class NamesAlike:
    """The best likeness of any form of the names, and whether another form of them says otherwise.

    `firm`: in one form the whole given names are letter for letter the same and the family names differ at most in how
    long vowels and umlauts are written.
    """

    alike: Alike
    contradicted: bool = False
    firm: bool = False


def names_alike(one: Values, other: Values) -> NamesAlike:
    """Compare the names of two people (columns of the record Person), form by form and across scripts."""
    best, contradicted, compared, firm = Alike.UNKNOWN, False, False, False
    for form in FORMS:
        mine, theirs = _pair(one, form), _pair(other, form)
        if any(mine) and any(theirs) and _comparable(mine, theirs):
            alike = alike_in_form(*mine, *theirs)
            contradicted |= compared and min(alike, best) < Alike.NEAR <= max(alike, best)
            firm |= alike >= Alike.SPELT and _firmly(*mine, *theirs)
            best = alike if not compared else max(best, alike)
            compared = True
    across = max((alike_in_form(*a, *b) for a in _latin(one) for b in _latin(other)), default=Alike.UNKNOWN)
    if across > max(best, Alike.UNKNOWN):
        best = min(across, Alike.SPELT) if compared else across
        best = best if _in_latin_both(one, other) else min(best, Alike.SPELT)
    if best < Alike.NEAR and _passports(one, other):
        best = Alike.NEAR
    if best in (Alike.DIFFERENT, Alike.OTHER_FAMILY) and _called(one, other):
        best = Alike.NEAR
    return NamesAlike(best, contradicted, firm)


def parts_in_common(one: Values, other: Values) -> bool:
    """Whether two people share a family name or a given name, in any form."""
    pairs = [
        (str(one.get(part) or ""), str(other.get(part) or ""), part.startswith("family"))
        for form in FORMS
        for part in form
    ]
    return any(a and b and _alike_words(folded(a), folded(b), family) >= Alike.NEAR for a, b, family in pairs)


def alike_in_form(family: str, given: str, other_family: str, other_given: str) -> Alike:
    """How alike two names of one script are; a missing part says little."""
    family, mark = _without_generation(family)
    other_family, other_mark = _without_generation(other_family)
    given, second = _without_generation(given)
    other_given, other_second = _without_generation(other_given)
    marks, other_marks = mark | second, other_mark | other_second
    if marks and other_marks and marks != other_marks:
        return Alike.DIFFERENT
    found = _parts_alike(family, given, other_family, other_given)
    return min(found, Alike.NEAR) if marks != other_marks else found


def _parts_alike(family: str, given: str, other_family: str, other_given: str) -> Alike:
    if not (family and given and other_family and other_given):
        return _half(family, given, other_family, other_given)
    givens = word_alike(given, other_given, GIVEN)
    families = word_alike(family, other_family, FAMILY)
    if min(givens, families) >= Alike.SPELT:
        return min(givens, families)
    if min(word_alike(given, other_family, GIVEN), word_alike(family, other_given, GIVEN)) >= Alike.SPELT:
        return Alike.SPELT
    if min(givens, families) >= Alike.NEAR:
        return Alike.NEAR
    if sorted(f"{family} {given}".split()) == sorted(f"{other_family} {other_given}".split()):
        return Alike.SPELT
    if _hung_together(family, given) == _hung_together(other_family, other_given):
        return Alike.NEAR
    if givens >= Alike.SPELT and len(skeleton(given)) > 1:
        return Alike.OTHER_FAMILY
    return Alike.DIFFERENT


def _half(family: str, given: str, other_family: str, other_given: str) -> Alike:
    """One of them has but one part of a name, or the whole name in one part."""
    mine, theirs = f"{given} {family}".split(), f"{other_given} {other_family}".split()
    if not mine or not theirs:
        return Alike.UNKNOWN
    if sorted(map(skeleton, mine)) == sorted(map(skeleton, theirs)):
        return Alike.NEAR
    if given and other_given:
        return Alike.NEAR if word_alike(given, other_given, GIVEN) >= Alike.SPELT else Alike.DIFFERENT
    if family and other_family and not given and not other_given:
        return Alike.NEAR if word_alike(family, other_family, FAMILY) >= Alike.SPELT else Alike.DIFFERENT
    short, long = sorted((set(map(skeleton, mine)), set(map(skeleton, theirs))), key=len)
    return Alike.NEAR if short <= long else Alike.DIFFERENT


@lru_cache(maxsize=65_536)
def _alike_words(one: str, other: str, family: bool) -> Alike:
    if one == other:
        return Alike.NEAR if len(one) == 1 and one.isascii() else Alike.SAME
    if not one or not other:
        return Alike.UNKNOWN
    joined, joined_other = one.replace(" ", ""), other.replace(" ", "")
    if joined == joined_other or levelled(one) == levelled(other) or skeleton(one) == skeleton(other):
        return Alike.SPELT if min(len(joined), len(joined_other)) > 1 else Alike.NEAR
    words, words_other = one.split(), other.split()
    initial = 1 in (len(joined), len(joined_other)) and joined.isascii() and joined_other.isascii()
    if initial:
        return Alike.NEAR if joined[0] == joined_other[0] else Alike.DIFFERENT
    short, long = sorted((set(map(skeleton, words)), set(map(skeleton, words_other))), key=len)
    if short <= long or skeleton(words[0]) == skeleton(words_other[0]):
        return Alike.NEAR
    if _groups(words[0], family) & _groups(words_other[0], family):
        return Alike.NEAR
    return Alike.NEAR if _one_slip(skeleton(one), skeleton(other)) else Alike.DIFFERENT


@lru_cache(maxsize=2)
def _by_sound(family: bool) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for word, numbers in (FAMILY if family else GIVEN).items():
        found[skeleton(word)] = found.get(skeleton(word), frozenset()) | numbers
    return found


def _groups(word: str, family: bool) -> frozenset[int]:
    """The names that a word stands for, by its sound."""
    return _by_sound(family).get(skeleton(word), frozenset())


def word_alike(one: str, other: str, groups: object = GIVEN) -> Alike:
    """How alike two given names (or, with FAMILY, two family names) are; texts are folded first."""
    return _alike_words(folded(one), folded(other), groups is FAMILY)


_HABITS = (
    "tsch>ch tch>ch dzh>j shch>sh sch>sh cz>ch sz>sh ph>f th>t kh>h ck>k qu>k ks>x ae>a oe>o ue>u ou>u oo>u w>v "
    "y>i j>i c>k g>h z>s ie>e q>k"
)
_SOUNDS = tuple((habit.partition(">")[0], habit.partition(">")[2]) for habit in _HABITS.split())
_LETTERS = (
    "а>a б>b в>v г>h ґ>h д>d е>e є>ie ж>zh з>z и>i і>i ї>i й>i к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f х>kh ц>ts "
    "ч>ch ш>sh щ>shch ь> ъ> ы>i э>e ю>iu я>ia ё>e "
    "α>a β>v γ>h δ>d ε>e ζ>z η>i θ>t ι>i κ>k λ>l μ>m ν>n ξ>x ο>o π>p ρ>r σ>s ς>s τ>t υ>i φ>f χ>h ψ>ps ω>o"
)
_IN_LATIN = {pair[0]: pair[2:] for pair in _LETTERS.split()}


@lru_cache(maxsize=65_536)
def skeleton(name: str) -> str:
    """What is left of a name when the habits of spelling it in Latin letters are levelled, across a few scripts."""
    text = in_latin(name) if is_kana(name) else folded(name)
    text = "".join(_IN_LATIN.get(char, char) for char in text).replace(" ", "")
    chinese_letters = "ch" in text
    for typed, plain in _SOUNDS:
        if typed == "c" and chinese_letters:
            text = text.replace("ch", "\0").replace("c", "k").replace("\0", "ch")
        else:
            text = text.replace(typed, plain)
    out: list[str] = []
    for char in text:
        if not out or out[-1] != char:
            out.append(char)
    return "".join(out)


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter was left out, put in, put wrong or two changed places; names of three letters are too short."""
    if f"{one}h" == other or one == f"{other}h":
        return True  # Lea and Leah
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, rest_other = one[at:], other[at:]
    return (
        rest[1:] == rest_other[1:]
        or rest[1:] == rest_other
        or rest == rest_other[1:]
        or (rest[:2] == rest_other[1::-1] and rest[2:] == rest_other[2:])
    )


def _pair(person: Values, form: tuple[str, str]) -> tuple[str, str]:
    return folded(str(person.get(form[0]) or "")), folded(str(person.get(form[1]) or ""))


def _without_generation(name: str) -> tuple[str, frozenset[str]]:
    words = name.split()
    marks = frozenset(word for word in words if word in GENERATIONS) if len(words) > 1 else frozenset()
    return " ".join(word for word in words if word not in marks), marks


def _firmly(family: str, given: str, other_family: str, other_given: str) -> bool:
    short = 1 if given.isascii() else 0
    if given != other_given or len(given.replace(" ", "")) <= short or not family or not other_family:
        return False
    return family == other_family or levelled(family) == levelled(other_family) or _bare(family) == _bare(other_family)


def _bare(name: str) -> str:
    return name.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _comparable(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether both stand in the same kind of letters; a name in kana is no other name than the one in kanji."""
    return all(len({_letters(mine), _letters(theirs)} - {""}) <= 1 for mine, theirs in zip(one, other, strict=True))


def _letters(text: str) -> str:
    for char in text:
        if char.isalpha():
            if char < "\u0250":
                return "latin"
            if "\u0370" <= char <= "\u03ff":
                return "greek"
            if "\u0400" <= char <= "\u052f":
                return "cyrillic"
            if "\u3040" <= char <= "\u30ff":
                return "kana"
            if "\u3400" <= char <= "\u9fff" or char >= "\U00020000":
                return "han"
            return "other"
    return ""


def _latin(person: Values) -> list[tuple[str, str]]:
    """Every form of a name that can be sounded out in Latin letters."""
    found = []
    for form in FORMS:
        family, given = _pair(person, form)
        if (family or given) and _letters(family + given) in ("latin", "cyrillic", "greek", "kana"):
            found.append((_sounded(family), _sounded(given)))
    return found


def _sounded(name: str) -> str:
    return in_latin(name) if is_kana(name) else name


def _in_latin_both(one: Values, other: Values) -> bool:
    return all(any(_pair(person, FORMS[1])) for person in (one, other))


def _hung_together(family: str, given: str) -> str:
    return "".join(sorted((skeleton(family), skeleton(given))))


def _passports(one: Values, other: Values) -> bool:
    """Whether the whole name in one passport is the other's, in any order."""
    for first, second in ((one, other), (other, one)):
        passport = sorted(map(skeleton, folded(str(first.get("passport_name") or "")).split()))
        theirs = [str(second.get("passport_name") or ""), " ".join(_pair(second, FORMS[1]))]
        if len(passport) > 1 and any(passport == sorted(map(skeleton, folded(name).split())) for name in theirs):
            return True
    return False


def _called(one: Values, other: Values) -> bool:
    """Whether one goes by the other's given name, in one family."""
    if word_alike(str(one.get("family_name") or ""), str(other.get("family_name") or ""), FAMILY) < Alike.SPELT:
        return False
    for first, second in ((one, other), (other, one)):
        called = str(first.get("called") or "")
        for name in (second.get("given_name"), second.get("called")):
            if called and name and word_alike(called, str(name)) >= Alike.SPELT:
                return True
    return False
