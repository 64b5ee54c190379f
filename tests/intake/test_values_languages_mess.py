"""Languages as partner towns write them: examinations, Cyrillic levels, rarer languages, a plain yes."""

from __future__ import annotations

import pytest

from exchange_desk.intake.values.languages import read_languages


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Английский В1", "en good"), ("Английский А2, немецкий С1", "en some, de good"),
        ("беглый английский", "en good"),
        ("русский (родной), английский (разговорный)", "ru native, en some"), ("англ., нем.", "en, de"),
        ("JLPT N1", "ja good"), ("日本語N3", "ja some"), ("HSK4", "zh good"), ("中文 HSK三级", "zh some"),
        ("英語CET6", "en good"),
        ("英検準2級", "en some"), ("英検2級", "en good"), ("English, TOEIC 300", "en some"),
        ("TOEIC 600", "en good"),
        ("英語○ ドイツ語△ 中国語×", "en, de some"), ("英語は少ししか話せません", "en some"),
        ("英語：ペラペラ", "en good"),        ("영어 상, 일본어 하", "en good, ja some"),
        ("Schulenglisch", "en some"), ("Nicht so gut Englisch", "en some"),
        ("Svenska modersmål", "sv native"), ("Welsh and Irish", "cy, ga"), ("болгарский", "bg"),
        ("ウルドゥー語", "ur"),
        ("Schweizerdeutsch", "gsw"), ("slovène, albanais", "sl, sq"), ("法语（零基础）", "none"),
        ("英語 ×", "none"),
        ("I understand it", "?"), ("ja", "?"), ("Да", "?"), ("JA", "ja"), ("B1", "?"), ("D, E, F", "de, en, fr"),
    ],
)  # fmt: skip
def test_languages_of_partner_towns(text: str, told: str) -> None:
    read = read_languages(text)
    said = ", ".join(f"{one.language} {one.level}" if one.level else one.language for one in read.value or ())
    assert ("?" if read.asks else said or "none") == told


@pytest.mark.parametrize("text", ["Deutsch seit 3 Jahren", "versteht Englisch", "português do Brasil", "日本語のみ"])
def test_what_is_said_beside_a_language_without_a_level_is_kept(text: str) -> None:
    read = read_languages(text)
    assert read.rest == text
    assert not read.troubles
