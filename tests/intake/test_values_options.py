"""Boxes of a form joined in one cell: their commas part nothing where the column proves it, nothing is lost."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.intake.boxes import boxes_of
from exchange_desk.intake.hosts.nights import nights_in, visit_nights
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.allergies import read_allergies, says_only_how
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.options import NO_OPTIONS, Options, options_of, split_outside
from exchange_desk.intake.values.pets import read_pets

COMMA = re.compile(",")
FORM = ["Vegetarian, no eggs, Nut-free (no peanuts, almonds)", "Vegetarian, no eggs, Halal", "Vegetarian, no eggs",
        "Nut-free (no peanuts, almonds), Halal"]  # fmt: skip


def boxes(line: str, options: Options) -> list[str]:
    return [part.strip() for part, _ in options.split(line, COMMA)]


def told(text: str, options: Options) -> list[tuple[str, str | None]]:
    return [(a.substance, a.severity) for a in read_allergies(text, options).value or ()]


def test_a_box_that_stands_alone_and_beside_others_keeps_its_comma() -> None:
    options = options_of(FORM)
    assert [boxes(line, options) for line in FORM] == [
        ["Vegetarian, no eggs", "Nut-free (no peanuts, almonds)"],
        ["Vegetarian, no eggs", "Halal"],
        ["Vegetarian, no eggs"],
        ["Nut-free (no peanuts, almonds)", "Halal"],
    ]


def test_what_is_also_ticked_without_its_neighbour_is_a_box_of_its_own() -> None:
    options = options_of([*FORM, "Vegetarian, Halal"])
    assert boxes("Vegetarian, no eggs, Halal", options) == ["Vegetarian", "no eggs", "Halal"]


def test_one_text_that_several_people_gave_proves_nothing() -> None:
    assert options_of(["Vegetarian, no eggs"] * 5) == NO_OPTIONS


def test_a_sentence_with_small_letters_proves_nothing() -> None:
    assert options_of(["Peanuts, milk", "Peanuts, milk, dust", "Dust, peanuts"]) == NO_OPTIONS


def test_where_semicolons_join_the_comma_belongs_to_the_box() -> None:
    cells = ["Nuts, e.g. almonds;Milk, cheese;", "Milk, cheese;", "Nuts, e.g. almonds;Eggs;", "Eggs;"]
    options = options_of(cells)
    assert told(cells[0], options) == [("nuts", None), ("milk", None)]
    assert told(cells[2], options) == [("nuts", None), ("eggs", None)]


def test_each_allergy_has_the_severity_of_its_own_box() -> None:
    cells = ["Peanuts, severe, Pollen, mild", "Milk, severe", "Pollen, mild, Milk, severe"]
    options = options_of(cells, says_only_how)
    assert told(cells[0], options) == [("peanuts", "severe"), ("pollen", "mild")]
    assert told(cells[2], options) == [("pollen", "mild"), ("milk", "severe")]


def test_severe_at_the_end_of_a_list_still_holds_for_all_of_it() -> None:
    cells = ["Peanuts, Milk, severe", "Eggs, Milk, severe", "Eggs", "Dust, Milk, severe"]
    options = options_of(cells, says_only_how)
    assert told(cells[0], options) == [("peanuts", "severe"), ("milk", "severe")]


def test_a_substance_that_nobody_knows_is_never_hidden_in_a_box() -> None:
    cells = ["Milk, Xylo;Eggs;", "Milk, Xylo;", "Eggs;"]
    assert told(cells[0], options_of(cells, says_only_how)) == [("milk", None), ("Xylo", None), ("eggs", None)]


@given(st.lists(st.lists(st.sampled_from(["Peanuts", "milk", "Xylo", "severe", "Dust", "no eggs"]), max_size=4)))
def test_no_named_allergy_gets_lost_whatever_the_column_proves(rows: list[list[str]]) -> None:
    cells = [", ".join(row) for row in rows]
    options = options_of(cells, says_only_how)
    for cell in cells:
        plainly = {a.substance for a in read_allergies(cell).value or ()} & {"peanuts", "milk", "dust", "eggs", "Xylo"}
        assert plainly <= {a.substance for a in read_allergies(cell, options).value or ()}


@given(st.lists(st.text("ABab;,() 、severe", max_size=20), max_size=8))
def test_no_letter_is_lost_when_a_cell_is_parted(cells: list[str]) -> None:
    options = options_of(cells)
    for cell in cells:
        letters = "".join(c for part, _ in options.split(cell, COMMA) for c in part if c.isalpha())
        assert letters == "".join(c for c in cell if c.isalpha())


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("English, fluent, French, basic", [("en", "good"), ("fr", "some")]),
        ("English (good, since 2019), German", [("en", "good"), ("de", None)]),
        ("(English: good, French: little)", [("en", "good"), ("fr", "some")]),
        ("英語、流暢、フランス語、少し", [("en", "good"), ("fr", "some")]),
        ("Englisch, fließend; Spanisch, Grundkenntnisse", [("en", "good"), ("es", "some")]),
        ("английский, свободно, немецкий, базовый", [("en", "good"), ("de", "some")]),
        ("E, etwas F", [("en", None), ("fr", "some")]),
    ],
)
def test_a_level_by_itself_is_that_of_the_language_before(text: str, levels: list[tuple[str, str | None]]) -> None:
    read = read_languages(text)
    assert [(one.language, one.level) for one in read.value or ()] == levels
    assert not read.rest


def test_what_stands_in_brackets_is_not_parted() -> None:
    assert split_outside(COMMA, "a (b, c), d [e, f]（g, h）") == ["a (b, c)", " d [e, f]（g, h）"]
    pets = read_pets("2 dogs (big, outdoors), 1 cat").value or ()
    assert [(pet.animal, pet.count, pet.size) for pet in pets] == [("dog", 2, "big"), ("cat", 1, None)]
    limits = read_animal_limits("no dogs (fear, since childhood), cats ok").value or ()
    assert [(limit.animal, limit.why) for limit in limits] == [("dog", "fear")]


def test_a_night_with_its_weekday_is_one_box() -> None:
    nights = visit_nights(dt.date(2027, 10, 7), dt.date(2027, 10, 17))
    cells = ["Friday, 8 October;Saturday, 9 October;", "Saturday, 9 October;", "Friday, 8 October;"]
    options = options_of(cells)
    assert nights_in(cells[0], nights, options) == (dt.date(2027, 10, 8), dt.date(2027, 10, 9))
    assert nights_in(cells[0], nights) is None  # ten nights have two Fridays


def test_only_columns_with_several_answers_have_boxes() -> None:
    rows = [[Cell("Pan, y"), Cell("Milk, cheese;Eggs")], [Cell("Pan, y, Z"), Cell("Milk, cheese;")]]
    assert list(boxes_of(rows, ["full_name", "allergies"])) == ["allergies"]


@pytest.mark.parametrize(
    ("text", "substances"),
    [
        ("小麦 卵 乳", ["wheat", "eggs", "milk"]), ("小麦 卵 xylo", ["wheat", "eggs", "xylo"]),
        ("eggs milk xylo", ["eggs", "milk", "xylo"]),
        ("고양이 개 털", ["cat", "dog"]), ("severe nuts allergy", ["nuts"]), ("castanha de caju", ["cashew_nuts"]),
        ("peanuts nuts allergy severe", ["peanuts", "nuts"]),
    ],
)  # fmt: skip
def test_a_list_without_commas_loses_no_word(text: str, substances: list[str]) -> None:
    assert [allergy.substance for allergy in read_allergies(text).value or ()] == substances
