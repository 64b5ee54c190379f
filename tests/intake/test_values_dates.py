"""Dates in all their forms are read back; what has two readings is asked; nothing crashes."""

from __future__ import annotations

import datetime as dt

import jdatetime
import pytest
from babel.dates import format_date
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.basics.dates import PartialDate
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.calendars import LUNAR, SOLAR, calendar_told
from exchange_desk.intake.values.dates import DAY_FIRST, MONTH_FIRST, date_order, find_dates, read_date

EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DE = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
FR = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
ERAS = (("令和", "R", dt.date(2019, 5, 1)), ("平成", "H", dt.date(1989, 1, 8)), ("昭和", "S", dt.date(1926, 12, 25)))
DAYS = st.dates(dt.date(1930, 1, 1), dt.date(2027, 12, 31))
FULL = str.maketrans("0123456789/-", "０１２３４５６７８９／－")


def era(day: dt.date) -> tuple[str, str, str]:
    name, letter, begin = next(e for e in ERAS if day >= e[2])
    year = day.year - begin.year + 1
    return name, letter, "元" if year == 1 else str(year)


def styles(d: dt.date) -> list[str]:
    name, letter, year = era(d)
    en, de, fr = EN[d.month - 1], DE[d.month - 1], FR[d.month - 1]
    return [
        d.isoformat(), f"{d:%Y/%m/%d}", f"{d.year}.{d.month}.{d.day}", f"{d:%Y%m%d}", f"{d.year}年{d.month}月{d.day}日",
        f"{name}{year}年{d.month}月{d.day}日", f"{letter}{year}.{d.month}.{d.day}", f"{d.day} {en} {d.year}",
        f"{en} {d.day}, {d.year}", f"{en[:3]} {d.day} {d.year}", f"{d.day}-{en[:3]}-{d.year}",
            f"{d.day}. {de} {d.year}",
        f"{d.day} {fr} {d.year}", f"{d.day}.{d.month}.{d.year}", f"{d:%d.%m.%Y}", d.isoformat().translate(FULL),
        f"{d.year}年{d.month}月{d.day}日".translate(FULL), f"({d.isoformat()})", f"born {d.day} {en} {d.year}",
    ]  # fmt: skip


@given(DAYS)
def test_every_date_in_every_style_is_read_back(day: dt.date) -> None:
    for text in styles(day):
        assert read_date(text).value == PartialDate.of(day), text


@given(DAYS)
def test_a_column_that_shows_its_order_is_followed(day: dt.date) -> None:
    assert read_date(f"{day:%d/%m/%Y}", DAY_FIRST).value == PartialDate.of(day)
    assert read_date(f"{day:%m/%d/%Y}", MONTH_FIRST).value == PartialDate.of(day)


@given(DAYS)
def test_without_evidence_a_date_with_two_readings_is_asked(day: dt.date) -> None:
    read = read_date(f"{day:%d/%m/%Y}")
    if day.day <= 12 and day.day != day.month:
        other = dt.date(day.year, day.day, day.month)
        assert read.value is None
        assert read.troubles[0].choices == (str(day), str(other))
    else:
        assert read.value == PartialDate.of(day)


@given(st.dates(dt.date(1928, 1, 1), dt.date(2090, 1, 1)))
def test_the_day_numbers_of_excel_are_read_and_shown(day: dt.date) -> None:
    read = read_date(str((day - dt.date(1899, 12, 30)).days))
    assert read.value == PartialDate.of(day)
    assert [(t.code, t.severity) for t in read.troubles] == [("excel_serial_without_format", "info")]


@given(st.text())
def test_no_text_crashes_a_date(text: str) -> None:
    read = read_date(text)
    assert read.value is None or not read.asks
    find_dates(text)
    date_order([text])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1954", "1954"), ("Sept 2026", "2026-09"), ("2011年8月", "2011-08"), ("1er août 2017", "2017-08-01"),
            ("ca. 1954", "1954"),
        ("28 oct. 1995", "1995-10-28"), ("H22.4.30", "2010-04-30"), ("昭和元年12月26日", "1926-12-26"),
        ("Oct 9, 2009 (son, Gr. 12)", "2009-10-09"),
    ],
)  # fmt: skip
def test_partial_and_wordy_dates(text: str, value: str) -> None:
    assert str(read_date(text).value) == value


@pytest.mark.parametrize("text", ["31/02/2011", "2010-13-45", "30 February 2001", "99999999"])
def test_a_day_that_does_not_exist_is_asked(text: str) -> None:
    read = read_date(text)
    assert (read.value, read.troubles[0].code) == (None, "impossible_date")


def test_a_two_digit_year_is_read_only_where_one_century_is_possible() -> None:
    assert str(read_date("25-Oct-92", latest=dt.date(2027, 10, 7)).value) == "1992-10-25"
    asked = read_date("25-Oct-12", latest=dt.date(2027, 10, 7))
    assert asked.value is None
    assert asked.troubles[0].choices == ("2012-10-25", "1912-10-25")


