"""Invented people of one tongue, with what is true of them."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from benchmarks.corpus.tongues import Tongue

_SUBSTANCES = {"hazel": "nuts", "cats": "cat", "bees": "bee_sting"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Truth:
    """One person: names as written in the list and in Latin letters, and the facts in the program's own codes.

    `allergies` are pairs (substance, severe); `phone` is E.164; None says that the list is silent.
    """

    family: str
    given: str
    latin_family: str
    latin_given: str
    reading: tuple[str, str] | None
    sex: str
    born: dt.date
    phone: str | None
    email: str | None
    allergies: tuple[tuple[str, bool], ...] | None
    diet: str | None
    smoker: str | None


def substance(word: str) -> str:
    """The code that the program uses for a substance of the corpus."""
    return _SUBSTANCES.get(word, word)


def make_people(tongue: Tongue, count: int, chance: random.Random) -> list[Truth]:
    """People of one tongue, no two of one name."""
    found: dict[tuple[str, str], Truth] = {}
    youth = chance.random() < 0.5
    for _ in range(count * 20):
        if len(found) == count:
            break
        sex = chance.choice(("female", "male"))
        family, latin_family = chance.choice(tongue.families)
        given, latin_given = chance.choice(tongue.female if sex == "female" else tongue.male)
        if (family, given) in found:
            continue
        first, last = (
            (dt.date(2008, 1, 1), dt.date(2014, 12, 31)) if youth else (dt.date(1942, 1, 1), dt.date(2006, 12, 31))
        )
        born = first + dt.timedelta(days=chance.randrange((last - first).days))
        name = "".join(chance.choice(_LETTERS) for _ in range(6))
        readings = tongue.readings
        found[family, given] = Truth(
            family,
            given,
            latin_family,
            latin_given,
            (readings[family], readings[given]) if family in readings else None,
            sex,
            born,
            _phone(tongue.country, chance) if chance.random() < 0.85 else None,
            f"{name}{chance.randrange(99)}@example.org" if chance.random() < 0.8 else None,
            _allergies(tongue, chance),
            chance.choice((None, None, None, *tongue.diets)),
            chance.choice(("no", "no", "yes", None)),
        )
    return list(found.values())


def _allergies(tongue: Tongue, chance: random.Random) -> tuple[tuple[str, bool], ...] | None:
    draw = chance.random()
    if draw < 0.5:
        return None
    if draw < 0.65:
        return ()
    words = chance.sample(list(tongue.allergies), 2 if chance.random() < 0.2 else 1)
    severe = len(words) == 1 and chance.random() < 0.3
    return tuple((word, severe) for word in words)


def _phone(country: str, chance: random.Random) -> str:
    import phonenumbers

    kind = phonenumbers.PhoneNumberType.MOBILE
    example = phonenumbers.example_number_for_type(country, kind)
    assert example is not None, country
    for _ in range(40):
        digits = str(example.national_number)
        other = digits[:-4] + "".join(str(chance.randrange(10)) for _ in range(4))
        number = phonenumbers.PhoneNumber(country_code=example.country_code, national_number=int(other))
        if phonenumbers.is_valid_number(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return str(phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164))
