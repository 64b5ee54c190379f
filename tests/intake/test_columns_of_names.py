"""Tests of columns of names: what “Name” means beside other columns, and lists whose headings nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.guests.reading import guests_in
from tests.intake.test_mapping import FINNISH
from tests.intake.test_messy_lists import guests, told, visit


def names(found):
    return [(g.person.get("family_name"), g.person.get("given_name")) for g in found.guests]


@pytest.mark.parametrize("whole", ["Name", "Nom", "Naam"])
def test_a_name_beside_first_names_is_the_surname(whole):
    found = guests([whole, "Vorname", "Telefon"], ["Berg", "Anna", "1"], ["Holm", "Eva", "2"])
    assert names(found) == [("Berg", "Anna"), ("Holm", "Eva")]


def test_a_whole_name_beside_first_names_is_not_lost():
    found = guests(["Name", "Vorname", "Telefon"], ["Berg, Anna", "Anna", "1"], ["Holm, Eva", "Eva", "2"])
    assert names(found) == [("Berg", "Anna"), ("Holm", "Eva")]


@pytest.mark.parametrize("heading", ["Nombre", "Nome", "Nom", "Имя"])
def test_the_only_column_of_names_holds_whole_names(heading):
    found = guests([heading, "Telefon", "E-Mail"], ["Berg, Anna", "1", ""], ["Holm, Eva", "2", ""])
    assert names(found) == [("Berg", "Anna"), ("Holm", "Eva")]


@pytest.mark.parametrize(("family", "given"), [("Apellidos", "Nombre"), ("Apelido", "Nome"), ("Cognome", "Nome")])
def test_first_names_beside_surnames_stay_first_names(family, given):
    assert names(guests([given, family], ["Ana", "Peña Ruiz"])) == [("Peña Ruiz", "Ana")]


def test_a_list_whose_headings_nobody_knows_is_read_by_its_cells_and_every_column_asked():
    found = guests_in([FINNISH], visit("FI"), "lista.xlsx")
    assert names(found)[0] == ("Virtanen", "Aino")
    assert found.guests[0].person.get("email") == "aino@example.fi"
    asked = {d.column: d for d in found.report.doubts if d.code == "unsure_column"}
    assert set(asked) >= {"Osallistuja", "Sähköposti", "Puhelin", "Syntynyt", "Ruoka-aineet"}
    assert "kept as a note" in asked["Ruoka-aineet"].text
    assert found.guests[0].person.get("born") is None


def test_a_sheet_that_is_no_list_of_guests_is_refused_as_before():
    with pytest.raises(RefusedInput):
        guests(["aa", "bb", "cc"], ["Red Car", "Blue Car", "x"], ["Green Car", "Grey Car", "y"])


def test_a_column_of_patronymics_stays_with_the_guest():
    found = guests(["Фамилия", "Имя", "Отчество"], ["Иванов", "Пётр", "Иванович"], country="UA")
    assert found.guests[0].person["given_name_original"] == "Пётр Иванович"
    assert found.guests[0].person["sex"] == "male"
    assert "unsure_column" not in told(found)


def test_a_surname_in_two_columns_is_one_surname():
    found = guests(["Primer apellido", "Segundo apellido", "Nombre"], ["Peña", "Ruiz", "Ana"], ["Gil", "", "Eva"])
    assert names(found) == [("Peña Ruiz", "Ana"), ("Gil", "Eva")]


def test_a_row_of_data_with_known_words_is_not_taken_for_the_headings():
    rows = [["Osallistuja", "Sähköposti", "Rooli", "Ruoka"], ["Aino Mäki", "aino@example.fi", "guest", "diet"],
            ["Eino Laine", "eino@example.fi", "guest", "none"]]  # fmt: skip
    found = guests(*rows, country="FI")
    assert len(found.guests) == 2
    assert "headings" in found.report.remarks[0]


def test_unknown_headings_in_an_old_encoding_may_be_misread_letters_and_are_refused():
    with pytest.raises(RefusedInput, match="encoding"):
        guests_in([replace(FINNISH, decoded="cp1252")], visit("FI"), "lista.csv")


def test_two_columns_that_both_look_like_whole_names_are_not_chosen_between():
    rows = [["Osallistuja", "Huoltaja", "Puhelin"], ["Aino Mäki", "Kaisa Mäki", "040 123 4567"],
            ["Eino Laine", "Pekka Laine", "050 765 4321"]]  # fmt: skip
    with pytest.raises(RefusedInput):
        guests(*rows, country="FI")


def test_a_column_of_bare_numbers_is_no_phone():
    rows = [["Name", "Passin numero"], ["Aino Mäki", "123456789"], ["Eino Laine", "987654321"]]
    assert guests(*rows, country="FI").report.mapping["Passin numero"] is None
