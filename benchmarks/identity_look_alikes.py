"""Two people who look like one on paper: of one year, of a made-up New Year's Day, turned names, one Latin spelling."""

from __future__ import annotations

import random

from benchmarks.identity_people import Person, born, invented, kin
from exchange_desk.basics.dates import PartialDate

_NAMES = ("family_name", "given_name", "family_name_original", "given_name_original", "nationality", "sex")
_REACH = ("phone", "email", "address")


def _named_alike(rng: random.Random) -> tuple[Person, Person]:
    one, other = invented(rng), invented(rng)
    for part in _NAMES:
        other.pop(part, None)
        if part in one:
            other[part] = one[part]
    return one, other


def _reached_by_the_leader(rng: random.Random, *people: Person) -> None:
    """One phone and e-mail for all of a group, as leaders give them."""
    for person in people:
        person |= {"phone": "+4930123456", "email": "leader@example.org"}
        if rng.random() < 0.5:
            person["address"] = "1 School Lane"


def namesakes_of_one_year(rng: random.Random) -> tuple[Person, Person]:
    """Born in one year, some in one month, on another day; often with the leader's phone, some with the year alone."""
    one, other = _named_alike(rng)
    first = born(rng)
    month = first.month if rng.random() < 0.4 else rng.randrange(1, 13)
    day = next(d for d in (rng.randrange(1, 29), 29 - (first.day or 1), 1) if (month, d) != (first.month, first.day))
    one["born"], other["born"] = first, PartialDate(first.year, month, day)
    if rng.random() < 0.2:
        other["born"] = PartialDate(first.year)
    if rng.random() < 0.6:
        _reached_by_the_leader(rng, one, other)
    return one, other


def namesakes_of_a_new_year(rng: random.Random) -> tuple[Person, Person]:
    """Of either only the year is known, and a program made the first of January of it."""
    one, other = _named_alike(rng)
    one["born"] = other["born"] = PartialDate(rng.randrange(1950, 2015), 1, 1)
    for person in (one, other):
        person.pop("passport_number", None)
        for field in _REACH:
            if rng.random() < 0.5:
                person.pop(field, None)
    return one, other


def turned_names(rng: random.Random) -> tuple[Person, Person]:
    """Martin Thomas and Thomas Martin, classmates or cousins."""
    one = invented(rng)
    other = kin(rng, one) if rng.random() < 0.5 else invented(rng)
    first, last = rng.choice(_EITHER)
    one |= {"given_name": first, "family_name": last}
    other |= {"given_name": last, "family_name": first}
    for person in (one, other):
        for part in ("given_name_original", "family_name_original"):
            person.pop(part, None)
    if rng.random() < 0.5:
        other["born"] = one["born"]
    return one, other


_EITHER = (
    ("Martin", "Thomas"), ("Peter", "Ivan"), ("Simon", "Paul"), ("Kim", "Min"), ("Ali", "Hassan"), ("Anna", "Maria"),
    ("Yuki", "Mori"), ("Marko", "Petro"), ("Van An", "Nguyen"), ("Ming", "Li"),
)  # fmt: skip


def one_spelling_of_two_names(rng: random.Random) -> tuple[Person, Person]:
    """One name in Latin letters or kana, another in its own script; twins, or classmates born on one day."""
    one = invented(rng)
    other = kin(rng, one)
    other["born"] = one["born"]
    latin, (first, second) = rng.choice(_WRITTEN)
    family = {"family_name": "Sato", "family_name_original": "佐藤", "nationality": "JP"}
    one |= family | {"given_name": latin, "given_name_original": first}
    other |= family | {"given_name": latin, "given_name_original": second}
    if rng.random() < 0.4:
        for person in (one, other):
            person |= {"family_name_reading": "さとう", "given_name_reading": latin}
    if rng.random() < 0.3:
        del one["given_name"], one["family_name"]
    return one, other


_WRITTEN = (
    ("Aoi", ("葵", "碧")), ("Shota", ("翔太", "奨太")), ("Yui", ("結衣", "唯")), ("Ren", ("蓮", "廉")),
    ("Haru", ("春", "陽")), ("Xiaoming", ("小明", "晓明")), ("Yuna", ("優奈", "由奈")),
)  # fmt: skip


def two_spelt_alike(rng: random.Random) -> tuple[Person, Person]:
    """Brothers, sisters and twins whose names are a letter or an ending apart, in one house, a year apart or none."""
    one = invented(rng)
    other = kin(rng, one)
    one["given_name"], other["given_name"] = rng.choice(_APART)
    for person in (one, other):
        person.pop("given_name_original", None)
        person |= {"phone": "+4922421111", "email": "family@example.org", "address": "5 Main Street"}
    first = born(rng)
    other["born"] = one["born"] = first
    if rng.random() < 0.5:
        other["born"] = PartialDate(first.year + 1, first.month, first.day)
    return one, other


_APART = (
    ("Luca", "Lucas"), ("Lea", "Leah"), ("Jan", "Jann"), ("Eva", "Ewa"), ("Nikolai", "Nikolaj"), ("Mika", "Mikka"),
    ("Юлія", "Юліана"), ("Іван", "Иван"), ("Марія", "Мар'яна"), ("José Luis", "José María"), ("Jiwoo", "Jiwu"),
    ("Yuto", "Yuuto"), ("Sho", "Shou"), ("Anne-Marie", "Anne-Sophie"), ("Mohamed", "Mohammad"), ("Ole", "Olle"),
    ("Seo-yeon", "Seo-yun"), ("Katharina", "Katarina"), ("Ryota", "Ryohta"), ("Nina", "Ninna"),
)  # fmt: skip


def in_laws(rng: random.Random) -> tuple[Person, Person]:
    """Sabine Weber and Sabine Meier-Weber, mother and daughter-in-law in one house; a birth date may be missing."""
    one, other = _named_alike(rng)
    other["family_name"] = f"{invented(rng)['family_name']}-{one['family_name']}"
    for part in ("family_name_original", "given_name_original"):
        one.pop(part, None)
        other.pop(part, None)
    one["born"], other["born"] = born(rng, 1955), born(rng, 1987)
    for field in _REACH:
        if field in one:
            other[field] = one[field]
    if rng.random() < 0.4:
        rng.choice((one, other)).pop("born")
    return one, other


LOOK_ALIKES = (
    namesakes_of_one_year, namesakes_of_a_new_year, turned_names, one_spelling_of_two_names, two_spelt_alike, in_laws,
)  # fmt: skip
