"""What passport and age say about a journey: spellings, years that do not fit, an 18th birthday, whom else to call."""

from __future__ import annotations

import datetime as dt
import re

from exchange_desk.basics.dates import PartialDate, age_on
from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.values.dates import read_date

_ADULT = 18
_TEN_YEARS_FROM = 16  # https://travel.state.gov: a passport issued under 16 is valid for 5 years, from 16 on for 10
_SECOND_PASSPORT = re.compile(
    r"\b(?:second|2nd|two|another|dual) (?:passport|nationality|citizenship)|\bdual (?:national|citizen)|"
    r"zweiter (?:reise)?pass|zwei passe|doppelte staatsburger|"
    r"deuxieme passeport|double nationalite|segundo pasaporte|segundo passaporte|"
    r"secondo passaporto|второи паспорт|другии паспорт|二重国籍|第二本护照|이중국적"
)


def look_at_journey(making: Making, order: str | None) -> None:
    """Note what to look at before tickets are booked; none of it changes a value."""
    _birthday(making)
    _spelling(making)
    _years(making, order)
    if _SECOND_PASSPORT.search(folded(making.text("notes"))):
        making.doubt("notes", "second_passport", f"{making.label} has a second passport: {making.text('notes')}",
                     severity="info")  # fmt: skip
    if making.minor and making.columns.has("contact_2") and not making.text("contact_2"):
        making.doubt("contact_2", "second_contact_missing", f"{making.label} has no second emergency contact.",
                     severity="warning")  # fmt: skip


def _birthday(making: Making) -> None:
    born = making.person.get("born")
    day = born.whole if isinstance(born, PartialDate) else None
    visit = making.visit
    if day and age_on(day, visit.starts) < _ADULT <= age_on(day, visit.ends):
        on = next(d for d in _days(visit.starts, visit.ends) if age_on(day, d) >= _ADULT)
        making.doubt("born", "turns_18_during_visit", f"{making.label} turns {_ADULT} on {on}, during the visit.",
                     severity="info")  # fmt: skip


def _days(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]


def _spelling(making: Making) -> None:
    """The family name in the passport against the one of the list; the ticket needs the one in the passport."""
    passport = " ".join(making.text("passport_family").split())
    ours = " ".join(making.text("family_name").split())
    if not passport or not ours or passport.casefold() == ours.casefold():
        return
    same = folded(passport) == folded(ours)
    making.doubt("passport_family", "passport_spelling_differs",
                 f"{making.label} is “{passport}” in the passport and “{ours}” in the list. The ticket needs the "
                 "name as in the passport.", severity="info" if same else "warning")  # fmt: skip


def _years(making: Making, order: str | None) -> None:
    """The day of issue against the last day: no passport ends before it, or runs for more than ten years."""
    cell = making.cell("passport_issued")
    if not cell.text:
        return
    making.note(f"{making.columns.heading('passport_issued')}: {cell.text}")
    read = read_date(cell, order, earliest=dt.date(1990, 1, 1), latest=making.visit.ends)
    valid, issued = making.person.get("passport_valid_to"), read.value.whole if read.value else None
    last = valid.whole if isinstance(valid, PartialDate) else None
    if issued is None or last is None:
        return
    years = age_on(issued, last + dt.timedelta(days=2))
    born = making.person.get("born")
    at_issue = age_on(born.whole, issued) if isinstance(born, PartialDate) and born.whole else None
    american = "US" in (making.person.get("nationality"), making.person.get("passport_country")) or (
        making.visit.guest_countries == ("US",) and not making.person.get("nationality"))  # fmt: skip
    wrong = ""
    if last <= issued:
        wrong = "it ends before it was issued"
    elif years > 10:
        wrong = "no passport runs so long"
    elif american and at_issue is not None and years == 5 and at_issue >= _TEN_YEARS_FROM:
        wrong = f"one that is issued at {at_issue} runs ten years in the United States"
    elif american and at_issue is not None and years == 10 and at_issue < _TEN_YEARS_FROM:
        wrong = f"one that is issued at {at_issue} runs five years in the United States"
    if wrong:
        making.doubt("passport_issued", "passport_dates_implausible",
                     f"The passport of {making.label} was issued on {issued} and ends on {last}: {wrong}. "
                     "Have a look at the passport.", severity="warning")  # fmt: skip
