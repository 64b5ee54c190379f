"""Whole rows of lists from partner towns: a plus is a yes, a tick is something, each allergen has its own severity."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.intake.drafts import GuestDraft, GuestList, VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.answers import says_nothing


def read(country: str, *rows: tuple[str, ...]) -> GuestList:
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", None, ("X",), (country,))
    sheet = Sheet("list", tuple(tuple(Cell(text, text or None) for text in row) for row in rows))
    return guests_in([sheet], visit, "l.csv")


def allergies(guest: GuestDraft) -> list[tuple[object, object]]:
    return [(each["substance"], each.get("severity")) for each in guest.allergies]


@pytest.mark.parametrize("text", ["+", "✔", "☑", "√", "●", "△", "*", "!", "🥜", "◎"])
def test_a_sign_that_may_mean_something_is_no_nothing(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize("text", ["-", "—", "/", "...", "ー", "(-)", "・", "☐", "[ ]"])
def test_a_stroke_or_an_empty_box_is_nothing(text: str) -> None:
    assert says_nothing(text)


def test_a_russian_row() -> None:
    heads = ("Фамилия", "Имя", "Аллергия", "Питание", "Курит", "Животные", "Языки")
    anna = ("Иванова", "Анна", "орехи (тяжёлая), эпипен", "без свинины", "нет", "боится собак", "английский В1")
    ivan = ("Петров", "Иван", "+", "ест всё", "+", "любит собак", "рус., англ. свободно")
    found = read("RU", heads, anna, ivan)
    first, second = found.guests
    assert (allergies(first), first.person["diets"], first.person["smoker"]) == (
        [("nuts", "severe")],
        ("no_pork",),
        "no",
    )
    assert second.person["smoker"] == "yes"
    assert [each["substance"] for each in second.allergies] == ["+"]
    assert "allergy_not_understood" in {doubt.code for doubt in found.report.doubts if doubt.severity == "ask"}


def test_a_japanese_row_keeps_what_is_mild_beside_what_is_severe() -> None:
    heads = ("氏名", "フリガナ", "アレルギー", "食事制限", "喫煙")
    hanako = ("山田 花子", "ヤマダ ハナコ", "卵（軽度）、そば（重度・エピペン）", "豚肉は食べません", "×")
    (guest,) = read("JP", heads, hanako).guests
    assert allergies(guest) == [("eggs", "mild"), ("buckwheat", "severe")]
    assert (guest.person["diets"], guest.person["smoker"]) == (("no_pork",), "no")


def test_a_pen_makes_what_is_called_mild_severe_where_it_stands_alone() -> None:
    (guest,) = read("GB", ("Surname", "First name", "Allergies"), ("Lee", "Ann", "mild nut allergy, EpiPen")).guests
    assert allergies(guest) == [("nuts", "severe")]


def test_a_korean_row() -> None:
    heads = ("이름", "알레르기", "식단", "흡연", "언어")
    (guest,) = read("KR", heads, ("김민수", "땅콩 (심함, 에피펜)", "돼지고기 X", "흡연 안함", "영어 상")).guests
    assert (guest.person["smoker"], guest.person["diets"], allergies(guest)) == (
        "no",
        ("no_pork",),
        [("peanuts", "severe")],
    )
    assert guest.languages == ({"language": "en", "level": "good"},)


@pytest.mark.parametrize(
    ("remark", "diets", "animals"),
    [
        ("vegetarian", ("vegetarian",), []), ("isst kein Schwein", ("no_pork",), []),
        ("не ест свинину", ("no_pork",), []),
        ("不吃猪肉。怕狗。", ("no_pork",), ["dog"]), ("boi się psów", None, ["dog"]),
        ("miedo a los perros", None, ["dog"]),
        ("her brother is vegan", None, []), ("has a dog at home", None, []),
        ("likes vegetarian and other food, and fish", None, []),
    ],
)  # fmt: skip
def test_a_short_remark_is_a_diet_or_a_fear(remark: str, diets: tuple[str, ...] | None, animals: list[str]) -> None:
    found = read("GB", ("Surname", "First name", "Remarks"), ("Lee", "Ann", remark))
    (guest,) = found.guests
    assert guest.person.get("diets") == diets
    assert [limit["animal"] for limit in guest.animal_limits] == animals
    told = {doubt.code for doubt in found.report.doubts}
    assert told & {"diet_in_remarks", "fear_in_remarks"} == (
        ({"diet_in_remarks"} if diets else set()) | ({"fear_in_remarks"} if animals else set())
    )


@pytest.mark.parametrize(
    "remark", ["carries an adrenaline pen", "携带肾上腺素笔", "носит с собой эпипен", "اپی‌پن همراه دارد"]
)
def test_a_pen_in_the_remarks_is_a_severe_allergy_that_is_asked(remark: str) -> None:
    found = read("GB", ("Surname", "First name", "Remarks"), ("Lee", "Ann", remark))
    (allergy,) = found.guests[0].allergies
    assert (allergy["severity"], allergy["plan"]) == ("severe", "EpiPen")
    assert "allergy_not_understood" in {doubt.code for doubt in found.report.doubts if doubt.severity == "ask"}


@pytest.mark.parametrize("remark", ["диабет, инсулин", "癫痫", "천식", "astma", "сердечная недостаточность"])
def test_what_remarks_say_of_health_is_a_medical_note(remark: str) -> None:
    (guest,) = read("GB", ("Surname", "First name", "Remarks"), ("Lee", "Ann", remark)).guests
    assert remark in str(guest.person["medical_note"])
