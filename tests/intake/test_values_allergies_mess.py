"""How severe an allergy is in the words of many towns: what may kill is severe, traces that are fine tell nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.allergies import read_allergies

SEVERE = (
    "Nuts – can be fatal|nuts (hospital last year)|Nüsse: Krankenhaus 2024|noix (mortelle)|"
    "орехи (реанимация в 2023)|"
    "ナッツ（命にかかわる）|坚果（抢救过）|견과류 응급실|nuts, Auto-Injektor|орехи, адреналін|nuts (Anapen)|"
    "مكسرات، قلم الأدرينالين"
)
NOT_SAID = "nuts but traces ok|nicht schwere Nussallergie|no severe allergy to nuts"
NONE = "none so far|bisher keine|bislang keine|пока нет|не выявлено|pas à ma connaissance|ninguna hasta ahora"
INFLECTED = {
    "nuts": "Spuren von Nüssen|gegen Haselnüssen|орешков|木の実",
    "peanuts": "Erdnüssen|fistaszki|피넛",
    "eggs": "Eiern|куриный белок|卵白",
    "milk": "Käse|チーズ|сыр",
    "shellfish": "Krustentiere|креветок|牡蠣",
    "pollen": "غبار الطلع|цветение берёзы|graminées",
    "dog": "Hundehaare",
    "ibuprofen": "Нурофен|イブプロフェン",
}


@pytest.mark.parametrize("text", SEVERE.split("|"))
def test_what_may_kill_is_severe(text: str) -> None:
    assert {allergy.severity for allergy in read_allergies(text).value or ()} == {"severe"}


@pytest.mark.parametrize("text", NOT_SAID.split("|"))
def test_traces_and_denials_tell_no_severity(text: str) -> None:
    assert {allergy.severity for allergy in read_allergies(text).value or ()} == {None}


@pytest.mark.parametrize("text", NONE.split("|"))
def test_none_so_far_is_none(text: str) -> None:
    assert read_allergies(text).value == ()


DENIED_IN_PART = (
    "egg: no, milk: yes|卵：なし、乳：あり|卵○ 乳× 小麦×|Eier: nein, Milch: ja|œufs non, lait oui|"
    "peanut but not other nuts"
)
FORMER = (
    "used to be allergic to milk|früher Milchallergie|outgrown nut allergy|раньше была аллергия на молоко|"
    "以前卵アレルギーだった|"
    "no longer allergic to eggs|suspected nut allergy|Verdacht auf Nussallergie|подозрение на аллергию на орехи|"
    "疑似花生过敏"
)
OF_ONE_KIND = (
    "food: none; medicine: penicillin|Lebensmittel: keine; Medikamente: Penicillin|еда: нет; лекарства: пенициллин|"
    "食物：无；药物：青霉素|食物なし、薬ペニシリン|음식: 없음, 약물: 페니실린|penicillin, nothing else|"
    "да, пенициллин|예, 페니실린"
)


@pytest.mark.parametrize("text", [*DENIED_IN_PART.split("|"), *FORMER.split("|")])
def test_what_is_denied_in_part_or_of_former_days_is_kept_and_asked(text: str) -> None:
    read = read_allergies(text)
    assert read.value
    assert "unclear_allergy" in {trouble.code for trouble in read.troubles}


@pytest.mark.parametrize("text", OF_ONE_KIND.split("|"))
def test_a_denied_kind_and_a_plain_yes_are_no_allergies_of_their_own(text: str) -> None:
    read = read_allergies(text)
    assert [allergy.substance for allergy in read.value or ()] == ["penicillin"]
    assert not read.asks


@pytest.mark.parametrize("text", ["なし（花粉症のみ）", "特になし。花粉症あり。", "no, only hay fever"])
def test_nothing_but_one_is_that_one(text: str) -> None:
    read = read_allergies(text)
    assert ([allergy.substance for allergy in read.value or ()], read.asks) == (["pollen"], False)


@pytest.mark.parametrize(("text", "code"), [(t, c) for c, texts in INFLECTED.items() for t in texts.split("|")])
def test_a_substance_is_known_in_every_form_of_its_word(text: str, code: str) -> None:
    assert code in {allergy.substance for allergy in read_allergies(text).value or ()}


@pytest.mark.parametrize("said", ["орехи, эпипен", "견과류, 에피펜", "آجیل، اپی‌پن"])
def test_a_pen_is_the_plan_in_every_script(said: str) -> None:
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", None, ("Banbury",), ("GB",))
    rows = [["Surname", "First name", "Allergies"], ["Lee", "Ann", said]]
    sheet = Sheet("list", tuple(tuple(Cell(c, c or None) for c in row) for row in rows))
    allergies = guests_in([sheet], visit, "l.csv").guests[0].allergies
    assert [(each["substance"], each["severity"], each["plan"]) for each in allergies] == [("nuts", "severe", "EpiPen")]
