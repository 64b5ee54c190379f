"""Dates in every form that lists come in; what has two readings is asked, with both as choices."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.calendars import calendar_of
from exchange_desk.intake.values.date_forms import FORMS, SLASHED, YEAR_MAY_LEAD, Reading
from exchange_desk.intake.values.date_forms_further import FURTHER_FORMS, LAST_FORMS, YEAR_LEADS, compact_era, packed
from exchange_desk.intake.values.date_spelling import spelled_out
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits

DAY_FIRST, MONTH_FIRST = "day_first", "month_first"
_SERIAL_FROM, _SERIAL_TO = 10_000, 73_050  # 1927 to 2099 as Excel counts days
_EXCEL_ZERO = dt.date(1899, 12, 30)
_ODD_SIGNS = re.compile(r"^(?P<a>\d{4}|\d{1,2})(?P<s> |, ?|[\\|_])(?P<b>\d{1,2})(?P=s)(?P<c>\d{4}|\d{1,2})$")
_YEAR_MONTH_DAY = re.compile(r"年月日|년\s?월\s?일|[yY]{2,4}[-/. ]?[mM]{2}[-/. ]?[dD]{2}")
_BRACKETS = re.compile(r"\([^()]*\)")
_SPAN = (
    r"-|~|〜|to|bis|und|and|or|oder|au|et|ou|al?|y|e|ed|i|o|по|и|до|та|і|або|부터|と|から|和|至|到|إلى|الى|و|تا|&|\+|/"
)
_SPAN_BEFORE = re.compile(
    rf"(?<![\d.])(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|re|[eoa°.日号일])?\s*(?:{_SPAN})\s*(?:el\s|le\s|il\s|o\s)?$",
    re.IGNORECASE,
)
_SPAN_AFTER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:-|~|〜|to|bis|until|au|al|по|до|至|到|から|から|부터|إلى|الى|تا)\s*\d", re.IGNORECASE
)
_WORDS_ABOUT = re.compile(
    r"^(born|b|geb|geboren|ne|nee|ne\(e\)|dob|d\.o\.b|date of birth|seit|vom|am|on|le|du|since|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|"
    r"г|р|года|року|del?|생|[월화수목금토일]요일|生|生まれ|[月火水木金土日](曜日?)?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date inside a text: where it stands and how it reads."""

    start: int
    end: int
    read: Read[PartialDate]


def date_order(cells: Iterable[Cell | str], *, year_may_lead: bool = False) -> str | None:
    """Whether a column writes the day or the month first, by its own evidence (a number above 12).

    None without evidence, and None where the column contradicts itself. `year_may_lead` is for lists from where
    "10/5/13" can be the year 2010 (or an era's): nothing is decided there by the other numbers of short dates.
    """
    seen: set[str] = set()
    for cell in cells:
        if isinstance(cell, Cell) and isinstance(cell.value, dt.date):
            continue
        for found in SLASHED.finditer(with_ascii_digits(plain(cell.text if isinstance(cell, Cell) else cell))):
            first, second = int(found["a"]), int(found["b"])
            if first > 12 >= second:
                seen.add(DAY_FIRST)
            elif second > 12 >= first:
                seen.add(MONTH_FIRST)
    if year_may_lead and not seen:
        return YEAR_MAY_LEAD
    return seen.pop() if len(seen) == 1 else None


def order_told(heading: str, text: str) -> str | None:
    """YEAR_LEADS for six digits under a heading that itself says year, month, day."""
    return YEAR_LEADS if _YEAR_MONTH_DAY.search(heading) and packed(plain(text), YEAR_LEADS) else None


