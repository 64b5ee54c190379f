"""Whole rows of host forms from partner towns: nights, animals with their number, smoking, steps, languages."""

from __future__ import annotations

import datetime as dt

from exchange_desk.intake.drafts import HostDraft, HostList, VisitFacts
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.table import Cell, Sheet


def read(country: str, *rows: tuple[str, ...]) -> HostList:
    visit = VisitFacts(dt.date(2027, 10, 14), dt.date(2027, 10, 17), "Hennef", country, None, ("X",), ("DE",))
    return hosts_in(
        (Sheet("1", tuple(tuple(Cell(text, text or None) for text in row) for row in rows)),), visit, "h.csv"
    )


def told(home: HostDraft) -> tuple[object, ...]:
    nights = tuple(night.day for night in home.nights)
    pets = tuple((pet["animal"], pet.get("count")) for pet in home.pets)
    return nights, pets, home.household.get("smoking"), home.household.get("steps")


def test_russian_homes() -> None:
    found = read(
        "RU",
        ("Фамилия", "Адрес", "Телефон", "Комнаты", "Ночи", "Домашние животные", "Курение", "Ступени"),
        (
            "Иванов",
            "ул. Ленина, 5",
            "8 912 345-67-89",
            "1 кровать",
            "чт, пт",
            "две кошки",
            "на балконе",
            "3 этаж без лифта",
        ),
        ("Сидорова", "ул. Мира, 7", "9123456780", "2 кровати", "все кроме пятницы", "нет", "нет", "без ступенек"),
    )
    assert [told(home) for home in found.hosts] == [
        ((14, 15), (("cat", 2),), "outside", "flight"),
        ((14, 16), (), "none", "none"),
    ]
    assert not [doubt for doubt in found.report.doubts if doubt.severity == "ask" and doubt.code != "no_members"]


def test_japanese_homes() -> None:
    found = read(
        "JP",
        ("氏名", "住所", "電話", "部屋", "宿泊可能日", "ペット", "喫煙", "段差"),
        ("山田 太郎", "大町1-2-3", "9012345678", "布団2組", "10月14日、15日", "犬2匹", "家族は吸いません", "階段なし"),
        ("佐藤 花子", "中町4", "090-1111-2222", "ベッド1台", "金曜以外", "なし", "ベランダのみ", "2階"),
    )
    assert [told(home) for home in found.hosts] == [
        ((14, 15), (("dog", 2),), "none", "none"),
        ((14, 16), (), "outside", "flight"),
    ]


def test_the_languages_of_a_family_without_a_first_name_are_kept_in_its_notes() -> None:
    heads = ("Family name", "Street", "Phone", "Rooms", "Languages")
    (home,) = read("DE", heads, ("Weber", "Hauptstr. 1", "0151 23456789", "Queen bed", "English B1")).hosts
    assert "Languages: English B1" in str(home.household["notes"])
