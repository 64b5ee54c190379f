"""Answers, phones, diets, allergies, animals, languages, stairs, smoking, numbers: a value or a doubt, "
"never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.intake.values.ages import read_age
from exchange_desk.intake.values.allergies import read_allergies
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import read_diets
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.living import read_mobility, read_sex, sex_of_title
from exchange_desk.intake.values.numbers import read_whole
from exchange_desk.intake.values.pets import read_pets
from exchange_desk.intake.values.phones import read_phone
from exchange_desk.intake.values.smoking import read_house_smoking, read_smoker
from exchange_desk.intake.values.steps import read_steps


@given(st.text())
def test_no_text_crashes_a_reader(text: str) -> None:
    for read in (read_yes_no, read_diets, read_animal_limits, read_pets, read_languages, read_steps, read_mobility,
                 read_sex, read_smoker, read_house_smoking, read_whole, read_age):  # fmt: skip
        read(text)
    read_phone(text, ("JP", "DE"))
    says_nothing(text)


@given(st.text(min_size=1))
def test_an_allergy_cell_that_says_something_is_never_lost(text: str) -> None:
    read = read_allergies(text)
    assert read.value or says_nothing(text)


@given(st.sampled_from(["peanuts", "エビ", "Nüsse", "lait", "cats"]), st.text(alphabet="abcdeäé ,;()・", max_size=20))
def test_a_known_substance_is_found_beside_any_other_words(substance: str, other: str) -> None:
    found = {a.substance for a in read_allergies(f"{substance}; {other}").value or ()}
    assert found & {"peanuts", "shellfish", "nuts", "milk", "cat"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cats (asthma)", [("cat", "animal", "severe")]), ("peanuts", [("peanuts", "food", None)]),
        ("エビ・カニ", [("shellfish", "food", None)]), ("薬：ペニシリン", [("penicillin", "medicine", None)]),
        ("カシューナッツ（重い・エピペン持参）", [("cashew_nuts", "food", "severe")]),
        ("犬の毛（軽いくしゃみ程度）", [("dog", "animal", "mild")]), ("mango", [("mango", None, None)]),
        ("nuts, dogs (mild)", [("nuts", "food", None), ("dog", "animal", "mild")]), ("keine", []), ("特になし", []),
    ],
)  # fmt: skip
def test_allergies_keep_their_severity_to_themselves(text: str, expected: list) -> None:
    assert [(a.substance, a.kind, a.severity) for a in read_allergies(text).value or ()] == expected


def test_a_dislike_among_allergies_is_kept_and_asked() -> None:
    read = read_allergies("牛乳が苦手")
    assert read.value
    assert [t.code for t in read.troubles] == ["dislike_or_allergy"]


@pytest.mark.parametrize(
    ("text", "codes", "kept"),
    [
        ("vegetarian, no egg", ("vegetarian", "no_egg"), False), ("coeliac (no gluten!)", ("coeliac",
            "gluten_free"), False),
        ("sans porc", ("no_pork",), False), ("ナッツ禁止", ("nut_free",), False), ("not vegetarian", (), True),
        ("ベジタリアン（卵・乳はOK）", ("vegetarian",), True), ("たくさん食べます", (), True), ("alles", (), False),
    ],
)  # fmt: skip
def test_diets_are_codes_and_other_words_are_kept(text: str, codes: tuple, kept: bool) -> None:
    read = read_diets(text)
    assert (read.value, bool(read.rest)) == (codes, kept)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no cats please", [("cat", "never")]), ("afraid of big dogs", [("big_dog", "never")]), ("猫大好き", []),
            ("猫×", [("cat", "never")]),
        ("できれば犬なし", [("dog", "rather_not")]), ("chat oui, chien non", [("dog", "never")]), ("fine", []),
            ("犬がこわい", [("dog", "never")]),
    ],
)  # fmt: skip
def test_animals_a_guest_avoids(text: str, expected: list) -> None:
    assert [(a.animal, a.strength) for a in read_animal_limits(text).value or ()] == expected


def test_a_plain_no_about_animals_has_two_meanings() -> None:
    assert read_animal_limits("no").asks


def test_pets_have_number_size_and_place() -> None:
    assert [(p.animal, p.count, p.size) for p in read_pets("1 kleiner Hund, 2 Katzen").value or ()] == [
        ("dog", 1, "small"), ("cat", 2, None),
    ]  # fmt: skip
    assert [(p.animal, p.indoors) for p in read_pets("dog outside").value or ()] == [("dog", "no")]


@pytest.mark.parametrize("text", ["yes", "Ja, gern", "はい", "○", "oui", "✓", "可"])
def test_yes_in_every_language(text: str) -> None:
    assert read_yes_no(text).value is True
    assert read_yes_no(text, negative=True).value is False


@pytest.mark.parametrize("text", ["no", "Nein", "いいえ", "×", "non", "✗", "不可"])
def test_no_in_every_language(text: str) -> None:
    assert read_yes_no(text).value is False


@pytest.mark.parametrize("text", ["x", "X", "maybe", "perhaps later"])
def test_what_is_neither_yes_nor_no_is_asked(text: str) -> None:
    assert (read_yes_no(text).value, read_yes_no(text).asks) == (None, True)


@pytest.mark.parametrize(
    ("text", "countries", "number"),
    [
        ("(250) 555-0143", ("CA",), "+12505550143"), ("0176 04069001", ("DE",), "+4917604069001"),
        ("09000002107", ("JP",), "+819000002107"), ("０９０−００００−２１０１", ("JP",), "+819000002101"),
        ("01 99 00 45 01", ("FR",), "+33199004501"), ("0044 1632 960101", ("DE",), "+441632960101"),
    ],
)  # fmt: skip
def test_phones_become_international(text: str, countries: tuple[str, ...], number: str) -> None:
    assert read_phone(text, countries).value == number


def test_levels_go_with_their_language() -> None:
    assert [(s.language, s.level) for s in read_languages("E, etwas F").value or ()] == [("en", None), ("fr", "some")]
    assert [s.language for s in read_languages("英語（少し）、日本語").value or ()] == ["en", "ja"]
    assert read_languages("Klingon").asks


def test_steps_smoking_sex_and_stairs() -> None:
    assert [read_steps(t).value for t in ("ebenerdig", "ebenerdig, 1 Stufe", "1. Stock", "2階")] == [
        "none",
        "few",
        "flight",
        "flight",
    ]
    assert [read_house_smoking(t).value for t in ("nein", "nur draußen", "ja", "Nobody smokes")] == [
        "none",
        "outside",
        "inside",
        "none",
    ]
    assert [read_smoker(t).value for t in ("non", "fume dehors", "yes")] == ["no", "outside", "yes"]
    assert [read_mobility(t).value for t in ("ok", "a few", "no stairs", "à éviter")] == ["any", "few", "none", "none"]
    assert [read_sex(t).value for t in ("H", "女", "W", "m")] == ["male", "female", "female", "male"]
    assert [sex_of_title(t) for t in ("Mrs", "Cllr Dr", "Mr & Mrs")] == ["female", None, None]


def test_ages_are_read_as_they_are_written_and_two_numbers_are_asked_about() -> None:
    assert [read_age(t).value for t in ("aged 7", "12歳", "18 months")] == [7, 12, 1]
    assert read_whole("2 oder 3").asks


@pytest.mark.parametrize(
    "text", ["ピーナッツ（エピペン）", "peanuts (EpiPen)", "アナフィラキシー：卵", "Nüsse, schwer"]
)
def test_an_emergency_pen_or_shock_is_severe_in_every_script(text: str) -> None:
    assert {a.severity for a in read_allergies(text).value or ()} == {"severe"}


def test_months_of_age_in_katakana() -> None:
    assert read_age("18ヶ月").value == 1


@pytest.mark.parametrize("said", ["4.9179E+11", "4,9E11", "3E+10"])
def test_a_phone_of_which_a_spreadsheet_lost_digits_is_asked(said: str) -> None:
    read = read_phone(said, ["DE"])
    assert read.value is None
    assert read.asks


def test_the_extension_of_a_phone_is_kept_beside_it() -> None:
    read = read_phone("01 45 67 89 01 ext 12", ["FR"])
    assert read.value == "+33145678901"
    assert "ext 12" in read.rest
