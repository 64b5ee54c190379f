"""How a writer puts dates, phones and names into cells."""

from __future__ import annotations

import datetime as dt
import random

from benchmarks.corpus.people import Truth
from benchmarks.corpus.tongues import Tongue

_WIDE = str.maketrans("0123456789/", "０１２３４５６７８９／")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_EXCEL_ZERO = dt.date(1899, 12, 30)
_DIGITS = "〇一二三四五六七八九"
_SOUNDS = {"令和": "れいわ", "平成": "ヘイセイ", "昭和": "しょうわ"}
_ERAS = ((dt.date(2019, 5, 1), "令和", "R"), (dt.date(1989, 1, 8), "平成", "H"), (dt.date(1926, 12, 25), "昭和", "S"))


def write_date(day: dt.date, style: str, tongue: Tongue) -> object:
    """A date in one style: a text, a number (an Excel serial), or the date itself ("true")."""
    if style == "true":
        return day
    if style == "serial":
        return (day - _EXCEL_ZERO).days
    if style == "iso":
        return day.isoformat()
    if style == "eight":
        return f"{day:%Y%m%d}"
    if style in ("long", "medium"):
        from babel.dates import format_date

        return str(format_date(day, style, locale=tongue.locale))
    if style == "kanji":
        return f"{day.year}年{day.month}月{day.day}日"
    if style == "hangul":
        return f"{day.year}년 {day.month}월 {day.day}일"
    if style == "full_width":
        return f"{day:%Y/%m/%d}".translate(_WIDE)
    if style in ("era", "era_letter", "era_kanji", "era_kana"):
        start, name, letter = next(era for era in _ERAS if day >= era[0])
        year = day.year - start.year + 1
        if style == "era_letter":
            return f"{letter}{year}.{day.month}.{day.day}"
        if style == "era_kanji":
            return f"{name}{'元' if year == 1 else _kanji(year)}年{_kanji(day.month)}月{_kanji(day.day)}日"
        name = _SOUNDS[name] if style == "era_kana" else name
        return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    if style == "minguo_kanji":
        return f"民國{_kanji(day.year - 1911)}年{_kanji(day.month)}月{_kanji(day.day)}日"
    if style == "minguo":
        return f"民國{day.year - 1911}年{day.month}月{day.day}日"
    if style in ("hijri", "hijri_digits"):
        import jdatetime

        solar = jdatetime.date.fromgregorian(date=day)
        text = f"{solar.year}/{solar.month:02}/{solar.day:02}"
        return text.translate(_PERSIAN) if style == "hijri_digits" else text
    if style == "arabic_digits":
        return f"{day:%d/%m/%Y}".translate(_ARABIC)
    return f"{day:{style}}"


def _kanji(number: int) -> str:
    """A number below 200 in kanji: 二十七, 一百零四."""
    if number >= 100:
        rest = number - 100
        return "一百" + (
            "" if not rest else f"零{_kanji(rest)}" if rest < 10 else _kanji(rest).replace("十", "一十", rest < 20)
        )
    tens, ones = divmod(number, 10)
    return f"{_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_DIGITS[ones] if ones else ''}"


def has_two_readings(days: list[dt.date], style: str) -> bool:
    """Whether nothing in a column of such dates tells day and month apart, or which century."""
    if style == "%d.%m.%y":
        return True  # the century is open where both fit
    return style in ("%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "arabic_digits") and all(day.day <= 12 for day in days)


def write_phone(number: str, style: str, tongue: Tongue) -> object:
    """A phone in one style; "lost" is what a spreadsheet leaves of a national number typed as digits."""
    import phonenumbers

    parsed = phonenumbers.parse(number)
    formats = phonenumbers.PhoneNumberFormat
    if style == "e164":
        return number
    if style == "international":
        return phonenumbers.format_number(parsed, formats.INTERNATIONAL)
    national = phonenumbers.format_number(parsed, formats.NATIONAL)
    digits = "".join(c for c in national if c.isdigit())
    if style == "lost":
        return int(digits)
    if style == "double_zero":
        return "00" + number[1:]
    return national


PHONE_STYLES = ("e164", "international", "national", "national", "national", "double_zero", "lost")


def full_name(person: Truth, style: str) -> str:
    """A whole name in one cell."""
    if style == "comma":
        return f"{person.family}, {person.given}"
    if style == "capitals":
        return f"{person.family.upper()} {person.given}"
    if style == "wide_gap":
        return f"{person.family}\u3000{person.given}"
    if style == "unspaced":
        return f"{person.family}{person.given}"
    if style == "given_first":
        return f"{person.given} {person.family}"
    return f"{person.family} {person.given}"


def name_styles(tongue: Tongue, chance: random.Random) -> str:
    """How a list of this tongue writes names: "two" columns, or one of the forms of `full_name`."""
    match tongue.country:
        case "JP":
            return chance.choice(("two", "wide_gap", "wide_gap", "family_first"))
        case "CN" | "TW" | "KR":
            return chance.choice(("two", "unspaced", "unspaced"))
        case "RU" | "UA":
            return chance.choice(("two", "two", "comma", "family_first"))
        case "EG" | "IR":
            return "two"
    return chance.choice(("two", "two", "two", "comma", "capitals", "given_first"))
