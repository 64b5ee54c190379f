"""Crosses, circles and ticks: what they mean is told by the country and the column, or asked once for the column."""

import datetime as dt

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.signs import cross_means
from exchange_desk.intake.table import Cell, Sheet


def visit(country: str) -> VisitFacts:
    return VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", country, None, ("Town",), (country,))


def guests(country, heading, *cells, answers=None):
    rows = [["Surname", "First name", heading], *(["Lee", f"Ann{'abcdefgh'[i]}", c] for i, c in enumerate(cells))]
    sheet = Sheet("list", tuple(tuple(Cell(c, c or None) for c in row) for row in rows))
    found = guests_in([sheet], visit(country), "list.csv", answers=answers)
    return found.guests, found.report.doubts


@pytest.mark.parametrize(
    ("cells", "how", "means"),
    [
        (["x", "", "x"], {}, True),
        (["☒", "☐", "☐"], {}, True),
        (["x", "✓", ""], {}, False),
        (["✗", "✔"], {}, False),
        (["x", "no", "no"], {}, True),
        (["x", "yes", ""], {}, None),
        (["x", "x"], {}, None),
        (["x", "a little", ""], {}, None),
        (["×", "", "×"], {"east": True}, False),
        (["X", "O"], {"east": True}, False),
        (["×", "", ""], {"east": True, "box": True}, None),
        (["×", "○", ""], {"east": True, "box": True}, False),
        (["×", "×"], {"east": True, "box": True}, False),
    ],
)
def test_a_column_tells_what_its_crosses_mean(cells, how, means):
    assert cross_means(cells, **how) is means


@pytest.mark.parametrize(
    ("country", "cells", "smokes"),
    [
        ("JP", ["×", "○", "バツ"], ["no", "yes", "no"]),
        ("KR", ["X", "O", "x"], ["no", "yes", "no"]),
        ("FR", ["x", "", ""], ["yes", None, None]),
        ("DE", ["x", "✓", "x"], ["no", "yes", "no"]),
        ("GB", ["☒", "", ""], ["yes", None, None]),
    ],
)
def test_smokers_are_crossed_as_in_their_country(country, cells, smokes):
    found, doubts = guests(country, "Smoker", *cells)
    assert [g.person.get("smoker") for g in found] == smokes
    assert "cross_or_tick" not in {d.code for d in doubts}


def test_a_column_whose_crosses_tell_nothing_is_asked_about_once_and_answered_once():
    cells = ["x", "yes", "x", ""]
    found, doubts = guests("GB", "Smoker", *cells)
    assert [g.person.get("smoker") for g in found] == [None, "yes", None, None]
    assert [(d.column, d.row, d.choices) for d in doubts if d.code == "cross_or_tick"] == [("Smoker", 1, ("yes", "no"))]
    found, doubts = guests("GB", "Smoker", *cells, answers={"Smoker:cross_or_tick": "no"})
    assert [g.person.get("smoker") for g in found] == ["no", "yes", "no", None]
    assert not [d for d in doubts if d.severity == "ask" and d.column == "Smoker"]


@pytest.mark.parametrize("cross", ["x", "X", "☒", "✗", "×", "❌"])
def test_a_crossed_box_of_an_allergen_is_an_allergy_in_the_west(cross):
    found, _ = guests("DE", "Nuts", cross, "")
    assert [[a["substance"] for a in g.allergies] for g in found] == [["nuts"], []]


def test_a_crossed_box_beside_ticked_ones_is_none():
    found, _ = guests("DE", "Nuts", "✗", "✓")
    assert [[a["substance"] for a in g.allergies] for g in found] == [[], ["nuts"]]


def test_a_japanese_box_of_an_allergen_with_crosses_alone_is_kept_and_asked():
    found, doubts = guests("JP", "えび", "×", "")
    assert [[a["substance"] for a in g.allergies] for g in found] == [["shellfish"], []]
    assert "cross_or_tick" in {d.code for d in doubts}
    found, _ = guests("JP", "えび", "×", "○", "")
    assert [[a["substance"] for a in g.allergies] for g in found] == [[], ["shellfish"], []]


def test_a_cross_for_allergies_is_none_in_japan_and_korea():
    for country in ("JP", "KR"):
        found, _ = guests(country, "Allergies", "×", "卵")
        assert [[a["substance"] for a in g.allergies] for g in found] == [[], ["eggs"]]


def test_a_lonely_cross_for_allergies_is_asked_about_elsewhere():
    found, doubts = guests("GB", "Allergies", "x", "eggs")
    assert found[0].allergies
    assert any(d.severity == "ask" and d.subject == found[0].key for d in doubts)


def test_an_x_for_sex_stays_a_third_sex():
    found, _ = guests("JP", "Sex", "X", "f")
    assert [g.person.get("sex") for g in found] == ["other", "female"]


def test_homes_tick_with_crosses_too():
    rows = [["Family name", "Address", "Smoking"], ["Lee", "1 High St", "x"], ["Ash", "2 High St", ""]]
    sheet = Sheet("list", tuple(tuple(Cell(c, c or None) for c in row) for row in rows))
    assert [h.household.get("smoking") for h in hosts_in([sheet], visit("GB"), "h.csv").hosts] == ["inside", None]
    assert [h.household.get("smoking") for h in hosts_in([sheet], visit("JP"), "h.csv").hosts] == ["none", None]
