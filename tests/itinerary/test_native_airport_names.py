"""Airports are found by what they are called at home, in the window's search and in a partner's list."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from exchange_desk.basics.place_search import find_places
from exchange_desk.basics.places import airports, by_name
from exchange_desk.basics.resources import resource
from exchange_desk.basics.text import folded


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("羽田", "HND"), ("羽田空港", "HND"), ("성田", None), ("成田", "NRT"), ("関空", "KIX"), ("新千歳", "CTS"),
        ("인천공항", "ICN"), ("桃園", "TPE"), ("浦东", "PVG"), ("Бориспіль", "KBP"), ("Борисп", "KBP"),
        ("مطار القاهرة", "CAI"), ("Roissy", "CDG"), ("flughafen münchen", "MUC"), ("Malpensa", "MXP"),
        ("Zaventem", "BRU"), ("Kloten", "ZRH"), ("Orly", "ORY"),
    ],
)  # fmt: skip
def test_an_airport_is_found_by_its_own_name(typed: str, code: str | None) -> None:
    found = find_places(typed)
    assert (found[0].code if found else None) == code


def test_a_list_that_names_it_so_is_placed() -> None:
    (haneda,) = by_name("羽田空港")
    assert (haneda.code, haneda.zone) == ("HND", "Asia/Tokyo")


def test_every_name_stands_for_one_airport_that_there_is() -> None:
    with resource("airport_names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert not [row["code"] for row in rows if row["code"] not in airports()]
    assert [code for code, times in Counter(row["code"] for row in rows).items() if times > 1] == []
    names = Counter(folded(name) for row in rows for name in row["names"].split(";"))
    assert [name for name, times in names.items() if times > 1] == []