def read_date(
    cell: Cell | str,
    order: str | None = None,
    *,
    earliest: dt.date = dt.date(1900, 1, 1),
    latest: dt.date = dt.date(2099, 12, 31),
    calendar: str | None = None,
    serials: bool = True,
) -> Read[PartialDate]:
    """The date of a cell; `order` is what `date_order` found in its column, `calendar` what `calendar_told` did.

    A heading such as 生年月日 that names the year first makes of `order` YEAR_LEADS: it reads "080312".
    `earliest` and `latest` bound what the column can mean (a birth lies before the visit): they decide the
    century of a two-digit year, and a date outside them is asked about. So is a number such as 42066 where
    `serials` are not proved.
    """
    value = cell.value if isinstance(cell, Cell) else None
    text = with_ascii_digits(plain(cell.text if isinstance(cell, Cell) else cell))
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return _bounded(Read(PartialDate.of(value)), text, earliest, latest)
    if not text:
        return Read()
    in_six = packed(text, order)
    if in_six:
        return _choose(text, in_six, earliest, latest, calendar)
    number = _as_number(text)
    if number is not None and len(str(number)) in (5, 8):
        return _bounded(_numbered(number, text, serials), text, earliest, latest)
    text = _ODD_SIGNS.sub(r"\g<a>/\g<b>/\g<c>", text)
    if not calendar and not text.replace("/", "").replace("-", "").isdigit():
        calendar = calendar_of(text)
    in_one = compact_era(text)
    if in_one:
        return _choose(text, in_one, earliest, latest, calendar)
    found = find_dates(text, order, earliest=earliest, latest=latest, calendar=calendar)
    if len(found) > 1:
        choices = tuple(str(f.read.value) for f in found if f.read.value)
        return Read(
            troubles=(Trouble("several_dates", f"“{text}” holds {len(found)} dates; which one counts?", choices),)
        )
    if not found:
        return Read(troubles=(Trouble("unreadable_date", f"“{text}” is not a date that we can read."),), rest=text)
    before, after = text[: found[0].start], text[found[0].end :]
    rest = _rest(before, after)
    read = found[0].read
    if read.value is not None and (_SPAN_BEFORE.search(before) or _SPAN_AFTER.match(after)):
        days = _first_of_span(before, read.value) or (str(read.value),)
        return Read(troubles=(Trouble("several_dates", f"“{text}” holds several days; which one counts?", days),))
    if (
        read.value is not None
        and read.value.whole is None
        and re.search(r"\d", _BRACKETS.sub(" ", f"{before} {after}"))
    ):
        return Read(troubles=(Trouble("unreadable_date", f"“{text}” is not a date that we can read."),), rest=text)
    return Read(read.value, read.troubles, rest)


def _first_of_span(before: str, last: PartialDate) -> tuple[str, ...]:
    """Both days of "3-5 May 2027"."""
    first = _SPAN_BEFORE.search(before)
    if not first or not last.day or int(first["d"]) >= last.day or not int(first["d"]):
        return ()
    return str(PartialDate(last.year, last.month, int(first["d"]))), str(last)


def find_dates(
    text: str,
    order: str | None = None,
    *,
    earliest: dt.date = dt.date(1900, 1, 1),
    latest: dt.date = dt.date(2099, 12, 31),
    calendar: str | None = None,
) -> tuple[FoundDate, ...]:
    """All dates in a line of text, from left to right; positions are those of `plain(text)`."""
    text, places = spelled_out(with_ascii_digits(plain(text)))
    found: list[FoundDate] = []
    taken = [False] * (len(text) + 1)
    further = FURTHER_FORMS if not text.isascii() or any(c in text for c in "IVX") else ()
    for pattern, readings in (*further, *FORMS, *LAST_FORMS):
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            possible = readings(match, order)
            if possible is None:
                continue
            read = _choose(match[0].strip(), possible, earliest, latest, calendar)
            found.append(FoundDate(places[match.start()], places[match.end()], read))
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    return tuple(sorted(found, key=lambda f: f.start))


def _of_calendar(possible: tuple[Reading, ...], calendar: str | None) -> tuple[Reading, ...]:
    """The readings that the calendar of the column leaves; all where it says nothing about them."""
    possible = tuple(reading for reading in possible if not reading.told or reading.calendar == calendar)
    others = {reading.calendar for reading in possible if reading.calendar}
    if calendar not in others:
        return possible
    return tuple(reading for reading in possible if reading.calendar in (None, calendar))


