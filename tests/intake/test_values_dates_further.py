"""Dates in the further forms of thirteen languages; spans, decades, ages and bare numbers are never taken for a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.ages import age_alone, read_age
from exchange_desk.intake.values.calendars import LUNAR, MINGUO, SOLAR, THAI, calendar_of, calendar_told
from exchange_desk.intake.values.date_spelling import kanji_number
from exchange_desk.intake.values.dates import find_dates, read_date, serials_proved

DIGITS = "〇一二三四五六七八九"
EARLIEST, LATEST = dt.date(1921, 1, 1), dt.date(2027, 12, 31)
READ = {
    "1923-09-01": ("大正十二年九月一日",),
    "1970-06-07": ("しょうわ45年6月7日", "ショウワ45.6.7", "Showa 45/6/7"),
    "1975": ("昭和五〇年",),
    "1988-12-31": ("昭和六十三年十二月三十一日", "昭和63年12月31日"),
    "1989-01-08": ("平成元年1月8日",),
    "1990": (
        "حوالي 1990", "c. 1990", "c1990", "ca. 1990", "circa 1990", "~1990", "about 1990", "approx. 1990",
        "um 1990", "etwa 1990", "vers 1990", "hacia 1990", "около 1990", "около 1990 г.", "близько 1990",
        "por volta de 1990", "1990?", "since 1990",
    ),
    "1992": (
        "صيف 1992", "تابستان ۱۹۹۲", "summer 1992", "Summer of 1992", "Sommer 1992", "été 1992", "verano de 1992",
        "verão de 1992", "estate 1992", "лето 1992", "летом 1992 года", "літо 1992", "early 1992", "Anfang 1992",
        "début 1992",
    ),
    "1992-03-13": ("13/3/92",),
    "1992-05-03": ("3 May '92",),
    "1995": ("1995年夏", "1995年秋頃", "1995년 여름"),
    "1995-12-20": ("一九九五年十二月二十日",),
    "1998": ("一九九八年", "1998年夏天"),
    "2008-07-26": ("۵ مرداد ۱۳۸۷", "1387/5/5 ه.ش", "۱۳۸۷/۵/۵ شمسی"),
    "2008-08-08": ("二〇〇八年八月八日",),
    "2009-08-26": ("5 رمضان 1430", "1430/9/5هـ"),
    "2009-09-05": ("15 Ramadan 1430",),
    "2010": (
        "مواليد 2010", "متولد 2010", "Ende 2010", "late 2010", "born in 2010", "geb. 2010", "né en 2010",
        "nacido en 2010", "2010 г.р.", "2010 р.н.", "2010年生まれ", "2010年生", "2010년생", "rok 2010",
    ),
    "2010-03-03": ("nata il 3 marzo 2010", "род. 3 марта 2010"),
    "2015": ("ヘイセイ27年", "平成廿七年", "民国104年", "พ.ศ. 2558", "2015-00-00"),
    "2015-01-01": ("1º gennaio 2015", "1° gennaio 2015", "1o de enero de 2015"),
    "2015-01-03": ("٣ كانون الثاني ٢٠١٥", "3-ene-2015", "3 gen 2015"),
    "2015-02-03": ("3 февр. 2015 г.", "3 лютого 2015 року", "3 févr. 2015"),
    "2015-03": (
        "二零一五年三月", "2015年3月上旬", "2015년 3월생", "March 2015", "03/2015", "2015/03", "2015-3",
        "2015-03-00", "2015-03-??",
    ),
    "2015-03-03": (
        "平成二十七年三月三日", "H27.3.3", "h27.3.3", "Ｈ２７．３．３", "H27-03-03", "へいせい27年3月3日",
        "ヘイセイ27年3月3日", "ﾍｲｾｲ27年3月3日", "平27.3.3", "㍻27年3月3日", "平成27年3月3日生まれ",
        "平成27年3月3日（12歳）", "平成27(2015)年3月3日", "平成27年(2015年)3月3日", "2015年（平成27年）3月3日",
        "2015(H27)/3/3", "二〇一五年三月三日", "二千十五年三月三日", "2015年三月三日", "平成二七年三月三日",
        "Heisei 27.3.3", "H27年3月3日", "H270303", "平成27年3月3日(火)", "2015년 3월 3일", "2015. 3. 3.",
        "2015年3月3号", "民國104年3月3日", "民國一百零四年三月三日", "中華民國 104 年 3 月 3 日", "民104.3.3",
        "3 มีนาคม 2558", "3 มี.ค. 2558", "3/3/2558", "3 มีนาคม พ.ศ. 2558", "๓ มีนาคม ๒๕๕๘", "3 มีนาคม ค.ศ. 2015",
        "03-03-2558", "3 de marzo de 2015", "3 mar 2015", "3-mar-2015", "3 março 2015", "3º de março de 2015",
        "«3» марта 2015 г.", "3 мар 2015", "3. Mär. 2015", "3.März 2015", "3.III.2015", "3 III 2015",
        "3rd of March, 2015", "Tuesday, March 3rd, 2015", "Di., 3. März 2015", "mardi 3 mars 2015",
        "martes, 3 de marzo de 2015", "terça-feira, 3 de março de 2015", "martedì 3 marzo 2015",
        "вторник, 3 марта 2015 г.", "вівторок, 3 березня 2015 р.", "2015년 3월 3일 화요일", "2015年3月3日 星期二",
        "2015年3月3日(火)", "الثلاثاء، ٣ مارس ٢٠١٥", "2015-03-03T00:00:00", "2015-03-03T00:00:00Z",
        "2015-03-03 00:00:00", "03/03/2015 00:00", "3/3/2015 12:00:00 AM", "20150303", "2015 03 03", "03 03 2015",
        "2015 Mar 3", "2015, March 3", "2015.3.3", "03,03,2015", "2015/3/3/", "3.3.'15", "3/3/15",
    ),
    "2015-03-05": ("٥ مارس ٢٠١٥", "5 آذار 2015", "5 مارس 2015 م", "٢٠١٥/٣/٥", "۵ مارس ۲۰۱۵"),
    "2015-03-25": ("25 03 2015", "25,03,2015", "25_03_2015", "25\\03\\2015", "25|03|2015"),
    "2015-04-03": ("3 ABR 2015",),
    "2015-05-03": ("3 mag 2015",),
    "2015-05-05": ("5 مه 2015",),
    "2015-06-03": ("3 giu 2015",),
    "2015-07-03": ("3 lug 2015", "3 juil. 2015", "3 juil 15"),
    "2015-08-03": ("3 ago 2015",),
    "2015-09-03": ("3 set 2015", "3 сен 2015", "3 сент. 2015"),
    "2015-10-03": ("3 out 2015", "3 ott 2015"),
    "2015-12-03": ("3 dic 2015", "3 груд. 2015", "3-XII-2015"),
    "2019": ("令和元年",),
    "2019-05-01": ("令和元年五月一日", "R1/5/1"),
    "2019-06-01": ("れいわ元年6月1日",),
    "2021": ("Reiwa 3",),
    "2021-04": ("レイワ3年4月",),
    "2021-04-05": ("令和３年 ４月 ５日",),
}  # fmt: skip
ASKED = (
    "Heisei 27, March 3", "平成65年1月1日", "1990年代", "1980年代前半", "150303", "이천십오년 삼월 삼일", "95년생",
    "만 14세", "14세", "08年8月8日", "104/03/03", "104.3.3", "104年3月3日", "14岁", "14歳", "満14歳", "十四歳",
    "3 มี.ค. 58", "2558", "۱۳۸۷/۰۵/۰۳", "مرداد ۱۳۸۷", "1387", "1387 ش", "1430 هـ", "5/9/1430 هـ", "5/9/1430 هجري",
    "12 سنة", "١٢ سنة", "۱۲ ساله", "14 سال", "Sommer 92", "1987/88", "1987-88", "1987/1988", "1992-1995",
    "1992–1995", "early 2010s", "2010s", "the 1990s", "late 1980s", "Anfang der 90er", "90er Jahre", "1990er",
    "années 1990", "años 90", "anos 1990", "anni '90", "1990-е", "90-е годы", "before 1990", "vor 1990",
    "after 2000", "до 1990", "1990 or 1991", "3-5 May 2027", "3.-5. Mai 2027", "3–5 May 2027", "May 3-5, 2027",
    "3 to 5 May 2027", "du 3 au 5 mai 2027", "3. bis 5. Mai 2027", "del 3 al 5 de mayo de 2027",
    "с 3 по 5 мая 2027", "3–5 мая 2027", "2027年5月3日～5日", "2027年5月3日〜5月5日", "2027-05-03/05",
    "2027-05-03 - 2027-05-05", "3/5-5/5/2027", "3./4. Mai 2027", "3 e 4 maggio 2027", "12 лет", "12 років",
    "12 ans", "12 Jahre", "12 años", "12 anos", "12 anni", "12", "12 yrs", "age 12", "12 y/o", "12;3", "12 lat",
    "12살", "Mar-15", "März 15", "03032015", "00/03/2015", "??/03/2015", "XX.03.2015", "?.3.2015", "31.4.2015",
    "29.2.2015", "1.1.1900", "unknown", "неизвестно", "tba", "不明", "92.3.13",
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [(text, value) for value, texts in READ.items() for text in texts])
def test_each_form_is_read_as_the_day_it_tells(text: str, value: str) -> None:
    assert str(read_date(text, earliest=EARLIEST, latest=LATEST).value) == value


@pytest.mark.parametrize("text", ASKED)
def test_what_tells_no_single_day_is_asked(text: str) -> None:
    read = read_date(text, earliest=EARLIEST, latest=LATEST)
    assert read.value is None
    assert read.asks


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("3-5 May 2027", ("2027-05-03", "2027-05-05")),
        ("с 3 по 5 мая 2027", ("2027-05-03", "2027-05-05")),
        ("2027年5月3日～5日", ("2027-05-03",)),
        ("104/03/03", ("2015-03-03",)),
        ("98年3月3日", ("2009-03-03", "1998-03-03")),
        ("5/9/1430 هـ", ("2009-08-26", "2009-05-04")),
    ],
)
def test_a_question_about_a_date_offers_what_it_can_be(text: str, choices: tuple[str, ...]) -> None:
    assert read_date(text, earliest=EARLIEST, latest=LATEST).troubles[0].choices == choices


def test_a_year_of_taiwan_is_taken_where_the_heading_or_the_country_tells() -> None:
    assert calendar_told("出生日期(民國)", ("DE",)) == calendar_told("生日", ("TW",)) == MINGUO
    for text in ("104/03/03", "104.3.3", "104年3月3日"):
        read = read_date(text, calendar=MINGUO)
        assert str(read.value) == "2015-03-03"
        assert [t.code for t in read.troubles] == ["other_calendar"]


def test_a_word_beside_a_date_tells_its_calendar() -> None:
    assert [calendar_of(text) for text in ("1387/5/5 ه.ش", "1430/9/5 هـ", "1430/9/5 ه.ق")] == [SOLAR, LUNAR, LUNAR]
    assert [calendar_of(text) for text in ("1387/5/5", "5 مارس 2015 م")] == [None, None]
    told = read_date("พ.ศ. 2558").troubles[0]
    assert (told.code, told.severity) == ("other_calendar", "warning")
    assert THAI in told.text


@given(st.integers(0, 99), st.sampled_from(["十", "positions"]))
def test_kanji_numerals_are_read_in_both_ways_of_writing(number: int, way: str) -> None:
    tens, ones = divmod(number, 10)
    if way == "positions" or not tens:
        word = "".join(DIGITS[int(c)] for c in str(number))
    else:
        word = f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[ones] if ones else ''}"
    assert kanji_number(word) == number


@given(st.dates(dt.date(1990, 1, 1), dt.date(2018, 12, 31)))
def test_an_era_spelled_out_finds_its_day_and_its_place_in_the_text(day: dt.date) -> None:
    def spelled(number: int) -> str:
        tens, ones = divmod(number, 10)
        return f"{DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{DIGITS[ones] if ones else ''}"

    text = f"長男 太郎 平成{spelled(day.year - 1988)}年{spelled(day.month)}月{spelled(day.day)}日 小学生"
    found = find_dates(text)
    assert [str(one.read.value) for one in found] == [day.isoformat()]
    assert text[: found[0].start].strip() == "長男 太郎"
    assert text[found[0].end :].strip() == "小学生"


def test_a_year_told_in_two_counts_that_disagree_is_asked() -> None:
    assert read_date("平成27年(2014年)3月3日").asks
    assert read_date("2014年（平成27年）3月3日").asks


def test_a_lone_number_of_five_digits_is_asked_until_its_column_proves_it() -> None:
    assert not serials_proved(["42066", "", "unknown"])
    assert not serials_proved(["42066", "42066"])
    assert serials_proved(["42066", "39812"])
    assert serials_proved(["42066", "3 May 2011"])
    assert serials_proved([Cell("42066", 42066), Cell("2011-05-03", dt.date(2011, 5, 3))])
    asked = read_date("42066", serials=False).troubles[0]
    assert (asked.severity, asked.choices) == ("ask", ("2015-03-03",))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("12 лет", 12), ("2 года", 2), ("12 років", 12), ("14歳", 14), ("満14歳", 14), ("十四歳", 14), ("12 ans", 12),
        ("12 Jahre", 12), ("12 años", 12), ("12 anos", 12), ("12 anni", 12), ("12 y/o", 12), ("12살", 12),
        ("만 14세", 14), ("14岁", 14), ("١٢ سنة", 12), ("۱۲ ساله", 12), ("18 months", 1), ("10개월", 0), ("5 мес.", 0),
        ("14歳3ヶ月", 14), ("6.0", 6), ("12", 12),
    ],
)  # fmt: skip
def test_an_age_in_any_language_is_an_age(text: str, years: int) -> None:
    assert age_alone(text) == years
    assert read_age(text).value == years
    assert read_date(text).value is None


@pytest.mark.parametrize("text", ["7-8", "7th grade", "8. Klasse", "中学2年生", "12,5", "1990", "125"])
def test_what_is_no_age_is_asked(text: str) -> None:
    assert read_age(text).asks
