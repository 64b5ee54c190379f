"""Yes and no, ticked boxes, and animals with their numbers, as partner towns write them."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.intake.attendance import attendance_in
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.table import Cell, Sheet
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.numbers import number_word, read_whole
from exchange_desk.intake.values.pets import read_pets

YES = (
    "WAHR|ИСТИНА|agreed|einverstanden|d'accord|согласна|同意します|동의합니다|أوافق|もちろん|o.k.|+|レ|"
    "☑ Yes ☐ No|Yes ☑ No ☐|☒ ja ☐ nein"
)
NO = (
    "FALSCH|ЛОЖЬ|nicht einverstanden|pas d'accord|не согласен|不同意|同意しません|لا أوافق|동의하지 않음|"
    "☐ Yes ☑ No|Yes ☐ No ☑|不可以"
)
OPEN = "☒|[x]|+-|yes/no|☐ Yes ☐ No|☑ Yes ☑ No|noch nicht|未定|not given"
PETS = {
    "犬2匹、猫1匹": "dog 2, cat 1",
    "一只猫": "cat 1",
    "两条狗": "dog 2",
    "고양이 두 마리": "cat 2",
    "개 네 마리": "dog 4",
    "две кошки": "cat 2",
    "due gatti": "cat 2",
    "dos perros": "dog 2",
    "dwa koty": "cat 2",
    "twee katten": "cat 2",
    "3x Katze": "cat 3",
    "Hund, 3 Jahre": "dog None",
}
LIMITS = {
    "not allergic to cats": "",
    "nicht allergisch gegen Katzen": "",
    "pas allergique aux chats": "",
    "犬アレルギーなし": "",
    "ok with cats not dogs": "dog",
    "개는 괜찮고 고양이는 안 됨": "cat",
    "кошки +, собаки -": "dog",
    "gatos sí, perros no": "dog",
    "боится крупных собак": "big_dog",
    "fürchtet sich vor Hunden": "dog",
    "Tierhaarallergie": "any",
    "犬は苦手だが猫は大丈夫": "dog",
    "犬嫌い": "dog",
    "動物OK": "",
    "собаки ок": "",
}


@pytest.mark.parametrize(("texts", "value"), [(YES, True), (NO, False), (OPEN, None)])
def test_answers_in_the_words_and_marks_of_forms(texts: str, value: bool | None) -> None:
    assert {text: read_yes_no(text).value for text in texts.split("|")} == dict.fromkeys(texts.split("|"), value)


@pytest.mark.parametrize(("text", "told"), PETS.items())
def test_how_many_animals_live_in_a_home(text: str, told: str) -> None:
    assert ", ".join(f"{pet.animal} {pet.count}" for pet in read_pets(text).value or ()) == told


@pytest.mark.parametrize(("text", "animal"), LIMITS.items())
def test_each_animal_has_its_own_words(text: str, animal: str) -> None:
    read = read_animal_limits(text)
    assert (" ".join(limit.animal for limit in read.value or ()), read.asks) == (animal, False)


@pytest.mark.parametrize("text", ["small dogs ok", "小型犬なら可", "Hund ok wenn klein", "猫のみ可", "prefers dogs"])
def test_animals_that_are_fine_on_a_condition_leave_the_others_open(text: str) -> None:
    assert read_animal_limits(text).asks


def test_a_korean_yes_is_no_four() -> None:
    assert number_word("네") is None
    assert read_yes_no("네").value is True


def test_a_yes_to_being_recorded_that_goes_on_is_asked() -> None:
    visit = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", None, ("Banbury",), ("GB",))
    rows = (
        ("Surname", "First name", "Recording consent", "6 May"),
        ("Lee", "Ann", "yes, but not my face", "x"),
        ("Roy", "Bo", "yes", "x"),
    )
    sheet = Sheet("1", tuple(tuple(Cell(text, text) for text in row) for row in rows))
    read = attendance_in((sheet,), visit, "a.csv")
    assert [each.participation.get("recording") for each in read.people] == [None, True]


def test_numbers_in_other_digits_and_in_kanji() -> None:
    assert [read_whole(text).value for text in ("٢", "۳", "２人", "二人", "三名", "四位")] == [2, 3, 2, 2, 3, 4]
    assert [read_whole(text).value for text in ("2-3", "two or three", "二三人")] == [None, None, None]
