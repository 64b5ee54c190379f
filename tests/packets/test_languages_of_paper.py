"""Languages on paper: their codes, days, times and lists, and a sheet that runs from right to left."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session

from exchange_desk.basics.languages import LANGUAGES, NAMES, language_code
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.phrases.asking import spoken_by
from exchange_desk.packets.phrases.calendar_names import DAYS, MONTHS, SHORT_DAYS
from exchange_desk.packets.phrases.dates import clock, day_mark, long_day, short_day, span
from exchange_desk.packets.phrases.words import joined, language_of, value_word
from exchange_desk.packets.printing import preview, recipients
from exchange_desk.packets.text.direction import levels
from exchange_desk.packets.tongues import title_of

THURSDAY, WEDNESDAY = dt.date(2027, 10, 7), dt.date(2027, 10, 13)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("cmn", "zh-Hans"),
        ("ZH-HANT", "zh-Hant"), ("pt-BR", "pt"), ("jpn", "ja"), ("en_GB", "en"), ("ger", "de"), (" uk ", "uk"),
        ("zh-hans-sg", "zh-Hans"),
    ],
)  # fmt: skip
def test_a_language_is_known_however_its_code_is_written(written: str, code: str) -> None:
    assert language_code(written) == code == language_of(written)


def test_a_language_without_words_is_none_and_a_country_speaks_for_who_said_nothing() -> None:
    assert language_of("nl", country="DE") is None
    assert language_of(None, country="tw") == "zh-Hant"
    assert spoken_by("zh-TW") == "zh-Hant"
    assert spoken_by("zh") == "zh"
    assert spoken_by(None, country="IR") == "fa"
    assert value_word("language", "zh-TW", "fr") == "chinois"
    assert set(NAMES) == set(LANGUAGES)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code in MONTHS])
def test_the_names_of_days_and_months_are_those_that_the_world_agreed_on(language: str) -> None:
    for month in range(1, 13):
        there = format_date(dt.date(2027, month, 7), "d MMMM", locale=language)
        assert MONTHS[language][month - 1] in there
    for day in range(4, 11):
        date = dt.date(2027, 10, day)
        assert DAYS[language][date.weekday()] == format_date(date, "EEEE", locale=language)


def test_asian_weekdays_are_those_that_the_world_agreed_on() -> None:
    for language in ("ko", "zh-Hans", "zh-Hant"):
        for day in range(4, 11):
            date = dt.date(2027, 10, day)
            locale = language.replace("-", "_")
            assert DAYS[language][date.weekday()] == format_date(date, "EEEE", locale=locale)
            assert SHORT_DAYS[language][date.weekday()] == format_date(date, "EEE", locale=locale)


@pytest.mark.parametrize(
    ("language", "long", "short", "both"),
    [
        ("es", "jueves, 7 de octubre de 2027", "jue, 7 oct", "jue, 7 oct – mié, 13 oct 2027"),
        ("pt", "quinta-feira, 7 de outubro de 2027", "qui., 7 out.", "qui., 7 out. – qua., 13 out. 2027"),
        ("it", "giovedì 7 ottobre 2027", "gio 7 ott", "gio 7 ott – mer 13 ott 2027"),
        ("ru", "четверг, 7 октября 2027 г.", "чт, 7 окт.", "чт, 7 окт. – ср, 13 окт. 2027 г."),
        ("uk", "четвер, 7 жовтня 2027 р.", "чт, 7 жовт.", "чт, 7 жовт. – ср, 13 жовт. 2027 р."),
        ("ar", "الخميس، 7 أكتوبر 2027", "الخميس، 7 أكتوبر", "الخميس، 7 أكتوبر – الأربعاء، 13 أكتوبر 2027"),
        ("ko", "2027년 10월 7일 목요일", "10월 7일(목)", "2027년 10월 7일(목) – 10월 13일(수)"),
        ("zh-Hans", "2027年10月7日（星期四）", "10月7日（周四）", "2027年10月7日（周四） – 10月13日（周三）"),
        ("zh-Hant", "2027年10月7日（星期四）", "10月7日（週四）", "2027年10月7日（週四） – 10月13日（週三）"),
    ],
)
def test_days_are_written_as_people_write_them(language: str, long: str, short: str, both: str) -> None:
    assert long_day(THURSDAY, language) == long
    assert short_day(THURSDAY, language) == short
    assert span(THURSDAY, WEDNESDAY, language) == both
    assert clock(dt.time(18, 50), language) == "18:50"


@pytest.mark.parametrize(
    ("language", "both"),
    [
        ("en", "Tue 28 Dec 2027 – Mon 3 Jan 2028"),
        ("de", "Di, 28. Dez. 2027 – Mo, 3. Jan. 2028"),
        ("ja", "2027年12月28日（火） – 2028年1月3日（月）"),
        ("ko", "2027년 12월 28일(화) – 2028년 1월 3일(월)"),
    ],
)
def test_a_span_over_new_year_tells_both_years(language: str, both: str) -> None:
    assert span(dt.date(2027, 12, 28), dt.date(2028, 1, 3), language) == both


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "A, B e inglés"), ("it", "A, B e inglés"), ("pt", "A, B e inglés"), ("ru", "A, B и inglés"),
        ("uk", "A, B і inglés"), ("zh-Hans", "A、B和inglés"), ("ko", "A, B, inglés"), ("ar", "A، B و inglés"),
    ],
)  # fmt: skip
def test_several_words_are_a_list_in_each_language(language: str, told: str) -> None:
    assert joined(["A", "B", "", "inglés"], language) == told


def test_spanish_says_y_before_ice_and_arabic_writes_and_to_its_word() -> None:
    assert joined(["agua", "hielo"], "es") == "agua y hielo"
    assert joined(["إنجليزية", "عربية"], "ar") == "إنجليزية وعربية"
    assert [day_mark(days, "ru") for days in (1, 2, -5)] == ["+1 день", "+2 дня", "−5 дней"]


def test_the_number_of_a_flight_stays_in_order_within_arabic() -> None:
    text = "طائرة 8P 1420"
    found = levels(text, 1)
    assert len(set(found[-7:])) == 1
    assert found[-1] % 2 == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_printed_in_every_language(language: str) -> None:
    with new_session() as session:
        awkward_visit(session)
        who = recipients(session, visit_id=VISIT, document="guest-letter")[0].id
        for chosen in ((language,), (language, "ja" if language == "en" else "en")):
            pdf = preview(
                session,
                visit_id=VISIT,
                document="guest-letter",
                subject_id=who,
                now=dt.datetime(2027, 9, 1),
                languages=chosen,
            )
            assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize("language", ["ja", "de", "ko", "ru", "uk", "ar", "zh-Hans", "zh-Hant", "it"])
def test_every_document_is_called_in_the_language_of_its_reader(language: str) -> None:
    assert [document.key for document in DOCUMENTS if title_of(document, language) == document.title] == []
