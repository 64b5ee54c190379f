"""Forms of fewer lists: Roman months, months of Thailand, years of Taiwan without a word, eras in one number."""

from __future__ import annotations

import re

from exchange_desk.intake.values.calendars import MINGUO, OURS, THAI, minguo, thai
from exchange_desk.intake.values.date_forms import Form, Reading, Readings, number_of, several, year_of_era
from exchange_desk.intake.values.read import Trouble

_FAR = 2050  # no list tells of a day after that year with two digits
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_THAI_MONTHS = (
    "มกราคม ม.ค.", "กุมภาพันธ์ ก.พ.", "มีนาคม มี.ค.", "เมษายน เม.ย.", "พฤษภาคม พ.ค.", "มิถุนายน มิ.ย.", "กรกฎาคม ก.ค.",
    "สิงหาคม ส.ค.", "กันยายน ก.ย.", "ตุลาคม ต.ค.", "พฤศจิกายน พ.ย.", "ธันวาคม ธ.ค.",
)  # fmt: skip
_THAI_NUMBERS = {word: number for number, words in enumerate(_THAI_MONTHS, 1) for word in words.split()}
_THAI_NUMBERS |= {word.rstrip("."): number for word, number in _THAI_NUMBERS.items()}
_THAI_WORDS = "|".join(re.escape(word) for word in sorted(_THAI_NUMBERS, key=len, reverse=True))
_THAI_DATE = re.compile(
    rf"(?:(?<!\d)(?P<d>\d{{1,2}})\s*)?(?P<w>{_THAI_WORDS})\s*(?:(?P<e>[พค])\.?\s?ศ\.?\s*)?(?P<y>\d{{4}}|\d{{2}})(?!\d)"
)
_THAI_YEAR = re.compile(r"พ\.?\s?ศ\.?\s*(?P<y>2[4-6]\d{2})(?!\d)")
_ROMAN_MONTH = re.compile(
    r"(?<![\w/.])(?P<d>\d{1,2})\s*[./\s-]\s*(?P<w>VIII|VII|VI|IV|IX|XII|XI|III|II|I|V|X)\s*[./\s-]\s*(?P<y>\d{4})(?!\d)"
)
_OF_TAIWAN = re.compile(
    r"(?<![\d/.-])(?P<y>1[0-2]\d|\d{2}(?=年))\s*(?P<s>[./-]|年)\s*(?P<m>\d{1,2})\s*(?:(?P=s)|月)\s*(?P<d>\d{1,2})日?"
    r"(?!\d|[/.-]\d)", re.ASCII
)  # fmt: skip

_KOREAN_SHORT = re.compile(
    r"(?<!\d)['’]?(?P<y>\d{2})\s*년\s*(?P<m>\d{1,2})\s*월\s*(?P<d>\d{1,2})\s*일?(?:\s*생)?", re.ASCII
)
YEAR_LEADS = "year_leads"


def _thai(match: re.Match[str], order: str | None) -> Readings:
    month, day = _THAI_NUMBERS[match["w"]], number_of(match["d"])
    if len(match["y"]) == 2:
        years = {
            2500 + int(match["y"]) - 543,
            2400 + int(match["y"]) - 543,
            1900 + int(match["y"]),
            2000 + int(match["y"]),
        }
        return tuple(Reading((year, month, day)) for year in sorted(years, reverse=True))
    year = int(match["y"])
    if match["e"] == "ค" or year < 2400:
        return (Reading((year, month, day)),)
    return (_of_thailand(match[0], year, month, day),)


def _thai_year(match: re.Match[str], order: str | None) -> Readings:
    return (_of_thailand(match[0], int(match["y"]), None, None),)


def _of_thailand(whole: str, year: int, month: int | None, day: int | None) -> Reading:
    ours = thai(year, month, day)
    said = "-".join(f"{part:02}" for part in ours if part)
    told = f"“{whole}” was taken for a date of the Thai calendar and read as {said}."
    return Reading(ours, Trouble("other_calendar", told, (said,), "warning"), THAI)


def _korean_short(match: re.Match[str], order: str | None) -> Readings:
    return several(match["y"], [(int(match["m"]), int(match["d"]))], match[0].strip())


def packed(text: str, order: str | None) -> Readings:
    """Six digits without signs between them ("080312"): the year first or last, where nothing says which."""
    if not re.fullmatch(r"\d{6}", text, re.ASCII):
        return None
    one, two, three = text[:2], int(text[2:4]), text[4:]
    readings = list(several(one, [(two, int(three))], text) or ())
    if order != YEAR_LEADS:
        readings += several(three, [(two, int(one))], text) or ()
        if order != "day_first":
            readings += several(three, [(int(one), two)], text) or ()
    return tuple(readings)


def _roman(match: re.Match[str], order: str | None) -> Readings:
    return several(match["y"], [(_ROMAN.index(match["w"]) + 1, int(match["d"]))], match[0])


def _taiwan(match: re.Match[str], order: str | None) -> Readings:
    """A year of Taiwan that no word tells: taken only where the column does."""
    ours = minguo(int(match["y"]), int(match["m"]), int(match["d"]))
    said = "-".join(f"{part:02}" for part in ours if part)
    told = f"“{match[0]}” was taken for a date of the Minguo calendar and read as {said}."
    of_taiwan = Reading(ours, Trouble("other_calendar", told, (said,), "warning"), MINGUO, told=len(match["y"]) > 2)
    if of_taiwan.told:
        return (of_taiwan,)
    others = several(match["y"], [(int(match["m"]), int(match["d"]))], match[0]) or ()
    return (of_taiwan, *(Reading(other.parts, other.trouble, OURS) for other in others if other.parts[0] < _FAR))


def compact_era(text: str) -> Readings:
    """An era with the year, month and day in one number, as forms of offices have it ("H270303")."""
    found = re.fullmatch(r"([MTSHR])\.?\s?(\d{2})(\d{2})(\d{2})", text, re.ASCII)
    return year_of_era(found[1], found[2], int(found[3]), int(found[4]), text) if found else None


FURTHER_FORMS: tuple[Form, ...] = (
    (_THAI_DATE, _thai),
    (_THAI_YEAR, _thai_year),
    (_ROMAN_MONTH, _roman),
    (_KOREAN_SHORT, _korean_short),
)
LAST_FORMS: tuple[Form, ...] = ((_OF_TAIWAN, _taiwan),)
