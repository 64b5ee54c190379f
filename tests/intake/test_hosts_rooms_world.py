"""Rooms and beds of host families in the words of sixteen languages; what can be read in two ways is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange_desk.intake.hosts.room_reading import RoomRead, cot_in, rooms_in

LETTERS = {"single": "s", "double": "d", "bunk": "b", "sofa": "o", "futon": "f", "inflatable": "i"}
# s single, d double, b bunk, o sofa or folding bed, f futon, i inflatable; ~ double bed or two singles is asked;
# L: in the living room; | the next room; - no room; ? nothing is taken, a person is asked
SAID = (Path(__file__).parents[1] / "data" / "rooms_of_hosts.txt").read_text(encoding="utf-8")
TABLE = [tuple(part.strip() for part in line.rsplit("=>", 1)) for line in SAID.strip().splitlines()]


def short(rooms: tuple[RoomRead, ...] | None) -> str:
    if rooms is None:
        return "?"
    told = [
        f"{'L:' if room.living_room else ''}{'~' if room.unsure else ''}{' '.join(LETTERS[bed] for bed in room.beds)}"
        for room in rooms
    ]
    return " | ".join(told) or "-"


@pytest.mark.parametrize(("text", "rooms"), TABLE)
def test_rooms_are_read_as_families_describe_them(text: str, rooms: str) -> None:
    assert short(rooms_in(text)) == rooms


def test_a_folding_bed_counts_as_a_sofa_bed_and_is_told() -> None:
    rooms = rooms_in("комната с двуспальной кроватью и раскладушкой")
    assert rooms is not None
    assert [(room.beds, room.folding) for room in rooms] == [(("double", "sofa"), True)]


@pytest.mark.parametrize(("text", "offered"), [("tenemos cuna", True), ("есть детская кроватка", True),
    ("婴儿床可用", True), ("sin cuna", False), ("アレルギー", False), ("아기침대 없음", False)])  # fmt: skip
def test_a_cot_is_found_in_many_languages(text: str, offered: bool) -> None:
    assert cot_in(text) == offered


def test_a_column_for_one_room_never_makes_two() -> None:
    rooms = rooms_in("habitación con litera; cama individual", one_room=True)
    assert rooms is not None
    assert [room.beds for room in rooms] == [("bunk", "bunk", "single")]
