"""Names in their own scripts: where the family name stands, both scripts in one cell, and what must be asked."""

from __future__ import annotations

import pytest

from exchange_desk.intake.guests.native_names import both_scripts, native_name, script_of


@pytest.mark.parametrize(
    ("text", "countries", "family", "given"),
    [
        ("Иванов Иван Иванович", ["RU"], "Иванов", "Иван Иванович"),
        ("Анна Сергеевна Цветкова", ["RU"], "Цветкова", "Анна Сергеевна"),
        ("Шевченко Тарас Григорович", ["UA"], "Шевченко", "Тарас Григорович"),
        ("Иван Иванович Абрамович", ["RU"], "Абрамович", "Иван Иванович"),
        ("Абрамович Роман Аркадьевич", ["RU"], "Абрамович", "Роман Аркадьевич"),
        ("Иванова Мария", ["RU"], "Иванова", "Мария"),
        ("Мария Иванова", ["RU"], "Иванова", "Мария"),
        ("Гусь, Илья", ["RU"], "Гусь", "Илья"),
        ("ГУСЬ Илья", ["RU"], "ГУСЬ", "Илья"),
        ("Олена Ткачук", ["UA"], "Ткачук", "Олена"),
        ("王小明", ["CN"], "王", "小明"),
        ("李娜", ["CN"], "李", "娜"),
        ("歐陽美玲", ["TW"], "歐陽", "美玲"),
        ("홍길동", ["KR"], "홍", "길동"),
        ("남궁민수", ["KR"], "남궁", "민수"),
        ("김 민준", ["KR"], "김", "민준"),
        ("محمد حسن", ["EG"], "حسن", "محمد"),
        ("عبد الله منصور", ["EG"], "منصور", "عبد الله"),
        ("مریم احمدی", ["IR"], "احمدی", "مریم"),
        ("Παπαδόπουλος, Νίκος", ["GR"], "Παπαδόπουλος", "Νίκος"),
    ],
)
def test_the_family_name_is_found(text: str, countries: list[str], family: str, given: str) -> None:
    read = native_name(text, countries=countries, order=None)
    assert (read.family, read.given, read.choices) == (family, given, ())


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Гусь Илья", ["RU"]),  # nothing tells a family name without an ending
        ("Константин Валентин", ["RU"]),
        ("Яков Тимофей", ["RU"]),
        ("佐藤美香", ["JP"]),
        ("小明", ["CN"]),
        ("남궁민", ["KR"]),
        ("محمد احمد حسن علي", ["EG"]),
        ("Νίκος Παπάς", ["GR"]),
        ("Иван Иванов Петров", ["BG"]),
    ],
)
def test_where_nothing_tells_it_is_asked_and_nothing_is_lost(text: str, countries: list[str]) -> None:
    read = native_name(text, countries=countries, order=None)
    assert read.family == ""
    assert read.given == text
    assert read.choices


@pytest.mark.parametrize(
    ("text", "order", "family"),
    [
        ("Гусь Илья", "family_first", "Гусь"),
        ("Илья Гусь", "given_first", "Гусь"),
        ("Νίκος Παπάς", "given_first", "Παπάς"),
    ],
)
def test_the_heading_decides_the_order(text: str, order: str, family: str) -> None:
    assert native_name(text, countries=["RU"], order=order).family == family


def test_a_name_without_a_family_name_stays_as_it_is() -> None:
    assert native_name("Суварди", countries=["ID"], order=None).given == "Суварди"
    read = native_name("Иван Иванович", countries=["RU"], order=None)
    assert (read.family, read.given, read.choices) == ("", "Иван Иванович", ())


@pytest.mark.parametrize(
    ("text", "latin", "native"),
    [
        ("山田 太郎 (Yamada Taro)", "Yamada Taro", "山田 太郎"),
        ("Иванов Иван / Ivanov Ivan", "Ivanov Ivan", "Иванов Иван"),
        ("홍길동 Hong Gildong", "Hong Gildong", "홍길동"),
        ("Müller Hans", "Müller Hans", ""),
        ("Иван", "", "Иван"),
        ("Иван (Ваня)", "", "Иван (Ваня)"),
        ("O’Neill / Smith", "O’Neill / Smith", ""),
    ],
)
def test_two_scripts_in_one_cell_are_told_apart(text: str, latin: str, native: str) -> None:
    assert both_scripts(text) == (latin, native)


def test_scripts_are_known() -> None:
    assert [script_of(text) for text in ("Zoë", "漢字", "かな", "서울", "Київ", "علي", "Ωμέγα", "123")] == [
        "latin", "han", "kana", "hangul", "cyrillic", "arabic", "other", None,
    ]  # fmt: skip
