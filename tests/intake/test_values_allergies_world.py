"""Allergies as people write them in many languages: what is meant, how bad it is, and what says that there is none."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.allergies import read_allergies
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import read_diets


@pytest.mark.parametrize(
    ("said", "substances", "severity"),
    [
        ("Nueces y mariscos", {"nuts", "shellfish"}, None),
        ("alergia grave a los cacahuetes", {"peanuts"}, "severe"),
        ("intolerante a la lactosa (leve)", {"lactose"}, "mild"),
        ("amendoim e leite", {"peanuts", "milk"}, None),
        ("uova, latte", {"eggs", "milk"}, None),
        ("frutta a guscio (shock anafilattico)", {"nuts"}, "severe"),
        ("орехи (тяжёлая, эпипен)", {"nuts"}, "severe"),
        ("аллергия на кошек и пыльцу", {"cat", "pollen"}, None),
        ("Молоко, яйца; мёд", {"milk", "eggs", "honey"}, None),
        ("горіхи та арахіс", {"nuts", "peanuts"}, None),
        ("orzechy i mleko", {"nuts", "milk"}, None),
        ("noten en pinda's, ernstig", {"nuts", "peanuts"}, "severe"),
        ("花生、虾", {"peanuts", "shellfish"}, None),
        ("對蝦和雞蛋嚴重過敏", {"shellfish", "eggs"}, "severe"),
        ("马铃薯", {"马铃薯"}, None),
        ("땅콩과 새우", {"peanuts", "shellfish"}, None),
        ("사과 알레르기 (심한)", {"fruit"}, "severe"),
        ("حساسية من المكسرات والبيض", {"nuts", "eggs"}, None),
        ("فول سوداني (شديدة)", {"peanuts"}, "severe"),
        ("حساسیت به تخم مرغ و شیر", {"eggs", "milk"}, None),
        ("گردو", {"nuts"}, None),
    ],
)
def test_allergies_are_known_in_many_languages(said: str, substances: set[str], severity: str | None) -> None:
    read = read_allergies(said)
    assert {allergy.substance for allergy in read.value or ()} == substances
    assert severity in {allergy.severity for allergy in read.value or ()}
    assert all(allergy.as_typed for allergy in read.value or ())


DENIALS = [
    "No tengo alergias", "ninguna alergia alimentaria", "Sin alergias conocidas", "não tem alergias",
    "nenhuma", "nessuna allergia", "нет аллергии", "Аллергий не имеется", "аллергии нет", "отсутствует",
    "немає алергії", "brak alergii", "geen allergieën", "没有过敏", "無", "无过敏史", "없음", "특별한 알레르기 없음",
    "알레르기 없습니다", "لا يوجد", "لا توجد حساسية", "ندارد", "حساسیت ندارم", "هیچ حساسیتی ندارد",
    "no food allergies", "pas d'allergie", "Nein, keine",
]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    DENIALS,
)
def test_a_plain_denial_is_no_allergy(said: str) -> None:
    assert says_nothing(said)
    assert read_allergies(said).value == ()


NAMED = [
    "no nuts", "not without nuts", "нет орехов", "sin gluten", "없음?", "no?", "kein Ei", "不吃牛肉",
    "لا يأكل السمك", "geen noten", "не ест рыбу", "no soy", "ne mange pas de poisson", "nie je ryb",
    "no tengo alergias, solo al polen", "нет, кроме пыльцы", "没有，除了花生", "없음 (땅콩 제외)",
]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    NAMED,
)
def test_what_names_anything_or_is_a_question_is_no_denial(said: str) -> None:
    assert not says_nothing(said)
    assert read_allergies(said).value


@pytest.mark.parametrize(
    "said", ["нет аллергии на орехи", "sin alergia a la leche", "没有花生过敏", "pescado: desconocido"]
)
def test_a_denied_or_uncertain_allergy_is_kept_and_asked(said: str) -> None:
    read = read_allergies(said)
    assert read.value
    assert read.asks


@pytest.mark.parametrize(
    ("said", "answer"),
    [("Sí", True), ("sim", True), ("да", True), ("так", True), ("是", True), ("네", True), ("نعم", True), ("بله", True),
     ("não", False), ("нет", False), ("ні", False), ("否", False), ("아니오", False), ("لا", False), ("خیر", False)],
)  # fmt: skip
def test_yes_and_no_are_known_in_many_languages(said: str, answer: bool) -> None:
    assert read_yes_no(said).value is answer


@pytest.mark.parametrize(
    ("said", "diets"),
    [
        ("vegetariana", ("vegetarian",)),
        ("Vegano", ("vegan",)),
        ("sin gluten y sin lactosa", ("gluten_free", "lactose_free")),
        ("não come porco", ("no_pork",)),
        ("senza glutine", ("gluten_free",)),
        ("вегетарианка", ("vegetarian",)),
        ("не ест свинину", ("no_pork",)),
        ("без м'яса", ("no_meat",)),
        ("wegetarianin", ("vegetarian",)),
        ("清真", ("halal",)),
        ("不吃猪肉", ("no_pork",)),
        ("素食", ("vegetarian",)),
        ("채식", ("vegetarian",)),
        ("할랄", ("halal",)),
        ("حلال", ("halal",)),
        ("نباتية", ("vegetarian",)),
        ("بدون لحم الخنزير", ("no_pork",)),
        ("گیاهخوار", ("vegetarian",)),
        ("come de todo", ()),
        ("всё", ()),
        ("都吃", ()),
        ("no vegetariana", ()),
    ],
)
def test_diets_are_known_in_many_languages(said: str, diets: tuple[str, ...]) -> None:
    assert read_diets(said).value == diets


@pytest.mark.parametrize("said", ["sin carne de caballo", "بدون لحم الجمل", "no vegetariana", "не вегетарианец"])
def test_a_diet_that_is_not_understood_stays_in_words(said: str) -> None:
    read = read_diets(said)
    assert read.value == ()
    assert read.rest == said