def _choose(
    text: str, every: tuple[Reading, ...], earliest: dt.date, latest: dt.date, calendar: str | None
) -> Read[PartialDate]:
    possible = _of_calendar(every, calendar)
    if not possible or len({reading.calendar for reading in possible if reading.calendar}) > 1:
        return _which_calendar(text, possible or every)
    dates: dict[PartialDate, tuple[Trouble, ...]] = {}
    for reading in possible:
        try:
            dates.setdefault(PartialDate(*reading.parts), (reading.trouble,) if reading.trouble else ())
        except (RefusedInput, ValueError):
            continue
    if not dates:
        return Read(troubles=(Trouble("impossible_date", f"“{text}” is a day that does not exist."),))
    inside = [d for d in dates if d.latest >= earliest and d.earliest <= latest]
    if len(inside) == 1:
        return Read(inside[0], dates[inside[0]])
    if not inside:
        return _bounded(Read(next(iter(dates))), text, earliest, latest)
    choices = tuple(str(d) for d in inside)
    words = " or ".join(choices)
    code = "two_digit_year" if len({(d.month, d.day) for d in inside}) == 1 else "ambiguous_date"
    return Read(troubles=(Trouble(code, f"“{text}” can be {words}. Which is it?", choices),))


def _which_calendar(text: str, possible: tuple[Reading, ...]) -> Read[PartialDate]:
    """Two calendars count such years: asked whatever the bounds say, for a slip of the pen may look like either."""
    read: dict[str, str] = {}
    for reading in possible:
        if reading.calendar:
            with suppress(RefusedInput, ValueError):
                read.setdefault(str(PartialDate(*reading.parts)), reading.calendar)
    if not read:
        return Read(troubles=(Trouble("impossible_date", f"“{text}” is a day that does not exist."),))
    words = " or ".join(f"{day} ({name} calendar)" for day, name in read.items())
    told = f"In which calendar is “{text}”? It may be {words}."
    return Read(troubles=(Trouble("which_calendar", told, tuple(read)),))


def _bounded(read: Read[PartialDate], text: str, earliest: dt.date, latest: dt.date) -> Read[PartialDate]:
    day = read.value
    if day is None or (day.latest >= earliest and day.earliest <= latest):
        return read
    why = "later" if day.earliest > latest else "earlier"
    trouble = Trouble("date_out_of_range", f"“{text or day}” is {why} than it can be here.", (str(day),))
    return Read(None, (*read.troubles, trouble), read.rest)


def _as_number(text: str) -> int | None:
    return int(text.removesuffix(".0")) if re.fullmatch(r"\d{1,9}(\.0)?", text, re.ASCII) else None


def serials_proved(cells: Iterable[Cell | str]) -> bool:
    """Whether a column shows that its numbers are days as Excel counts: two of them, or one beside a date."""
    numbers: set[str] = set()
    dates = False
    for cell in cells:
        text = plain(cell.text if isinstance(cell, Cell) else cell)
        number = _as_number(text)
        if number is not None and _SERIAL_FROM <= number <= _SERIAL_TO:
            numbers.add(text)
        elif text and not dates:
            dates = number is None and bool(find_dates(text))
        if len(numbers) > 1 or (numbers and dates):
            return True
    return not numbers


def _numbered(number: int, text: str, serials: bool) -> Read[PartialDate]:
    """20101214 is read as written; 40768 is a day as Excel counts."""
    if number >= 10_000_000:
        try:
            day = dt.date(number // 10_000, number // 100 % 100, number % 100)
        except ValueError:
            return Read(troubles=(Trouble("impossible_date", f"“{text}” is a day that does not exist."),))
        told = Trouble("unusual_date_form", f"The number {text} was read as {day}.", severity="info")
        return Read(PartialDate.of(day), (told,))
    if not _SERIAL_FROM <= number <= _SERIAL_TO:
        return Read(troubles=(Trouble("unreadable_date", f"“{text}” is not a date that we can read."),), rest=text)
    day = _EXCEL_ZERO + dt.timedelta(days=number)
    if not serials:
        asked = f"Is {text} the day {day}, as spreadsheets count days?"
        return Read(troubles=(Trouble("excel_serial_without_format", asked, (str(day),)),), rest=text)
    told = Trouble("excel_serial_without_format", f"The number {text} was read as {day}.", severity="info")
    return Read(PartialDate.of(day), (told,))


def _rest(before: str, after: str) -> str:
    parts = [p.strip(" ,;:.()[]*") for p in (before, after)]
    return " ".join(p for p in parts if p and not _WORDS_ABOUT.match(p.replace("é", "e")))
