"""Diets as partner towns write them: foods that are denied in any words, denials behind the word, and what is asked."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.diets import read_diets

DIETS = {
    "no_pork": (
        "schweinefleischfrei|isst kein Schwein|ne mange pas de porc|não come carne de porco|non mangia maiale|"
        "豬肉不可|豚肉ダメ|豚肉は食べません|"
        "돼지고기 X|nie je wieprzowiny"
    ),
    "no_meat": "мясо не ест|肉は食べない|گوشت نمی‌خورد|isst kein Fleisch",
    "no_fish": "isst keinen Fisch|魚は食べません|рыбу не ест",
    "no_raw_fish": "raw fish no|刺身は食べられません|kein Sushi",
    "no_beef": "kein Rind|Hindu (no beef)",
    "no_egg": "kein Ei|卵を食べない",
    "no_alcohol": "お酒飲めない",
    "halal": "nur halal|حلال فقط",
    "kosher": "cacher|כשר",
    "pescatarian": "Pescetarier|ペスカタリアン",
    "no_pork no_beef": "no pork or beef|豚肉と牛肉は食べません",
}
DENIED = "vegetarian: no|vegan: nein|ベジタリアンではない|ハラル不要|not halal|kein Vegetarier"
OPEN = "muslim|мусульманин|ムスリム|hindu|no red meat|pork ok|sin carne de caballo|yes|鶏肉不可|忌口：猪肉|vegan?"
EVERYTHING = "mange de tout|何でも食べる|다 잘 먹음|همه چیز می‌خورد|Mischkost|无忌口"
NOTED = "low salt|nicht scharf|辛いもの苦手|不吃辣|picky eater|牛乳が苦手|FODMAP"


@pytest.mark.parametrize(("text", "codes"), [(t, c) for c, texts in DIETS.items() for t in texts.split("|")])
def test_what_somebody_does_not_eat(text: str, codes: str) -> None:
    read = read_diets(text)
    assert read.value == tuple(codes.split())
    assert not read.asks


@pytest.mark.parametrize("text", DENIED.split("|"))
def test_a_diet_that_is_denied_is_none_and_stays_in_words(text: str) -> None:
    read = read_diets(text)
    assert read.value == ()
    assert read.rest
    assert not read.asks


@pytest.mark.parametrize("text", OPEN.split("|"))
def test_what_may_be_a_diet_is_asked(text: str) -> None:
    assert read_diets(text).asks


@pytest.mark.parametrize("text", EVERYTHING.split("|"))
def test_who_eats_everything_has_no_diet(text: str) -> None:
    read = read_diets(text)
    assert (read.value, read.rest, read.asks) == ((), "", False)


@pytest.mark.parametrize("text", NOTED.split("|"))
def test_a_wish_is_noted_and_not_asked_about(text: str) -> None:
    read = read_diets(text)
    assert (read.value, bool(read.rest), read.asks) == ((), True, False)
