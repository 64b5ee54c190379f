"""Tests of H and M in a column of sexes, which mean one thing in Spanish lists and another elsewhere."""

from __future__ import annotations

import pytest

from tests.intake.test_messy_lists import guests, told


def sexes(found):
    return [g.person.get("sex") for g in found.guests]


@pytest.mark.parametrize("heading", ["Sexo", "Sexo (H/M)", "Sex"])
def test_beside_h_an_m_is_a_woman(heading):
    rows = [["Ana Gil", "M"], ["Juan Gil", "H"]]
    assert sexes(guests(["Name", heading], *rows, country="ES")) == ["female", "male"]


def test_a_list_with_m_alone_is_a_list_of_women_where_the_heading_says_so():
    assert sexes(guests(["Name", "Sexo (H/M)"], ["Ana Gil", "M"], country="ES")) == ["female"]


def test_an_m_alone_under_a_spanish_heading_is_asked():
    found = guests(["Name", "Sexo"], ["Ana Gil", "M"], country="ES")
    assert sexes(found) == [None]
    assert "unknown_word" in told(found)


@pytest.mark.parametrize(("heading", "country"), [("Sexe (F/H)", "FR"), ("Sexo", "PT"), ("Sex", "GB")])
def test_elsewhere_an_m_is_a_man(heading, country):
    assert sexes(guests(["Name", heading], ["Ana Gil", "F"], ["Rui Gil", "M"], country=country)) == ["female", "male"]


def test_no_statement_is_no_woman() -> None:
    found = guests(["Name", "Geschlecht"], ["Ana Gil", "k.A."], ["Rui Gil", "m"], country="DE")
    assert sexes(found) == [None, "male"]
