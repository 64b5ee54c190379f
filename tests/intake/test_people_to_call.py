"""Tests of emergency contacts: several people in a cell, relations in many languages, columns of parents."""

from __future__ import annotations

import pytest

from exchange_desk.intake.columns import matches
from exchange_desk.intake.guests.people_to_call import people_to_call
from exchange_desk.intake.kinds import names_of
from tests.intake.test_messy_lists import guests


def called(said: str, numbers: str = "") -> list[tuple[str, str, str]]:
    return [(one.name, one.relation, one.phone) for one in people_to_call(said, numbers)]


@pytest.mark.parametrize(
    ("said", "name", "relation", "phone"),
    [
        ("김철수(부) 010-1234-5678", "김철수", "부", "010-1234-5678"),
        ("어머니 이영희 010-2222-3333", "이영희", "어머니", "010-2222-3333"),
        ("мама Ірина 050 123 45 67", "Ірина", "мама", "050 123 45 67"),
        ("батько - Коваль Петро, +380671112233", "Коваль Петро", "батько", "+380671112233"),
        ("Padre: 600 111 222", "", "Padre", "600 111 222"),
        ("Anna Berg, Mutter, 0170 1234567", "Anna Berg", "Mutter", "0170 1234567"),
        ("Frau Berg 0170 1234567", "Frau Berg", "", "0170 1234567"),
        ("husband Vic", "Vic", "husband", ""),
        ("legal guardian Ms Holm +44 1632 960103", "Ms Holm", "legal guardian", "+44 1632 960103"),
        ("山田 花子（母）090-1234-5678", "山田 花子", "母", "090-1234-5678"),
        ("王芳（妈妈）13800138000", "王芳", "妈妈", "13800138000"),
        ("والدة: فاطمة الحسيني 0790000000", "فاطمة الحسيني", "والدة", "0790000000"),
        ("Sohn Mi-Ra 010-1234-5678", "Sohn Mi-Ra", "", "010-1234-5678"),
        ("祖母", "", "祖母", ""),
        ("Jean-Paul Roche", "Jean-Paul Roche", "", ""),
    ],
)
def test_one_person_is_taken_apart_into_name_relation_and_number(said, name, relation, phone):
    assert called(said) == [(name, relation, phone)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("600 333 444 (madre) / 600 555 666 (padre)", [("", "madre", "600 333 444"), ("", "padre", "600 555 666")]),
        ("Marta Ruiz (madre), 600 222 333; Luis Gil (padre) 600 444 555",
         [("Marta Ruiz", "madre", "600 222 333"), ("Luis Gil", "padre", "600 444 555")]),
        ("Бойко Марія (мати) 0671234567, Бойко Олег (батько) 0937654321",
         [("Бойко Марія", "мати", "0671234567"), ("Бойко Олег", "батько", "0937654321")]),
        ("Mutter 0170 1234567 Vater 0171 7654321", [("", "Mutter", "0170 1234567"), ("", "Vater", "0171 7654321")]),
        ("Anna Berg (Mutter) 0170 1234567 / 0228 765432",
         [("Anna Berg", "Mutter", "0170 1234567"), ("Anna Berg", "Mutter", "0228 765432")]),
        ("010-3333-4444 (모) / 010-4444-5555 (부)", [("", "모", "010-3333-4444"), ("", "부", "010-4444-5555")]),
        ("Meg (aunt)\nTom (uncle)", [("Meg", "aunt", ""), ("Tom", "uncle", "")]),
    ],
)  # fmt: skip
def test_several_people_in_a_cell_become_one_contact_each(said, expected):
    assert called(said) == expected


def test_two_numbers_of_one_person_are_both_kept():
    assert called("Anna Berg (mother)", "01632 960101 / 01632 960102") == [
        ("Anna Berg", "mother", "01632 960101"),
        ("Anna Berg", "mother", "01632 960102"),
    ]


def test_two_people_and_their_two_numbers_go_together_in_order():
    assert called("Anna (mother) / Jon (father)", "01632 960101 / 01632 960102") == [
        ("Anna", "mother", "01632 960101"),
        ("Jon", "father", "01632 960102"),
    ]


def test_the_number_of_the_named_person_is_found_by_the_relation():
    numbers = "father 01632 960102; mother 01632 960101"
    assert called("Anna Berg (mother)", numbers) == [
        ("Anna Berg", "mother", "01632 960101"),
        ("", "father", "01632 960102"),
    ]


def test_no_word_of_a_cell_with_contacts_is_lost():
    found = guests(
        ["Name", "Emergency contact"],
        ["Berg, Anna", "Eva Holm (mother) 01632 960101, call after six; else Jon 01632 960102"],
    )
    kept = str(found.guests[0].contacts)
    assert all(word in kept for word in ("Eva Holm", "960101", "call after six", "Jon", "960102"))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Телефон мамы", "contact_phone"),
        ("Телефон одного з батьків", "contact_phone"),
        ("Telefon do rodzica", "contact_phone"),
        ("부모님 연락처", "contact_phone"),
        ("شماره تماس والدین", "contact_phone"),
        ("Контакты родителей (ФИО, телефон)", "contact"),
        ("Contacto dos pais", "contact"),
        ("Phone (mother)", None),
        ("Телефон (мама)", "contact_phone"),
        ("E-mail (Eltern)", "contact_email"),
    ],
)
def test_a_parents_number_is_never_the_guests_own(heading, field):
    (match,) = matches([heading], names_of("guests"))
    assert match.field == field
