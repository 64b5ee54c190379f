"""Steps of homes and stairs of guests in fourteen languages: what a lift spares and what tells of walking is asked."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.living import read_mobility, read_sex
from exchange_desk.intake.values.steps import read_steps

STEPS = {
    "none": (
        "階段なし|keine Treppe|ohne Stufen|pas de marches|sin escaleras|térreo|piano terra|без ступенек|没有台阶|"
        "계단 없음|بدون درج|طبقه همکف|"
        "parter|begane grond|RDC|no steps at the entrance"
    ),
    "few": (
        "drei Stufen|3 escalones|3 degraus|3 gradini|3 ступеньки|3级台阶|玄関に3段|계단 3개|3 درجات|3 پله|3 schodki|"
        "3 treden|"
        "keine Treppe im Haus, 2 Stufen am Eingang|a few"
    ),
    "flight": (
        "2º sin ascensor|3ème sans ascenseur|2° piano|2º andar|tercer piso sin ascensor|secondo piano|"
        "5 этаж без лифта|лестница|2 поверх|二楼|5楼无电梯|2층|"
        "الطابق الثاني|طبقه دوم|"
        "2 piętro|tweede verdieping|15 steps|3 steps at the door, bedroom upstairs"
    ),
    "?": "3rd floor with lift|2. Stock mit Aufzug|5楼有电梯|3층 엘리베이터|1 этаж|一楼|Aufzug|ja|3|Hochparterre",
}
MOBILITY = {
    "any": "normal|正常|정상|سليم|階段は可|能走楼梯",
    "none": "wheelchair|不能走楼梯|Treppen gehen nicht",
    "?": "can't walk far|keine langen Wege|無|없음|ندارد|1|2",
}
SEXES = {
    "female": "Ж|женский|여성|أنثى|زن|kobieta|weibl.|Fem|♀",
    "male": "М|мужской|남|ذكر|مرد|mężczyzna|männl.|masc.|♂",
    "?": "k.A.|M/F|F?|unknown|1",
}


def _each(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, told) for told, texts in table.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "told"), _each(STEPS))
def test_steps_and_floors_of_a_home(text: str, told: str) -> None:
    read = read_steps(text)
    assert ("?" if read.asks else read.value) == told


@pytest.mark.parametrize(("text", "told"), _each(MOBILITY))
def test_stairs_of_a_guest(text: str, told: str) -> None:
    read = read_mobility(text)
    assert ("?" if read.asks else read.value) == told


@pytest.mark.parametrize(("text", "told"), _each(SEXES))
def test_words_for_sex(text: str, told: str) -> None:
    read = read_sex(text)
    assert ("?" if read.asks else read.value) == told
