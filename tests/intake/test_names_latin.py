"""Names in Latin letters: titles, particles, capitals, commas, and the order of a whole column."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.intake.drafts import GuestList, VisitFacts
from exchange_desk.intake.guests.latin_names import (
    after_comma,
    by_capitals,
    by_particle,
    two_given,
    untitled,
    without_maiden,
)
from exchange_desk.intake.guests.native_names import native_name
from exchange_desk.intake.guests.reading import read_guests

VISIT = VisitFacts(dt.date(2027, 5, 1), dt.date(2027, 5, 9), "Hennef", "DE", None, ("Nowy Dwór",), ("PL",))
SORTED = ("Adamik Zofia", "Baran Piotr", "Cichy Maria", "Duda Witold", "Glowa Anna", "Hanc Karol")


def _read(tmp_path: Path, lines: tuple[str, ...], answers: dict[str, str] | None = None) -> GuestList:
    path = tmp_path / "list.csv"
    path.write_text("\n".join(("Name;E-mail;Phone", *lines)), encoding="utf-8")
    return read_guests(path, VISIT, answers=answers)


def _parts(read: GuestList) -> list[tuple[object, object]]:
    return [(g.person.get("family_name"), g.person.get("given_name")) for g in read.guests]


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("McDONALD Ronald", "McDONALD", "Ronald"),
        ("MÜLLER Hans-Peter", "MÜLLER", "Hans-Peter"),
        ("Hans-Peter MÜLLER", "MÜLLER", "Hans-Peter"),
        ("Anna van der BERG", "van der BERG", "Anna"),
        ("van der BERG Anna", "van der BERG", "Anna"),
        ("LE GALL Yann", "LE GALL", "Yann"),
        ("O'BRIEN Mary Jane", "O'BRIEN", "Mary Jane"),
        ("ŁĘCKA Izabela", "ŁĘCKA", "Izabela"),
        ("Marie ÉTIENNE", "ÉTIENNE", "Marie"),
        ("GARCÍA LÓPEZ Ana", "GARCÍA LÓPEZ", "Ana"),
    ],
)
def test_a_surname_in_capitals_is_the_family_name(text: str, family: str, given: str) -> None:
    assert by_capitals(text.split()) == (family, given)


@pytest.mark.parametrize("text", ["J. Berg", "ANNA BERG", "Anna Berg", "Élodie Roux", "DUPONT Marie CLAIRE"])
def test_initials_and_capitals_everywhere_tell_no_surname(text: str) -> None:
    assert by_capitals(text.split()) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Anna van der Berg", ("van der Berg", "Anna")),
        ("Karl Georg von Trapp", ("von Trapp", "Karl Georg")),
        ("Lisa ter Horst", ("ter Horst", "Lisa")),
        ("Nils af Ekenstam", ("af Ekenstam", "Nils")),
        ("van der Berg Anna", None),
        ("Anna von Trapp Berger", None),
        ("María del Carmen García", None),
        ("Maria das Dores Silva", None),
    ],
)
def test_a_particle_begins_the_family_name_where_one_word_follows(text: str, parts: tuple[str, str] | None) -> None:
    assert by_particle(text.split()) == parts


def test_a_particle_behind_the_given_name_goes_back_to_the_family_name() -> None:
    assert after_comma("Berg, Anna van der") == ("van der Berg", "Anna")
    assert after_comma("García López, María José") == ("García López", "María José")


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Dr. Anna Berg", "Dr.", "Anna Berg"),
        ("Frau Prof. Dr. Eva Klein", "Frau Prof. Dr.", "Eva Klein"),
        ("Sra. García", "Sra.", "García"),
        ("Mr J. Smith", "Mr", "J. Smith"),
        ("Ing. Jan Novák", "Ing.", "Jan Novák"),
        ("Ing Wei", "", "Ing Wei"),
        ("Marc Dupont", "", "Marc Dupont"),
        ("M. Berg", "", "M. Berg"),
        ("Drew Barry", "", "Drew Barry"),
    ],
)
def test_titles_are_no_part_of_the_name(text: str, title: str, name: str) -> None:
    assert untitled(text) == (title, name)


@pytest.mark.parametrize(
    ("text", "country", "family", "given"),
    [
        ("Г-н Иванов Иван Иванович", "RU", "Иванов", "Иван Иванович"),
        ("пані Олена Ткачук", "UA", "Ткачук", "Олена"),
        ("王小明先生", "CN", "王", "小明"),
        ("李娜 女士", "CN", "李", "娜"),
        ("홍길동님", "KR", "홍", "길동"),
        ("김민준 씨", "KR", "김", "민준"),
        ("김하님", "KR", "김", "하님"),
        ("خانم مریم احمدی", "IR", "احمدی", "مریم"),
    ],
)
def test_forms_of_address_are_no_part_of_a_name_in_its_own_script(
    text: str, country: str, family: str, given: str
) -> None:
    read = native_name(text, countries=[country], order=None)
    assert (read.family, read.given, read.choices) == (family, given, ())


def test_a_list_sorted_by_its_first_words_is_asked_about_once(tmp_path: Path) -> None:
    read = _read(tmp_path, tuple(f"{name};;" for name in SORTED))
    asked = [d for d in read.report.doubts if d.code == "name_order_unclear"]
    assert [d.choices for d in asked] == [("family name first", "given name first")]
    assert _parts(read)[0] == (None, "Adamik Zofia")


def test_the_answer_about_the_order_holds_for_every_row(tmp_path: Path) -> None:
    read = _read(tmp_path, tuple(f"{name};;" for name in SORTED), {"1:name_order_unclear": "family name first"})
    assert _parts(read)[0] == ("Adamik", "Zofia")
    assert _parts(read)[-1] == ("Hanc", "Karol")
    assert not [d for d in read.report.doubts if d.code == "name_order_unclear"]


def test_addresses_with_an_initial_show_the_order_of_the_column(tmp_path: Path) -> None:
    read = _read(tmp_path, ("Baran Piotr;p.baran@a.pl;", "Adamik Zofia;zadamik@a.pl;", "Cichy Maria;;"))
    assert _parts(read) == [("Baran", "Piotr"), ("Adamik", "Zofia"), ("Cichy", "Maria")]


def test_a_title_before_a_single_word_makes_it_the_family_name(tmp_path: Path) -> None:
    read = _read(tmp_path, ("Frau Baran;;+48 22 1234567", "Dr. Anna Cichy;;"))
    assert _parts(read) == [("Baran", None), ("Cichy", "Anna")]
    assert [g.person.get("title") for g in read.guests] == ["Frau", "Dr."]
    assert read.guests[0].person.get("sex") == "female"


@pytest.mark.parametrize(
    ("text", "name", "maiden"),
    [
        ("Anna Berg, geb. Klein", "Anna Berg", "geb. Klein"),
        ("Anna Berg (née Klein)", "Anna Berg", "née Klein"),
        ("Marie Dupont née Le Gall", "Marie Dupont", "née Le Gall"),
        ("Zofia Baran z domu Cichy", "Zofia Baran", "z domu Cichy"),
        ("Ana Ruiz de soltera Gil", "Ana Ruiz", "de soltera Gil"),
        ("Renée Klein", "Renée Klein", ""),
        ("René Klein", "René Klein", ""),
    ],
)
def test_a_maiden_name_is_no_part_of_the_name(text: str, name: str, maiden: str) -> None:
    assert without_maiden(text) == (name, maiden)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Juan y María García", ["Juan", "María García"]),
        ("Иван и Мария Петровы", ["Иван", "Мария Петровы"]),
        ("Jan i Anna Kowalscy", ["Jan", "Anna Kowalscy"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Maria Costa e Silva", ["Maria Costa e Silva"]),
        ("John E Smith", ["John E Smith"]),
    ],
)
def test_and_between_given_names_joins_two_people(text: str, people: list[str]) -> None:
    assert two_given(text) == people


def test_a_couple_in_one_cell_is_two_guests_until_it_is_answered(tmp_path: Path) -> None:
    read = _read(tmp_path, ("Juan y María García;;1", "Jan i Anna Kowalscy;;2"))
    assert len(read.guests) == 4
    assert len([d for d in read.report.doubts if d.code == "two_people_in_one_row"]) == 2
    assert _parts(read)[1] == ("García", "María")
    assert _parts(read)[2] == (None, "Jan")


def test_a_maiden_name_is_kept_in_the_notes(tmp_path: Path) -> None:
    read = _read(tmp_path, ("Anna Berg, geb. Klein;a@b.de;",))
    assert _parts(read) == [("Berg", "Anna")]
    assert "geb. Klein" in str(read.guests[0].participation.get("notes"))
