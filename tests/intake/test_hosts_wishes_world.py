"""Wishes and remarks of host families in many languages: kinds of guests, refusals, and what is only asked about."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.intake.drafts import HostDraft, HostList, VisitFacts
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.table import Cell, Sheet

VISIT = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Soria", "ES", None, (), ("DE",))


def read(**cells: str) -> HostList:
    said = {"Family name": "García", "Street": "Calle 1", "Phone": "600111222", **cells}
    rows = (tuple(map(Cell, said)), tuple(map(Cell, said.values())))
    return hosts_in((Sheet("1", rows),), VISIT, "hosts.csv")


def home(**cells: str) -> HostDraft:
    return read(**cells).hosts[0]


def asked(**cells: str) -> set[str]:
    return {doubt.code for doubt in read(**cells).report.doubts}


@pytest.mark.parametrize(
    ("words", "sex"),
    [
        ("chicas", "female"), ("дівчата", "female"),
        ("Девочки", "female"), ("希望女生", "female"), ("여학생 희망", "female"),
        ("فتيات فقط", "female"), ("دختر", "female"),
        ("ragazze", "female"), ("dziewczęta", "female"), ("meisjes", "female"),
        ("raparigas", "female"), ("tylko chłopcy", "male"), ("男生", "male"), ("только мальчики", "male"),
    ],
)  # fmt: skip
def test_a_wish_for_girls_or_boys_is_no_guest_of_that_name(words: str, sex: str) -> None:
    said = home(Wishes=words)
    assert said.offer["guests_sex"] == sex
    assert said.wishes == ()
    assert words in str(said.household["notes"])


@pytest.mark.parametrize(
    "words",
    [
        "indiferente",
        "неважно",
        "均可",
        "무관",
        "لا يهم",
        "ninguno",
        "-",
        "обоє",
        "egal",
    ],
)
def test_no_preference_is_no_wish(words: str) -> None:
    assert home(Wishes=words).wishes == ()
    assert home(**{"Rather not": words}).wishes == ()


def test_a_named_guest_stays_a_guest() -> None:
    assert [wish.about_guest for wish in home(Wishes="la chica Ana Ruiz y Luis Soto").wishes] == [
        "chica Ana Ruiz", "Luis Soto",
    ]  # fmt: skip
    assert [wish.about_guest for wish in home(Wishes="田中和子").wishes] == ["田中和子"]


def test_a_kind_of_guest_beyond_the_sex_is_asked() -> None:
    said = read(Wishes="una chica tranquila")
    assert "unclear_wish" in {doubt.code for doubt in said.report.doubts}
    assert "guests_sex" not in said.hosts[0].offer


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("fumadores", ["smokers"]), ("курящие", ["smokers"]), ("курців", ["smokers"]), ("吸烟者", ["smokers"]),
        ("흡연자", ["smokers"]), ("مدخنين", ["smokers"]), ("سیگاری", ["smokers"]), ("palacze", ["smokers"]),
        ("rokers", ["smokers"]), ("fumatori", ["smokers"]), ("fumantes", ["smokers"]),
        ("fumadores y hombres", ["smokers", "men"]), ("мужчины", ["men"]),
        ("男生", ["men"]), ("niños pequeños", ["children"]),
    ],
)  # fmt: skip
def test_kinds_of_people_not_wanted(words: str, topics: list[str]) -> None:
    assert [wish.topic for wish in home(**{"Rather not": words}).wishes if wish.kind == "veto"] == topics


@pytest.mark.parametrize(
    "remark",
    [
        "Nos gustaría una chica", "希望女生", "Желательно девочку", "Бажано дівчину", "가급적 여학생",
        "Vorremmo una ragazza", "Najlepiej dziewczyna", "Liefst graag een meisje", "نفضل فتاة", "ترجیحا دختر",
    ],
)  # fmt: skip
def test_a_hope_among_the_remarks_is_asked_and_not_taken(remark: str) -> None:
    said = read(Remarks=remark)
    assert "sex_in_remark" in {doubt.code for doubt in said.report.doubts}
    assert "guests_sex" not in said.hosts[0].offer


@pytest.mark.parametrize(
    "remark", ["Tenemos dos hijas", "有一儿一女", "Man kann gern im Garten sitzen", "我们有子女，希望交流"]
)
def test_children_of_the_home_are_no_wish(remark: str) -> None:
    assert "sex_in_remark" not in asked(Remarks=remark)


@pytest.mark.parametrize(
    "remark",
    [
        "No queremos fumadores", "Не хотим курящих", "不接受吸烟者", "Nie chcemy palaczy", "لا نريد مدخنين",
        "Non vogliamo fumatori", "흡연자는 원하지 않습니다",
        "Não queremos fumadores", "Wij willen geen rokers", "Не хочемо курців",
    ],
)  # fmt: skip
def test_a_refusal_among_the_remarks_counts_and_is_asked_and_confidential(remark: str) -> None:
    said = read(Remarks=remark)
    assert [(wish.kind, wish.topic, wish.settled) for wish in said.hosts[0].wishes] == [("veto", "smokers", False)]
    assert "veto_in_remark" in {doubt.code for doubt in said.report.doubts}
    assert remark in str(said.hosts[0].household["confidential_note"])
    assert remark not in str(said.hosts[0].household.get("notes", ""))


@pytest.mark.parametrize("remark", ["María estuvo con nosotros en 2025", "Анна была у нас", "Anna była u nas"])
def test_who_should_come_back_is_asked_where_no_pattern_tells_the_name(remark: str) -> None:
    assert "wish_in_remark" in asked(Remarks=remark)


def test_seats_a_cot_and_steps_are_found_among_the_remarks() -> None:
    assert home(Remarks="Tenemos 4 plazas en el coche").household["seats_in_car"] == 4
    assert home(Remarks="Есть детская кроватка").household["cot"] is True
    assert "cot" not in home(Remarks="Детской кроватки нет").household
    assert "лестница" in str(home(Remarks="В доме крутая лестница").household["steps_note"])


@pytest.mark.parametrize("heading", ["¿Acepta mascotas?", "Animals you are afraid of", "Разрешены ли животные?"])
def test_animals_allowed_or_feared_are_not_those_of_the_home(heading: str) -> None:
    said = read(**{heading: "no"})
    assert [pet["settled"] for pet in said.hosts[0].pets] == [False]
    assert "unclear_animals" in {doubt.code for doubt in said.report.doubts}
