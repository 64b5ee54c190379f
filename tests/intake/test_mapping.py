"""Tests of what is said about a list before it is read: its kind, its columns, what their cells hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange_desk.intake.kinds import fields_of, guess_kind
from exchange_desk.intake.mapping import look_at
from exchange_desk.intake.readers import read_sheets
from tests.intake.test_messy_lists import guests, hosts, sheet

FINNISH = sheet(
    ["Osallistujat", "", "", "", "", ""],
    ["Osallistuja", "Sähköposti", "Puhelin", "Syntynyt", "Ruoka-aineet", "Huom"],
    ["Virtanen, Aino", "aino@example.fi", "+358 40 123 4567", "3.4.2011", "peanuts", "tulee junalla"],
    ["Korhonen, Eino", "eino@example.fi", "040 765 4321", "13.9.2010", "hazelnuts, eggs", ""],
    ["Mäkinen, Ilona", "ilona@example.fi", "+358 50 555 0101", "30.12.2011", "", "ei tule"],
)


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (["Surname", "First name", "Date of birth", "Allergies", "Phone"], "guests"),
        (["Apellidos", "Nombre", "Fecha de nacimiento", "Alergias", "Teléfono"], "guests"),
        (["Family name", "First names", "Street address", "Phone", "Guest bedroom A", "Pets"], "hosts"),
        (["Familie", "Telefon", "Gästezimmer / Betten", "Höchstens Personen", "Haustiere"], "hosts"),
        (["Flight", "From", "To", "Date", "Departs", "Arrives"], "travel"),
        (["Рейс", "Откуда", "Куда", "Дата", "Время отправления"], "travel"),
        (["Date", "Time", "Activity", "Place", "Meal"], "programme"),
        (["Guest", "Stayed with", "Year"], "history"),
        (["Gast", "wohnte bei", "von", "bis"], "history"),
    ],
)
def test_the_kind_of_a_list_is_seen_by_its_headings(headings, kind):
    assert guess_kind([sheet(headings, ["x"] * len(headings))])[0].kind == kind


def test_a_file_without_known_headings_is_of_no_kind():
    assert guess_kind([sheet(["aaa", "bbb"], ["1", "2"])]) == ()


def test_the_cells_tell_what_a_column_is_where_nobody_knows_its_heading():
    looking = look_at([FINNISH], "guests")
    assert (looking.heading_row, looking.rows) == (2, 3)
    assert [c.field for c in looking.columns] == ["full_name", "email", "phone", None, None, None]
    assert {c.how for c in looking.columns[:3]} == {"content"}
    assert "headings" in looking.remarks[0]


def test_what_is_about_health_or_birth_is_only_suggested_by_its_cells():
    born, allergies = look_at([FINNISH], "guests").columns[3:5]
    assert (born.perhaps, allergies.perhaps) == ("born", "allergies")
    assert born.examples == ("3.4.2011", "13.9.2010", "30.12.2011")


def test_what_a_person_said_overrules_what_was_said_before_and_both_overrule_the_heading():
    list_ = sheet(["Name", "Mobile", "Contact"], ["Anna Berg", "1", "2"])
    looking = look_at([list_], "guests", mapping={"Contact": "email"}, remembered={"contact": "phone", "Mobile": None})
    assert [(c.field, c.how) for c in looking.columns] == [
        ("full_name", "heading"),
        (None, "remembered"),
        ("email", "told"),
    ]


def test_a_doubtful_heading_shows_what_it_may_be():
    column = look_at([sheet(["Name", "Allergies", "Number of allergies"], ["Anna", "nuts", "2"])], "guests").columns[2]
    assert (column.field, column.perhaps) == (None, "allergies")


def test_every_field_of_every_kind_has_a_label():
    for kind in ("guests", "hosts", "travel", "programme", "history"):
        assert all(label and names for label, names in fields_of(kind).values())


def test_what_is_looked_at_is_what_is_read():
    rows = [["Familie", "Telefon", "Tiere", "Is there anything else we should know, e.g. allergies?"], ["Berg"] * 4]
    shown = look_at([sheet(*rows)], "hosts").mapping
    assert shown == dict(hosts(*rows).report.mapping)
    people = [["Name", "Vorname", "Sähköposti"], ["Berg", "Anna", "a@b.org"], ["Holm", "Eva", "c@d.org"]]
    assert look_at([sheet(*people)], "guests").mapping == dict(guests(*people).report.mapping)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("anreise.csv", "travel"),
        ("gaeste_banbury.csv", "guests"),
        ("gastgeber.xlsx", "hosts"),
        ("liste_le_pecq.ods", "guests"),
        ("unterbringung_2025.csv", "history"),
        ("guests.xlsx", "guests"),
        ("host-families.csv", "hosts"),
        ("programme.csv", "programme"),
    ],
)
def test_the_kind_of_each_sample_is_seen(name, kind):
    (path,) = Path("resources/samples").rglob(name)
    assert guess_kind(read_sheets(path))[0].kind == kind
