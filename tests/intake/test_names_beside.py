"""Tests of names whose Latin form stands beside one in another script, and of birth dates in six digits."""

from __future__ import annotations

import pytest

from exchange_desk.intake.guests.sounding import family_by_sound
from tests.intake.test_messy_lists import guests, told


def latin(found):
    return [(g.person.get("family_name"), g.person.get("given_name")) for g in found.guests]


def original(found):
    return [(g.person.get("family_name_original"), g.person.get("given_name_original")) for g in found.guests]


def test_the_russian_name_tells_which_latin_word_is_the_family_name():
    found = guests(
        ["ФИО", "Name in English"],
        ["Петров Сергей", "PETROV SERGEI"],
        ["Щербань Ольга", "OLGA SHCHERBAN"],
        ["Ким Иван", "Ivan Kim"],
        country="UA",
    )
    assert latin(found) == [("Petrov", "Sergei"), ("Shcherban", "Olga"), ("Kim", "Ivan")]
    assert "name_parts_unclear" not in told(found)


@pytest.mark.parametrize(
    ("latin_heading", "heading"),
    [("Имя и фамилия латиницей", "Name in Cyrillic"), ("Name (Latin)", "ФИО"), ("Name", "Имя на русском")],
)
def test_the_latin_surname_in_capitals_splits_the_russian_name(latin_heading, heading):
    found = guests([latin_heading, heading], ["Sergei PETR", "Сергей Петр"], country="KZ")
    assert latin(found) == [("Petr", "Sergei")]
    assert original(found) == [("Петр", "Сергей")]


def test_the_korean_name_tells_which_latin_word_is_the_family_name():
    found = guests(
        ["이름", "영문명"],
        ["김민수", "KIM MINSU"],
        ["박서연", "SEOYEON PARK"],
        ["이지우", "LEE JI WOO"],
        ["최유리", "Yuri Choi"],
        country="KR",
    )
    assert latin(found) == [("Kim", "Minsu"), ("Park", "Seoyeon"), ("Lee", "Ji Woo"), ("Choi", "Yuri")]
    assert original(found) == [("김", "민수"), ("박", "서연"), ("이", "지우"), ("최", "유리")]


def test_the_chinese_and_the_arabic_name_tell_it_too():
    chinese = guests(["姓名", "英文姓名"], ["王小明", "WANG XIAOMING"], ["李娜", "NA LI"], country="CN")
    assert latin(chinese) == [("Wang", "Xiaoming"), ("Li", "Na")]
    arabic = guests(["الاسم", "Name"], ["محمد الحسيني", "MOHAMMED ALHUSSEINI"], ["فاطمة زهراني", "ZAHRANI FATIMA"],
                    country="JO")  # fmt: skip
    assert latin(arabic) == [("Alhusseini", "Mohammed"), ("Zahrani", "Fatima")]


@pytest.mark.parametrize(
    ("words", "family", "given"),
    [(["Anna", "Berg"], "김", "민수"), (["Kim", "Kim"], "김", "김"), (["Ivan", "Ivanov"], "Сидоров", "Пётр")],
)
def test_names_that_do_not_sound_alike_tell_nothing(words, family, given):
    assert family_by_sound(words, family, given) is None


def test_a_middle_name_and_a_particle_in_columns_of_their_own_stay_with_the_name():
    found = guests(["Voornaam", "Tussenvoegsel", "Achternaam"], ["Anna", "van der", "Berg"], ["Jan", "", "Smit"])
    assert latin(found) == [("van der Berg", "Anna"), ("Smit", "Jan")]
    assert latin(guests(["First name", "Middle name", "Last name"], ["Anna", "Mary", "Berg"])) == [
        ("Berg", "Anna Mary")
    ]


def test_the_place_beside_a_birth_date_is_kept_as_a_note():
    found = guests(["Name", "Date and place of birth"], ["Berg, Anna", "3 April 2011, Hennef"])
    assert str(found.guests[0].person["born"]) == "2011-04-03"
    assert "Hennef" in str(found.guests[0].participation["notes"])


def test_six_digits_are_read_by_a_heading_that_says_year_month_day_and_asked_elsewhere():
    korean = guests(["이름", "생년월일"], ["김 민수", "080312"], ["박 서연", "10년 7월 1일"], country="KR")
    assert [str(g.person["born"]) for g in korean.guests] == ["2008-03-12", "2010-07-01"]
    english = guests(["Name", "Born"], ["Berg, Anna", "080312"])
    assert "born" not in english.guests[0].person
    assert "ambiguous_date" in told(english)


@pytest.mark.parametrize("heading", ["Visa expiry", "ID card valid until"])
def test_how_long_another_paper_is_valid_is_not_taken_for_the_passport(heading):
    found = guests(["Name", "Passport number", heading], ["Berg, Anna", "X1234567", "2030-01-01"])
    assert "passport_valid_to" not in found.guests[0].person
