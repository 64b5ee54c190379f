"""Tests of who lives in a home: people of one cell in many languages, who filled in the form, who is not named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exchange_desk.intake.hosts.people_in_home import counts, people_in_home
from tests.intake.test_hosts_any_words import VISIT, hosts_in
from tests.intake.test_mapping import sheet


def named(cell: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.relation) for each in people_in_home(cell)]


def home_in(country: str, headings: list[str], row: list[str]):
    found = hosts_in((sheet(headings, row),), replace(VISIT, host_country=country), "homes.csv")
    return found.hosts[0], {doubt.code: doubt for doubt in found.report.doubts}


def people(home):
    return [
        (
            m.person.get("family_name") or m.person.get("family_name_original"),
            m.person.get("given_name") or m.person.get("given_name_original"),
            m.member.get("relation"),
            m.person.get("stated_age"),
            m.member.get("adult"),
        )
        for m in home.members
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("чоловік Олег (45), донька Софія (14)", [("Олег (45)", "husband"), ("Софія (14)", "daughter")]),
        ("муж Андрей, 45 лет, дочь Маша, 12 лет", [("Андрей (45 лет)", "husband"), ("Маша (12 лет)", "daughter")]),
        ("배우자 이미영, 아들 김두리(12세)", [("이미영", "partner"), ("김두리(12세)", "son")]),
        ("妻子王芳(42岁)、女儿李小雨(13岁)", [("王芳(42岁)", "wife"), ("李小雨(13岁)", "daughter")]),
        ("زوجتي فاطمة (40)، ابني أحمد (12)", [("فاطمة (40)", "wife"), ("أحمد (12)", "son")]),
        ("Marido: Juan López (48); hijos: Ana (14) y Luis (11)",
         [("Juan López (48)", "husband"), ("Ana (14)", "child"), ("Luis (11)", "child")]),
        ("husband Tom, son Ben 12, daughter Amy 9", [("Tom", "husband"), ("Ben (12)", "son"), ("Amy (9)", "daughter")]),
        ("meine Frau Anna", [("Anna", "wife")]),
        ("Frau Anna Weber", [("Frau Anna Weber", None)]),
        ("Anna & Tom", [("Anna", None), ("Tom", None)]),
        ("Declan Rourke Oct 9, 2009 (son, Gr. 12)", [("Declan Rourke Oct 9, 2009 (son, Gr. 12)", None)]),
        ("mari, deux enfants (8 et 11 ans)", [("", "husband"), ("(8)", "child"), ("(11)", "child")]),
        ("4 personas", []),
        ("two adults and two children", []),
        ("5人家族", []),
        ("немає", []),
        ("夫婦", []),
        ("двое детей", []),
        ("어른 2명, 아이 1명", []),
        ("大人2人、子供1人", []),
        ("1 " * 400, []),
        ("1 " * 400 + "x", [("1 " * 400 + "x", None)]),
    ],
)  # fmt: skip
def test_a_cell_is_taken_apart_into_people(cell, expected):
    assert named(cell) == expected


def test_who_filled_in_the_form_lives_there_too():
    home, _ = home_in(
        "UA",
        ["Прізвище та ім'я господаря", "Адреса", "Телефон", "Члени родини (вік)"],
        ["Коваленко Марія", "вул. Миру 1", "050 123 45 67", "чоловік Олег (45), донька Софія (14)"],
    )
    assert home.label == "Коваленко"
    assert people(home) == [
        ("Коваленко", "Марія", None, None, True),
        ("Коваленко", "Олег", "husband", 45, True),
        ("Коваленко", "Софія", "daughter", 14, False),
    ]


def test_a_korean_and_a_chinese_home_have_whole_names():
    korean, _ = home_in("KR", ["세대주 성명", "주소", "전화번호", "가족 구성"],
                        ["김영수", "서울 1-2", "010-1234-5678", "배우자 이미영, 딸 김하나(15세)"])  # fmt: skip
    assert korean.label == "김영수"
    assert people(korean) == [("김", "영수", None, None, True), ("이", "미영", "partner", None, True),
                              ("김", "하나", "daughter", 15, False)]  # fmt: skip
    chinese, _ = home_in("CN", ["户主姓名", "住址", "电话", "家庭成员"],
                         ["李明", "西湖区1号", "13800138000", "妻子王芳(42岁)、女儿李小雨(13岁)"])  # fmt: skip
    assert people(chinese) == [("李", "明", None, None, True), ("王", "芳", "wife", 42, True),
                               ("李", "小雨", "daughter", 13, False)]  # fmt: skip


def test_spanish_people_have_two_surnames():
    home, _ = home_in("ES", ["Nombre y apellidos", "Dirección", "Teléfono", "Personas en casa"],
                      ["María García Pérez", "C/ Mayor 3", "600 111 222", "hija Ana (14)"])  # fmt: skip
    assert people(home) == [("García Pérez", "María", None, None, True), ("García Pérez", "Ana", "daughter", 14, False)]


def test_two_names_in_one_cell_are_two_adults():
    home, _ = home_in("DE", ["Name", "Straße", "Telefon"], ["Anna und Tom Weber", "Weg 1", "0228 1"])
    assert people(home) == [("Weber", "Anna", None, None, True), ("Weber", "Tom", None, None, True)]


@pytest.mark.parametrize("cell", ["夫、息子（8歳）", "wife and two kids", "4 people", "Ehepaar", "мама, тато"])
def test_people_without_names_are_asked_about_and_nobody_is_said_to_live_alone(cell):
    home, doubts = home_in("GB", ["Contact person", "Address", "Phone", "Household members"],
                           ["Jane Smith", "1 Oak St", "01632 960101", cell])  # fmt: skip
    assert "unnamed_members" in doubts
    assert "single_adult_household" not in doubts
    assert cell.replace("（", "(").replace("）", ")") in str(home.household["notes"])
    assert people(home) == [("Smith", "Jane", None, None, True)]


@pytest.mark.parametrize("cell", ["none", "just me", "ninguno", "なし", "нет"])
def test_somebody_who_lives_alone_is_told_so(cell):
    home, doubts = home_in("GB", ["Contact person", "Address", "Phone", "Household members"],
                           ["Jane Smith", "1 Oak St", "01632 960101", cell])  # fmt: skip
    assert len(home.members) == 1
    assert "unnamed_members" not in doubts


def test_a_small_child_with_an_age_needs_no_birth_date():
    _, doubts = home_in("GB", ["Contact person", "Phone", "Household members"], ["Jane Smith", "1", "Tom (8)"])
    assert "missing_birth_date" not in doubts
    _, doubts = home_in("GB", ["Contact person", "Phone", "Household members"], ["Jane Smith", "1", "Tom (16)"])
    assert "Tom" in doubts["missing_birth_date"].text


def test_names_a_letter_apart_are_two_people_who_live_together():
    home, _ = home_in("DE", ["Ansprechpartner", "Telefon", "Wer wohnt noch im Haus?"],
                      ["Heiko Weiß", "0228 1", "Ehefrau Heike (33 J.)"])  # fmt: skip
    assert people(home) == [("Weiß", "Heiko", None, None, True), ("Weiß", "Heike", "wife", 33, True)]


def test_an_order_that_nothing_tells_is_asked_and_a_heading_that_tells_it_is_heard():
    row = ["Цимбал Ірина", "050 123 45 67", "нікого"]
    _, doubts = home_in("UA", ["Контактна особа", "Телефон", "Хто ще живе в домі?"], row)
    assert "name_parts_unclear" in doubts
    home, doubts = home_in("UA", ["Прізвище та ім'я", "Телефон", "Хто ще живе в домі?"], row)
    assert people(home) == [("Цимбал", "Ірина", None, None, True)]
    assert "name_parts_unclear" not in doubts


def test_a_russian_given_name_that_ends_as_family_names_do_is_the_given_name():
    home, _ = home_in(
        "RU", ["Контактное лицо", "Телефон", "Адрес"], ["Цветков Дмитрий", "+7 921 123-45-67", "ул. Мира"]
    )
    assert people(home) == [("Цветков", "Дмитрий", None, None, True)]


@pytest.mark.parametrize(
    ("country", "heading", "name", "expected"),
    [
        ("PL", "Nazwisko i imię", "Wiśniewska Maria", ("Wiśniewska", "Maria")),
        ("PL", "Imię i nazwisko", "Maria Wiśniewska", ("Wiśniewska", "Maria")),
        ("ES", "Apellidos y nombre", "García Pérez María", ("García Pérez", "María")),
        ("IT", "Cognome e nome", "Rossi Anna Maria", ("Rossi", "Anna Maria")),
    ],
)
def test_a_heading_says_which_part_of_a_name_stands_first(country, heading, name, expected):
    home, _ = home_in(country, [heading, "Telefon", "Adres"], [name, "1", "2"])
    assert people(home)[0][:2] == expected


@pytest.mark.parametrize(
    "cell", ["none", "Niemand sonst", "personne d'autre", "никого больше", "おりません", "いない", "해당 없음", "-"]
)
def test_words_for_nobody_name_nobody(cell: str) -> None:
    assert counts(cell)
    assert people_in_home(cell) == []


@pytest.mark.parametrize("name", ["Rien", "Na", "Nee"])
def test_a_name_that_says_nothing_in_other_cells_is_still_a_person_of_the_home(name: str) -> None:
    assert [each.text for each in people_in_home(f"Anja de Vries\n{name}")] == ["Anja de Vries", name]
