"""Tests of headings that look like another field: never taken without a word, asked where they may mean one."""

from __future__ import annotations

import pytest

from exchange_desk.intake.columns import matches
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.hosts.fields import HOST_FIELDS
from exchange_desk.intake.unsure import unsure_columns
from tests.intake.test_messy_lists import guests

ASKED = None
NAMES = {"family_name", "given_name", "full_name", "name_original"}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Number of allergies", ASKED),
        ("Anzahl Allergien", ASKED),
        ("Nombre d’allergies", ASKED),
        ("Name of school", "organisation"),
        ("Name der Schule", "organisation"),
        ("Nom de l’école", "organisation"),
        ("Название школы", "organisation"),
        ("Stage name", ASKED),
        ("Teacher's name", ASKED),
        ("Имя матери", ASKED),
        ("Emergency contact name", "contact"),
        ("Mother's name", "contact"),
        ("Parent's e-mail", "contact_email"),
        ("Telefon der Eltern", "contact_phone"),
        ("Téléphone des parents", "contact_phone"),
        ("Телефон родителей", "contact_phone"),
        ("家长电话", "contact_phone"),
        ("Name des Kindes", "full_name"),
        ("Child's first name", "given_name"),
        ("Date of arrival of luggage", ASKED),
        ("Airport of departure", ASKED),
        ("Allergies of your brother", ASKED),
        ("Any allergies your host should know about", "allergies"),
        ("Do you have no allergies?", "allergies"),
        ("Sin alergias", "allergies"),
        ("Without medication", ASKED),
        ("Sex of host children wished", ASKED),
        ("Phone of the school", "organisation"),
        ("Allerjies", "allergies"),
        ("Allergis", "allergies"),
        ("Guest bedroom A", ASKED),
        ("Guest name", "full_name"),
        ("Shoe size", ASKED),
    ],
)
def test_a_heading_is_read_as_what_it_says_or_not_at_all(heading: str, field: str | None) -> None:
    assert matches([heading], GUEST_FIELDS)[0].field == field


@pytest.mark.parametrize("heading", ["Number of allergies", "Stage name", "Allergeeis", "Without medication"])
def test_what_a_heading_perhaps_means_is_asked_with_the_field_among_the_choices(heading: str) -> None:
    (doubt,) = unsure_columns([heading], GUEST_FIELDS, 1)
    assert (doubt.code, doubt.column, doubt.severity) == ("unsure_column", heading, "ask")
    assert len(doubt.choices) == 2


def test_a_second_column_of_allergies_is_asked_and_a_second_phone_only_noted() -> None:
    headings = ["Name", "Allergies", "Allergien", "Phone", "Mobile"]
    assert [d.column for d in unsure_columns(headings, GUEST_FIELDS, 1)] == ["Allergien"]


def test_the_sex_of_the_guests_a_home_wishes_for_is_no_name_of_the_home() -> None:
    fields = [m.field for m in matches(["Family name", "Sex of guests wished", "Name of pet"], HOST_FIELDS)]
    assert fields == ["family_name", "guests_sex", None]


def test_the_words_under_a_doubtful_heading_stay_with_the_guest() -> None:
    found = guests(["Name", "Allergies", "Number of allergies"], ["Anna Berg", "nuts", "2"])
    assert "Number of allergies: 2" in str(found.guests[0].participation)
    assert "unsure_column" in [d.code for d in found.report.doubts]


@pytest.mark.parametrize("heading", ["Tierhaarallergie", "Lebensmittelunverträglichkeiten", "Allergiepass vorhanden"])
def test_a_heading_that_only_speaks_of_allergies_is_never_passed_over(heading: str) -> None:
    alone, second = unsure_columns([heading], GUEST_FIELDS, 1), unsure_columns(["Allergies", heading], GUEST_FIELDS, 1)
    assert [d.column for d in alone] == [d.column for d in second] == [heading]


def test_headings_in_two_rows_say_whose_phone_and_name_they_are() -> None:
    headings = [
        "Surname",
        "First name",
        "Phone",
        "Emergency contact\nName",
        "Emergency contact\nPhone",
        "Parent\nE-mail",
    ]
    fields = [m.field for m in matches(headings, GUEST_FIELDS)]
    assert fields == ["family_name", "given_name", "phone", "contact", "contact_phone", "contact_email"]


def test_the_parents_name_under_a_heading_of_their_own_is_no_name_of_the_guest() -> None:
    assert matches(["Mutter\nName", "Vater\nTelefon"], GUEST_FIELDS)[0].field not in NAMES


def test_allergies_to_pets_are_allergies() -> None:
    assert matches(["Pet allergies"], GUEST_FIELDS)[0].field == "allergies"


@pytest.mark.parametrize("heading", ["Fumeur (oui/non) / Smoker", "Smoker (yes/no)", "Fumador (sí/no) Smoker"])
def test_the_answers_in_a_heading_deny_nothing(heading: str) -> None:
    found = guests(["Name", heading], ["Anna Berg", "yes"])
    assert found.guests[0].participation.get("smoker") == "yes" or found.guests[0].person.get("smoker") == "yes"
