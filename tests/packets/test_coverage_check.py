"""A character that cannot be printed is named before anything is printed."""

from __future__ import annotations

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.coverage import check, missing, unprintable


def test_the_person_the_field_and_the_character_are_named() -> None:
    content = {"Guests": [{"id": "1", "Name": "Mika Sato", "Notes": "Likes Ϣ and 佐藤"}]}
    with pytest.raises(RefusedInput) as refused:
        check("Guest roster", "Numata 2027", content)
    words = str(refused.value)
    assert "Guest roster for Numata 2027" in words
    assert "Guests › Mika Sato › Notes" in words
    assert "“Ϣ” (U+03E2, coptic capital letter shei)" in words


def test_several_fields_are_counted() -> None:
    with pytest.raises(RefusedInput, match="2 more fields hold"):
        check("Roster", "all", {"A": "Ϣ", "B": ["Ϣ", "ok"], "C": {"D": "\U000e1234Ϣ"}})


def test_printable_contents_pass_whatever_their_script() -> None:
    content = {"Name": "محمد 佐藤 မောင် नमस्ते", "Age": 16, "Known": None, "Notes": ["a\nb", "→ ✓ ★"]}
    assert missing(content) == ()
    check("Roster", "all", content)


def test_ids_are_not_looked_at() -> None:
    assert missing({"id": "Ϣ", "Name": "x"}) == ()


def test_a_lone_mark_can_be_printed() -> None:
    assert unprintable("\u0301a 9\u103a") == ""
