"""Beds left in a home: pairs share a double bed, who is alone has one alone, limits of the family count."""

from __future__ import annotations

import pytest
from sample_worlds import a_guest, a_home, a_world

from exchange_desk.queries.board import beds_left
from exchange_desk.rules.facts import PartyFacts

COUPLE = PartyFacts("P", "Ito", "couple", "double")


@pytest.mark.parametrize(
    ("rooms", "limit", "guests", "left"),
    [
        ("S S", None, "", 2),
        ("S S", None, "a", 1),
        ("D", None, "", 2),
        ("D", None, "a", 0),  # nobody else lies down beside a stranger
        ("D", None, "xy", 0),
        ("D S", None, "xy", 1),
        ("D S", None, "a", 2),
        ("D S S", 2, "a", 1),
        ("S S S", 2, "ab", 0),
        ("S", None, "ab", 0),
    ],
)
def test_beds_left_beside_who_is_there(rooms, limit, guests, left):
    home = a_home("H", rooms, max_guests=limit)
    party = {"x": "P", "y": "P"}
    there = [a_guest(name, party=party.get(name)) for name in guests]
    world = a_world(there, [home], parties={"P": COUPLE})
    assert beds_left(home, there, world) == left


def test_a_baby_in_a_cot_takes_no_bed():
    home, baby = a_home("H", "S"), a_guest("b", bed="cot")
    assert beds_left(home, [baby], a_world([baby], [home])) == 1
