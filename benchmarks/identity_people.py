"""Invented people for the identity figures: names of a dozen countries, births, and what reaches them."""

from __future__ import annotations

import random

from exchange_desk.basics.dates import PartialDate
from exchange_desk.intake.drafts import Value

Person = dict[str, Value]
_FAMILIES = (
    ("JP", "Sato Suzuki Ito Kudo Ohno Kato Endo Honma Kikuchi Mori Ando Saito",
     "佐藤 鈴木 伊藤 工藤 大野 加藤 遠藤 本間 菊地 森 安藤 斎藤"),
    ("DE", "Müller Schröder Weber Bauer Groß Krüger Meier Vogel Schäfer Lang", ""),
    ("GB", "Smith Ashdown Brown O'Brien Thompson Clark Hall Fairbrother", ""),
    ("FR", "Dutertre Lefèvre Moreau Dupont Chevalier Noël", ""),
    ("UA", "Kovalchuk Shevchenko Petrenko Bondarenko Koval Tkachuk",
     "Ковальчук Шевченко Петренко Бондаренко Коваль Ткачук"),
    ("ES", "García López Pérez Muñoz Ibáñez", ""),
    ("KR", "Kim Lee Park Choi Jung", "김 이 박 최 정"),
    ("PL", "Kowalska Nowak Wiśniewski Zieliński", ""),
)  # fmt: skip
_GIVENS = {
    "JP": "Yuki Haru Shota Mei Aoi Sora Ren Yui Kota Hina Youta Rin",
    "DE": "Anna Jürgen Lukas Leonie Jonas Lea Sabine Andreas Ursula Felix",
    "GB": "Malcolm Sheila Kate John Robert Elizabeth William Zoe Emma Jack",
    "FR": "Philippe Zoé Jean Camille Chloé Mathieu Simone",
    "UA": "Yuliia Serhii Oleksandr Olena Dmytro Iryna Mykola Sofiia",
    "ES": "María José Ana Lucía Carlos Pablo",
    "KR": "Minjun Jiwoo Seojun Hana Yuna",
    "PL": "Anna Wiktor Zofia Jakub Katarzyna",
}
_STREETS = ("Elm Street", "Oak Road", "Hauptstraße", "Rue Haute", "Main Street")


def invented(rng: random.Random) -> Person:
    """A person with most of what a list tells; some of it is missing as in real lists."""
    country, families, originals = rng.choice(_FAMILIES)
    names = families.split()
    at = rng.randrange(len(names))
    person: Person = {
        "family_name": names[at],
        "given_name": rng.choice(_GIVENS[country].split()),
        "born": born(rng),
        "nationality": country,
        "sex": rng.choice(("female", "male")),
    }
    if originals and rng.random() < 0.4:
        person["family_name_original"] = originals.split()[at]
        person["given_name_original"] = rng.choice(["葵", "蓮", "結衣", "陽翔", "詩織"]) if country == "JP" else None
    if rng.random() < 0.7:
        person["phone"] = f"+44{rng.randrange(10**9):09d}"
    if rng.random() < 0.6:
        person["email"] = f"m{rng.randrange(10**6)}@example.org"
    if rng.random() < 0.4:
        person["address"] = f"{rng.randrange(1, 90)} {rng.choice(_STREETS)}"
    if rng.random() < 0.3:
        person["passport_number"] = f"P{rng.randrange(10**7):07d}"
    return {name: value for name, value in person.items() if value is not None}


def born(rng: random.Random, year: int = 0) -> PartialDate:
    """A whole date of birth."""
    return PartialDate(year or rng.randrange(1945, 2017), rng.randrange(1, 13), rng.randrange(1, 29))


def kin(rng: random.Random, person: Person) -> Person:
    """Somebody of the same family and house, with a given name and a passport of their own."""
    other = invented(rng)
    country = person["nationality"]
    other["given_name"] = rng.choice([n for n in _GIVENS[str(country)].split() if n != person["given_name"]])
    other.pop("given_name_original", None)
    for field in ("family_name", "family_name_original", "nationality", "phone", "email", "address"):
        other.pop(field, None)
        if field in person:
            other[field] = person[field]
    return other