def test_a_column_that_contradicts_itself_proves_nothing() -> None:
    assert date_order(["7/8/2011", "14/04/2021"]) == DAY_FIRST
    assert date_order(["7/8/2011", "04/14/2021"]) == MONTH_FIRST
    assert date_order(["14/04/2021", "04/14/2021"]) is None
    assert date_order([Cell("2021-04-14", dt.date(2021, 4, 14)), "2012/6/17"]) is None


def test_two_dates_in_one_cell_are_asked_and_a_birth_after_the_visit_too() -> None:
    assert read_date("14/02/1951 & 3 Sept 1953").troubles[0].code == "several_dates"
    assert read_date("2029-01-01", latest=dt.date(2027, 1, 1)).troubles[0].code == "date_out_of_range"


@given(DAYS, st.sampled_from(["de", "fr", "es", "pt", "it", "ru", "uk", "ko", "ja", "zh", "en"]))
def test_a_date_written_out_as_each_language_does_is_read_back(day: dt.date, language: str) -> None:
    text = format_date(day, "long", locale=language)
    assert read_date(text).value == PartialDate.of(day), text


@given(DAYS, st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙"]))
def test_digits_of_other_scripts_are_digits(day: dt.date, digits: str) -> None:
    text = day.isoformat().translate(str.maketrans("0123456789", digits))
    assert read_date(text).value == PartialDate.of(day)


@given(st.dates(dt.date(1941, 1, 1), dt.date(2027, 12, 31)))
def test_years_of_other_calendars_are_converted_and_shown_where_nothing_else_fits(day: dt.date) -> None:
    solar = jdatetime.date.fromgregorian(date=day)
    lunar = Gregorian.fromdate(day).to_hijri()
    texts = {
        f"{day.year + 543}-{day:%m-%d}": None,
        f"{solar.year}/{solar.month:02}/{solar.day:02}": SOLAR,
        f"{lunar.year}/{lunar.month:02}/{lunar.day:02}": LUNAR,
    }
    for text, calendar in texts.items():
        read = read_date(text, calendar=calendar)
        assert read.value == PartialDate.of(day), text
        assert [t.code for t in read.troubles] == ["other_calendar"]
    assert read_date(f"民國{day.year - 1911}年{day.month}月{day.day}日").value == PartialDate.of(day)


@pytest.mark.parametrize("text", ["1387/05/03", "1387-5-3", "۱۳۸۷/۰۵/۰۳", "1405/11/30", "3/5/1387"])
def test_a_hijri_year_is_asked_where_nothing_says_whether_it_is_solar_or_lunar(text: str) -> None:
    read = read_date(text)
    assert read.value is None
    assert read.troubles[0].code == "which_calendar"
    assert len(read.troubles[0].choices) >= 2


@pytest.mark.parametrize(
    ("heading", "countries", "calendar"),
    [
        ("Date of birth", ("IR",), SOLAR),
        ("Date of birth", ("SA",), LUNAR),
        ("Date of birth", ("EG",), None),
        ("Date of birth", ("IR", "SA"), None),
        ("تاریخ تولد (شمسی)", ("DE",), SOLAR),
        ("تاریخ تولد قمری", ("IR",), LUNAR),
        ("Geburtsdatum", ("DE",), None),
    ],
)
def test_the_heading_or_the_country_tells_the_calendar(heading: str, countries: tuple[str, ...], calendar: str) -> None:
    assert calendar_told(heading, countries) == calendar


@pytest.mark.parametrize(
    "locale",
    ["ar", "ar_SY", "fa", "pl", "nl", "tr", "cs", "sk", "hu", "ro", "bg", "el", "sv", "da", "nb", "fi", "he", "id"],
)
@given(day=st.dates(dt.date(1930, 1, 1), dt.date(2027, 12, 31)))
def test_months_written_out_in_further_languages(locale: str, day: dt.date) -> None:
    read = read_date(format_date(day, "long", locale=locale))
    assert read.value == PartialDate.of(day)


@pytest.mark.parametrize(
    ("text", "day"),
    [("۵ مرداد ۱۳۸۷", "2008-07-26"), ("5 رمضان 1430", "2009-08-26"), ("1 جمادى الأولى 1440", "2019-01-07")],
)
def test_the_name_of_a_hijri_month_tells_the_calendar(text: str, day: str) -> None:
    read = read_date(text)
    assert str(read.value) == day
    assert [t.code for t in read.troubles] == ["other_calendar"]


def test_the_order_of_a_date_of_another_calendar_is_asked_too() -> None:
    assert read_date("5/6/2553").troubles[0].choices == ("2010-06-05", "2010-05-06")
    assert str(read_date("5/6/2553", DAY_FIRST).value) == "2010-06-05"
    assert read_date("2553-05-06", latest=dt.date(2005, 1, 1)).value is None
    assert read_date("2480-02-06").asks  # Thai years began in April then
