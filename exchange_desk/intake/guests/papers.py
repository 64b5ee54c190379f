"""Birth date or age, passport, and whether the guest is a minor on the day of arrival."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from exchange_desk.basics.dates import PartialDate, age_on, age_range
from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.values.ages import age_alone, read_age
from exchange_desk.intake.values.calendars import calendar_told
from exchange_desk.intake.values.dates import order_told, read_date

_PENDING = re.compile(
    r"申請|予定|appl(?:y|ied|ying)|pending|renew|beantrag|in arbeit|demande|en cours|not yet|noch nicht|更新"
)
_ADULT = 18
_INFANT = 2
_OLDEST = 106


def read_birth(making: Making, order: str | None) -> None:
    """Birth date by the evidence of its column; an age where only that is given."""
    cell = making.cell("born")
    age = age_alone(cell.text) if not isinstance(cell.value, dt.date) else None
    if age is not None:
        _age_only(making, age, "born")
    elif cell.text:
        oldest = dt.date(making.visit.starts.year - _OLDEST, 1, 1)
        told = calendar_told(making.columns.heading("born"), making.visit.guest_countries)
        read = read_date(
            cell,
            order_told(making.columns.heading("born"), cell.text) or order,
            earliest=oldest,
            latest=making.visit.starts,
            calendar=told,
            serials=making.columns.serials.get("born", True),
        )
        making.person["born"] = read.value
        making.wonder(read, "born", cell.text, "person.born")
        if read.value is not None and read.value.whole is None:
            making.doubt("born", "incomplete_birth_date", f"Only {read.value} is known of {making.label}'s birth "
                                                          f"date.",
                         sets="person.born")  # fmt: skip
        if read.rest:
            making.note(f"{making.columns.heading('born')}: {cell.text}")
    stated = read_age(making.text("age"))
    making.wonder(stated, "age", making.text("age"), "person.stated_age")
    if stated.value is not None and not making.person.get("stated_age"):
        if making.person.get("born") is None and not cell.text:
            _age_only(making, stated.value, "age")
        else:
            making.person["stated_age"] = stated.value
    elif not cell.text and stated.value is None and (making.columns.has("born") or making.columns.has("age")):
        making.doubt("born", "missing_value", f"The birth date of {making.label} is missing.", sets="person.born")
    making.minor = _is_minor(making)
    born = making.person.get("born")
    if isinstance(born, PartialDate) and age_on(born.earliest, making.visit.starts) < _INFANT:
        months = (making.visit.starts - born.earliest).days // 30
        making.doubt("born", "infant", f"{making.label} is {months} months old. Is a cot needed, or does the "
                                       f"family bring one?",
                     choices=("cot needed", "brings one"))  # fmt: skip


def _age_only(making: Making, age: int, column: str) -> None:
    making.person["stated_age"] = age
    making.doubt(column, "age_instead_of_birth_date",
                 f"The list gives {making.label}'s age ({age}) and not the birth date. When was {making.label} born?",
                 sets="person.born")  # fmt: skip


def _is_minor(making: Making) -> bool | None:
    """Under 18 on arrival at the youngest possible age; a student of unknown age is taken for a minor."""
    born, stated = making.person.get("born"), making.person.get("stated_age")
    if isinstance(born, PartialDate):
        return age_range(born, making.visit.starts)[0] < _ADULT
    if isinstance(stated, int):
        return stated < _ADULT
    if making.participation.get("role") == "student" or making.person.get("grade"):
        return True
    return None


def read_passport(making: Making, order: str | None) -> None:
    """Passport number and how long it is valid; less than six months after the return is worth a warning."""
    number = making.text("passport_number")
    cell = making.cell("passport_valid_to")
    if number and not re.search(r"\d", number):
        making.note(f"{making.columns.heading('passport_number')}: {number}")
        if _PENDING.search(folded(number)) and not cell.text:
            words = f"The passport of {making.label} is not there yet: {number}"
            making.doubt("passport_number", "passport_pending", words, sets="person.passport_number")
    else:
        making.person["passport_number"] = number or None
    if not cell.text:
        return
    if _PENDING.search(folded(cell.text)) and not re.search(r"\d{4}", cell.text):
        making.doubt("passport_valid_to", "passport_pending", f"The passport of {making.label} is not there yet: "
            f"{cell.text}",
                     sets="person.passport_valid_to")  # fmt: skip
        return
    latest = dt.date(making.visit.ends.year + 30, 12, 31)
    told = calendar_told(making.columns.heading("passport_valid_to"), making.visit.guest_countries)
    read = read_date(
        cell,
        order,
        earliest=dt.date(1990, 1, 1),
        latest=latest,
        calendar=told,
        serials=making.columns.serials.get("passport_valid_to", True),
    )
    making.person["passport_valid_to"] = read.value
    making.wonder(read, "passport_valid_to", cell.text, "person.passport_valid_to")
    if read.value is None:
        return
    ends = making.visit.ends
    if read.value.latest < making.visit.starts:
        making.doubt("passport_valid_to", "passport_expired_before_departure",
                     f"The passport of {making.label} ends on {read.value}, before the visit begins on "
                     f"{making.visit.starts}.", severity="warning")  # fmt: skip
    elif read.value.earliest < ends:
        making.doubt("passport_valid_to", "passport_expires_before_return",
                     f"The passport of {making.label} ends on {read.value}, before the "
                     f"return.", severity="warning")  # fmt: skip
    elif read.value.earliest < _months_later(ends, 6):
        making.doubt("passport_valid_to", "passport_valid_less_than_6_months_after_return",
                     f"The passport of {making.label} ends on {read.value}: valid during the stay, but not six "
                     f"months "
                     "after the return.", severity="warning")  # fmt: skip


def _months_later(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
